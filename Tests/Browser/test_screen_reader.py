"""What a screen reader is told of each kind of page, and of each state of the route finder and the search.

The files in snapshots/ hold what was last found right. After a change that is meant, `make record` writes them anew;
read the differences before you commit them.
"""

import difflib
import os
from pathlib import Path

import pytest

from answering import PARENT, change, fragment, page_of, shown
from sites import COUNCIL, NATIONAL, Page, pages
from told import told

SNAPSHOTS = Path(__file__).parent / "snapshots"
# What to write anew: the name of a snapshot, or "all".
RECORD = os.environ.get("RECORD")


# A page of each kind, always the same one.
KINDS = {
    "a-to-z": "a-to-z.html",
    "advisers": "route-finder/advisers.html",
    "advisers-question": "route-finder/advisers/letter.html",
    "advisers-results": "route-finder/advisers-results.html",
    "advisers-script": "route-finder/advisers-script.html",
    "agreement": "agreement.html",
    "call-back": "call-back/kids.html",
    "call-sheet": "route-finder/call-sheet.html",
    "checklists": "guides/hearing-the-child/checklists.html",
    "comparison": "comparisons/drs-and-mediation.html",
    "contacts": "contacts.html",
    "council": "your-council.html",
    "council-clock": "council-clock.html",
    "deadlines": "deadlines.html",
    "deadlines-by-month": "deadlines-by-month.html",
    "duties": "duties.html",
    "factsheet": "factsheets/mediation-certificate.html",
    "find-council": "councils/index.html",
    "glossary": "glossary.html",
    "guide": "guides/meeting-for-families/index.html",
    "guide-step": "guides/meeting-for-families/during.html",
    "home": "index.html",
    "law": "law/care-act-2014.html",
    "law-in-full": "law-in-full.html",
    "laws": "law.html",
    "leaflet": "guides/meeting-for-families/leaflet.html",
    "letter": "letters/ask-for-the-written-decision.html",
    "listing": "comparisons/index.html",
    "not-found": "404.html",
    "one-council": "councils/derby.html",
    "outcome": "outcomes/outside-england.html",
    "outline": "route-finder/outline.html",
    "page": "privacy.html",
    "paragraph": "code-of-practice/11.12.html",
    "provider": "providers/kids.html",
    "question": "route-finder/adult--not-delivered.html",
    "result": "route-finder/result--not-england.html",
    "search": "search.html",
}
SEARCH = Page(NATIONAL, "search.html").url
WITH_PROBLEM = PARENT | {"problem": "delay"}


def first(tab):
    tab.visit(page_of({}).url)


def answered(tab):
    tab.visit(page_of({}).url)
    for answer in PARENT.values():
        tab.page.click(f"[data-answer='{answer}']")
    assert shown(tab)


def changed(tab):
    tab.visit(page_of(WITH_PROBLEM).url + fragment(WITH_PROBLEM))
    change(tab, 2)
    assert shown(tab)


def result(tab):
    answered(tab)
    while tab.page.locator("[data-answer]").count():
        tab.page.locator("[data-answer]").last.click()
        tab.page.wait_for_load_state()
    assert shown(tab)


def searched(words):
    def searched(tab):
        tab.visit(SEARCH)
        if words:
            tab.page.fill("[data-part=field]", words)
            tab.page.wait_for_function("() => document.querySelector('[data-part=found]').textContent !== ''")

    return searched


STATES = {
    "finder-first": first,
    "finder-answered": answered,
    "finder-changed": changed,
    "finder-result": result,
    "search-empty": searched(""),
    "search-found": searched("mediation certificate"),
    "search-near": searched("tribunel apeal"),
    "search-none": searched("xqzvw"),
}


def compare(name, found):
    """Fails unless a snapshot is as it was recorded; recording fails too, so that nobody takes it for a test."""
    path = SNAPSHOTS / f"{name}.yaml"
    if RECORD in (name, "all"):
        SNAPSHOTS.mkdir(exist_ok=True)
        path.write_text(found, encoding="utf-8")
        pytest.fail(f"Recorded {path.name}. Read the difference, then run again without RECORD.", pytrace=False)
    assert path.is_file(), f"There is no {path.name}: run 'make record'."
    expected = path.read_text(encoding="utf-8")
    if found != expected:
        lines = difflib.unified_diff(expected.splitlines(), found.splitlines(), "recorded", "now", lineterm="", n=2)
        pytest.fail("\n".join([f"{name} is told otherwise. If that is meant: make record", *lines]), pytrace=False)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_page(phone_tab, kind):
    page = Page(COUNCIL if kind == "council" else NATIONAL, KINDS[kind])
    assert page.kind == kind
    phone_tab.visit(page.url)
    compare(kind, told(phone_tab.page))


@pytest.mark.parametrize("state", STATES)
def test_each_state_of_the_route_finder_and_the_search(phone_tab, state):
    STATES[state](phone_tab)
    assert phone_tab.messages == []
    compare(state, told(phone_tab.page, "main"))


def test_every_kind_of_page_has_a_snapshot_and_every_snapshot_is_used():
    assert {page.kind for page in pages(NATIONAL) + pages(COUNCIL)} == set(KINDS)
    assert sorted(path.stem for path in SNAPSHOTS.glob("*.yaml")) == sorted([*KINDS, *STATES])
