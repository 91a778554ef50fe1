"""What comes out of the printer."""

import re
import subprocess

import pytest

from problems import expect_none
from sites import CONTENT, COUNCIL, EDITIONS, Page, pages, read_yaml, words

GUIDES = sorted(path.parent.name for path in CONTENT.glob("guides/*/guide.yaml"))


@pytest.fixture
def printed(open_tab, tmp_path):
    """Prints a page and gives the file."""

    def printed(page):
        path = tmp_path / f"{page.edition}-{page.path.stem}.pdf"
        with open_tab() as tab:
            tab.visit(page.url)
            tab.page.pdf(path=path, prefer_css_page_size=True, tagged=True, outline=True)
        return path

    return printed


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True).stdout


def text_of(pdf, *, in_columns=False):
    """The words of a printed page line by line, without the numbers of its sheets."""
    # What stands side by side on a line is one line of a table, but two of a text in columns.
    text = run("pdftotext", *(() if in_columns else ("-layout",)), pdf, "-")
    return re.sub(r"(?m)^\s*Page \d+ of \d+\s*$", "", text.replace("\f", "\n"))


def squeezed(text):
    """A text without white space, hyphens and printed addresses, which change where lines break."""
    return re.sub(r"<[^<>]*>|[\s\u00ad‐-]", "", text)


def passages(element):
    """The headings, paragraphs and entries of lists in a part of a page, each by its own words that eyes can see."""
    for passage in element.iter("h2", "h3", "h4", "p", "li"):
        own = words(
            "".join(
                passage.xpath(
                    "./text() | .//*[not(self::ul or self::ol or self::li or self::p)]"
                    "[not(ancestor-or-self::*[contains(@class, 'visually-hidden')])]/text()"
                )
            )
        )
        if own and not passage.xpath(".//ul | .//ol | .//p"):
            yield own


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_prints_as_one_leaflet_with_all_its_steps(printed, guide):
    leaflet = Page(COUNCIL, f"guides/{guide}/leaflet.html")
    text = squeezed(text_of(printed(leaflet)))
    problems = []
    for step in read_yaml(CONTENT / f"guides/{guide}/guide.yaml")["steps"]:
        page = Page(COUNCIL, f"guides/{guide}/{step}.html")
        body = page.main.xpath(".//*[contains(concat(' ', @class, ' '), ' prose ')]")[0]
        told = [page.main.find(".//h1").text_content(), *passages(body)]
        assert len(told) > 5, f"{page} has hardly any words"
        problems += [f"{leaflet}: not printed: {passage}" for passage in told if squeezed(passage) not in text]
    expect_none(problems)


def test_results_print_with_their_days_and_whole_phone_numbers(printed):
    """Three results with the most phone numbers: each number stands whole on one line, each outcome is there."""
    results = sorted((page for page in pages(COUNCIL) if page.kind == "result"), key=lambda page: -len(phones(page)))
    problems = []
    for page in results[:3]:
        lines = [words(line) for line in text_of(printed(page), in_columns=True).splitlines()]
        squeezed_text = squeezed("\n".join(lines))
        problems += [
            f"{page}: {phone} is not on one line" for phone in phones(page) if not any(phone in line for line in lines)
        ]
        parts = page.main.xpath(".//section[@data-outcome]//h2 | (.//*[@class='deadline__text'])[1] | .//*[@class='fold__line']")
        assert len(parts) >= 2
        problems += [
            f"{page}: not printed: {words(part.text_content())}"
            for part in parts
            if squeezed(part.text_content()) not in squeezed_text
        ]
    assert phones(results[0])
    expect_none(problems)


def phones(page):
    """The phone numbers that a result shows on paper, without the words that only screen readers get."""
    links = page.main.xpath("(.//*[@data-outcome])[1]//a[starts-with(@href, 'tel:')] | .//*[@class='fold__numbers']//a[starts-with(@href, 'tel:')]")
    return sorted({words("".join(link.xpath("text()"))) for link in links})


def test_comparisons_print_as_tables(printed, open_tab):
    """All but those of many columns, which a sheet has no room for: they print as a list for each column."""
    for source in CONTENT.glob("comparisons/*.yaml"):
        page = Page(COUNCIL, f"comparisons/{source.stem}.html")
        if not page.main.find_class("compare--few"):
            text = squeezed(text_of(printed(page)))
            answers = [answer.text_content() for answer in page.main.xpath(".//*[@class='by-column']//dd")]
            # Short ones, such as "No.", stand inside others.
            expect_none(
                f"printed {text.count(squeezed(answer))} times: {answer}"
                for answer in answers
                if len(answer) > 80 and answers.count(answer) == 1 and text.count(squeezed(answer)) != 1
            )
            continue
        with open_tab() as tab:
            tab.visit(page.url)
            tab.page.emulate_media(media="print")
            shown = "element => getComputedStyle(element).display"
            table = tab.page.locator(f"table[data-comparison='{source.stem}']")
            assert table.evaluate(shown) == "table"
            assert {cell.evaluate(shown) for cell in table.locator("td, th").all()} == {"table-cell"}
            assert tab.overflow <= 0
        pdf = printed(page)
        structure = run("pdfinfo", "-struct", pdf).split()
        rows = page.main.xpath(".//table[@data-comparison]//tr")
        assert structure.count("Table") == 1
        assert structure.count("TR") == len(rows)
        text = squeezed(text_of(pdf))
        heads = page.main.xpath(".//table[@data-comparison]//th")
        expect_none(
            f"not printed: {head.text_content()}" for head in heads if squeezed(head.text_content()) not in text
        )


@pytest.mark.parametrize("edition", EDITIONS)
def test_prints_are_for_a4_and_tagged_for_screen_readers(printed, edition):
    told = run("pdfinfo", printed(Page(edition, "factsheets/mediation.html")))
    assert re.search(r"Tagged:\s+yes", told)
    assert re.search(r"Page size:.*A4", told)
    assert re.search(r"Title:\s+Mediation", told)
