"""Every page of every edition is light, and loads the styles of all that stands on it."""

import re
from collections import Counter

import pytest

from problems import expect_none
from published import ADDRESS_LINE, PUBLISHER_LINE, build
from sites import EDITIONS, NATIONAL, SITES, all_pages, loaded, pages
from weights import ASKED_FOR, COUNCIL_NUMBERS, JOURNEYS, SCRIPTS, SEARCH, WITH_ADDRESS, WITH_FEEDBACK, first_view, limit, scripts, site_sheets, style_sheets, weight

PAGES = all_pages()


def heavy(all, more=0):
    return [f"{page}: {first_view(page)} bytes, at most {limit(page.kind)}" for page in all if first_view(page) > limit(page.kind) + more]


def test_the_first_view_of_every_page_is_light():
    expect_none(heavy(PAGES))


def test_the_first_view_is_light_with_a_public_address_too(tmp_path):
    """Then pages tell their address to machines, and to paper as words and as a code that cameras read."""
    sites = build(tmp_path, EDITIONS, ADDRESS_LINE)
    expect_none(problem for edition in EDITIONS for problem in heavy(pages(edition, sites), WITH_ADDRESS))


def test_the_first_view_is_light_with_a_publisher_too(tmp_path):
    """Then the foot of each page has a link to write to them."""
    sites = build(tmp_path, EDITIONS, PUBLISHER_LINE)
    for edition in EDITIONS:
        expect_none(heavy(pages(edition, sites), WITH_FEEDBACK))
        expect_none(
            f"{page}: no link to write to the publisher"
            for page in pages(edition, sites)
            if page.address != "404.html"
            and not page.document.xpath("//footer//a[starts-with(@href, 'mailto:')][contains(@href, $path)]", path=page.address)
        )


def test_the_scripts_of_every_page_are_small():
    expect_none(
        f"{page}: {size} bytes"
        for page in PAGES
        if (size := sum(map(weight, scripts(page)))) > (SEARCH if page.kind == "search" else SCRIPTS)
    )


# What the scripts of a kind of page load when a reader asks for it.
LATER = {
    "result": ("assets/take-away-words.js", "assets/days.js", "assets/deadlines.js", "deadlines-names.js"),
    "deadlines": ("assets/days.js", "assets/deadlines-calendar.js"),
    "council-clock": (
        "assets/deadlines.js", "assets/days.js", "assets/council-clock-line.js", "assets/deadlines-calendar.js",
    ),
    "agreement": ("assets/days.js",),
}


def test_what_a_reader_asks_for_is_small():
    for kind, later in LATER.items():
        page = next(page for page in PAGES if page.kind == kind)
        files = [*scripts(page), *(loaded(page.edition, name) for name in later)]
        assert sum(map(weight, files)) <= ASKED_FOR


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_journeys_are_small(edition):
    expect_none(
        f"{path.relative_to(SITES)}: {weight(path)} bytes"
        for path in (SITES / edition).glob("*/journeys.*.js")
        if weight(path) > JOURNEYS
    )


def test_the_numbers_of_councils_are_small():
    assert weight(loaded(NATIONAL, "councils/numbers.js")) <= COUNCIL_NUMBERS


def test_scripts_run_after_the_page_is_shown():
    expect_none(str(page) for page in PAGES if page.document.xpath("//script[@src][not(@defer)]"))


def test_every_page_loads_the_styles_of_its_classes():
    """The generator works out from templates what a kind of page needs; this looks at what really stands there."""
    styled = {sheet: _classes(sheet) for edition in EDITIONS for sheet in site_sheets(edition)}
    everywhere = set().union(*styled.values())
    problems = Counter()
    for page in PAGES:
        sheets = style_sheets(page)
        if not sheets:
            continue
        loaded = set().union(*(styled[sheet] for sheet in sheets))
        present = {name for value in page.document.xpath("//@class") for name in value.split()}
        for name in present & everywhere - loaded:
            problems[f"pages of kind {page.kind}: '{name}' is styled elsewhere only"] += 1
    expect_none(sorted(problems))


@pytest.mark.parametrize("sheet", site_sheets(NATIONAL), ids=lambda sheet: sheet.name)
def test_every_style_sheet_is_loaded_by_a_page(sheet):
    # The styles of a page that only some editions have stand in all of them.
    assert any(sheet.name == other.name for page in PAGES for other in style_sheets(page))


def _classes(sheet):
    text = re.sub(r'"[^"]*"', '""', sheet.read_text(encoding="utf-8"))
    return set(re.findall(r"\.([A-Za-z_][\w-]*)", text))
