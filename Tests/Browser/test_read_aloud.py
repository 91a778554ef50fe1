"""Reading aloud, with a speaker of the tests' own in the place of the device's."""

import json

import pytest

from axe import violations
from sites import NATIONAL, Page, of_each_kind, pages, words
from translator import translate

SHEET = Page(NATIONAL, "factsheets/mediation.html")

# Says nothing, but remembers what it was given, and ends each piece when it is told to.
SPEAKER = """voices => {
  window.spoken = []
  const speech = {
    getVoices: () => voices,
    speak: one => { spoken.push(one); speech.current = one },
    cancel: () => { const one = speech.current; speech.current = null; if (one) one.onerror() },
    end: () => { const one = speech.current; speech.current = null; one.onend() },
  }
  Object.defineProperty(window, 'speechSynthesis', { value: speech })
  window.SpeechSynthesisUtterance = function (text) { this.text = text }
}"""
BRITISH = {"name": "Local GB", "lang": "en-GB", "localService": True}
OTHERS = [
    {"name": "Far", "lang": "en-GB", "localService": False},
    {"name": "Local FR", "lang": "fr-FR", "localService": True},
    {"name": "Local US", "lang": "en_US", "localService": True},
]
POLISH = {"name": "Local PL", "lang": "pl_PL", "localService": True}
FAR_POLISH = {"name": "Far PL", "lang": "pl-PL", "localService": False}


def visit(tab, voices, page=SHEET):
    tab.page.add_init_script(f"({SPEAKER})({json.dumps(voices)})")
    tab.visit(page.url)


def buttons(tab):
    return tab.page.locator("[data-aloud] button:visible").all_inner_texts()


def spoken(tab):
    return [words(text) for text in tab.page.evaluate("spoken.map(one => one.text)")]


@pytest.mark.parametrize("voices", [[], OTHERS[:2]])
def test_there_is_no_button_without_a_voice_of_the_device(phone_tab, voices):
    visit(phone_tab, voices)
    assert phone_tab.page.locator("[data-aloud]").is_hidden()
    assert phone_tab.messages == []


def test_a_british_voice_is_preferred(phone_tab):
    visit(phone_tab, [*OTHERS, BRITISH])
    phone_tab.page.click("[data-aloud] button")
    assert phone_tab.page.evaluate("spoken[0].voice.name + spoken[0].lang") == "Local GBen-GB"


def test_it_reads_piece_by_piece_marks_the_place_pauses_and_stops(phone_tab):
    visit(phone_tab, OTHERS)
    assert buttons(phone_tab) == ["Read aloud"]
    phone_tab.page.click("[data-aloud] button")
    assert buttons(phone_tab) == ["Pause", "Stop"]
    for _ in range(3):
        phone_tab.page.evaluate("speechSynthesis.end()")
    assert len(spoken(phone_tab)) == 4
    assert words(phone_tab.page.inner_text(".is-read")) == spoken(phone_tab)[3]
    phone_tab.page.click("[data-aloud] button")
    assert buttons(phone_tab) == ["Go on reading", "Stop"]
    phone_tab.page.click("[data-aloud] button")
    assert spoken(phone_tab)[4] == spoken(phone_tab)[3]
    phone_tab.page.click("[data-aloud] button:nth-child(2)")
    assert buttons(phone_tab) == ["Read aloud"]
    assert phone_tab.page.locator(".is-read").count() == 0
    phone_tab.page.click("[data-aloud] button")
    assert spoken(phone_tab)[5] == spoken(phone_tab)[0]


