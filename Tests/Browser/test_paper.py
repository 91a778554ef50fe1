"""Pages of an edition with a public address on paper: a code that leads back, and results on two sheets."""

import io

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from problems import expect_none
from published import ADDRESS, build
from sites import COUNCIL, NATIONAL

ADDRESS_LINE = "address: " + ADDRESS + "{edition}/"


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    return build(tmp_path_factory.mktemp("published"), (NATIONAL, COUNCIL), ADDRESS_LINE)


SAMPLE = (
    "index.html",
    "factsheets/mediation.html",
    "councils/derby.html",
    "guides/meeting-for-families/leaflet.html",
    "route-finder/result--certificate--late-appeal--mediate--custody-appeal--advice.html",
)


@pytest.mark.parametrize("address", SAMPLE)
def test_a_camera_reads_the_address_of_the_page_from_its_foot(open_tab, published, address):
    with open_tab(device_scale_factor=2) as tab:
        tab.page.emulate_media(media="print")
        tab.visit((published / NATIONAL / address).as_uri())
        code = tab.page.locator("svg.qr")
        assert code.bounding_box()["width"] > 80
        picture = Image.open(io.BytesIO(code.screenshot()))
        read = [found.text for found in zxingcpp.read_barcodes(picture)]
        whole = f"{ADDRESS}{NATIONAL}/{address}".removesuffix("index.html")
        assert read == [whole]
        assert whole in tab.page.locator(".print-foot").inner_text()
        tab.page.emulate_media(media="screen")
        assert not code.is_visible()


def test_the_foot_on_paper_has_the_day_of_the_review(open_tab, published):
    with open_tab() as tab:
        tab.page.emulate_media(media="print")
        tab.visit((published / NATIONAL / SAMPLE[1]).as_uri())
        foot = tab.page.locator("body > footer").inner_text()
        assert "Last checked on" in foot and "Newest review:" in foot


@pytest.mark.parametrize("edition", (NATIONAL, COUNCIL))
def test_results_fit_on_two_sheets(open_tab, published, edition):
    """The forty longest, with the foot that a published edition has, which is the longest as well."""
    problems = []
    results = sorted((published / edition).glob("*/result--*.html"), key=lambda path: -path.stat().st_size)
    assert len(results) > 40
    with open_tab() as tab:
        for path in results[:40]:
            tab.visit(path.as_uri())
            sheets = len(pikepdf.open(io.BytesIO(tab.page.pdf(prefer_css_page_size=True))).pages)
            if sheets > 2:
                problems.append(f"{path.stem}: {sheets} sheets")
    expect_none(problems)
