"""Addresses whose answers are wrong, or tell no whole journey."""

import random
from urllib.parse import unquote

import pytest

from answering import NAME, PARENT, fragment, journey, page_of, shown, status, words_of
from finders import BuiltFinder
from problems import expect_none
from sites import NATIONAL, SITES

HOSTILE = [
    "#a:__proto__=x&who=<img src=x onerror=alert(1)>",
    "#a:constructor=prototype&__proto__=__proto__&toString=valueOf",
    "#a:who=undefined&undefined=undefined&length=1&0=1",
    "#a:%E0%A4%A&%=%&%%%",
    "#a:" + "who=parent&" * 10_000,
    "#a:" + "x" * 100_000,
    "#a:&&&===&=&who==parent&who=parent=x",
    "#a:",
    "#a:who=PARENT&Who=parent& who=parent",
    "#a:who=parent&who=yp\u0000\u2028<script>alert(1)</script>",
]


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_a_wrong_fragment_does_no_harm_and_is_told(phone_tab, hostile):
    for page in (page_of({"place": "england"}), journey(random.Random(5))[1]):
        phone_tab.visit(page.url + hostile)
        status(phone_tab).filter(has_text="We left out").wait_for()
        assert phone_tab.messages == []
        assert phone_tab.page.locator("h1").inner_text() == page.main.findtext(".//h1")
        assert phone_tab.page.locator("main img, main script").count() == 0
        assert phone_tab.page.evaluate("({}).x") is None
        links = phone_tab.page.locator("[data-answer], [data-part=list] a")
        links = links.evaluate_all("all => all.map(link => link.href)")
        known = {address.as_uri() for address in (SITES / NATIONAL / NAME).glob("*.html")}
        assert {link.split("#")[0] for link in links} <= known
        assert all(len(link) < 600 and "<" not in unquote(link) for link in links)


def test_an_answer_that_cannot_lead_here_is_dropped_and_told(phone_tab):
    page = page_of(PARENT)
    phone_tab.visit(page.url + fragment(PARENT | {"place": "elsewhere"}))
    status(phone_tab).filter(has_text="We left out").wait_for()
    assert shown(phone_tab) == [words_of("urgent", "no"), words_of("who", "parent")]


def most_kept(answers, page):
    """For each page, how many of some answers one journey from the first page to it can have at most."""
    best = {BuiltFinder(NATIONAL, NAME).start: 0}
    order = list(best)
    for known in order:
        if known.kind == "question":
            for answer, target in BuiltFinder.answers(known).items():
                count = best[known] + (answers.get(known.main.get("data-question")) == answer)
                if count > best.get(target, -1):
                    best[target] = count
                    order.append(target)
    return best[page]


def test_of_answers_that_tell_no_whole_journey_as_many_as_possible_are_kept(open_tab):
    chance = random.Random("mixed")
    problems = []
    with open_tab() as tab:
        for _ in range(30):
            # Half of one journey's answers, some of another's, on a page of a third.
            answers = {}
            for share in (0.7, 0.4):
                for question, answer in journey(chance)[0].items():
                    if chance.random() < share:
                        answers[question] = answer
            page = BuiltFinder(NATIONAL, NAME).start
            for _ in range(chance.randrange(2, 7)):
                if page.kind == "question":
                    page = chance.choice(list(BuiltFinder.answers(page).values()))
            tab.visit(page.url + fragment(answers))
            expected = most_kept(answers, page)
            if not comes_by(answers, page) and len(shown(tab)) != expected:
                problems.append(f"{page} with {answers}: shows {shown(tab)}, expected {expected}")
            wanted = {words_of(*pair) for pair in answers.items()}
            problems += [f"{page} with {answers}: shows {text}" for text in shown(tab) if text not in wanted]
            problems += tab.messages
    expect_none(problems)


def comes_by(answers, end):
    """Whether the journey that answers tell comes by a page."""
    page = BuiltFinder(NATIONAL, NAME).start
    while page != end and answers.get(page.main.get("data-question")) in BuiltFinder.answers(page):
        page = BuiltFinder.answers(page)[answers[page.main.get("data-question")]]
    return page == end


def test_a_later_answer_that_may_still_come_is_kept_in_silence(phone_tab):
    answers = {"place": "england", "problem": "delay"}
    phone_tab.visit(page_of({"place": "england"}).url + fragment(answers))
    phone_tab.page.wait_for_timeout(400)
    assert status(phone_tab).inner_text() == ""
    assert shown(phone_tab) == [words_of("place", "england")]
    assert "problem=delay" in phone_tab.page.locator("[data-answer=no]").get_attribute("href")
