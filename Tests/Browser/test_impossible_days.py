"""Days that cannot be meant, on the page of last days: they are questioned before anything is worked out."""

import pytest

from axe import violations
from deadline_form import errors, press, put, results, tab  # noqa: F401
from deadlines import DEADLINES, SOURCE
from problems import expect_none


AUTUMN = "2026-11-29T10:00:00"
LETTER, CERTIFICATE = "Date on the council’s letter", "Date on your mediation certificate"


def answers(tab):
    """The buttons that answer a question about a day."""
    return tab.page.locator("[data-part=errors] button:visible").all_inner_texts()


def test_a_letter_of_a_day_to_come_is_questioned_before_anything_is_worked_out(tab):
    tab.page.clock.set_fixed_time(AUTUMN)
    put(tab, "letter", "5", "1", "2028")
    press(tab)
    assert results(tab) == [] and "#" not in tab.page.url
    assert errors(tab) == [f"{LETTER}: Wednesday 5 January 2028 is still to come. Today is Sunday 29 November 2026."]
    assert answers(tab) == ["It is Monday 5 January 2026", "Wednesday 5 January 2028 is right"]
    assert tab.page.evaluate("document.activeElement.dataset.part") == "errors"
    assert tab.page.get_attribute("#date--letter", "aria-invalid") == "true"
    expect_none(violations(tab.page))
    press(tab, "It is Monday 5 January 2026")
    assert [rule for rule, _, _ in results(tab)] == ["appeal", "mediation-adviser"]
    assert results(tab)[0] == ["appeal", "2026-02-26", "2026-03-05"]
    assert tab.page.input_value("#date--letter-year") == "2026" and errors(tab) == []
    assert tab.page.url.endswith("#letter=2026-01-05")


def test_who_is_sure_of_a_day_gets_the_result_and_its_address_keeps_that(tab):
    """The device's clock may be years behind."""
    tab.page.clock.set_fixed_time(AUTUMN)
    put(tab, "letter", "5", "1", "2028")
    put(tab, "certificate", "20", "1", "2028")
    press(tab)
    # Who is sure of one day says that the clock is wrong, so the other is not questioned.
    assert len(errors(tab)) == 2
    press(tab, "Wednesday 5 January 2028 is right")
    assert results(tab) == [["appeal", "2028-02-25", "2028-03-06"]]
    assert tab.page.url.endswith("#letter=2028-01-05&certificate=2028-01-20&sure=letter")
    tab.page.reload()
    assert results(tab) == [["appeal", "2028-02-25", "2028-03-06"]] and errors(tab) == []
    # Another day is another question.
    put(tab, "letter", "6", "1", "2029")
    press(tab)
    assert results(tab) == [] and errors(tab)[0].startswith(f"{LETTER}: Saturday 6 January 2029")


def test_days_in_an_address_are_questioned_too(tab):
    tab.page.clock.set_fixed_time(AUTUMN)
    tab.page.goto("about:blank")
    tab.visit(DEADLINES.url + "#letter=2028-01-05&certificate=2026-10-01")
    assert results(tab) == []
    assert errors(tab) == [f"{LETTER}: Wednesday 5 January 2028 is still to come. Today is Sunday 29 November 2026."]
    press(tab, "It is Monday 5 January 2026")
    assert results(tab) == [["appeal", "2026-10-23", "2026-11-02"]]
    # Of two doubtful days neither says what is meant by the other.
    tab.page.goto("about:blank")
    tab.visit(DEADLINES.url + "#letter=2028-01-05&certificate=2025-03-01")
    assert [text for text in answers(tab) if text.startswith("It is")] == ["It is Monday 5 January 2026", "It is Sunday 1 March 2026"]


def test_a_certificate_before_its_letter_is_questioned_with_both_days(tab):
    tab.page.clock.set_fixed_time(AUTUMN)
    put(tab, "letter", "15", "10", "2026")
    put(tab, "certificate", "2", "2", "2026")
    press(tab)
    assert results(tab) == []
    assert errors(tab) == [f"{CERTIFICATE}: Monday 2 February 2026 is too early. It is before Thursday 15 October 2026 ({LETTER})."]
    assert answers(tab)[-1] == "Monday 2 February 2026 is right" and "It is Monday 2 November 2026" in answers(tab)
    press(tab, "Monday 2 February 2026 is right")
    assert results(tab) == [["appeal", "2026-12-08", "2026-12-15"]]
    assert "Your certificate is older than the letter." in tab.page.locator("[data-rule=appeal]").inner_text()


