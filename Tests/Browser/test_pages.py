"""The pages as a reader meets them in a browser: all for what is quickly seen, a choice for what takes longer."""

from collections import Counter

import pytest

from axe import violations
from problems import expect_none
from sites import COUNCIL, EDITIONS, NATIONAL, all_pages, of_each_kind, pages, words

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}

MODES = {
    "dark": {"viewport": DESKTOP, "color_scheme": "dark"},
    "phone": {"viewport": PHONE, "is_mobile": True, "has_touch": True},
    "forced-colours": {"viewport": DESKTOP, "forced_colors": "active"},
    "more-contrast": {"viewport": DESKTOP, "contrast": "more"},
}

LARGE_TEXT = "html { font-size: 200% !important }"

# What WCAG 2.2, success criterion 1.4.12, lets a reader ask for.
TEXT_SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }
"""


@pytest.fixture(scope="module")
def tab(open_tab):
    with open_tab(viewport=DESKTOP) as tab:
        yield tab


def with_parts_of_their_own():
    """The pages that differ in more than their choice of parts.

    A route finder asks a question on many pages, and its results are put together from outcomes, each of which has a
    page of its own: one page a question and every fifth result speak for the rest. So does every tenth council.
    """
    asked = set()
    results = 0
    councils = 0
    for page in pages(NATIONAL):
        if page.kind == "question":
            question = page.main.get("data-question")
            if question in asked:
                continue
            asked.add(question)
        elif page.kind == "result":
            results += 1
            if results % 5:
                continue
        elif page.kind == "one-council":
            councils += 1
            if councils % 10:
                continue
        yield page


@pytest.mark.parametrize("page", [*with_parts_of_their_own(), *of_each_kind(COUNCIL)], ids=str)
def test_axe_finds_nothing(tab, page):
    tab.page.set_viewport_size(DESKTOP)
    tab.visit(page.url)
    expect_none(violations(tab.page))


def test_pages_are_silent_ask_nothing_of_others_and_never_scroll_sideways(tab):
    problems = []
    for page in pages(NATIONAL) + of_each_kind(COUNCIL):
        tab.page.set_viewport_size(DESKTOP)
        tab.visit(page.url)
        problems += [f"{page}: {message}" for message in tab.messages]
        home = page.url.removesuffix(page.address)
        problems += [f"{page}: asks for {url}" for url in tab.requests if not url.startswith(home)]
        for size in (DESKTOP, PHONE):
            tab.page.set_viewport_size(size)
            if tab.overflow > 0:
                problems.append(f"{page}: {tab.overflow} px too wide for a window of {size['width']} px")
    expect_none(problems)


@pytest.mark.parametrize("mode", MODES)
def test_each_kind_of_page_in_other_modes(open_tab, mode):
    problems = []
    with open_tab(**MODES[mode]) as tab:
        for page in of_each_kind(COUNCIL):
            tab.visit(page.url)
            problems += [f"{page}: {problem}" for problem in violations(tab.page) + tab.messages]
            if tab.overflow > 0:
                problems.append(f"{page}: {tab.overflow} px too wide")
    expect_none(problems)


@pytest.mark.parametrize("style", [LARGE_TEXT, TEXT_SPACING], ids=["text-200%", "spacing"])
def test_each_kind_of_page_bears_larger_text(open_tab, style):
    problems = []
    with open_tab(viewport={"width": 375, "height": 700}, bypass_csp=True) as tab:
        for page in of_each_kind(COUNCIL):
            tab.visit(page.url)
            tab.page.add_style_tag(content=style)
            if tab.overflow > 0:
                problems.append(f"{page}: {tab.overflow} px too wide")
    expect_none(problems)


def test_comparisons_need_no_scrolling_sideways_on_a_phone(open_tab):
    """Neither the page nor any part of it is wider than the window, and all columns are in view."""
    with open_tab(viewport=PHONE) as tab:
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


def test_every_element_that_takes_the_focus_shows_it(open_tab):
    """The Tab key reaches the skip link first, and each stop after it has an outline or shadow and is in view."""
    problems = []
    with open_tab(viewport=PHONE) as tab:
        for page in of_each_kind(COUNCIL):
            tab.visit(page.url)
            stops = focus_stops(tab.page)
            if page.kind != "not-found" and (not stops or stops[0]["name"] != "Skip to main content"):
                problems.append(f"{page}: the first stop is not the skip link")
            problems += [f"{page}: {stop['name']}: focus not visible" for stop in stops if not stop["shown"]]
            problems += [f"{page}: {stop['name']}: out of view" for stop in stops if not stop["inView"]]
    expect_none(problems)


def focus_stops(page, most=60):
    """The elements that the Tab key reaches, from the top of the page."""
    stops = []
    while len(stops) < most:
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => {
              const element = document.activeElement
              if (!element || element === document.body) return null
              const box = element.getBoundingClientRect()
              // The outline may be drawn round the box that a link fills.
              const styles = [getComputedStyle(element), getComputedStyle(element, '::after')]
              return {
                name: element.textContent.trim().slice(0, 60),
                shown: styles.some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2),
                inView: box.width > 0 && box.bottom > 0 && box.right > 0
                  && box.top < innerHeight && box.left < innerWidth,
              }
            }"""
        )
        if stop is None:
            break
        stops.append(stop)
    return stops


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
        # The form for a call back is tested by itself; that of a letter goes nowhere.
        forms = () if page.kind == "call-back" else ("form",)
        if page.kind == "letter" and not page.document.xpath("//form[@action]"):
            forms = ()
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
