"""The search: what it finds, what it weighs, how it is used by keyboard, and what is there without it."""

import re
from contextlib import nullcontext

import pytest

from axe import violations
from problems import expect_none
from searching import PAUSE, USUAL, page_lines, searched_bytes, settle, shard_names, word_shards
from servers import served
from sites import EDITIONS, NATIONAL, ROOT, SITES, Page, read_yaml, words

SEARCH = Page(NATIONAL, "search.html")
QUERIES = [
    (manner, query["query"], [query["page"], *query.get("or", [])])
    for manner, queries in read_yaml(ROOT / "Tests" / "search-queries.yaml").items()
    for query in queries
]
# What a first search loads, scripts and data together, in bytes as gzip packs them.
MOST_BYTES = 30_000

@pytest.fixture
def phone_tab(phone_tab):
    """Its clock is the test's: the search waits for more letters, the test does not."""
    phone_tab.page.clock.install()
    return phone_tab


@pytest.fixture
def tab(phone_tab):
    phone_tab.visit(SEARCH.url)
    return phone_tab


def write(tab, text):
    """Writes into the field, and waits for the answer."""
    tab.page.fill("[data-part=field]", text)
    tab.page.clock.run_for(PAUSE)
    settle(tab.page)


def found(tab, text):
    """The addresses of the pages that a search finds, in its order."""
    write(tab, text)
    assert tab.page.evaluate("decodeURIComponent(location.hash.slice(3))") == text
    links = tab.page.locator("[data-part=results] a.big")
    return links.evaluate_all("links => links.map(link => link.getAttribute('href'))")


def status(tab):
    return tab.page.locator("[data-part=found]").inner_text()


# What it finds


def test_the_queries_are_many_and_a_third_is_no_ones_exact_words():
    assert len(QUERIES) >= 200
    assert len({query for _, query, _ in QUERIES}) == len(QUERIES)
    assert sum(manner != "plain" for manner, _, _ in QUERIES) * 3 >= len(QUERIES)
    for _, query, wanted in QUERIES:
        for page in wanted:
            assert Page(NATIONAL, page).path.is_file(), f"{query}: there is no page {page}"


def test_nineteen_of_twenty_queries_find_their_page_among_the_first_three(tab, record_property, capsys):
    missed, wrong = [], []
    for manner, query, wanted in QUERIES:
        first = found(tab, query)[:3]
        told = f"{manner}: {query!r} should find {wanted[0]}, and finds {', '.join(first) or 'nothing'}"
        if not set(wanted) & set(first):
            missed.append(told)
        if manner == "first" and first[:1] not in [[page] for page in wanted]:
            wrong.append(told)
    met = len(QUERIES) - len(missed)
    figure = f"{met} of {len(QUERIES)} queries ({met / len(QUERIES):.1%}) find their page among the first three"
    record_property("queries", figure)
    with capsys.disabled():
        print("\n".join(["", figure, *missed]), flush=True)
    assert len(missed) * 20 <= len(QUERIES), "\n".join(missed)
    assert wrong == []
    assert tab.messages == []
    assert {request.partition(":")[0] for request in tab.requests} == {"file"}


@pytest.mark.parametrize(
    "query, page",
    [
        ("statement", "glossary.html"),
        ("ccg", "glossary.html"),
        ("meditation", "factsheets/mediation.html"),
        ("organisation organization", None),
    ],
)
def test_former_names_and_slips_find_what_is_meant(tab, query, page):
    first = found(tab, query)[:3]
    assert page in first if page else first


def test_both_spellings_find_the_same(tab):
    for one, other in [
        ("reassessment", "re-assessment"), ("re assess", "reassess"), ("co-operate", "cooperate"), ("co‑operate", "cooperate"),
        ("organisation", "organization"), ("preschool", "pre-school"), ("non maintained school", "non-maintained school"),
        ("s51", "section 51"), ("s.51", "section 51"), ("s 51", "section 51"), ("Sec. 51", "section 51"), ("reg 42", "regulation 42"),
        ("0300 303 5857", "03003035857"), ("+44 300 303 5857", "03003035857"), ("0300-303-5857", "03003035857"),
        ("send 35", "SEND35"),
    ]:
        first = found(tab, one)[:5]
        assert first and first == found(tab, other)[:5], (one, other)
    for one, council in [("h & f", "hammersmith-and-fulham"), ("H&F", "hammersmith-and-fulham"), ("st. helens", "st-helens"), ("B’ham", "birmingham")]:
        assert found(tab, one)[0] == f"councils/{council}.html", one


