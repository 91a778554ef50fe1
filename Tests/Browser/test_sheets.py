"""Every kind of page on paper: type that can be read, no heading that is left alone at the foot of a sheet, nothing to press."""

import pytest

from answering import NAME, fragment
from finders import BuiltFinder
from paper import depth, printed, sheets, smallest, stranded
from problems import expect_none
from sites import COUNCIL, NATIONAL, all_pages, of_each_kind, pages
from tabs import one_by_one

# The longest of each kind of both sorts of edition, and more of the kinds whose headings may stand anywhere on a sheet.
KINDS = ("factsheet", "outcome", "guide-step", "leaflet", "page", "law", "comparison", "provider", "letter", "checklists")
LOOKED_AT = list(
    dict.fromkeys(
        [*of_each_kind(NATIONAL), *of_each_kind(COUNCIL), *(page for page in pages(NATIONAL) if page.kind in KINDS)]
    )
)
SHARES = 6
# What a reader can make out, as the RNIB and publishers for all readers have it, is more: this is the least.
LEAST = 10


@pytest.mark.parametrize("share", range(SHARES))
def test_no_heading_stands_alone_and_type_is_of_ten_points(open_still_tab, share):
    problems = []
    for tab, page in one_by_one(open_still_tab, LOOKED_AT[share::SHARES], bypass_csp=True):
        tab.visit(page.url)
        # A map is as large as the sheet; what it shows stands in words beside it.
        tab.page.add_style_tag(content="@media print { .map text { visibility: hidden } }")
        found = sheets(printed(tab))
        for number, lines in enumerate(found, 1):
            problems += [f"{page}: sheet {number} of {len(found)}: nothing under {text!r}" for text in stranded(lines)]
        size, text = smallest(found)
        if size < LEAST:
            problems.append(f"{page}: type of {size} points: {text!r}")
    expect_none(problems)


# The foot of a site with nothing of the page above it.
FOOT = 5


@pytest.mark.parametrize("answered", [True, False], ids=["with answers", "without"])
def test_the_last_sheet_of_a_result_holds_more_than_its_foot(open_still_tab, answered):
    journeys = {page.address: answers for page, answers in BuiltFinder(NATIONAL, NAME).longest_journeys().items()}
    results = [page for page in pages(NATIONAL) if page.kind == "result"][::6]
    problems = []
    for tab, page in one_by_one(open_still_tab, results, bypass_csp=True):
        tab.visit("about:blank")
        tab.visit(page.url + (fragment(journeys[page.address]) if answered else ""))
        if answered:
            tab.page.locator("[data-part=list] dd").first.wait_for(state="attached")
        found = sheets(printed(tab))
        if depth(found[-1]) <= FOOT:
            problems.append(f"{page}: {depth(found[-1])} lines on sheet {len(found)}")
        problems += [f"{page}: nothing under {text!r}" for lines in found for text in stranded(lines)]
    expect_none(problems)


# What can be pressed, or stays in place on a screen.
SHOWN = """() => [...document.querySelectorAll('body *')].filter(one => {
  const style = getComputedStyle(one)
  const stays = ['sticky', 'fixed'].includes(style.position)
  return (stays || one.matches('button, [data-exit], .button, .skip-link, input[type=submit], input[type=button], input[type=file], input[type=search]'))
    && style.visibility !== 'hidden' && [...one.getClientRects()].some(box => box.width > 1 && box.height > 1)
}).map(one => one.outerHTML.slice(0, 90))"""


def test_nothing_to_press_is_printed_and_nothing_outside_its_page(open_still_tab):
    """On each kind of page of each edition, and on each page that can be left fast."""
    some = dict.fromkeys(page for page in LOOKED_AT)
    some |= dict.fromkeys(page for page in all_pages() if page.document.xpath("//*[@data-exit]") and page.kind not in ("question", "result"))
    problems = []
    for tab, page in one_by_one(open_still_tab, list(some), viewport={"width": 657, "height": 1000}):
        tab.visit(page.url)
        tab.page.emulate_media(media="print")
        problems += [f"{page}: prints {html}" for html in tab.page.evaluate(SHOWN)]
        outside = tab.page.evaluate(
            """() => [...document.querySelectorAll('body *')].filter(one => {
              const box = one.getBoundingClientRect()
              return box.width > 1 && box.height > 1 && (box.top + scrollY < -1 || box.left < -1)
            }).map(one => one.outerHTML.slice(0, 90))"""
        )
        problems += [f"{page}: stands outside the sheet: {html}" for html in outside]
        tab.page.emulate_media(media="null")
    expect_none(problems)


def test_faults_are_found(open_still_tab, tmp_path):
    """What this file relies on: a heading at the foot of a sheet, small type, and a button."""
    faulty = tmp_path / "faulty.html"
    faulty.write_text(
        "<!DOCTYPE html><html lang=en><title>Faulty</title><style>@page { size: A4 } h2 { margin-top: 230mm }"
        " table { break-before: page }</style><p>Words</p><h2>Alone</h2>"
        "<table><tr><td style='font-size: 8.5pt'>Small</td></tr></table><button>Press</button>"
    )
    with open_still_tab(bypass_csp=True) as tab:
        tab.visit(faulty.as_uri())
        found = sheets(printed(tab))
        assert [stranded(lines) for lines in found] == [["Alone"], []] and [depth(lines) for lines in found][0] == 2
        assert 8 < smallest(found)[0] < 9 and smallest(found)[1] == "Small"
        assert tab.page.evaluate(SHOWN) == ["<button>Press</button>"]
