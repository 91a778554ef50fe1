"""What is quoted from the Code of Practice stands beside the whole paragraph, one tap away."""

import re
import subprocess

import pytest

from problems import expect_none
from sites import COUNCIL, EDITIONS, Page, pages, words

QUOTATION = "//blockquote[contains(concat(' ', @class, ' '), ' quotation ')]"


def quoting(edition):
    """The pages of an edition that quote the Code."""
    return [page for page in pages(edition) if page.document.xpath(QUOTATION)]


def number_of(quotation):
    """The paragraph that a quotation names in its last line."""
    return re.search(r"code-of-practice/([\d.]+)\.html", quotation.xpath("string(.//footer//a/@href)"))[1]


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_whole_paragraph_follows_each_quotation(edition):
    problems = []
    for page in quoting(edition):
        for quotation in page.document.xpath(QUOTATION):
            number = number_of(quotation)
            paragraph = Page(edition, f"code-of-practice/{number}.html").document.xpath("//*[@data-verbatim]")[0]
            box = quotation.getnext()
            if box is None or box.get("data-whole-paragraph") != number:
                problems.append(f"{page}: no paragraph {number} behind '{words(quotation.text_content())[:40]}'")
            elif words(box.find("blockquote").text_content()) != words(paragraph.text_content()):
                problems.append(f"{page}: other words than those of paragraph {number}")
            elif box.get("open") is not None:
                problems.append(f"{page}: paragraph {number} is open before anybody asked for it")
    assert quoting(edition)
    expect_none(problems)


@pytest.mark.parametrize("way", ["tap", "key"])
def test_it_opens_without_scripts(open_tab, way):
    page = quoting(COUNCIL)[0]
    with open_tab(viewport={"width": 320, "height": 700}, has_touch=True, java_script_enabled=False) as tab:
        tab.visit(page.url)
        box = tab.page.locator("[data-whole-paragraph]").first
        summary, paragraph = box.locator("summary"), box.locator("blockquote")
        assert summary.inner_text().strip() == f"The whole of paragraph {box.get_attribute('data-whole-paragraph')}"
        assert summary.bounding_box()["height"] >= 44, "too small for a finger"
        assert not paragraph.is_visible()
        if way == "tap":
            summary.tap()
        else:
            summary.focus()
            tab.page.keyboard.press("Enter")
        assert paragraph.is_visible()
        assert tab.overflow == 0
        assert not tab.messages


def test_on_paper_it_is_open(open_tab, tmp_path):
    page = quoting(COUNCIL)[0]
    path = tmp_path / "page.pdf"
    with open_tab() as tab:
        tab.visit(page.url)
        tab.page.pdf(path=path, prefer_css_page_size=True)
    printed = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    # A paragraph may go on over the foot of a sheet.
    lines = [line for line in printed.replace("\f", "\n").splitlines() if not line.startswith("Page ")]
    printed = "".join("".join(lines).split())
    for box in page.document.xpath("//*[@data-whole-paragraph]"):
        assert "".join(box.find("blockquote").text_content().split()) in printed, box.get("data-whole-paragraph")
