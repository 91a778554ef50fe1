"""Records the table by month in Content/deadlines.yaml, from the script of the built site.

It holds the days of an appeal for letters of four days of each month. Usage: record_table.py FIRST-MONTH LAST-MONTH,
such as 2026-10 2027-12.
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
DAYS = (1, 8, 15, 22)
MARK = "# Days worked out by the script"


def letters(first, last):
    """The dates of letters from one month to another."""
    start, end = (int(year) * 12 + int(month) - 1 for year, month in (first.split("-"), last.split("-")))
    return [f"{month // 12}-{month % 12 + 1:02}-{day:02}" for month in range(start, end + 1) for day in DAYS]


def reckon(page, dates):
    """The safe day and the last day of an appeal with no certificate, for each date of a letter."""
    found = page.evaluate(
        "dates => dates.map(letter => signpost.deadlines.reckon({ letter, for: ['appeal'] })[0])", dates
    )
    return [(one["start"], one["safe"], one["last"]) for one in found]


def main(first, last):
    content = ROOT / "Content" / "deadlines.yaml"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        page = chromium.new_page()
        page.goto((ROOT / "Site" / "england" / "deadlines.html").as_uri())
        rows = reckon(page, letters(first, last))
        chromium.close()
    text = content.read_text(encoding="utf-8").partition(f"\n{MARK}")[0]
    lines = [f"  - {{letter: {letter}, safe: {safe}, last: {last}}}\n" for letter, safe, last in rows]
    content.write_text(
        f"{text}\n{MARK}, for readers without scripts: 'make deadlines' records them.\ntable:\n{''.join(lines)}",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main(*sys.argv[1:3])
