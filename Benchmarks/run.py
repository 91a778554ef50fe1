"""Measures Signpost, beside Hugo, and writes docs/benchmarks.md.

Everything is read from and written to memory (/dev/shm, where there is one), after a run that is not counted. Runs that
are compared take turns, so that a busy moment of the machine falls on all of them.

    python3 Benchmarks/run.py [--runs 9] [--date 2026-01-31] [--build "--configuration release …"]
"""

import argparse
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path

import corpus

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build/release/signpost"
FIGURES = ROOT / "Benchmarks/figures.json"
REPORT = ROOT / "docs/benchmarks.md"

PAGES = 1000
COUNCILS = 50
# How many branches the made-up route finders have.
BRANCHES = (2, 3, 5, 10, 20)


@dataclass
class Command:
    """A command to be measured."""

    name: str
    words: list
    folder: Path = ROOT
    # What is deleted before each run, so that every run writes everything.
    output: Path | None = None
    seconds: list = field(default_factory=list)
    cpu: list = field(default_factory=list)
    memory: list = field(default_factory=list)

    def run(self, counts=True):
        if self.output:
            shutil.rmtree(self.output, ignore_errors=True)
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in self.words], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{self.name} ended with {process.returncode}: {' '.join(str(word) for word in self.words)}")
        if counts:
            self.seconds.append(seconds)
            self.cpu.append(used.ru_utime + used.ru_stime)
            self.memory.append(used.ru_maxrss / 1024)

    def figures(self):
        return {
            "min": round(min(self.seconds), 4),
            "median": round(statistics.median(self.seconds), 4),
            "cpu": round(statistics.median(self.cpu), 4),
            "memory": round(max(self.memory)),
            "runs": len(self.seconds),
        }


def take_turns(commands, runs):
    """Runs each command once without counting, then all in turn, `runs` times."""
    for command in commands:
        command.run(counts=False)
    for turn in range(runs):
        if sys.stderr.isatty():
            print(f"  turn {turn + 1} of {runs}", end="\r", file=sys.stderr)
        for command in commands:
            command.run()
    if sys.stderr.isatty():
        print(end="\033[K", file=sys.stderr)
    return {command.name: command.figures() for command in commands}


def build(content, output, *options):
    return [PROGRAM, "build", "--content", content, "--theme", ROOT / "Theme", "--output", output, *options]


def hugo_program():
    """The program inside the package; the package's own command only calls it."""
    return Path(metadata.distribution("hugo").locate_file("hugo/binaries/hugo"))


def against_hugo(folder, runs):
    """1,000 factsheets, by Signpost and by Hugo."""
    corpus.write_signpost(folder / "content", PAGES)
    corpus.write_hugo(folder / "hugo/content", PAGES)
    shutil.copytree(ROOT / "Benchmarks/hugo", folder / "hugo", dirs_exist_ok=True)
    shutil.copytree(ROOT / "Content", folder / "whole")
    corpus.write_factsheets(folder / "whole", PAGES, first=100)
    signpost_out, hugo_out, whole_out = folder / "signpost-out", folder / "hugo-out", folder / "whole-out"
    theirs = [
        hugo_program(),
        "--quiet",
        "--noBuildLock",
        "--cacheDir",
        folder / "hugo-cache",
        "--destination",
        hugo_out,
    ]
    commands = [
        Command("signpost", build(folder / "content", signpost_out), output=signpost_out),
        Command("hugo", theirs, folder=folder / "hugo", output=hugo_out),
        Command("whole", build(folder / "whole", whole_out, "--edition", "england"), output=whole_out),
    ]
    figures = take_turns(commands, runs)
    for made in (signpost_out / "england/factsheets", hugo_out / "factsheets"):
        pages = len(list(made.glob("factsheet-*.html")))
        if pages != PAGES:
            sys.exit(f"{made} holds {pages} factsheets")
    sizes = [path.stat().st_size for path in (folder / "content/factsheets").iterdir()]
    figures["bytes"] = round(statistics.mean(sizes))
    figures["again"] = take_turns([Command("again", build(folder / "content", signpost_out))], runs)["again"]
    version = subprocess.run([hugo_program(), "version"], capture_output=True, text=True, check=True).stdout
    figures["version"] = re.search(r"v([0-9.]+)", version).group(1)
    return figures


def many_editions(folder, runs):
    """The real content: one edition, and one with 50 made-up councils."""
    one, many = folder / "one", folder / "many"
    for content in (one, many):
        shutil.copytree(ROOT / "Content", content)
        # The record of published addresses is of all editions, and these are others.
        (content / "published-addresses.txt").unlink(missing_ok=True)
        for edition in (content / "editions").glob("*.yaml"):
            if edition.stem != "england":
                edition.unlink()
    corpus.write_councils(many, COUNCILS)
    one_out, many_out = folder / "one-out", folder / "many-out"
    commands = [
        Command("one", build(one, one_out), output=one_out),
        Command("many", build(many, many_out), output=many_out),
        Command("check", [PROGRAM, "check"]),
    ]
    figures = take_turns(commands, runs)
    figures["pages"] = {
        "one": len(list(one_out.rglob("*.html"))),
        "many": len(list(many_out.rglob("*.html"))),
    }
    again = [Command("one-again", build(one, one_out)), Command("many-again", build(many, many_out))]
    return figures | take_turns(again, runs)


