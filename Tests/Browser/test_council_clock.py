"""The page of the council's clock: its form, the line of time, the letter, paper and the calendar."""

import subprocess
from datetime import date
from urllib.parse import parse_qs, unquote

import icalendar
import pytest

from axe import violations
from council_clock import CLOCK, SOURCE, STEPS, TODAY, line, press, put, tick, visit
from deadline_form import errors
from problems import expect_none
from sites import CONTENT, EDITIONS, NATIONAL, Page, read_header, words

LETTER = SOURCE["letter"]
# A family with a late plan, an order and a review behind it.
MUCH = (
    "request=2026-05-04&decision=2026-06-22&draft=2026-10-20&last-review=2025-11-03&review=2026-11-05&asked=2026-11-16"
    "&order=2026-09-01&order-draft=2026-10-02&moved=2026-11-02&told=2026-10-30&recommendation=2026-10-12&what=ordered-make"
)


@pytest.fixture
def tab(phone_tab):
    phone_tab.page.clock.set_fixed_time(TODAY)
    phone_tab.visit(CLOCK.url)
    return phone_tab


def entry(tab, step):
    return words(tab.page.locator(f"[data-part=line] [data-step={step}]").inner_text())


def test_the_form_gives_one_line_of_time_in_order(tab):
    put(tab, "request", "5", "10", "2026")
    put(tab, "decision", "28", "Nov", "26")
    press(tab)
    assert line(tab) == [
        ["council-assess", "2026-11-16", "late", 12],
        ["council-no-plan", "2027-01-25", "open", 56],
        ["council-final-plan", "2027-02-22", "open", 84],
    ]
    days = tab.page.locator("[data-part=line] .clock__day").all_inner_texts()
    assert [words(day) for day in days] == [
        "Monday 5 October 2026 – Day the council got your request",
        "By Monday 16 November 2026",
        "Saturday 28 November 2026 – Date of its letter that says if it will assess",
        "Today: Monday 30 November 2026",
        "By Monday 25 January 2027",
        "By Monday 22 February 2027",
    ]
    assert tab.page.evaluate("document.activeElement.textContent") == "What had to be done by when"
    assert tab.page.url.endswith("council-clock.html#request=2026-10-05&decision=2026-11-28")
    assert words(tab.page.locator("[data-part=sum]").inner_text()) == "The council: 1 missed, 2 still to come."
    assert tab.messages == []


def test_what_became_of_a_limit_is_said_in_words_with_its_law(tab):
    visit(tab, MUCH)
    assert "Missed by 7 days: done on Monday 22 June 2026." in entry(tab, "council-assess")
    assert "Missed by 70 days up to now." in entry(tab, "council-final-plan")
    assert "Done on time, on Friday 2 October 2026." in entry(tab, "order-draft-plan")
    assert "Still to come: 3 days left." in entry(tab, "review-decision")
    assert "It counts only if the plan is to be changed." in entry(tab, "review-final-plan")
    assert "An order of the Tribunal: 11 weeks" in entry(tab, "order-final-plan")
    yours = entry(tab, "draft-comments")
    assert "Yours: The council has your comments" in yours and "Send it today all the same." in yours
    visit(tab, "request=2026-05-04&draft=2026-10-20")
    assert "Not known. You gave no day for it" in entry(tab, "council-assess")
    assert all(tab.page.locator(f"[data-step={step}] a[href*='law/']").count() == 1 for step, *_ in line(tab))
    one = tab.page.locator("[data-step=council-assess] a[href*='law/']")
    assert one.get_attribute("href") == "law/send-regs-2014.html#5"


def test_what_is_ticked_decides_which_limits_apply(tab):
    put(tab, "order", "1", "9", "2026")
    press(tab)
    assert {state for _, _, state, _ in line(tab)} == {"passed", "open"}
    assert "If it applies here." in entry(tab, "order-name-school")
    tick(tab, "ordered-school")
    press(tab)
    assert line(tab) == [["order-name-school", "2026-09-15", "missed", 76]]
    assert tab.page.url.endswith("#order=2026-09-01&what=ordered-school")


