"""Makes up content to measure with: always the same bytes for the same arguments.

Factsheets are plain GitHub-flavoured Markdown (headings, lists, a table, links between pages), written twice: for
Signpost and for Hugo. Only their headers and the endings of their links differ.

    python3 corpus.py signpost FOLDER [--pages 1000]
    python3 corpus.py hugo FOLDER [--pages 1000]
    python3 corpus.py councils FOLDER [--editions 50]
    python3 corpus.py finder FOLDER [--branches 5]

A finder has a first question that leads into branches of twelve questions each, in three groups; an answer that settles
a group skips the rest of it. Conditions look at four questions of their branch at most, and at the first.
"""

import argparse
import random
from pathlib import Path

PAGE_BYTES = 5000

WORDS = """
    a about after again all an and answer any appeal apply ask at be because before by call can care certain
    change child clear college council date day decision do each early education every family find first for
    form free from get give good have health help how if in is it keep kind know last late law learn letter list
    long look make may meeting month more name need new next no not note nurse of office often on once or other
    our out parent pay person place plan plain point pupil read reason record reply right school section see
    send service short show sign simple so some speak start step still support take talk tell that the their
    then there they this time to together both use wait want way week what when where who why with word work
    write year yes you young your
""".split()
TOPICS = """
    Assessment Certificate Complaint Council Decision Health Letter Meeting Plan School Section Transport
""".split()
HEADINGS = (
    "What it is",
    "When to use it",
    "How it helps",
    "The legal duties",
    "Did you know",
    "What happens next",
    "Who can help",
    "Questions people ask",
)


class Factsheet:
    """One made-up factsheet: its words, and its links to other factsheets by their numbers."""

    def __init__(self, number, count):
        chance = random.Random(number)
        self.number = number
        self.slug = slug(number)
        self.title = f"{chance.choice(TOPICS)} {chance.choice(TOPICS).lower()} {number}"
        self.summary = sentence(chance)
        self._count = count
        self._chance = chance
        self.body = self._body()

    def _body(self):
        parts = []
        size = 0
        step = 0
        while size < PAGE_BYTES:
            heading = HEADINGS[step] if step < len(HEADINGS) else f"More, part {step}"
            blocks = [f"## {heading}"] + self._section(step)
            for block in blocks:
                if size >= PAGE_BYTES:
                    break
                parts.append(block)
                size += len(block) + 2
            step += 1
        return "\n\n".join(parts) + "\n"

    def _section(self, step):
        paragraphs = [self._paragraph(), self._paragraph()]
        if step % 4 == 0:
            return paragraphs + ["\n".join(f"- {sentence(self._chance)}" for _ in range(5))]
        if step % 4 == 1:
            rows = (f"| {phrase(self._chance, 3)} | {phrase(self._chance, 5)} | {self._link()} |" for _ in range(5))
            return [paragraphs[0], "| What | When | More |\n|---|---|---|\n" + "\n".join(rows)]
        if step % 4 == 2:
            steps = (f"{n}. **{phrase(self._chance, 2)}** {sentence(self._chance)}" for n in range(1, 5))
            return ["\n".join(steps)] + paragraphs
        return [f"### {phrase(self._chance, 3).capitalize()}", paragraphs[0], "> " + sentence(self._chance)]

    def _paragraph(self):
        sentences = [sentence(self._chance) for _ in range(4)]
        sentences[1] = f"See {self._link()} and *{phrase(self._chance, 2)}*."
        return " ".join(sentences)

    def _link(self):
        other = self._chance.randrange(1, self._count + 1)
        fragment = self._chance.choice(("", "#what-it-is"))
        return f"[{phrase(self._chance, 3)}]({slug(other)}.md{fragment})"

    def for_signpost(self):
        return (
            f'---\ntitle: {self.title}\nsummary: "{self.summary}"\nnumber: {self.number}\n'
            "audience: Parents and young people\nreviewed: 2026-01-31\nsources:\n"
            '  - "A made-up source, which stands here to be measured"\n---\n\n' + self.body
        )

    def for_hugo(self):
        body = self.body.replace(".md)", ".html)").replace(".md#", ".html#")
        return (
            f'---\ntitle: {self.title}\nsummary: "{self.summary}"\nweight: {self.number}\n'
            "audience: Parents and young people\nreviewed: 2026-01-31\nsources:\n"
            '  - "A made-up source, which stands here to be measured"\n---\n\n' + body
        )


