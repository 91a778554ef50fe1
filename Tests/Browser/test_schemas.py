"""The schemas in docs/schemas: right in themselves, true to the content, and no friend of mistakes."""

import json
import re
from functools import cache

import pytest
import yaml
from jsonschema import Draft7Validator, Draft202012Validator

from problems import expect_none
from sites import CONTENT, ROOT

FOLDER = ROOT / "docs" / "schemas"
FILES = {
    "questions": "finders/*/questions.yaml",
    "outcome": "finders/*/outcomes/*.md",
    "scenarios": "finders/*/scenarios.yaml",
    "comparison": "comparisons/*.yaml",
    "provider": "providers/*.yaml",
    "council": "councils/*.yaml",
    "councils": "councils.yaml",
    "edition": "editions/*.yaml",
    "facts": "facts.yaml",
    "duties": "duties.yaml",
}
# Editors differ in how much of JSON Schema they know.
DRAFTS = {"2020-12": Draft202012Validator, "draft 7": Draft7Validator}


class EditorLoader(yaml.SafeLoader):
    """Reads YAML by version 1.2, as editors do: values may be numbers, true, false or nothing, but no days."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


for _kind, _pattern, _firsts in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_kind}", re.compile(f"^(?:{_pattern})$"), _firsts)
EditorLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
EditorLoader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))

# As Signpost reads, every value a text; and as an editor does.
READERS = {"text": yaml.BaseLoader, "editor": EditorLoader}


@cache
def schema(kind):
    return json.loads((FOLDER / f"{kind}.schema.json").read_text(encoding="utf-8"))


def mistakes(kind, value, draft="2020-12"):
    """What a schema has against a value, one line a mistake."""
    checker = DRAFTS[draft](schema(kind), format_checker=DRAFTS[draft].FORMAT_CHECKER)
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in checker.iter_errors(value)]


def sources(kind):
    paths = sorted(CONTENT.glob(FILES[kind]))
    assert paths, f"there is no {FILES[kind]}"
    return paths


def read(path, loader):
    text = path.read_text(encoding="utf-8")
    return yaml.load(text.split("---\n")[1] if path.suffix == ".md" else text, Loader=loader)


# The schemas themselves


def test_there_is_a_schema_for_each_kind_of_file_and_the_readme_names_them_all():
    assert {path.name.removesuffix(".schema.json") for path in FOLDER.glob("*.json")} == set(FILES)
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    expect_none(
        f"README.md does not say that {kind}.schema.json is for {files}"
        for kind, files in FILES.items()
        if not re.search(rf"^\| `{kind}\.schema\.json` \|[^|]*`Content/{re.escape(files)}` \|", readme, re.MULTILINE)
    )


def test_the_lines_of_the_readme_lead_from_the_files_to_their_schemas():
    rows = re.findall(
        r"^\| `(\w+)\.schema\.json` \|[^|]*\| `# yaml-language-server: \$schema=(\S+)` \|$",
        (FOLDER / "README.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert {kind for kind, _ in rows} == set(FILES) - {"outcome"}
    expect_none(
        f"{link} does not lead from {path} to {kind}.schema.json"
        for kind, link in rows
        for path in sources(kind)
        if (path.parent / link).resolve() != FOLDER / f"{kind}.schema.json"
    )


@pytest.mark.parametrize("kind", FILES)
def test_a_schema_is_itself_valid(kind):
    assert schema(kind)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    for validator in DRAFTS.values():
        validator.check_schema(schema(kind))


@pytest.mark.parametrize("kind", FILES)
def test_a_schema_explains_every_key_and_refuses_all_others(kind):
    problems = []

    def look(node, place):
        for key in ("title", "description"):
            if not node.get(key):
                problems.append(f"{place} has no {key}")
        if {"properties", "patternProperties"} & set(node) and node.get("additionalProperties") is not False:
            problems.append(f"{place} takes any key")
        for name, part in node.get("properties", {}).items():
            look(part, f"{place}/{name}")

    look(schema(kind), kind)
    for name, part in schema(kind)["$defs"].items():
        look(part, f"{kind}#{name}")
    expect_none(problems)


def test_what_schemas_share_is_the_same_in_all():
    first = {}
    problems = []
    for kind in FILES:
        for name, part in schema(kind)["$defs"].items():
            twin = first.setdefault(name, (kind, part))
            if twin[1] != part:
                problems.append(f"'{name}' is not the same in {twin[0]} and in {kind}")
    expect_none(problems)


# The content


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("kind", FILES)
def test_the_content_is_as_its_schema_says(kind, reader, draft):
    problems = []
    for path in sources(kind):
        problems += [
            f"{path.relative_to(CONTENT)}: {line}" for line in mistakes(kind, read(path, READERS[reader]), draft)
        ]
    expect_none(problems)


# Small files in which nothing is wrong, and what may go wrong in them

GOOD = {
    "questions": """
