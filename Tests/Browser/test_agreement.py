"""Keeping track of an agreement: the days, and a file that only the reader keeps."""

import json
import subprocess

import pytest

from axe import violations
from problems import expect_none
from sites import NATIONAL, Page, loaded

PAGE = Page(NATIONAL, "agreement.html")
GOOD = {
    "kind": "signpost-agreement",
    "version": 1,
    "about": "Speech therapy",
    "date": "15 June 2099",
    "points": [
        {"what": "Change section F", "who": "Council", "rule": "agreement-change-plan", "agreed": "", "done": False},
        {"what": "<b>Ring</b> us", "who": "School", "rule": "", "agreed": "1 July 2099", "done": True},
    ],
}


SOON = "2099-06-15T10:00:00"


@pytest.fixture(autouse=True)
def summer(phone_tab):
    """The day of the agreement."""
    phone_tab.page.clock.set_fixed_time(SOON)


def opened(tab, data, *, wait=True):
    """Opens a file; gives what the page says."""
    told = data if isinstance(data, bytes) else json.dumps(data).encode()
    tab.page.evaluate("document.querySelector('[data-part=status]').textContent = ''")
    tab.page.set_input_files("[data-part=open]", {"name": "agreement.json", "mimeType": "application/json", "buffer": told})
    tab.page.wait_for_function("() => document.querySelector('[data-part=status]').textContent")
    return tab.page.inner_text("[data-part=status]")


def due(tab):
    """By what day each point is due; days are questioned by a script that is loaded once there is one."""
    tab.page.evaluate("() => new Promise(then => { const look = () => signpost.days ? then() : setTimeout(look, 20); look() })")
    return tab.page.locator("[data-name=due]").all_inner_texts()


@pytest.mark.parametrize(
    "rule, said",
    [
        ("agreement-keep-plan", "Monday 15 June 2099"),
        ("agreement-name-school", "Monday 29 June 2099"),
        ("agreement-other", "Monday 29 June 2099"),
        ("agreement-change-plan", "Monday 20 July 2099"),
        ("agreement-final-plan", "Monday 31 August 2099"),
        ("agreement-assess-final-plan", "Monday 21 September 2099"),
    ],
)
def test_each_kind_of_point_is_due_in_its_time(phone_tab, rule, said):
    phone_tab.visit(PAGE.url + "#agreement=2099-06-15")
    phone_tab.page.select_option("[data-name=rule]", rule)
    assert due(phone_tab) == [said]


def test_another_day_agreed_in_writing_counts(phone_tab):
    phone_tab.visit(PAGE.url)
    phone_tab.page.fill("[data-part=date]", "15/6/2099")
    phone_tab.page.select_option("[data-name=rule]", "agreement-other")
    phone_tab.page.fill("[data-name=agreed]", "1 Dec 2099")
    assert due(phone_tab) == ["Tuesday 1 December 2099 (agreed in writing)"]
    phone_tab.page.fill("[data-name=agreed]", "31 June 2099")
    assert due(phone_tab) == ["Another day: June has 30 days."]
    phone_tab.page.fill("[data-part=date]", "nonsense")
    error = phone_tab.page.locator("[data-part=date-error]")
    assert error.inner_text() == "Date of the agreement: we cannot read “nonsense”. Enter a date such as 15 6 2026."


def test_what_has_passed_is_said_unless_it_is_done(phone_tab):
    phone_tab.visit(PAGE.url + "#agreement=2099-01-09")
    phone_tab.page.select_option("[data-name=rule]", "agreement-other")
    assert due(phone_tab) == ["Friday 23 January 2099 has passed"]
    phone_tab.page.check("[data-name=done]")
    assert due(phone_tab) == ["Friday 23 January 2099"]


