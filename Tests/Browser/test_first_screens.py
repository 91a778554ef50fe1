"""What a reader has on the first screen of a phone: a header of one line, a way to begin, a number to ring."""

import pytest

from axe import violations
from problems import expect_none
from sites import CONTENT, EDITIONS, NATIONAL, Page, read_yaml, words

PHONE = {"width": 375, "height": 667}
HOME = Page(NATIONAL, "index.html")
SENSITIVE = Page(NATIONAL, "outcomes/emergency.html")
PROVIDERS = sorted(path.stem for path in (CONTENT / "providers").glob("*.yaml"))


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def tab(open_tab, request):
    with open_tab(viewport=PHONE, java_script_enabled=request.param) as tab:
        yield tab


def end(locator):
    """How far down the page something ends."""
    box = locator.bounding_box()
    return box["y"] + box["height"]


def test_the_header_of_a_phone_is_one_line_and_a_menu(tab):
    tab.visit(HOME.url)
    links = tab.page.locator("nav.site-nav a")
    assert end(tab.page.locator("header > .panel")) <= 64
    assert not any(link.is_visible() for link in links.all())
    menu = tab.page.locator("nav.site-nav summary")
    assert menu.bounding_box()["height"] >= 40
    menu.click()
    assert all(link.is_visible() for link in links.all()) and links.count() >= 3
    links.filter(has_text="Search").click()
    assert tab.page.url.endswith("/search.html")


def test_the_menu_can_be_used_with_keys_and_leaves_the_address_alone(open_tab):
    with open_tab(viewport=PHONE) as tab:
        tab.visit(Page(NATIONAL, "route-finder/index.html").url + "#a:who=parent")
        before = tab.page.url
        tab.page.locator("nav.site-nav summary").focus()
        tab.page.keyboard.press("Enter")
        assert tab.page.locator("nav.site-nav a").first.is_visible() and tab.page.url == before
        tab.page.keyboard.press("Tab")
        assert tab.page.evaluate("document.activeElement.matches('nav.site-nav a')")
        expect_none(violations(tab.page))


def test_on_a_wide_screen_the_menu_is_a_list(open_tab):
    with open_tab(viewport={"width": 1280, "height": 800}) as tab:
        tab.visit(HOME.url)
        assert tab.page.locator("nav.site-nav a").first.is_visible()
        assert not tab.page.locator("nav.site-nav summary").is_visible()


def test_a_sensitive_page_can_be_left_while_the_menu_is_open(tab):
    tab.visit(SENSITIVE.url)
    tab.page.locator("nav.site-nav summary").click()
    tab.page.mouse.wheel(0, 600)
    box = tab.page.locator("a[data-exit]").bounding_box()
    assert 0 <= box["y"] and box["y"] + box["height"] <= PHONE["height"]


@pytest.mark.parametrize("edition", EDITIONS)
def test_home_begins_with_a_way_to_start(open_tab, edition):
    with open_tab(viewport=PHONE) as tab:
        tab.visit(Page(edition, "index.html").url)
        main = tab.page.locator("main")
        assert main.locator("a, button, input").first.inner_text().startswith("Start now")
        assert end(main.get_by_role("link", name="Start now")) <= PHONE["height"]
        assert main.locator(".ways > section").count() == 3


@pytest.mark.parametrize("address", ["index.html", "a-to-z.html"])
def test_words_are_handed_over_to_the_search(open_tab, address):
    with open_tab(viewport=PHONE) as tab:
        for leave in (lambda: tab.page.keyboard.press("Enter"), lambda: tab.page.get_by_role("button", name="Search").click()):
            tab.visit(Page(NATIONAL, address).url)
            tab.page.get_by_role("searchbox").fill("school & transport")
            leave()
            tab.page.wait_for_url("**/search.html#q=school%20%26%20transport")
            assert tab.page.get_by_role("searchbox").input_value() == "school & transport"
        assert tab.messages == []


def test_without_scripts_home_leads_to_the_search(open_tab):
    with open_tab(java_script_enabled=False) as tab:
        tab.visit(HOME.url)
        assert tab.page.locator("main input:visible").count() == 0
        tab.page.locator("main").get_by_role("link", name="Search this site").click()
        assert tab.page.url.endswith("/search.html")


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_caller_has_the_number_of_a_service_on_the_first_screen(tab, provider):
    tab.visit(Page(NATIONAL, f"providers/{provider}.html").url)
    known = read_yaml(CONTENT / f"providers/{provider}.yaml")["facts"].get("phone", [])
    numbers = tab.page.locator(".quick a[href^='tel:']")
    assert numbers.count() == len({one["says"] for one in known})
    assert all(end(number) <= PHONE["height"] for number in numbers.all())
    # Where no number is known, that is said there, and what else is known.
    ways = tab.page.locator(".quick dd, .quick a[href^='mailto:'], .quick a.external")
    assert end(ways.first) <= PHONE["height"]
    if not known:
        assert words(ways.first.inner_text()) == "We do not know."
        assert all(end(way) <= PHONE["height"] for way in tab.page.locator(".quick a").all())


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("provider", PROVIDERS)
def test_each_fact_names_its_source_by_a_number(edition, provider):
    main = Page(edition, f"providers/{provider}.html").main
    facts = main.xpath(".//section[@class='fact']//li")
    sources = {item.get("id"): words(item.text_content()) for item in main.xpath(".//section[@id='sources']//li")}
    assert facts and list(sources) == [f"source--{place + 1}" for place in range(len(sources))]
    for fact in facts:
        link = fact.xpath(".//a[starts-with(@href, '#source--')]")
        assert len(link) == 1 and link[0].get("href")[1:] in sources
    assert all("read on " in text for text in sources.values())
    assert words(main.text_content()).lower().count("not confirmed") == 1
