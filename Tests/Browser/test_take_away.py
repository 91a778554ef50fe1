"""What a family takes away from a result: its days, a text message, an email, a call sheet, the paper."""

import re
import subprocess
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from axe import violations
from problems import expect_none
from sites import CONTENT, COUNCIL, NATIONAL, Page, pages, read_yaml

RESULTS = [page for page in pages(NATIONAL) if page.kind == "result"]
LONGEST = sorted(RESULTS, key=lambda page: -len(page.main.xpath(".//*[@data-outcome]")))[:4]
# A result with days to work out.
DATED = next(
    page
    for page in RESULTS
    if {"get-certificate-then-appeal", "ask-for-mediation"} <= set(page.main.get("data-outcomes").split())
)
DAYS = "&letter=2099-06-15&certificate=2099-07-20"
ANSWERED = "#a:place=england&who=parent"


def take(tab, name):
    """Asks for the words, and gives them with the link that opens them elsewhere."""
    tab.page.get_by_role("button", name=name).click()
    field = tab.page.get_by_role("textbox", name=name)
    field.wait_for(state="visible")
    return field.input_value(), tab.page.get_by_role("link", name=name).get_attribute("href")


def days(tab):
    box = tab.page.locator("[data-part=dates]")
    box.wait_for(state="visible")
    return box.locator("li").all_inner_texts()


# Words to send