def test_a_day_that_cannot_be_is_questioned_and_until_then_nothing_is_due(phone_tab):
    phone_tab.visit(PAGE.url)
    phone_tab.page.select_option("[data-name=rule]", "agreement-other")
    phone_tab.page.fill("[data-part=date]", "5 7 2099")
    assert due(phone_tab) == ["Check the day first"]
    question = phone_tab.page.locator("[data-part=doubt]")
    assert "Date of the agreement: Sunday 5 July 2099 is still to come. Today is Monday 15 June 2099." in question.inner_text()
    assert phone_tab.page.locator("[data-part=doubt] button").all_inner_texts() == [
        "It is Thursday 7 May 2099", "It is Saturday 5 July 2098", "Sunday 5 July 2099 is right"
    ]
    expect_none(violations(phone_tab.page))
    phone_tab.page.get_by_role("button", name="It is Thursday 7 May 2099").click()
    assert phone_tab.page.input_value("[data-part=date]") == "7 May 2099" and question.inner_text() == ""
    assert due(phone_tab) == ["Thursday 21 May 2099 has passed"]
    phone_tab.page.fill("[data-part=date]", "5 7 2099")
    phone_tab.page.get_by_role("button", name="Sunday 5 July 2099 is right").click()
    assert due(phone_tab) == ["Sunday 19 July 2099"]


def test_another_day_is_questioned_if_it_is_before_the_agreement_or_far_away(phone_tab):
    phone_tab.visit(PAGE.url + "#agreement=2099-06-15")
    phone_tab.page.fill("[data-name=agreed]", "1 6 2099")
    assert due(phone_tab) == ["Check the day first"]
    question = phone_tab.page.locator("[data-name=doubt]")
    assert "Another day: Monday 1 June 2099 is too early. It is before Monday 15 June 2099 (Date of the agreement)." in question.inner_text()
    question.get_by_role("button", name="It is Wednesday 1 July 2099").click()
    assert due(phone_tab) == ["Wednesday 1 July 2099 (agreed in writing)"]
    phone_tab.page.fill("[data-name=agreed]", "1 7 2909")
    assert due(phone_tab) == ["Another day: check the year. It cannot be 2909."]
    phone_tab.page.fill("[data-name=agreed]", "1 7 2019")
    question.get_by_role("button", name="is right").click()
    assert due(phone_tab) == ["Monday 1 July 2019 has passed"]


def test_a_saved_file_opens_again_and_is_the_same(open_tab):
    with open_tab(accept_downloads=True) as tab:
        tab.page.clock.set_fixed_time(SOON)
        tab.visit(PAGE.url)
        assert opened(tab, GOOD) == "The file is open."
        assert due(tab) == ["Monday 20 July 2099", "Wednesday 1 July 2099 (agreed in writing)"]
        assert tab.page.input_value("[data-name=what] >> nth=1") == "<b>Ring</b> us" and tab.page.locator("main b").count() == 0
        with tab.page.expect_download() as saved:
            tab.page.get_by_role("button", name="Save as a file").click()
        assert saved.value.suggested_filename == "agreement.json"
        assert json.loads(saved.value.path().read_bytes()) == GOOD
        assert tab.messages == []


def point(**changes):
    return {**GOOD, "points": [{**GOOD["points"][0], **changes}]}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not json",
        b"\xff\xfe\x00",
        b"null",
        b"[]",
        b"7",
        b'{"kind": "signpost-agreement"}',
        {**GOOD, "version": 2},
        {**GOOD, "kind": "other"},
        {**GOOD, "more": 1},
        {**GOOD, "about": 7},
        {**GOOD, "about": "x" * 201},
        {**GOOD, "points": {}},
        {**GOOD, "points": [None]},
        {**GOOD, "points": GOOD["points"] * 101},
        point(rule="no-such-rule"),
        point(rule="__proto__"),
        point(done="yes"),
        point(what=None),
        point(what="x" * 501),
        point(extra="x"),
        json.dumps(GOOD).replace('"kind"', '"__proto__": {"kind": 1}, "kind"', 1).encode(),
        b" " * 1_000_001,
    ],
    ids=lambda data: str(data)[:40],
)
def test_a_file_that_was_not_saved_here_is_refused_and_changes_nothing(phone_tab, data):
    phone_tab.visit(PAGE.url)
    phone_tab.page.fill("[data-name=what]", "Keep me")
    assert opened(phone_tab, data) == "This is not a file that was saved here, so nothing was opened."
    assert phone_tab.page.input_value("[data-name=what]") == "Keep me" and phone_tab.messages == []


