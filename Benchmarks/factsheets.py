"""Made-up factsheets, ever more of them: by Signpost, by Hugo, and by the floor (floor.c)."""

import re
import shutil
import statistics
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import corpus
from machine import ROOT
from turns import Command, build, ratio, take_turns

FLOOR = ROOT / ".build/floor"
# Beside a larger number of factsheets, the smallest is built this often in each turn.
REPEATS = 5


def hugo_program():
    """The program inside the package; the package's own command only calls it."""
    return Path(metadata.distribution("hugo").locate_file("hugo/binaries/hugo"))


def hugo_version():
    version = subprocess.run([hugo_program(), "version"], capture_output=True, text=True, check=True).stdout
    return re.search(r"v([0-9.]+)", version).group(1)


def measure(folder, sizes, turns, hugo_up_to):
    """The figures of each number of factsheets; `turns` says how many turns each takes."""
    small = folder / f"{sizes[0]}/content"
    figures = {}
    for size in sizes:
        place = folder / str(size)
        figures[str(size)] = _measure(place, size, turns[size], size <= hugo_up_to, (small, sizes[0]))
        if size != sizes[0]:
            shutil.rmtree(place)
    return figures


def _measure(place, pages, turns, with_hugo, smallest):
    content, out = place / "content", place / "out"
    corpus.write_signpost(content, pages)
    sheets = content / "factsheets"
    ours = Command("Signpost", build(content, out), output=out)
    floor = Command("the floor", [FLOOR, sheets, place / "floor"], output=place / "floor")
    commands = {"signpost": ours, "again": Command("Signpost again", build(content, out)), "floor": floor}
    if with_hugo:
        commands["hugo"] = _hugo(place, pages)
    content_of_small, size_of_small = smallest
    if pages != size_of_small:
        small_out = place / "small-out"
        commands["small"] = Command("Signpost", build(content_of_small, small_out), output=small_out, repeats=REPEATS)
    take_turns(list(commands.values()), turns)
    for made in (out / "england/factsheets", place / "floor", *([place / "hugo-out/factsheets"] if with_hugo else [])):
        count = sum(1 for _ in made.glob("factsheet-*.html"))
        if count != pages:
            sys.exit(f"{made} holds {count} factsheets instead of {pages}")
    figures = {name: command.figures() for name, command in commands.items()}
    figures["times-floor"] = ratio(ours, floor)
    figures["again"]["part"] = ratio(commands["again"], ours)
    figures["bytes"] = round(statistics.mean(path.stat().st_size for path in sheets.iterdir()))
    if with_hugo:
        figures["hugo-times"] = ratio(commands["hugo"], ours)
    if "small" in commands:
        share = size_of_small / pages
        figures["growth"] = {name: value * share for name, value in ratio(ours, commands["small"]).items()}
        figures["bytes-a-page"] = _bytes_a_page(figures, pages, size_of_small)
    return figures


def _bytes_a_page(figures, pages, fewer):
    """What each page more takes of memory; where the little of the smallest build is not known, it is not taken off."""
    if "memory" not in figures["signpost"]:
        return None
    if "memory" not in figures["small"]:
        return round(figures["signpost"]["memory"] / pages)
    return round((figures["signpost"]["memory"] - figures["small"]["memory"]) / (pages - fewer))


def _hugo(place, pages):
    site, out = place / "hugo", place / "hugo-out"
    corpus.write_hugo(site / "content", pages)
    shutil.copytree(ROOT / "Benchmarks/hugo", site, dirs_exist_ok=True)
    words = [hugo_program(), "--quiet", "--noBuildLock", "--cacheDir", place / "hugo-cache", "--destination", out]
    return Command("Hugo", words, folder=site, output=out)