def finders(folder):
    """How long route finders take to compile: the shipped one, and made-up ones of growing size."""
    figures = []
    contents = {0: ROOT / "Content"} | {branches: folder / f"finder-{branches}" for branches in BRANCHES}
    for branches, content in contents.items():
        if branches:
            corpus.write_finder(content, branches)
        words = [PROGRAM, "routes", "--timed", "--content", content]
        told = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=True).stdout
        figures.append(
            {
                "questions": number(r"questions +(\d+)\n", told),
                "outcomes": number(r"outcomes +(\d+)\n", told),
                "journeys": number(r"journeys +(\d+)\n", told),
                "pages": number(r"pages +(\d+)", told),
                "milliseconds": number(r"compiled in +([0-9.]+) ms", told),
            }
        )
    return figures


def number(pattern, text):
    return float(re.search(pattern, text).group(1))


PEER = """// swift-tools-version: 6.1
import PackageDescription
let package = Package(
  name: "signpost",
  dependencies: [
    %s
  ],
  targets: [
    .executableTarget(
      name: "signpost",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser")
      ])
  ]
)
"""


def release_build(folder, options):
    """Release builds from nothing but the packages' sources: of the program, and of one that only holds its packages."""
    peer = folder / "packages"
    (peer / "Sources/signpost").mkdir(parents=True)
    (peer / "Sources/signpost/main.swift").write_text("import ArgumentParser\nprint(0)\n")
    packages = re.findall(r"\.package\(url:.*\)", (ROOT / "Package.swift").read_text())
    (peer / "Package.swift").write_text(PEER % ",\n    ".join(packages))
    figures = {}
    for name, package in (("packages", peer), ("program", ROOT)):
        scratch = folder / f"scratch-{name}"
        resolve = ["swift", "package", "--scratch-path", scratch, "resolve"]
        subprocess.run([str(word) for word in resolve], cwd=package, check=True, stdout=subprocess.DEVNULL)
        command = Command(name, ["swift", "build", *options.split(), "--scratch-path", scratch], folder=package)
        command.run()
        figures[name] = command.figures()
        shutil.rmtree(scratch)
    return figures


def machine():
    """The machine in words that tell its speed and nothing else."""
    info = Path("/proc/cpuinfo").read_text() if Path("/proc/cpuinfo").exists() else ""
    model = re.search(r"model name\s*: (.*)", info)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    release = (
        platform.freedesktop_os_release()["PRETTY_NAME"] if Path("/etc/os-release").exists() else platform.system()
    )
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True, check=True).stdout
    return {
        "processor": model.group(1).strip() if model else platform.machine(),
        "cores": len(os.sched_getaffinity(0)),
        "memory": round(memory),
        "system": release,
        "swift": re.search(r"Swift version (\S+)", swift).group(1),
    }


def commit_day():
    """The day of the newest commit; measuring has no other clock."""
    told = subprocess.run(["git", "log", "-1", "--format=%cs"], cwd=ROOT, capture_output=True, text=True)
    return told.stdout.strip() or "an unknown day"


def workspace():
    memory = Path("/dev/shm")
    parent = memory if memory.is_dir() and os.access(memory, os.W_OK) else None
    return tempfile.TemporaryDirectory(prefix="signpost-bench-", dir=parent)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=9, help="how often each command runs; at least 7 for the record")
    parser.add_argument("--date", help="the day to write down; that of the newest commit, if left out")
    parser.add_argument("--build", metavar="OPTIONS", help="also time a release build from nothing, with these options")
    options = parser.parse_args()
    if not PROGRAM.exists():
        sys.exit("There is no release program: run 'make site' first.")
    figures = json.loads(FIGURES.read_text()) if FIGURES.exists() else {}
    load = os.getloadavg()[0]
    with workspace() as folder:
        folder = Path(folder)
        if options.build:
            print("A release build from nothing …", file=sys.stderr)
            figures["build"] = release_build(folder, options.build)
            load = os.getloadavg()[0] if load > 1 else load
        print(f"{PAGES} factsheets, by Signpost and by Hugo …", file=sys.stderr)
        figures["factsheets"] = against_hugo(folder, options.runs)
        print("The real content, in 1 edition and in 51 …", file=sys.stderr)
        figures["editions"] = many_editions(folder, options.runs)
        print("Route finders …", file=sys.stderr)
        figures["finders"] = finders(folder)
    figures["day"] = options.date or commit_day()
    figures["load"] = round(load, 1)
    figures["machine"] = machine()
    FIGURES.write_text(json.dumps(figures, indent=2) + "\n")
    text = report(figures)
    REPORT.write_text(text)
    print(text)


