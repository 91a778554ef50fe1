"""The scripts of a site share one global name, `signpost`, and leave nothing else for others to trip over."""

import pytest

from problems import expect_none
from sites import EDITIONS, all_pages
from weights import scripts

SHARED = {"signpost"}
# Notes, before any script runs, what a window has by itself.
NOTE = "document.own = new Set(Object.getOwnPropertyNames(window))"
ADDED = "() => Object.getOwnPropertyNames(window).filter(name => !document.own.has(name))"
HANDLERS = "() => Object.getOwnPropertyNames(window).filter(name => name.startsWith('on') && window[name] !== null)"
# Loads what the scripts of a page load when a reader asks for it.
LOAD = """() => Promise.allSettled([...document.scripts].flatMap(script => Object.values(script.dataset))
  .flatMap(sources => sources.split(' ')).map(source => signpost.shared.load([source])))"""


def with_each_set_of_scripts():
    """A page for each set of scripts that pages load."""
    found = {}
    for page in all_pages():
        names = {path.name.split(".")[0] for path in scripts(page)}
        # A page that has moved leads on at once.
        if names and "moved" not in names:
            found.setdefault((page.edition, frozenset(names)), page)
    return list(found.values())


def globals_of(tab):
    """The names that scripts gave to all: properties of the window, what is declared for all scripts, and handlers."""
    session = tab.page.context.new_cdp_session(tab.page)
    declared = session.send("Runtime.globalLexicalScopeNames")["names"]
    session.detach()
    return {*tab.page.evaluate(ADDED), *declared, *tab.page.evaluate(HANDLERS)}


@pytest.fixture
def tab(open_tab):
    with open_tab() as tab:
        tab.page.add_init_script(NOTE)
        yield tab


@pytest.mark.parametrize("edition", EDITIONS)
def test_scripts_share_one_global_name(tab, edition):
    problems = []
    pages = [page for page in with_each_set_of_scripts() if page.edition == edition]
    assert len(pages) > 10
    for page in pages:
        tab.visit(page.url)
        if tab.page.evaluate("Boolean(window.signpost?.shared)"):
            tab.page.evaluate(LOAD)
        problems += [f"{page}: {name}" for name in sorted(globals_of(tab) - SHARED)]
    expect_none(problems)


def test_any_other_is_found(tab):
    tab.visit(with_each_set_of_scripts()[0].url)
    session = tab.page.context.new_cdp_session(tab.page)
    session.send("Runtime.evaluate", {"expression": "const declared = 1; var variable = 1; window.property = 1; onhashchange = () => {}"})
    assert globals_of(tab) - SHARED == {"declared", "variable", "property", "onhashchange"}
