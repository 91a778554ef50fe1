"""The style guide: every part in every state, in the modes that readers have."""

import subprocess

import pytest

from axe import violations
from sites import ROOT

MODES = {
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "phone": {"viewport": {"width": 320, "height": 640}},
    "dark": {"viewport": {"width": 375, "height": 700}, "color_scheme": "dark"},
    "forced-colours": {"viewport": {"width": 375, "height": 700}, "forced_colors": "active"},
}


@pytest.fixture(scope="module")
def guide(tmp_path_factory):
    """The address of the written page."""
    path = tmp_path_factory.mktemp("guide") / "style-guide.html"
    program = ROOT / ".build/release/signpost"
    subprocess.run([program, "style-guide", "--theme", ROOT / "Theme", "--output", path], check=True)
    return path.as_uri()


@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_nothing_on_any_part(open_tab, guide, mode):
    with open_tab(**MODES[mode]) as tab:
        tab.visit(guide)
        # An entry stands in a list of its page's.
        assert [found for found in violations(tab.page) if ".entry" not in found] == []
        assert tab.messages == []
        assert tab.overflow <= 0


def test_every_part_with_a_template_is_shown(open_tab, guide):
    with open_tab() as tab:
        tab.visit(guide)
        shown = tab.page.locator("[data-style-guide]").evaluate_all("all => all.map(one => one.dataset.styleGuide)")
        assert shown == sorted(path.stem for path in (ROOT / "Theme/parts").glob("*/*.mustache"))
