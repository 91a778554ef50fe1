"""What has been looked at already: checked-pages.txt holds a fingerprint of each block that stands in a `<main>`.

`make test` asks everything of a covering set, and of pages that show each block that is not in the file; `make test-all` asks
it of every page. When all has passed, each block of each page has been looked at on some page, and this writes the file:

    python3 Tests/Browser/checked.py
"""

import os
from functools import cache
from pathlib import Path

from axe import VERSION
from covering import blocks, chosen, covering, fingerprint, frame, one_of_each
from sites import all_pages

RECORD = Path(__file__).parent / "checked-pages.txt"
HEAD = (
    "# The blocks that stood on pages of which everything has been asked, which 'make checked' writes when all has passed;\n"
    "# 'make test' looks whole at pages that show what is missing here.\n"
)
EVERYTHING = os.environ.get("SIGNPOST_TEST") == "all"


def known():
    """The blocks that have been looked at, by the axe-core that is used today; nothing where none are kept."""
    if not RECORD.is_file():
        return None
    lines = RECORD.read_text(encoding="utf-8").splitlines()
    if f"axe-core {VERSION}" not in lines:
        return set()
    return {mark for line in lines if not line.startswith(("#", "axe-core")) for mark in line.split()}


def unseen(pages, seen):
    """Few pages that show all blocks at which nobody has looked."""
    new = {page: blocks(page) - seen for page in pages}
    return covering([page for page in pages if new[page]], new.get)


@cache
def to_look_at():
    """The pages of which everything is asked in this run."""
    if EVERYTHING:
        return one_of_each(all_pages(), lambda page: (fingerprint(page), frame(page)))
    seen = known()
    if seen is None:
        return chosen()
    return list(dict.fromkeys([*chosen(), *unseen(all_pages(), seen.union(*map(blocks, chosen())))]))


def main():
    marks = sorted(set().union(*map(blocks, all_pages())))
    lines = [" ".join(marks[start : start + 14]) for start in range(0, len(marks), 14)]
    RECORD.write_text("\n".join([HEAD + f"axe-core {VERSION}", *lines, ""]), encoding="utf-8")
    print(f"{len(all_pages())} pages are checked, with {len(marks)} blocks that differ.")


if __name__ == "__main__":
    main()
