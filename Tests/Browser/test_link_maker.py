"""The link maker on the page for advisers."""

import random

import pytest

from axe import violations
from finders import BuiltFinder
from problems import expect_none
from sites import FINDERS, NATIONAL, SITES

NAME = FINDERS[0]


@pytest.fixture(scope="module")
def address():
    """The page for advisers."""
    return (SITES / NATIONAL / NAME / "advisers.html").as_uri()


@pytest.fixture
def tab(open_tab, address):
    with open_tab(viewport={"width": 375, "height": 700}) as tab:
        tab.visit(address)
        tab.page.get_by_text("Choose answers").click()
        yield tab


def choose(tab, question, answer):
    """Chooses an answer; questions stand in the order in which the data names them."""
    number = tab.page.evaluate("id => signpost.ids.findIndex(known => known[0] === id)", question)
    answers = tab.page.evaluate("number => signpost.ids[number]", number)
    select = tab.page.locator(".link-maker__select").nth(number)
    if not select.is_visible():
        return False
    place = answers.index(answer)
    if select.locator("option").nth(place).evaluate("option => option.disabled"):
        return False
    select.select_option(index=place)
    return True


def links(tab):
    plain, full = [field.input_value() for field in tab.page.locator(".link-maker__field").all()]
    return plain, full


def chosen(tab):
    """The answers that stand in the page."""
    return tab.page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('.link-maker__select')].map((select, number) =>
          [signpost.ids[number][0], select.value && signpost.ids[number][+select.value + 1]]).filter(([, id]) => id))"""
    )


def expected(answers):
    """The page to which answers lead, by the links without JavaScript."""
    page = BuiltFinder(NATIONAL, NAME).start
    while answers.get(page.main.get("data-question")) in BuiltFinder.answers(page):
        page = BuiltFinder.answers(page)[answers[page.main.get("data-question")]]
    return page


def test_with_nothing_known_the_links_lead_to_the_first_question(tab, address):
    assert links(tab) == (address.replace("advisers", "index"),) * 2
    assert tab.messages == []


def test_known_answers_lead_to_the_first_question_that_is_open(tab, address):
    for question, answer in (("place", "england"), ("who", "parent"), ("problem", "delay")):
        assert choose(tab, question, answer)
    plain, full = links(tab)
    assert plain == address.replace("advisers", "urgent")
    assert full == plain + "#a:place=england&who=parent&problem=delay"
    assert choose(tab, "urgent", "no")
    page = expected({"place": "england", "urgent": "no", "who": "parent", "problem": "delay"})
    assert links(tab)[0].endswith(f"/{page.path.name}")


def test_an_answer_that_no_longer_applies_is_taken_back(tab):
    assert choose(tab, "who", "parent")
    assert choose(tab, "place", "elsewhere")
    assert chosen(tab) == {"place": "elsewhere"}
    assert not choose(tab, "who", "parent")


def test_random_choices_lead_where_the_same_answers_lead_without_javascript(open_tab, address):
    chance = random.Random("links")
    problems = []
    with open_tab() as tab:
        for _ in range(25):
            tab.visit(address)
            tab.page.get_by_text("Choose answers").click()
            for _ in range(chance.randrange(1, 9)):
                question = chance.choice(tab.page.evaluate("signpost.ids"))
                choose(tab, question[0], chance.choice(question[1:]))
            answers = chosen(tab)
            plain, full = links(tab)
            page = expected(answers)
            if not plain.endswith(f"/{NAME}/{page.path.name}"):
                problems.append(f"{answers}: {plain}, expected {page}")
            told = dict(pair.split("=") for pair in full.partition("#a:")[2].split("&") if pair)
            if not full.startswith(plain) or told != answers:
                problems.append(f"{answers}: {full}")
        problems += tab.messages
    expect_none(problems)


def test_axe_finds_nothing_and_nothing_is_too_small(tab):
    choose(tab, "place", "england")
    problems = violations(tab.page)
    problems += tab.page.locator(".link-maker__select:visible, .link-maker__copy").evaluate_all(
        "all => all.filter(one => one.getBoundingClientRect().height < 43.5).map(one => one.outerHTML)"
    )
    for width in (320, 1280):
        tab.page.set_viewport_size({"width": width, "height": 700})
        if tab.overflow > 0:
            problems.append(f"{tab.overflow} px too wide for {width} px")
    expect_none(problems)
