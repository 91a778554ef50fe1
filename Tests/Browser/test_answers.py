"""The answers so far with JavaScript: keeping them, changing them, going back. Without it, see test_route_finder.py."""

import random

import pytest

from answering import NAME, PARENT, change, choose, fragment, journey, page_of, shown, status, words_of
from finders import BuiltFinder, outcomes_of
from problems import expect_none
from sites import EDITIONS, NATIONAL

JOURNEYS = 100


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
                choose(tab.page, answer)
            tab.page.wait_for_load_state()
            if tab.page.url != result.url + fragment(answers):
                problems.append(f"{answers}: ends at {tab.page.url}, expected {result}")
            if shown(tab) != [words_of(*pair) for pair in answers.items()]:
                problems.append(f"{answers}: shows {shown(tab)}")
    expect_none(problems)


def test_a_click_before_the_journeys_are_here_takes_the_answers_along(phone_tab):
    """On a slow connection the links know the answers before the script knows what they mean."""
    start = page_of({})
    phone_tab.page.route("**/journeys.*.js", lambda route: route.abort())
    phone_tab.visit(start.url)
    for answer in PARENT.values():
        choose(phone_tab.page, answer)
        phone_tab.page.wait_for_load_state()
    assert phone_tab.page.url == page_of(PARENT).url + fragment(PARENT)
    phone_tab.page.go_back()
    phone_tab.page.click("[data-answer='supporter']")
    assert phone_tab.page.url.endswith("who=supporter") and "who=parent" not in phone_tab.page.url


def test_answers_so_far_stand_below_the_question_and_the_focus_is_on_it(phone_tab):
    phone_tab.visit(page_of({}).url)
    assert phone_tab.page.locator("[data-part=answers]").is_hidden()
    assert phone_tab.page.evaluate("document.activeElement === document.body")
    for answer in PARENT.values():
        choose(phone_tab.page, answer)
    assert shown(phone_tab) == [words_of(*pair) for pair in PARENT.items()]
    assert phone_tab.page.evaluate("document.activeElement === document.querySelector('h1')")
    box, heading = (phone_tab.page.locator(name).bounding_box() for name in ("[data-part=answers]", "h1"))
    # They push neither the question nor its first answer off the screen.
    assert heading["y"] < phone_tab.page.locator("[data-answer]").first.bounding_box()["y"] < box["y"]
    assert phone_tab.page.locator("[data-answer]").first.bounding_box()["y"] < 667
    names = phone_tab.page.locator("[data-part=list] a").evaluate_all("links => links.map(link => link.textContent)")
    assert all(name.startswith("Change your answer to: ") and name.endswith("?") for name in names)


def test_change_keeps_later_answers_that_still_apply(phone_tab):
    """Another kind of reader: the question about the problem is answered still, so the next open one comes."""
    answers = PARENT | {"problem": "delay"}
    later = page_of(answers)
    phone_tab.visit(later.url + fragment(answers))
    change(phone_tab, 2)
    assert phone_tab.page.url == page_of({"place": "england", "urgent": "no"}).url + fragment(answers)
    phone_tab.page.wait_for_load_state()
    now = phone_tab.page.locator("[data-part=now]")
    assert now.is_visible() and now.evaluate("mark => mark.previousElementSibling.dataset.answer") == "parent"
    phone_tab.page.click("[data-answer=supporter]")
    changed = answers | {"who": "supporter"}
    assert phone_tab.page.url == page_of(changed).url + fragment(changed)
    assert shown(phone_tab)[2] == words_of("who", "supporter")


def test_the_part_with_the_answer_until_now_is_open(phone_tab):
    answers = PARENT | {"problem": "health", "health-what": "provider"}
    phone_tab.visit(page_of(answers).url + fragment(answers))
    change(phone_tab, 3)
    phone_tab.page.locator("[data-part=now]").wait_for()
    assert phone_tab.page.locator("main details[open] [data-answer=health]").is_visible()
    assert phone_tab.page.locator("main details[open]").count() == 1


@pytest.mark.parametrize("scripts", (True, False), ids=("scripts", "no scripts"))
def test_one_part_of_a_long_list_is_open_and_its_name_in_sight(open_tab, scripts):
    with open_tab(viewport={"width": 375, "height": 667}, java_script_enabled=scripts) as tab:
        tab.visit(page_of(PARENT).url)
        names = tab.page.locator("main summary:has(h2)")
        assert names.count() >= 4 and tab.page.locator("main details[open]").count() == 0
        for number in range(names.count()):
            names.nth(number).click()
            tab.page.wait_for_timeout(50)
            assert names.nth(number).bounding_box()["y"] >= 0
            assert names.nth(number).evaluate("name => name.parentElement.open")
            # Without scripts nothing closes but what the reader closes.
            seen = [one for one in tab.page.locator("[data-answer]").all() if one.is_visible()]
            assert tab.page.locator("main details[open]").count() == (1 if scripts else number + 1)
            assert 0 < len(seen) <= 8 or not scripts


