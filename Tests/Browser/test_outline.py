"""The pages about a whole route finder: the outline with its map, and the page for advisers."""

from collections import Counter
from functools import cache
from posixpath import dirname, join, normpath

import pytest

from finders import BuiltFinder, finder, outcomes_of
from problems import expect_none
from sites import COUNCIL, EDITIONS, FINDERS, NATIONAL, Page, edition_file, pages, words

WAYS = [(edition, name) for edition in EDITIONS for name in FINDERS]


def outline_of(edition, name):
    return Page(edition, f"{name}/outline.html")


def advisers_of(edition, name):
    return Page(edition, f"{name}/advisers.html")


def script_of(edition, name):
    return Page(edition, f"{name}/advisers-script.html")


def pages_for_advisers(edition, name):
    """The pages for advisers, that of each question among them."""
    return [page for page in pages(edition) if page.address.startswith(f"{name}/advisers")]


@cache
def states(edition, name):
    """The pages of the questions and results of a route finder."""
    return [
        page for page in pages(edition) if page.kind in ("question", "result") and page.address.startswith(f"{name}/")
    ]


def target(page, link):
    """The page that a link of a page leads to, without a place in it."""
    path = link.get("href").partition("#")[0]
    return Page(page.edition, normpath(join(dirname(page.address), path))) if path else page


def own_id(state):
    return f"state--{state.path.stem}"


# The outline


@pytest.mark.parametrize("edition, name", WAYS)
def test_every_question_and_result_is_told_once_and_linked(edition, name):
    page = outline_of(edition, name)
    problems = []
    told = Counter()
    for link in page.main.xpath(".//a[@data-question or @data-outcomes]"):
        state = target(page, link)
        told[state] += 1
        if link.get("data-question") != state.main.get("data-question"):
            problems.append(f"{link.get('href')} is not the question {link.get('data-question')}")
        if link.get("data-outcomes") != state.main.get("data-outcomes"):
            problems.append(f"{link.get('href')} does not show {link.get('data-outcomes')}")
        if link.xpath("ancestor::*[@id][1]/@id") != [own_id(state)]:
            problems.append(f"{link.get('href')} does not stand under the id {own_id(state)}")
        if state.kind == "question":
            expected = state.main.find(".//h1").text_content()
        else:
            expected = "; ".join(finder(name).outcomes[outcome]["title"] for outcome in outcomes_of(state))
        if words(link.text_content()) != words(expected):
            problems.append(f"{link.get('href')} is called {words(link.text_content())!r}")
    problems += [f"{state} is told {told[state]} times" for state in states(edition, name) if told[state] != 1]
    problems += [f"{state} is no state" for state in told if state not in states(edition, name)]
    expect_none(problems)


@pytest.mark.parametrize("edition, name", WAYS)
def test_every_answer_stands_under_its_question_and_leads_where_the_question_leads(edition, name):
    page = outline_of(edition, name)
    problems = []
    for state in states(edition, name):
        if state.kind != "question":
            continue
        told = page.document.get_element_by_id(own_id(state))
        lists = told.xpath("following-sibling::ul[1]")
        links = lists[0].xpath("./li/a[@data-answer] | ./li/h3/a[@data-answer]") if lists else []
        if {link.get("data-answer"): target(page, link) for link in links} != BuiltFinder.answers(state):
            problems.append(f"{state}: the answers differ")
        if [words(link.text_content()) for link in links] != [
            words(link.text_content()) for link in state.main.xpath(".//a[@data-answer]")
        ]:
            problems.append(f"{state}: the words of the answers differ")
        for link in links:
            item = link.xpath("ancestor::li[1]")[0]
            onward = item.xpath("./p/@id | ./p[contains(@class, 'outline__see')]/a/@href")
            if [place.removeprefix("#") for place in onward] != [own_id(target(page, link))]:
                problems.append(f"{state}: after {words(link.text_content())!r} stands {onward}")
    expect_none(problems)


@pytest.mark.parametrize("edition, name", WAYS)
def test_lists_are_well_formed(edition, name):
    problems = []
    for page in [outline_of(edition, name), *pages_for_advisers(edition, name)]:
        for part in page.main.iter("ul", "ol"):
            kinds = {child.tag for child in part}
            if kinds != {"li"} or (part.text or "").strip() or any((child.tail or "").strip() for child in part):
                problems.append(f"{page}:{part.sourceline}: a list that holds {kinds}")
        for item in page.main.iter("li"):
            if item.getparent().tag not in ("ul", "ol") or not words(item.text_content()):
                problems.append(f"{page}:{item.sourceline}: an item without a list, or without words")
    expect_none(problems)


@pytest.mark.parametrize("edition, name", WAYS)
def test_the_contents_lead_to_each_part_in_order(edition, name):
    page = outline_of(edition, name)
    listed = page.main.xpath(".//nav//ul//a/@href")
    parts = page.main.xpath(".//section[contains(@class, 'outline')]/h2/@id")
    assert [link.removeprefix("#") for link in listed] == parts
    assert len(parts) > 3


# The map


@pytest.mark.parametrize("edition, name", WAYS)
def test_the_map_has_each_question_that_is_asked_and_links_to_it(edition, name):
    page = outline_of(edition, name)
    given = edition_file(edition).get("given", {})
    expected = [words(question["text"]) for question in finder(name).questions if question["id"] not in given]
    links = page.main.xpath(".//svg//a")
    assert [words(link.text_content()) for link in links] == expected
    for link in links:
        assert words(target(page, link).main.find(".//h1").text_content()) == words(link.text_content())
    drawing = page.main.find(".//svg")
    group = drawing.find("g")
    named = [page.document.get_element_by_id(group.get(f"aria-{name}")) for name in ("labelledby", "describedby")]
    assert all(words(element.text_content()) for element in named)
    assert group.get("role") == "group" and drawing.getparent().get("tabindex") == "0"