def test_a_number_leads_to_its_section_and_to_who_has_it(tab):
    found(tab, "s51")
    section = tab.page.locator("[data-part=results] .site-search__section a").first
    assert section.inner_text() == "section 51" and section.get_attribute("href") == "law/cfa-2014.html#51"
    first = found(tab, "0300 303 5857")
    assert first[0] == "contacts.html"
    for page in first[:3]:
        assert "0300 303 5857" in words(Page(NATIONAL, page).main.text_content()), page


@pytest.mark.parametrize("text", ["CT1 2AB", "ct12ab", " b33  8th ", "my postcode is LS1 4AP", "SW1A 1AA", "SW1A", "M1", "LS1", "W1A 0AX"])
def test_a_postcode_is_answered(tab, text):
    assert found(tab, text) == ["councils/index.html"]
    told = tab.page.locator("[data-part=postcode]")
    assert told.is_visible() and "We cannot tell your council from it. GOV.UK can" in words(told.inner_text())
    assert told.get_by_role("link", name="find your local council").get_attribute("href") == "https://www.gov.uk/find-local-council"
    expect_none(violations(tab.page))
    told.get_by_role("link", name="Find your council").click()
    assert tab.page.url.endswith("councils/index.html")


@pytest.mark.parametrize("text", ["s51", "H1", "section h2", "ks2", "11.8", "send35", "2 months", "16 to 25", "r20", "G1", "20 weeks", "1 to 1"])
def test_what_is_no_postcode_is_searched(tab, text):
    found(tab, text)
    assert not tab.page.locator("[data-part=postcode]").is_visible()


def test_families_pages_stand_before_those_for_staff(tab):
    """Of the pages that a parent's plain word finds, the first is for families; staff find theirs by saying who they are."""
    staff = {"factsheets/sendiass-workers.html", "factsheets/duties-of-councils-and-nhs-bodies.html", "factsheets/schools-and-colleges.html",
             "outcomes/help-the-family-use-their-right.html", "outcomes/disagreement-resolution-between-bodies.html"}
    for query in ("school", "council", "sendiass", "complaint about school", "college", "nhs", "teaching assistant", "mediation", "support", "plan"):
        first = found(tab, query)[0]
        assert first not in staff and "councils-and-nhs" not in first, query
    assert found(tab, "for schools and colleges")[0] == "factsheets/schools-and-colleges.html"
    assert "factsheets/duties-of-councils-and-nhs-bodies.html" in found(tab, "duties of councils")[:3]
    assert found(tab, "guide for nhs staff")[0] == "guides/meeting-for-councils-and-nhs/index.html"


def test_a_result_names_the_section_and_leads_to_it(tab):
    found(tab, "bank holiday")
    section = tab.page.locator("[data-part=results] .site-search__section a").first
    target = section.get_attribute("href")
    heading = section.inner_text()
    section.click()
    assert tab.page.url.endswith(target)
    shown = tab.page.locator(f"[id='{target.partition('#')[2]}']").first.inner_text()
    assert heading.split()[0].lower() in shown.lower()


@pytest.mark.parametrize("edition", EDITIONS)
def test_everything_in_the_index_is_a_page(phone_tab, edition):
    phone_tab.visit(Page(edition, "search.html").url)
    page = None
    for entry in page_lines(edition):
        address, *_ = entry.split("\t")
        if address.startswith(" "):
            assert page.document.xpath("//*[@id=$id]", id=address[1:]), f"{page.address} has no {address[1:]!r}"
        else:
            page = Page(edition, address)
            assert page.path.is_file(), address
    if edition != NATIONAL:
        assert found(phone_tab, "your council")[0] == "your-council.html"


