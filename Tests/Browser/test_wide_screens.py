"""A wide screen is used: nothing much is left empty beside what is read, and what stands in a row is equally high."""

import pytest

from problems import expect_none
from sites import COUNCIL, NATIONAL, of_each_kind
from tabs import one_by_one

SCREENS = ({"width": 1280, "height": 900}, {"width": 1600, "height": 900})
# Of its width a third, and a little for the ragged end of lines.
EMPTY = 0.38
# So many screens of a long page are looked at.
MOST = 12

# How far from each side of the window the main part begins and ends to show something, where it fills the window's height.
SIDES = """([screens, most]) => {
  const main = document.querySelector('main')
  const {innerWidth: width, innerHeight: height} = window
  const told = []
  for (let screen = 0; screen < screens; screen += Math.ceil(screens / most)) {
    scrollTo(0, main.offsetTop + screen * height)
    const {bottom} = main.getBoundingClientRect()
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    let [left, right] = [width, 0]
    const range = document.createRange()
    while (texts.nextNode()) {
      if (!texts.currentNode.data.trim() || !texts.currentNode.parentElement.checkVisibility()) continue
      range.selectNodeContents(texts.currentNode)
      for (const box of range.getClientRects()) {
        if (box.width > 1 && box.top < height && box.bottom > 0) {
          left = Math.min(left, box.left)
          right = Math.max(right, box.right)
        }
      }
    }
    for (const field of main.querySelectorAll('.box, input, select, textarea, table, svg')) {
      const box = field.getBoundingClientRect()
      if (field.checkVisibility() && box.width && box.top < height && box.bottom > 0) right = Math.max(right, box.right)
    }
    if (bottom >= height) told.push([screen, left / width, 1 - right / width])
  }
  return told
}"""

# What stands in one row of a grid of cards or entries, with unequal heights.
RAGGED = """() => {
  const ragged = []
  for (const list of document.querySelectorAll('.contacts, .ways, .entries')) {
    const rows = {}
    for (const cell of list.children) {
      // Of the first door, the other two stand one below the other.
      if (cell.matches('.ways__first')) continue
      const card = cell.matches('li') && list.matches('.contacts') ? cell.firstElementChild : cell
      const {top, height} = card.getBoundingClientRect()
      const row = rows[Math.round(top)] ||= []
      row.push(Math.round(height))
    }
    for (const row of Object.values(rows)) if (Math.max(...row) - Math.min(...row) > 1) ragged.push(row)
  }
  return ragged
}"""

# The lists of places on a page, and how many links each shows.
LISTS = """() => [...document.querySelectorAll('main nav')].filter(nav => nav.checkVisibility() && nav.matches('.contents'))
  .map(nav => [...nav.querySelectorAll('a')].filter(link => link.checkVisibility()).length)"""


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: str(size["width"]))
@pytest.mark.parametrize("edition", (NATIONAL, COUNCIL))
def test_no_third_of_a_screen_is_empty_nor_a_row_ragged_nor_a_list_of_contents_empty(open_still_tab, edition, size):
    problems = []
    for tab, page in one_by_one(open_still_tab, of_each_kind(edition), viewport=size):
        tab.visit(page.url)
        screens = tab.page.evaluate("Math.max(1, Math.floor(document.querySelector('main').offsetHeight / innerHeight))")
        for screen, left, right in tab.page.evaluate(SIDES, [screens, MOST]):
            if max(left, right) > EMPTY:
                problems.append(f"{page}: screen {screen + 1} of {screens} is empty for {left:.0%} and {right:.0%}")
        problems += [f"{page}: heights of {row} in a row" for row in tab.page.evaluate(RAGGED)]
        problems += [f"{page}: a list of contents with {count} links" for count in tab.page.evaluate(LISTS) if count < 2]
        if tab.overflow > 0:
            problems.append(f"{page}: {tab.overflow} px too wide")
    expect_none(problems)


def test_the_contents_of_a_factsheet_stand_open_beside_it_and_fold_on_a_phone(open_tab):
    page = next(page for page in of_each_kind(NATIONAL) if page.kind == "factsheet")
    for scripts in (True, False):
        with open_tab(viewport=SCREENS[0], java_script_enabled=scripts) as tab:
            tab.visit(page.url)
            contents = tab.page.locator("main nav.contents")
            assert contents.locator("summary").is_hidden()
            assert contents.get_by_role("link").count() >= 2
            tab.page.set_viewport_size({"width": 375, "height": 667})
            assert contents.get_by_role("link").count() == 0
            contents.locator("summary").click()
            assert contents.get_by_role("link").count() >= 2
