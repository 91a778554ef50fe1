"""The route finder, walked through the built pages, and clicked through with and without JavaScript."""

import random
import re
from functools import cache

import pytest

from answering import choose
from checked import EVERYTHING
from finders import BuiltFinder, also_of, finder, outcomes_of
from problems import expect_none
from sites import COUNCIL, COUNCILS, EDITIONS, FINDERS, edition_file, of_each_kind, pages, words
from tabs import one_by_one

JOURNEYS = 3000
CLICKED = 15


@cache
def given(edition):
    """The answers that an edition knows already."""
    return edition_file(edition).get("given", {})


def is_open_to(edition, answers):
    """Whether a journey can be made in an edition: nothing in it speaks against what the edition knows."""
    return all(answers.get(question, answer) == answer for question, answer in given(edition).items())


def check(edition, name, answers, expected):
    """The problems with where a journey ends, and with what it asks on the way."""
    story = f"{edition}: {answers}"
    try:
        page, asked = BuiltFinder(edition, name).walk(answers)
    except AssertionError as problem:
        return [f"{story}: {problem}"]
    problems = []
    if outcomes_of(page) != expected:
        problems.append(f"{story}: {page} shows {outcomes_of(page)}, expected {expected}")
    known = set(asked) & set(given(edition))
    if known:
        problems.append(f"{story}: asks {known}, which the edition tells")
    return problems


