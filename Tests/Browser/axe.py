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
_TELL = """found => found.violations.flatMap(rule =>
  rule.nodes.map(node => `${rule.id} (${rule.impact}): ${node.target[0]}: ${node.html.slice(0, 200)}`))"""
ASK = f"options => axe.run(document, options).then({_TELL})"
# The same of one of each kind of element that has words or nothing in it: those of the same name, classes, attributes,
# parent and its parent, shown or not, are drawn by the same rules. What a whole page must have is not asked.
ASK_ONE_OF_EACH = f"""options => {{
  const seen = new Set(), include = []
  for (const one of document.querySelectorAll('body *')) {{
    const hasWords = [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())
    if (one.children.length && !hasWords) continue
    const parent = one.parentElement, above = parent.parentElement
    const kind = [one, parent, above].map(at => at.tagName + '.' + at.className).join()
      + one.getAttributeNames().join() + one.getClientRects().length
    if (!seen.has(kind)) include.push(one)
    seen.add(kind)
  }}
  return axe.run(include.length ? {{ include }} : document, options).then({_TELL})
}}"""


# What is asked of screens alone: paper has nothing to press, and no more than what is to be printed.
SCREEN_RULES = ("target-size", "page-has-heading-one", "scrollable-region-focusable", "skip-link", "bypass")


# What depends on the colours in which a page is drawn, and on nothing else that a browser can be asked to change.
COLOUR_RULES = ("color-contrast", "link-in-text-block")


def violations(page, *, on_paper=False, one_of_each=False, colours_alone=False):
    """What axe-core finds wrong with the page in a tab as it is now, one line an element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SOURCE)
    rules = {"rules": {rule: {"enabled": False} for rule in SCREEN_RULES}} if on_paper else {}
    if colours_alone:
        rules = {"runOnly": {"type": "rule", "values": COLOUR_RULES}}
    return page.evaluate(ASK_ONE_OF_EACH if one_of_each else ASK, OPTIONS | rules)