@pytest.mark.parametrize("page", [*LONGEST, *RESULTS[:: max(1, len(RESULTS) // 12)]], ids=str)
def test_a_text_message_says_what_by_when_who_and_where(phone_tab, page):
    phone_tab.visit(page.url)
    text, link = take(phone_tab, "The result as a text message")
    first = page.main.xpath("(.//*[@data-outcome])[1]")[0]
    title = first.xpath("string(.//h2/text()[last()])").strip()
    assert len(text) <= 600
    assert text.startswith(title[:100]) and text.endswith(page.url) and "\nBy what day: " in text
    phones = first.xpath(".//*[contains(@class, 'outcome-steps__contact')]//*[@data-contact][1]//a[starts-with(@href, 'tel:')]")
    if phones:
        assert phones[0].xpath("string(text()[last()])").strip() in text
    assert unquote(link) == f"sms:?&body={text}"
    assert phone_tab.messages == []


def test_an_email_says_all_routes_in_their_order(phone_tab):
    for page in LONGEST:
        phone_tab.visit(page.url)
        text, link = take(phone_tab, "The result as an email")
        titles = [title.strip() for title in page.main.xpath(".//*[@data-outcome]/h2/text()[last()]")]
        places = [text.index(f"{number}. {title}") for number, title in enumerate(titles, 1)]
        assert places == sorted(places) and text.count("By what day: ") == len(titles)
        told = parse_qs(urlsplit(link).query)
        assert told["subject"] == [phone_tab.page.title()]
        assert told["body"][0].replace("\r\n", "\n").strip() == text.strip()


def test_answers_go_along_only_where_the_reader_says_so(phone_tab):
    phone_tab.visit(DATED.url + ANSWERED)
    box = phone_tab.page.get_by_label("Include my answers in the link")
    box.wait_for(state="visible")
    assert "#" not in take(phone_tab, "The result as an email")[0]
    box.check()
    assert take(phone_tab, "The result as an email")[0].strip().endswith(ANSWERED)


def test_the_words_are_loaded_only_when_they_are_asked_for(phone_tab):
    phone_tab.visit(DATED.url)
    assert not any("take-away-words" in address or "deadlines" in address for address in phone_tab.requests)
    take(phone_tab, "The result as a text message")
    take(phone_tab, "The result as an email")
    assert sum("take-away-words" in address for address in phone_tab.requests) == 1
    assert all(address.startswith("file:") for address in phone_tab.requests)
    expect_none(violations(phone_tab.page))


def test_nothing_is_kept(phone_tab):
    phone_tab.visit(DATED.url + ANSWERED + DAYS)
    take(phone_tab, "The result as an email")
    assert phone_tab.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


# Days in the address


def test_days_in_the_address_stand_at_the_top_and_in_the_words(phone_tab):
    phone_tab.visit(DATED.url + ANSWERED + DAYS)
    told = days(phone_tab)
    # One month after the certificate is later than two after the letter; a limit in August runs on to 1 September.
    assert any("The Tribunal has your appeal" in line and "1 September 2099" in line for line in told), told
    assert not any("adviser" in line for line in told)
    assert told == sorted(told, key=lambda line: phone_tab.page.evaluate("text => Date.parse(text.split(':')[0])", line))
    assert "The Tribunal has your appeal" in take(phone_tab, "The result as a text message")[0]
    assert phone_tab.page.url == DATED.url + ANSWERED + DAYS
    box = phone_tab.page.locator("[data-part=dates]").bounding_box()
    assert box["y"] < phone_tab.page.locator("[data-outcome]").first.bounding_box()["y"]
    links = phone_tab.page.locator(".outcome-steps [href*='#for=']").evaluate_all("links => links.map(link => link.hash)")
    assert all("letter=2099-06-15" in link for link in links)


def test_days_that_have_passed_say_that_it_is_not_the_end(phone_tab):
    phone_tab.visit(DATED.url + ANSWERED + "&letter=2020-01-10")
    assert any("passed: act today all the same" in line for line in days(phone_tab))


def test_days_go_along_from_question_to_question(phone_tab):
    phone_tab.visit(Page(NATIONAL, f"{DATED.address.split('/')[0]}/index.html").url + ANSWERED + "&letter=2099-06-15")
    link = phone_tab.page.locator("[data-answer]").first
    phone_tab.page.wait_for_function("document.querySelector('[data-answer]').hash.includes('letter=')")
    assert "letter=2099-06-15" in link.get_attribute("href")


@pytest.mark.parametrize(
    "hash",
    [
        "#a:who=parent&letter=2026-02-30",
        "#a:letter=<b>2026-06-15",
        "#letter=%E0%A4%A&certificate=0000-00-00",
        "#a:letter=2026-06-15&letter=2026-06-16",
        "#a:__proto__=2026-06-15&constructor=2026-06-15",
        "#a:" + "letter=2026-06-15&" * 400,
        "#a:letter=9999-12-31",
    ],
)
def test_a_hostile_address_does_no_harm(phone_tab, hash):
    phone_tab.visit(DATED.url + hash)
    phone_tab.page.wait_for_timeout(300)
    assert phone_tab.messages == []
    assert phone_tab.page.locator("[data-part=dates] b").count() == 0
    assert len(take(phone_tab, "The result as a text message")[0]) <= 600


# The call sheet


def test_the_call_sheet_tells_what_the_route_finder_was_told_and_who_to_ring(phone_tab):
    phone_tab.visit(DATED.url + ANSWERED + DAYS)
    days(phone_tab)
    phone_tab.page.get_by_role("link", name="Call sheet").click()
    phone_tab.page.locator("[data-part=known]").wait_for(state="visible")
    questions = {
        question["id"]: (question["text"], {answer["id"]: answer["text"] for answer in question["answers"]})
        for question in read_yaml(next(CONTENT.glob("finders/*/questions.yaml")))["questions"]
    }
    told = phone_tab.page.inner_text("[data-part=known]")
    for question, answer in (("place", "england"), ("who", "parent")):
        text, answers = questions[question]
        assert text in told and answers[answer] in told
    assert "15 June 2099" in told and "20 July 2099" in told
    shown = phone_tab.page.locator("[data-contact]:visible").evaluate_all("cards => cards.map(card => card.dataset.contact)")
    ring = {card.get("data-contact") for card in DATED.main.xpath(".//*[contains(@class, 'outcome-steps__contact')]//*[@data-contact]")}
    assert set(shown) == ring
    assert phone_tab.messages == [] and phone_tab.overflow == 0
    expect_none(violations(phone_tab.page))


@pytest.mark.parametrize("hash", ["", "#a:who=<b>x</b>", "#a:ring=nobody", "#a:letter=2026-99-99", "#%E0%A4%A"])
def test_without_anything_told_the_call_sheet_is_whole(phone_tab, hash):
    sheet = next(page for page in pages(NATIONAL) if page.kind == "call-sheet")
    phone_tab.visit(sheet.url + hash)
    phone_tab.page.wait_for_timeout(200)
    assert not phone_tab.page.locator("[data-part=known]").is_visible() and phone_tab.messages == []
    assert phone_tab.page.locator("[data-contact]:visible").count() == len(sheet.main.xpath(".//*[@data-contact]"))


# Paper


@pytest.mark.parametrize("page", LONGEST, ids=str)
def test_the_longest_results_fit_on_two_sheets_with_their_days_in_type_of_nine_points(open_tab, tmp_path, page):
    pdf = tmp_path / "result.pdf"
    with open_tab() as tab:
        tab.visit(page.url + ANSWERED + DAYS)
        tab.page.wait_for_timeout(500)
        tab.page.pdf(path=pdf, prefer_css_page_size=True)
        tab.page.emulate_media(media="print")
        sizes = tab.page.evaluate(
            """() => [...document.querySelectorAll('main *')].filter(element => element.offsetParent && [...element.childNodes]
            .some(node => node.nodeType === 3 && node.data.trim())).map(element => parseFloat(getComputedStyle(element).fontSize))"""
        )
    assert min(sizes) >= 9 * 96 / 72 - 0.01
    told = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    assert int(re.search(r"Pages:\s+(\d+)", told)[1]) <= 2
    words = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Printed on \d+ \w+ 20\d\d", words)


def test_a_contact_stands_whole_once_on_a_result_and_then_short():
    problems = []
    for page in RESULTS + [page for page in pages(COUNCIL) if page.kind == "result"]:
        seen = set()
        for card in page.main.xpath(".//*[@data-contact]"):
            is_short = "contact-short" in card.get("class").split()
            if is_short != (card.get("data-contact") in seen):
                problems.append(f"{page}: {card.get('data-contact')}")
            seen.add(card.get("data-contact"))
    expect_none(problems)


def test_a_sheet_for_the_meeting_holds_all_lists_of_its_guide():
    problems = []
    for page in pages(NATIONAL):
        if page.kind != "checklists":
            continue
        told = {"".join(item.text_content().split()) for item in page.main.iter("li")}
        leaflet = Page(NATIONAL, page.address.replace("checklists", "leaflet"))
        for item in leaflet.main.xpath(".//li[contains(@class, 'task')]"):
            if "".join(item.text_content().split()) not in told:
                problems.append(f"{page}: {item.text_content()}")
    assert len([page for page in pages(NATIONAL) if page.kind == "checklists"]) > 1
    expect_none(problems)


# Dates typed on the result


def ask(tab):
    tab.visit(DATED.url + ANSWERED)
    tab.page.get_by_role("button", name="Put in your dates").click()
    letter = tab.page.get_by_label("Date on the council’s letter")
    letter.wait_for(state="visible")
    return letter, tab.page.get_by_label("Date on your mediation certificate, if you have one")


def test_dates_can_be_typed_on_a_result(phone_tab):
    letter, certificate = ask(phone_tab)
    letter.fill("15th June 2099")
    certificate.fill("20/7/99")
    phone_tab.page.get_by_role("button", name="Show my days").click()
    typed = days(phone_tab)
    assert phone_tab.page.evaluate("location.hash") == ANSWERED + DAYS
    assert phone_tab.page.evaluate("document.activeElement.textContent") == "Your days"
    phone_tab.visit("about:blank")
    phone_tab.visit(DATED.url + ANSWERED + DAYS)
    assert days(phone_tab) == typed and any("2099" in line for line in typed)
    assert phone_tab.messages == [] and violations(phone_tab.page) == []


@pytest.mark.parametrize("typed", ["", "31 February 2099", "<b>soon</b>", "15 6"], ids=["none", "no day", "words", "no year"])
def test_dates_that_are_none_are_not_taken(phone_tab, typed):
    letter, certificate = ask(phone_tab)
    letter.fill(typed)
    phone_tab.page.get_by_role("button", name="Show my days").click()
    is_read = typed == "15 6"
    assert phone_tab.page.get_by_text("Enter a real date, such as 15 June 2026.").is_visible() != is_read
    assert (letter.get_attribute("aria-invalid") == "true") != is_read
    assert phone_tab.page.locator("[data-part=dates]").is_visible() == is_read


def test_results_without_a_letter_ask_for_no_dates(phone_tab):
    without = next(page for page in RESULTS if not page.main.xpath(".//a[contains(@href, '#for=')]"))
    phone_tab.visit(without.url)
    assert phone_tab.page.get_by_role("link", name="Call sheet").is_visible()
    assert not phone_tab.page.get_by_role("button", name="Put in your dates").is_visible()
