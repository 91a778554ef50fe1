"""Every link, fragment and reference of every edition leads somewhere, and every page can be reached."""

import re
from functools import cache
from posixpath import dirname, join, normpath

import pytest

from links import LinkedSite
from problems import expect_none
from sites import CONTENT, EDITIONS, SITES, loaded, moved, pages, read_yaml, recorded, words


@cache
def linked(edition):
    return LinkedSite(edition)


@pytest.mark.parametrize("edition", EDITIONS)
def test_links_fragments_and_ids(edition):
    site = linked(edition)
    wrong = [f"{reference} {problem}" for reference in site.references if (problem := site.problem(reference))]
    expect_none(site.problems + wrong)


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_file_can_be_reached_from_the_home_page(edition):
    site = linked(edition)
    # The server shows the 404 page; search engines read the sitemap, phones the icons that the manifest names.
    # Browsers that kept pages of an earlier edition ask for the worker.
    others = {"404.html", "sitemap.xml", "assets/icon-192.png", "assets/icon-512.png", "offline.js"}
    # Old addresses are known to those who kept a link.
    old = {page.address for page in moved(edition)}
    # The script that they alone load.
    others |= old and {*old, loaded(edition, "assets/moved.js").relative_to(SITES / edition).as_posix()}
    expect_none(sorted(site.files - site.reachable() - others))


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_old_address_leads_on_by_itself_and_by_a_link_to_a_page_that_is_named(edition):
    told = read_yaml(CONTENT / "redirects.yaml")
    known = {page.address: page for page in pages(edition)}
    # A younger edition has published none of them.
    assert {page.address for page in moved(edition)} == set(told) & recorded(edition)
    for page in moved(edition):
        # Where scripts run, the page's own leads on, and takes along what stands behind the #.
        (refresh,) = page.document.xpath("//noscript/meta[@http-equiv='refresh']/@content")
        assert len(page.document.xpath("//script[contains(@src, 'assets/moved.')]")) == 1
        (link,) = page.main.iter("a")
        assert refresh == f"0; url={link.get('href')}"
        target = normpath(join(dirname(page.address), link.get("href").partition("#")[0]))
        assert told[page.address] == "page:" + target.removesuffix(".html")
        assert words(known[target].document.findtext(".//title")).startswith(words(link.text_content()))


@pytest.mark.parametrize("edition", EDITIONS)
def test_phone_numbers_and_emails_are_links_that_work(edition):
    problems = []
    for reference in linked(edition).references:
        if reference.written.startswith("tel:") and not re.fullmatch(r"tel:\+?[0-9]{3,15}", reference.written):
            problems.append(f"{reference} is no phone number")
        # A letter goes to whom the reader chooses.
        if reference.written == "mailto:" and str(reference).startswith("letters/"):
            continue
        if reference.written.startswith("mailto:") and not re.fullmatch(
            r"mailto:[^@\s?]+@[a-z0-9.-]+(\?subject=[\w%]+&body=[\w%.-]+)?", reference.written
        ):
            problems.append(f"{reference} is no email address")
    for page in pages(edition):
        for link in page.document.xpath("//a[starts-with(@href, 'tel:')]"):
            shown = re.sub(r"\D", "", link.text_content())
            if shown != re.sub(r"\D", "", link.get("href")):
                problems.append(f"{page}: the link {link.get('href')} shows {link.text_content()!r}")
    expect_none(problems)


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_link_has_words(edition):
    problems = []
    for page in pages(edition):
        for link in page.document.iter("a"):
            words = link.text_content() + "".join(link.xpath(".//img/@alt")) + (link.get("aria-label") or "")
            if not words.strip():
                problems.append(f"{page}:{link.sourceline}: a link to {link.get('href')!r} without words")
            if words.strip().lower() in ("click here", "here", "more", "read more", "this page", "link"):
                problems.append(
                    f"{page}:{link.sourceline}: the words {words.strip()!r} do not say where the link leads"
                )
    expect_none(problems)
