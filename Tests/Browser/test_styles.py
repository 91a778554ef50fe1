"""The style sheets say what their authors meant, as far as a browser's engine can tell."""

import re

import pytest

from problems import expect_none
from sites import EDITIONS, ROOT
from stylesheets import StyleSheet
from weights import site_sheets

SHEETS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "Theme").rglob("*.css"))


@pytest.fixture(scope="module")
def page(open_tab):
    with open_tab() as tab:
        yield tab.page


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_engine_knows_every_declaration_selector_and_media_query(page, sheet):
    expect_none(f"{sheet}, {fault}" for fault in StyleSheet((ROOT / sheet).read_text(encoding="utf-8")).faults(page))


@pytest.mark.parametrize("sheet", site_sheets(EDITIONS[0]), ids=lambda sheet: sheet.name)
def test_the_engine_knows_the_joined_style_sheets(page, sheet):
    expect_none(StyleSheet(sheet.read_text(encoding="utf-8")).faults(page))


@pytest.mark.parametrize(
    "mistake",
    [
        "p { colour: red }",
        "p { color: #12 }",
        "p { width: 1xp }",
        "p:hoover { color: red }",
        "@medai print { p { color: red } }",
        "@media (prefers-reduced-motoin) { p { color: red } }",
        "@layer a { p { & b { dispaly: none } } }",
        "p { color: red } }",
    ],
)
def test_a_mistake_is_found(page, mistake):
    assert StyleSheet(mistake).faults(page)


def test_every_styled_class_is_in_a_template_a_script_or_in_what_signpost_writes():
    text = "".join(sheet.read_text(encoding="utf-8") for sheet in site_sheets(EDITIONS[0]))
    styled = set(re.findall(r"\.([a-zA-Z][\w-]*)", text))
    theme = ROOT / "Theme"
    sources = [*theme.rglob("*.mustache"), *theme.rglob("*.js"), *(ROOT / "Sources").rglob("*.swift")]
    written = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    # A name may be put together from a fixed start and a kind, such as "alert-" and "tip".
    starts = {name: f"{name.rpartition('-')[0]}-" for name in styled}
    expect_none(
        f"the class '{name}'"
        for name in sorted(styled)
        if name not in written and (starts[name] == "-" or starts[name] not in written)
    )