def slug(number):
    return f"factsheet-{number:04}"


def phrase(chance, length):
    return " ".join(chance.choice(WORDS) for _ in range(length))


def sentence(chance):
    return phrase(chance, chance.randrange(6, 14)).capitalize() + "."


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


# The titles and labels of the pages that are made from other files.
SITE_WORDS = Path(__file__).parent.parent / "Content" / "words.yaml"

SITE = """title: Made-up factsheets
strapline: To be measured
description: Factsheets that mean nothing and are used to measure.
navigation:
  - {label: Home, link: "page:home"}
  - {label: Factsheets, link: "page:factsheets"}
  - {label: A to Z, link: "page:a-to-z"}
footer:
  - {label: Factsheets, link: "page:factsheets"}
licence: Made up, and free for all.
"""

HOME = """---
title: Made-up factsheets
summary: Factsheets that mean nothing and are used to measure.
---

Nothing here is true.
"""

NOT_FOUND = """---
title: There is no such page
summary: The address leads nowhere.
---

Look at the home page.
"""

EDITION = """name: England
title: Made-up factsheets
reviewed: 2026-01-31
"""

COUNCIL = """name: Testshire {number}
council: Testshire County Council {number}
title: Disagreements about SEND in Testshire {number}
given: {{place: england}}
contacts:
  disagreement-resolution:
    provider: kids
    says: "They run disagreement resolution for Testshire {number}. Ring them yourself."
  council-complaints:
    name: Testshire County Council {number}, complaints
    short: Testshire’s complaints team {number}
    says: "Say: “This is a formal complaint to office {number}.”"
about: |
  In Testshire {number} the service is [](provider:kids). You need no plan.

  ## Mediation

  Ring the adviser who is named in your letter.
sources:
  - "A made-up source for Testshire {number}"
reviewed: 2026-01-31
"""


def write_signpost(folder, pages):
    """The factsheets and the few other files that a site must have."""
    write(folder / "site.yaml", SITE)
    write(folder / "pages/index.md", HOME)
    write(folder / "pages/404.md", NOT_FOUND)
    write(folder / "words.yaml", SITE_WORDS.read_text(encoding="utf-8"))
    write(folder / "editions/england.yaml", EDITION)
    write_factsheets(folder, pages)


def write_factsheets(folder, pages, first=1):
    """The factsheets alone, to be added to other content; their numbers in the series start at `first`."""
    for number in range(1, pages + 1):
        sheet = Factsheet(number, pages)
        sheet.number += first - 1
        write(folder / "factsheets" / f"{sheet.slug}.md", sheet.for_signpost())


def write_hugo(folder, pages):
    """The same factsheets as the content of a Hugo site."""
    write(folder / "_index.md", HOME)
    write(folder / "factsheets/_index.md", "---\ntitle: Factsheets\nsummary: All factsheets.\n---\n")
    write(folder / "a-to-z.md", "---\ntitle: A to Z\nsummary: Everything.\nlayout: a-to-z\n---\n")
    write(folder / "search.md", "---\ntitle: Search\nsummary: Type a word.\nlayout: search\n---\n")
    for number in range(1, pages + 1):
        sheet = Factsheet(number, pages)
        write(folder / "factsheets" / f"{sheet.slug}.md", sheet.for_hugo())


def write_councils(folder, editions):
    """Made-up councils' editions, to be added to the real content."""
    for number in range(1, editions + 1):
        write(folder / "editions" / f"testshire-{number:02}.yaml", COUNCIL.format(number=number))


GROUPS = 3
GROUP_SIZE = 4
ANSWERS = 12
# Outcomes that are shown together.
COPIES = 3

