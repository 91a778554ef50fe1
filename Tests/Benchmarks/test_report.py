"""The page about speed says what the figures say, and nothing that was not measured."""

import copy

import pytest

from report import report
from targets import judge

USED = {"min": 0.3, "median": 0.4, "cpu": 0.5, "memory": 70_000_000, "runs": 9}
PARTS = {"cpu": 0.05, "wall": 0.06}
AGAIN = USED | {"part": PARTS}
SHEETS = {"signpost": USED, "again": AGAIN, "floor": USED, "bytes": 5323, "times-floor": {"cpu": 1.5, "wall": 1.5}}
AGAINST_HUGO = {"hugo": USED, "hugo-times": {"cpu": 9.0, "wall": 8.0}}
FINDER = {"questions": 28.0, "outcomes": 59.0, "journeys": 1710.0, "pages": 337.0, "milliseconds": 7.5}
FIGURES = {
    "day": "2026-11-30",
    "machine": {"processor": "A processor", "cores": 2, "memory": 24, "system": "Debian", "swift": "6.3.1"},
    "load": {"before": 0.1, "after": 1.0},
    "hugo": "0.168.0",
    "factsheets": {
        "1000": SHEETS | AGAINST_HUGO,
        "10000": SHEETS | AGAINST_HUGO,
        "50000": SHEETS | {"growth": {"cpu": 1.0, "wall": 1.0}, "bytes-a-page": 5000},
    },
    "national": {"pages": 997, "cold": USED, "again": USED | {"part": PARTS}, "edited": USED | {"part": PARTS}},
    "check": {"cold": USED, "edited": USED | {"part": PARTS}},
    "editions": {
        "count": 154,
        "pages": 146_739,
        "cold": USED,
        "again": USED | {"part": PARTS},
        "edited": USED | {"part": PARTS},
        "copy": USED | {"part": PARTS},
        "times-copy": {"cpu": 0.6, "wall": 0.6},
    },
    "start": USED | {"cpu": 0.003},
    "stripped": 20_000_000,
    "search": {"bytes": 25_000, "files": 3},
    "build": {"now": USED, "former": USED, "part": {"cpu": 0.4, "wall": 0.4}, "commit": "5947b42"},
    "instructions": {"factsheets": 1000, "signpost": 5_000_000_000, "floor": 900_000_000, "check": 4_000_000_000},
    "finders": [FINDER] * 6,
    "left-out": [],
}


def changed(*keys, value):
    """The figures with another value at a place."""
    figures = copy.deepcopy(FIGURES)
    place = figures
    for key in keys[:-1]:
        place = place[key]
    place[keys[-1]] = value
    return figures


def without(*keys):
    figures = copy.deepcopy(FIGURES)
    place = figures
    for key in keys[:-1]:
        place = place[key]
    del place[keys[-1]]
    return figures


def section(text, title):
    return text.partition(f"\n## {title}\n")[2].partition("\n## ")[0].strip()


def row(text, beginning):
    return next(line for line in section(text, "What is to be reached").splitlines() if line.startswith(f"| {beginning}"))


def test_all_is_reached():
    assert all(row.is_reached for row in judge(FIGURES))
    assert section(report(FIGURES), "What was not reached") == "Everything is reached."


NATIONAL_AGAIN = ("national", "again", "part", "cpu")


def test_a_figure_at_its_target_is_reached():
    text = report(changed(*NATIONAL_AGAIN, value=0.08))
    assert row(text, "National edition, nothing changed").endswith("| 0.08 | at most 0.08 | yes |")


def test_a_figure_just_above_its_target_is_not_reached_and_not_rounded_to_it():
    text = report(changed(*NATIONAL_AGAIN, value=0.0804))
    assert row(text, "National edition, nothing changed").endswith("| 0.0804 | at most 0.08 | **no** |")
    assert section(text, "What was not reached") == (
        "- National edition, nothing changed: part of a build from nothing: 0.0804; it should be at most 0.08."
    )


def test_a_figure_just_below_what_is_the_least_is_not_reached():
    text = report(changed("factsheets", "1000", "hugo-times", "cpu", value=7.98))
    assert row(text, "1,000 factsheets: Hugo’s time").endswith("| 7.98 | at least 8 | **no** |")


def test_what_is_missed_says_why_where_that_is_known():
    text = report(changed("factsheets", "1000", "times-floor", "cpu", value=3.0))
    assert "3.00; it should be at most 2. The floor fills no templates" in section(text, "What was not reached")


@pytest.mark.parametrize(
    "keys, name, title",
    [
        (["build"], "A release build", "A release build"),
        (["instructions"], None, "Instructions"),
        (["search"], "First search", None),
        (["check"], "`signpost check`", None),
        (["factsheets", "50000"], "50,000 factsheets", None),
        (["factsheets", "10000", "hugo-times"], "10,000 factsheets: Hugo", None),
        (["factsheets", "10000", "signpost", "memory"], "Memory for 10,000", None),
    ],
)
def test_what_was_not_measured_is_said_and_not_made_up(keys, name, title):
    for figures in [without(*keys), changed(*keys, value=None)] if len(keys) == 1 else [without(*keys)]:
        text = report(figures | {"left-out": ["this: for that reason"]})
        if name:
            assert "| not measured |" in row(text, name) and row(text, name).endswith("| – |")
            assert f"\n- {name}" in section(text, "What was not reached")
        if title:
            assert f"\n## {title}\n" not in text
        assert "Everything is reached." not in text
        assert "- this: for that reason" in text


def test_a_memory_that_is_not_known_is_left_open():
    unknown = {key: value for key, value in USED.items() if key != "memory"}
    text = report(changed("factsheets", "1000", "floor", value=unknown))
    assert "| 1,000: the floor | 300 ms | 400 ms | 500 ms | – |" in text


def test_the_same_figures_give_the_same_text():
    before = copy.deepcopy(FIGURES)
    assert report(FIGURES) == report(FIGURES)
    assert FIGURES == before
