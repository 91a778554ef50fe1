"""Questions that ask for a date: the page works out the answer, says why, and takes the date along to the result."""

import random
import sys
from datetime import date, timedelta
from urllib.parse import unquote

import pytest

from axe import violations
from problems import expect_none
from sites import EDITIONS, NATIONAL, ROOT, pages

sys.path.append(str(ROOT / "Tests/deadlines"))
import reckon  # noqa: E402

TODAY = date(2026, 11, 29)
DATED = [page for page in pages(NATIONAL) if page.main.xpath(".//form[@data-part='dates']")]
FORM = "form[data-part=dates]"


def dated(name):
    return next(page for page in DATED if page.path.stem == name)


@pytest.fixture(autouse=True)
def now(phone_tab):
    phone_tab.page.clock.set_fixed_time(f"{TODAY}T10:00:00")


def fill(tab, **days):
    for start, day in days.items():
        parts = day.split() if isinstance(day, str) else (day.day, day.month, day.year)
        for field, part in zip(tab.page.locator(f"{FORM} [data-start={start}] input").all(), parts):
            field.fill(str(part))
    tab.page.click(f"{FORM} [type=submit]")


def chosen(tab):
    box = tab.page.locator("[data-part=chosen]")
    box.wait_for(state="visible")
    return tab.page.locator("[data-part=answer]").inner_text(), box.inner_text()


def words_of(page, answer):
    return page.main.xpath(f"string(.//*[@data-answer='{answer}'])").strip()


def test_each_page_of_a_question_about_time_asks_for_its_date():
    assert len(DATED) >= 40
    for edition in EDITIONS:
        for page in pages(edition):
            if page.main.get("data-question") in ("time", "age"):
                assert page.main.xpath(".//form[@data-part='dates']"), page.url


WITH = "time--refuse-plan-have"
WITHOUT = "time--refuse-plan-none"
ONLY_SCHOOL = "time--placement-only"
CASES = [
    (WITHOUT, {"letter": date(2026, 11, 10)}, "in-time", "11 January 2027"),
    # Two months after 29 September, a Sunday: Monday is still in time.
    (WITHOUT, {"letter": date(2026, 9, 29)}, "in-time", "30 November 2026"),
    (WITHOUT, {"letter": date(2026, 9, 27)}, "late", "27 November 2026"),
    (WITH, {"letter": date(2026, 8, 10), "certificate": date(2026, 11, 10)}, "cert-live", "10 December 2026"),
    (WITH, {"certificate": date(2026, 11, 10)}, "cert-live", "10 December 2026"),
    (WITH, {"letter": date(2026, 11, 9), "certificate": date(2026, 11, 10)}, "in-time", "11 January 2027"),
    (WITH, {"letter": date(2026, 8, 10), "certificate": date(2026, 9, 10)}, "late", "12 October 2026"),
    (ONLY_SCHOOL, {"letter": date(2026, 8, 10), "certificate": date(2026, 11, 10)}, "cert-live", "not sure"),
    (ONLY_SCHOOL, {"letter": date(2026, 8, 10)}, "late", "12 October 2026"),
    ("age--discriminator-not-sure", {"act": date(2026, 5, 30)}, "lt6m", "29 November 2026"),
    ("age--discriminator-not-sure", {"act": date(2026, 5, 29)}, "6to12m", "less than 12 months"),
    ("age--discriminator-not-sure", {"act": date(2025, 11, 28)}, "gt12m", "27 May 2026"),
    ("age--provider", {"knew": date(2026, 5, 29)}, "lt6m", "less than 6 months"),
    ("age--provider", {"knew": date(2026, 5, 28)}, "6to12m", "28 May 2027"),
    ("age--provider", {"knew": date(2025, 11, 28)}, "gt12m", "28 November 2026"),
]


