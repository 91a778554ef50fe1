"""Which pages have been looked at already: checked-pages.txt holds their fingerprints.

`make test` asks everything of a covering set and of each page whose `<main>` is not in the file; `make test-all` asks it of
every page, and writes the file when all has passed:

    python3 Tests/Browser/checked.py
"""

import os
from functools import cache
from pathlib import Path

from axe import VERSION
from covering import chosen, fingerprint, frame, one_of_each
from sites import all_pages

RECORD = Path(__file__).parent / "checked-pages.txt"
HEAD = (
    "# The pages of which everything has been asked, each by the fingerprint of its <main>. Only 'make test-all' writes this\n"
    "# file, when all has passed; 'make test' looks whole at each page that is missing here.\n"
)
EVERYTHING = os.environ.get("SIGNPOST_TEST") == "all"


def known():
    """The fingerprints of pages that have been looked at, by the axe-core that is used today; nothing where none is kept."""
    if not RECORD.is_file():
        return None
    lines = RECORD.read_text(encoding="utf-8").splitlines()
    if f"axe-core {VERSION}" not in lines:
        return set()
    return {line for line in lines if not line.startswith(("#", "axe-core"))}


def unseen(pages, seen):
    """Of pages whose `<main>` nobody has looked at, one for each."""
    return [page for page in one_of_each(pages, fingerprint) if fingerprint(page) not in seen]


@cache
def to_look_at():
    """The pages of which everything is asked in this run."""
    if EVERYTHING:
        return one_of_each(all_pages(), lambda page: (fingerprint(page), frame(page)))
    seen = known()
    return list(dict.fromkeys([*chosen(), *([] if seen is None else unseen(all_pages(), seen))]))


def main():
    marks = sorted({fingerprint(page) for page in all_pages()})
    RECORD.write_text(HEAD + f"axe-core {VERSION}\n" + "".join(f"{mark}\n" for mark in marks), encoding="utf-8")
    print(f"{len(all_pages())} pages are checked; {len(marks)} of them differ in their <main>.")


if __name__ == "__main__":
    main()
