"""Last days: what the script works out, held against a second computation; and the page on which readers work them out."""

import random
import sys
from datetime import date, timedelta

import icalendar
import pytest
import vobject
from lxml import html

from axe import violations
from problems import expect_none
from sites import CONTENT, EDITIONS, NATIONAL, ROOT, Page, read_yaml, words

sys.path.insert(0, str(ROOT / "Tests" / "deadlines"))
import reckon  # noqa: E402

DEADLINES = Page(NATIONAL, "deadlines.html")
SOURCE = read_yaml(CONTENT / "deadlines.yaml")
RULES = {rule: about for group in SOURCE["groups"] for rule, about in group["rules"].items()}
VECTORS = read_yaml(ROOT / "Tests" / "deadlines" / "vectors.yaml")
TODAY = "2026-11-22"
# Both days of a letter and a certificate are in time then.
SUMMER = "2026-06-25T10:00:00"


@pytest.fixture(scope="module")
def engine(open_tab):
    """A page with the script, for many questions."""
    with open_tab() as tab:
        tab.visit(DEADLINES.url)
        yield tab.page


@pytest.fixture
def tab(phone_tab):
    phone_tab.page.clock.set_fixed_time(SUMMER)
    phone_tab.visit(DEADLINES.url)
    return phone_tab


def reckoned(page, questions):
    """What the script gives for each rule with its facts: the safe day and the last day."""
    found = page.evaluate(
        """questions => questions.map(([rule, facts]) => signpostDeadlines.reckon({ ...facts, for: [rule] }))""",
        questions,
    )
    return [(one["safe"], one["last"]) for (one,) in found]


def put(tab, start, *parts):
    for part, text in zip(("", "-month", "-year"), parts, strict=False):
        tab.page.fill(f"#date--{start}{part}", text)


def press(tab, name="Work out my dates"):
    tab.page.get_by_role("button", name=name).click()


def results(tab):
    """The results that are shown: rule, safe day, last day."""
    rows = tab.page.locator("[data-rule]:visible")
    return rows.evaluate_all("all => all.map(one => [one.dataset.rule, one.dataset.safe, one.dataset.deadline])")


def errors(tab):
    return tab.page.locator("[data-part=errors] a:visible").all_inner_texts()


# What comes out


def test_the_cases_are_many_and_try_each_rule_twice():
    assert len(VECTORS) >= 60
    assert {rule for rule in RULES if sum(one["rule"] == rule for one in VECTORS) < 2} == set()


def test_a_second_computation_from_the_law_agrees_with_the_cases():
    for one in VECTORS:
        assert reckon.reckon(one["rule"], one["given"]) == (one["safe"], one["last"]), one


def test_the_script_agrees_with_the_cases(engine):
    for one, found in zip(VECTORS, reckoned(engine, [(one["rule"], one["given"]) for one in VECTORS]), strict=True):
        assert found == (one["safe"], one["last"]), one


@pytest.mark.parametrize("zone", ["Europe/London", "Pacific/Kiritimati", "America/St_Johns"])
def test_zones_and_clocks_change_nothing(open_tab, zone):
    with open_tab(timezone_id=zone) as tab:
        tab.visit(DEADLINES.url)
        found = reckoned(tab.page, [(one["rule"], one["given"]) for one in VECTORS])
    assert found == [(one["safe"], one["last"]) for one in VECTORS]


def test_on_random_days_both_computations_agree(engine):
    chance = random.Random(2026)
    questions = []
    for rule in sorted(RULES):
        for _ in range(120):
            day = date(2015, 1, 1) + timedelta(days=chance.randrange(365 * 19))
            facts = {key: day.isoformat() for key in RULES[rule]["from"] if key != "certificate"}
            if rule.startswith("appeal") and chance.random() < 0.7:
                facts["certificate"] = (day + timedelta(days=chance.randrange(-20, 90))).isoformat()
            if rule == "appeal-section-i":
                facts["about"] = "section-i"
            questions.append((rule, facts))
    for (rule, facts), found in zip(questions, reckoned(engine, questions), strict=True):
        assert found == reckon.reckon(rule, facts), (rule, facts)