@pytest.mark.parametrize(
    "text", ["", " ", "?", "%", "%41%", "<script>alert(1)</script>", "a" * 2000, "‮", "the of and", "\t\n", "constructor __proto__"]
)
def test_any_text_may_be_typed(tab, text):
    write(tab, text)
    assert tab.messages == []
    if not text.strip():
        assert status(tab) == "" and tab.page.locator("[data-part=all]").is_visible()


@pytest.mark.parametrize("fragment", ["#q=%E0%A4%A", "#q=%", "#q", "#other", "#q=a+b%26c"])
def test_any_fragment_may_be_opened(phone_tab, fragment):
    phone_tab.visit(SEARCH.url + fragment)
    assert phone_tab.messages == []


# What it weighs


@pytest.mark.parametrize("scheme", ["file", "http"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_a_first_search_loads_at_most_30_kilobytes(open_tab, edition, scheme):
    """From the page's opening until the answers stand there, for usual queries, each in a browser that has nothing yet."""
    sizes = {}
    with served(SITES) if scheme == "http" else nullcontext(f"{SITES.as_uri()}/") as home:
        for query in USUAL:
            with open_tab() as tab:
                tab.page.clock.install()
                tab.visit(f"{home}{edition}/search.html")
                assert found(tab, query), query
                assert tab.messages == []
                sizes[query] = searched_bytes(edition, tab.requests)
    assert all(0 < size <= MOST_BYTES for size in sizes.values()), sizes


def shards_of(tab):
    """The numbers of the shards that were asked for."""
    return [int(number) for url in tab.requests for number in re.findall(r"/search/(\d+)\.\w+\.js$", url)]


def test_opening_the_page_loads_no_shard_and_two_words_load_theirs_together(tab):
    assert shards_of(tab) == []
    assert len(shard_names(NATIONAL)) > word_shards(NATIONAL) > 10
    first = found(tab, "transport mediation")
    asked = shards_of(tab)
    words = [number for number in asked if number < word_shards(NATIONAL)]
    # Those of words come first and in one go, those of the pages that are shown after them; each once.
    assert len(words) >= 2 and asked[: len(words)] == words and len(set(asked)) == len(asked)
    alone = {page for word in ("transport", "mediation") for page in found(tab, word)}
    assert alone & set(first)
    before = len(tab.requests)
    assert found(tab, "transport mediation") == first
    assert len(tab.requests) == before


def test_a_query_finds_the_same_whatever_was_searched_before(tab, open_tab):
    for query in USUAL:
        found(tab, query)
    for query in ("appeal", "letter", "council refused"):
        with open_tab() as fresh:
            fresh.page.clock.install()
            fresh.visit(SEARCH.url)
            assert found(fresh, query) == found(tab, query)


@pytest.mark.parametrize("reply", ["nothing", "a page"])
def test_a_shard_that_is_missing_is_told_and_asked_for_again(open_tab, reply):
    """Whether the site has changed, the connection is gone, or a server says "not found" in a page of its own."""

    def refuse(route):
        route.abort() if reply == "nothing" else route.fulfill(body="<!DOCTYPE html><title>Gone</title>")

    with served(SITES) as home, open_tab() as tab:
        tab.page.clock.install()
        tab.visit(f"{home}{NATIONAL}/search.html")
        tab.page.route("**/search/*.js", refuse)
        assert found(tab, "mediation") == []
        assert status(tab) == "The search could not be loaded. Try again, or look in the list from A to Z."
        assert tab.page.locator("[data-part=all]").get_by_role("link", name="M", exact=True).is_visible()
        assert not tab.page.locator("[data-part=none]").is_visible()
        tab.page.unroute_all()
        assert found(tab, "mediation ")[0] == "factsheets/mediation.html"
        assert status(tab).endswith("pages found.")


def test_a_shard_of_pages_that_is_missing_is_told_as_well(open_tab):
    with served(SITES) as home, open_tab() as tab:
        tab.page.clock.install()
        tab.visit(f"{home}{NATIONAL}/search.html")
        for name in shard_names(NATIONAL)[word_shards(NATIONAL) :]:
            tab.page.route(f"**/{name}", lambda route: route.abort())
        assert found(tab, "mediation") == []
        assert status(tab).startswith("The search could not be loaded.")
        assert tab.page.locator("[data-part=all]").is_visible()


# How it is used


def test_the_search_stays_in_the_address_and_can_be_shared(tab, open_tab):
    first = found(tab, "appeal & court")
    with open_tab() as other:
        other.visit(tab.page.url)
        settle(other.page)
        assert other.page.input_value("[data-part=field]") == "appeal & court"
        assert other.page.locator("[data-part=results] a.big").first.get_attribute("href") == first[0]


def test_by_keyboard_the_arrows_lead_through_the_results_and_escape_clears(tab):
    first = found(tab, "mediation")
    tab.page.focus("[data-part=field]")
    tab.page.keyboard.press("ArrowDown")
    focused = "document.activeElement.getAttribute('href')"
    assert tab.page.evaluate(focused) == first[0]
    tab.page.keyboard.press("ArrowDown")
    assert tab.page.evaluate(focused) == first[1]
    tab.page.keyboard.press("ArrowUp")
    tab.page.keyboard.press("ArrowUp")
    assert tab.page.evaluate("document.activeElement.dataset.part") == "field"
    tab.page.keyboard.press("Enter")
    assert tab.page.evaluate(focused) == first[0]
    tab.page.focus("[data-part=field]")
    tab.page.keyboard.press("Escape")
    tab.page.clock.run_for(PAUSE)
    tab.page.wait_for_function("() => !document.querySelector('[data-part=results] a')")
    assert tab.page.locator("[data-part=all]").is_visible()


def test_more_pages_are_shown_on_demand_and_the_focus_goes_to_the_first_new_one(tab):
    found(tab, "council")
    assert tab.page.locator("[data-part=results] > li").count() == 10
    tab.page.get_by_role("button", name="Show more pages").click()
    settle(tab.page)
    assert tab.page.locator("[data-part=results] > li").count() > 10
    assert tab.page.evaluate(
        "document.activeElement === document.querySelectorAll('[data-part=results] > li')[10].querySelector('a')"
    )


def test_how_many_pages_are_found_is_told_to_screen_readers(tab):
    assert tab.page.get_by_role("status").count() == 1
    found(tab, "meditation")
    assert status(tab).endswith("pages found.")
    found(tab, "xqzvw")
    assert status(tab) == "No page found."
    assert tab.page.locator("[data-part=none]").is_visible()


def test_what_a_screen_reader_is_told(tab):
    found(tab, "together trust")
    tree = tab.page.locator("[data-part=search]").aria_snapshot()
    assert tree.startswith('- search "This site":'), tree
    assert '- searchbox "What are you looking for?": together trust' in tree, tree
    assert "- link \"Together Trust\"" in tree, tree


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_results_are_shown(open_tab, scheme):
    with open_tab(viewport={"width": 320, "height": 640}, color_scheme=scheme) as tab:
        tab.visit(SEARCH.url + "#q=mediation")
        settle(tab.page)
        assert tab.page.locator("[data-part=results] li").count() == 10
        expect_none(violations(tab.page))
        assert tab.overflow <= 0


# Without it


def test_without_javascript_the_page_leads_into_the_list_from_a_to_z(open_tab):
    with open_tab(java_script_enabled=False) as tab:
        tab.visit(SEARCH.url)
        assert not tab.page.locator("[data-part=search]").is_visible()
        tab.page.locator("[data-part=all]").get_by_role("link", name="M", exact=True).click()
        assert tab.page.url.endswith("/a-to-z.html#letter--m")
        assert tab.page.get_by_role("link", name="Mediation certificate", exact=True).is_visible()
        assert tab.page.locator("main li a").count() > 200


def test_it_works_from_a_memory_stick(tab):
    assert tab.page.url.startswith("file:")
    assert found(tab, "tribunal")
