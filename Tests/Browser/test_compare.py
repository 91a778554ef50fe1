"""Comparisons: one copy at a time, choosing columns, leaving out what is the same."""

import pytest

from axe import violations
from sites import CONTENT, NATIONAL, Page, read_yaml, words

SOURCES = {path.stem: read_yaml(path) for path in sorted(CONTENT.glob("comparisons/*.yaml"))}
PAGES = {name: Page(NATIONAL, f"comparisons/{name}.html") for name in SOURCES}
# The one with the most columns.
MANY = max(SOURCES, key=lambda name: len(SOURCES[name]["columns"]))
SIZES = [320, 375, 640, 768, 1280, 1600, 1900]


def copies(tab):
    """Which of the two copies is shown."""
    names = {"lists": ".by-column", "table": "table[data-comparison]"}
    return [name for name, selector in names.items() if tab.page.locator(selector).is_visible()]


def chosen(tab):
    return tab.page.locator("[data-column]:checked").evaluate_all("all => all.map(box => box.value)")


def status(tab):
    return words(tab.page.locator("[data-compare] [data-part=status]").inner_text())


def in_tree(tab):
    """How often assistive technology is told the first question: in a table, and in lists."""
    question = words(tab.page.locator("tbody th").first.evaluate("cell => cell.textContent"))
    return [tab.page.get_by_role(role, name=question, exact=True).count() for role in ("rowheader", "term")]


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("width", SIZES)
@pytest.mark.parametrize("name", SOURCES)
def test_one_copy_is_shown_and_read_out_and_no_display_of_a_table_is_changed(open_tab, name, width, javascript):
    with open_tab(viewport={"width": width, "height": 900}, java_script_enabled=javascript) as tab:
        tab.visit(PAGES[name].url)
        few = len(SOURCES[name]["columns"]) <= 3
        assert copies(tab) == ["table" if width >= (640 if few else 1600) else "lists"]
        assert tab.overflow <= 0
        if copies(tab) == ["table"]:
            assert in_tree(tab) == [1, 0]
            displays = tab.page.locator("table[data-comparison]").evaluate(
                "table => [table, ...table.querySelectorAll('*')].map(e => e.tagName + ' ' + getComputedStyle(e).display)"
            )
            expected = {"TABLE table", "THEAD table-header-group", "TBODY table-row-group", "TR table-row"}
            expected |= {"TH table-cell", "TD table-cell", "CAPTION table-caption"}
            assert {told for told in displays if told.startswith(("T", "CAP"))} <= expected
        else:
            assert in_tree(tab)[0] == 0


@pytest.mark.parametrize("name", SOURCES)
def test_a_table_tells_what_its_header_cells_are_for(name):
    table = PAGES[name].main.find(".//table")
    assert {head.get("scope") for head in table.iter("th")} == {"col", "rowgroup"}
    assert len(table.findall(".//thead//th")) == len(SOURCES[name]["columns"])
    assert table.find("caption") is not None


def test_three_routes_are_compared_and_the_link_is_shared(open_tab):
    ids = [column["id"] for column in SOURCES[MANY]["columns"]]
    kept = [ids[0], ids[2], ids[4]]
    with open_tab(viewport={"width": 1280, "height": 900}) as tab:
        tab.visit(PAGES[MANY].url)
        assert copies(tab) == ["lists"]
        tab.page.click("[data-part=choose] summary")
        for column in ids:
            tab.page.set_checked(f"[data-column][value={column}]", column in kept)
        # Three columns fit, so they stand in a table.
        assert copies(tab) == ["table"]
        assert tab.page.locator("thead th:visible").count() == 3
        assert tab.page.locator("tbody td:visible").count() == 3 * len(SOURCES[MANY]["rows"])
        assert {cell.get_attribute("colspan") for cell in tab.page.locator("tbody th").all()} == {"3"}
        assert status(tab) == f"3 of {len(ids)} are shown."
        assert tab.page.url.endswith("#columns=" + ",".join(kept))
        assert tab.overflow <= 0
        address = tab.page.url
        assert tab.messages == []
    for width, copy in ((375, "lists"), (1280, "table")):
        with open_tab(viewport={"width": width, "height": 900}) as tab:
            tab.visit(address)
            assert chosen(tab) == kept
            assert copies(tab) == [copy]
            assert tab.page.locator("[data-list]").evaluate_all("all => all.filter(one => !one.hidden).length") == 3
            tab.page.click("[data-part=all]")
            assert chosen(tab) == ids
            assert tab.page.locator("[data-part=all]").is_hidden()
            assert tab.page.evaluate("document.activeElement.tagName") == "SUMMARY"


@pytest.mark.parametrize("width", [375, 1280])
def test_only_differences_are_shown_and_the_rest_is_counted(open_tab, width):
    rows = SOURCES["drs-and-mediation"]["rows"]
    same = [row["question"] for row in rows if len(set(row["cells"].values())) == 1]
    assert same
    with open_tab(viewport={"width": width, "height": 900}) as tab:
        tab.visit(PAGES["drs-and-mediation"].url)
        tab.page.click("[data-part=choose] summary")
        tab.page.check("[data-part=only]")
        assert f"{len(same)} row is the same in all of them" in status(tab)
        questions = tab.page.locator("tbody th:visible, dt:visible").all_inner_texts()
        assert not set(map(words, questions)) & set(same)
        assert len(set(questions)) == len(rows) - len(same)
        assert tab.page.url.endswith("&only")
        tab.page.uncheck("[data-part=only]")
        assert len(set(tab.page.locator("tbody th:visible, dt:visible").all_inner_texts())) == len(rows)


def test_one_column_stays(phone_tab):
    phone_tab.visit(PAGES["drs-and-mediation"].url + "#columns=drs")
    assert chosen(phone_tab) == ["drs"]
    phone_tab.page.click("[value=drs]")
    assert chosen(phone_tab) == ["drs"]
    assert status(phone_tab) == "One has to stay."


@pytest.mark.parametrize("hash", ["#columns=", "#columns=nothing", "#columns=%3Cb%3E,&&only2", "#columns"])
def test_a_link_that_means_nothing_shows_everything(phone_tab, hash):
    phone_tab.visit(PAGES[MANY].url + hash)
    assert len(chosen(phone_tab)) == len(SOURCES[MANY]["columns"])
    assert phone_tab.messages == []


def test_without_javascript_everything_is_shown_and_nothing_is_dead(open_tab):
    with open_tab(viewport={"width": 1280, "height": 900}, java_script_enabled=False) as tab:
        tab.visit(PAGES[MANY].url)
        assert tab.page.locator("[data-part=choose]").is_hidden()
        assert tab.page.locator("[data-list]:visible").count() == len(SOURCES[MANY]["columns"])


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_choosing(open_tab, width, scheme):
    ids = [column["id"] for column in SOURCES[MANY]["columns"]]
    with open_tab(viewport={"width": width, "height": 900}, color_scheme=scheme) as tab:
        tab.visit(f"{PAGES[MANY].url}#columns={ids[0]},{ids[1]}&only")
        tab.page.locator("[data-part=all]").wait_for()
        assert violations(tab.page) == []
        assert tab.overflow <= 0
        small = tab.page.locator(".choose .tick, .choose summary, .choose button").evaluate_all(
            "all => all.filter(one => one.getBoundingClientRect().height < 43.5).map(one => one.outerHTML)"
        )
        assert small == []