title: Find your route
summary: Answer a few questions.
reviewed: 2026-11-21
limit: 12
groups:
  first: {order: fewest-questions}
conditions:
  family: {who: [parent, yp]}
  certified:
    - {condition: family, cert: have}
    - {not: {any: [{who: staff}, {all: [{letter: no}]}]}}
questions:
  - id: who
    text: Who are you?
    group: first
    answers:
      - {id: parent, text: A parent}
      - {id: yp, text: 16 or over, hint: Or nearly so}
      - {id: staff, text: Staff}
  - id: letter
    text: Is there a letter?
    help: Look at the [date](page:deadlines).
    why: Time runs from it.
    group: first
    always: It helps the adviser.
    answers:
      - {id: yes, text: Yes}
      - {id: no, text: No, offered-when: {who: yp}}
    asked-when: {condition: family}
outcomes: [appeal, advice]
""",
    "outcome": """
title: Appeal
slug: appeal
shown-when: {letter: yes, condition: certified}
general: true
deadline: 2 months after the letter
first-step: Send the form today.
contact: none
contact-reason: There is nobody to ring.
cost: It is free.
law: []
law-reason: No law says so.
also: [advice]
limits: It takes time.
verify: The form.
sources: ["[](law:cfa-2014/51)"]
reviewed: 2026-11-21
""",
    "scenarios": """
- story: A letter came 3 weeks ago.
  answers: {who: parent, letter: yes}
  outcomes: [appeal, advice]
  because: The last day has not come.
""",
    "comparison": """
title: Two meetings
summary: How they differ.
reviewed: 2026-11-21
columns:
  - {id: drs, title: Disagreement resolution, link: ../factsheets/disagreement-resolution.md}
  - {id: mediation, title: Mediation}
rows:
  - id: who
    question: Who can use it?
    cells: {drs: Everyone., mediation: Families.}
sources: ["[](law:cfa-2014/57)"]
""",
    "provider": """
name: A service
summary: It helps.
reviewed: 2026-11-21
website: https://www.example.org
sources:
  own-site: {title: Its website, link: "https://www.example.org/send?id=1", seen: 2026-11-21, confidence: page}
facts:
  does:
    - {says: Mediation., source: own-site}
  phone:
    - {says: 0300 303 5857, source: own-site, note: A remark.}
    - {says: 999, source: own-site}
  email:
    - {says: name@example.org, source: own-site}
not-known: [for-whom, where, hours, address, cost, accreditation, complaints, referral, after-you-call]
councils:
  - {council: derby, source: own-site}
""",
    "council": """
sources:
  notice: {title: A contract notice, seen: 2026-11-21, confidence: notice}
  page: {title: A page, link: "https://www.example.org/offer", seen: 2026-11-21, confidence: page}
notes:
  - {says: The contract has ended., source: notice}
names-no-service: [page]
""",
    "councils": """
find:
  title: Find your council
  summary: All councils.
  before: Look at your letter.
  after: Not found?
page:
  deadline: Within 2 months.
  today: Ring the adviser.
  known: Sources say this.
  unknown: We do not know.
  ask: Ask [](local:council).
  publishes: A Local Offer.
  advice: Get advice.
easily-confused:
  - {derby: the city, derbyshire: the county outside the city}
other-names:
  - {name: Cumbria, councils: [cumberland, westmorland-and-furness]}
abbreviations:
  - {name: Notts, councils: [nottingham]}
