"""A result asks which council sent the letter, and shows who to ring there, with and without JavaScript."""

import pytest

from axe import violations
from problems import expect_none
from sites import CONTENT, COUNCILS, NATIONAL, SITES, Page, edition_file, pages, read_yaml
from test_councils import COUNCILS as LISTED

RESULT_WORDS = read_yaml(CONTENT / "councils.yaml")["result"]
ASKS = RESULT_WORDS["ask"]
RESULTS = [page for page in pages(NATIONAL) if page.kind == "result"]


def first_contact(page):
    return page.main.xpath("string((.//*[@data-outcome])[1]//*[contains(@class, 'outcome-steps__contact')]//@data-contact)")


# Results that begin with a service, with somebody at the council, and with somebody who is the same for all.
MEDIATION = next(page for page in RESULTS if first_contact(page) == "mediation")
TEAM = next(page for page in RESULTS if first_contact(page) in ("council-send-team", "council-complaints"))
OTHER = next(
    page for page in RESULTS if first_contact(page) not in (*ASKS, "") and page.main.xpath(".//*[@data-part='council']")
)
ANSWERED = "#a:place=england&who=parent"


def card(tab, contact="mediation"):
    return tab.page.locator(f".contact-card[data-contact={contact}]").first


def numbers(locator):
    return [link.get_attribute("href") for link in locator.locator("[href^='tel:']").all()]


def numbers_of(slug):
    """The numbers of the services on a council's page."""
    return Page(NATIONAL, f"councils/{slug}.html").document.xpath("//*[contains(@class, 'known-service')]//a[starts-with(@href, 'tel:')]/@href")


def field(tab):
    return tab.page.get_by_role("searchbox", name=RESULT_WORDS["question"])


def ask(tab, typed):
    """Types a name into the field, and gives the buttons of the councils that it finds."""
    if not field(tab).count():
        tab.page.get_by_role("button", name=RESULT_WORDS["question"]).click()
    field(tab).fill(typed)
    return tab.page.locator("[data-part=council] li button")


def choose(tab, typed, name):
    ask(tab, typed).get_by_text(name, exact=True).click()
    tab.page.get_by_role("button", name=RESULT_WORDS["other"]).wait_for()


def said(tab):
    return tab.page.locator("[data-part=council] [role=status]").inner_text()


# Where it is asked


def test_results_ask_once_where_a_contact_is_the_councils_own():
    problems = []
    for page in RESULTS:
        fields = page.main.xpath(".//*[@data-part='council']")
        contacts = set(page.main.xpath(".//*[contains(@class, 'outcome-steps__contact')]//@data-contact"))
        if len(fields) != (1 if contacts & set(ASKS) else 0):
            problems.append(f"{page} asks {len(fields)} times")
        elif fields and first_contact(page) in ASKS and "outcome-steps__contact" not in fields[0].getparent().get("class"):
            problems.append(f"{page} does not ask below who to ring")
    assert any(page.main.xpath(".//*[@data-part='council']") for page in RESULTS)
    expect_none(problems)


@pytest.mark.parametrize("edition", COUNCILS)
def test_an_edition_of_a_council_never_asks(phone_tab, edition):
    expect_none(str(page) for page in pages(edition) if b"ask-council" in page.path.read_bytes() or b"data-part=\"council\"" in page.path.read_bytes())
    assert not list((SITES / edition).glob("**/*numbers.*.js"))
    page = next(page for page in pages(edition) if page.kind == "result")
    phone_tab.visit(page.url + ANSWERED + "&council=bexley")
    assert "Bexley" not in phone_tab.page.locator("main").inner_text()
    assert phone_tab.messages == []


def test_without_javascript_a_link_leads_to_the_list(open_tab):
    with open_tab(viewport={"width": 375, "height": 667}, java_script_enabled=False) as tab:
        for page in (MEDIATION, TEAM, OTHER):
            tab.visit(page.url)
            link = tab.page.get_by_role("link", name="Find your council’s numbers")
            assert link.count() == 1
        link.click()
        assert tab.page.url.endswith("/councils/index.html")


