"""Leaving a sensitive page fast, and what it is honest about."""

import pytest

from axe import violations
from problems import expect_none
from sites import CONTENT, NATIONAL, Page, all_pages, read_header, read_yaml

AWAY = "https://www.bbc.co.uk/weather"
SHEET = Page(NATIONAL, "factsheets/young-peoples-rights.html")


def is_sensitive(path):
    """Whether the header of a file says so."""
    known = read_header(path) if path.suffix == ".md" else read_yaml(path)
    return known.get("sensitive") == "true"


def slugs(pattern):
    return {path.stem for path in CONTENT.glob(pattern) if is_sensitive(path)}


FACTSHEETS = slugs("factsheets/*.md")
OUTCOMES = slugs("finders/*/outcomes/*.md")
GUIDES = {path.parent.name for path in CONTENT.glob("guides/*/guide.yaml") if is_sensitive(path)}
PAGES = slugs("pages/*.md")


def expected(page):
    """Whether a page holds sensitive content."""
    folder, _, name = page.address.rpartition("/")
    name = name.removesuffix(".html")
    if page.kind == "result":
        return bool(OUTCOMES & set(page.main.get("data-outcomes").split()))
    if page.kind == "page":
        return name in PAGES
    known = {"factsheets": FACTSHEETS, "outcomes": OUTCOMES}.get(folder, set())
    return name in known or folder.startswith("guides/") and folder.removeprefix("guides/") in GUIDES


@pytest.fixture
def tab(open_tab):
    """A tab for which the other site is there."""
    with open_tab(viewport={"width": 375, "height": 700}) as tab:
        tab.page.context.route(AWAY, lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html"))
        yield tab


def test_all_sensitive_pages_and_no_others_can_be_left_fast():
    expect_none(str(page) for page in all_pages() if bool(page.document.xpath("//a[@data-exit]")) != expected(page))
    assert any(expected(page) for page in all_pages() if page.kind == "result")


def test_the_link_takes_the_pages_place_in_the_history(tab):
    tab.visit(Page(NATIONAL, "index.html").url)
    tab.page.goto(SHEET.url)
    before = tab.page.evaluate("history.length")
    tab.page.click("[data-exit]")
    tab.page.wait_for_url(AWAY)
    assert tab.page.evaluate("history.length") == before
    tab.page.go_back()
    assert tab.page.url == Page(NATIONAL, "index.html").url


def test_esc_three_times_does_the_same_and_twice_does_nothing(tab):
    tab.visit(SHEET.url)
    for key in ("Escape", "Escape", "a", "Escape", "Escape"):
        tab.page.keyboard.press(key)
    tab.page.wait_for_timeout(300)
    assert tab.page.url == SHEET.url
    tab.page.keyboard.press("Escape")
    tab.page.wait_for_url(AWAY)


def test_esc_does_nothing_on_other_pages(tab):
    page = Page(NATIONAL, "factsheets/mediation.html")
    tab.visit(page.url)
    for _ in range(4):
        tab.page.keyboard.press("Escape")
    tab.page.wait_for_timeout(300)
    assert tab.page.url == page.url


def test_nothing_is_asked_of_the_other_site_before(tab):
    tab.visit(SHEET.url)
    tab.page.wait_for_timeout(200)
    assert all(url.startswith("file:") for url in tab.requests)


def test_without_javascript_it_is_a_link_and_does_not_promise_more(open_tab):
    with open_tab(java_script_enabled=False) as tab:
        tab.visit(SHEET.url)
        link = tab.page.locator("[data-exit]")
        assert link.get_attribute("href") == AWAY
        assert set(link.get_attribute("rel").split()) == {"noreferrer", "noopener"}
        note = tab.page.inner_text(".exit-note")
        assert "does not clear your history" in note and "Esc" not in note


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_stays_at_hand_and_hides_nothing_that_has_the_focus(open_tab, width, scheme):
    with open_tab(viewport={"width": width, "height": 640}, color_scheme=scheme) as tab:
        tab.visit(SHEET.url)
        assert violations(tab.page) == []
        assert tab.overflow <= 0
        tab.page.evaluate("scrollTo(0, 2000)")
        box = tab.page.locator("[data-exit]").bounding_box()
        assert box["y"] == 0 and box["height"] >= 44 and box["x"] + box["width"] <= width
        tab.page.keyboard.press("Tab")
        for _ in range(60):
            tab.page.keyboard.press("Tab")
            hidden = tab.page.evaluate(
                """() => {
                  const [one, exit] = [document.activeElement, document.querySelector('[data-exit]')]
                  if (one === exit || one === document.body) return false
                  const [a, b] = [one.getBoundingClientRect(), exit.getBoundingClientRect()]
                  return a.top >= b.top && a.bottom <= b.bottom && a.left >= b.left && a.right <= b.right
                }"""
            )
            assert not hidden
