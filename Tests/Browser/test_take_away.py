"""What a family takes away from a result: its days, a text message, an email, a call sheet, the paper."""

import re
import subprocess
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from axe import violations
from problems import expect_none
from sites import CONTENT, COUNCIL, NATIONAL, Page, pages, read_yaml
from translator import translate

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


@pytest.fixture(autouse=True)
def summer(phone_tab):
    """A day on which a letter of June and a certificate of July have been."""
    phone_tab.page.clock.set_fixed_time("2099-07-25T10:00:00")


def take(tab, name):
    """Asks for the words, and gives them with the link that opens them elsewhere."""
    tab.page.get_by_role("button", name=name).click()
    field = tab.page.get_by_role("textbox", name=name)
    field.wait_for(state="visible")
    return field.input_value(), tab.page.get_by_role("link", name=name).get_attribute("href")


def days(tab):
    """What the routes say of their days, folded or not."""
    tab.page.locator("[data-own-day]").first.wait_for(state="attached")
    return tab.page.locator(".deadline [data-own-day]").evaluate_all("lines => lines.map(line => line.textContent)")


def doubts(tab):
    """The days that are questioned at the top."""
    box = tab.page.locator("[data-part=dates]")
    box.wait_for(state="visible")
    return box.locator("li").all_inner_texts()


# Words to send