def test_each_missed_limit_leads_to_the_letter_with_its_blanks_filled_in(tab):
    visit(tab, "request=2026-05-04&decision=2026-06-22")
    link = tab.page.locator("[data-step=council-final-plan] a", has_text="Write the complaint")
    page, _, fragment = link.get_attribute("href").partition("#f:")
    assert page == f"letters/{LETTER['id']}.html"
    assert {key: value for key, (value,) in parse_qs(fragment).items()} == {
        LETTER["limit"]: STEPS["council-final-plan"]["complain"],
        LETTER["start"]: "2026-05-04",
        LETTER["last"]: "2026-09-21",
    }
    link.click()
    letter = words(tab.page.locator("[data-part=letter]").inner_text())
    assert f"did not do this in time: {STEPS['council-final-plan']['complain']}." in letter
    assert "The time runs from 4 May 2026. The last day was 21 September 2026." in letter
    assert words(tab.page.locator("[data-part=left]").inner_text()).split()[0].isdigit() or "left" in letter
    assert tab.messages == []


@pytest.mark.parametrize("step", [step for step, about in STEPS.items() if "complain" in about])
def test_the_letter_knows_what_each_limit_says_of_it(step):
    fields = {field["id"]: field for field in read_header(CONTENT / "letters" / f"{LETTER['id']}.md")["fields"]}
    assert STEPS[step]["complain"] in fields[LETTER["limit"]]["choices"]


def test_a_limit_before_a_day_gives_the_letter_the_day_before_and_no_start(tab):
    visit(tab, "transfer=2026-09-01&what=to-school")
    href = tab.page.locator("[data-step=phase-transfer] a[href*='#f:']").get_attribute("href")
    assert unquote(href).endswith("limit-day=2026-02-14") and "start=" not in href


@pytest.mark.parametrize(
    "fragment",
    ["#f:your-name=Somebody&harm=Words&limit=anything", "#f:start=never&limit-day=", "#f:%E0%A4%A", "#f:", "#f:__proto__=x"],
)
def test_no_address_puts_its_own_words_into_a_letter(tab, fragment):
    tab.visit(Page(NATIONAL, f"letters/{LETTER['id']}.html").url)
    plain = tab.page.locator("[data-part=letter]").inner_text()
    tab.page.goto("about:blank")
    tab.visit(Page(NATIONAL, f"letters/{LETTER['id']}.html").url + fragment)
    assert tab.page.locator("[data-part=letter]").inner_text() == plain
    assert tab.messages == []


def test_errors_and_days_that_cannot_be_meant_are_told(tab):
    press(tab)
    assert errors(tab) == ["Enter at least one day."]
    put(tab, "request", "31", "2", "2026")
    press(tab)
    assert errors(tab) == ["Day the council got your request: in 2026, February has 28 days."]
    assert not tab.page.get_by_role("heading", name="What had to be done by when").is_visible()
    put(tab, "request", "5", "10", "2027")
    press(tab)
    assert "is still to come" in errors(tab)[0]
    tab.page.get_by_role("button", name="It is Monday 5 October 2026").click()
    tab.page.wait_for_function("!document.querySelector('[data-part=results]').hidden")
    assert line(tab)[0] == ["council-assess", "2026-11-16", "missed", 14]
    put(tab, "decision", "5", "9", "2026")
    press(tab)
    assert "is too early" in errors(tab)[0]


@pytest.mark.parametrize(
    "fragment",
    ["", "request", "request=", "request=%", "request=%E0%A4%A", "request=2026-99-99", "request=<script>", "what=nothing",
     "what=__proto__&request=2026-05-04", "__proto__=2026-05-04", "a:request=yes", "&&==&", "request=" + "9" * 9000],
)
def test_any_address_may_be_opened(tab, fragment):
    tab.page.goto("about:blank")
    tab.visit(f"{CLOCK.url}#{fragment}")
    press(tab)
    assert tab.messages == []


def test_nothing_leaves_the_browser_and_nothing_is_kept(tab):
    put(tab, "request", "5", "10", "2026")
    press(tab)
    site = CLOCK.path.parent.as_uri() + "/"
    assert line(tab) and all(url.startswith(site) and "2026" not in url for url in tab.requests), tab.requests
    assert tab.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_days_go_along_to_the_readers_own_last_days(tab):
    visit(tab, "request=2026-05-04&decision=2026-06-22&order=2026-09-01&what=ordered-make")
    tab.page.get_by_role("link", name="Work out your own last days").click()
    assert tab.page.url.endswith("deadlines.html#request=2026-05-04&order=2026-09-01")


