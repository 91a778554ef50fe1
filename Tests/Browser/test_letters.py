"""Letters: filled in on the reader's own device, and never sent from there."""

import subprocess
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from axe import violations
from problems import expect_none
from published import build_tiny
from sites import CONTENT, COUNCIL, NATIONAL, Page, read_header, words
from translator import translate

LETTERS = sorted(path.stem for path in CONTENT.glob("letters/*.md"))
TYPED = {"text": "Ada O’Hara <b>&amp;</b>", "lines": "One ‘thing’\n\n[[today]] %0D & more"}


def page_of(letter, edition=NATIONAL):
    return Page(edition, f"letters/{letter}.html")


def header(letter):
    return read_header(CONTENT / f"letters/{letter}.md")


def fill(tab, letter, *, optional=True):
    """Fills in the whole form; gives what the letter must then hold, by field."""
    told = {}
    for field in header(letter)["fields"]:
        name = field["id"]
        if field.get("optional") and not optional:
            continue
        if field["kind"] == "date":
            for part, typed in (("day", "5"), ("month", "sept"), ("year", "2026")):
                tab.page.fill(f"[name={name}--{part}]", typed)
            told[name] = "5 September 2026"
        elif field["kind"] == "choice":
            tab.page.locator(f"[name={name}]").last.check()
            told[name] = field["choices"][-1]
        else:
            tab.page.fill(f"[name={name}]", TYPED[field["kind"]])
            told[name] = TYPED[field["kind"]]
    return told


def letter_text(tab):
    return tab.page.inner_text("[data-part=letter]")


def email(tab):
    """The subject and the words of the prepared email, which has no addressee."""
    link = urlsplit(tab.page.get_attribute("[data-part=mail]", "href"))
    assert link.scheme == "mailto" and link.path == ""
    told = parse_qs(link.query.replace("+", "%2B"), strict_parsing=True)
    return told["subject"][0], told["body"][0]


@pytest.mark.parametrize("letter", LETTERS)
def test_what_is_filled_in_stands_in_the_letter_and_in_the_email(phone_tab, letter):
    phone_tab.visit(page_of(letter).url)
    told = fill(phone_tab, letter)
    for name, value in told.items():
        for blank in phone_tab.page.locator(f"[data-part=letter] [data-field={name}]").all():
            assert blank.text_content() == value, name
    assert phone_tab.page.inner_text("[data-part=left]") == "It is filled in. Read it once more."
    subject, body = email(phone_tab)
    assert subject == header(letter)["subject"]
    assert "\r\n" in body and "\n" not in body.replace("\r\n", "") and "[The" not in body and "[[" not in body.replace("[[today]]", "")
    assert words(body.replace("- ", "")) == words(letter_text(phone_tab))
    assert phone_tab.messages == [] and phone_tab.overflow == 0
    expect_none(violations(phone_tab.page))


@pytest.mark.parametrize("letter", LETTERS)
def test_what_is_left_out_is_left_out_of_the_letter(phone_tab, letter):
    phone_tab.visit(page_of(letter).url)
    fill(phone_tab, letter, optional=False)
    _, body = email(phone_tab)
    for field in header(letter)["fields"]:
        assert not field.get("optional") or field["label"] not in body, field["id"]
        assert not field.get("optional") or f"[{field['label']}]" not in letter_text(phone_tab)
    assert phone_tab.page.inner_text("[data-part=left]") == "It is filled in. Read it once more."


def test_blanks_are_counted_and_can_be_cleared(phone_tab):
    phone_tab.visit(page_of(LETTERS[0]).url)
    left = phone_tab.page.inner_text("[data-part=left]")
    needed = sum(not field.get("optional") for field in header(LETTERS[0])["fields"])
    assert left == f"{needed} blanks are left."
    fill(phone_tab, LETTERS[0])
    phone_tab.page.get_by_role("button", name="Clear what I wrote").click()
    phone_tab.page.wait_for_function("() => document.querySelector('[data-part=left]').textContent.includes('blanks')")
    assert phone_tab.page.inner_text("[data-part=left]") == left
    assert TYPED["text"] not in letter_text(phone_tab)


def put(tab, field, *parts):
    for part, typed in zip(("day", "month", "year"), parts, strict=True):
        tab.page.fill(f"[name={field}--{part}]", typed)


