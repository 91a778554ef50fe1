"""docs/contract.md, row by row, on the built sites."""

import re

import pytest

from finders import BuiltFinder, also_of, finder, outcomes_of
from problems import expect_none
from sites import (
    COUNCILS,
    CONTENT,
    EDITIONS,
    FINDERS,
    NATIONAL,
    SITES,
    Page,
    edition_file,
    pages,
    read_header,
    read_yaml,
    words,
)

PARAGRAPHS = sorted(path.stem for path in CONTENT.glob("code-of-practice/*.md"))


def of_kind(edition, kind):
    return [page for page in pages(edition) if page.kind == kind]


# Sources and pages


def addresses_of_sources():
    """The address that each file of the content has by the contract."""
    wanted = []
    for folder in ("factsheets", "code-of-practice"):
        wanted += [f"{folder}/{path.stem}.html" for path in CONTENT.glob(f"{folder}/*.md")]
    for folder in ("comparisons", "providers"):
        wanted += [f"{folder}/{path.stem}.html" for path in CONTENT.glob(f"{folder}/*.yaml")]
    wanted += [f"councils/{path.stem}.html" for path in CONTENT.glob("councils/*.yaml")]
    wanted += [f"guides/{path.parent.name}/{path.stem}.html" for path in CONTENT.glob("guides/*/*.md")]
    for path in CONTENT.glob("finders/*/questions.yaml"):
        wanted.append(f"{path.parent.name}/index.html")
        wanted += [f"outcomes/{outcome.stem}.html" for outcome in path.parent.glob("outcomes/*.md")]
    return wanted


def test_the_editions_are_those_of_the_content():
    assert {"england", "derby", "warrington"} <= set(EDITIONS)
    assert "route-finder" in FINDERS
    assert (CONTENT / "finders/route-finder/scenarios.yaml").is_file()


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_source_has_its_page(edition):
    wanted = addresses_of_sources()
    assert len(wanted) > 60
    expect_none(f"{edition}/{address} is missing" for address in wanted if not (SITES / edition / address).is_file())


@pytest.mark.parametrize("edition", EDITIONS)
def test_pages_are_flat_html_files(edition):
    names = (path.relative_to(SITES / edition).as_posix() for path in (SITES / edition).rglob("*.html"))
    expect_none(name for name in names if not re.fullmatch(r"[a-z0-9.-]+(/[a-z0-9.-]+)*\.html", name))


# Question pages


