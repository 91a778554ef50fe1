"""The route finder with JavaScript: answers so far, changing them, sharing. Without it, see test_route_finder.py."""

import gzip
import random
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

import pytest

from axe import violations
from finders import BuiltFinder, finder, outcomes_of
from problems import expect_none
from sites import EDITIONS, FINDERS, NATIONAL, SITES, words

JOURNEYS = 100
NAME = FINDERS[0]
LIMIT = 6 * 1024
PARENT = {"place": "england", "urgent": "no", "who": "parent"}


# What a script may not use: ways to write HTML, to run text, to store and to send.
REFUSED = ["innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function("]
REFUSED += ["Storage", "cookie", "indexedDB", "fetch(", "XMLHttp", "sendBeacon", "WebSocket", "import("]


def fragment(answers):
    return "#a:" + "&".join(f"{question}={answer}" for question, answer in answers.items())


def page_of(answers, edition=NATIONAL):
    """The page to which answers lead, by the links without JavaScript."""
    page = BuiltFinder(edition, NAME).start
    while (question := page.main.get("data-question")) in answers:
        page = BuiltFinder.answers(page)[answers[question]]
    return page


def shown(tab):
    """The answers so far that a page shows, in their words."""
    return tab.page.locator("[data-part=list] .so-far__answer").all_inner_texts()


def status(tab):
    return tab.page.locator("[data-part=status]")


def words_of(question, answer):
    """What the content calls an answer."""
    known = next(known for known in finder(NAME).questions if known["id"] == question)
    return next(words(known_answer["text"]) for known_answer in known["answers"] if known_answer["id"] == answer)


def change(tab, number):
    tab.page.locator("[data-part=list] a").nth(number).click()


def journey(choice, edition=NATIONAL):
    """A whole journey by the links without JavaScript, its answers, and the result's page."""
    page = BuiltFinder(edition, NAME).start
    answers = {}
    while (question := page.main.get("data-question")) is not None:
        ways = BuiltFinder.answers(page)
        answers[question] = choice.choice(sorted(ways))
        page = ways[answers[question]]
    return answers, page


@pytest.fixture
def tab(open_tab):
    with open_tab(viewport={"width": 375, "height": 700}) as tab:
        yield tab


@pytest.fixture(scope="module")
def server():
    """The address of the sites on a server."""

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *arguments):
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=SITES))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


# What a reader loads


