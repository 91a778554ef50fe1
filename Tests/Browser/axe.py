"""Asks axe-core about a page."""

from axe_playwright_python.sync_playwright import Axe

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# Without "preload", as axe-core would fetch the style sheets again, which the pages' policy forbids.
_OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"], "preload": False}
_AXE = Axe()


def violations(page):
    """What axe-core finds wrong with the page in a tab, one line an element."""
    found = _AXE.run(page, options=_OPTIONS).response["violations"]
    return [
        f"{rule['id']} ({rule['impact']}): {node['target'][0]}: {node['html'][:200]}"
        for rule in found
        for node in rule["nodes"]
    ]
