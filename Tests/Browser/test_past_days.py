"""A hosted copy that nobody renews says so itself: each page past its review, and last days past the holidays that it knows."""

import re

import pytest

from problems import expect_none
from servers import served
from sites import CONTENT, COUNCIL, EDITIONS, NATIONAL, SITES, Page, all_pages, of_each_kind, pages, read_yaml

NOTE = "[data-shown-from]"
FACTSHEET = Page(NATIONAL, "factsheets/mediation.html")
LAST_DAYS = Page(NATIONAL, "deadlines.html")
FAR = "2040-01-02T12:00:00Z"


def due(page):
    """The day on which a page's review is due, from its foot."""
    return page.document.xpath("string(//*[@data-due]/@data-due)")


@pytest.fixture(scope="module", params=("server", "folder"))
def home(request):
    if request.param == "folder":
        yield SITES.as_uri() + "/"
    else:
        with served(SITES) as address:
            yield address


def opened(tab, url, moment):
    tab.page.clock.set_fixed_time(moment)
    tab.visit(url)
    assert tab.messages == []
    return tab.page.locator(NOTE).filter(visible=True).all_inner_texts()


def test_every_page_with_a_day_of_review_can_say_that_it_is_past():
    assert len([page for page in all_pages() if due(page)]) > 500
    expect_none(
        str(page) for page in all_pages() if due(page) and not page.document.xpath("//*[@data-shown-from]//strong[contains(., 'due for review')]")
    )


def test_each_kind_of_page_says_so_when_its_day_is_past(open_tab, home):
    problems = []
    with open_tab() as tab:
        for page in [*of_each_kind(NATIONAL), *of_each_kind(COUNCIL)]:
            if not due(page):
                continue
            if opened(tab, home + str(page), "2026-11-29T12:00:00Z"):
                problems.append(f"{page}: says so today")
            said = opened(tab, home + str(page), FAR)
            if not re.search(r"due for review on \d+ \w+ 20\d\d: check the dates", " ".join(said)):
                problems.append(f"{page}: says {said}")
    expect_none(problems)


@pytest.mark.parametrize("zone", ["Europe/London", "Asia/Tokyo", "America/Los_Angeles"])
def test_the_day_ends_at_midnight_in_london_wherever_the_device_is(open_tab, zone):
    """Summer and winter: the moment stands on the page."""
    with open_tab(timezone_id=zone) as tab:
        moment = FACTSHEET.document.xpath("string(//*[@data-shown-from]/@data-shown-from)")
        day, hour = (moment + "T00").split("T")[:2]
        assert day <= due(FACTSHEET) if hour == "23" else day > due(FACTSHEET)
        before = f"{due(FACTSHEET)}T22:59:58Z"
        assert opened(tab, FACTSHEET.url, before) == []
        assert opened(tab, FACTSHEET.url, f"{day}T{hour}:00:01Z")


def test_last_days_past_the_holidays_that_are_known_say_so(open_tab, home):
    year = int(read_yaml(CONTENT / "deadlines.yaml")["holidays-to"])
    with open_tab() as tab:
        assert not [said for said in opened(tab, home + str(LAST_DAYS), f"{year}-12-31T22:00:00Z") if "holidays" in said]
        (said,) = [said for said in opened(tab, home + str(LAST_DAYS), f"{year + 1}-01-01T00:00:01Z") if "holidays" in said]
        assert f"only up to {year}" in said


def test_without_scripts_nothing_of_it_is_shown(open_tab):
    with open_tab(java_script_enabled=False) as tab:
        tab.visit(FACTSHEET.url)
        assert tab.page.locator(NOTE).first.is_hidden()


@pytest.mark.parametrize("edition", EDITIONS)
def test_only_pages_with_scripts_allow_them(edition):
    problems = []
    for page in pages(edition):
        policy = page.document.xpath("string(//meta[@http-equiv]/@content)")
        if ("script-src 'self'" in policy) != bool(page.document.xpath("//script[@src]")):
            problems.append(f"{page}: {policy}")
    expect_none(problems)
