"""The calendar that the page of last days saves: by the standard, in two parsers, with its alarms."""

import re
from datetime import date, datetime, timedelta

import icalendar
import pytest
import vobject

from deadline_form import SUMMER, press
from deadlines import DEADLINES


@pytest.fixture
def tab(phone_tab):
    phone_tab.page.clock.set_fixed_time(SUMMER)
    phone_tab.visit(DEADLINES.url)
    return phone_tab


@pytest.fixture
def calendar(tab, tmp_path):
    tab.visit(DEADLINES.url + "#letter=2026-06-15&certificate=2026-07-20&transfer=2027&request=2026-06-01")
    saved = []
    for _ in range(2):
        with tab.page.expect_download() as download:
            press(tab, "Save the days to your calendar")
        saved.append(download.value)
    paths = [tmp_path / f"{place}.ics" for place in range(2)]
    for one, path in zip(saved, paths, strict=True):
        one.save_as(path)
    assert saved[0].suggested_filename == "deadlines.ics"
    assert paths[0].read_bytes() == paths[1].read_bytes()
    return paths[0].read_bytes()


def test_a_calendar_keeps_to_the_standard(calendar):
    assert calendar.endswith(b"END:VCALENDAR\r\n")
    lines = calendar.split(b"\r\n")
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode("utf-8")


def test_two_parsers_read_it_with_its_alarms(calendar):
    events = icalendar.Calendar.from_ical(calendar).walk("VEVENT")
    days = {str(event["UID"]): event["DTSTART"].dt for event in events}
    has_safe = {uid for uid in days if uid.replace("-last-", "-safe-") in days}
    assert days["appeal-safe-2026-07-20@signpost"] == date(2026, 8, 13)
    assert days["appeal-last-2026-07-20@signpost"] == date(2026, 9, 1)
    assert days["phase-transfer-last-2027-01-01@signpost"] == date(2027, 2, 14)
    assert len(days) == len(events)
    for event in events:
        alarms = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
        ahead = [3, 0] if "-last-" in event["UID"] and event["UID"] in has_safe else [14, 3, 0]
        # What would have rung before the day on which it is saved is left out.
        ahead = [left for left in ahead if days[event["UID"]] - timedelta(left) >= date.fromisoformat(SUMMER[:10])]
        assert alarms == [timedelta(days=-left, hours=9) for left in ahead] and 0 in ahead
        assert "by 5 pm" in event["DESCRIPTION"] or "appeal" not in event["UID"]
    read = vobject.readOne(calendar.decode("utf-8"))
    assert {event.uid.value: event.dtstart.value for event in read.vevent_list} == days
    assert {len(event.valarm_list) for event in read.vevent_list} == {2, 3}


def test_titles_say_what_to_do_by_which_day_and_alarms_how_long_is_left(calendar):
    told = {str(event["UID"]): event for event in icalendar.Calendar.from_ical(calendar).walk("VEVENT")}
    titles = {uid: str(event["SUMMARY"]) for uid, event in told.items()}
    assert titles["appeal-safe-2026-07-20@signpost"] == "Send your appeal to the Tribunal by Thursday 13 August 2026"
    assert titles["appeal-last-2026-07-20@signpost"] == "Last day, Tuesday 1 September 2026, by 5 pm: The Tribunal has your appeal"
    before = "Before Monday 15 February 2027: The council changes the plan for a new stage of school"
    assert titles["phase-transfer-last-2027-01-01@signpost"] == before
    assert any(title.startswith("By Monday 19 October 2026: The council sends the final plan") for title in titles.values())
    for uid, event in told.items():
        for alarm in event.walk("VALARM"):
            left = round(-(alarm["TRIGGER"].dt - timedelta(hours=9)) / timedelta(days=1))
            said = str(alarm["DESCRIPTION"])
            assert said == (f"{left} days left. " if left else "Today. ") + titles[uid]
            assert "today" not in said.lower() or not left


def test_by_the_words_of_the_standard_alarms_ring_at_nine(calendar):
    """Read without a library, by the grammar of RFC 5545: unfolded lines, properties, and durations in weeks, days and hours."""
    lines = calendar.decode("utf-8").replace("\r\n ", "").split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR" and lines[-2:] == ["END:VCALENDAR", ""]
    open_parts, rung, day, seen = [], [], None, []
    for line in lines[:-1]:
        name, _, value = line.partition(":")
        name, *parameters = name.split(";")
        if name == "BEGIN":
            open_parts.append(value)
            seen.append(set())
        elif name == "END":
            assert open_parts.pop() == value
            needed = {"VCALENDAR": {"VERSION", "PRODID"}, "VEVENT": {"UID", "DTSTAMP", "DTSTART", "SUMMARY"},
                      "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION"}}
            assert needed[value] <= seen.pop()
        else:
            assert name not in seen[-1], f"{name} stands twice"
            seen[-1].add(name)
        if name == "DTSTART":
            # A whole day has no zone: it begins at the reader's own midnight (3.3.4, 3.8.2.4).
            assert parameters == ["VALUE=DATE"]
            day = datetime.strptime(value, "%Y%m%d")
        if name == "TRIGGER":
            # dur-value = ["+" / "-"] "P" (dur-date / dur-time / dur-week) (3.3.6); without RELATED it counts from the start (3.8.6.3).
            sign, days, hours = re.fullmatch(r"(-?)P(?:(\d+)D)?(?:T(\d+)H)?", value).groups()
            assert parameters == [] and (days or hours)
            rung.append(day + (-1 if sign else 1) * timedelta(days=int(days or 0), hours=int(hours or 0)))
    assert rung and {(at.hour, at.minute) for at in rung} == {(9, 0)}
    assert datetime(2026, 8, 13, 9) in rung and datetime(2026, 7, 30, 9) in rung and datetime(2026, 8, 10, 9) in rung


def test_titles_and_alarms_survive_any_day_of_the_year(open_tab):
    """Days left out of order, clock changes, and a day on which a safe day is today."""
    with open_tab(accept_downloads=True) as tab:
        for now, letter, safe in (("2027-03-24", "2027-02-04", "2027-03-25"), ("2026-10-26", "2026-09-02", "2026-10-26")):
            tab.page.clock.set_fixed_time(f"{now}T08:00:00")
            tab.page.goto("about:blank")
            tab.visit(f"{DEADLINES.url}#letter={letter}&for=appeal")
            with tab.page.expect_download() as download:
                press(tab, "Save the days to your calendar")
            event, last = icalendar.Calendar.from_ical(download.value.path().read_bytes()).walk("VEVENT")
            assert event["DTSTART"].dt == date.fromisoformat(safe)
            assert [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")] == [timedelta(hours=9)]
            assert len(last.walk("VALARM")) == 2
