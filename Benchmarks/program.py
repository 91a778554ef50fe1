"""The program itself: how soon it starts, how large it is, and how long it takes to build."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from machine import PROGRAM, ROOT
from turns import Command, ratio, take_turns

# What the time to build is compared with: the last version that was built in the former way.
FORMER = "5947b42"
# Starting takes so little that one turn is many starts.
STARTS = 50


def start(turns):
    """How soon the program is there and gone again."""
    command = Command("signpost --version", [PROGRAM, "--version"], repeats=STARTS)
    take_turns([command], turns)
    return command.figures()


def stripped(folder):
    """The bytes of the program without the names of what is in it, or nothing where there is no `strip`."""
    if not shutil.which("strip"):
        return None
    subprocess.run(["strip", "-o", folder / "stripped", PROGRAM], check=True)
    return (folder / "stripped").stat().st_size


def release_build(folder, options):
    """Release builds from nothing but the packages' sources: of the former program, and then of this one.

    Nothing where the history does not hold the former one.
    """
    former = folder / "former"
    former.mkdir()
    archive = subprocess.run(["git", "archive", FORMER], cwd=ROOT, capture_output=True)
    if archive.returncode != 0:
        return None
    subprocess.run(["tar", "-x"], cwd=former, input=archive.stdout, check=True)
    commands, steps = {}, []
    for name, package in (("former", former), ("now", ROOT)):
        scratch = folder / f"scratch-{name}"
        words = ["swift", "build", *options.split(), "--scratch-path", scratch]
        commands[name] = Command(name, words, folder=package)
        steps += [_fetching(package, scratch), commands[name]]
    take_turns(steps, 1, uncounted=0)
    return {name: command.figures() for name, command in commands.items()} | {
        "part": ratio(commands["now"], commands["former"]),
        "commit": FORMER,
    }


def _fetching(package, scratch):
    """A step that leaves the packages' sources and nothing that was built."""

    def fetch():
        shutil.rmtree(scratch, ignore_errors=True)
        words = ["swift", "package", "--scratch-path", scratch, "resolve"]
        subprocess.run([str(word) for word in words], cwd=package, check=True, stdout=subprocess.DEVNULL)

    return fetch