def test_the_question_is_one_line_until_it_is_pressed(phone_tab):
    phone_tab.visit(MEDIATION.url)
    asked = phone_tab.page.get_by_role("button", name=RESULT_WORDS["question"])
    assert asked.bounding_box()["height"] < 40 and not field(phone_tab).count()
    assert not any("numbers" in address for address in phone_tab.requests)
    number = card(phone_tab).bounding_box()
    assert asked.bounding_box()["y"] >= number["y"] + number["height"]


# What is found


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Bexley", "London Borough of Bexley"),
        ("brum", "Birmingham City Council"),
        ("notts", "Nottinghamshire County Council"),
        ("Leciester", "Leicester City Council"),
        ("rbkc", "Royal Borough of Kensington and Chelsea"),
    ],
)
def test_a_council_is_found_by_its_name_a_short_form_and_with_a_slip(phone_tab, typed, name):
    phone_tab.visit(MEDIATION.url)
    found = ask(phone_tab, typed)
    assert name in found.all_inner_texts()
    assert said(phone_tab)
    found.get_by_text(name, exact=True).click()
    phone_tab.page.get_by_role("button", name=RESULT_WORDS["other"]).wait_for()
    assert name in card(phone_tab).inner_text()


def test_councils_that_are_easily_confused_stand_together(phone_tab):
    phone_tab.visit(MEDIATION.url)
    assert set(ask(phone_tab, "derby").all_inner_texts()) == {"Derby City Council", "Derbyshire County Council"}
    assert "Derbyshire outside the city of Derby" in phone_tab.page.locator("[data-part=council]").inner_text()


@pytest.mark.parametrize(("typed", "words"), [("qqqqqqq", "none"), ("M1 1AA", "postcode"), ("", None)])
def test_what_is_no_council_is_answered(phone_tab, typed, words):
    phone_tab.visit(MEDIATION.url)
    assert not ask(phone_tab, typed).count()
    assert said(phone_tab) == (RESULT_WORDS[words] if words else "")
    assert numbers(card(phone_tab)) == []


def test_the_question_can_be_skipped(phone_tab):
    phone_tab.visit(MEDIATION.url + ANSWERED)
    for leave in (lambda: phone_tab.page.get_by_role("button", name="Skip").click(), lambda: phone_tab.page.keyboard.press("Escape")):
        ask(phone_tab, "bex")
        leave()
        asked = phone_tab.page.get_by_role("button", name=RESULT_WORDS["question"])
        asked.wait_for()
        assert asked.evaluate("one => one === document.activeElement")
        assert "council=" not in phone_tab.page.url and numbers(card(phone_tab)) == []


def test_the_keyboard_alone_names_a_council(phone_tab):
    phone_tab.visit(MEDIATION.url)
    phone_tab.page.get_by_role("button", name=RESULT_WORDS["question"]).focus()
    phone_tab.page.keyboard.press("Space")
    field(phone_tab).wait_for()
    phone_tab.page.keyboard.type("bexley")
    phone_tab.page.keyboard.press("Enter")
    phone_tab.page.get_by_role("button", name=RESULT_WORDS["other"]).wait_for()
    # Reading goes on at the numbers.
    phone_tab.page.wait_for_function("() => document.activeElement.closest('[data-contact=mediation]')")
    assert "KIDS" in phone_tab.page.evaluate("document.activeElement.innerText")
    assert phone_tab.page.locator("[data-part=status]").inner_text() == ""


# What is shown


def test_the_numbers_are_those_of_the_councils_page(phone_tab):
    own = {edition_file(edition)["council"] for edition in COUNCILS}
    phone_tab.visit(MEDIATION.url + "#a:council=bexley")
    card(phone_tab).get_by_role("link", name="KIDS", exact=True).wait_for()
    problems, known = [], 0
    for council in LISTED:
        if council["official_name"] in own:
            continue
        slug = council["slug"]
        phone_tab.page.evaluate("slug => { location.hash = 'a:council=' + slug }", slug)
        phone_tab.page.wait_for_function(
            "name => document.querySelector('[data-contact=mediation]').innerText.includes(name)", arg=council["official_name"]
        )
        here, there = numbers(card(phone_tab)), numbers_of(slug)
        known += bool(there)
        if here != there:
            problems.append(f"{slug}: {here}, but on its page {there}")
        text = card(phone_tab).inner_text()
        if not there and "Read on" not in text and ASKS["mediation"] not in text:
            problems.append(f"{slug}: nothing says what to ask")
    assert known > 40
    expect_none(problems + phone_tab.messages)


