"""Every page in a browser: what is cheap is asked of each page of each edition, the rest of each distinct thing once.

covering.py says which pages show every distinct thing, and checked.py which pages nobody has looked at yet.
"""

import pytest

from axe import violations
from checked import EVERYTHING, known, to_look_at
from covering import chosen
from problems import expect_none
from servers import served
from sites import EDITIONS, NATIONAL, all_pages, pages
from tabs import one_by_one

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}
# A sheet of A4 within its margins.
PAPER = {"width": 657, "height": 1000}
PLAIN = {"media": "screen", "color_scheme": "light", "forced_colors": "none", "contrast": "no-preference"}
# What readers ask of their browsers: each differs from the plain page, and has a window.
MODES = {
    "plain": ({}, DESKTOP),
    "dark": ({"color_scheme": "dark"}, DESKTOP),
    "forced colours": ({"forced_colors": "active"}, DESKTOP),
    "more contrast": ({"contrast": "more"}, DESKTOP),
    "320 px": ({}, PHONE),
    "print": ({"media": "print"}, PAPER),
}
# Those that change nothing but colours.
COLOUR_MODES = ("dark", "forced colours", "more contrast")
# The pages are dealt out to so many tests, so that two processes share the work and a failure names few pages.
SHARES = 12


@pytest.fixture
def tab(open_still_tab):
    """A tab for one test."""
    with open_still_tab(viewport=DESKTOP) as tab:
        yield tab


# What is asked of each page of each edition


# Opens pages one after the other in a frame, says before each which it is, and gives by how much each is too wide.
OPEN_ALL = """async ([addresses, widths]) => {
  const frame = document.createElement('iframe')
  document.body.replaceChildren(frame)
  frame.style.cssText = 'border: 0; height: 640px'
  const found = []
  for (const address of addresses) {
    console.debug('opens ' + address)
    frame.style.width = widths[0] + 'px'
    await new Promise(done => { frame.onload = done; frame.src = address })
    for (const width of widths) {
      frame.style.width = width + 'px'
      const { scrollWidth, clientWidth } = frame.contentDocument.documentElement
      if (scrollWidth > clientWidth) found.push(`${address}: ${scrollWidth - clientWidth} px too wide for a window of ${width} px`)
    }
  }
  return found
}"""


def quick_problems(tab, some):
    """What is wrong with pages at first sight: messages, requests to others, and what is wider than the window."""
    with served(some[0].sites) as home:
        # The server's own page, a list of the editions, holds the frame.
        tab.visit(home)
        found = tab.page.evaluate(OPEN_ALL, [[home + str(page) for page in some], [DESKTOP["width"], PHONE["width"]]])
        at = home
        for message in tab.messages:
            if message.startswith("console: opens "):
                at = message.removeprefix("console: opens ")
            else:
                found.append(f"{at}: {message}")
        found += [f"asks for {url}" for url in tab.requests if not url.startswith(home)]
        return [line.replace(home, "") for line in found]


@pytest.mark.parametrize("share", range(SHARES))
def test_every_page_is_silent_asks_nothing_of_others_and_fits(tab, share):
    expect_none(quick_problems(tab, all_pages()[share::SHARES]))


# What is asked of each distinct thing


def modes_of(page):
    """The modes in which axe-core looks at a page: how each kind of element is drawn shows on the covering set."""
    return MODES if EVERYTHING or page in chosen() else ["plain"]


def problems_of(tab, page, modes=MODES):
    """What is wrong with a page that is opened from a folder, in some modes.

    The plain page is looked at whole, and in the other modes one of each kind of its elements, as they change how
    elements are drawn; where they change nothing but colours, only these are asked about.
    """
    tab.page.set_viewport_size(DESKTOP)
    tab.visit(page.url)
    home = page.url.removesuffix(page.address)
    yield from (f"asks for {url}" for url in tab.requests if not url.startswith(home))
    for mode in modes:
        features, window = MODES[mode]
        tab.page.emulate_media(**PLAIN | features)
        tab.page.set_viewport_size(window)
        if tab.overflow > 0:
            yield f"{mode}: {tab.overflow} px too wide"
        asked = {"on_paper": mode == "print", "one_of_each": mode != "plain"}
        asked["colours_alone"] = mode in COLOUR_MODES and not EVERYTHING
        yield from (f"{mode}: {one}" for one in violations(tab.page, **asked))
    tab.page.emulate_media(**PLAIN)
    yield from tab.messages


@pytest.mark.parametrize("share", range(SHARES * (10 if EVERYTHING else 1)))
def test_axe_finds_nothing_in_any_mode(open_still_tab, share):
    dealt = to_look_at()[share :: SHARES * (10 if EVERYTHING else 1)]
    expect_none(
        f"{page}: {problem}"
        for tab, page in one_by_one(open_still_tab, dealt)
        for problem in problems_of(tab, page, modes_of(page))
    )


@pytest.mark.parametrize("share", range(SHARES))
def test_axe_finds_nothing_on_any_national_page_while_none_is_recorded(open_still_tab, share):
    """So no page is passed over before anything is recorded."""
    pages_left = [] if known() is not None else [page for page in pages(NATIONAL) if page not in to_look_at()]
    pages_left = pages_left[share::SHARES]
    expect_none(
        f"{page}: {problem}"
        for tab, page in one_by_one(open_still_tab, pages_left)
        for problem in problems_of(tab, page, ["plain"])
    )


def test_the_choice_holds_every_kind_of_page_and_every_edition():
    looked_at = to_look_at()
    assert {page.edition for page in looked_at} == set(EDITIONS)
    assert {page.kind for page in looked_at} == {page.kind for page in all_pages()}


def test_faults_are_found(tab, tmp_path):
    """What this file relies on: axe-core in each mode, and the watch over messages and requests."""
    faulty = tmp_path / "faulty.html"
    faulty.write_text(
        "<!DOCTYPE html><html lang=en><title>Faulty</title><main><h1>Faulty</h1><p>Pale</p><img src=missing.png>"
        "<style>p { color: #767676 } @media (prefers-color-scheme: dark) { p { color: #999 } }"
        " @media (max-width: 400px) { p { width: 500px; color: #aaa } } @media print { h1 { color: #ccc } }</style>"
    )
    tab.page.set_viewport_size(DESKTOP)
    tab.visit(faulty.as_uri())
    assert [line.split()[0] for line in violations(tab.page)] == ["image-alt"]
    assert tab.messages and any(url.endswith("missing.png") for url in tab.requests)
    for mode in ("dark", "320 px", "print"):
        features, window = MODES[mode]
        tab.page.emulate_media(**PLAIN | features)
        tab.page.set_viewport_size(window)
        assert "color-contrast" in [line.split()[0] for line in violations(tab.page)]
    tab.page.emulate_media(**PLAIN)
    tab.page.set_viewport_size(PHONE)
    assert tab.overflow > 0
