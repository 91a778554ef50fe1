"""A site that is replaced under a browser which holds files of the older one: each page loads what it was made with, or nothing.

It is served by nginx as Debian sets it up. That says nothing of how long files may be kept, so browsers take a tenth of the
time since a file was changed: weeks, for a site that nobody has touched for a year.
"""

import os
import shutil
import time
from functools import cache

import pytest

from published import build_tiny
from servers import nginx
from sites import SITES, loaded
from test_offline import kept, until

WAY = "Whole/finder"
# The newer site asks one question more, before the others, so that the numbers of all pages change.
ASKED = """  - id: year
    text: Which year are you in?
    answers:
      - {id: high, text: A high one}
      - {id: low, text: A low one}
    asked-when: {place: england}
  - id: letter
"""
STORIES = """- story: A low year
  answers: {place: england, year: low}
  outcomes: [talk]
  because: A low year cannot appeal.
"""
NEW = {"place": "england", "year": "high", "letter": "have", "age": "new"}
OFFLINE = "name: England\ntitle: Small site in England\noffline: true\nreviewed: 2026-11-21\n"
PRIVACY = "---\ntitle: Privacy\nsummary: What is kept.\nwith-offline: |\n  Your browser keeps pages.\n---\nWords.\n"


def fragment(answers):
    return "#a:" + "&".join(f"{question}={answer}" for question, answer in answers.items())


def newer(path):
    """A file of the newer site's content."""
    text = (SITES.parent / "Tests/Sites" / WAY / "Content" / path).read_text("utf-8")
    if path.endswith("questions.yaml"):
        return text.replace("  - id: letter\n", ASKED).replace("{place: england}\n  - id: age", "{place: england, year: high}\n  - id: age")
    if path.endswith("scenarios.yaml"):
        return text.replace("place: england, ", "place: england, year: high, ") + STORIES
    return text.replace("shown-when: {age: new}", "shown-when: {age: new, year: high}")


CHANGED = {f"finders/way/{name}" for name in ("questions.yaml", "scenarios.yaml", "outcomes/appeal.md")}


@pytest.fixture(scope="module")
def versions(tmp_path_factory):
    """The older and the newer site, plain and as browsers keep them."""

    @cache
    def versions(is_kept):
        texts = {"editions/england.yaml": OFFLINE, "pages/privacy.md": PRIVACY} if is_kept else {}
        changed = {path: newer(path) for path in CHANGED}
        overlays = ("Parts/contacts", "Parts/law", WAY)
        folders = [tmp_path_factory.mktemp(name) for name in ("old", "new")]
        return [build_tiny(folder, overlays, texts | more) / "england" for folder, more in zip(folders, ({}, changed))]

    return versions