@pytest.mark.parametrize("name", FINDERS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_a_question_page_names_its_question_and_links_each_answer_once(edition, name):
    questions = {question["id"]: question for question in finder(name).questions}
    problems = []
    found = [page for page in of_kind(edition, "question") if page.address.startswith(f"{name}/")]
    assert found
    for page in found:
        question = questions.get(page.main.get("data-question"))
        if question is None:
            problems.append(f"{page}: unknown question {page.main.get('data-question')!r}")
            continue
        if words(page.main.find(".//h1").text_content()) != words(question["text"]):
            problems.append(f"{page}: does not ask {question['text']!r}")
        texts = {answer["id"]: answer["text"] for answer in question["answers"]}
        links = page.document.xpath("//*[@data-answer]")
        shown = [link.get("data-answer") for link in links]
        # In the order of the content; one that is not offered here is left out.
        if shown != [answer for answer in texts if answer in shown] or len(shown) < 1:
            problems.append(f"{page}: its answers are {shown}")
        for link in links:
            if link.tag != "a" or link.getparent().xpath("ancestor-or-self::main") == []:
                problems.append(f"{page}: the answer {link.get('data-answer')} is no link in the main part")
            if words(link.text_content()) != words(texts.get(link.get("data-answer"), "")):
                problems.append(f"{page}: the answer {link.get('data-answer')} says {words(link.text_content())!r}")
    expect_none(problems)


@pytest.mark.parametrize("name", FINDERS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_the_finders_first_page_is_its_first_question(edition, name):
    given = edition_file(edition).get("given", {})
    first = next(question["id"] for question in finder(name).questions if question["id"] not in given)
    assert Page(edition, f"{name}/index.html").main.get("data-question") == first


# Result pages


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_result_page_names_exactly_what_it_shows(edition):
    problems = []
    results = of_kind(edition, "result")
    assert len(results) > 50
    for page in results:
        order = finder(page.address.split("/")[0]).order
        named = outcomes_of(page)
        sections = [section.get("data-outcome") for section in page.document.xpath("//section[@data-outcome]")]
        marked = [element.get("data-outcome") for element in page.document.xpath("//*[@data-outcome]")]
        if not named or named != sections or named != marked or len(set(named)) != len(named):
            problems.append(f"{page}: names {named} and shows {marked}")
        if named != [outcome for outcome in order if outcome in named]:
            problems.append(f"{page}: the order is {named}")
    expect_none(problems)


@pytest.mark.parametrize("edition", EDITIONS)
def test_what_is_open_too_stands_apart(edition):
    problems = []
    for page in of_kind(edition, "result") + of_kind(edition, "outcome"):
        shown = set(outcomes_of(page)) if page.kind == "result" else {page.main.get("data-outcome-page")}
        for element in page.document.xpath("//*[@data-also]"):
            part = element.xpath("ancestor::section[.//h2]")
            if element.xpath("ancestor::*[@data-outcome]"):
                problems.append(f"{page}: {element.get('data-also')} stands inside an outcome")
            if not part or words(part[-1].findtext(".//h2")).lower() != "also open to you":
                problems.append(f"{page}: {element.get('data-also')} is not under 'Also open to you'")
        both = shown & set(also_of(page))
        if both:
            problems.append(f"{page}: {both} is shown and mentioned too")
    expect_none(problems)


# Outcomes


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_outcome_has_a_page_of_its_own(edition):
    for name in FINDERS:
        for outcome in finder(name).order:
            assert Page(edition, f"outcomes/{outcome}.html").main.get("data-outcome-page") == outcome


# Code of Practice


@pytest.mark.parametrize("number", PARAGRAPHS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_a_paragraph_has_its_number_and_its_exact_words_alone(edition, number):
    page = Page(edition, f"code-of-practice/{number}.html")
    found = page.document.xpath("//*[@data-paragraph]")
    assert [(element.get("id"), element.get("data-paragraph")) for element in found] == [(number, number)]
    quoted = page.document.xpath("//*[@data-verbatim]")
    source = CONTENT / f"code-of-practice/{number}.md"
    header = read_header(source)
    if header["kind"] == "summary":
        assert not quoted
        return
    assert [element.tag for element in quoted] == ["blockquote"]
    assert quoted[0].xpath("ancestor::*[@data-paragraph]")
    body = source.read_text(encoding="utf-8").split("---\n", 2)[2]
    assert words(quoted[0].text_content()) == words(re.sub(r"(?m)^\s*[-*] ", "", body))
    for note in header.get("notes", []):
        assert words(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", note))[:20] not in words(quoted[0].text_content())


def test_the_paragraphs_that_must_be_held_are_held():
    kinds = {number: read_header(CONTENT / f"code-of-practice/{number}.md")["kind"] for number in PARAGRAPHS}
    for number in ("11.6", "11.7", "11.8", "11.9", "11.10"):
        assert kinds[number] == "verbatim"
    assert kinds["11.12"] == "summary"


# Providers and comparisons


@pytest.mark.parametrize("provider", ["kids", "together-trust", "global-mediation", "mediatelegal"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_a_providers_page_names_it(edition, provider):
    page = Page(edition, f"providers/{provider}.html")
    assert page.main.get("data-provider") == provider
    assert words(page.main.findtext(".//h1")) == read_yaml(CONTENT / f"providers/{provider}.yaml")["name"]


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_comparison_is_a_real_table(edition):
    comparison = read_yaml(CONTENT / "comparisons/drs-and-mediation.yaml")
    tables = Page(edition, "comparisons/drs-and-mediation.html").document.xpath(
        "//table[@data-comparison='drs-and-mediation']"
    )
    assert len(tables) == 1
    heads = [words(head.text_content()) for head in tables[0].iter("th")]
    assert len(comparison["rows"]) >= 8
    for expected in [column["title"] for column in comparison["columns"]] + [
        row["question"] for row in comparison["rows"]
    ]:
        assert words(expected) in heads
    assert len(list(tables[0].iter("td"))) == len(comparison["rows"]) * len(comparison["columns"])


# Councils' editions


@pytest.mark.parametrize("name", FINDERS)
@pytest.mark.parametrize("edition", COUNCILS)
def test_a_councils_finder_does_not_ask_what_the_edition_tells(edition, name):
    given = edition_file(edition).get("given", {})
    assert given.get("place") == "england"
    expect_none(
        f"{page} asks '{page.main.get('data-question')}'"
        for page in of_kind(edition, "question")
        if page.main.get("data-question") in given
    )


def offers_another(page):
    """Whether the head of a page offers the way out of a council's edition.

    It is a link, but not on a page that does not know where it is shown: that one says in words where to look.
    """
    links = [words(link.text_content()) for link in page.document.xpath("/html/body/header//a")]
    is_lost = page.kind == "not-found" and "Not your council?" in page.document.find("body/header").text_content()
    return is_lost or links.count("Not your council?") == 1


@pytest.mark.parametrize("edition", COUNCILS)
def test_every_page_names_the_council_and_offers_another(edition):
    council = edition_file(edition)["council"]
    problems = []
    for page in pages(edition):
        text = words(page.document.find("body").text_content())
        if council not in text:
            problems.append(f"{page}: does not name {council}")
        if not offers_another(page):
            problems.append(f"{page}: does not offer 'Not your council?'")
    expect_none(problems)


@pytest.mark.parametrize("edition", [NATIONAL])
def test_the_national_edition_speaks_for_no_council(edition):
    expect_none(f"{page}: offers another council" for page in pages(edition) if offers_another(page))
    assert BuiltFinder(edition, FINDERS[0]).start.main.get("data-question") == "place"


# Changes of the law


@pytest.mark.parametrize("edition", EDITIONS)
def test_each_change_of_the_law_is_told_with_its_status(edition):
    page = Page(edition, "has-the-law-changed.html")
    told = {change.get("data-reform"): change for change in page.document.xpath("//main[@data-reforms]//*[@data-reform]")}
    reforms = read_yaml(CONTENT / "reforms.yaml")["reforms"]
    assert set(told) == set(reforms)
    for name, reform in reforms.items():
        assert told[name].get("data-status") == reform["status"], name
        assert told[name].xpath(f".//*[@id='{name}']"), name
        assert told[name].xpath(f".//time[@datetime='{reform['seen']}']"), name


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_page_that_a_change_would_touch_says_so(edition):
    route = "route:appeal-to-tribunal"
    touching = [name for name, reform in read_yaml(CONTENT / "reforms.yaml")["reforms"].items() if route in reform.get("touches", [])]
    page = Page(edition, "outcomes/appeal-to-tribunal.html")
    links = page.document.xpath("//aside[@data-reform-note]//li/a/@href")
    assert touching and links == [f"../has-the-law-changed.html#{name}" for name in touching]


# Duties


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_duties_are_all_told_with_their_state(edition):
    rows = Page(edition, "duties.html").document.xpath("//*[@data-duties]//*[@data-duty]")
    assert [row.get("data-duty") for row in rows] == list(read_yaml(CONTENT / "duties.yaml"))
    for row in rows:
        parts = row.xpath(".//li")
        given = [part for part in parts if part.xpath(".//a")]
        state = "met" if len(given) == len(parts) else "partly" if given else "missing"
        assert row.get("data-state") == state, row.get("data-duty")
