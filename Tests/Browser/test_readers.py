"""Each reader of a route finder is spoken to as who they are: a young person as "you", and who helps is told whom "you" means."""

import re

import pytest

from answering import NAME, fragment, page_of
from checked import EVERYTHING
from covering import blocks, covering
from finders import BuiltFinder, finder
from problems import expect_none
from servers import served
from sites import NATIONAL, SITES, all_pages

FINDER = BuiltFinder(NATIONAL, NAME)
# The question that tells who reads, and its answers that say how to speak to them.
WHO = next(question for question in finder(NAME).questions if any("note" in answer for answer in question["answers"]))
READERS = {answer["id"]: answer for answer in WHO["answers"] if "note" in answer}
BEFORE = {"place": "england", "urgent": "no"}
YOUNG = {**BEFORE, WHO["id"]: "yp"}

# Opens pages one after the other in a frame, and tells of each what it says once the note of its reader is there.
SAID = """async addresses => {
  const frame = document.createElement('iframe')
  document.body.replaceChildren(frame)
  frame.style.cssText = 'border: 0; width: 375px; height: 667px'
  const told = []
  for (const address of addresses) {
    await new Promise(done => { frame.onload = done; frame.src = address })
    const main = frame.contentDocument.querySelector('main')
    const note = main.querySelector('[data-part=note]') || main.querySelector('[data-part=answers]')
    for (let wait = 0; note.hidden && wait < 200; wait++) await new Promise(done => setTimeout(done, 20))
    const way = main.querySelector('.outcome-steps__contact')
    const number = way && (way.querySelector('[href^="tel:"]') || way.querySelector('a') || way.querySelector('div'))
    told.push([address, note.hidden ? '' : note.textContent, main.textContent, number ? number.getBoundingClientRect().bottom : 0])
  }
  return told
}"""


def met(answers):
    """All pages that a reader can come to after some answers."""
    seen = set()

    def visit(page):
        if page not in seen:
            seen.add(page)
            for following in FINDER.answers(page).values():
                visit(following)

    visit(page_of(answers))
    return sorted(seen, key=str)


def is_result(page):
    return page.main.get("data-outcomes") is not None


def avoided(reader, text):
    """What of a text does not fit a reader."""
    return [phrase for phrase in READERS[reader].get("avoid", []) if re.search(rf"\b{re.escape(phrase)}\b", " ".join(text.split()), re.I)]


@pytest.mark.parametrize("reader", READERS)
def test_no_page_speaks_to_a_reader_as_to_somebody_else(open_still_tab, reader):
    """On pages that show each block of all that the reader can come to; `make test-all`: on all of these."""
    answers = {**BEFORE, WHO["id"]: reader}
    pages = met(answers)
    assert sum(map(is_result, pages)) > (200 if reader == "yp" else 2)
    if not EVERYTHING:
        pages = covering(pages, blocks)
    with open_still_tab() as tab, served(SITES) as home:
        tab.visit(home)
        told = tab.page.evaluate(SAID, [f"{home}{page}{fragment(answers)}" for page in pages])
    problems = [f"{address}: {phrase}" for address, _, text, _ in told for phrase in avoided(reader, text)]
    problems += [f"{address}: no note" for page, (address, note, *_) in zip(pages, told) if is_result(page) and note != READERS[reader]["note"]]
    problems += [f"{address}: who to ring ends at {bottom:.0f} px" for address, *_, bottom in told if bottom > 667]
    expect_none(problems)


def test_words_are_those_for_everyone_without_scripts_and_without_answers(open_tab, phone_tab):
    page = next(page for page in met(YOUNG) if "transport-appeal" in page.main.get("data-outcomes", "").split())
    assert "why your child cannot travel" in page.main.text_content()
    phone_tab.visit(page.url)
    assert "why your child cannot travel" in phone_tab.page.locator("main").text_content()
    assert phone_tab.page.locator("[data-part=note]").is_hidden()
    with open_tab(java_script_enabled=False) as tab:
        tab.visit(page.url + fragment(YOUNG))
        assert "why your child cannot travel" in tab.page.locator("main").text_content()
        assert tab.page.locator("[data-part=note]").is_hidden()


def test_words_follow_the_answers_of_the_address(phone_tab):
    page = next(page for page in met(YOUNG) if "transport-appeal" in page.main.get("data-outcomes", "").split())
    phone_tab.visit(page.url + fragment(YOUNG))
    main, note = phone_tab.page.locator("main"), phone_tab.page.locator("[data-part=note]")
    note.wait_for()
    assert "why you cannot travel" in main.text_content() and note.text_content() == READERS["yp"]["note"]
    for other in ("parent", "supporter"):
        phone_tab.page.evaluate("to => { location.hash = to }", fragment({**YOUNG, WHO["id"]: other}))
        phone_tab.page.wait_for_function("note => document.querySelector('[data-part=note]').textContent === note", arg=READERS.get(other, {}).get("note", ""))
        assert "why your child cannot travel" in main.text_content() and note.is_hidden() == (other == "parent")
    phone_tab.page.evaluate("to => { location.hash = to }", fragment(YOUNG))
    phone_tab.page.wait_for_function("() => document.querySelector('main').textContent.includes('why you cannot travel')")


def test_what_is_taken_away_speaks_to_the_same_reader(phone_tab):
    page = next(page for page in met(YOUNG) if "travel-not-working" in page.main.get("data-outcomes", "").split())
    # Days are worked out as the page opens, perhaps before it is known who reads.
    phone_tab.visit(page.url + fragment(YOUNG) + "&letter=2026-11-02")
    phone_tab.page.locator("[data-part=note]").wait_for()
    phone_tab.page.get_by_role("button", name="The result as an email").click()
    field = phone_tab.page.get_by_role("textbox", name="The result as an email")
    field.wait_for(state="visible")
    assert "ask how you get there tomorrow" in field.input_value() and not avoided("yp", field.input_value())



def test_no_page_tells_a_young_person_that_their_right_is_somebody_elses():
    """Pages that any link may lead to, whatever its reader has answered."""
    right = re.compile(r"\b(rights?|appeals?)\b[^.]{0,40}\b(is|are) theirs\b")
    found = ((page, right.search(" ".join(page.main.text_content().split()))) for page in all_pages())
    expect_none(f"{page}: {match.group()}" for page, match in found if match)
