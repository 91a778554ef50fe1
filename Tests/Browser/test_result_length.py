"""A result is read in a minute: its words and screens on a phone, and what stands on its first screen."""

import pytest

from checked import EVERYTHING, known, to_look_at
from problems import expect_none
from servers import served
from sites import EDITIONS, SITES, pages

PHONE = {"width": 375, "height": 667}
# Of a whole result as it opens: what may be folded is folded.
WORDS, SCREENS = 450, 5

# How many are measured of each edition, beside new ones.
LONGEST = 60

# Opens pages one after the other in a frame as large as a phone, and tells of each how much its main part shows: words and
# screens, and where the first route's number stands (its name, where no number is known).
MEASURE = """async ([addresses, size]) => {
  const frame = document.createElement('iframe')
  document.body.replaceChildren(frame)
  frame.style.cssText = `border: 0; width: ${size.width}px; height: ${size.height}px`
  const told = []
  for (const address of addresses) {
    await new Promise(done => { frame.onload = done; frame.src = address })
    const page = frame.contentDocument
    const main = page.querySelector('main')
    const texts = page.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    let words = 0
    while (texts.nextNode()) {
      const { parentElement, data } = texts.currentNode
      if (parentElement.checkVisibility({ visibilityProperty: true })) words += data.split(/\\s+/).filter(word => word).length
    }
    const contact = main.querySelector('[data-outcome] .outcome-steps__contact')
    const way = contact.querySelector('[href^="tel:"]') || contact.querySelector('a') || contact.querySelector('div')
    told.push({
      address, words, screens: page.documentElement.scrollHeight / size.height, way: way.getBoundingClientRect().bottom,
      heads: [...main.querySelectorAll('[data-outcome]:first-child h3')].slice(0, 3).map(head => head.getBoundingClientRect().top)
    })
  }
  return told
}"""


def measure(tab, addresses):
    """What each page shows, opened from a server."""
    return tab.page.evaluate(MEASURE, [addresses, PHONE])


def too_long(told):
    """What is wrong with results, by what they show."""
    for one in told:
        if one["words"] > WORDS:
            yield f"{one['address']}: {one['words']} words"
        if one["screens"] > SCREENS:
            yield f"{one['address']}: {one['screens']:.1f} screens"
        if one["way"] > PHONE["height"]:
            yield f"{one['address']}: who to ring ends at {one['way']:.0f} px"
        if one["heads"] != sorted(one["heads"]) or len(one["heads"]) != 3:
            yield f"{one['address']}: its headings stand at {one['heads']}"


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_result_is_short_and_answers_on_its_first_screen(open_still_tab, edition):
    """The longest results and those with something new; `make test-all`: all."""
    results = sorted((page for page in pages(edition) if page.kind == "result"), key=lambda page: -page.path.stat().st_size)
    assert len(results) > 50
    if not EVERYTHING and known() is not None:
        results = list(dict.fromkeys(results[:LONGEST] + [page for page in to_look_at() if page in results]))
    with open_still_tab() as tab, served(SITES) as home:
        tab.visit(home)
        told = measure(tab, [f"{home}{page}" for page in results])
        expect_none(problem.replace(home, "") for problem in too_long(told))


def test_long_results_are_found(open_still_tab, tmp_path):
    """What this file relies on: words are counted that are seen, and no others."""
    section = "<section data-outcome=a><h3>a</h3><h3>b</h3><h3>c</h3><div class=outcome-steps__contact>{}<a href=tel:1>1</a></div></section>"
    (tmp_path / "short.html").write_text(f"<main>{section.format('')}<details><summary>More</summary><p>{'word ' * 900}</details>")
    (tmp_path / "long.html").write_text(f"<main>{section.format('<p>word' * 900)}")
    with open_still_tab() as tab, served(tmp_path) as home:
        tab.visit(home)
        short, long = measure(tab, [home + "short.html", home + "long.html"])
        assert short["words"] == 5 and not list(too_long([short]))
        assert [line.split(": ")[1].split(" ")[-1] for line in too_long([long])] == ["words", "screens", "px"]