def test_days_that_cannot_be_are_questioned_with_what_is_probably_meant(phone_tab):
    phone_tab.page.clock.set_fixed_time("2026-11-29T10:00:00")
    phone_tab.visit(page_of("chase-an-agreement").url)
    # A parent's own day of birth, an agreement to come, and a day for it that has passed.
    put(phone_tab, "birth-date", "4", "3", "1988")
    put(phone_tab, "agreement-date", "5", "1", "2028")
    put(phone_tab, "by-day", "7", "Dec", "2025")
    questions = [text for text in phone_tab.page.locator("form [aria-live]").all_inner_texts() if text]
    assert [words(text).split(" Today")[0] for text in questions] == [
        "Their date of birth: Friday 4 March 1988 is a long time ago.",
        "The date of the mediation agreement: Wednesday 5 January 2028 is still to come.",
        "By what day you want it done now: Sunday 7 December 2025 has passed.",
    ]
    expect_none(violations(phone_tab.page))
    phone_tab.page.get_by_role("button", name="It is Monday 5 January 2026").click()
    phone_tab.page.get_by_role("button", name="It is Monday 7 December 2026").click()
    phone_tab.page.get_by_role("button", name="Friday 4 March 1988 is right").click()
    assert [text for text in phone_tab.page.locator("form [aria-live]").all_inner_texts() if text] == []
    text = letter_text(phone_tab)
    assert "5 January 2026" in text and "7 December 2026" in text and "4 March 1988" in text
    assert phone_tab.messages == []


def test_a_year_is_not_questioned_while_it_is_typed(phone_tab):
    phone_tab.page.clock.set_fixed_time("2026-11-29T10:00:00")
    phone_tab.visit(page_of("ask-for-mediation").url)
    put(phone_tab, "letter-date", "5", "1", "")
    year = phone_tab.page.locator("[name=letter-date--year]")
    for typed in ("2", "20", "202", "2026"):
        year.press_sequentially(typed[-1])
        assert "".join(phone_tab.page.locator("form [aria-live]").all_inner_texts()) == "", typed
    year.fill("20")
    year.blur()
    assert "Sunday 5 January 2020 is a long time ago" in "".join(phone_tab.page.locator("form [aria-live]").all_inner_texts())


@pytest.mark.parametrize(
    "day, month, year, said",
    [
        ("31", "8", "26", "31 August 2026"),
        ("1", "Feb", "2024", "1 February 2024"),
        ("29", "2", "2024", "29 February 2024"),
        ("29", "2", "2025", None),
        ("31", "april", "2026", None),
        ("0", "1", "2026", None),
        ("1", "13", "2026", None),
        ("1", "<i>", "2026", None),
        ("-1", "1", "2026", "1 January 2026"),
        ("5 June 2026", "", "", "5 June 2026"),
        ("5\u00a0", "June", "\u00a02026", "5 June 2026"),
    ],
)
def test_dates_are_said_in_words_and_impossible_ones_are_told(phone_tab, day, month, year, said):
    letter = "ask-for-mediation"
    phone_tab.visit(page_of(letter).url)
    blank = phone_tab.page.locator("[data-part=letter] [data-field=letter-date]")
    for part, typed in (("day", day), ("month", month), ("year", year)):
        phone_tab.page.fill(f"[name=letter-date--{part}]", typed)
    error = phone_tab.page.locator("#letter--letter-date-error")
    if said:
        assert blank.text_content() == said and not error.is_visible()
    else:
        assert blank.text_content() == "[The date on the decision letter]" and error.is_visible()
        assert phone_tab.page.get_attribute("[name=letter-date--day]", "aria-invalid") == "true"


def test_it_can_be_copied_and_saved(open_tab):
    with open_tab(permissions=["clipboard-read", "clipboard-write"], accept_downloads=True) as tab:
        tab.visit(page_of(LETTERS[0]).url)
        fill(tab, LETTERS[0])
        _, body = email(tab)
        tab.page.get_by_role("button", name="Copy the text").click()
        tab.page.wait_for_function("() => document.querySelector('[data-part=status]').textContent")
        assert tab.page.inner_text("[data-part=status]") == "The letter is copied."
        assert tab.page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n") == body.replace("\r\n", "\n")
        with tab.page.expect_download() as saved:
            tab.page.get_by_role("button", name="Save as text").click()
        assert saved.value.suggested_filename == f"{LETTERS[0]}.txt"
        assert saved.value.path().read_bytes().decode("utf-8") == body


def test_where_nothing_can_be_copied_the_words_are_marked(open_tab):
    with open_tab() as tab:
        tab.page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined});")
        tab.visit(page_of(LETTERS[0]).url)
        tab.page.get_by_role("button", name="Copy the text").click()
        assert "copy them yourself" in tab.page.inner_text("[data-part=status]")
        assert tab.page.evaluate("getSelection().toString().length > 200 || document.activeElement.selectionEnd > 200")


@pytest.mark.parametrize("letter", LETTERS)
def test_only_the_letter_is_printed(open_tab, tmp_path, letter):
    pdf = tmp_path / "letter.pdf"
    with open_tab() as tab:
        tab.visit(page_of(letter, COUNCIL).url)
        fill(tab, letter)
        tab.page.pdf(path=pdf, prefer_css_page_size=True)
        told = letter_text(tab)
    printed = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    pages = printed.count("\f")
    assert pages <= 2
    kept = "".join(line for line in printed.replace("\f", "\n").splitlines(True) if not line.startswith("Page "))
    squeeze = lambda text: "".join(text.replace("•", "").split())
    assert squeeze(kept) == squeeze(told)


