"""Few pages that show all that there is: what is asked of every page need be asked once of each distinct thing.

Elements of the same name, classes, attributes, parent and its parent are drawn and announced by the same rules, whatever
they say.
A covering set of pages has one of each such element, one page of each kind and of each edition, and each frame (what
stands round `<main>`). Pages whose `<main>` nobody has ever looked at join it: see checked.py.
"""

import hashlib
import re
from collections import namedtuple
from functools import cache
from heapq import heapify, heappop, heappush

from lxml import etree

from sites import COUNCILS, EDITIONS, all_pages

# Attributes whose values choose how an element is drawn or announced; of others it counts only that they are there.
_TELLING = {"role", "type", "scope", "lang", "dir", "hidden", "media", "aria-current", "aria-checked"}
# What a page's files are called by their content, which changes with every change of a script.
_HASH = re.compile(rb"\.[0-9a-f]{8,}(?=\.(?:css|js)\b)")


def _classes(element):
    return _sorted(element.get("class"))


@cache
def _sorted(classes):
    return tuple(sorted((classes or "").split()))


def _attributes(element):
    names, telling = _named(tuple(element.keys()))
    return names, tuple(map(element.get, telling))


@cache
def _named(names):
    """The names of attributes in order, and those of them whose values count too."""
    names = tuple(sorted(name for name in names if name != "class"))
    return names, tuple(name for name in names if name in _TELLING)


@cache
def traits(page):
    """Each combination of element, classes, attributes, parent and its parent that a page shows, its kind, edition and frame."""
    found = {("kind", page.kind, page.edition in COUNCILS), ("edition", page.edition), ("frame", frame(page))}
    left = [(page.document, ())]
    while left:
        element, around = left.pop()
        own = element.tag, _classes(element)
        found.add((own, _attributes(element), around))
        below = (own, *around[:1])
        left += [(child, below) for child in element if isinstance(child.tag, str)]
    return frozenset(map(_one, found))


@cache
def nesting(page):
    """Each combination of element, attributes and the three elements around it, and the order of kinds of children."""
    found = set()
    left = [(page.document, ())]
    while left:
        element, around = left.pop()
        children = [child for child in element if isinstance(child.tag, str)]
        found.add((element.tag, _attributes(element), around, tuple(dict.fromkeys(child.tag for child in children))))
        below = (element.tag, *around[:2])
        left += [(child, below) for child in children]
    return frozenset(map(_one, found))


@cache
def _one(trait):
    """The one value that all pages share for a trait."""
    return trait


def frame(page):
    """How the frame of a page is built: its elements outside `<main>`, of equals in a row only the first."""
    return hashlib.sha256(repr(_skeleton(page.document, without=page.main)).encode()).hexdigest()[:12]


def _skeleton(element, without=None):
    children = []
    for child in element.iterchildren(etree.Element):
        if child is not without:
            form = _skeleton(child, without)
            if not children or children[-1] != form:
                children.append(form)
    return element.tag, _classes(element), _attributes(element), tuple(children)


# How many bytes of HTML a block has at most, unless it holds no elements.
_BLOCK = 300


@cache
def blocks(page):
    """The blocks of `<main>`, words and all, each in eight characters: what stands on many pages is one block."""
    found = set()
    main = page.main

    def drawn(element):
        # What `<main>` tells scripts of the page, such as its number, is not drawn and differs on each page.
        return [item for item in element.items() if element is not main or not item[0].startswith("data-")]

    def add(element):
        html = _HASH.sub(b"", etree.tostring(element, encoding="utf-8", with_tail=False))
        children = list(element.iterchildren(etree.Element))
        if len(html) > _BLOCK and children:
            for child in children:
                add(child)
            words = [element.text, *(child.tail for child in children)]
            said = " ".join("".join(word or " " for word in words).split())
            html = repr((element.tag, sorted(drawn(element)), said)).encode()
        found.add(hashlib.sha256(html).hexdigest()[:8])

    add(main)
    return frozenset(found)


def fingerprint(page):
    """All that stands in `<main>`, in twelve characters."""
    return hashlib.sha256("".join(sorted(blocks(page))).encode()).hexdigest()[:12]


def covering(pages, of=traits):
    """As few and as short pages as a simple choice gives which show all that the pages show, always the same ones."""
    weight = {page: 3_000 + page.path.stat().st_size for page in pages}
    # Of pages that show the same, the shortest.
    lightest = {frozenset(of(page)): page for page in sorted(pages, key=lambda page: (-weight[page], str(page)))}
    shows = {page: found for found, page in lightest.items()}
    missing = set().union(*shows.values())
    chosen = []
    # What a page still shows of the missing for its weight only ever falls, so it is counted anew for the first alone.
    worth = [_Worth(len(found) / weight[page], str(page), page) for page, found in shows.items()]
    heapify(worth)
    while missing:
        best = heappop(worth).page
        now = _Worth(len(shows[best] & missing) / weight[best], str(best), best)
        if worth and worth[0] < now:
            heappush(worth, now)
        else:
            chosen.append(best)
            missing -= shows[best]
    return sorted(chosen, key=str)


class _Worth(namedtuple("_Worth", "each name page")):
    """How much a page shows for its weight; what is worth more comes first."""

    def __lt__(self, other):
        return (self.each, self.name) > (other.each, other.name)


def one_of_each(pages, key):
    """The first page of each group of pages with the same key."""
    first = {}
    for page in pages:
        first.setdefault(key(page), page)
    return list(first.values())


@cache
def chosen():
    """The covering set of all editions."""
    return covering(all_pages())
