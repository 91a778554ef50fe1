"""Long lists are short to open: laws, the pages for advisers, the search and the list from A to Z. What was on them is found from
an index, and links that were shared before land on it."""

from collections import Counter
from posixpath import dirname, join, normpath

import pytest

from axe import violations
from finders import finder
from problems import expect_none
from sites import CONTENT, EDITIONS, FINDERS, NATIONAL, Page, edition_file, pages, read_yaml, words

PHONE = {"width": 375, "height": 667}
NAME = FINDERS[0]
LAWS = read_yaml(CONTENT / "law.yaml")
# How many screens of a phone a page has at most, as it opens.
SCREENS = {"laws": 8, "advisers": 6, "advisers-question": 12, "advisers-results": 13, "search": 2, "a-to-z": 4, "law": 20}


def letters(edition):
    return Page(edition, "search.html").main.xpath(".//nav//a[@id]/@id")


def old_places(edition):
    """The places that the pages had when each held all of its list, by address."""
    given = edition_file(edition).get("given", {})
    parts = [f"{law}-{part}" for law in LAWS for part in LAWS[law].get("provisions", {})]
    asked = [f"ask--{question['id']}" for question in finder(NAME).questions if question["id"] not in given]
    places = {
        "law.html": [*LAWS, *parts],
        f"{NAME}/advisers.html": [*asked, "page--script", "page--result", "page--questions", "page--results"],
        "search.html": letters(edition),
        "a-to-z.html": letters(edition),
    }
    assert len(parts) > 100 and len(asked) > 30 and len(letters(edition)) > 20
    return places


@pytest.mark.parametrize("has_script", [True, False], ids=["scripts", "no-scripts"])
def test_each_is_short_on_a_phone(open_tab, has_script):
    problems = []
    seen = set()
    with open_tab(viewport=PHONE, java_script_enabled=has_script) as tab:
        for page in pages(NATIONAL):
            if page.kind not in SCREENS or not has_script and page.kind in ("law", "advisers-question"):
                continue
            seen.add(page.kind)
            tab.visit(page.url)
            screens = tab.page.evaluate("document.documentElement.scrollHeight") / PHONE["height"]
            if screens > SCREENS[page.kind]:
                problems.append(f"{page}: {screens:.1f} screens")
    expect_none(problems)
    assert has_script == (seen == set(SCREENS))


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_old_place_is_there_and_leads_on(edition):
    problems = []
    for address, places in old_places(edition).items():
        page = Page(edition, address)
        for place in places:
            found = page.document.xpath(f"//*[@id='{place}']")
            if len(found) != 1:
                problems.append(f"{page}#{place} stands {len(found)} times")
                continue
            for link in found[0].xpath("./descendant-or-self::a/@href"):
                path, _, fragment = link.partition("#")
                target = Page(edition, normpath(join(dirname(address), path)))
                if fragment and not target.document.xpath(f"//*[@id='{fragment}']"):
                    problems.append(f"{page}#{place} leads to {link}")
    expect_none(problems)


def test_an_old_link_to_a_law_leads_to_its_words(open_tab):
    """Also to one that is folded, and where no script runs."""
    with open_tab(viewport=PHONE, java_script_enabled=False) as tab:
        for law, part in (("tribunal-rules-2008", "20"), ("cfa-2014", "51"), ("devon-2022", next(iter(LAWS["devon-2022"]["provisions"])))):
            tab.visit(Page(NATIONAL, "law.html").url + f"#{law}-{part}")
            link = tab.page.locator(f"[id='{law}-{part}'] a")
            box = link.bounding_box()
            assert box and 0 <= box["y"] < PHONE["height"], (law, part)
            link.click()
            assert tab.page.url.endswith(f"/law/{law}.html#{part}")
            box = tab.page.locator(f"[id='{part}']").bounding_box()
            assert box and -1 <= box["y"] < PHONE["height"], (law, part)


@pytest.mark.parametrize("address, place", [(f"{NAME}/advisers.html", "page--result"), ("a-to-z.html", "letter--m")])
def test_a_link_to_what_is_folded_opens_it(open_tab, address, place):
    with open_tab(viewport=PHONE, java_script_enabled=False) as tab:
        tab.visit(Page(NATIONAL, address).url + f"#{place}")
        box = tab.page.locator(f"#{place}").bounding_box()
        assert box and box["height"] > 100 and 0 <= box["y"] < PHONE["height"]


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_law_and_part_stands_on_one_page_and_in_the_whole(edition):
    whole = Page(edition, "law-in-full.html")
    shown = Counter()
    problems = []
    for page in pages(edition):
        if page.kind == "law":
            for item in page.main.xpath("./ul/li[@id]"):
                shown[page.path.stem, item.get("id")] += 1
                same = whole.document.xpath(f"//*[@id='{page.path.stem}-{item.get('id')}']")
                if [_told(other) for other in same] != [_told(item)]:
                    problems.append(f"{page}#{item.get('id')} is told otherwise in the whole")
    expected = {(law, part): 1 for law in LAWS for part in LAWS[law].get("provisions", {})}
    assert shown == expected
    assert whole.document.xpath("//section/h2/@id") == list(LAWS)
    expect_none(problems)


def _told(item):
    """The words of a provision, but those above the list of its uses."""
    above = item.xpath(".//summary | .//*[@class='cited-by']/p")
    text = words(item.text_content())
    for heading in above:
        text = text.replace(words(heading.text_content()), "")
    return words(text)


@pytest.mark.parametrize("edition", EDITIONS)
def test_links_in_texts_lead_to_the_page_of_a_law(edition):
    """Only the frame of a page and links to the whole list lead to the list."""
    expect_none(
        f"{page}: {link}"
        for page in pages(edition)
        for link in page.document.xpath("//a/@href")
        if link.rpartition("/")[2].startswith("law.html#")
    )


@pytest.mark.parametrize(
    "address, whole, link",
    [("law.html", "law-in-full.html", "Print all of it"), (f"{NAME}/advisers.html", f"{NAME}/advisers-script.html", "Print the whole script")],
)
def test_all_of_it_prints_as_one(open_tab, address, whole, link):
    with open_tab() as tab:
        tab.visit(Page(NATIONAL, address).url)
        tab.page.get_by_role("link", name=link).click()
        assert tab.page.url == Page(NATIONAL, whole).url
        tab.page.emulate_media(media="print")
        assert not tab.page.locator("main details").count()
        hidden = tab.page.locator("main :is(p, li, h2)").evaluate_all("all => all.filter(one => !one.checkVisibility()).length")
        assert hidden == 0


def test_the_list_from_a_to_z_prints_open(open_tab):
    with open_tab() as tab:
        tab.visit(Page(NATIONAL, "a-to-z.html").url)
        items = tab.page.locator("main details li")
        assert items.count() > 200 and not items.first.is_visible()
        tab.page.emulate_media(media="print")
        assert items.evaluate_all("all => all.every(one => one.checkVisibility({ contentVisibilityAuto: true }) && one.getBoundingClientRect().height > 0)")


@pytest.mark.parametrize("address", ["law.html#cfa-2014-51", "law/cfa-2014.html", "a-to-z.html#letter--m", f"{NAME}/advisers/problem.html", f"{NAME}/advisers-results.html"])
def test_axe_finds_nothing_in_what_is_open(open_tab, address):
    with open_tab(viewport={"width": 320, "height": 640}) as tab:
        path, _, place = address.partition("#")
        tab.visit(Page(NATIONAL, path).url + ("#" + place if place else ""))
        expect_none(violations(tab.page))
        assert tab.overflow <= 0
