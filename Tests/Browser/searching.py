"""The search of a site as tests use it: waiting for its answer, and reading its index."""

import re
from functools import cache

from sites import SITES, Page, loaded
from weights import weight

# How long the search waits for more letters, and for more again where it has to load something; in milliseconds.
PAUSE = 120 + 250
# What usual queries look like: one word, several, a slip, a name, a number, a beginning, a sentence.
USUAL = (
    "mediation", "appeal", "tribunal deadline", "school transport", "exclusion", "ehcp refused", "annual review", "meditation",
    "derby", "section 19", "letter to ask for an assessment", "complain about the council", "autism assess", "0300 303 5857",
    "my son has been expelled what can i do",
)
# The results as they are once nothing is on its way.
ANSWERED = "[data-part=results][aria-busy=false]"


def settle(page):
    """Waits until all that a search needs is there."""
    page.wait_for_selector(ANSWERED, state="attached")


def shard_names(edition, sites=SITES):
    """The files of the shards, in the order of their numbers."""
    return Page(edition, "search.html", sites).document.xpath("//script/@data-shards")[0].split()


@cache
def index_parts(edition):
    """The parts of the index: rules, the table of pages, what readers say, the stems in each shard of words."""
    return _text(loaded(edition, "search-index.js")).split("\n\n")


def word_shards(edition):
    """How many shards of words there are; those of pages come after them."""
    return len(index_parts(edition)[3].split("\n"))


def page_lines(edition):
    """The lines of all shards of pages: a page, or behind a space one of its sections."""
    names = shard_names(edition)[word_shards(edition) :]
    return [line for name in names for line in _text(SITES / edition / name).split("\n") if line]


def searched_bytes(edition, requests):
    """What the scripts and data weigh that were asked for, compressed, without those of other pages."""
    names = {request.partition(f"/{edition}/")[2] for request in requests if request.endswith(".js")}
    return sum(weight(SITES / edition / name) for name in names)


def _text(path):
    """The text that a script passes on."""
    literal = re.fullmatch(r"\(window\.signpost\|\|=\{\}\)\.\w+=`(.*)`;\n", path.read_text("utf-8"), re.DOTALL)[1]
    return re.sub(r"\\([\\`$])", r"\1", literal.replace("\\x3c", "<"))