def milliseconds(seconds):
    return f"{seconds * 1000:,.0f} ms" if seconds < 10 else f"{seconds:,.0f} s"


def row(what, figure):
    return (
        f"| {what} | {milliseconds(figure['min'])} | {milliseconds(figure['median'])} "
        f"| {milliseconds(figure['cpu'])} | {figure['memory']:,} MB |"
    )


def verdict(met):
    return "met" if met else "**missed**"


def report(figures):
    sheets, editions, box = figures["factsheets"], figures["editions"], figures["machine"]
    faster = {key: sheets["hugo"][key] / sheets["signpost"][key] for key in ("min", "median")}
    wider = {key: editions["many"][key] / editions["one"][key] for key in ("min", "median")}
    head = "| | fastest | median | processor time | memory |\n|---|--:|--:|--:|--:|"
    built = []
    if "build" in figures:
        program, packages = figures["build"]["program"], figures["build"]["packages"]
        built = [
            "",
            "## The program itself",
            "",
            f"A release build from nothing but the packages' sources took {program['median']:.0f} s "
            f"({program['cpu']:.0f} s of processor time; target: at most 60 s on 2 idle cores). A program that does nothing "
            f"but hold the same packages took {packages['median']:.0f} s ({packages['cpu']:.0f} s) just before, so Signpost "
            f"takes {program['median'] / packages['median']:.1f} times as long.",
        ]
    lines = [
        "# How fast it is",
        "",
        "`make bench` measures and writes this page; `make bench-build` measures a release build as well.",
        "",
        f"Measured on {figures['day']}: {box['processor']}, {box['cores']} cores, {box['memory']} GB, {box['system']}, "
        f"Swift {box['swift']}; the load before was {figures['load']}.",
        "Input and output lie in memory, a first run is not counted, and commands that are compared take turns, "
        f"{sheets['signpost']['runs']} times each.",
        "Every run writes into an empty folder, unless it says “again”.",
        "",
        "## 1,000 factsheets",
        "",
        f"Made-up factsheets of {sheets['bytes']:,} bytes on average: headings, lists, tables, over 20 links each.",
        "Signpost checks every link and fragment; Hugo’s links are written ready and it checks none.",
        "Hugo’s theme makes the same parts of a page, a list from A to Z, and an index for the search of titles, headings "
        "and words without any stemming; taxonomies and feeds are off.",
        "",
        head,
        row("Signpost", sheets["signpost"]),
        row(f"Hugo {sheets['version']}", sheets["hugo"]),
        row("Signpost again, nothing changed", sheets["again"]),
        row("Signpost, with the real content as well", sheets["whole"]),
        "",
        f"Hugo takes **{faster['median']:.1f} times** as long by the median, {faster['min']:.1f} times by the fastest "
        f"run. Target: at least 5 times; {verdict(faster['median'] >= 5)}.",
        "",
        "## Editions",
        "",
        f"The real content, as the national edition alone and with {COUNCILS} made-up councils.",
        "",
        head,
        row(f"1 edition, {editions['pages']['one']:,} pages", editions["one"]),
        row(f"{COUNCILS + 1} editions, {editions['pages']['many']:,} pages", editions["many"]),
        row("1 edition again, nothing changed", editions["one-again"]),
        row(f"{COUNCILS + 1} editions again, nothing changed", editions["many-again"]),
        row("`signpost check`, all editions of the repository", editions["check"]),
        "",
        f"{COUNCILS + 1} editions take **{wider['median']:.1f} times** as long as one by the median, "
        f"{wider['min']:.1f} times by the fastest run. Target: less than 12 times; {verdict(wider['median'] < 12)}.",
        "",
        "## Route finders",
        "",
        "How long compiling takes, the quickest of five times: the shipped one first, then made-up ones in which each "
        "branch has 12 questions of 12 answers, 40 outcomes, and conditions on at most four questions of the branch. "
        "Journeys are counted, never listed.",
        "",
        "| questions | outcomes | journeys | pages | compiling | a page |",
        "|--:|--:|--:|--:|--:|--:|",
        *(
            f"| {figure['questions']:.0f} | {figure['outcomes']:.0f} | {figure['journeys']:.2g} | {figure['pages']:,.0f} "
            f"| {figure['milliseconds']:,.1f} ms | {figure['milliseconds'] * 1000 / figure['pages']:.0f} µs |"
            for figure in figures["finders"]
        ),
        "",
        f"Targets: the shipped one in less than 50 ms; {verdict(figures['finders'][0]['milliseconds'] < 50)}. One of 60 "
        f"questions and 200 outcomes in less than 1 s; {verdict(figures['finders'][3]['milliseconds'] < 1000)}.",
        *built,
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
