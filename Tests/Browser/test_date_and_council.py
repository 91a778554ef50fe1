"""Journeys on which a reader types nothing but a date and the name of a council."""

from datetime import date, timedelta

import pytest

from problems import expect_none
from sites import NATIONAL, pages
from test_council_numbers import ask

TODAY = date(2026, 11, 29)
FORM = "form[data-part=dates]"
PHONE = {"viewport": {"width": 375, "height": 667}}
DATED = sorted(
    (page for page in pages(NATIONAL) if page.main.xpath(".//form[@data-part='dates']")), key=lambda page: page.address
)
# All pages about a letter, and some about other days; short ago, long ago, and for August.
TIMES = [page for page in DATED if page.main.get("data-question") == "time"]
AGES = [page for page in DATED if page.main.get("data-question") == "age"]
JOURNEYS = [
    *((page, TODAY - timedelta(days=days)) for page, days in zip(TIMES, (3, 20, 40, 59, 62, 75, 90, 120, 10, 30, 150, 200))),
    *((page, TODAY - timedelta(days=days)) for page, days in zip(AGES[:: max(1, len(AGES) // 8)], (5, 100, 200, 300, 370, 30, 150, 364))),
]
COUNCILS = ("Kirklees", "Surrey", "Norfolk", "Bath", "Durham", "Wiltshire", "Leeds")


def test_there_are_twenty_journeys():
    assert len(JOURNEYS) == 20


@pytest.mark.parametrize("number", range(20))
def test_a_date_and_a_council_are_enough(open_tab, number):
    page, day = JOURNEYS[number]
    council = COUNCILS[number % len(COUNCILS)]
    with open_tab(**PHONE) as tab:
        tab.page.clock.set_fixed_time(f"{TODAY}T10:00:00")
        tab.visit(page.url)
        for start in tab.page.locator(f"{FORM} [data-start]").all():
            for field, part in zip(start.locator("input").all(), (day.day, day.month, day.year)):
                field.fill(str(part))
        tab.page.click(f"{FORM} [type=submit]")
        tab.page.locator("[data-part=chosen]").wait_for(state="visible")
        tab.page.click("[data-part=go]")
        # The questions that are left are answered by pressing, never by typing.
        while not tab.page.locator("main[data-outcomes]").count():
            tab.page.locator("[data-answer]:visible").last.click()
        told = tab.page.url.split("#a:")[1]
        assert f"={day}" in told
        problems = list(tab.messages)
        first = tab.page.locator("[data-outcome]").first
        for part in (".deadline", ".outcome-steps__today", ".outcome-steps__contact"):
            box = first.locator(part).first.bounding_box()
            if not box or box["y"] > PHONE["viewport"]["height"]:
                problems.append(f"{part} is not on the first screen")
        if tab.page.locator("[data-part=council]").count():
            ask(tab, council)
            tab.page.locator("[data-part=council] li button").first.click()
            tab.page.wait_for_function("() => location.hash.includes('council=')")
            if f"={day}" not in tab.page.url:
                problems.append("the day is gone with the council")
        if tab.overflow > 0:
            problems.append(f"{tab.overflow} px too wide")
        expect_none(f"{tab.page.url}: {problem}" for problem in [*problems, *tab.messages])