@pytest.mark.parametrize("name", FINDERS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_scenario_ends_in_exactly_its_outcomes(edition, name):
    book = finder(name)
    problems = []
    for scenario in book.scenarios:
        if is_open_to(edition, scenario["answers"]):
            expected = sorted(scenario["outcomes"], key=book.order.index)
            problems += [f"{scenario['story']} {line}" for line in check(edition, name, scenario["answers"], expected)]
    expect_none(problems)


@pytest.mark.parametrize("name", FINDERS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_random_journeys_end_where_the_content_says(edition, name):
    book = finder(name)
    chance = random.Random(f"{edition} {name}")
    problems = []
    for _ in range(JOURNEYS):
        answers = book.journey(lambda question, offered: given(edition).get(question) or chance.choice(offered))
        problems += check(edition, name, answers, book.shown(answers))
    expect_none(problems)


@pytest.mark.parametrize("name", FINDERS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_page_is_part_of_a_journey_and_every_journey_ends(edition, name):
    ways = BuiltFinder(edition, name)
    depth = {}

    def longest(page):
        """How many questions may come from here on; the recursion would not end if a way led back."""
        if page not in depth:
            depth[page] = None
            onward = ways.answers(page).values() if page.kind == "question" else ()
            steps = [longest(target) for target in onward]
            assert None not in steps, f"{page} leads back to itself"
            depth[page] = max(steps) + 1 if steps else 0
        return depth[page]

    assert longest(ways.start) > 0
    asked_or_shown = (page for page in pages(edition) if page.kind in ("question", "result"))
    built = {page for page in asked_or_shown if page.address.startswith(f"{name}/")}
    expect_none(f"{page} is on no journey" for page in sorted(built - set(depth), key=str))


@pytest.mark.parametrize("edition", EDITIONS)
def test_at_most_eight_answers_are_to_be_seen_at_a_time(edition):
    problems = []
    for page in (page for page in pages(edition) if page.kind == "question"):
        parts = [len(part.xpath(".//a[@data-answer]")) for part in page.main.xpath(".//details[@class='answers-group']")]
        count = len(page.main.xpath(".//a[@data-answer]"))
        # Of the parts, the reader opens one.
        seen = count - sum(parts) + max(parts, default=0)
        if seen > 8:
            problems.append(f"{page}: {seen} answers at a time")
        if parts and (count <= 8 or min(parts) < 2 or page.main.xpath(".//details[@open]")):
            problems.append(f"{page}: {count} answers are folded into parts of {parts}")
        if any(not words(summary.text_content()) for summary in page.main.iter("summary")):
            problems.append(f"{page}: a part without a name")
    expect_none(problems)


@pytest.mark.parametrize("name", FINDERS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_the_questions_to_come_are_fewer_after_each_answer(edition, name):
    """Whatever is answered, so on all journeys: the note on a page against those on all pages that follow."""
    ways = BuiltFinder(edition, name)

    def note(page):
        return words(page.main.find_class("progress")[0].text_content())

    def to_come(page):
        """How many questions may come after this one."""
        number = re.search(r"[0-9]+", note(page))
        return int(number[0]) - (page == ways.start) if number else 0

    problems, seen, left = [], {ways.start}, [ways.start]
    while left:
        page = left.pop()
        following = [target for target in ways.answers(page).values() if target.kind == "question"]
        if to_come(page) != max((to_come(target) + 1 for target in following), default=0):
            problems.append(f"{page}: {note(page)!r}, and then {sorted({note(target) for target in following})}")
        is_sure = len({to_come(target) for target in ways.answers(page).values() if target.kind == "question"}) == 1
        if "At most" not in note(page) and following and not (is_sure and len(following) == len(ways.answers(page))):
            problems.append(f"{page}: {note(page)!r} is not sure")
        left += set(following) - seen
        seen.update(following)
    assert len(seen) > 100
    expect_none(problems)


@pytest.mark.parametrize("edition", EDITIONS)
def test_results_mention_what_else_is_open(edition):
    problems = []
    for page in pages(edition):
        if page.kind not in ("result", "outcome"):
            continue
        book = finder(page.address.split("/")[0]) if page.kind == "result" else finder(FINDERS[0])
        shown = outcomes_of(page) if page.kind == "result" else [page.main.get("data-outcome-page")]
        if set(also_of(page)) != book.also(shown) or len(also_of(page)) != len(set(also_of(page))):
            problems.append(f"{page}: mentions {sorted(also_of(page))}, expected {sorted(book.also(shown))}")
    expect_none(problems)


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_result_says_first_by_what_day_then_what_to_do_then_who_to_ring(edition):
    problems = []
    for page in pages(edition):
        if page.kind == "result":
            for outcome in page.main.xpath(".//section[@data-outcome]"):
                heads = [words(head.text_content()) for head in outcome.iter("h3")]
                if heads[:3] != ["By what day", "Do this today", "Who to ring"]:
                    problems.append(f"{page}: {outcome.get('data-outcome')} begins with {heads[:3]}")
    expect_none(problems)


@pytest.mark.parametrize("scripts", (True, False), ids=("scripts", "no scripts"))
@pytest.mark.parametrize("edition", EDITIONS)
def test_clicking_through(open_tab, edition, scripts):
    """Some scenarios of each edition; `make test-all` clicks through all of the national one."""
    name = FINDERS[0]
    book = finder(name)
    stories = [scenario for scenario in book.scenarios if is_open_to(edition, scenario["answers"])]
    problems = []
    most = 5 if edition in COUNCILS else len(stories) if EVERYTHING else CLICKED
    some = random.Random(f"{edition} {scripts}").sample(stories, most)
    phone = {"width": 375, "height": 700}
    for tab, scenario in one_by_one(open_tab, some, java_script_enabled=scripts, viewport=phone):
        tab.visit(BuiltFinder(edition, name).start.url)
        while question := tab.page.locator("main").get_attribute("data-question"):
            answer = scenario["answers"].get(question)
            if not answer:
                problems.append(f"{edition}: {scenario['story']} asks '{question}'")
                break
            choose(tab.page, answer)
        shown = (tab.page.locator("main").get_attribute("data-outcomes") or "").split()
        sections = tab.page.locator("main section[data-outcome]")
        seen = [section.get_attribute("data-outcome") for section in sections.all() if section.is_visible()]
        if not (set(shown) == set(seen) == set(scenario["outcomes"]) and shown == seen):
            problems.append(f"{edition}: {scenario['story']} shows {seen}, expected {scenario['outcomes']}")
    expect_none(problems)


def test_a_question_can_be_answered_with_the_keyboard_alone(open_tab):
    """Also one of a long list, whose parts are opened first."""
    longest = next(page for page in of_each_kind(COUNCIL) if page.kind == "question")
    with open_tab(java_script_enabled=False) as tab:
        for start in (BuiltFinder(COUNCIL, FINDERS[0]).start, longest):
            tab.visit(start.url)
            if part := tab.page.locator("main details.answers-group > summary").all():
                part[0].focus()
                tab.page.keyboard.press("Enter")
                tab.page.keyboard.press("Tab")
                assert tab.page.evaluate("document.activeElement.matches('details[open] [data-answer]')")
            else:
                tab.page.locator("main a[data-answer]").first.focus()
            tab.page.keyboard.press("Enter")
            tab.page.wait_for_url(lambda url, start=start: url != start.url)
    assert part, f"{longest} has no parts"