def test_all_words_that_are_shown_are_read_in_their_order_and_once(phone_tab):
    for page in of_each_kind(NATIONAL):
        if not page.document.xpath("//*[@data-aloud]"):
            continue
        visit(phone_tab, [BRITISH], page)
        phone_tab.page.click("[data-aloud] button")
        phone_tab.page.evaluate("() => { while (speechSynthesis.current) speechSynthesis.end() }")
        told = " ".join(spoken(phone_tab)).split()
        shown = phone_tab.page.evaluate(
            """() => {
              const walker = document.createTreeWalker(document.querySelector('main'), 4)
              const out = []
              while (walker.nextNode()) {
                const parent = walker.currentNode.parentElement
                if (!parent.closest('nav, button, svg, template, details:not([open]) > :not(summary)') && parent.getClientRects().length) {
                  out.push(walker.currentNode.data)
                }
              }
              return out.join(' ')
            }"""
        )
        assert "".join(told) == "".join(shown.split()), str(page)
        assert buttons(phone_tab) == ["Read aloud"]


def test_a_translated_page_is_read_by_a_voice_of_its_new_language_and_in_whole_sentences(phone_tab):
    visit(phone_tab, [BRITISH, FAR_POLISH, POLISH, *OTHERS])
    phone_tab.page.click("[data-aloud] button")
    phone_tab.page.evaluate("() => { while (speechSynthesis.current) speechSynthesis.end() }")
    pieces = len(spoken(phone_tab))
    translate(phone_tab)
    phone_tab.page.evaluate("() => { spoken.length = 0 }")
    phone_tab.page.click("[data-aloud] button")
    phone_tab.page.evaluate("() => { while (speechSynthesis.current) speechSynthesis.end() }")
    assert len(spoken(phone_tab)) == pieces
    assert phone_tab.page.evaluate("[...new Set(spoken.map(one => one.voice.name + ' ' + one.lang))]") == ["Local PL pl_PL"]
    assert phone_tab.page.inner_text("[data-aloud] [role=status]") == ""


def test_a_device_without_a_voice_for_the_new_language_says_so_and_reads_nothing(phone_tab):
    visit(phone_tab, [BRITISH, FAR_POLISH, *OTHERS])
    translate(phone_tab)
    phone_tab.page.click("[data-aloud] button")
    assert phone_tab.page.inner_text("[data-aloud] [role=status]") == "This device has no voice for this language."
    assert spoken(phone_tab) == [] and len(buttons(phone_tab)) == 1
    assert violations(phone_tab.page) == [] and phone_tab.overflow <= 0
    # The reader shows the page in English again.
    phone_tab.page.evaluate("() => { document.documentElement.lang = 'en' }")
    phone_tab.page.click("[data-aloud] button")
    assert phone_tab.page.evaluate("spoken[0].voice.name") == "Local GB"
    assert phone_tab.page.inner_text("[data-aloud] [role=status]") == ""


def test_a_voice_for_the_new_language_alone_is_enough(phone_tab):
    visit(phone_tab, [POLISH])
    assert buttons(phone_tab) == []
    translate(phone_tab)
    phone_tab.page.locator("[data-aloud] button").first.wait_for(state="visible")
    phone_tab.page.click("[data-aloud] button")
    assert phone_tab.page.evaluate("spoken[0].voice.name") == "Local PL"


@pytest.mark.parametrize("is_open", [False, True])
def test_a_closed_box_is_not_read(phone_tab, is_open):
    page = next(page for page in pages(NATIONAL) if page.document.xpath("//*[@data-whole-paragraph]"))
    visit(phone_tab, [BRITISH], page)
    box = phone_tab.page.locator("[data-whole-paragraph]").first
    if is_open:
        box.locator("summary").click()
    paragraph = words(box.locator("p").first.text_content())
    phone_tab.page.click("[data-aloud] button")
    phone_tab.page.evaluate("() => { while (speechSynthesis.current) speechSynthesis.end() }")
    assert (paragraph in spoken(phone_tab)) == is_open


def test_axe_finds_nothing_while_it_reads(open_tab):
    for scheme in ("light", "dark"):
        with open_tab(viewport={"width": 320, "height": 640}, color_scheme=scheme) as tab:
            visit(tab, [BRITISH])
            tab.page.click("[data-aloud] button")
            assert violations(tab.page) == []
            assert tab.overflow <= 0
