"""Asks axe-core about a page."""

import re
from pathlib import Path

import axe_playwright_python

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

SOURCE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
VERSION = re.match(r"/\*! axe v([0-9.]+)", SOURCE).group(1)
# Without "preload", as axe-core would fetch the style sheets again, which the pages' policy forbids.
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "resultTypes": ["violations"],
    "preload": False,
    "elementRef": False,
}
# What a page is asked once axe-core is in it. It gives no more than is told, as all else has to be carried over.
ASK = """options => axe.run(document, options).then(found => found.violations.flatMap(rule =>
  rule.nodes.map(node => `${rule.id} (${rule.impact}): ${node.target[0]}: ${node.html.slice(0, 200)}`)))"""


# What is asked of screens alone: paper has nothing to press, and no more than what is to be printed.
SCREEN_RULES = ("target-size", "page-has-heading-one", "scrollable-region-focusable", "skip-link", "bypass")


def violations(page, *, on_paper=False):
    """What axe-core finds wrong with the page in a tab as it is now, one line an element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SOURCE)
    rules = {"rules": {rule: {"enabled": False} for rule in SCREEN_RULES}} if on_paper else {}
    return page.evaluate(ASK, OPTIONS | rules)
