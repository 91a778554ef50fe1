"""In Firefox and in WebKitGTK, a smaller set of what is asked of Chromium: every kind of page, and the main journeys."""

import pytest
from selenium.webdriver.common.keys import Keys

from answering import PARENT, fragment, page_of, part_of
from covering import chosen
from engines import ENGINES, opened
from finders import finder
from problems import expect_none
from sites import FINDERS, NATIONAL, Page, words

PAGES = {page.kind: page for page in chosen()}
SCENARIO = next(one for one in finder(FINDERS[0]).scenarios if PARENT.items() <= one["answers"].items())


@pytest.fixture(scope="module", params=ENGINES)
def engine(request, tmp_path_factory):
    with opened(request.param, tmp_path_factory.mktemp("engine")) as browser:
        yield browser


@pytest.fixture(scope="module", params=ENGINES)
def plain(request, tmp_path_factory):
    """An engine that runs no scripts."""
    with opened(request.param, tmp_path_factory.mktemp("plain"), javascript=False) as browser:
        yield browser


def answer_all(browser, answers):
    """Answers every question that comes; gives the outcomes that are shown."""
    while question := browser.one("main").get_attribute("data-question"):
        answer = answers[question]
        if browser.all(part_of(answer)):
            browser.press(part_of(answer))
        browser.press(f"main a[data-answer='{answer}']")
        browser.until(lambda: browser.one("main").get_attribute("data-question") != question, "the next page")
    return [one.get_attribute("data-outcome") for one in browser.all("main section[data-outcome]") if one.is_displayed()]


@pytest.mark.parametrize("kind", PAGES)
def test_each_kind_of_page_opens_silently_and_axe_finds_nothing(engine, kind):
    engine.visit(PAGES[kind].url)
    assert words(engine.one("h1").text)
    assert engine.run("return document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    expect_none(engine.messages())
    expect_none(engine.violations())


def test_faults_are_found(engine, tmp_path):
    page = tmp_path / "faulty.html"
    page.write_text("<!DOCTYPE html><title>Faulty</title><script>nothing.here()</script><img src=x>")
    engine.visit(page.as_uri())
    assert engine.violations()
    if engine.driver.name == "firefox":
        engine.until(engine.messages, "a message")


def test_a_page_from_a_folder_may_read_no_other_file(engine, tmp_path):
    """As in a reader's browser: what works here works from a memory stick."""
    (tmp_path / "other.json").write_text("{}")
    page = tmp_path / "page.html"
    page.write_text("<!DOCTYPE html><title>Page</title><p>Page")
    engine.visit(page.as_uri())
    ask = "const done = arguments[0]; fetch('other.json').then(() => done('read'), () => done('refused'))"
    assert engine.driver.execute_async_script(ask) == "refused"
    engine.messages()


def test_the_route_finder_end_to_end(engine):
    engine.visit(page_of({}).url)
    assert set(answer_all(engine, SCENARIO["answers"])) == set(SCENARIO["outcomes"])
    shown = [one.get_attribute("textContent") for one in engine.all("[data-part=list] .so-far__answer")]
    assert len(shown) == len(SCENARIO["answers"])
    assert engine.messages() == []


# Lets the page arrive once more, and asks half-way and at the end whether it takes what points at it.
ARRIVE = """const main = document.querySelector('main');
main.style.animation = 'none';
getComputedStyle(main).animation;
main.style.animation = '';
const [arriving] = main.getAnimations(), taken = () => getComputedStyle(main.querySelector('a')).pointerEvents;
arriving.pause();
arriving.currentTime = 150;
const before = taken();
arriving.finish();
return [before, taken()];"""


def test_a_press_that_comes_before_the_page_can_be_seen_is_not_taken(engine):
    engine.visit(page_of({}).url)
    assert engine.run(ARRIVE) == ["none", "auto"]


def test_an_answer_is_changed_and_the_others_are_kept(engine):
    answers = PARENT | {"problem": "delay"}
    engine.visit(page_of(answers).url + fragment(answers))
    engine.one("[data-part=answers]")
    engine.all("[data-part=list] a")[2].send_keys(Keys.ENTER)
    engine.until(lambda: engine.one("main").get_attribute("data-question") == "who", "the question who")
    engine.press("[data-answer=supporter]")
    changed = answers | {"who": "supporter"}
    engine.until(lambda: engine.driver.current_url == page_of(changed).url + fragment(changed), "the changed address")


def test_the_search_forgives_a_slip_and_is_led_by_the_keyboard(engine):
    engine.visit(Page(NATIONAL, "search.html").url)
    field = engine.one("[data-part=field]")
    field.send_keys("meditation")
    results = "[data-part=results] a.big"
    found = engine.until(lambda: [one.get_attribute("href") for one in engine.all(results)][:3], "results")
    assert Page(NATIONAL, "factsheets/mediation.html").url in found
    field.send_keys(Keys.ARROW_DOWN)
    assert engine.run("return document.activeElement.href") == found[0]
    assert engine.messages() == []


def test_a_council_is_found(engine):
    engine.visit(Page(NATIONAL, "councils/index.html").url)
    engine.one("[data-part=field]").send_keys("wolverhamton")
    engine.press("[data-part=results] a[href$='wolverhampton.html']")
    engine.until(lambda: engine.one("main").get_attribute("data-council") == "wolverhampton", "the council's page")
    assert engine.messages() == []


def test_without_javascript_the_route_finder_ends_where_it_should(plain):
    plain.visit(page_of({}).url)
    assert set(answer_all(plain, SCENARIO["answers"])) == set(SCENARIO["outcomes"])


def test_without_javascript_nothing_that_waits_for_a_script_is_shown(plain):
    problems = []
    for page in PAGES.values():
        plain.visit(page.url)
        plain.one("h1")
        problems += [f"{page}: {one.tag_name}" for one in plain.all("[hidden]") if one.is_displayed()]
    expect_none(problems)
