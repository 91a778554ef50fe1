"""Each subject is reached from where families begin: the home page, the route finder and the search."""

from functools import cache

import pytest

from links import LinkedSite
from sites import CONTENT, NATIONAL, ROOT, read_header, read_yaml

FACTSHEETS = sorted(
    f"factsheets/{path.stem}.html"
    for path in CONTENT.glob("factsheets/*.md")
    if read_header(path).get("readers", "families") == "families"
)


@cache
def leads_to(start):
    """The pages to which those link whose address begins so."""
    site = LinkedSite(NATIONAL)
    found = [site.target(reference) for reference in site.references if reference.page.startswith(start)]
    return {target[0] for target in found if target}


@pytest.mark.parametrize("address", FACTSHEETS)
def test_the_home_page_leads_to_each_factsheet(address):
    assert address in leads_to("index.html")


@pytest.mark.parametrize("address", FACTSHEETS)
def test_an_outcome_of_the_route_finder_leads_to_each_factsheet(address):
    assert address in leads_to("outcomes/")


def test_readers_words_are_tried_for_each_factsheet():
    queries = [query for queries in read_yaml(ROOT / "Tests" / "search-queries.yaml").values() for query in queries]
    assert set(FACTSHEETS) <= {query["page"] for query in queries}
