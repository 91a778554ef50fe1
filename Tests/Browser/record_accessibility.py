"""Tests every page of an edition with axe-core, and writes down what it found: Content/accessibility.yaml.

The accessibility statement shows this record: that of the edition says that it was tested, and those of the others say
that they were not. Tests by people, which stand in it too, are kept where they were of the same edition.

    python3 Tests/Browser/record_accessibility.py [--edition england] [--date 2026-01-31]
"""

import argparse
import datetime
import sys

import yaml
from playwright.sync_api import sync_playwright

from axe import OPTIONS, SOURCE, VERSION
from conftest import launched
from covering import covering
from sites import CONTENT, NATIONAL, pages, read_yaml
from test_every_page import DESKTOP, MODES, PHONE, PLAIN

RECORD = CONTENT / "accessibility.yaml"
HEAD = "# What the last tests found about how accessible the website is: 'make accessibility-record' writes this file.\n"
# What a page is asked: the rules that it breaks, each with its words and the criteria that it belongs to.
ASK = """options => axe.run(document, options).then(found => found.violations.map(rule => [rule.id, rule.help, rule.tags]))"""
WAYS = {
    "dark": "dark colours",
    "forced colours": "the device’s own colours",
    "more contrast": "more contrast",
    "320 px": f"a window {PHONE['width']} pixels wide",
    "print": "on paper",
}


def criterion(tags):
    """The success criterion that axe-core's tags name, such as 1.4.3 for wcag143; none for good practice."""
    for tag in tags:
        digits = tag.removeprefix("wcag")
        if tag != digits and digits.isdigit() and len(digits) > 2:
            return f"{digits[0]}.{digits[1]}.{digits[2:]}"
    return None


def found_on(tab, page, more):
    """What axe-core finds on a page, in each manner in which it is looked at."""

    def ask():
        return tab.evaluate(ASK, OPTIONS)

    tab.set_viewport_size(DESKTOP)
    tab.goto(page.url)
    tab.evaluate(SOURCE)
    yield from ask()
    for features, window in (MODES[way] for way in WAYS if page in more):
        tab.emulate_media(**PLAIN | features)
        tab.set_viewport_size(window)
        yield from ask()
    tab.emulate_media(**PLAIN)


def record(edition, date):
    every = pages(edition)
    # Every part that pages are made of stands on one of these; they are looked at in all manners.
    more = set(covering(every))
    faults = {}
    with sync_playwright() as playwright, launched(playwright) as browser:
        tab = browser.new_page()
        for number, page in enumerate(every):
            if sys.stderr.isatty() or number % 50 == 0:
                end = "\r" if sys.stderr.isatty() else "\n"
                print(f"  page {number + 1} of {len(every)}", end=end, file=sys.stderr, flush=True)
            for rule, says, tags in found_on(tab, page, more):
                fault = faults.setdefault(rule, {"says": f"{says}."} | named("criterion", criterion(tags)) | {"pages": []})
                if page.address not in fault["pages"]:
                    fault["pages"].append(page.address)
        chromium = browser.version.split(".")[0]
    before = read_yaml(RECORD) if RECORD.exists() else {}
    people = before.get("people") if before.get("edition", NATIONAL) == edition else None
    return {
        "edition": edition,
        "tested": date,
        "pages": str(len(every)),
        "programs": [f"axe-core {VERSION}"],
        "browsers": [f"Chromium {chromium}"],
        "ways": [f"{way}, on {len(more)} pages" for way in WAYS.values()],
        "faults": [faults[rule] for rule in sorted(faults)],
    } | named("people", people)


def named(key, value):
    return {key: value} if value else {}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--date", default=datetime.date.today().isoformat(), help="the day of the tests; today, if left out")
    parser.add_argument("--edition", default=NATIONAL, help=f"the edition to test; {NATIONAL}, if left out")
    given = parser.parse_args()
    found = record(given.edition, given.date)
    RECORD.write_text(HEAD + yaml.safe_dump(found, allow_unicode=True, sort_keys=False, width=120), encoding="utf-8")
    print(f"{found['pages']} pages tested; {len(found['faults'])} faults. Build the website again, so that it says so.")


if __name__ == "__main__":
    main()
