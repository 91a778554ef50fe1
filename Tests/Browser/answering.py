"""What tests of the script share: answers, the pages that they lead to, and what a page shows of them."""

from finders import BuiltFinder, finder
from sites import FINDERS, NATIONAL, words

NAME = FINDERS[0]
PARENT = {"place": "england", "urgent": "no", "who": "parent"}


def fragment(answers):
    return "#a:" + "&".join(f"{question}={answer}" for question, answer in answers.items())


def part_of(answer):
    """What opens the part of a long list that an answer is folded into, as long as it is closed."""
    return f"main details:not([open]):has([data-answer='{answer}']) > summary"


def choose(page, answer):
    """Chooses an answer on a page, out of the part that it is folded into."""
    page.wait_for_selector(f"main [data-answer='{answer}']", state="attached")
    if page.locator(part_of(answer)).count():
        page.click(part_of(answer))
    page.click(f"main [data-answer='{answer}']")


def page_of(answers, edition=NATIONAL):
    """The page to which answers lead, by the links without JavaScript."""
    page = BuiltFinder(edition, NAME).start
    while (question := page.main.get("data-question")) in answers:
        page = BuiltFinder.answers(page)[answers[question]]
    return page


def look_why(tab):
    """Opens why a result came out, where the answers so far stand; a question shows them at once."""
    tab.page.wait_for_load_state()
    why = tab.page.locator("[data-part=why]:not([open]) > summary")
    if why.count():
        why.click()


def shown(tab):
    """The answers so far that a page shows, in their words."""
    look_why(tab)
    return tab.page.locator("[data-part=list] .so-far__answer").all_inner_texts()


def status(tab):
    return tab.page.locator("[data-part=status]")


def words_of(question, answer):
    """What the content calls an answer."""
    known = next(known for known in finder(NAME).questions if known["id"] == question)
    return next(words(known_answer["text"]) for known_answer in known["answers"] if known_answer["id"] == answer)


def change(tab, number):
    look_why(tab)
    tab.page.locator("[data-part=list] a").nth(number).click()


def journey(choice, edition=NATIONAL):
    """A whole journey by the links without JavaScript, its answers, and the result's page."""
    page = BuiltFinder(edition, NAME).start
    answers = {}
    while (question := page.main.get("data-question")) is not None:
        ways = BuiltFinder.answers(page)
        answers[question] = choice.choice(sorted(ways))
        page = ways[answers[question]]
    return answers, page