sources: ["[](law:cfa-2014/30)"]
reviewed: 2026-11-21
""",
    "edition": """
name: Derby
council: Derby City Council
title: Disagreements in Derby
address: https://www.example.gov.uk/send/
given: {place: england}
contacts:
  mediation:
    provider: a-service
    says: They help.
    phone: 03003035857
    hours: Monday to Friday, 9am to 5pm
    source: A page
    seen: 2026-11-21
about: |
  About the service.
sources: [A page]
reviewed: 2026-11-21
review-by: 2027-05-31
meets: [mediation, advice/local-service]
""",
    "facts": """
appeal-deadline:
  subject: the time to appeal
  says: 2 months after the letter was sent
  times: [2 months, 1 month]
  about: ["appeal*", "letter + sent"]
  not-about: [transport appeal]
  law: law:tribunal-rules-2008/20
  seen: 2026-11-21
  valid-until: 2027-12-31
  verified: false
tribunal-phone:
  subject: the Tribunal's number
  phone: 0300 303 5857
  about: [Tribunal]
  source: A page
  seen: 2026-11-21
""",
    "duties": """
mediation:
  duty: Say how mediation works
  says: It **must** be there.
  law: ["law:send-regs-2014/schedule-2", "code:11.9"]
  parts:
    certificate: {says: The certificate}
    adviser: {says: The adviser, by: council, contact: mediation}
comments:
  duty: Publish comments
  says: Once a year.
  law: ["law:cfa-2014/30"]
  by: council