@pytest.mark.parametrize("size", [(320, 640), (1280, 900)], ids=["phone", "desktop"])
def test_the_words_of_the_map_stay_inside_their_boxes(open_tab, size):
    with open_tab(viewport={"width": size[0], "height": size[1]}) as tab:
        for name in FINDERS:
            tab.visit(outline_of(NATIONAL, name).url)
            outside = tab.page.evaluate(
                """() => [...document.querySelectorAll('svg g > :is(a, g)')].filter(group => {
                  const box = group.querySelector('rect').getBBox()
                  const text = group.querySelector('text').getBBox()
                  return text.x < box.x || text.y < box.y
                    || text.x + text.width > box.x + box.width || text.y + text.height > box.y + box.height
                }).map(group => group.textContent)"""
            )
            expect_none(outside)


# The page for advisers


@pytest.mark.parametrize("edition, name", WAYS)
def test_advisers_can_copy_the_address_of_every_question_answer_and_result(edition, name):
    base = edition_file(edition).get("address", "")
    listed = {}
    problems = []
    for page in pages_for_advisers(edition, name):
        for link in page.main.xpath(".//ul[contains(@class, 'addresses')]//a"):
            shown = target(page, link)
            if words(link.text_content()) != base + shown.address:
                problems.append(f"{link.get('href')} shows {words(link.text_content())!r}")
            if link.xpath("ancestor::ul[contains(@class, 'small')]"):
                continue
            if shown in listed:
                problems.append(f"{shown} stands twice")
            if shown.kind == "question" and page.path.stem != shown.main.get("data-question"):
                problems.append(f"{shown} stands on {page}")
            answers = link.xpath("following-sibling::details//li/a")
            listed[shown] = [target(page, answer) for answer in answers]
    for state in states(edition, name):
        expected = list(BuiltFinder.answers(state).values()) if state.kind == "question" else []
        if listed.get(state) != expected:
            problems.append(f"{state} has the addresses {listed.get(state)}")
    expect_none(problems)


@pytest.mark.parametrize("edition, name", WAYS)
def test_the_script_leads_on_as_the_pages_do(edition, name):
    """From each answer, on the page of its question and where all stand, exactly the questions can follow that follow it
    on some page."""
    onward = {}
    for state in states(edition, name):
        if state.kind == "question":
            for answer, after in BuiltFinder.answers(state).items():
                key = (state.main.get("data-question"), answer)
                onward.setdefault(key, set()).add(after.main.get("data-question") or "result")
    problems = []
    whole = script_of(edition, name)
    for question in finder(name).questions:
        used = [answer for answer in question["answers"] if (question["id"], answer["id"]) in onward]
        own = Page(edition, f"{name}/advisers/{question['id']}.html")
        places = [whole.main.xpath(f".//section[h2/@id='ask--{question['id']}']/ol/li")]
        if used:
            places.append(own.main.xpath("./section[h1]/ol/li"))
            # The same words on both.
            told = [own.main.xpath("./section[h1]")[0], whole.main.xpath(f".//section[h2/@id='ask--{question['id']}']")[0]]
            if len({words(section.text_content()) for section in told}) != 1:
                problems.append(f"{own} says something else than the script")
        elif own.path.exists():
            problems.append(f"{own}: its question is not asked")
        for items in places:
            if len(items) != len(used):
                problems.append(f"{question['id']} has {len(items)} answers in the script")
                continue
            for answer, item in zip(used, items):
                told = item.xpath("./p[last()]")[0]
                links = [link for link in told.xpath("./a/@href") if not link.startswith("../") and "result--" not in link]
                led = {link.removeprefix("#ask--").removesuffix(".html") for link in links}
                led |= {"result"} if "result" in told.text_content() else set()
                if led != onward[question["id"], answer["id"]] or words(answer["text"]) not in words(item.text_content()):
                    problems.append(f"{question['id']}, {answer['id']}: leads to {led}")
    expect_none(problems)


@pytest.mark.parametrize("has_script", [True, False], ids=["with", "without"])
def test_the_link_maker_is_there_only_with_javascript(open_tab, has_script):
    with open_tab(java_script_enabled=has_script) as tab:
        tab.visit(advisers_of(NATIONAL, FINDERS[0]).url)
        assert tab.page.get_by_role("heading", name="Make a link").is_visible() == has_script
        if has_script:
            tab.page.get_by_text("Choose answers").click()
        assert tab.page.locator("[data-link-maker]").is_visible() == has_script


# Both, and the way to them


@pytest.mark.parametrize("edition, name", WAYS)
def test_the_first_question_leads_to_both_and_each_to_the_other(edition, name):
    outline, advisers = outline_of(edition, name), advisers_of(edition, name)
    for page, others in (
        (BuiltFinder(edition, name).start, {outline, advisers}),
        (outline, {advisers}),
        (advisers, {outline}),
    ):
        assert others <= {target(page, link) for link in page.main.xpath(".//a[@href][not(starts-with(@href, 'http'))]")}


@pytest.mark.parametrize("kind", ["outline", "advisers"])
def test_neither_page_scrolls_sideways_on_a_small_phone(open_tab, kind):
    with open_tab(viewport={"width": 320, "height": 640}) as tab:
        tab.visit(Page(COUNCIL, f"{FINDERS[0]}/{kind}.html").url)
        assert tab.overflow <= 0