OUTCOME = """---
title: "{title}"
slug: {name}
shown-when: {condition}
deadline: A made-up day.
first-step: Ring somebody.
contact: none
contact-reason: Nobody is real.
law-reason: No law is made up.
sources: ["A made-up source"]
reviewed: 2026-01-31
---

Do this, then that.
"""


def write_finder(folder, branches):
    """A route finder of 1 + 12 questions and 40 outcomes a branch, with stories that try everything."""
    write(folder / "site.yaml", SITE)
    write(folder / "pages/index.md", HOME)
    write(folder / "pages/404.md", NOT_FOUND)
    write(folder / "words.yaml", SITE_WORDS.read_text(encoding="utf-8"))
    write(folder / "editions/england.yaml", EDITION)
    finder = folder / "finders/large-finder"
    options = "".join(f"      - {{id: b{branch}, text: Branch {branch}}}\n" for branch in range(branches))
    questions = [f"  - id: branch\n    text: Which branch?\n    answers:\n{options}"]
    outcomes, stories = [], []
    answers = "".join(f"      - {{id: a{answer}, text: Answer {answer}}}\n" for answer in range(ANSWERS))
    for branch in range(branches):
        for group in range(GROUPS):
            names = [f"q{branch}-{group}-{place}" for place in range(GROUP_SIZE)]
            for place, name in enumerate(names):
                missed = "".join(f", {{not: {{{other}: [a0, a1]}}}}" for other in names[:place])
                asked = f"{{all: [{{branch: b{branch}}}{missed}]}}"
                questions.append(f"  - id: {name}\n    text: Question {name}?\n    answers:\n{answers}    asked-when: {asked}\n")
                for copy in range(COPIES):
                    outcome = f"o{branch}-{group}-{place}-{copy}"
                    outcomes.append((outcome, f"{{all: [{{branch: b{branch}}}{missed}, {{{name}: [a0, a1]}}]}}"))
        outcomes += [(f"o{branch}-{copy}", f"{{branch: b{branch}}}") for copy in range(GROUP_SIZE)]
        # Every answer of every question is given by some story: the settling ones place by place, the others at once.
        ways = [(place, hit) for place in range(GROUP_SIZE) for hit in (0, 1)]
        stories += [story(branch, place, hit) for place, hit in ways]
        stories += [story(branch, GROUP_SIZE, miss) for miss in range(2, ANSWERS)]
    for name, condition in outcomes:
        write(finder / f"outcomes/{name}.md", OUTCOME.format(title=f"Outcome {name}", name=name, condition=condition))
    order = ", ".join(name for name, _ in outcomes)
    head = "title: A large finder\nsummary: Made up.\nreviewed: 2026-01-31\n"
    write(finder / "questions.yaml", f"{head}questions:\n{''.join(questions)}outcomes: [{order}]\n")
    write(finder / "scenarios.yaml", "".join(stories))


def story(branch, place, answer):
    """All groups of a branch settled at the same place; at none, if the place is behind the last."""
    given, shown = [f"branch: b{branch}"], []
    for group in range(GROUPS):
        for before in range(min(place + 1, GROUP_SIZE)):
            given.append(f"q{branch}-{group}-{before}: a{answer if before == place or place == GROUP_SIZE else 2}")
        if place < GROUP_SIZE:
            shown += [f"o{branch}-{group}-{place}-{copy}" for copy in range(COPIES)]
    shown += [f"o{branch}-{copy}" for copy in range(GROUP_SIZE)]
    return (
        f"- story: Branch {branch}, place {place}, answer {answer}\n  answers: {{{', '.join(given)}}}\n"
        f"  outcomes: [{', '.join(shown)}]\n  because: It is made up so.\n"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=("signpost", "hugo", "councils", "finder"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--editions", type=int, default=50)
    parser.add_argument("--branches", type=int, default=5)
    options = parser.parse_args()
    if options.kind == "signpost":
        write_signpost(options.folder, options.pages)
    elif options.kind == "hugo":
        write_hugo(options.folder, options.pages)
    elif options.kind == "councils":
        write_councils(options.folder, options.editions)
    else:
        write_finder(options.folder, options.branches)


if __name__ == "__main__":
    main()
