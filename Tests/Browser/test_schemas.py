"""The schemas in docs/schemas: right in themselves, true to the content, and no friend of mistakes."""

import json
import re
from functools import cache

import pytest
import yaml
from jsonschema import Draft7Validator, Draft202012Validator

from problems import expect_none
from schema_examples import BROKEN, GOOD
from sites import CONTENT, ROOT

FOLDER = ROOT / "docs" / "schemas"
FILES = {
    "questions": "finders/*/questions.yaml",
    "outcome": "finders/*/outcomes/*.md",
    "letter": "letters/*.md",
    "scenarios": "finders/*/scenarios.yaml",
    "comparison": "comparisons/*.yaml",
    "provider": "providers/*.yaml",
    "council": "councils/*.yaml",
    "councils": "councils.yaml",
    "edition": "editions/*.yaml",
    "facts": "facts.yaml",
    "reforms": "reforms.yaml",
    "duties": "duties.yaml",
    "deadlines": "deadlines.yaml",
    "clock": "council-clock.yaml",
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
READERS = {"text": yaml.CBaseLoader, "editor": EditorLoader}


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
    assert {kind for kind, _ in rows} == set(FILES) - {"outcome", "letter"}
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
