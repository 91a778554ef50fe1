"""The accessibility statement: it claims what was tested, and no more."""

import pytest

from axe import VERSION
from record_accessibility import RECORD, criterion
from sites import EDITIONS, NATIONAL, Page, pages, read_yaml, words

FOUND = read_yaml(RECORD)


def test_no_more_pages_were_tested_than_there_are():
    assert 0 < int(FOUND["pages"]) <= len(pages(NATIONAL))


def test_the_program_named_is_the_one_that_tests_here():
    assert FOUND["programs"] == [f"axe-core {VERSION}"]


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_statement_shows_the_record(edition):
    text = words(Page(edition, "accessibility.html").main.text_content())
    assert f"{FOUND['pages']} pages, each of them by program" in text
    for line in FOUND["programs"] + FOUND["browsers"] + FOUND["ways"]:
        assert line in text
    # Programs find only some faults: without tests by people nobody may say more.
    own = edition == FOUND.get("edition", NATIONAL)
    assert ("fully compliant" in text) == bool(own and FOUND.get("people") and not FOUND["faults"])
    assert ("No disabled people have tested the website yet." in text) != bool(own and FOUND.get("people"))
    # Nobody claims the tests of another edition.
    assert ("This edition was last tested on" in text) == own
    assert ("Nobody has tested this edition yet." in text) != own


@pytest.mark.parametrize(
    "tags, expected",
    [
        (["cat.color", "wcag2aa", "wcag143"], "1.4.3"),
        (["wcag21aa", "wcag1410"], "1.4.10"),
        (["cat.keyboard", "best-practice"], None),
        ([], None),
    ],
)
def test_criteria_are_read_from_tags(tags, expected):
    assert criterion(tags) == expected
