"""What pages weigh on the way to a reader: compressed bytes of the page, its style sheets and its scripts."""

import gzip
from functools import cache

from sites import SITES

# HTML and styles: what one round trip carries.
FIRST_VIEW = 14 * 1024
# What a public address of 150 characters adds to a page: twice in its head, on paper in words and as a code.
WITH_ADDRESS = 800
# What the link to write to the publisher adds to a page.
WITH_FEEDBACK = 150
# What a page's scripts weigh together, with the data that it loads with them; they run once it is shown.
SCRIPTS = 7 * 1024
# The same with all that a page loads when its reader asks for it, and without the journeys.
ASKED_FOR = 15 * 1024
# The journeys of a route finder, which are loaded once, where something is answered.
JOURNEYS = 7_168
# The numbers of all councils with the scripts that show them, which a result loads when its reader names the council.
COUNCIL_NUMBERS = 12 * 1024

# What the page of the search loads with it, before anything is searched: its scripts, and all words. What a first
# search loads in all is measured in test_search.py.
SEARCH = 15 * 1024

# Pages that hold a whole collection or are for paper, and the forms of all days, name their own limit.
OWN = {"result": 14_848, "outline": 39_500, "law-in-full": 31_744, "deadlines": 16_384, "council-clock": 16_128, "a-to-z": 17_408, "advisers-script": 15_360}


def limit(kind):
    """How many bytes the first view of a kind of page may have."""
    return OWN.get(kind, FIRST_VIEW)


@cache
def weight(path):
    """The bytes of a file, compressed."""
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def first_view(page):
    """The bytes of a page with the style sheets for which a screen waits."""
    return weight(page.path) + sum(map(weight, _files(page, "//link[@rel='stylesheet'][not(@media='print')]/@href")))


def style_sheets(page):
    """The files of a page's style sheets."""
    return _files(page, "//link[@rel='stylesheet']/@href")


def scripts(page):
    """The files of a page's scripts."""
    return _files(page, "//script/@src")


def _files(page, path):
    return [(page.path.parent / address).resolve() for address in page.document.xpath(path)]


def site_sheets(edition):
    """All style sheets of an edition."""
    return sorted((SITES / edition / "assets").glob("*.css"))