# By key: a day to come that can be, or `None`; days that are questioned; as seen on 29 November 2026.
QUESTIONED = {
    "letter": (None, ["2026-11-30", "2025-11-20", "2016-06-15"]),
    "certificate": (None, ["2026-11-30", "2024-06-15"]),
    "declined": (None, ["2026-11-30", "2019-01-07"]),
    "asked": (None, ["2026-12-24", "2019-01-07"]),
    "mediated": (None, ["2027-01-15", "2019-01-07"]),
    "agreement": (None, ["2027-01-15", "2021-03-01"]),
    "order": (None, ["2027-01-15", "2021-03-01"]),
    "request": (None, ["2027-01-15", "2023-03-01"]),
    "draft": (None, ["2027-01-15", "2024-03-01"]),
    "review": ("2027-01-15", ["2028-09-01", "2024-03-01"]),
    "transfer": ("2028-09-01", ["2062-09-01", "2019-09-01"]),
    "act": (None, ["2027-01-15", "2023-03-01"]),
    "knew": (None, ["2027-01-15", "2023-03-01"]),
    "wrong": (None, ["2027-01-15", "2024-03-01"]),
}


def test_each_day_that_the_form_asks_for_is_thought_of():
    assert list(QUESTIONED) == [start for ask in SOURCE["asks"] for start in ask["starts"]]


@pytest.mark.parametrize("start", QUESTIONED)
def test_what_may_lie_ahead_and_what_not_is_known_of_each_day(tab, start):
    tab.page.clock.set_fixed_time(AUTUMN)
    label = tab.page.get_attribute(f"[data-start={start}]", "data-label")
    to_come, questioned = QUESTIONED[start]
    for day in [to_come, "2026-11-29", "2026-11-02"]:
        if day:
            tab.page.goto("about:blank")
            tab.visit(f"{DEADLINES.url}#{start}={day}")
            assert errors(tab) == [] and results(tab), day
    for day in questioned:
        tab.page.goto("about:blank")
        tab.visit(f"{DEADLINES.url}#{start}={day}")
        assert [text.partition(":")[0] for text in errors(tab)] == [label], day
        assert results(tab) == [] and answers(tab), day


@pytest.mark.parametrize(
    "zone, now, is_questioned",
    [
        # Half past midnight in London's summer, when it is the day before in UTC; and a device far in the east or the west.
        ("Europe/London", "2026-07-25T23:30:00Z", False),
        ("Pacific/Kiritimati", "2026-07-25T12:00:00Z", True),
        ("America/Los_Angeles", "2026-07-25T23:30:00Z", False),
    ],
)
def test_today_is_london_s_day_wherever_the_device_is(open_tab, zone, now, is_questioned):
    with open_tab(timezone_id=zone) as tab:
        tab.page.clock.set_fixed_time(now)
        tab.visit(DEADLINES.url + "#letter=2026-07-26")
        assert bool(errors(tab)) == is_questioned
        assert tab.page.evaluate("signpost.deadlines.today()") == ("2026-07-25" if is_questioned else "2026-07-26")


def test_what_is_sure_may_be_written_into_an_address_by_anybody_and_does_no_harm(tab):
    for fragment in ("#sure=letter", "#letter=2026-06-15&sure=", "#letter=2026-06-15&sure=__proto__&sure=x&sure=letter&sure=letter", "#sure=%"):
        tab.page.goto("about:blank")
        tab.visit(DEADLINES.url + fragment)
        assert errors(tab) == [] and tab.messages == []


def test_where_the_questions_cannot_be_had_days_are_worked_out_all_the_same(tab):
    tab.page.route("**/days.js", lambda route: route.abort())
    tab.page.goto("about:blank")
    tab.page.goto(DEADLINES.url + "#letter=2026-06-15")
    tab.page.locator("[data-rule=appeal]").wait_for(state="visible")
    assert results(tab)[0] == ["appeal", "2026-08-07", "2026-09-01"]