class Host:
    """A folder that nginx serves, with one site in it."""

    def __init__(self, folder, address):
        self.folder = folder
        self.address = address

    def publish(self, site):
        """Puts a site in the place of the one before, with files that have not been touched for a year."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(site, self.folder)
        for path in self.folder.rglob("*"):
            os.utime(path, (time.time() - 365 * 86400,) * 2)


@pytest.fixture
def host(tmp_path):
    with nginx(tmp_path / "served", tmp_path) as address:
        yield Host(tmp_path / "served", address)


def answer(tab, question, value):
    """Answers the question that stands there."""
    tab.page.wait_for_selector(f"[data-question={question}]")
    before = tab.page.url
    tab.page.click(f"[data-answer={value}]")
    tab.page.wait_for_url(lambda url: url != before)
    tab.page.wait_for_load_state("networkidle")


def outcomes(tab):
    return tab.page.locator("main").get_attribute("data-outcomes")


def told(tab):
    """The answers that a page shows as given."""
    return tab.page.locator("[data-part=list] .so-far__answer").all_text_contents()


def test_the_two_sites_differ_as_this_file_needs_it(versions):
    old, new = versions(False)
    assert loaded("england", "way/journeys.js", old.parent).name != loaded("england", "way/journeys.js", new.parent).name
    assert (new / "way/year.html").is_file() and not (old / "way/year.html").exists()


def test_new_pages_never_read_the_journeys_that_a_browser_kept(open_tab, host, versions):
    """This ended at a wrong result, with answers in the address that were never given."""
    old, new = versions(False)
    host.publish(old)
    with open_tab() as tab:
        tab.visit(host.address + "way/index.html" + fragment({"place": "england"}))
        tab.page.wait_for_load_state("networkidle")
        assert told(tab) == [] and any("/journeys." in url for url in tab.requests)
        host.publish(new)
        tab.visit(host.address + "way/year.html" + fragment({"place": "england"}))
        for question in ("year", "letter", "age"):
            answer(tab, question, NEW[question])
        assert outcomes(tab) == "appeal talk"
        assert tab.page.url.endswith(fragment(NEW))
        assert told(tab) == ["In England", "A high one", "Yes, I have", "New"]
        assert tab.messages == []


def test_a_walk_through_pages_that_a_browser_kept_shows_no_answer_that_was_not_given(open_tab, host, versions):
    """Pages from the browser's cache go with their own journeys, and lead to the new ones, which go with theirs."""
    old, new = versions(False)
    host.publish(old)
    given = {"place": "england", "letter": "have", "age": "new"}
    with open_tab() as tab:
        tab.visit(host.address + "way/index.html")
        answer(tab, "place", "england")
        host.publish(new)
        tab.visit(host.address + "index.html")
        tab.page.goto(host.address + "way/index.html")
        while question := tab.page.locator("main").get_attribute("data-question"):
            answer(tab, question, (given | NEW)[question])
            assert set(told(tab)) <= {"In England", "A high one", "Yes, I have", "New"}
        assert outcomes(tab) == "appeal talk"
        assert tab.messages == []


def test_an_open_page_of_the_older_site_leads_on(open_tab, host, versions):
    """Its links lead to pages that are still there; what it would have loaded is gone."""
    old, new = versions(False)
    host.publish(old)
    with open_tab() as tab:
        tab.visit(host.address + "way/letter.html")
        host.publish(new)
        tab.page.evaluate("location.hash = 'a:place=england'")
        tab.page.wait_for_timeout(400)
        assert tab.page.locator("[data-part=answers]").is_hidden()
        answer(tab, "letter", "have")
        assert tab.page.locator("h1").inner_text() == "How old is the letter?"
        # The new page knows its own journeys, and what of the answers leads to it.
        assert told(tab) == ["In England", "Yes, I have"]


def test_an_old_page_whose_files_are_gone_is_readable_and_leads_on(open_tab, host, versions):
    """A browser may keep a page and not what it loads."""
    old, new = versions(False)
    host.publish(old)
    pages = ("way/letter.html", "way/result--appeal--talk.html", "search.html", "outcomes/appeal.html")
    with open_tab() as tab:
        tab.page.route("**/*", lambda route: route.continue_() if route.request.resource_type == "document" else route.abort())
        for page in pages:
            tab.visit(host.address + page)
        tab.page.unroute_all()
        host.publish(new)
        for path in [*host.folder.rglob("*.js"), *host.folder.rglob("*.css")]:
            path.unlink()
        for page in pages:
            gone = []
            tab.page.on("response", lambda answer: gone.append(answer.url) if answer.status == 404 else None)
            tab.visit(host.address + page + "#a:place=england&letter=have")
            assert any(".css" in url for url in gone) and any(".js" in url for url in gone)
            assert tab.page.locator("h1").is_visible()
            assert len(tab.page.inner_text("main")) > 100
            assert not tab.page.locator("main [hidden]").filter(visible=True).count()
        tab.page.goto(host.address + "way/letter.html")
        tab.page.click("[data-answer=have]")
        tab.page.wait_for_url("**/way/age.html*")


