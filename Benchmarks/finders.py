"""How long route finders take to compile."""

import re
import subprocess

import corpus
from machine import PROGRAM, ROOT

# How many branches the made-up route finders have.
BRANCHES = (2, 3, 5, 10, 20)


def measure(folder):
    """The shipped one, and made-up ones of growing size."""
    figures = []
    contents = {0: ROOT / "Content"} | {branches: folder / f"finder-{branches}" for branches in BRANCHES}
    for branches, content in contents.items():
        if branches:
            corpus.write_finder(content, branches)
        words = [PROGRAM, "routes", "--timed", "--content", content]
        told = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=True).stdout
        figures.append(
            {
                "questions": _number(r"questions +(\d+)\n", told),
                "outcomes": _number(r"outcomes +(\d+)\n", told),
                "journeys": _number(r"journeys +(\d+)\n", told),
                "pages": _number(r"pages +(\d+)", told),
                "milliseconds": _number(r"compiled in +([0-9.]+) ms", told),
            }
        )
    return figures


def _number(pattern, text):
    return float(re.search(pattern, text).group(1))