@pytest.mark.parametrize("name, days, answer, why", CASES, ids=str)
def test_a_date_chooses_its_answer_and_says_why(phone_tab, name, days, answer, why):
    page = dated(name)
    phone_tab.visit(page.url)
    fill(phone_tab, **days)
    words, told = chosen(phone_tab)
    assert words == words_of(page, answer) and why in told
    assert phone_tab.messages == [] and phone_tab.overflow == 0


@pytest.mark.parametrize(
    "today, letter, answer",
    [
        ("2026-08-20", date(2026, 6, 15), "holiday"),
        ("2026-09-01", date(2026, 6, 15), "holiday"),
        ("2026-09-02", date(2026, 6, 15), "late"),
        ("2026-12-28", date(2026, 10, 27), "holiday"),
        ("2027-01-04", date(2026, 10, 27), "holiday"),
        ("2027-01-05", date(2026, 10, 27), "late"),
        ("2026-08-10", date(2026, 6, 15), "in-time"),
    ],
)
def test_august_and_christmas_give_more_time(phone_tab, today, letter, answer):
    phone_tab.page.clock.set_fixed_time(f"{today}T10:00:00")
    page = dated(WITHOUT)
    phone_tab.visit(page.url)
    fill(phone_tab, letter=letter)
    assert chosen(phone_tab)[0] == words_of(page, answer)


def test_any_date_chooses_as_the_rules_reckoned_otherwise_do(phone_tab):
    """The same days by the tests' own arithmetic, which shares nothing with the script."""
    seed = random.randrange(10**6)
    chance = random.Random(seed)
    page = dated(WITHOUT)
    phone_tab.visit(page.url)
    for _ in range(25):
        letter = TODAY - timedelta(days=chance.randrange(200))
        fill(phone_tab, letter=letter)
        end = reckon.months_after(letter, 2)
        last = reckon.tribunal_day(end)
        is_holiday = end < TODAY and (end.month == 8 or (end.month, end.day) >= (12, 25) or (end.month, end.day) == (1, 1))
        answer = "late" if last < TODAY else "holiday" if is_holiday else "in-time"
        assert chosen(phone_tab)[0] == words_of(page, answer), f"{letter}, seed {seed}"


@pytest.mark.parametrize(
    "days, says",
    [
        ({}, "enter this date, such as 15 6 2026"),
        ({"letter": "31 9 2026"}, "September has 30 days"),
        ({"letter": date(2026, 12, 1)}, "is still to come"),
        ({"letter": date(2020, 12, 1)}, "is a long time ago"),
        ({"letter": date(2026, 8, 10)}, "enter this date too"),
        ({"letter": date(2026, 11, 10), "certificate": date(2026, 11, 3)}, "It is before"),
    ],
    ids=str,
)
def test_a_date_that_cannot_be_meant_is_questioned(phone_tab, days, says):
    phone_tab.visit(dated(WITH).url)
    fill(phone_tab, **days)
    summary = phone_tab.page.locator("[data-part=errors]")
    summary.wait_for(state="visible")
    assert says in summary.inner_text() and not phone_tab.page.locator("[data-part=chosen]").is_visible()
    assert phone_tab.page.evaluate("document.activeElement.dataset.part") == "errors"
    expect_none(violations(phone_tab.page))


def test_a_certificate_alone_asks_for_the_letter_where_only_that_counts(phone_tab):
    phone_tab.visit(dated(ONLY_SCHOOL).url)
    fill(phone_tab, certificate=date(2026, 11, 10))
    summary = phone_tab.page.locator("[data-part=errors]")
    summary.wait_for(state="visible")
    assert "letter" in summary.inner_text() and phone_tab.messages == []


def test_a_date_that_is_taken_back_leaves_the_address(phone_tab):
    phone_tab.visit(dated(WITH).url + "#a:letter=yes&letter=2026-11-10&certificate=2026-11-12")
    chosen(phone_tab)
    for field in phone_tab.page.locator(f"{FORM} [data-start=certificate] input").all():
        field.fill("")
    fill(phone_tab)
    phone_tab.page.wait_for_function("() => !location.hash.includes('certificate')")
    assert "letter=2026-11-10" in phone_tab.page.url and phone_tab.messages == []


