"""An edition that browsers keep: what was read can be read again without a connection, and nothing more is kept."""

import re
import shutil
from datetime import datetime
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

import pytest

from published import build
from searching import shard_names
from servers import served
from sites import NATIONAL, Page, words

FACTSHEET = "factsheets/mediation.html"


@pytest.fixture(scope="module")
def kept_site(tmp_path_factory):
    return build(tmp_path_factory.mktemp("offline"), (NATIONAL,), "offline: true") / NATIONAL


@pytest.fixture
def site(kept_site):
    with served(kept_site.parent) as address:
        yield f"{address}{NATIONAL}/"


def until(tab, condition, argument=None):
    """Waits for a promise that comes out true, for twenty seconds: a worker takes its time where others are busy."""
    for _ in range(400):
        if tab.page.evaluate(condition, argument):
            return
        tab.page.wait_for_timeout(50)
    raise AssertionError(f"never came true: {condition}")


def settle(tab):
    """Waits until the worker serves the page and has kept it."""
    until(tab, "() => navigator.serviceWorker.controller !== null")
    until(tab, "async () => Boolean(await caches.match(location.href.split('#')[0]))")


def kept(tab):
    """The addresses of all that is kept."""
    return tab.page.evaluate(
        "async () => (await Promise.all((await caches.keys()).map(async name => "
        "(await (await caches.open(name)).keys()).map(request => request.url)))).flat()"
    )


def test_a_page_that_was_read_is_shown_again_and_says_so(open_tab, site):
    with open_tab() as tab:
        tab.visit(site + FACTSHEET)
        settle(tab)
        assert not tab.page.locator("[data-part=offline]").is_visible()
        tab.page.context.set_offline(True)
        tab.page.reload()
        note = tab.page.locator("[data-part=offline]")
        note.wait_for()
        assert re.search(r"You are offline\..* kept on \d+ \w+ \d{4}", note.inner_text())
        assert tab.page.locator("h1").inner_text() == "Mediation"
        # Styles are there as well.
        assert tab.page.locator(".panel").first.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"


# The two are 25 hours apart: in one of them at least, the day is never London's.
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_the_day_on_which_a_page_was_kept_is_london_s(open_tab, site, zone):
    def day():
        return f"{datetime.now(ZoneInfo('Europe/London')):%-d %B %Y}"

    with open_tab(timezone_id=zone) as tab:
        before = day()
        tab.visit(site + FACTSHEET)
        settle(tab)
        after = day()
        tab.page.context.set_offline(True)
        tab.page.reload()
        note = tab.page.locator("[data-part=offline]")
        note.wait_for()
        assert note.locator("time").inner_text() in {before, after}


def test_a_page_that_was_not_read_leads_to_the_list_of_those_that_were(open_tab, site):
    with open_tab() as tab:
        tab.visit(site + FACTSHEET)
        settle(tab)
        tab.page.context.set_offline(True)
        tab.page.goto(site + "glossary.html")
        assert tab.page.url == site + "offline.html"
        assert tab.page.locator("h1").inner_text() == "You are offline"
        link = tab.page.locator("[data-part=kept] a", has_text="Mediation")
        link.wait_for()
        assert link.get_attribute("href") == site + FACTSHEET
        tab.page.click("[data-part=forget]")
        tab.page.locator("[data-part=forgotten] span").wait_for()
        assert kept(tab) == []


def test_the_search_is_kept_whole_with_its_page(open_tab, site, kept_site):
    with open_tab() as tab:
        tab.visit(site + "search.html")
        settle(tab)
        names = shard_names(NATIONAL, kept_site.parent)
        until(tab, "async names => (await Promise.all(names.map(name => caches.match(name)))).every(Boolean)", names)
        tab.page.context.set_offline(True)
        tab.page.goto(site + "search.html#q=mediation")
        tab.page.locator("[data-part=results] a[href='factsheets/mediation.html']").wait_for()
        tab.page.fill("[data-part=field]", "school transport")
        tab.page.locator("[data-part=results] a[href='outcomes/transport-appeal.html']").wait_for()


def test_answers_are_not_kept(open_tab, site):
    with open_tab() as tab:
        tab.visit(site + "route-finder/index.html#a:urgent=no&place=england")
        settle(tab)
        tab.page.goto(site + FACTSHEET + "?who=parent")
        tab.page.wait_for_timeout(500)
        addresses = kept(tab)
        assert site + "route-finder/index.html" in addresses
        assert site + FACTSHEET in addresses
        assert not [address for address in addresses if "#" in address or "?" in address]
        assert tab.page.evaluate("Object.keys(localStorage).length + document.cookie.length") == 0


def test_a_new_version_of_the_site_takes_the_place_of_old_copies(open_tab, kept_site, tmp_path):
    folder = tmp_path / "site" / NATIONAL
    shutil.copytree(kept_site, folder)
    with served(folder.parent) as address, open_tab() as tab:
        site = f"{address}{NATIONAL}/"
        tab.visit(site + FACTSHEET)
        settle(tab)
        before = tab.page.evaluate("caches.keys()")
        page = folder / FACTSHEET
        page.write_text(page.read_text("utf-8").replace("<h1>Mediation</h1>", "<h1>Mediation anew</h1>"), "utf-8")
        worker = folder / "offline.js"
        worker.write_text(re.sub('version="[0-9a-f]+"', 'version="1"', worker.read_text("utf-8")), "utf-8")
        tab.page.evaluate("navigator.serviceWorker.ready.then(ready => ready.update())")
        until(tab, "async old => { const [now, ...rest] = await caches.keys(); return !rest.length && now !== old }", before[0])
        tab.page.context.set_offline(True)
        tab.page.reload()
        assert tab.page.locator("h1").inner_text() == "Mediation anew"


def test_from_a_folder_nothing_is_kept_and_nothing_complains(open_tab, kept_site):
    with open_tab() as tab:
        tab.visit((kept_site / FACTSHEET).as_uri())
        tab.page.wait_for_timeout(300)
        assert tab.messages == []


def test_the_page_about_privacy_tells_of_the_copies(open_tab, site):
    with open_tab() as tab:
        tab.visit(urljoin(site, "privacy.html"))
        assert "Your browser keeps a copy of each page" in tab.page.locator("main").inner_text()


def test_where_nothing_is_kept_the_page_about_privacy_tells_that_older_copies_go():
    """As test_replaced_site.py shows."""
    text = words(Page(NATIONAL, "privacy.html").main.text_content())
    assert "Your browser keeps a copy of each page" not in text
    assert "If it did so before, and the box is gone, your device deletes these copies." in text
