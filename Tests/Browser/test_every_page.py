"""Every page of the national edition in a browser, once: everything that is asked of a page is asked in one visit.

Council editions are made of the same parts: there, the longest page of each kind speaks for the rest.
"""

import pytest

from axe import violations
from problems import expect_none
from sites import COUNCIL, NATIONAL, of_each_kind, pages

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}

PAGES = [*pages(NATIONAL), *of_each_kind(COUNCIL)]
# Pages that show a whole route finder keep axe-core busy for long, and differ between editions in their words alone.
WHOLE = ("outline", "advisers")
# Each kind of page, and every seventeenth of all, is looked at in the other modes too.
SAMPLE = {*of_each_kind(NATIONAL), *pages(NATIONAL)[::17]}
SAMPLE |= {page for page in of_each_kind(COUNCIL) if page.kind not in WHOLE}
PLAIN = {"color_scheme": "light", "forced_colors": "none", "contrast": "no-preference"}
MODES = {
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "more contrast": {"contrast": "more"},
}
# The pages are dealt out to so many tests, so that two processes share the work and a failure names few pages.
SHARES = 24


@pytest.fixture(scope="module")
def tab(open_tab):
    with open_tab(viewport=DESKTOP) as tab:
        yield tab


def problems_of(tab, page):
    """What is wrong with a page in the modes in which it is looked at."""
    tab.page.set_viewport_size(DESKTOP)
    tab.visit(page.url)
    home = page.url.removesuffix(page.address)
    yield from (f"asks for {url}" for url in tab.requests if not url.startswith(home))
    yield from too_wide(tab, DESKTOP)
    yield from violations(tab.page)
    if page in SAMPLE:
        for mode, features in MODES.items():
            tab.page.emulate_media(**PLAIN | features)
            yield from (f"{mode}: {found}" for found in violations(tab.page))
        tab.page.emulate_media(**PLAIN)
    tab.page.set_viewport_size(PHONE)
    yield from too_wide(tab, PHONE)
    if page in SAMPLE:
        yield from (f"320 px: {found}" for found in violations(tab.page))
    yield from tab.messages


def too_wide(tab, size):
    if tab.overflow > 0:
        yield f"{tab.overflow} px too wide for a window of {size['width']} px"


@pytest.mark.parametrize("share", range(SHARES))
def test_axe_finds_nothing_and_pages_are_silent_ask_nothing_of_others_and_fit(tab, share):
    expect_none(f"{page}: {problem}" for page in PAGES[share::SHARES] for problem in problems_of(tab, page))


def test_faults_are_found(tab, tmp_path):
    """What this file relies on: axe-core in each mode, and the watch over messages and requests."""
    faulty = tmp_path / "faulty.html"
    faulty.write_text(
        "<!DOCTYPE html><html lang=en><title>Faulty</title><main><h1>Faulty</h1><p>Pale</p><img src=missing.png>"
        "<style>p { color: #767676 } @media (prefers-color-scheme: dark) { p { color: #999 } }"
        " @media (max-width: 400px) { p { width: 500px; color: #aaa } }</style>"
    )
    tab.page.set_viewport_size(DESKTOP)
    tab.visit(faulty.as_uri())
    assert [line.split()[0] for line in violations(tab.page)] == ["image-alt"]
    assert tab.messages and any(url.endswith("missing.png") for url in tab.requests)
    for change in (
        lambda: tab.page.emulate_media(**PLAIN | {"color_scheme": "dark"}),
        lambda: (tab.page.emulate_media(**PLAIN), tab.page.set_viewport_size(PHONE)),
    ):
        change()
        assert "color-contrast" in [line.split()[0] for line in violations(tab.page)]
    assert tab.overflow > 0