# The calendar


def test_the_calendar_holds_all_of_it(tab):
    visit(tab, MUCH + "&transfer=2027-09-01")
    with tab.page.expect_download() as download:
        tab.page.get_by_role("button", name="Save all of it to your calendar").click()
    events = icalendar.Calendar.from_ical(download.value.path().read_bytes()).walk("VEVENT")
    shown = line(tab)
    assert len(events) == len(shown)
    days = {str(event["UID"]).split("-last-")[0]: event for event in events}
    for step, last, *_ in shown:
        before = step.startswith("phase-transfer") and step != "phase-transfer-between"
        found = days[step]["DTSTART"].dt.isoformat()
        assert found == (date.fromisoformat(last).replace(day=date.fromisoformat(last).day - 1).isoformat() if before else last)
    late = days["council-assess"]
    assert "Missed by 7 days: done on Monday 22 June 2026." in late["DESCRIPTION"] and not late.walk("VALARM")
    assert days["review-decision"].walk("VALARM")
    # The page of last days calls the same day by the same name, so that a calendar keeps it once.
    assert str(late["UID"]) == "council-assess-last-2026-05-04@signpost"


# How it looks


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 375, 1280])
def test_axe_finds_nothing_and_nothing_is_too_wide(open_tab, scheme, width):
    with open_tab(viewport={"width": width, "height": 800}, color_scheme=scheme) as tab:
        visit(tab, MUCH)
        assert line(tab)
        expect_none(violations(tab.page))
        assert tab.overflow <= 0


def test_the_line_of_time_is_one_printed_sheet(open_tab, tmp_path):
    path = tmp_path / "clock.pdf"
    with open_tab() as tab:
        visit(tab, MUCH)
        assert len(line(tab)) >= 10
        tab.page.pdf(path=path, prefer_css_page_size=True)
    told = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    assert "Page 1 of 1" in told
    for text in ("Missed by 7 days", "Still to come: 3 days left", "regulation 13", "Today: Monday 30 November 2026"):
        assert text in words(told)
    for text in ("Fill in the days", "Write the complaint", "All the limits"):
        assert text not in words(told)


def test_without_javascript_each_limit_stands_there_with_an_example(open_tab):
    with open_tab(java_script_enabled=False, viewport={"width": 375, "height": 667}) as tab:
        tab.visit(CLOCK.url)
        assert not tab.page.locator("form").is_visible() and not tab.page.locator("[data-part=results]").is_visible()
        tab.page.locator("summary", has_text="Your request to assess").last.click()
        row = tab.page.locator("[data-row=council-final-plan]")
        assert row.is_visible() and "Last day: Monday 24 May 2027." in words(row.inner_text())
        assert row.get_by_role("link", name="regulation 13").is_visible()
        assert tab.page.get_by_role("heading", name="What we do not work out").is_visible()
        assert tab.overflow <= 0


# How it is reached

# The outcomes about a council that is late.
OUTCOMES = (
    "answer-on-assessment-late plan-late review-not-held review-decision-late plan-for-move-late mediation-meeting-late"
    " mediation-agreement-appealable-not-kept tribunal-order-not-kept council-gave-in plan-moves-with-you"
    " tribunal-recommendation-not-answered complain-council-then-ombudsman"
).split()


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_outcomes_about_a_late_council_lead_to_it(outcome):
    page = Page(NATIONAL, f"outcomes/{outcome}.html")
    assert page.main.xpath(".//a[contains(@href, 'council-clock.html')]"), outcome


@pytest.mark.parametrize("edition", EDITIONS)
def test_each_edition_has_it_and_the_page_of_last_days_leads_to_it(edition):
    page = Page(edition, CLOCK.address)
    assert page.main.get("data-council-clock") is not None
    assert Page(edition, "deadlines.html").main.xpath(".//nav[@id='by-month']//a[@href='council-clock.html']")


def test_days_come_along_from_the_page_of_last_days(tab):
    tab.visit(Page(NATIONAL, "deadlines.html").url + "#request=2026-05-04&order=2026-09-01")
    tab.page.get_by_role("link", name="See what it had to do by when").click()
    tab.page.locator("[data-part=line] [data-step]").first.wait_for()
    assert [step for step, *_ in line(tab)][0] == "council-assess"
    assert "order-name-school" in [step for step, *_ in line(tab)]
