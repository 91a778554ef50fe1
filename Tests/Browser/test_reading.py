"""How hard the pages are to read, held against an independent library.

The library counts the places at which a word may be parted at the end of a line. Where it keeps two letters together at
both ends of a word, as textstat has it, "a-bout" and "cop-y" have one syllable too few; where it may part a single letter,
"plac-e" has one too many. The middle of the two is near to what is heard.
"""

import re
import subprocess

import pyphen
import pytest
import textstat

from sites import CONTENT, ROOT

PROGRAM = ROOT / ".build" / "release" / "signpost"
SINGLE_LETTERS = pyphen.Pyphen(lang="en_US", left=1, right=1)


def measured():
    """The words of each file as they are measured: its grade, and its text with one sentence a line."""
    text = subprocess.run(
        [PROGRAM, "reading", "--text", "--content", CONTENT], check=True, capture_output=True, text=True
    ).stdout
    for part in text.split("\f")[1:]:
        head, _, body = part.partition("\n")
        grade, path = head.split(" ", 1)
        yield path, float(grade), body


def upper_grade(text):
    """The grade where single letters may be parted from a word."""
    sentences = text.splitlines()
    words = re.findall(r"[\w-]+", text)
    syllables = sum(SINGLE_LETTERS.inserted(word.lower().replace("-", "")).count("-") + 1 for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def test_grades():
    pages = list(measured())
    assert len(pages) > 50
    off = {}
    for path, grade, text in pages:
        middle = (textstat.flesch_kincaid_grade(text) + upper_grade(text)) / 2
        if abs(middle - grade) > 1:
            off[path] = (grade, round(middle, 2))
    assert off == {}


@pytest.mark.parametrize("readers,limit", [("families", 8), ("professionals", 10)])
def test_limits(readers, limit):
    table = subprocess.run(
        [PROGRAM, "reading", "--content", CONTENT], check=True, capture_output=True, text=True
    ).stdout.splitlines()[1:]
    hard = [line for line in table if readers in line and float(line.split()[0]) > limit and "exception" not in line]
    assert hard == []