def test_a_later_letter_or_certificate_never_gives_an_earlier_day(engine):
    letters = [(date(2026, 1, 1) + timedelta(days=day)).isoformat() for day in range(800)]
    for facts in ([{"letter": day} for day in letters], [{"letter": "2026-01-10", "certificate": day} for day in letters]):
        days = reckoned(engine, [("appeal", one) for one in facts])
        for before, after in zip(days, days[1:], strict=False):
            assert before[0] <= after[0] and before[1] <= after[1]
        assert all(safe < last for safe, last in days)
        assert all(reckon.is_working_day(date.fromisoformat(day)) for both in days for day in both)


def test_an_appeal_never_ends_before_either_of_its_two_times(engine):
    with_both = reckoned(engine, [("appeal", {"letter": "2026-06-15", "certificate": f"2026-07-{day:02}"}) for day in range(1, 32)])
    alone = reckoned(engine, [("appeal", {"letter": "2026-06-15"})])[0]
    assert all(last >= alone[1] for _, last in with_both)


def test_bank_holidays_are_those_of_an_independent_library(engine):
    days = [(date(2015, 1, 1) + timedelta(days=day)) for day in range(365 * 21 + 5)]
    assert days[-1] == date(2035, 12, 31)
    found = engine.evaluate(
        "days => days.filter(day => signpostDeadlines.holiday(day))", [day.isoformat() for day in days]
    )
    # A holiday on a weekend is a day off anyway; what the library calls so is left out.
    known = [day.isoformat() for day in days if day.weekday() < 5 and day in reckon.bank_holidays(day.year)]
    assert found == known
    working = engine.evaluate(
        "days => days.filter(day => signpostDeadlines.isWorkingDay(day))", [day.isoformat() for day in days]
    )
    assert working == [day.isoformat() for day in days if reckon.is_working_day(day)]


# What people write

WRITTEN = {
    "2026-06-15": ["15/6/26", "15.6.2026", "15-06-2026", "15 June 2026", "15th Jun", "15 6", "Mon 15 June", "June 15 2026",
                   "2026-06-15", "2026/6/15", "the 15th of June, 2026", "  15  JUNE  26 ", "Monday, 15th June 2026"],
    "2024-02-29": ["29 Feb", "29/2/24"],
    "2025-12-01": ["1 Dec", "01.12.25", "1st December 2025"],
    "": ["", " ", "15", "June", "31/2/26", "29/2/26", "0/1/26", "15/13/26", "15/6/226", "1/2/3/4", "15 Juni 2026", "<b>",
         "15 June June", "２０２６-06-15", "constructor", "1" * 99, "15/6/20266", "-1/6/26;"],
}


@pytest.mark.parametrize("day", WRITTEN)
def test_days_are_read_as_people_write_them(engine, day):
    for text in WRITTEN[day]:
        assert engine.evaluate("([text, today]) => signpostDeadlines.read(text, today)", [text, TODAY]) == day, text


def test_bad_days_give_nothing_and_no_trouble(engine):
    for bad in ["", "2026-02-30", "2026-6-15", None, 5, {}, "x", "2026-06-15T00:00", "9999-99-99", "-026-01-01"]:
        assert engine.evaluate(
            """bad => [signpostDeadlines.reckon({ letter: bad, certificate: bad, for: ['appeal'] }), signpostDeadlines.addMonths(bad, 2),
                signpostDeadlines.words(bad), signpostDeadlines.isWorkingDay(bad), signpostDeadlines.addDays('2026-06-15', bad)]""",
            bad,
        )[:4] == [[], "", "", False], bad


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_script_counts_by_the_rules_of_the_content(open_tab, edition):
    with open_tab() as tab:
        tab.visit(Page(edition, "deadlines.html").url)
        data = tab.page.evaluate("signpostDeadlineData")
    assert [rule["id"] for rule in data["rules"]] == list(RULES)
    for rule in data["rules"]:
        for key in ("from", "doubtful", "counts", "extends", "safe", "when", "unless", "until"):
            assert rule.get(key) == RULES[rule["id"]].get(key), (rule["id"], key)
    assert dict(data["holidays"]) == SOURCE["holidays"]
    assert [one[0] for one in data["exceptions"]] == [one["day"] for one in SOURCE["holiday-exceptions"]]