@pytest.mark.parametrize("name", FINDERS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_the_script_and_its_journeys_are_small(edition, name):
    files = [SITES / edition / "assets/route-finder.js", SITES / edition / name / "journeys.js"]
    assert sum(len(gzip.compress(path.read_bytes(), 9)) for path in files) <= LIMIT


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


# Answers so far


@pytest.mark.parametrize("edition", EDITIONS)
def test_random_journeys_end_where_they_end_without_javascript(open_tab, edition):
    """And each result shows exactly the answers that were given."""
    chance = random.Random(f"script {edition}")
    problems = []
    with open_tab() as tab:
        for _ in range(JOURNEYS // len(EDITIONS) + 1):
            answers, result = journey(chance, edition)
            tab.visit(BuiltFinder(edition, NAME).start.url)
            for answer in answers.values():
                tab.page.click(f"[data-answer='{answer}']")
            tab.page.wait_for_load_state()
            if tab.page.url != result.url + fragment(answers):
                problems.append(f"{answers}: ends at {tab.page.url}, expected {result}")
            if shown(tab) != [words_of(*pair) for pair in answers.items()]:
                problems.append(f"{answers}: shows {shown(tab)}")
    expect_none(problems)


def test_answers_so_far_stand_above_the_question_and_the_focus_is_on_it(tab):
    tab.visit(page_of({}).url)
    assert tab.page.locator("[data-part=answers]").is_hidden()
    assert tab.page.evaluate("document.activeElement === document.body")
    for answer in PARENT.values():
        tab.page.click(f"[data-answer='{answer}']")
    assert shown(tab) == [words_of(*pair) for pair in PARENT.items()]
    assert tab.page.evaluate("document.activeElement === document.querySelector('h1')")
    box, heading = (tab.page.locator(name).bounding_box() for name in ("[data-part=answers]", "h1"))
    assert box["y"] + box["height"] <= heading["y"]
    names = tab.page.locator("[data-part=list] a").evaluate_all("links => links.map(link => link.textContent)")
    assert all(name.startswith("Change your answer to: ") and name.endswith("?") for name in names)


def test_change_keeps_later_answers_that_still_apply(tab):
    """Another kind of reader: the question about the problem is answered still, so the next open one comes."""
    answers = PARENT | {"problem": "delay"}
    later = page_of(answers)
    tab.visit(later.url + fragment(answers))
    change(tab, 2)
    assert tab.page.url == page_of({"place": "england", "urgent": "no"}).url + fragment(answers)
    now = tab.page.locator("[data-part=now]")
    assert now.is_visible() and now.evaluate("mark => mark.previousElementSibling.dataset.answer") == "parent"
    tab.page.click("[data-answer=supporter]")
    changed = answers | {"who": "supporter"}
    assert tab.page.url == page_of(changed).url + fragment(changed)
    assert shown(tab)[2] == words_of("who", "supporter")


def test_change_drops_later_answers_that_no_longer_apply(tab):
    answers = PARENT | {"problem": "delay"}
    tab.visit(page_of(answers).url + fragment(answers))
    change(tab, 0)
    tab.page.click("[data-answer=elsewhere]")
    assert tab.page.url == page_of({"place": "elsewhere"}).url + fragment({"place": "elsewhere"})


def test_random_changes_lead_where_the_same_answers_lead_without_javascript(open_tab):
    chance = random.Random("change")
    problems = []
    with open_tab() as tab:
        for _ in range(40):
            answers, result = journey(chance)
            tab.visit(result.url + fragment(answers))
            number = chance.randrange(len(answers))
            question = list(answers)[number]
            change(tab, number)
            offered = tab.page.locator("[data-answer]").evaluate_all("all => all.map(link => link.dataset.answer)")
            changed = answers | {question: chance.choice(offered)}
            tab.page.click(f"[data-answer='{changed[question]}']")
            tab.page.wait_for_load_state()
            # Without JavaScript, the same answers up to the first that is open or no longer offered.
            page = BuiltFinder(NATIONAL, NAME).start
            while changed.get(page.main.get("data-question")) in BuiltFinder.answers(page):
                page = BuiltFinder.answers(page)[changed[page.main.get("data-question")]]
            if tab.page.url.split("#")[0] != page.url:
                problems.append(f"{answers}, then {question}={changed[question]}: {tab.page.url}, expected {page}")
    expect_none(problems)


def test_back_and_forward_go_through_the_questions(tab):
    tab.visit(page_of({}).url)
    addresses = [tab.page.url]
    for answer in PARENT.values():
        tab.page.click(f"[data-answer='{answer}']")
        addresses.append(tab.page.url)
    for address in reversed(addresses[:-1]):
        tab.page.go_back()
        assert tab.page.url == address
        assert len(shown(tab)) == addresses.index(address)
    for address in addresses[1:]:
        tab.page.go_forward()
        assert tab.page.url == address
        assert len(shown(tab)) == addresses.index(address)


def test_another_fragment_on_the_same_page_is_shown_and_announced(tab):
    page = page_of(PARENT)
    tab.visit(page.url + fragment(PARENT))
    tab.page.evaluate("address => { location.hash = address }", fragment(PARENT | {"who": "supporter"}))
    status(tab).filter(has_text="have changed").wait_for()
    tab.page.go_back()
    status(tab).filter(has_text="have changed").wait_for()
    assert len(shown(tab)) == 3


def test_a_link_inside_a_result_keeps_the_answers(tab):
    # The first journey that shows the list of its routes.
    chance = random.Random(3)
    while len(outcomes_of((found := journey(chance))[1])) < 3:
        continue
    answers, result = found
    tab.visit(result.url + fragment(answers))
    tab.page.locator("nav.routes a").first.click()
    assert "#route--" in tab.page.url
    assert len(shown(tab)) == len(answers)


# Fragments that are wrong

HOSTILE = [
    "#a:__proto__=x&who=<img src=x onerror=alert(1)>",
    "#a:constructor=prototype&__proto__=__proto__&toString=valueOf",
    "#a:who=undefined&undefined=undefined&length=1&0=1",
    "#a:%E0%A4%A&%=%&%%%",
    "#a:" + "who=parent&" * 10_000,
    "#a:" + "x" * 100_000,
    "#a:&&&===&=&who==parent&who=parent=x",
    "#a:",
    "#a:who=PARENT&Who=parent& who=parent",
    "#a:who=parent&who=yp\u0000\u2028<script>alert(1)</script>",
]


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_a_wrong_fragment_does_no_harm_and_is_told(tab, hostile):
    for page in (page_of({"place": "england"}), journey(random.Random(5))[1]):
        tab.visit(page.url + hostile)
        status(tab).filter(has_text="We left it out").wait_for()
        assert tab.messages == []
        assert tab.page.locator("h1").inner_text() == page.main.findtext(".//h1")
        assert tab.page.locator("main img, main script").count() == 0
        assert tab.page.evaluate("({}).x") is None
        links = tab.page.locator("[data-answer], [data-part=list] a").evaluate_all("all => all.map(link => link.href)")
        known = {address.as_uri() for address in (SITES / NATIONAL / NAME).glob("*.html")}
        assert {link.split("#")[0] for link in links} <= known
        assert all(len(link) < 600 and "<" not in unquote(link) for link in links)


def test_an_answer_that_cannot_lead_here_is_dropped_and_told(tab):
    page = page_of(PARENT)
    tab.visit(page.url + fragment(PARENT | {"place": "elsewhere"}))
    status(tab).filter(has_text="We left it out").wait_for()
    assert shown(tab) == [words_of("urgent", "no"), words_of("who", "parent")]


def most_kept(answers, page):
    """For each page, how many of some answers one journey from the first page to it can have at most."""
    best = {BuiltFinder(NATIONAL, NAME).start: 0}
    order = list(best)
    for known in order:
        if known.kind == "question":
            for answer, target in BuiltFinder.answers(known).items():
                count = best[known] + (answers.get(known.main.get("data-question")) == answer)
                if count > best.get(target, -1):
                    best[target] = count
                    order.append(target)
    return best[page]


def test_of_answers_that_tell_no_whole_journey_as_many_as_possible_are_kept(open_tab):
    chance = random.Random("mixed")
    problems = []
    with open_tab() as tab:
        for _ in range(30):
            # Half of one journey's answers, some of another's, on a page of a third.
            answers = {}
            for share in (0.7, 0.4):
                for question, answer in journey(chance)[0].items():
                    if chance.random() < share:
                        answers[question] = answer
            page = BuiltFinder(NATIONAL, NAME).start
            for _ in range(chance.randrange(2, 7)):
                if page.kind == "question":
                    page = chance.choice(list(BuiltFinder.answers(page).values()))
            tab.visit(page.url + fragment(answers))
            expected = most_kept(answers, page)
            if not comes_by(answers, page) and len(shown(tab)) != expected:
                problems.append(f"{page} with {answers}: shows {shown(tab)}, expected {expected}")
            wanted = {words_of(*pair) for pair in answers.items()}
            problems += [f"{page} with {answers}: shows {text}" for text in shown(tab) if text not in wanted]
            problems += tab.messages
    expect_none(problems)


def comes_by(answers, end):
    """Whether the journey that answers tell comes by a page."""
    page = BuiltFinder(NATIONAL, NAME).start
    while page != end and answers.get(page.main.get("data-question")) in BuiltFinder.answers(page):
        page = BuiltFinder.answers(page)[answers[page.main.get("data-question")]]
    return page == end


def test_a_later_answer_that_may_still_come_is_kept_in_silence(tab):
    answers = {"place": "england", "problem": "delay"}
    tab.visit(page_of({"place": "england"}).url + fragment(answers))
    tab.page.wait_for_timeout(400)
    assert status(tab).inner_text() == ""
    assert shown(tab) == [words_of("place", "england")]
    assert "problem=delay" in tab.page.locator("[data-answer=no]").get_attribute("href")


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
            problems += [f"{address}: {problem}" for problem in violations(tab.page) + tab.messages]
            if tab.overflow > 0:
                problems.append(f"{address}: {tab.overflow} px too wide")
            small = tab.page.locator(".so-far a, .share__way, .share__choice").evaluate_all(
                "all => all.filter(one => one.getBoundingClientRect().height < 43.5).map(one => one.outerHTML)"
            )
            problems += [f"{address}: less than 44 px: {element}" for element in small]
    expect_none(problems)


def test_answers_are_printed_without_what_only_a_screen_can_do(tab):
    tab.visit(page_of(PARENT).url + fragment(PARENT))
    tab.page.emulate_media(media="print")
    assert tab.page.locator("[data-part=list]").is_visible()
    for name in ("[data-part=share]", "[data-part=list] a"):
        assert tab.page.locator(name).first.is_hidden()
