"""The page on which readers work out last days: its form and its results."""

from datetime import date

import pytest

from axe import violations
from deadline_form import SUMMER, errors, press, put, results, tab  # noqa: F401
from deadlines import DEADLINES, RULES
from problems import expect_none
from sites import CONTENT, EDITIONS, NATIONAL, Page, words


def test_the_form_gives_the_safe_day_first_then_the_last_day_and_why(tab):
    put(tab, "letter", "15", "6", "2026")
    put(tab, "certificate", "20", "Jul", "26")
    press(tab)
    assert results(tab) == [["appeal", "2026-08-13", "2026-09-01"]]
    row = tab.page.locator("[data-rule=appeal]")
    text = words(row.inner_text())
    assert text.index("Send it by Thursday 13 August 2026") < text.index("Last day: Tuesday 1 September 2026, by 5 pm")
    assert "the first working day after 31 August counts" in text and "ends later than the time from the letter" in text
    assert tab.page.get_by_role("heading", name="What to do this week").is_visible()
    assert tab.page.evaluate("document.activeElement.textContent") == "Your dates"
    assert tab.page.url.endswith("deadlines.html#letter=2026-06-15&certificate=2026-07-20")
    assert tab.messages == []


def test_an_address_with_dates_opens_with_the_result(tab):
    tab.visit(DEADLINES.url + "#letter=2026-06-15&certificate=2026-07-20")
    assert results(tab) == [["appeal", "2026-08-13", "2026-09-01"]]
    assert tab.page.input_value("#date--letter-month") == "6"
    tab.page.goto(DEADLINES.url + "#request=2026-01-13&order=2026-02-03")
    assert {rule for rule, _, _ in results(tab)} == {rule for rule, one in RULES.items() if {"request", "order"} & set(one["from"])}


def test_section_i_alone_counts_the_letter_and_says_what_is_doubtful(tab):
    tab.page.clock.set_fixed_time("2026-08-25T10:00:00")
    tab.visit(DEADLINES.url + "#letter=2026-05-10&certificate=2026-08-20&about=section-i")
    assert results(tab) == [["appeal-section-i", "2026-07-03", "2026-07-10"]]
    assert "Monday 21 September 2026" in tab.page.locator("[data-rule]").inner_text()
    assert "Do not rely on it." in tab.page.locator("[data-rule]").inner_text()


def test_who_gives_the_date_of_a_certificate_is_not_asked_for_one(tab):
    question = tab.page.get_by_text("No certificate yet?")
    for days, is_asked in (("letter=2026-06-15", True), ("letter=2026-06-15&certificate=2026-07-20", False), ("certificate=2026-07-20", False)):
        tab.page.goto("about:blank")
        tab.visit(f"{DEADLINES.url}#{days}&for=appeal")
        assert results(tab)
        assert question.is_visible() == is_asked, days


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_says_what_to_do_in_time_and_when_it_has_passed(open_tab, rule):
    start = next(iter(RULES[rule]["from"]))
    about = "&about=section-i" if RULES[rule].get("when") else ""
    with open_tab() as tab:
        for now, is_passed in (("2026-06-25T10:00:00", False), ("2035-01-01T10:00:00", True)):
            tab.page.clock.set_fixed_time(now)
            tab.page.goto("about:blank")
            tab.visit(f"{DEADLINES.url}#{start}=2027-06-21&sure={start}&for={rule}{about}")
            assert [one for one, _, _ in results(tab)] == [rule]
            group = words(tab.page.locator("[data-group]:visible").inner_text())
            assert ("What to do this week" in group) != is_passed
            assert ("today" in group) or not is_passed
            assert ("was due before" in group or "The last day was" in group) == is_passed


def test_what_others_do_and_what_readers_do_is_told_apart(tab):
    tab.page.clock.set_fixed_time("2027-01-19T10:00:00")
    tab.visit(DEADLINES.url + "#transfer=2027&declined=2027-01-18")
    assert results(tab)
    text = words(tab.page.locator("[data-part=results]").inner_text())
    assert "Before Monday 15 February 2027" in text and "By Thursday 21 January 2027" in text