# The words of the page, which were worked out beforehand


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_table_by_month_is_what_the_law_gives(edition):
    page = Page(edition, "deadlines.html")
    rows = page.main.xpath(".//h2[@id='by-month']/following::table[1]//tr[td]")
    assert len(rows) == len(SOURCE["table"]) >= 24
    for row, source in zip(rows, SOURCE["table"], strict=True):
        assert reckon.reckon("appeal", {"letter": source["letter"]}) == (source["safe"], source["last"])
        assert [words(cell.text_content()) for cell in row] == [spelled(source[key]) for key in ("letter", "safe", "last")]


def spelled(day):
    day = date.fromisoformat(day)
    return f"{day:%A} {day.day} {day:%B %Y}"


def test_the_script_says_days_in_the_same_words(engine):
    for day in ("2026-08-17", "2028-02-29", "2027-01-01"):
        assert engine.evaluate("day => signpostDeadlines.words(day)", day) == spelled(day)


def test_the_worked_examples_are_what_the_law_gives():
    """Each row of a table that begins with a letter's date ends with the safe day and the last day."""
    months = {f"{date(2026, month, 1):%B}": month for month in range(1, 13)}
    pattern = "//div[@class='prose']//tr[td]"
    checked = 0
    for row in DEADLINES.main.xpath("." + pattern):
        days = []
        for cell in row:
            found = words(cell.text_content()).replace(",", "").split()
            for place in range(len(found) - 2):
                day, month, year = found[place : place + 3]
                if day.isdigit() and month in months and year.isdigit():
                    days.append(date(int(year), months[month], int(day)).isoformat())
        header = words(row.xpath("ancestor::table//th")[0].text_content())
        if header in ("Letter", "Date on the letter") and len(days) in (3, 4):
            given = {"letter": days[0]}
            assert reckon.reckon("appeal", given) == (days[-2], days[-1]), days
            checked += 1
        elif header == "It happened on" and len(days) == 3:
            assert reckon.reckon("discrimination-claim", {"act": days[0]}) == (days[1], days[2]), days
            checked += 1
    assert checked >= 12


# The page


def test_the_form_gives_the_safe_day_first_then_the_last_day_and_why(tab):
    put(tab, "letter", "15", "6", "2026")
    put(tab, "certificate", "20", "Jul", "26")
    press(tab)
    assert results(tab) == [["appeal", "2026-08-13", "2026-09-01"]]
    row = tab.page.locator("[data-rule=appeal]")
    text = words(row.inner_text())
    assert text.index("Send it by Thursday 13 August 2026") < text.index("Last day: Tuesday 1 September 2026, by 5 pm")
    assert "the first working day after 31 August counts" in text and "ends later than the time from the letter" in text
    assert tab.page.get_by_role("heading", name="What to do this week").is_visible()
    assert tab.page.evaluate("document.activeElement.textContent") == "Your dates"
    assert tab.page.url.endswith("deadlines.html#letter=2026-06-15&certificate=2026-07-20")
    assert tab.messages == []


def test_an_address_with_dates_opens_with_the_result(tab):
    tab.visit(DEADLINES.url + "#letter=2026-06-15&certificate=2026-07-20")
    assert results(tab) == [["appeal", "2026-08-13", "2026-09-01"]]
    assert tab.page.input_value("#date--letter-month") == "6"
    tab.page.goto(DEADLINES.url + "#request=2026-01-13&order=2026-02-03")
    assert {rule for rule, _, _ in results(tab)} == {rule for rule, one in RULES.items() if {"request", "order"} & set(one["from"])}


