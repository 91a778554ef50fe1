"""A press that arrives before its reader can have seen the page does nothing there; any other does what it should."""

import time

import pytest

from answering import PARENT, fragment, page_of, part_of
from problems import expect_none
from servers import served
from sites import NATIONAL, SITES

# Milliseconds between the two clicks.
GAPS = (20, 50, 80, 110, 150)
# How long a page does not take what points at it, in milliseconds from when it is first seen.
UNSEEN = 300
# Many answers are seen at once, so that one can stand where one stood on the page before.
TALL = {"width": 1280, "height": 1500}


@pytest.fixture(scope="module", params=("server", "folder"))
def start(request):
    """The address of a question with many answers, on a server and in a folder."""
    address = str(page_of(PARENT)) + fragment(PARENT)
    if request.param == "folder":
        yield SITES.as_uri() + "/" + address
    else:
        with served(SITES) as home:
            yield home + address


@pytest.fixture(params=(True, False), ids=("scripts", "no scripts"))
def scripts(request):
    return request.param


# The answers that can be seen, with where they stand.
BOXES = """all => all.map(one => [one.dataset.answer, one.closest('.answer').getBoundingClientRect().toJSON()])
  .filter(([, box]) => box.top > 0 && box.bottom < innerHeight)"""


# With scripts, an answer hands on those so far as soon as the journeys are there; before, it leads to another address.
HANDS_ON = "() => [...document.querySelectorAll('[data-answer]')].every(one => one.hash.startsWith('#a:'))"


# An answer stands there: scripts may still take away those that do not fit.
STANDS = "([x, y]) => !!document.elementFromPoint(x, y)?.closest('[data-answer]')"


def opened(tab, start, scripts, place=None):
    """The question, seen for long, with a part of its answers open, and one of them at the place."""
    # An address that differs in its fragment alone would not be loaded again.
    tab.visit("about:blank")
    tab.visit(start)
    tab.page.wait_for_timeout(UNSEEN + 100)
    if scripts:
        tab.page.wait_for_function(HANDS_ON)
    tab.page.locator("details.answers-group > summary").first.click()
    if place:
        tab.page.wait_for_function(STANDS, arg=list(place))


def common_place(tab, start, scripts):
    """Where an answer stands, and on the page to which it leads an answer as well; that page's address."""
    opened(tab, start, scripts)
    for answer, box in tab.page.locator("[data-answer]").evaluate_all(BOXES):
        opened(tab, start, scripts)
        tab.page.click(f"[data-answer={answer}]")
        tab.page.wait_for_timeout(UNSEEN + 200)
        for _, other in tab.page.locator("[data-answer]").evaluate_all(BOXES):
            top, bottom = max(box["top"], other["top"]), min(box["bottom"], other["bottom"])
            if bottom - top > 12:
                return (box["left"] + 40, (top + bottom) / 2), tab.page.url
    raise AssertionError("no answer stands where one stood on the page before")


def click(tab, count=1):
    tab.page.mouse.down(click_count=count)
    tab.page.mouse.up(click_count=count)


def test_a_double_click_answers_one_question(open_tab, start, scripts):
    wrong = []
    with open_tab(animated=True, java_script_enabled=scripts, viewport=TALL) as tab:
        place, second = common_place(tab, start, scripts)
        for gap in GAPS:
            opened(tab, start, scripts, place)
            tab.page.mouse.move(*place)
            click(tab)
            time.sleep(gap / 1000)
            click(tab, 2)
            tab.page.wait_for_timeout(UNSEEN + 150)
            if tab.page.url != second:
                wrong.append(f"{gap} ms: {tab.page.url}")
        # What the second click would have hit is an answer: without the pause the reader would be carried on.
        tab.page.mouse.click(*place)
        tab.page.wait_for_timeout(300)
        assert tab.page.url != second
    expect_none(wrong)


def test_who_has_seen_the_page_is_heard(open_tab, start, scripts):
    """A second deliberate tap, however quick, once the page has been seen for as long as it takes to see."""
    with open_tab(animated=True, java_script_enabled=scripts, has_touch=True, viewport=TALL) as tab:
        place, second = common_place(tab, start, scripts)
        for tap in (tab.page.mouse.click, tab.page.touchscreen.tap):
            opened(tab, start, scripts, place)
            tap(*place)
            tab.page.wait_for_url(second)
            tab.page.wait_for_timeout(UNSEEN + 60)
            tap(*place)
            tab.page.wait_for_timeout(300)
            assert tab.page.url != second


def test_keys_and_what_presses_for_a_reader_are_heard_at_once(open_tab, start):
    """Neither points: a key presses what has the focus, a screen reader what it reads out."""
    with open_tab(animated=True) as tab:
        tab.visit(start)
        tab.page.click(part_of("delay"))
        tab.page.focus("[data-answer=delay]")
        tab.page.keyboard.press("Enter")
        tab.page.wait_for_url("**problem=delay")
        tab.visit("about:blank")
        tab.visit(start)
        tab.page.evaluate("document.querySelector('[data-answer=delay]').click()")
        tab.page.wait_for_url("**problem=delay")


def test_leaving_fast_is_never_held_up(open_tab):
    """The way out of a page must not wait, nor must the menu."""
    page = next(page for page in (SITES / NATIONAL / "factsheets").glob("*.html") if "data-exit" in page.read_text("utf-8"))
    with open_tab(animated=True) as tab:
        tab.visit(page.as_uri())
        pointed = "selector => getComputedStyle(document.querySelector(selector)).pointerEvents"
        assert [tab.page.evaluate(pointed, one) for one in ("main", "[data-exit]", "header a")] == ["none", "auto", "auto"]
        tab.page.wait_for_timeout(UNSEEN + 100)
        assert tab.page.evaluate(pointed, "main") == "auto"
