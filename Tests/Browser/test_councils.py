"""The pages of councils, and the page on which readers find theirs, with and without JavaScript."""

import csv

import pytest

from axe import violations
from problems import expect_none
from sites import CONTENT, EDITIONS, NATIONAL, SITES, Page, words

PHONE = {"width": 375, "height": 700}

with (CONTENT / "councils.csv").open(encoding="utf-8", newline="") as file:
    COUNCILS = list(csv.DictReader(file))
FIND = Page(NATIONAL, "councils/index.html")

# What readers type, and the council that has to stand first.
TYPED = {
    "derby": "derby",
    "Derbyshire": "derbyshire",
    "derby city council": "derby",
    "City of Bradford": "bradford",
    "bradford metropolitan": "bradford",
    "hull": "kingston-upon-hull",
    "Kingston upon Hull": "kingston-upon-hull",
    "hull kingston": "kingston-upon-hull",
    "bristol city council": "bristol",
    "London Borough of Barnet": "barnet",
    "st. helens": "st-helens",
    "St Helen's": "st-helens",
    "Hammersmith & Fulham": "hammersmith-and-fulham",
    "fulham and hammersmith": "hammersmith-and-fulham",
    "stoke on trent": "stoke-on-trent",
    "southendonsea": "southend-on-sea",
    "county durham": "county-durham",
    "durham county council": "county-durham",
    "wolverhamton": "wolverhampton",
    "Leciester": "leicester",
    "Nothumberland": "northumberland",
    "Glocestershire": "gloucestershire",
    "Birmigham": "birmingham",
    "notts county": "nottinghamshire",
    "city of london": "city-of-london",
    "scilly": "isles-of-scilly",
    "newcastle under lyme": "staffordshire",
    "rbkc": "kensington-and-chelsea",
    "telford": "telford-and-wrekin",
    "WIGAN ": "wigan",
    "RBK": "kingston-upon-thames",
    "brum": "birmingham",
    "b'ham": "birmingham",
    "h & f": "hammersmith-and-fulham",
    "B&NES": "bath-and-north-east-somerset",
}


@pytest.fixture
def tab(open_tab):
    with open_tab(viewport=PHONE) as tab:
        tab.visit(FIND.url)
        yield tab


def search(tab, text):
    """The names of the pages that a search finds, in its order."""
    tab.page.fill("[data-part=field]", text)
    links = tab.page.locator("[data-part=results] a")
    return [link.get_attribute("href").rpartition("/")[2].removesuffix(".html") for link in links.all()]


def status(tab):
    return tab.page.locator("[data-part=found]").inner_text()


@pytest.mark.parametrize("text", ["CT1 2AB", "ct12ab", "M1", "SW1A"])
def test_a_postcode_is_answered_with_who_can_tell_and_what_to_type(tab, text):
    assert search(tab, text) == []
    assert status(tab) == "That is a postcode. We cannot tell your council from it."
    told = tab.page.locator("[data-part=none]")
    assert told.get_by_role("link", name="find your local council").get_attribute("href") == "https://www.gov.uk/find-local-council"
    assert tab.page.locator("[data-part=all]").is_visible()
    expect_none(violations(tab.page))


# The list


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_council_has_a_page_and_the_list_leads_to_it(edition):
    assert len(COUNCILS) == 153
    page = Page(edition, "councils/index.html")
    links = {link.get("href"): link for link in page.main.iter("a")}
    problems = []
    for council in COUNCILS:
        own = Page(edition, f"councils/{council['slug']}.html")
        if own.main.get("data-council") != council["slug"]:
            problems.append(f"{own} is not about {council['slug']}")
        if council["official_name"] not in words(own.main.findtext(".//h1")):
            problems.append(f"{own} does not name {council['official_name']}")
        if f"../{own.address}" not in links:
            problems.append(f"{page} does not lead to {own}")
    assert page.main.get("data-find-council") is not None
    expect_none(problems)


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_page_of_a_council_shows_a_contact_of_the_edition(edition):
    expect_none(
        str(page)
        for page in (Page(edition, f"councils/{council['slug']}.html") for council in COUNCILS)
        if page.document.xpath("//main//*[@data-contact]") or page.document.xpath("//main//a[contains(@href, 'contacts')]")
    )


def test_confused_councils_lead_to_each_other():
    for one, other in (("derby", "derbyshire"), ("bedford", "central-bedfordshire"), ("york", "north-yorkshire")):
        for here, there in ((one, other), (other, one)):
            links = Page(NATIONAL, f"councils/{here}.html").document.xpath("//div[@class='not-this-one']//a/@href")
            assert f"../councils/{there}.html" in links


