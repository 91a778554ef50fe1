"""The pages as a reader meets them: what each kind of page bears in a browser, and what every page says of itself."""

from collections import Counter

import pytest

from checked import to_look_at
from covering import chosen, frame
from focus import complaints, stops
from problems import expect_none
from searching import settle
from sites import COUNCIL, EDITIONS, all_pages, of_each_kind, pages, words
from tabs import one_by_one

PHONE = {"width": 320, "height": 640}

LARGE_TEXT = "html { font-size: 200% !important }"

# What WCAG 2.2, success criterion 1.4.12, lets a reader ask for.
TEXT_SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }
"""


def test_every_part_fits_a_phone_that_is_touched(open_still_tab):
    problems = []
    for tab, page in one_by_one(open_still_tab, to_look_at(), viewport=PHONE, is_mobile=True, has_touch=True):
        tab.visit(page.url)
        problems += [f"{page}: {message}" for message in tab.messages]
        if tab.overflow > 0:
            problems.append(f"{page}: {tab.overflow} px too wide")
    expect_none(problems)


# What pages show once somebody has told them something, by their kind.
TOLD = {
    "agreement": "#agreement=2026-06-15",
    "call-sheet": "#a:place=england&who=parent&letter=2026-06-15&ring=mediation+sendiass+ipsea",
    "council-clock": "#request=2026-05-04&decision=2026-06-22&order=2026-09-01&what=ordered-make",
    "deadlines": "#letter=2026-06-15&certificate=2026-07-20",
    "letter": "#letter=2026-06-15",
    "search": "#q=appeal to the tribunal",
}


def test_every_part_bears_larger_text(open_still_tab):
    """On the narrowest phone, each kind of page of each edition, as it opens and with what it has been told."""
    some = dict.fromkeys((page, "") for page in [*to_look_at(), *(page for edition in EDITIONS for page in of_each_kind(edition))])
    some |= dict.fromkeys((page, TOLD[page.kind]) for page, _ in some if page.kind in TOLD)
    problems = []
    for tab, (page, told) in one_by_one(open_still_tab, list(some), viewport=PHONE, bypass_csp=True):
        tab.visit(page.url + told)
        if page.kind == "search":
            settle(tab.page)
        for name, style in (("text of 200 %", LARGE_TEXT), ("spacing", TEXT_SPACING)):
            added = tab.page.add_style_tag(content=style)
            if tab.overflow > 0:
                problems.append(f"{page}{told}: {name}: {tab.overflow} px too wide: {tab.page.evaluate(WIDEST)}")
            added.evaluate("style => style.remove()")
    expect_none(problems)


# What reaches furthest to the right.
WIDEST = """() => [...document.querySelectorAll('body *')].filter(one => !one.closest('.table-scroll table')).map(one => [one.getBoundingClientRect().right, one])
  .sort(([one], [other]) => other - one).slice(0, 2).map(([right, one]) => `${right} ${one.outerHTML.slice(0, 80)}`).join('; ')"""


def test_comparisons_need_no_scrolling_sideways_on_a_phone(open_still_tab):
    """Neither the page nor any part of it is wider than the window, and all columns are in view."""
    with open_still_tab(viewport=PHONE) as tab:
        for page in pages(COUNCIL):
            if page.kind == "comparison":
                tab.visit(page.url)
                assert tab.overflow <= 0
                wide = tab.page.evaluate(
                    """() => [...document.querySelectorAll('main *')].filter(element =>
                      element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible'
                      && element.clientWidth > 1).map(element => element.outerHTML.slice(0, 100))"""
                )
                expect_none(wide)
                # Each column is a list of its own.
                assert tab.page.locator(".by-column").is_visible()
                assert not tab.page.locator("table[data-comparison]").is_visible()


CAN_BE_PRESSED = """() => [...document.querySelectorAll('main :is(a[href], button, summary, input)')]
  .some(one => one.checkVisibility())"""


def test_every_element_that_takes_the_focus_shows_it(open_still_tab):
    """The Tab key reaches the skip link first, and each stop after it has an outline or shadow and is in view.

    What stands around the main part is walked through once in each of its forms.
    """
    problems, frames = [], set()
    with open_still_tab(viewport=PHONE) as tab:
        for page in chosen():
            tab.visit(page.url)
            main_alone = page.kind != "not-found" and frame(page) in frames
            found = stops(tab.page, main_alone=main_alone)
            frames.add(frame(page))
            if main_alone and len(found) < 2 and tab.page.evaluate(CAN_BE_PRESSED):
                problems.append(f"{page}: nothing of its main part is reached")
            if page.kind != "not-found" and (not found or found[0]["name"] != "Skip to main content"):
                problems.append(f"{page}: the first stop is not the skip link")
            problems += [f"{page}: {complaint}" for stop in found for complaint in complaints(stop)]
    expect_none(problems)


def test_the_skip_link_leads_to_the_main_part(open_tab):
    with open_tab(viewport=PHONE) as tab:
        tab.visit(of_each_kind(COUNCIL)[0].url)
        tab.page.keyboard.press("Tab")
        tab.page.keyboard.press("Enter")
        assert tab.page.evaluate("document.querySelector(':target') === document.querySelector('main')")


def test_every_page_has_one_main_heading_and_skips_no_level():
    problems = []
    for page in all_pages():
        levels = [int(heading.tag[1]) for heading in page.document.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        if levels.count(1) != 1 or levels[0] != 1:
            problems.append(f"{page}: its headings are {levels}")
        problems += [
            f"{page}: h{low} is followed by h{high}" for low, high in zip(levels, levels[1:]) if high > low + 1
        ]
        problems += [
            f"{page}: an empty heading"
            for heading in page.document.iter("h1", "h2", "h3", "h4")
            if not words(heading.text_content())
        ]
    expect_none(problems)


def test_every_page_says_its_language_its_name_and_what_it_is_about():
    problems = []
    for edition in EDITIONS:
        titles = Counter()
        for page in pages(edition):
            document = page.document
            if document.get("lang") != "en-GB":
                problems.append(f"{page}: no language")
            if not document.xpath("string(/html/head/meta[@name='description']/@content)").strip():
                problems.append(f"{page}: no description")
            title = words(document.findtext(".//title") or "")
            heading = words(page.document.find(".//h1").text_content())
            if page.kind not in ("home", "result") and heading not in title:
                problems.append(f"{page}: the title '{title}' does not hold the heading '{heading}'")
            titles[title] += 1 if page.kind not in ("question", "result") else 0
        problems += [f"{edition}: {count} pages are called '{title}'" for title, count in titles.items() if count > 1]
    expect_none(problems)


def test_no_page_holds_a_form_a_frame_or_a_script_or_style_of_its_own():
    """Scripts are files of the site, and only pages that have some allow them."""
    problems = []
    for page in all_pages():
        policy = page.document.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
        has_scripts = bool(page.document.xpath("//script[@src]"))
        if ("script-src 'self'" in policy) != has_scripts or policy.count("script-src") > 1:
            problems.append(f"{page}: its policy is {policy!r}")
        for element in page.document.xpath("//script[@type != 'application/ld+json' or not(@type)]"):
            if not has_scripts or element.text or not (page.path.parent / element.get("src", "")).is_file():
                problems.append(f"{page}: a script {element.get('src')!r}")
        # The form for a call back is tested by itself; others are hidden until a script shows them, and go nowhere.
        goes = page.document.xpath("//form[@action or not(@hidden)]")
        forms = ("form",) if goes and page.kind != "call-back" else ()
        for element in page.document.iter(*forms, "iframe", "object", "embed", "base"):
            problems.append(f"{page}: <{element.tag}>")
        problems += [f"{page}: {name} on <{element.tag}>" for element, name in handlers(page.document)]
        if page.kind != "not-found" and page.document.find(".//style") is not None:
            problems.append(f"{page}: <style>")
    expect_none(problems)


def handlers(document):
    """The attributes that would run code or style one element alone."""
    for element in document.iter():
        for name in element.attrib:
            if name.startswith("on") or name == "style":
                yield element, name