""",
}

# The kind of file, what stands in the good one, what an author wrote in its place, and where the mistake is told.
BROKEN = [
    ("questions", "summary: Answer", "sumary: Answer", "'sumary' was unexpected"),
    ("questions", "reviewed: 2026-11-21", "reviewed: 21 November 2026", "reviewed: "),
    ("questions", "reviewed: 2026-11-21", "reviewed: 2026-02-30", "reviewed: "),
    ("questions", "title: Find your route\n", "", "'title' is a required property"),
    ("questions", "title: Find your route", "title:", "title: "),
    ("questions", "id: letter", "id: The letter", "questions/1/id: "),
    ("questions", "id: letter", "id: two--hyphens", "questions/1/id: "),
    ("questions", "id: letter", f"id: {'long-' * 8}er", "questions/1/id: "),
    ("questions", "    why:", "    because:", "questions/1: "),
    ("questions", "{id: yes, text: Yes}", "{id: yes}", "questions/1/answers/0: 'text' is a required property"),
    ("questions", "\n      - {id: yes, text: Yes}", "", "questions/1/answers: "),
    ("questions", "asked-when: {condition: family}", "asked-when: family", "questions/1/asked-when: "),
    ("questions", "{who: [parent, yp]}", "{who: []}", "conditions/family/who: "),
    ("questions", "{who: [parent, yp]}", "{who: parent and yp}", "conditions/family/who: "),
    ("questions", "{any: [{who: staff}", "{either: [{who: staff}", "conditions/certified/1/not/either/0: "),
    ("questions", "{all: [{letter: no}]}", "{all: {letter: no}}", "conditions/certified/1/not/any/1/all: "),
    ("questions", "  family: {", "  all: {", "conditions: "),
    ("questions", "{order: fewest-questions}", "{order: alphabet}", "groups/first/order: "),
    ("questions", "limit: 12", "limit: 0", "limit: "),
    ("questions", "limit: 12", "limit: a dozen", "limit: "),
    ("questions", "[appeal, advice]", "[appeal, appeal]", "outcomes: "),
    ("outcome", "slug: appeal", "slug: Appeal now", "slug: "),
    ("outcome", "slug: appeal", "slug: appeal-to-the-send-tribunal", "slug: "),
    ("outcome", "shown-when: {letter: yes, condition: certified}", "shown-when: []", "shown-when: "),
    ("outcome", "general: true", "general: perhaps", "general: "),
    ("outcome", "contact-reason: There is nobody to ring.\n", "", "'contact-reason' is a required property"),
    ("outcome", "contact: none", "contact: tribunal", "not allow 'There is nobody to ring.'"),
    ("outcome", "law-reason: No law says so.\n", "", "'law-reason' is a required property"),
    ("outcome", "law: []", "law: [section 51]", "law/0: "),
    ("outcome", "also: [advice]", "also: advice", "also: "),
    ("outcome", "first-step: Send the form today.\n", "", "'first-step' is a required property"),
    ("outcome", 'sources: ["[](law:cfa-2014/51)"]', "sources: []", "sources: "),
    ("scenarios", "  because: The last day has not come.\n", "", "0: 'because' is a required property"),
    ("scenarios", "letter: yes", "letter: [yes]", "0/answers/letter: "),
    ("scenarios", "outcomes: [appeal, advice]", "outcomes: appeal", "0/outcomes: "),
    ("comparison", "  - {id: mediation, title: Mediation}\n", "", "columns: "),
    ("comparison", "cells: {drs: Everyone., mediation: Families.}", "cells: [Everyone., Families.]", "rows/0/cells: "),
    ("provider", "confidence: page", "confidence: sure", "sources/own-site/confidence: "),
    ("provider", "not-known: [for-whom, ", "not-known: [", "facts: 'for-whom' is a required property"),
    ("provider", "not-known: [for-whom, ", "not-known: [phone, for-whom, ", "facts: False schema"),
    ("provider", "says: 0300 303 5857", "says: 0300 303 58", "facts/phone/0/says: "),
    ("provider", "says: name@example.org", "says: name at example.org", "facts/email/0/says: "),
    ("provider", "website: https://www.example.org", "website: www.example.org", "website: "),
    ("provider", "{council: derby, source", "{name: Derby, source", "councils/0: 'council' is a required property"),
    ("council", "sources:\n", "source:\n", "'sources' is a required property"),
    ("council", ", source: notice}", "}", "notes/0: 'source' is a required property"),
    ("council", "names-no-service: [page]", "names-no-service: page", "names-no-service: "),
    ("councils", "  ask: Ask [](local:council).\n", "", "page: 'ask' is a required property"),
    ("councils", ", derbyshire: the county outside the city", "", "easily-confused/0: "),
    ("councils", "councils: [nottingham]", "councils: nottingham", "abbreviations/0/councils: "),
    ("edition", "    seen: 2026-11-21\n", "", "contacts/mediation: 'seen' is a required property"),
    ("edition", "  mediation:", "  council:", "contacts: "),
    ("edition", "gov.uk/send/", "gov.uk/send", "address: "),
    ("edition", "sources: [A page]\n", "", "'sources' is a required property"),
    ("edition", "review-by: 2027-05-31", "review-by: in May", "review-by: "),
    ("facts", "  law: law:tribunal-rules-2008/20\n", "", "appeal-deadline: "),
    ("facts", "times: [2 months, 1 month]", "times: [soon]", "appeal-deadline/times/0: "),
    ("facts", "  says: 2 months after the letter was sent\n", "", "appeal-deadline: "),
    ("facts", "phone: 0300 303 5857", "phone: 0300 303 58", "tribunal-phone/phone: "),
    ("facts", "valid-until: 2027-12-31", "valid-until: next year", "appeal-deadline/valid-until: "),
    ("duties", 'law: ["law:cfa-2014/30"]', "law: [section 30]", "comments/law/0: "),
    ("duties", "by: council, contact", "by: school, contact", "mediation/parts/adviser/by: "),
    ("duties", "  duty: Publish comments\n", "", "comments: 'duty' is a required property"),
]


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("kind", FILES)
def test_nothing_is_found_where_nothing_is_wrong(kind, reader, draft):
    expect_none(mistakes(kind, yaml.load(GOOD[kind], Loader=READERS[reader]), draft))


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    "kind, good, bad, told", BROKEN, ids=[f"{kind}-{told.strip(': ')}" for kind, _, _, told in BROKEN]
)
def test_a_mistake_is_found_at_its_place(kind, good, bad, told, reader, draft):
    assert GOOD[kind].count(good) == 1, f"'{good}' does not stand once in the good {kind}"
    found = mistakes(kind, yaml.load(GOOD[kind].replace(good, bad), Loader=READERS[reader]), draft)
    assert any(told in line for line in found), found