def test_lines_come_and_go(phone_tab):
    phone_tab.visit(PAGE.url)
    phone_tab.page.get_by_role("button", name="Add a line").click()
    assert phone_tab.page.locator("[data-part=rows] li").count() == 2
    assert phone_tab.page.evaluate("document.activeElement.dataset.name") == "what"
    expect_none(violations(phone_tab.page))
    phone_tab.page.get_by_role("button", name="Remove").first.click()
    assert phone_tab.page.locator("[data-part=rows] li").count() == 1
    assert phone_tab.overflow == 0


@pytest.mark.parametrize("width", [320, 375])
@pytest.mark.parametrize("runs", [True, False], ids=["script", "no script"])
def test_nothing_scrolls_sideways_on_a_phone(open_tab, width, runs):
    with open_tab(viewport={"width": width, "height": 700}, java_script_enabled=runs) as tab:
        tab.visit(PAGE.url)
        if runs:
            opened(tab, GOOD)
        wide = tab.page.locator("main *:visible").evaluate_all(
            "all => all.filter(one => one.getBoundingClientRect().right > innerWidth || one.scrollWidth > one.clientWidth + 1"
            " && getComputedStyle(one).overflowX === 'auto' && !one.matches('textarea, input, select')).map(one => one.outerHTML.slice(0, 80))"
        )
        assert wide == [] and tab.overflow == 0


def test_it_prints_what_was_written(open_tab, tmp_path):
    pdf = tmp_path / "agreement.pdf"
    with open_tab() as tab:
        tab.page.clock.set_fixed_time(SOON)
        tab.visit(PAGE.url)
        opened(tab, GOOD)
        assert "July" in due(tab)[0]
        tab.page.pdf(path=pdf, prefer_css_page_size=True)
    words = " ".join(subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout.split())
    for said in ("Change section F", "Council", "Monday 20 July 2099", "Wednesday 1 July 2099"):
        assert said in words
    assert "Open a saved file" not in words and "Add a line" not in words


def test_nothing_leaves_the_page_and_nothing_is_kept(phone_tab):
    phone_tab.visit(PAGE.url)
    asked = list(phone_tab.requests)
    opened(phone_tab, GOOD)
    may = {loaded(NATIONAL, "assets/days.js").as_uri(), *(address for address in phone_tab.requests if address.endswith("/icon.svg"))}
    assert set(phone_tab.requests) - set(asked) <= may
    assert all(address.startswith("file:") for address in asked)
    assert phone_tab.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    phone_tab.page.reload()
    assert phone_tab.page.input_value("[data-name=what]") == ""


@pytest.mark.parametrize("hash", ["#agreement=2026-02-30", "#agreement=<b>", "#%E0%A4%A", "#agreement=2099-06-15&x=__proto__"])
def test_a_hostile_address_does_no_harm(phone_tab, hash):
    phone_tab.visit(PAGE.url + hash)
    assert phone_tab.messages == [] and phone_tab.page.locator("main b").count() == 0


def test_without_a_script_there_is_a_table_to_print(open_tab):
    with open_tab(java_script_enabled=False) as tab:
        tab.visit(PAGE.url)
        assert tab.page.locator("[data-part=blank] tbody tr").count() == 4 and tab.page.locator("[data-part=rows]").is_hidden()
        assert not tab.page.locator("[data-part=begin]").is_visible() and not tab.page.locator("[data-part=ways]").is_visible()
