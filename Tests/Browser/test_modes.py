"""What readers ask of their browser besides colours: very large text, no motion, no styles, large targets."""

import re

import pytest

from checked import to_look_at
from problems import expect_none
from sites import EDITIONS, of_each_kind, words
from weights import site_sheets

# A window of 1280 by 1024 at 400 %.
ZOOMED = {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}


def test_every_part_bears_zoom_of_400_per_cent(open_tab):
    """No scrolling sideways, and what stays in place takes at most a quarter of the window."""
    problems = []
    with open_tab(**ZOOMED) as tab:
        for page in to_look_at():
            tab.visit(page.url)
            if tab.overflow > 0:
                problems.append(f"{page}: {tab.overflow} px too wide")
            tab.page.evaluate("scrollTo(0, 1500)")
            taken = tab.page.evaluate(
                """() => Math.max(0, ...[...document.querySelectorAll('*')]
                  .filter(one => ['sticky', 'fixed'].includes(getComputedStyle(one).position))
                  .map(one => one.getBoundingClientRect())
                  .filter(box => box.top < 5 && box.bottom > 0).map(box => box.bottom))"""
            )
            if taken > 64:
                problems.append(f"{page}: {taken} px of 256 stay in place")
    expect_none(problems)


@pytest.mark.parametrize("sheet", site_sheets(EDITIONS[0]), ids=lambda sheet: sheet.name)
def test_nothing_moves(sheet):
    """So a reader who asks for less motion has it."""
    text = sheet.read_text(encoding="utf-8")
    # What keeps a page from taking the second half of a double click is no motion.
    text = re.sub(r"@keyframes [\w-]+ ?{ ?from, ?to ?{ ?pointer-events: ?none;? ?} ?}|animation: ?arrive[^;}]*", "", text)
    assert not any(word in text for word in ("transition", "animation", "@keyframes", "scroll-behavior"))


def test_every_part_can_be_read_without_its_styles(open_tab):
    """The words stand in their order, and nothing that waits for a script is shown."""
    problems = []
    with open_tab(java_script_enabled=False, viewport={"width": 375, "height": 700}) as tab:
        tab.page.route("**/*.css", lambda route: route.abort())
        for page in to_look_at():
            tab.visit(page.url)
            shown = words(tab.page.inner_text("body"))
            heading = words(tab.page.inner_text("h1"))
            if not shown.startswith("Skip to main content") and page.kind != "not-found":
                problems.append(f"{page}: begins with {shown[:40]!r}")
            if heading not in shown:
                problems.append(f"{page}: its heading is not shown")
            if tab.page.locator("[hidden]:visible").count():
                problems.append(f"{page}: shows what waits for a script")
    expect_none(problems)


@pytest.mark.parametrize("edition", EDITIONS)
def test_answers_are_large_enough_for_a_finger(open_tab, edition):
    with open_tab(viewport={"width": 320, "height": 640}) as tab:
        page = next(page for page in of_each_kind(edition) if page.kind == "question")
        tab.visit(page.url)
        heights = tab.page.locator(".answer").evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
        assert heights and min(heights) >= 44
