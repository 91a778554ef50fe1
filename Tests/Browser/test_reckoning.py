"""Last days as the script works them out, held against a second computation from the words of the law."""

import random
import sys
from datetime import date, timedelta

import pytest

from deadlines import DEADLINES, RULES, SOURCE
from sites import EDITIONS, NATIONAL, ROOT, Page, read_yaml, words

sys.path.insert(0, str(ROOT / "Tests" / "deadlines"))
import reckon  # noqa: E402

VECTORS = read_yaml(ROOT / "Tests" / "deadlines" / "vectors.yaml")
TODAY = "2026-11-22"


@pytest.fixture(scope="module")
def engine(open_tab):
    """A page with the script, for many questions."""
    with open_tab() as tab:
        tab.visit(DEADLINES.url)
        yield tab.page


def reckoned(page, questions):
    """What the script gives for each rule with its facts: the safe day and the last day."""
    found = page.evaluate(
        """questions => questions.map(([rule, facts]) => signpost.deadlines.reckon({ ...facts, for: [rule] }))""",
        questions,
    )
    return [(one["safe"], one["last"]) for (one,) in found]


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
        "days => days.filter(day => signpost.deadlines.holiday(day))", [day.isoformat() for day in days]
    )
    # A holiday on a weekend is a day off anyway; what the library calls so is left out.
    known = [day.isoformat() for day in days if day.weekday() < 5 and day in reckon.bank_holidays(day.year)]
    assert found == known


# What people write

WRITTEN = {
    "2026-06-15": ["15/6/26", "15.6.2026", "15-06-2026", "15 June 2026", "15th Jun", "15 6", "Mon 15 June", "June 15 2026",
                   "2026-06-15", "2026/6/15", "the 15th of June, 2026", "  15  JUNE  26 ", "Monday, 15th June 2026",
                   "15\u00a0June\u00a02026", "15 June ’26", "15 June '26", "15‑06‑2026", "15\u200b/06/2026",
                   "\u200e15\u200e/\u200e6\u200e/\u200e2026", "15\u2009June\u202f2026", "２０２６-06-15", "١٥/٦/٢٠٢٦", "- 15 June 2026"],
    "2024-02-29": ["29 Feb", "29/2/24"],
    "2025-12-01": ["1 Dec", "01.12.25", "1st December 2025"],
}
# Why a text is no day, with what pages say of it.
UNREAD = {
    "": ["", " ", "\u200e", "–"],
    "noDay": ["June", "June 2026", "2026 June"],
    "noMonth": ["15", "the 15th"],
    "monthNumber 13": ["15/13/26", "2026-13-15"],
    "monthNumber 15": ["06/15/2026"],
    "monthNumber 0": ["15/0/26"],
    "dayNumber 0": ["0/1/26"],
    "dayNumber 32": ["32 May 2026"],
    "shortMonth June 30": ["31 June"],
    "shortMonth June 2026 30": ["31/6/26"],
    "shortMonth February 29": ["30 Feb"],
    "february February 2026 28": ["29/2/26", "31.2.2026"],
    "february February 2024 29": ["30 Feb 2024"],
    "shortYear 226": ["15/6/226"],
    "shortYear 2": ["15 June 2"],
    "otherYear 1026": ["15 June 1026"],
    "otherYear 2100": ["15 June 2100"],
    "word juni": ["15 Juni 2026"],
    "word <b>": ["<b>"],
    "word june": ["15 June June"],
    "word constructor": ["constructor"],
    "word ;": ["-1/6/26;"],
    "unclear": ["1/2/3/4", "1" * 99, "15/6/20266", "15062026", "6 2026"],
}


@pytest.mark.parametrize("day", WRITTEN)
def test_days_are_read_as_people_write_and_paste_them(engine, day):
    for text in WRITTEN[day]:
        found = engine.evaluate("([text, today]) => signpost.writtenDays.read(text, today).day", [text, TODAY])
        assert found == day, text


@pytest.mark.parametrize("why", UNREAD)
def test_what_is_no_day_has_a_reason(engine, why):
    for text in UNREAD[why]:
        found = engine.evaluate("([text, today]) => signpost.writtenDays.read(text, today)", [text, TODAY])
        assert " ".join(str(one) for one in found.values() if one != "") == why, text


@pytest.mark.parametrize(
    "fields, found",
    [
        (["15", "6", "2026"], "2026-06-15"),
        (["15 June 2026", "", ""], "2026-06-15"),
        (["15\u00a0", " June", "\u00a02026"], "2026-06-15"),
        (["15 June", "", "2026"], "2026-06-15"),
        (["15", "6", ""], "2026-06-15"),
        # Without the day, month and year would be read as a day and a month.
        (["", "6", "11"], "noDay"),
        (["", "", "2026"], "noDay"),
        (["5", "", "11"], "noMonth"),
        (["", "", ""], None),
    ],
)
def test_three_fields_are_read_as_one_day(engine, fields, found):
    assert found == engine.evaluate(
        """([fields, today]) => {
          const read = signpost.writtenDays.inFields(fields.map(value => ({ value })), today);
          return read.day || read.why || null;
        }""",
        [fields, TODAY],
    )


def test_bad_days_give_nothing_and_no_trouble(engine):
    for bad in ["", "2026-02-30", "2026-6-15", None, 5, {}, "x", "2026-06-15T00:00", "9999-99-99", "-026-01-01"]:
        assert engine.evaluate(
            """bad => [signpost.deadlines.reckon({ letter: bad, certificate: bad, for: ['appeal'] }), signpost.deadlines.words(bad),
                signpost.deadlines.holiday(bad), signpost.deadlines.after(bad, '1 day')]""",
            bad,
        ) == [[], "", "", ""], bad


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_script_counts_by_the_rules_of_the_content(open_tab, edition):
    with open_tab() as tab:
        tab.visit(Page(edition, "deadlines.html").url)
        data = tab.page.evaluate("signpost.deadlineData")
    assert [rule["id"] for rule in data["rules"]] == list(RULES)
    for rule in data["rules"]:
        for key in ("from", "doubtful", "counts", "extends", "safe", "when", "unless", "until"):
            assert rule.get(key) == RULES[rule["id"]].get(key), (rule["id"], key)
    assert dict(data["holidays"]) == SOURCE["holidays"]
    assert [one[0] for one in data["exceptions"]] == [one["day"] for one in SOURCE["holiday-exceptions"]]


# The words of the page, which were worked out beforehand


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_table_by_month_is_what_the_law_gives(edition):
    page = Page(edition, "deadlines-by-month.html")
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
        assert engine.evaluate("day => signpost.deadlines.words(day)", day) == spelled(day)


def test_the_worked_examples_are_what_the_law_gives():
    """Each row of a table that begins with a letter's date ends with the safe day and the last day."""
    months = {f"{date(2026, month, 1):%B}": month for month in range(1, 13)}
    pattern = "//div[@class='prose']//tr[td]"
    checked = 0
    for row in Page(NATIONAL, "deadlines-examples.html").main.xpath("." + pattern):
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