def test_errors_are_told_as_a_summary_that_leads_to_the_field(tab):
    title = tab.page.title()
    press(tab)
    assert errors(tab) == ["Enter at least one date."]
    put(tab, "letter", "31", "2", "2026")
    put(tab, "certificate", "someday", "", "")
    press(tab)
    assert errors(tab) == [
        "Date on the council’s letter: in 2026, February has 28 days.",
        "Date on your mediation certificate: we cannot read “someday”. Enter a date such as 15 6 2026.",
    ]
    assert tab.page.title() == f"Error: {title}"
    assert tab.page.evaluate("document.activeElement.dataset.part") == "errors"
    expect_none(violations(tab.page))
    tab.page.get_by_role("link", name="Date on your mediation certificate").click()
    field = tab.page.locator("#date--certificate")
    assert tab.page.evaluate("document.activeElement.id") == "date--certificate"
    assert field.get_attribute("aria-invalid") == "true"
    put(tab, "letter", "15 June 2026", "", "")
    put(tab, "certificate", "", "", "")
    tab.page.keyboard.press("Enter")
    assert errors(tab) == [] and tab.page.title() == title
    assert results(tab)[0] == ["appeal", "2026-08-07", "2026-09-01"]
    assert [tab.page.input_value(f"#date--letter{part}") for part in ("", "-month", "-year")] == ["15", "6", "2026"]


@pytest.mark.parametrize(
    "typed, said",
    [
        (("", "6", "2026"), "enter the day as well, such as 15 6 2026."),
        (("15", "", "2026"), "enter the month as well, such as 15 6 2026."),
        (("6", "15", "2026"), "there is no month 15. Enter the day first, then the month."),
        (("32", "5", "2026"), "no month has a day 32."),
        (("31", "June", "2026"), "June has 30 days."),
        (("15", "6", "202"), "enter the 4 digits of the year, such as 2026."),
        (("15", "6", "1026"), "check the year. It cannot be 1026."),
        (("1 2 3 4", "", ""), "we cannot read this date. Enter it like 15 6 2026."),
    ],
)
def test_an_error_says_what_is_wrong_with_the_date(tab, typed, said):
    put(tab, "letter", *typed)
    press(tab)
    assert errors(tab) == [f"Date on the council’s letter: {said}"]
    assert not tab.page.get_by_role("heading", name="Your dates", exact=True).is_visible()


def test_what_is_pasted_is_not_cut_short(tab):
    tab.page.locator("#date--letter-year").focus()
    tab.page.keyboard.insert_text("\u00a0\u200e2026 ")
    tab.page.locator("#date--letter").focus()
    tab.page.keyboard.insert_text(" 15\u00a0")
    tab.page.locator("#date--letter-month").focus()
    tab.page.keyboard.insert_text("\u00a0 June")
    press(tab)
    assert errors(tab) == [] and tab.page.url.endswith("#letter=2026-06-15")


def test_a_link_for_some_rules_asks_for_just_what_they_need(tab):
    tab.visit(DEADLINES.url + "#for=discrimination-claim")
    shown = tab.page.locator("[data-start]:visible")
    assert shown.evaluate_all("all => all.map(one => one.dataset.start)") == ["act"]
    assert not tab.page.locator("#date--section-i").is_visible()
    put(tab, "act", "10", "3", "2026")
    press(tab)
    assert results(tab) == [["discrimination-claim", "2026-09-02", "2026-09-09"]]
    press(tab, "Use other dates too")
    assert tab.page.locator("#date--letter").is_visible()


@pytest.mark.parametrize(
    "fragment",
    ["#", "#letter", "#letter=", "#letter=%", "#letter=%E0%A4%A", "#letter=2026-99-99", "#letter=<script>", "#for=nothing",
     "#for=__proto__+constructor&letter=2026-06-15", "#__proto__=2026-06-15", "#about=x&letter=", "#a:letter=yes", "#&&==&",
     "#letter=2026-06-15&letter=2026-06-16", "#letter=" + "9" * 9000],
)
def test_any_address_may_be_opened(tab, fragment):
    tab.visit(DEADLINES.url + fragment)
    assert tab.messages == []
    press(tab)
    assert tab.messages == []


def test_an_address_with_a_bad_date_says_so(tab):
    tab.visit(DEADLINES.url + "#letter=2026-02-30&certificate=2026-07-20")
    assert errors(tab) == ["Date on the council’s letter: in 2026, February has 28 days."]
    assert results(tab) == [["appeal", "2026-08-13", "2026-09-01"]]