@pytest.mark.parametrize("page", [*LONGEST, *RESULTS[:: max(1, len(RESULTS) // 12)]], ids=str)
def test_a_text_message_says_what_by_when_who_and_where(phone_tab, page):
    phone_tab.visit(page.url)
    text, link = take(phone_tab, "The result as a text message")
    first = page.main.xpath("(.//*[@data-outcome])[1]")[0]
    title = first.xpath("string((.//h2)[1]/text()[last()])").strip()
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
        titles = [title.strip() for title in page.main.xpath(".//*[@data-outcome]//h2/text()[last()]")]
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


def test_a_translated_page_is_taken_away_as_it_is_read_with_its_numbers_whole(phone_tab):
    numbered = "(.//*[@data-outcome])[1]//*[contains(@class, 'outcome-steps__contact')]//a[starts-with(@href, 'tel:')]"
    page = next(page for page in pages(COUNCIL) if page.kind == "result" and page.main.xpath(numbered))
    phone_tab.visit(page.url)
    before, _ = take(phone_tab, "The result as an email")
    translate(phone_tab)
    phone_tab.page.locator("[data-take=email]").click()
    phone_tab.page.wait_for_function("() => document.querySelector('textarea').value.includes('ą')")
    after = phone_tab.page.locator("textarea").first.input_value()
    numbers = lambda text: re.findall(r"(?<=, )[\d ]{9,}\d", text)
    assert numbers(after) == numbers(before) and numbers(before)
    assert after.count("\n") == before.count("\n") and "Byą whatą day" in after and "By what day" not in after
    assert "Ringą 0" not in after and ", Ring" not in after
    assert phone_tab.messages == []


# Days in the address


def test_days_in_the_address_stand_with_their_routes_and_in_the_words(phone_tab):
    phone_tab.visit(DATED.url + ANSWERED + DAYS)
    told = days(phone_tab)
    # One month after the certificate is later than two after the letter; a limit in August runs on to 1 September.
    assert any("Send your appeal to the Tribunal by" in line and "1 September 2099" in line for line in told), told
    assert not any("adviser" in line for line in told)
    assert "Send your appeal to the Tribunal by" in take(phone_tab, "The result as a text message")[0]
    assert phone_tab.page.url == DATED.url + ANSWERED + DAYS
    first = phone_tab.page.locator("[data-outcome] .deadline").first
    assert first.locator("[data-own-day]").is_visible() and not first.locator(".deadline__text").is_visible()
    links = phone_tab.page.locator(".outcome-steps [href*='#for=']").evaluate_all("links => links.map(link => link.hash)")
    assert all("letter=2099-06-15" in link for link in links)


def test_days_that_have_passed_say_that_it_is_not_the_end(phone_tab):
    phone_tab.visit(DATED.url + ANSWERED + "&letter=2099-01-09")
    assert any("today all the same. The last day was" in line for line in days(phone_tab))


def test_a_day_that_cannot_be_is_questioned_and_nothing_is_worked_out_from_it(phone_tab):
    phone_tab.visit(DATED.url + ANSWERED + "&letter=2099-08-05")
    assert doubts(phone_tab) == ["Can Wednesday 5 August 2099 be right? Check your dates."]
    assert "2099" not in take(phone_tab, "The result as an email")[0]
    expect_none(violations(phone_tab.page))
    phone_tab.page.get_by_role("link", name="Can Wednesday 5 August 2099 be right?").click()
    phone_tab.page.get_by_role("button", name="It is Friday 8 May 2099").click()
    phone_tab.page.get_by_role("link", name="Back to your result, with these dates").click()
    assert any("8 July 2099" in line for line in days(phone_tab))
    assert phone_tab.page.url == DATED.url + ANSWERED + "&letter=2099-05-08"


def test_who_is_sure_of_a_day_takes_that_along(phone_tab):
    phone_tab.visit(DATED.url + ANSWERED + "&letter=2099-08-05")
    phone_tab.page.get_by_role("link", name="Can Wednesday 5 August 2099 be right?").click()
    phone_tab.page.get_by_role("button", name="Wednesday 5 August 2099 is right").click()
    phone_tab.page.get_by_role("link", name="Back to your result, with these dates").click()
    assert any("5 October 2099" in line for line in days(phone_tab))
    assert phone_tab.page.url == DATED.url + ANSWERED + "&letter=2099-08-05&sure=letter"


def test_days_go_along_from_question_to_question(phone_tab):
    phone_tab.visit(Page(NATIONAL, f"{DATED.address.split('/')[0]}/index.html").url + ANSWERED + "&letter=2099-06-15")
    link = phone_tab.page.locator("[data-answer]").first
    phone_tab.page.wait_for_function("() => document.querySelector('[data-answer]').hash.includes('letter=')")
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


@pytest.mark.parametrize("told, says", [("letter=yes&letter=2099-06-15", "15 June 2099"), ("act=2099-06-15", "Day it happened: 15 June 2099"), ("letter=yes", "")])
def test_the_call_sheet_tells_days_beside_answers_of_the_same_name(phone_tab, told, says):
    sheet = next(page for page in pages(NATIONAL) if page.kind == "call-sheet")
    phone_tab.visit(sheet.url + ANSWERED + "&" + told)
    phone_tab.page.locator("[data-part=known]").wait_for(state="visible")
    assert says in phone_tab.page.locator("[data-part=days]").inner_text()
    assert phone_tab.page.locator("[data-part=days]").is_visible() == bool(says)


def test_the_call_sheet_is_one_sheet(open_tab, tmp_path):
    with open_tab() as tab:
        tab.visit(DATED.url + ANSWERED + DAYS)
        tab.page.get_by_role("link", name="Call sheet").click()
        tab.page.locator("[data-part=known]").wait_for(state="visible")
        tab.page.pdf(path=tmp_path / "sheet.pdf", prefer_css_page_size=True)
    told = subprocess.run(["pdfinfo", tmp_path / "sheet.pdf"], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Pages:\s+1\n", told)


@pytest.mark.parametrize("hash", ["", "#a:who=<b>x</b>", "#a:ring=nobody", "#a:letter=2026-99-99", "#%E0%A4%A"])
def test_without_anything_told_the_call_sheet_is_whole(phone_tab, hash):
    sheet = next(page for page in pages(NATIONAL) if page.kind == "call-sheet")
    phone_tab.visit(sheet.url + hash)
    phone_tab.page.wait_for_timeout(200)
    assert not phone_tab.page.locator("[data-part=known]").is_visible() and phone_tab.messages == []
    assert phone_tab.page.locator("[data-contact]:visible").count() == len(sheet.main.xpath(".//*[@data-contact]"))


# Paper


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


def test_paper_says_on_which_day_it_was_printed(open_tab, tmp_path):
    with open_tab() as tab:
        tab.visit(DATED.url + ANSWERED + DAYS)
        tab.page.pdf(path=tmp_path / "result.pdf", prefer_css_page_size=True)
    told = subprocess.run(["pdftotext", tmp_path / "result.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Printed on \d+ \w+ 20\d\d", told)


# Dates typed on the page of last days, on the way from a result and back


def test_dates_are_typed_on_the_page_of_last_days_and_come_back_to_the_result(phone_tab):
    phone_tab.visit(DATED.url + ANSWERED + "&letter=no")
    phone_tab.page.get_by_role("link", name="Put in your dates").click()
    form = phone_tab.page.locator("[data-part=form]")
    form.wait_for(state="visible")
    assert not phone_tab.page.locator("[data-part=errors]").is_visible()
    for start, day in (("letter", "15 6 2099"), ("certificate", "20 7 2099")):
        for field, value in zip(form.locator(f"[data-start={start}] input").all(), day.split(), strict=True):
            field.fill(value)
    phone_tab.page.get_by_role("button", name="Work out my dates").click()
    back = phone_tab.page.get_by_role("link", name="Back to your result, with these dates")
    back.wait_for(state="visible")
    assert violations(phone_tab.page) == []
    # The address may be opened again, or sent to somebody.
    phone_tab.page.reload()
    back.click()
    told = days(phone_tab)
    assert any("1 September 2099" in line for line in told), told
    assert phone_tab.page.url.split("#")[0] == DATED.url and phone_tab.page.url.endswith(ANSWERED + "&letter=no" + DAYS)
    assert phone_tab.messages == []


def test_days_of_every_sort_come_back(phone_tab):
    """Days that run from something else than a letter, and an appeal about section I alone."""
    for outcome, days_told in (
        ("complain-council-then-ombudsman", "knew=2099-03-02"),
        ("discrimination-claim-tribunal", "act=2099-03-02"),
        ("appeal-to-tribunal", "letter=2099-03-02&about=section-i"),
    ):
        page = next(page for page in RESULTS if outcome in page.main.get("data-outcomes").split())
        phone_tab.visit(page.url + ANSWERED + "&" + days_told)
        told = days(phone_tab)
        phone_tab.page.locator("[data-part=own-dates]").click()
        phone_tab.page.get_by_role("link", name="Back to your result, with these dates").click()
        assert days(phone_tab) == told and told
        assert phone_tab.page.url == page.url + ANSWERED + "&" + days_told


@pytest.mark.parametrize(
    "back",
    [
        "",
        "javascript:alert(1)/result--x",
        "//other.example/result--x",
        "https://other.example/result--x",
        "../../result--x",
        "%2e%2e/%2e%2e/result--x",
        "a.b/result--x",
        "\\\\other.example/result--x",
        "route-finder/who",
        "<b>x</b>/result--x",
    ],
)
def test_the_way_back_leads_to_a_page_below_or_nowhere(phone_tab, back):
    page = Page(NATIONAL, "deadlines.html")
    phone_tab.visit(page.url + "#letter=2099-06-15&back=" + back)
    phone_tab.page.locator("[data-part=results]").wait_for(state="visible")
    link = phone_tab.page.locator("[data-part=back] a")
    folder = page.url.rpartition("/")[0] + "/"
    assert not link.is_visible() or link.evaluate("link => link.href").startswith(folder)
    assert phone_tab.page.locator("[data-part=results] b").count() == 0 and phone_tab.messages == []


def test_results_without_last_days_ask_for_no_dates(phone_tab):
    without = next(page for page in RESULTS if not page.main.xpath(".//a[contains(@href, '#for=')]"))
    phone_tab.visit(without.url)
    assert phone_tab.page.get_by_role("link", name="Call sheet").is_visible()
    assert not phone_tab.page.get_by_role("link", name="Put in your dates").is_visible()


# What is folded


def folds(tab):
    return tab.page.locator("[data-outcome] > details").evaluate_all("folds => folds.map(fold => fold.open)")


def test_a_route_whose_day_comes_first_is_not_folded(phone_tab):
    """The time for a complaint runs from another day than that of the route above it."""
    for page in RESULTS:
        routes = page.main.get("data-outcomes").split()
        if "complain-council-then-ombudsman" in routes[1:] and page.main.xpath("(.//*[@data-outcome])[1]//a[contains(@href, '#for=')]"):
            break
    phone_tab.visit(page.url + ANSWERED + "&knew=2099-07-20&letter=2099-07-20&wrong=2099-07-20&request=2099-07-20")
    days(phone_tab)
    later = folds(phone_tab)
    phone_tab.page.goto("about:blank")
    phone_tab.visit(page.url + ANSWERED + "&knew=2098-08-01&letter=2099-07-20&wrong=2099-07-20&request=2099-07-20")
    days(phone_tab)
    assert not any(later) and any(folds(phone_tab))


def test_everything_is_opened_to_be_printed(phone_tab):
    phone_tab.page.add_init_script("window.print = () => { window.printed = true }")
    phone_tab.visit(DATED.url)
    assert not any(folds(phone_tab))
    phone_tab.page.get_by_role("button", name="Print everything").click()
    assert all(folds(phone_tab)) and phone_tab.page.evaluate("window.printed")
    assert phone_tab.page.locator("main details:not([open])").count() == 0
