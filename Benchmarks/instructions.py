"""Counts the instructions that a command executes, with callgrind: a figure that hardly changes from run to run.

One core, and hashes that do not differ from start to start, make it repeat within one part in a thousand.
The count is that of the processor which callgrind stands for; it knows nothing of waiting or of the kernel.
"""

import os
import re
import shutil
import subprocess
import sys

from machine import PROGRAM, ROOT
from turns import build


def is_possible():
    return shutil.which("valgrind") is not None


def count(words, place, folder=None):
    """The instructions of one run; `place` is a folder for what callgrind writes."""
    told = place / "callgrind.out"
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={told}", *(str(word) for word in words)]
    core = min(os.sched_getaffinity(0))
    run = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"},
        preexec_fn=lambda: os.sched_setaffinity(0, {core}),
        capture_output=True,
        text=True,
    )
    if run.returncode != 0:
        sys.exit(f"{run.stderr}Under callgrind, this ended with {run.returncode}: {' '.join(command)}")
    return int(re.search(r"^totals: (\d+)", told.read_text(), re.MULTILINE).group(1))


def of_build(content, place):
    """The instructions of a build from nothing."""
    shutil.rmtree(place / "out", ignore_errors=True)
    return count(build(content, place / "out"), place)


def of_check(place):
    """The instructions of the check of the real content."""
    return count([PROGRAM, "check"], place, folder=ROOT)