def test_data_that_do_not_belong_to_a_page_change_nothing_on_it(open_tab, host, versions):
    """Whatever a server hands over under that name: other journeys, half of them, or a page that says that they are gone."""
    old, new = versions(False)
    wrong = loaded("england", "way/journeys.js", old.parent).read_text("utf-8")
    right = loaded("england", "way/journeys.js", new.parent).read_text("utf-8")
    for text in (wrong, right[: len(right) // 2], "<!DOCTYPE html><title>Gone</title>", ""):
        host.publish(new)
        loaded("served", "way/journeys.js", host.folder.parent).write_text(text, "utf-8")
        with open_tab() as tab:
            tab.visit(host.address + "way/index.html")
            for question, value in NEW.items():
                answer(tab, question, value)
                assert told(tab) == []
            assert outcomes(tab) == "appeal talk"
            tab.page.go_back()
            assert "way/result--talk.html#a:" in tab.page.locator("[data-answer=old]").get_attribute("href")


def test_a_button_whose_script_is_gone_says_so(open_tab, host, versions):
    old, new = versions(False)
    host.publish(old)
    with open_tab() as tab:
        tab.visit(host.address + "way/result--appeal--talk.html")
        host.publish(new)
        # Another folder in the place of the one with the script.
        loaded("served", "assets/take-away-words.js", host.folder.parent).unlink()
        tab.page.click("[data-take=text]")
        tab.page.locator("[data-part=status]", has_text="Load the page again").wait_for()


# With a worker that keeps pages


def test_pages_that_are_kept_go_with_what_they_load(open_tab, host, versions):
    old, new = versions(True)
    host.publish(old)
    with open_tab() as tab:
        tab.visit(host.address + "way/index.html" + fragment({"place": "england"}))
        until(tab, "() => navigator.serviceWorker.controller !== null")
        tab.page.goto(host.address + "way/letter.html" + fragment({"place": "england"}))
        tab.page.wait_for_load_state("networkidle")
        before = tab.page.evaluate("caches.keys()")
        host.publish(new)
        # The next page that is opened brings the new worker. It is new itself, though the browser has cached it.
        tab.page.goto(host.address + "index.html")
        tab.page.goto(host.address + "way/index.html")
        answer(tab, "place", "england")
        assert tab.page.locator("main").get_attribute("data-question") == "year"
        until(tab, "async old => { const all = await caches.keys(); return all.length === 1 && all[0] !== old }", before[0])
        names = [url.removeprefix(host.address) for url in kept(tab)]
        journeys = [name for name in names if "journeys" in name]
        assert journeys == [f"way/{loaded('england', 'way/journeys.js', new.parent).name}"]
        tab.page.context.set_offline(True)
        tab.page.goto(host.address + "way/index.html" + fragment({"place": "england"}))
        answer(tab, "place", "england")
        assert tab.page.locator("main").get_attribute("data-question") == "year"
        assert told(tab) == ["In England"]
        assert tab.page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--paper').trim() !== ''")


def test_an_edition_that_is_no_longer_kept_ends_the_worker_and_its_copies(open_tab, host, versions):
    """Only its own: those of another folder of the same host stay."""
    host.publish(versions(True)[0])
    with open_tab() as tab:
        tab.visit(host.address + "index.html")
        until(tab, "() => navigator.serviceWorker.controller !== null")
        tab.page.evaluate("caches.open('signpost ' + location.origin + '/elsewhere/ 1')")
        assert len(tab.page.evaluate("caches.keys()")) == 2
        host.publish(versions(False)[0])
        tab.page.goto(host.address + "way/index.html")
        until(tab, "async () => !(await navigator.serviceWorker.getRegistrations()).length")
        assert tab.page.evaluate("caches.keys()") == [f"signpost {host.address}elsewhere/ 1"]
        tab.page.goto(host.address + "way/letter.html")
        assert tab.page.evaluate("navigator.serviceWorker.controller") is None
        # Nothing is kept from now on, and nothing of the older site is shown.
        assert tab.page.evaluate("caches.keys()") == [f"signpost {host.address}elsewhere/ 1"]
        tab.page.context.set_offline(True)
        with pytest.raises(Exception, match="ERR_INTERNET_DISCONNECTED"):
            tab.page.goto(host.address + "contacts.html")
