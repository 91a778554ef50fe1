"""The council's clock as its script works it out, held against a second computation from the words of the law."""

import random
import sys
from datetime import date, timedelta

import pytest

from council_clock import CLOCK, SOURCE, STEPS, visit
from sites import EDITIONS, ROOT, Page, read_yaml, words

sys.path.insert(0, str(ROOT / "Tests" / "deadlines"))
import clock  # noqa: E402

VECTORS = read_yaml(ROOT / "Tests" / "deadlines" / "clock-vectors.yaml")


@pytest.fixture(scope="module")
def engine(open_tab):
    """A page with the scripts, for many questions."""
    with open_tab() as tab:
        visit(tab, "request=2026-05-04")
        yield tab.page


def reckoned(page, questions):
    """What the script says of each limit: its day, what became of it, and by how many days; nothing where it does not run."""
    return page.evaluate(
        """questions => questions.map(([step, given, what, today, isSure]) => {
          const onlyIf = isSure ? '' : 'It depends.';
          const one = signpost.councilClock.reckon({ ...signpost.councilSteps[step], onlyIf }, given, what, today);
          return one && [one.last, one.state, one.state === 'unknown' || one.state.startsWith('done') ? 0 : one.days];
        })""",
        questions,
    )


def question(step, given, what, today):
    return [step, given, what, today, "only-if" not in STEPS[step]]


def second(step, given, what, today):
    """The same from `clock.py`, with what the content says of the days that show that it was done."""
    about = STEPS[step]
    if any(one in given or one in what for one in about.get("not-with", [])):
        return None
    part = next(part for part in SOURCE["parts"] if step in part["steps"])
    deciding = {one["for"] for one in part["steps"].values() if "for" in one}
    choice = about.get("for")
    if choice and choice not in what and deciding & set(what):
        return None
    starts = [key for key in about["example"] if key != "last"]
    if not all(start in given for start in starts):
        return None
    facts = {start: given[start] for start in starts}
    found = clock.state(
        clock.last_day(step, facts),
        today,
        given.get(about.get("done")),
        [given[one] for one in about.get("shown-by", []) if one in given],
        is_certain="only-if" not in about and (not choice or choice in what),
        is_of_family=about.get("by") == "family",
    )
    return [clock.named_day(step, facts).isoformat(), *found]


def expected(one):
    return [one["last"], one["state"], int(one["days"])] if "last" in one else None


def asked(one):
    return one["step"], one["given"], one.get("what", []), one["today"]


def test_the_cases_try_each_limit():
    assert {one["step"] for one in VECTORS} == set(STEPS) == set(clock.STEPS)


def test_a_second_computation_from_the_law_agrees_with_the_cases():
    for one in VECTORS:
        assert second(*asked(one)) == expected(one), one


@pytest.mark.parametrize("zone", ["Europe/London", "Pacific/Kiritimati", "America/St_Johns"])
def test_the_script_agrees_with_the_cases_in_each_zone(open_tab, zone):
    with open_tab(timezone_id=zone) as tab:
        visit(tab, "request=2026-05-04")
        found = reckoned(tab.page, [question(*asked(one)) for one in VECTORS])
    for one, result in zip(VECTORS, found, strict=True):
        assert result == expected(one), one


def test_on_random_days_both_computations_agree(engine):
    chance = random.Random(2026)
    questions = []
    for part in SOURCE["parts"]:
        for _ in range(300):
            day = date(2015, 1, 1) + timedelta(days=chance.randrange(365 * 19))
            given = {}
            for start in part["dates"]:
                if chance.random() < 0.7:
                    given[start] = (day + timedelta(days=chance.randrange(200))).isoformat()
            what = [choice for choice in part.get("choices", {}) if chance.random() < 0.3]
            today = (day + timedelta(days=chance.randrange(500))).isoformat()
            questions += [(step, given, what, today) for step in part["steps"]]
    found = reckoned(engine, [question(*one) for one in questions])
    assert sum(one is not None for one in found) > len(found) / 8
    for one, result in zip(questions, found, strict=True):
        assert result == second(*one), one


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_examples_on_the_page_are_what_the_law_gives(edition):
    page = Page(edition, CLOCK.address)
    rows = {row.get("data-row"): words(row.text_content()) for row in page.main.xpath(".//tr[@data-row]")}
    assert list(rows) == list(STEPS)
    for step, about in STEPS.items():
        given = {key: day for key, day in about["example"].items() if key != "last"}
        named = clock.named_day(step, given)
        assert named.isoformat() == about["example"]["last"]
        assert rows[step].endswith(f"{'Due before' if step in clock.BEFORE else 'Last day:'} {spelled(named)}.")
        for day in given.values():
            assert f": {spelled(date.fromisoformat(day))}." in rows[step]


def spelled(day):
    return f"{day:%A} {day.day} {day:%B %Y}"