def test_a_council_with_an_edition_has_the_numbers_of_the_edition(phone_tab):
    team = edition_file("warrington")["contacts"]["council-send-team"]
    page = next(page for page in RESULTS if "council-send-team" in page.main.xpath(".//*[contains(@class, 'outcome-steps__contact')]//@data-contact"))
    phone_tab.visit(page.url + "#a:council=warrington")
    phone_tab.page.locator(f"[data-contact=council-send-team] [href='tel:{team['phone'].replace(' ', '')}']").first.wait_for(state="attached")
    assert phone_tab.page.locator(f"[data-contact=council-send-team] [href='mailto:{team['email']}']").count()
    # Derby's edition gives no number for mediation, so none is shown there.
    phone_tab.visit("about:blank")
    phone_tab.visit(MEDIATION.url + "#a:council=derby")
    card(phone_tab).get_by_text("We do not know this number").wait_for()
    assert numbers(card(phone_tab)) == []


def test_numbers_have_their_day_and_are_said_to_be_unconfirmed_once(phone_tab):
    phone_tab.visit(MEDIATION.url)
    choose(phone_tab, "bexley", "London Borough of Bexley")
    text = phone_tab.page.locator("main").inner_text()
    assert "Read on 21 November 2026." in card(phone_tab).inner_text()
    assert text.count("We have not confirmed them") == 1
    note = phone_tab.page.locator(".outcome-steps__contact").first.get_by_role("link", name=RESULT_WORDS["page"])
    note.click()
    assert phone_tab.page.url.endswith("/councils/bexley.html")


def test_where_no_number_is_known_the_card_says_what_to_ask_and_where_to_look(phone_tab):
    phone_tab.visit(TEAM.url)
    choose(phone_tab, "bexley", "London Borough of Bexley")
    contact = first_contact(TEAM)
    text = card(phone_tab, contact).inner_text()
    assert ASKS[contact] in text and "Local Offer" in text and "London Borough of Bexley" in text
    assert phone_tab.page.locator(".outcome-steps__contact").first.get_by_role("link", name=RESULT_WORDS["page"]).count() == 1


RECORDS = {path.stem: read_yaml(path) for path in (CONTENT / "councils").glob("*.yaml")}
ADVICE = next(page for page in RESULTS if "sendiass" in page.main.xpath(".//*[contains(@class, 'contact-card')]/@data-contact"))


def test_the_advice_service_of_a_council_stands_in_its_box(phone_tab):
    known = {slug: record["advice"] for slug, record in RECORDS.items() if "advice" in record}
    phone_tab.visit(ADVICE.url + "#a:council=hackney")
    box = card(phone_tab, "sendiass")
    name = box.locator("p > b")
    name.wait_for(state="attached")
    assert box.locator("[href='mailto:sendiags@hackney.gov.uk']").count() == 1
    problems = []
    for slug, advice in known.items():
        phone_tab.page.evaluate("slug => { location.hash = 'a:council=' + slug }", slug)
        name.get_by_text(advice["name"], exact=True).wait_for(state="attached")
        there = Page(NATIONAL, f"councils/{slug}.html").main.xpath(".//*[contains(@class, 'council-advice')]")[0]
        if not numbers(box) == there.xpath(".//a[starts-with(@href, 'tel:')]/@href") == ["tel:" + number.replace(" ", "") for number in [advice.get("phone")] if number]:
            problems.append(f"{slug}: {numbers(box)}")
        if (RESULT_WORDS["old"] in box.text_content()) != ("So ask the council" in there.text_content()):
            problems.append(f"{slug}: the box and the page differ on its age")
        if box.locator(".external").count() != ("website" in advice):
            problems.append(f"{slug}: its website")
    assert len(known) > 30
    expect_none(problems + phone_tab.messages)


