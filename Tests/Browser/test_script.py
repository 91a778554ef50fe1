"""The route finder's script as a whole: its weight, what it may not use, sharing, and how it looks."""

import random
from urllib.parse import unquote

import pytest

from answering import NAME, PARENT, choose, fragment, journey, page_of, shown, status, words_of
from axe import violations
from problems import expect_none
from servers import served
from sites import EDITIONS, NATIONAL, SITES

# What a script may not use: ways to write HTML, to run text, to store and to send.
REFUSED = ["innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function("]
REFUSED += ["Storage", "cookie", "indexedDB", "fetch(", "XMLHttp", "sendBeacon", "WebSocket", "import("]


@pytest.fixture(scope="module")
def server():
    """The address of the sites on a server."""
    with served(SITES) as address:
        yield address


# What a reader loads


def test_journeys_are_loaded_only_where_something_is_answered(open_tab):
    with open_tab() as tab:
        for address, expected in ((page_of({}).url, False), (page_of(PARENT).url + fragment(PARENT), True)):
            tab.visit(address)
            tab.page.wait_for_timeout(300)
            assert any("/journeys." in url for url in tab.requests) is expected


def test_a_first_answer_is_kept_where_nothing_was_answered(open_tab):
    """A link to a page in the middle, shared without answers."""
    with open_tab() as tab:
        tab.visit(page_of(PARENT).url)
        choose(tab.page, "delay")
        tab.page.wait_for_load_state()
        assert shown(tab) == [words_of("problem", "delay")]


@pytest.mark.parametrize("edition", EDITIONS)
def test_scripts_ask_nothing_store_nothing_and_write_no_html(edition):
    for path in (SITES / edition / "assets").glob("*.js"):
        text = path.read_text(encoding="utf-8")
        for word in REFUSED:
            assert word not in text, f"{path.name} uses {word}"


def test_nothing_is_stored_or_asked_of_others_and_nothing_complains(open_tab, server):
    for start in (server + f"{NATIONAL}/", (SITES / NATIONAL).as_uri() + "/"):
        with open_tab() as tab:
            tab.visit(f"{start}{NAME}/index.html")
            while tab.page.locator("[data-answer]").count():
                tab.page.locator("[data-answer]").last.click()
            tab.page.check("[data-part=include]")
            assert shown(tab)
            assert tab.messages == []
            assert [url for url in tab.requests if not url.startswith(start)] == []
            assert tab.page.context.cookies() == []
            assert tab.page.evaluate("localStorage.length + sessionStorage.length") == 0


# Sharing


def test_a_link_is_shared_without_the_answers_unless_the_reader_chooses(open_tab, server):
    page = page_of(PARENT)
    address = f"{server}{page}"
    with open_tab(permissions=["clipboard-read", "clipboard-write"]) as tab:
        tab.visit(address + fragment(PARENT))
        for box, shared in ((False, address), (True, address + fragment(PARENT))):
            tab.page.set_checked("[data-part=include]", box)
            tab.page.click("[data-part=copy]")
            status(tab).filter(has_text="copied").wait_for()
            assert tab.page.evaluate("navigator.clipboard.readText()") == shared
            links = tab.page.locator("[data-send]").evaluate_all("all => all.map(link => link.href)")
            assert [link.partition(":")[0] for link in links] == ["mailto", "sms", "https"]
            assert all(unquote(link).endswith("\n" + shared) for link in links)
        assert tab.messages == []


def test_where_copying_is_refused_the_link_stands_in_a_field(open_tab):
    with open_tab() as tab:
        tab.page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        tab.visit(page_of(PARENT).url + fragment(PARENT))
        tab.page.click("[data-part=copy]")
        field = tab.page.locator("[data-part=field]")
        field.wait_for()
        assert field.input_value() == page_of(PARENT).url
        assert tab.page.evaluate("getSelection().toString()") == field.input_value()


def test_without_javascript_nothing_of_it_is_shown(open_tab):
    with open_tab(java_script_enabled=False) as tab:
        for page in (page_of(PARENT), journey(random.Random(5))[1]):
            tab.visit(page.url)
            for name in ("answers", "share", "now", "field", "local"):
                assert tab.page.locator(f"[data-part={name}]").is_hidden()
            assert "answers so far" not in tab.page.inner_text("main")


# How it looks

LOOKS = {
    "phone": {"viewport": {"width": 375, "height": 700}},
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "dark": {"viewport": {"width": 375, "height": 700}, "color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 640}, "is_mobile": True, "has_touch": True},
}


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_where_answers_are_shown(open_tab, look):
    answers, result = journey(random.Random(7))
    problems = []
    with open_tab(**LOOKS[look]) as tab:
        for address in (
            result.url + fragment(answers),
            page_of(PARENT).url + fragment(PARENT | {"problem": "delay"}),
            page_of(PARENT).url + fragment(PARENT | {"place": "elsewhere"}),
        ):
            tab.visit(address)
            tab.page.click("[data-part=copy]")
            tab.page.wait_for_timeout(400)
            tab.page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
            problems += [f"{address}: {problem}" for problem in violations(tab.page) + tab.messages]
            if tab.overflow > 0:
                problems.append(f"{address}: {tab.overflow} px too wide")
            small = tab.page.locator(".so-far a, .share .small-button, .share .tick").evaluate_all(
                "all => all.filter(one => one.offsetParent && one.getBoundingClientRect().height < 43.5).map(one => one.outerHTML)"
            )
            problems += [f"{address}: less than 44 px: {element}" for element in small]
    expect_none(problems)


def test_answers_are_printed_without_what_only_a_screen_can_do(phone_tab):
    phone_tab.visit(page_of(PARENT).url + fragment(PARENT))
    phone_tab.page.emulate_media(media="print")
    assert phone_tab.page.locator("[data-part=list]").is_visible()
    for name in ("[data-part=share]", "[data-part=list] a"):
        assert phone_tab.page.locator(name).first.is_hidden()
