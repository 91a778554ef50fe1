"""Commands that take turns, so that a busy moment of the machine falls on all that are compared."""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from machine import PROGRAM, ROOT


@dataclass
class Command:
    """A command to be measured."""

    name: str
    words: list
    folder: Path = ROOT
    # What is deleted before each run, so that every run writes everything.
    output: Path | None = None
    # How often it runs in each turn; what counts is the mean. For commands that are over at once.
    repeats: int = 1
    seconds: list = field(default_factory=list)
    cpu: list = field(default_factory=list)
    memory: list = field(default_factory=list)

    def run(self, counts=True):
        """Takes its turn."""
        runs = [self._run() for _ in range(self.repeats)]
        if counts:
            for kept, values in zip((self.seconds, self.cpu, self.memory), zip(*runs)):
                kept.append(statistics.mean(values))

    def _run(self):
        if self.output:
            shutil.rmtree(self.output, ignore_errors=True)
        words = [str(word) for word in self.words]
        with tempfile.TemporaryFile() as said:
            start = time.perf_counter()
            process = subprocess.Popen(
                words, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said
            )
            _, status, used = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                said.seek(0)
                told = said.read().decode(errors="replace")
                sys.exit(f"{told}{self.name} ended with {process.returncode}: {' '.join(words)}")
        return seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024

    def figures(self):
        """Seconds by the clock and of the processor, and bytes of memory.

        A process begins as a copy of this one, whose memory counts as its own; so a smaller peak is not known.
        """
        floor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        figures = {
            "min": round(min(self.seconds), 5),
            "median": round(statistics.median(self.seconds), 5),
            "cpu": round(statistics.median(self.cpu), 5),
            "runs": len(self.seconds),
        }
        memory = round(statistics.median(self.memory))
        return figures | {"memory": memory} if memory > floor else figures


def take_turns(steps, turns, uncounted=1):
    """Does all steps in their order without counting, then `turns` times more.

    A step is a command, or a function that makes ready for the next one and is not measured.
    """
    for turn in range(1 - uncounted, turns + 1):
        if sys.stderr.isatty():
            print(f"  turn {turn} of {turns}\033[K", end="\r", file=sys.stderr)
        for step in steps:
            if isinstance(step, Command):
                step.run(counts=turn > 0)
            else:
                step()
    if sys.stderr.isatty():
        print(end="\033[K", file=sys.stderr)


def ratio(over, under):
    """How many times as much one command takes as another: the median of what each turn says."""
    return {
        "cpu": _median_of_turns(over.cpu, under.cpu),
        "wall": _median_of_turns(over.seconds, under.seconds),
    }


def _median_of_turns(over, under):
    return round(statistics.median(one / other for one, other in zip(over, under, strict=True)), 5)


def build(content, output, *options):
    """The words of the command that builds."""
    return [PROGRAM, "build", "--content", content, "--theme", ROOT / "Theme", "--output", output, *options]