def test_the_note_has_the_local_offer_and_the_day_of_a_change(phone_tab):
    phone_tab.visit(MEDIATION.url + "#a:council=hackney")
    offer = phone_tab.page.get_by_role("link", name=RESULT_WORDS["offer"])
    offer.wait_for()
    assert offer.get_attribute("href") == RECORDS["hackney"]["local-offer"]["address"]
    assert RESULT_WORDS["change"] not in phone_tab.page.locator("main").inner_text()
    for slug, day in (("surrey", "1 April 2027"), ("rotherham", "April 2027")):
        phone_tab.page.evaluate("slug => { location.hash = 'a:council=' + slug }", slug)
        phone_tab.page.get_by_text(f"{RESULT_WORDS['change']} {day}.").wait_for()
        assert not offer.count()


def test_another_council_takes_the_place_of_the_first_and_none_takes_it_away(phone_tab):
    phone_tab.visit(MEDIATION.url + ANSWERED)
    before = card(phone_tab).inner_text()
    choose(phone_tab, "bexley", "London Borough of Bexley")
    phone_tab.page.get_by_role("button", name=RESULT_WORDS["other"]).click()
    choose(phone_tab, "Leeds", "Leeds City Council")
    text = card(phone_tab).inner_text()
    assert "Leeds" in text and "Bexley" not in text
    assert phone_tab.page.url.endswith(ANSWERED + "&council=leeds")
    phone_tab.page.go_back()
    card(phone_tab).get_by_text("London Borough of Bexley").first.wait_for()
    phone_tab.page.get_by_role("button", name=RESULT_WORDS["remove"]).click()
    phone_tab.page.get_by_role("button", name=RESULT_WORDS["question"]).wait_for()
    assert card(phone_tab).inner_text() == before and phone_tab.page.url.endswith(ANSWERED)


@pytest.mark.parametrize("slug", ["nowhere", "constructor", "<b>x</b>", "", "bexley.html"])
def test_a_council_that_is_not_known_changes_nothing(phone_tab, slug):
    phone_tab.visit(MEDIATION.url)
    before = card(phone_tab).inner_text()
    phone_tab.visit("about:blank")
    phone_tab.visit(MEDIATION.url + ANSWERED + "&council=" + slug)
    phone_tab.page.wait_for_function("() => !!signpost.matchCouncils")
    assert card(phone_tab).inner_text() == before
    assert phone_tab.page.locator("main b", has_text="x").count() == 0 and phone_tab.messages == []


# Where it goes


def test_the_council_goes_from_page_to_page(phone_tab):
    phone_tab.visit(MEDIATION.url + ANSWERED)
    choose(phone_tab, "bexley", "London Borough of Bexley")
    phone_tab.page.get_by_text("Why you got this result").click()
    change = phone_tab.page.locator("[data-change]").first
    change.wait_for()
    change.click()
    assert phone_tab.page.url.endswith("&council=bexley")
    # The answers' addresses are written anew once the page has read its own.
    phone_tab.page.locator("[data-answer][href*='council=bexley']").first.wait_for()
    assert phone_tab.page.locator("[data-part=status]").inner_text() == ""


def test_the_council_comes_back_from_the_last_days(phone_tab):
    page = next(page for page in RESULTS if first_contact(page) == "mediation" and page.main.xpath(".//a[contains(@href, '#for=')]"))
    phone_tab.page.clock.set_fixed_time("2099-07-25T10:00:00")
    phone_tab.visit(page.url + ANSWERED + "&council=bexley&letter=2099-06-15")
    card(phone_tab).get_by_role("link", name="KIDS", exact=True).wait_for()
    phone_tab.page.locator("[data-part=own-dates]").click()
    phone_tab.page.get_by_role("link", name="Back to your result, with these dates").click()
    card(phone_tab).get_by_role("link", name="KIDS", exact=True).wait_for()
    assert "council=bexley" in phone_tab.page.url and "letter=2099-06-15" in phone_tab.page.url