ANSWERED = "#a:place=england&urgent=no&who=parent&problem=decision&decision=refuse-plan&letter=yes&cert=none"


def result_with_days(tab):
    """From the question with a date to the result, as a reader goes."""
    tab.visit(dated(WITHOUT).url + ANSWERED)
    fill(tab, letter=date(2026, 11, 10))
    chosen(tab)
    tab.page.click("[data-part=go]")
    for answer in ("yes", "no"):
        tab.page.click(f"[data-answer={answer}]")
    tab.page.wait_for_selector("[data-own-day]")


def test_the_date_goes_along_to_the_result_which_says_by_what_day(phone_tab):
    result_with_days(phone_tab)
    page = phone_tab.page
    told = page.url.split("#a:")[1].split("&")
    assert "letter=2026-11-10" in told and "letter=yes" in told and "time=in-time" in told
    day = page.locator("[data-outcome] .deadline").first.inner_text()
    assert "Ring the mediation adviser by Thursday 31 December 2026. The last day is Sunday 10 January 2027." in day
    assert "Send your appeal to the Tribunal by Thursday 31 December 2026. The last day is Monday 11 January 2027, by 5 pm." in day
    # The rule is one tap away.
    rule = page.locator("[data-rule] .deadline__text").first
    assert not rule.is_visible()
    page.locator("details[data-rule] > summary").first.click()
    assert rule.is_visible()
    for part in ("[data-outcome] .deadline", ".outcome-steps__today", ".outcome-steps__contact"):
        assert page.locator(part).first.bounding_box() is not None
    assert phone_tab.messages == [] and phone_tab.overflow == 0
    expect_none(violations(page))


def test_the_date_stays_behind_where_the_answers_do(phone_tab):
    result_with_days(phone_tab)
    page = phone_tab.page
    tick = page.locator("[data-part=include]")
    mail = page.locator("[data-send^=mailto]").first
    assert not tick.is_checked() and "2026" not in unquote(mail.get_attribute("href")).split("\n")[-1]
    tick.check()
    assert "letter=2026-11-10" in unquote(mail.get_attribute("href"))


def test_the_date_goes_along_to_letters_and_back_to_its_question(phone_tab):
    result_with_days(phone_tab)
    page = phone_tab.page
    letter = page.locator("a[href*='/letters/']").first.get_attribute("href")
    assert letter.endswith("#a:letter=2026-11-10")
    result = page.url
    phone_tab.visit(dated(WITHOUT).url + "#" + result.split("#")[1])
    assert chosen(phone_tab)[0] == words_of(dated(WITHOUT), "in-time")
    phone_tab.visit(dated(WITHOUT).url.replace("route-finder/time--refuse-plan-none", "letters/ask-for-mediation") + "#a:letter=2026-11-10")
    values = [field.input_value() for field in page.locator("[data-known-as=letter] input").all()]
    assert values == ["10", "November", "2026"] and "10 November 2026" in page.locator("[data-part=letter]").inner_text()


def test_without_scripts_the_answers_stand_as_they_are(open_tab):
    with open_tab(java_script_enabled=False) as tab:
        tab.visit(dated(WITH).url)
        assert not tab.page.locator(FORM).is_visible()
        assert tab.page.locator("[data-answer]:visible").count() == 5


def test_the_form_is_sound_in_all_looks(phone_tab):
    phone_tab.visit(dated(WITH).url)
    fill(phone_tab, letter=date(2026, 11, 10))
    chosen(phone_tab)
    expect_none(violations(phone_tab.page))
    phone_tab.page.set_viewport_size({"width": 320, "height": 640})
    assert phone_tab.overflow == 0
    phone_tab.page.emulate_media(media="print")
    assert not phone_tab.page.locator(FORM).is_visible()