def test_all_parts_of_a_long_list_are_open_on_paper(phone_tab):
    phone_tab.visit(page_of(PARENT).url)
    hidden = "link => !link.checkVisibility({contentVisibilityAuto: true}) || !link.getClientRects().length"
    links = phone_tab.page.locator("[data-answer]")
    assert any(link.evaluate(hidden) for link in links.all())
    phone_tab.page.emulate_media(media="print")
    assert not any(link.evaluate(hidden) for link in links.all())


def test_change_drops_later_answers_that_no_longer_apply(phone_tab):
    answers = PARENT | {"problem": "delay"}
    phone_tab.visit(page_of(answers).url + fragment(answers))
    change(phone_tab, 0)
    phone_tab.page.click("[data-answer=elsewhere]")
    assert phone_tab.page.url == page_of({"place": "elsewhere"}).url + fragment({"place": "elsewhere"})


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
            choose(tab.page, changed[question])
            tab.page.wait_for_load_state()
            # Without JavaScript, the same answers up to the first that is open or no longer offered.
            page = BuiltFinder(NATIONAL, NAME).start
            while changed.get(page.main.get("data-question")) in BuiltFinder.answers(page):
                page = BuiltFinder.answers(page)[changed[page.main.get("data-question")]]
            if tab.page.url.split("#")[0] != page.url:
                problems.append(f"{answers}, then {question}={changed[question]}: {tab.page.url}, expected {page}")
    expect_none(problems)


def test_back_and_forward_go_through_the_questions(phone_tab):
    phone_tab.visit(page_of({}).url)
    addresses = [phone_tab.page.url]
    for answer in PARENT.values():
        choose(phone_tab.page, answer)
        addresses.append(phone_tab.page.url)
    for address in reversed(addresses[:-1]):
        phone_tab.page.go_back()
        assert phone_tab.page.url == address
        assert len(shown(phone_tab)) == addresses.index(address)
    for address in addresses[1:]:
        phone_tab.page.go_forward()
        assert phone_tab.page.url == address
        assert len(shown(phone_tab)) == addresses.index(address)


def test_another_fragment_on_the_same_page_is_shown_and_announced(phone_tab):
    page = page_of(PARENT)
    phone_tab.visit(page.url + fragment(PARENT))
    phone_tab.page.evaluate("address => { location.hash = address }", fragment(PARENT | {"who": "supporter"}))
    status(phone_tab).filter(has_text="have changed").wait_for()
    phone_tab.page.go_back()
    status(phone_tab).filter(has_text="have changed").wait_for()
    assert len(shown(phone_tab)) == 3


def several():
    """The first journey with a result of several routes."""
    chance = random.Random(3)
    while len(outcomes_of((found := journey(chance))[1])) < 3:
        continue
    return found


def opened(tab):
    """The routes that are open, of those that can be folded."""
    routes = tab.page.locator("[data-outcome]:has(> details[open])")
    return routes.evaluate_all("routes => routes.map(route => route.dataset.outcome)")


def test_a_link_inside_a_result_opens_its_route_and_keeps_the_answers(phone_tab):
    answers, result = several()
    last = outcomes_of(result)[-1]
    phone_tab.visit(result.url + fragment(answers))
    assert opened(phone_tab) == []
    place = phone_tab.page.locator(f"[data-outcome='{last}'] [id^=route--]").get_attribute("id")
    phone_tab.page.evaluate("place => { location.hash = place }", place)
    phone_tab.page.wait_for_function("() => document.querySelector('[data-outcome] > details[open]')")
    assert opened(phone_tab) == [last]
    assert len(shown(phone_tab)) == len(answers)


def test_an_address_can_name_the_route_that_is_open(phone_tab):
    answers, result = several()
    last = outcomes_of(result)[-1]
    phone_tab.visit(result.url + fragment(answers) + f"&open={last}")
    assert shown(phone_tab) == [words_of(*pair) for pair in answers.items()]
    assert opened(phone_tab) == [last] and not status(phone_tab).text_content()
    for other in ("nothing-of-the-kind", "<b>", "']"):
        phone_tab.page.goto("about:blank")
        phone_tab.visit(result.url + f"#a:open={other}")
        assert opened(phone_tab) == [] and phone_tab.messages == []


def test_a_result_says_what_each_answer_led_to(phone_tab):
    answers, result = several()
    phone_tab.visit(result.url + fragment(answers))
    assert shown(phone_tab)
    others = phone_tab.page.locator("[data-part=others]")
    assert others.get_attribute("open") is None
    led = phone_tab.page.locator("[data-led]:visible").all_inner_texts()
    titles = phone_tab.page.locator(".why-result__route h3").all_text_contents()
    assert led and all(title in titles for line in led for title in line.split("; "))
    # Without answers, what leads here is shown at once.
    phone_tab.page.goto("about:blank")
    phone_tab.visit(result.url)
    assert shown(phone_tab) == [] and others.get_attribute("open") is not None