def test_nothing_leaves_the_browser_and_nothing_is_kept(tab):
    put(tab, "letter", "15", "6", "2026")
    press(tab)
    site = DEADLINES.path.parent.as_uri() + "/"
    assert results(tab) and all(url.startswith(site) and "2026" not in url for url in tab.requests), tab.requests
    assert tab.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


# How it looks and how it is reached


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_while_results_are_shown(open_tab, scheme, width):
    with open_tab(viewport={"width": width, "height": 800}, color_scheme=scheme) as tab:
        tab.page.clock.set_fixed_time(SUMMER)
        tab.visit(DEADLINES.url + "#letter=2026-06-15&agreement=2026-06-01&transfer=2026&wrong=2026-06-01")
        assert results(tab)
        expect_none(violations(tab.page))
        assert tab.overflow <= 0


FURTHER = {"deadlines-by-month": 1, "deadlines-examples": 12}


def screens(tab):
    return tab.page.evaluate("document.documentElement.scrollHeight / innerHeight")


def test_without_javascript_the_first_screen_leads_to_a_table_and_to_examples(open_tab):
    with open_tab(java_script_enabled=False, viewport={"width": 375, "height": 667}) as tab:
        tab.visit(DEADLINES.url)
        assert not tab.page.locator("form").is_visible()
        assert not tab.page.locator("[data-part=results]").is_visible()
        assert tab.page.get_by_role("heading", name="How to count").is_visible()
        for name, tables in FURTHER.items():
            tab.visit(DEADLINES.url)
            link = tab.page.locator(f"main a[href='{name}.html']").first
            box = link.bounding_box()
            assert box["y"] + box["height"] <= 667, name
            link.click()
            assert tab.page.url.endswith(f"/{name}.html")
            assert tab.page.get_by_role("table").count() == tables


# What addresses may name on the page since it was first published.
PLACES = """how-to-count you-have-only-the-letter you-have-a-letter-and-a-certificate august christmas month-ends
weekends-and-bank-holidays mediation after-a-mediation-agreement discrimination-by-a-school the-councils-own-limits
other-last-days if-you-are-late by-month""".split()


def test_no_place_on_the_page_is_gone():
    assert [place for place in PLACES if not DEADLINES.main.xpath(f".//*[@id='{place}']")] == []


def test_on_a_phone_the_form_and_its_result_come_first(open_tab):
    with open_tab(viewport={"width": 375, "height": 667}) as tab:
        tab.page.clock.set_fixed_time(SUMMER)
        tab.visit(DEADLINES.url)
        assert tab.page.locator("#date--letter").bounding_box()["y"] < 667
        assert screens(tab) <= 12
        tab.page.goto("about:blank")
        tab.visit(DEADLINES.url + "#letter=2026-06-15")
        safe = tab.page.locator("[data-rule=appeal] [data-fill=safe]:visible").first.bounding_box()
        assert safe["y"] + safe["height"] <= 667


def test_outcomes_with_a_time_limit_lead_to_it_with_what_they_need(tab):
    for outcome in sorted((CONTENT / "finders" / "route-finder" / "outcomes").glob("*.md")):
        source = outcome.read_text(encoding="utf-8")
        page = Page(NATIONAL, f"outcomes/{outcome.stem}.html")
        links = page.main.xpath(".//a[contains(@href, 'deadlines.html#for=')]/@href")
        assert bool(links) == ("\ndeadlines: " in source), outcome.stem
        if links:
            wanted = links[0].partition("#for=")[2].split("+")
            assert set(wanted) <= set(RULES)
    tab.visit(Page(NATIONAL, "outcomes/appeal-to-tribunal.html").url)
    tab.page.get_by_role("link", name="Work out your dates").click()
    shown = tab.page.locator("[data-start]:visible").evaluate_all("all => all.map(one => one.dataset.start)")
    assert shown == ["letter", "certificate"]
    assert tab.page.locator("#date--section-i").is_visible()


@pytest.mark.parametrize("edition", EDITIONS)
def test_each_edition_has_it(edition):
    page = Page(edition, "deadlines.html")
    assert page.main.get("data-deadlines") is not None