def test_section_i_alone_counts_the_letter_and_says_what_is_doubtful(tab):
    tab.visit(DEADLINES.url + "#letter=2026-05-10&certificate=2026-08-20&about=section-i")
    assert results(tab) == [["appeal-section-i", "2026-07-03", "2026-07-10"]]
    assert "Monday 21 September 2026" in tab.page.locator("[data-rule]").inner_text()
    assert "Do not rely on it." in tab.page.locator("[data-rule]").inner_text()


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_says_what_to_do_in_time_and_when_it_has_passed(open_tab, rule):
    start = next(iter(RULES[rule]["from"]))
    about = "&about=section-i" if RULES[rule].get("when") else ""
    with open_tab() as tab:
        for now, is_passed in (("2026-06-25T10:00:00", False), ("2035-01-01T10:00:00", True)):
            tab.page.clock.set_fixed_time(now)
            tab.page.goto("about:blank")
            tab.visit(f"{DEADLINES.url}#{start}=2027-06-21&for={rule}{about}")
            assert [one for one, _, _ in results(tab)] == [rule]
            group = words(tab.page.locator("[data-group]:visible").inner_text())
            assert ("What to do this week" in group) != is_passed
            assert ("today" in group) or not is_passed
            assert ("was due before" in group or "The last day was" in group) == is_passed


def test_what_others_do_and_what_readers_do_is_told_apart(tab):
    tab.visit(DEADLINES.url + "#transfer=2027&declined=2027-01-18")
    text = words(tab.page.locator("[data-part=results]").inner_text())
    assert "Before Monday 15 February 2027" in text and "By Thursday 21 January 2027" in text


def test_errors_are_told_as_a_summary_that_leads_to_the_field(tab):
    title = tab.page.title()
    press(tab)
    assert errors(tab) == ["Enter at least one date."]
    put(tab, "letter", "31", "2", "2026")
    put(tab, "certificate", "someday", "", "")
    press(tab)
    assert errors(tab) == [
        "Date on the council’s letter: enter a real date, such as 15 6 2026.",
        "Date on your mediation certificate: enter a real date, such as 15 6 2026.",
    ]
    assert tab.page.title() == f"Error: {title}"
    assert tab.page.evaluate("document.activeElement.dataset.part") == "errors"
    expect_none(violations(tab.page))
    tab.page.get_by_role("link", name="Date on your mediation certificate").click()
    field = tab.page.locator("#date--certificate")
    assert tab.page.evaluate("document.activeElement.id") == "date--certificate"
    assert field.get_attribute("aria-invalid") == "true"
    put(tab, "letter", "15 June 2026", "", "")
    put(tab, "certificate", "", "", "")
    tab.page.keyboard.press("Enter")
    assert errors(tab) == [] and tab.page.title() == title
    assert results(tab)[0] == ["appeal", "2026-08-07", "2026-09-01"]
    assert [tab.page.input_value(f"#date--letter{part}") for part in ("", "-month", "-year")] == ["15", "6", "2026"]


def test_a_link_for_some_rules_asks_for_just_what_they_need(tab):
    tab.visit(DEADLINES.url + "#for=discrimination-claim")
    shown = tab.page.locator("[data-start]:visible")
    assert shown.evaluate_all("all => all.map(one => one.dataset.start)") == ["act"]
    assert not tab.page.locator("#date--section-i").is_visible()
    put(tab, "act", "10", "3", "2026")
    press(tab)
    assert results(tab) == [["discrimination-claim", "2026-09-02", "2026-09-09"]]
    press(tab, "Use other dates too")
    assert tab.page.locator("#date--letter").is_visible()


