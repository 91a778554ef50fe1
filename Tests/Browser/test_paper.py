"""Pages of an edition with a public address on paper: a code that leads back, and results on two sheets."""

import io

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from answering import NAME, fragment
from checked import known, to_look_at
from finders import BuiltFinder
from problems import expect_none
from published import ADDRESS, ADDRESS_LINE, build
from sites import EDITIONS, NATIONAL


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    return build(tmp_path_factory.mktemp("published"), EDITIONS, ADDRESS_LINE)


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
        tab.visit((published / NATIONAL / address).as_uri())
        tab.page.emulate_media(media="print")
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
        tab.visit((published / NATIONAL / SAMPLE[1]).as_uri())
        tab.page.emulate_media(media="print")
        foot = tab.page.locator("body > footer").inner_text()
        assert "Last checked on" in foot and "Newest review:" in foot


# A day for everything that the time limits of results start from.
DAYS = "&letter=2026-06-15&certificate=2026-07-20&knew=2026-09-01&wrong=2026-09-01&act=2026-08-01"


@pytest.mark.parametrize("edition", EDITIONS)
def test_results_fit_on_two_sheets_with_all_that_they_hold(open_tab, published, edition):
    """The longest ten and those that are new, after the longest journeys, with days, and with a published edition's foot.

    Each tells all of its first route, and of the others by what day, what to do first and who to ring; and the answers.
    """
    journeys = {page.address: answers for page, answers in BuiltFinder(edition, NAME).longest_journeys().items()}
    looked_at = {page.address for page in to_look_at() if page.edition == edition}
    results = sorted(journeys, key=lambda address: -(published / edition / address).stat().st_size)
    problems = []
    with open_tab() as tab:
        for address in dict.fromkeys([*results[: 60 if known() is None else 10], *(address for address in results if address in looked_at)]):
            tab.visit((published / edition / address).as_uri() + fragment(journeys[address]) + DAYS)
            shown = tab.page.locator("[data-part=list] dd").first
            shown.wait_for(state="attached")
            if tab.page.locator("[href*='#for=']").count():
                tab.page.wait_for_function("() => Boolean(signpost.takeAway)")
            sheets = len(pikepdf.open(io.BytesIO(tab.page.pdf(prefer_css_page_size=True))).pages)
            if sheets > 2:
                problems.append(f"{address}: {sheets} sheets")
            tab.page.emulate_media(media="print")
            # A call back is asked for on a screen.
            needed = (
                "[data-outcome]:first-child :is(.deadline__text, .deadline__rest, .outcome-steps__today .big, [data-contact] :is(p, div):not(:has(> [href*=call-back])), .outcome-steps li, .route-steps__law),"
                " [data-outcome]:not(:has(> details)) :is(.deadline__text, .outcome-steps__today .big, [data-contact] a:not([href*=call-back])),"
                " [data-outcome] > details:not([open]) ~ :is(.fold__line, .fold__numbers),"
                " [data-outcome] > details[open] :is(.deadline__text, .outcome-steps__today .big, [data-contact] a:not([href*=call-back])),"
                " [data-outcome] h2, .so-far__answer"
            )
            hidden = tab.page.locator(needed).evaluate_all(
                "all => all.filter(one => !one.getClientRects().length).map(one => one.textContent.slice(0, 60))"
            )
            problems += [f"{address}: not on paper: {text}" for text in hidden]
            small = tab.page.locator("main :is(li, p, dd)").evaluate_all(
                "all => Math.min(...all.filter(one => one.getClientRects().length).map(one => parseFloat(getComputedStyle(one).fontSize)))"
            )
            # 10 points.
            if small < 10 * 4 / 3 - 0.1:
                problems.append(f"{address}: type of {small} px")
            tab.page.emulate_media(media="null")
    expect_none(problems)