def test_the_words_to_send_carry_the_number_and_never_the_choice_unasked(phone_tab):
    phone_tab.visit(MEDIATION.url + ANSWERED)
    phone_tab.page.get_by_role("button", name="The result as a text message").click()
    words = phone_tab.page.get_by_role("textbox", name="The result as a text message")
    words.wait_for()
    assert "KIDS" not in words.input_value()
    choose(phone_tab, "bexley", "London Borough of Bexley")
    for name in ("The result as a text message", "The result as an email"):
        phone_tab.page.get_by_role("button", name=name).click()
        text = phone_tab.page.get_by_role("textbox", name=name).input_value()
        assert "KIDS 03330 062 835" in text and "council=" not in text
    phone_tab.page.get_by_label("Include my answers in the link").check()
    phone_tab.page.get_by_role("button", name="The result as an email").click()
    assert "council=bexley" in phone_tab.page.get_by_role("textbox", name="The result as an email").input_value()


def test_the_call_sheet_holds_the_numbers_and_what_to_ask(phone_tab):
    phone_tab.visit(MEDIATION.url + ANSWERED)
    choose(phone_tab, "bexley", "London Borough of Bexley")
    phone_tab.page.get_by_role("link", name="Call sheet").click()
    mediation = phone_tab.page.locator("[data-contact=mediation]")
    mediation.get_by_role("link", name="KIDS 03330 062 835").wait_for()
    ring = phone_tab.page.locator("main")
    assert "London Borough of Bexley" in ring.inner_text() and ring.inner_text().count("We have not confirmed them") == 1
    wanted = [one for one in phone_tab.page.url.split("ring=")[1].split("+") if one in ASKS and one not in RESULT_WORDS["services"]]
    for contact, words in ASKS.items():
        assert (words in ring.inner_text()) == (contact in wanted), contact
    expect_none(violations(phone_tab.page) + phone_tab.messages)
    assert phone_tab.overflow <= 0


def test_nothing_is_asked_of_others_or_kept(phone_tab):
    phone_tab.visit(MEDIATION.url)
    choose(phone_tab, "bexley", "London Borough of Bexley")
    assert sum("/numbers." in address for address in phone_tab.requests) == 1
    assert all(url.startswith((SITES / NATIONAL).as_uri()) for url in phone_tab.requests)
    assert phone_tab.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert phone_tab.messages == []


def test_where_the_numbers_cannot_be_loaded_the_list_is_opened(phone_tab):
    phone_tab.page.route("**/councils/numbers.*", lambda route: route.abort())
    phone_tab.visit(MEDIATION.url)
    phone_tab.page.get_by_role("button", name=RESULT_WORDS["question"]).click()
    phone_tab.page.wait_for_url("**/councils/index.html")


# How it looks


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", [MEDIATION, TEAM, OTHER], ids=str)
def test_axe_finds_nothing_while_one_answers(open_tab, page, scheme):
    with open_tab(viewport={"width": 375, "height": 667}, color_scheme=scheme) as tab:
        tab.visit(page.url)
        problems = list(violations(tab.page))
        for typed in ("derby", "qqqqqqq"):
            ask(tab, typed)
            problems += violations(tab.page)
        choose(tab, "bexley", "London Borough of Bexley")
        problems += violations(tab.page)
        for width in (320, 375, 1280):
            tab.page.set_viewport_size({"width": width, "height": 700})
            assert tab.overflow <= 0
        expect_none(problems)


def test_paper_shows_the_numbers_and_no_field(phone_tab):
    phone_tab.visit(MEDIATION.url + "#a:council=bexley")
    card(phone_tab).get_by_role("link", name="KIDS", exact=True).wait_for()
    phone_tab.page.emulate_media(media="print")
    assert card(phone_tab).get_by_text("03330 062 835").is_visible()
    assert not phone_tab.page.locator("[data-part=council]").is_visible()
    assert phone_tab.page.get_by_text("We have not confirmed them").is_visible()
