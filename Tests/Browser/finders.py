"""What a route finder should do, read from its content; and what the built pages do, read from them."""

from functools import cache
from posixpath import dirname, join, normpath

from sites import CONTENT, Page, read_header, read_yaml


class Finder:
    """A route finder as its content defines it: which questions are asked, and which outcomes are shown.

    It is worked out here a second time, step by step and without the generator's cleverness, so that the two check
    each other.
    """

    def __init__(self, name):
        folder = CONTENT / "finders" / name
        data = read_yaml(folder / "questions.yaml")
        self.name = name
        self.questions = data["questions"]
        self.named = data.get("conditions", {})
        self.order = data["outcomes"]
        self.scenarios = read_yaml(folder / "scenarios.yaml")
        self.outcomes = {outcome: read_header(folder / "outcomes" / f"{outcome}.md") for outcome in self.order}

    def holds(self, condition, answers):
        """Whether a condition, as the content writes it, holds for the answers so far."""
        if condition is None:
            return True
        if isinstance(condition, list):
            return any(self.holds(part, answers) for part in condition)
        return all(self._part_holds(key, value, answers) for key, value in condition.items())

    def _part_holds(self, key, value, answers):
        if key == "not":
            return not self.holds(value, answers)
        if key == "all":
            return all(self.holds(part, answers) for part in value)
        if key == "any":
            return any(self.holds(part, answers) for part in value)
        if key == "condition":
            return self.holds(self.named[value], answers)
        return answers.get(key) in (value if isinstance(value, list) else [value])

    def journey(self, choose):
        """The answers of a whole journey; `choose` picks one of the answers offered to a question."""
        answers = {}
        for question in self.questions:
            if not self.holds(question.get("asked-when"), answers):
                continue
            offered = [
                answer["id"] for answer in question["answers"] if self.holds(answer.get("offered-when"), answers)
            ]
            if offered:
                answers[question["id"]] = choose(question["id"], offered)
        return answers

    def shown(self, answers):
        """The outcomes that these answers lead to, in the order in which they are shown."""
        return [outcome for outcome in self.order if self.holds(self.outcomes[outcome]["shown-when"], answers)]

    def also(self, shown):
        """The outcomes worth mentioning beside those that are shown."""
        return {other for outcome in shown for other in self.outcomes[outcome].get("also", [])} - set(shown)


@cache
def finder(name):
    return Finder(name)


class BuiltFinder:
    """The pages that an edition has of a route finder."""

    def __init__(self, edition, name):
        self.edition = edition
        self.start = Page(edition, f"{name}/index.html")

    def walk(self, answers):
        """Follows the pages' links from the first question to a result.

        Returns the result's page and the questions asked on the way.
        """
        page = self.start
        asked = []
        while (question := page.main.get("data-question")) is not None:
            assert question not in asked, f"{page} asks '{question}' a second time"
            asked.append(question)
            ways = self.answers(page)
            assert question in answers, f"{page} asks '{question}', which this journey does not answer"
            assert answers[question] in ways, f"{page} does not offer '{answers[question]}'"
            page = ways[answers[question]]
        return page, asked

    def longest_journeys(self):
        """The answers of the longest journey to each result."""
        order, seen = [], set()

        def visit(page):
            if page not in seen:
                seen.add(page)
                for following in self.answers(page).values():
                    visit(following)
                order.append(page)

        visit(self.start)
        longest = {self.start: {}}
        # Each page comes after all that lead to it.
        for page in reversed(order):
            for answer, following in self.answers(page).items():
                answers = longest[page] | {page.main.get("data-question"): answer}
                if len(answers) > len(longest.get(following, {})):
                    longest[following] = answers
        return {page: answers for page, answers in longest.items() if page.main.get("data-question") is None}

    @staticmethod
    @cache
    def answers(page):
        """Where the answers of a question's page lead."""
        ways = {}
        for link in page.main.xpath(".//a[@data-answer]"):
            assert link.get("data-answer") not in ways, f"{page} offers '{link.get('data-answer')}' twice"
            ways[link.get("data-answer")] = Page(page.edition, normpath(join(dirname(page.address), link.get("href"))))
        return ways


def outcomes_of(page):
    """The outcomes that a result's page says it shows."""
    return page.main.get("data-outcomes").split()


def also_of(page):
    """The outcomes that a page mentions as open too."""
    return [element.get("data-also") for element in page.main.xpath(".//*[@data-also]")]
