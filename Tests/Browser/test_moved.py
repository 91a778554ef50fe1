"""Old addresses lead on to the new ones, with all that stands behind the # in them."""

import re
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest

from published import ADDRESS, ADDRESS_LINE, build
from servers import served
from sites import COUNCIL, NATIONAL, SITES, Page, moved, pages

OLD = "route-finder/willing--vague.html"
NEW = "route-finder/willing--not-delivered-vague.html"
# Answers and days, a place on the page, signs that are written as percent signs, and nothing.
FRAGMENTS = ("#a:place=england&who=parent&letter=2026-06-15", "#page--main", "#%E6%97%A5-x", "")


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_what_stands_behind_the_address_goes_along(phone_tab, fragment):
    phone_tab.visit(Page(NATIONAL, OLD).url + fragment)
    phone_tab.page.wait_for_url("**/" + NEW + "*")
    phone_tab.page.wait_for_load_state()
    assert phone_tab.page.url == Page(NATIONAL, NEW).url + fragment
    assert [message for message in phone_tab.messages if not is_cut_off(message)] == []


def is_cut_off(message):
    """Whether a message is only about a file that the old page was still loading when it led on."""
    url = message.removeprefix("failed: ")
    return "aborted" in message.lower() or url != message and Path(unquote(urlsplit(url).path)).is_file()


def test_answers_arrive_with_who_follows_an_old_link(phone_tab):
    phone_tab.visit(Page(NATIONAL, OLD).url + "#a:place=england&who=parent")
    phone_tab.page.wait_for_url("**/" + NEW + "*")
    phone_tab.page.locator("[data-part=list] dd").first.wait_for(state="attached")


def test_the_old_address_is_not_in_the_way_back(phone_tab):
    phone_tab.visit(Page(NATIONAL, "index.html").url)
    phone_tab.page.evaluate("to => { location.href = to }", Page(NATIONAL, OLD).url + FRAGMENTS[0])
    phone_tab.page.wait_for_url("**/" + NEW + "*")
    phone_tab.page.wait_for_load_state()
    phone_tab.page.go_back()
    assert phone_tab.page.url == Page(NATIONAL, "index.html").url


def test_every_old_address_takes_the_fragment_along_on_a_server(phone_tab):
    with served(SITES) as home:
        for page in moved(COUNCIL):
            phone_tab.visit(home + str(page) + FRAGMENTS[0])
            (link,) = page.main.iter("a")
            target = normpath(join(dirname(str(page)), link.get("href").partition("#")[0]))
            phone_tab.page.wait_for_url(re.compile(re.escape(home + target)))
            assert phone_tab.page.url == home + target + FRAGMENTS[0]


def test_without_scripts_the_page_leads_on_by_itself(open_tab):
    with open_tab(java_script_enabled=False) as tab:
        tab.visit(Page(NATIONAL, OLD).url)
        tab.page.wait_for_url("**/" + NEW)
        assert tab.page.url == Page(NATIONAL, NEW).url


def test_search_engines_are_told_of_the_new_address_alone(tmp_path):
    site = build(tmp_path, [COUNCIL], ADDRESS_LINE)
    listed = set(re.findall("<loc>([^<]*)</loc>", (site / COUNCIL / "sitemap.xml").read_text("utf-8")))
    base = f"{ADDRESS}{COUNCIL}/"
    old = moved(COUNCIL, site)
    assert len(old) > 30 and listed.isdisjoint(base + page.address for page in old)
    there = {page.address for page in pages(COUNCIL, site) if page.kind != "not-found"}
    assert listed == {base + ("" if address == "index.html" else address) for address in there}
    for page in old:
        (link,) = page.main.iter("a")
        target = base + normpath(join(dirname(page.address), link.get("href").partition("#")[0]))
        assert page.document.xpath("//link[@rel='canonical']/@href") == [target]
        assert page.document.xpath("//meta[@property='og:url']/@content") == [target]
        # Together with a canonical address this would say that the new page shall not be found.
        assert page.document.xpath("//meta[@name='robots']") == []