@pytest.mark.parametrize(
    "fragment",
    ["#", "#letter", "#letter=", "#letter=%", "#letter=%E0%A4%A", "#letter=2026-99-99", "#letter=<script>", "#for=nothing",
     "#for=__proto__+constructor&letter=2026-06-15", "#__proto__=2026-06-15", "#about=x&letter=", "#a:letter=yes", "#&&==&",
     "#letter=2026-06-15&letter=2026-06-16", "#letter=" + "9" * 9000],
)
def test_any_address_may_be_opened(tab, fragment):
    tab.visit(DEADLINES.url + fragment)
    assert tab.messages == []
    press(tab)
    assert tab.messages == []


def test_an_address_with_a_bad_date_says_so(tab):
    tab.visit(DEADLINES.url + "#letter=2026-02-30&certificate=2026-07-20")
    assert errors(tab) == ["Date on the council’s letter: enter a real date, such as 15 6 2026."]
    assert results(tab) == [["appeal", "2026-08-13", "2026-09-01"]]


def test_nothing_leaves_the_browser_and_nothing_is_kept(tab):
    put(tab, "letter", "15", "6", "2026")
    press(tab)
    site = DEADLINES.path.parent.as_uri() + "/"
    assert results(tab) and all(url.startswith(site) and "2026" not in url for url in tab.requests), tab.requests
    assert tab.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


# The calendar


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
    assert days["appeal-safe-2026-07-20@signpost"] == date(2026, 8, 13)
    assert days["appeal-last-2026-07-20@signpost"] == date(2026, 9, 1)
    assert days["phase-transfer-last-2027-01-01@signpost"] == date(2027, 2, 14)
    assert len(days) == len(events)
    for event in events:
        alarms = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
        assert alarms == [timedelta(days=-14), timedelta(days=-3)]
        assert "by 5 pm" in event["DESCRIPTION"] or "appeal" not in event["UID"]
    read = vobject.readOne(calendar.decode("utf-8"))
    assert {event.uid.value: event.dtstart.value for event in read.vevent_list} == days
    assert all(len(event.valarm_list) == 2 for event in read.vevent_list)


# How it looks and how it is reached


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_while_results_are_shown(open_tab, scheme, width):
    with open_tab(viewport={"width": width, "height": 800}, color_scheme=scheme) as tab:
        tab.page.clock.set_fixed_time(SUMMER)
        tab.visit(DEADLINES.url + "#letter=2026-06-15&agreement=2026-06-01&transfer=2026&wrong=2026-06-01")
        assert results(tab)
        expect_none(violations(tab.page))
        assert tab.overflow <= 0


def test_without_javascript_there_are_examples_and_a_table(open_tab):
    with open_tab(java_script_enabled=False) as tab:
        tab.visit(DEADLINES.url)
        assert not tab.page.locator("form").is_visible()
        assert not tab.page.locator("[data-part=results]").is_visible()
        assert tab.page.get_by_role("heading", name="How to count").is_visible()
        assert tab.page.get_by_role("table").count() >= 8


def test_outcomes_with_a_time_limit_lead_to_it_with_what_they_need(tab):
    for outcome in sorted((CONTENT / "finders" / "route-finder" / "outcomes").glob("*.md")):
        source = outcome.read_text(encoding="utf-8")
        page = Page(NATIONAL, f"outcomes/{outcome.stem}.html")
        links = page.main.xpath(".//a[contains(@href, 'deadlines.html#for=')]/@href")
        assert bool(links) == ("\ndeadlines: " in source), outcome.stem
        if links:
            wanted = links[0].partition("#for=")[2].split("+")
            assert set(wanted) <= set(RULES)
    tab.visit(Page(NATIONAL, "outcomes/appeal-to-tribunal.html").url)
    tab.page.get_by_role("link", name="Work out your dates").click()
    shown = tab.page.locator("[data-start]:visible").evaluate_all("all => all.map(one => one.dataset.start)")
    assert shown == ["letter", "certificate"]
    assert tab.page.locator("#date--section-i").is_visible()


@pytest.mark.parametrize("edition", EDITIONS)
def test_each_edition_has_it(edition):
    page = Page(edition, "deadlines.html")
    assert page.main.get("data-deadlines") is not None
    assert isinstance(page.document, html.HtmlElement)