@pytest.mark.parametrize("polite", [True, False], ids=["left alone", "translated as well"])
@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_is_sent_in_english_from_a_page_that_is_translated(open_tab, letter, polite):
    """With all its spaces, whether it is filled in before the page is translated or after."""
    with open_tab() as tab:
        tab.visit(page_of(letter).url)
        shown = letter_text(tab)
        empty = email(tab)
        fill(tab, letter)
        filled = email(tab)
        tab.visit(page_of(letter).url)
        translate(tab, polite=polite)
        assert "ą" in tab.page.inner_text("h1") and ("ą" in letter_text(tab)) != polite
        tab.page.locator("form").dispatch_event("input")
        assert email(tab) == empty and (letter_text(tab) == shown) == polite
        fill(tab, letter)
        assert email(tab) == filled
        translate(tab, polite=polite)
        tab.page.locator("form").dispatch_event("input")
        assert email(tab) == filled and " ." not in filled[1]
        assert tab.messages == []


def test_nothing_leaves_the_page_and_nothing_is_kept(open_tab):
    with open_tab() as tab:
        tab.visit(page_of(LETTERS[0]).url)
        before = list(tab.requests)
        fill(tab, LETTERS[0])
        tab.page.keyboard.press("Enter")
        tab.page.locator("[name=your-name]").press("Enter")
        assert {address for address in tab.requests if not address.endswith("/icon.svg")} <= set(before)
        assert all(address.startswith("file:") for address in before)
        assert tab.page.url == page_of(LETTERS[0]).url
        assert tab.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, history.length]")[:3] == [0, 0, ""]
        assert tab.page.evaluate("indexedDB.databases ? indexedDB.databases() : []") == []
        tab.page.reload()
        assert TYPED["text"] not in letter_text(tab)


@pytest.mark.parametrize("hash", ["#your-name=<b>x</b>", "#letter=2026-06-15", "#a:who=parent", "#%E0%A4%A", "#page--letter"])
def test_an_address_fills_nothing_in(phone_tab, hash):
    phone_tab.visit(page_of(LETTERS[0]).url + hash)
    assert "[Your full name]" in letter_text(phone_tab) and phone_tab.messages == []


@pytest.mark.parametrize("letter", LETTERS)
def test_without_a_script_the_letter_stands_there_with_its_blanks(open_tab, letter):
    with open_tab(java_script_enabled=False) as tab:
        tab.visit(page_of(letter).url)
        told = tab.page.locator("[data-part=letter]").inner_text()
        assert "[Your full name]" in told and "[Today’s date]" in told
        assert not tab.page.locator("form").is_visible() and not tab.page.locator("[data-part=ways]").is_visible()


def test_outcomes_and_results_lead_to_their_letters():
    named = {
        path.stem: read_header(path)["letters"]
        for path in CONTENT.glob("finders/*/outcomes/*.md")
        if "letters" in read_header(path)
    }
    assert len(named) > 5
    problems = []
    for outcome, letters in named.items():
        links = [link.get("href") for link in Page(NATIONAL, f"outcomes/{outcome}.html").main.iter("a")]
        problems += [f"{outcome} does not lead to {letter}" for letter in letters if f"../letters/{letter}.html" not in links]
    expect_none(problems)


def test_every_letter_belongs_to_an_outcome():
    named = [letter for path in CONTENT.glob("finders/*/outcomes/*.md") for letter in read_header(path).get("letters", [])]
    assert set(LETTERS) == set(named)


def test_the_list_leads_to_each_letter():
    links = {unquote(link.get("href")) for link in Page(NATIONAL, "letters.html").main.iter("a")}
    assert {f"letters/{letter}.html" for letter in LETTERS} <= links


DATELESS = """---
title: Ask
summary: A letter.
when: Soon.
to: To the council.
after: Wait.
subject: A question
law: ["law:cfa-2014/51"]
fields:
  - {id: your-name, label: Your name, kind: text}
sources: [The Act]
reviewed: 2026-11-21
---
Dear council,

[[your-name]]
"""


def test_a_letter_that_asks_for_no_date_is_filled_in_too(open_tab, tmp_path):
    sites = build_tiny(tmp_path, ["Parts/letter", "Parts/law"], {"letters/dateless.md": DATELESS})
    with open_tab() as tab:
        tab.visit((sites / "england/letters/dateless.html").as_uri())
        tab.page.fill("[name=your-name]", "Ada")
        assert tab.page.inner_text("[data-part=letter]").split() == ["Dear", "council,", "Ada"]
        assert tab.messages == []
