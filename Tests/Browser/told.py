"""What a screen reader is told of a page: the tree of roles and names, short enough to be read and compared."""

import re

from sites import SITES

# Of so many equals in a row, as of the entries of a list, only the first are kept; of a long text, the first words.
EQUALS = 3
WORDS = 6
CHILDREN = 24
# Pieces of a running text, which say nothing of how a page is built.
_PIECES = ("text", "strong", "emphasis", "time")
_DATE = re.compile(r"\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}")


def told(page, part="body"):
    """The tree of a tab's page as lines; addresses are left out, as the tests of links follow those."""
    return "\n".join(_lines(_shortened(_tree(page.locator(part).aria_snapshot().replace(SITES.as_uri(), "SITES").splitlines())))) + "\n"


def _tree(lines):
    """Lines by their indentation: each with what belongs to it."""
    root = []
    open_lists = [(-1, root)]
    for line in lines:
        text = line.lstrip()
        depth = len(line) - len(text)
        if text.startswith("- /url:") or _role(text) in _PIECES:
            continue
        while open_lists[-1][0] >= depth:
            open_lists.pop()
        children = []
        open_lists[-1][1].append((text, children))
        open_lists.append((depth, children))
    return root


def _role(text):
    return re.match(r"- '?(\w*)", text).group(1)


def _short(text):
    """A line without the end of its running text, and without days. The names of headings, links and fields stay whole."""
    text = _DATE.sub("DAY", text).removesuffix(":")
    head, colon, running = text.partition(": ")
    if not colon or '"' in head:
        return text
    some = running.strip('"').split()
    return f"{head}: {' '.join(some[:WORDS])}{' …' if len(some) > WORDS else ''}"


def _shortened(nodes):
    kept = []
    run = 0
    for index, (text, children) in enumerate(nodes):
        run = run + 1 if index and _role(nodes[index - 1][0]) == _role(text) else 1
        if run <= EQUALS:
            kept.append((_short(text), _shortened(children)))
        elif run == EQUALS + 1:
            kept.append((f"- {_role(text)} and more", []))
    return kept if len(kept) <= CHILDREN else [*kept[:CHILDREN], ("- and more", [])]


def _lines(nodes, indent=""):
    for text, children in nodes:
        yield f"{indent}{text}{':' if children else ''}"
        yield from _lines(children, indent + "  ")
