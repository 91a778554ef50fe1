"""Measures Signpost, beside Hugo and a floor in C, and writes docs/benchmarks.md and Benchmarks/figures.json.

Everything is read from and written to memory (/dev/shm, where there is one; 154 editions and their copy need 6 GB). What
was measured before is never kept: all figures are of one run.

    python3 Benchmarks/run.py [--rounds 9] [--date 2026-01-31] [--build "--configuration release …"]

To try the tool itself: --sizes 100 200 300 --rounds 1 --write-to FOLDER
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

import factsheets
import finders
import first_search
import instructions
import program
import real
from machine import PROGRAM, ROOT, commit_day, machine
from report import report

SIZES = (1000, 10_000, 50_000)
# With more factsheets Hugo needs more memory than most machines have: nearly 3 GB for 10,000.
HUGO_UP_TO = 10_000


def turns_for(sizes, rounds):
    """Ever fewer turns for ever more factsheets."""
    return {size: max(1, rounds // divisor) for size, divisor in zip(sizes, (1, 2, 3), strict=True)}


def measure(folder, options):
    """All figures."""
    rounds, sizes = options.rounds, options.sizes
    left_out = []
    figures = {}
    if options.build:
        say("Release builds from nothing …")
        figures["build"] = program.release_build(folder, options.build)
        if not figures["build"]:
            left_out.append(f"the former release build: the history does not hold the commit {program.FORMER}")
    else:
        left_out.append("release builds, which only `make bench-build` measures")
    say(f"{' and '.join(f'{size:,}' for size in sizes)} factsheets, by Signpost, Hugo and the floor …")
    figures["hugo"] = factsheets.hugo_version()
    figures["factsheets"] = factsheets.measure(folder, sizes, turns_for(sizes, rounds), options.hugo_up_to)
    for size in sizes:
        if size > options.hugo_up_to:
            left_out.append(f"Hugo with {size:,} factsheets: with 10,000 it needs nearly 3 GB of memory already")
    say("The national edition, the check …")
    figures["national"] = real.national(fresh(folder, "national"), rounds)
    figures["check"] = real.check(fresh(folder, "check"), rounds)
    say(f"{real.EDITIONS} editions …")
    figures["editions"] = real.editions(fresh(folder, "editions"), max(1, rounds // 2))
    shutil.rmtree(folder / "editions")
    say("The program itself, and the search …")
    figures["start"] = program.start(rounds)
    figures["stripped"] = program.stripped(folder)
    if not figures["stripped"]:
        left_out.append("the size of the program: there is no `strip`")
    figures["search"] = first_search.measure(fresh(folder, "search"))
    if not figures["search"]:
        left_out.append("the first search: there is no Chromium")
    if instructions.is_possible():
        say("Instructions …")
        figures["instructions"] = counted(folder / f"{sizes[0]}/content", sizes[0], fresh(folder, "counting"))
    else:
        left_out.append("instructions: valgrind is not installed")
    say("Route finders …")
    figures["finders"] = finders.measure(folder)
    return figures | {"left-out": left_out}


def counted(content, size, place):
    return {
        "factsheets": size,
        "signpost": instructions.of_build(content, place),
        "floor": instructions.count([factsheets.FLOOR, content / "factsheets", place / "floor"], place),
        "check": instructions.of_check(place),
    }


def fresh(folder, name):
    (folder / name).mkdir()
    return folder / name


def say(what):
    print(what, file=sys.stderr)


def load():
    return round(os.getloadavg()[0], 1)


def workspace():
    memory = Path("/dev/shm")
    parent = memory if memory.is_dir() and os.access(memory, os.W_OK) else None
    return tempfile.TemporaryDirectory(prefix="signpost-bench-", dir=parent)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9, help="how many turns are taken; at least 7 for the record")
    parser.add_argument("--date", help="the day to write down; that of the newest commit, if left out")
    parser.add_argument("--build", metavar="OPTIONS", help="also time release builds from nothing, with these options")
    parser.add_argument("--sizes", type=int, nargs=3, default=SIZES, help="how many factsheets there are")
    parser.add_argument("--hugo-up-to", type=int, default=HUGO_UP_TO, help="with how many factsheets Hugo still runs")
    parser.add_argument("--write-to", type=Path, help="a folder for both files, instead of where they belong")
    options = parser.parse_args()
    for needed in (PROGRAM, factsheets.FLOOR):
        if not needed.exists():
            sys.exit(f"There is no {needed.relative_to(ROOT)}: 'make bench' builds it.")
    before = load()
    with workspace() as folder:
        figures = measure(Path(folder), options)
    figures["day"] = options.date or commit_day()
    figures["load"] = {"before": before, "after": load()}
    figures["machine"] = machine()
    text = report(figures)
    (options.write_to or ROOT / "Benchmarks").joinpath("figures.json").write_text(json.dumps(figures, indent=2) + "\n")
    (options.write_to or ROOT / "docs").joinpath("benchmarks.md").write_text(text, "utf-8")
    print(text)


if __name__ == "__main__":
    main()