def test_without_javascript_the_list_is_there_and_the_field_is_not(open_tab):
    with open_tab(viewport=PHONE, java_script_enabled=False) as tab:
        tab.visit(FIND.url)
        assert not tab.page.locator("[data-part=field]").is_visible()
        assert tab.page.locator("[data-part=all] a").count() >= len(COUNCILS)
        assert tab.overflow <= 0
        derby = tab.page.locator("[data-part=all] li", has=tab.page.locator("a[href$='/derby.html']")).first
        assert "the city of Derby" in derby.inner_text()
        expect_none(tab.messages)


# The search


def test_a_name_is_found_however_it_is_written(tab):
    problems = []
    for text, slug in TYPED.items():
        found = search(tab, text)
        if not found or found[0] != slug:
            problems.append(f"{text!r} finds {found[:4]}, not {slug}")
    problems += tab.messages
    expect_none(problems)


def test_every_council_is_found_by_both_of_its_names(tab):
    problems = []
    for council in COUNCILS:
        for name in (council["official_name"], council["short_name"]):
            found = search(tab, name)
            if not found or found[0] != council["slug"]:
                problems.append(f"{name!r} finds {found[:4]}")
    expect_none(problems)


def test_every_council_is_found_with_one_letter_wrong_or_missing(tab):
    """The first eight letters and more of a long name, without its fourth, and with its third and fourth changed."""
    problems = []
    for council in COUNCILS:
        name = council["short_name"]
        if len(name.split()[0]) < 7:
            continue
        for slip in (name[:3] + name[4:], name[:2] + name[3] + name[2] + name[4:]):
            if council["slug"] not in search(tab, slip):
                problems.append(f"{slip!r} does not find {name}")
    expect_none(problems)


def test_confusable_councils_stand_together_and_are_told_apart(tab):
    for text in ("derby", "derbyshire"):
        assert set(search(tab, text)) == {"derby", "derbyshire"}
        told = tab.page.locator("[data-part=results]").inner_text()
        assert "the city of Derby" in told
        assert "outside the city" in told
    assert {"cumberland", "westmorland-and-furness"} <= set(search(tab, "Cumbria"))


def test_the_status_is_announced_and_nothing_found_is_no_dead_end(tab):
    assert tab.page.locator("[data-part=found][role=status]").count() == 1
    search(tab, "wigan")
    assert status(tab) == "1 council found."
    assert search(tab, "derby") and status(tab) == "2 councils found."
    assert not tab.page.locator("[data-part=all]").is_visible()
    for text in ("qqqqqqq", "qqq rrr", "Llandudno"):
        assert search(tab, text) == []
        assert status(tab) == "No council found."
        assert tab.page.locator("[data-part=none]").is_visible()
        assert tab.page.locator("[data-part=all]").is_visible()
    assert search(tab, "") == []
    assert status(tab) == ""
    assert tab.page.locator("[data-part=all]").is_visible()


def test_the_keyboard_leads_from_the_field_to_a_council(tab):
    tab.page.focus("[data-part=field]")
    tab.page.keyboard.type("derbysh")
    tab.page.keyboard.press("Enter")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url("**/councils/derbyshire.html")
    tab.page.go_back()
    tab.page.fill("[data-part=field]", "york")
    tab.page.keyboard.press("Escape")
    assert tab.page.input_value("[data-part=field]") == ""


def test_nothing_is_asked_or_stored(tab):
    for text in ("derby", "zzzz", ""):
        search(tab, text)
    assert all(url.startswith((SITES / NATIONAL).as_uri()) for url in tab.requests)
    assert tab.page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    assert tab.messages == []


@pytest.mark.parametrize("text", ["", "derby", "qqqqqqq"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_one_searches(open_tab, text, scheme):
    with open_tab(viewport=PHONE, color_scheme=scheme) as tab:
        tab.visit(FIND.url)
        search(tab, text)
        problems = violations(tab.page)
        small = tab.page.locator("[data-part=field]").bounding_box()["height"] < 43.5
        expect_none(problems + ["the field is too small"] * small)
        for width in (320, 375, 1280):
            tab.page.set_viewport_size({"width": width, "height": 700})
            assert tab.overflow <= 0


@pytest.mark.parametrize("slug", ["derby", "liverpool", "islington", "isles-of-scilly", "manchester"])
def test_axe_finds_nothing_on_a_councils_page(phone_tab, slug):
    phone_tab.visit(Page(NATIONAL, f"councils/{slug}.html").url)
    expect_none(violations(phone_tab.page) + phone_tab.messages)
    assert phone_tab.overflow <= 0
