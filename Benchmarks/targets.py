"""What is to be reached, and whether figures reach it. Pure: the same figures always give the same rows."""

from collections.abc import Callable
from dataclasses import dataclass

# Why a target is hard; said where it is missed.
FLOOR = "The floor fills no templates, checks no links and makes no index for the search."


@dataclass(frozen=True)
class Target:
    """A limit for one figure."""

    name: str
    # Finds the figure; a KeyError or TypeError says that it was not measured.
    figure: Callable
    limit: float
    at_least: bool = False
    places: int = 2
    unit: str = ""
    why: str = ""

    def judged(self, figures):
        try:
            value = self.figure(figures)
        except (KeyError, TypeError):
            value = None
        return Row(self, value)

    def is_met_by(self, value):
        return value >= self.limit if self.at_least else value <= self.limit

    @property
    def words(self):
        """The target as readers see it."""
        return f"{'at least' if self.at_least else 'at most'} {self.limit:,g}{self.unit}"


@dataclass(frozen=True)
class Row:
    """A target, with what was measured."""

    target: Target
    value: float | None

    @property
    def is_measured(self):
        return self.value is not None

    @property
    def is_reached(self):
        return self.is_measured and self.target.is_met_by(self.value)

    @property
    def figure(self):
        """The figure with so many decimals that it is seen on which side of the limit it lies."""
        if not self.is_measured:
            return "not measured"
        places = self.target.places
        while places < 6 and self.target.is_met_by(round(self.value, places)) != self.is_reached:
            places += 1
        return f"{self.value:,.{places}f}{self.target.unit}"

    @property
    def verdict(self):
        return ("yes" if self.is_reached else "**no**") if self.is_measured else "–"


def _sheets(size, *keys):
    return lambda figures: _within(figures["factsheets"][str(size)], keys)


def _at(*keys):
    return lambda figures: _within(figures, keys)


def _within(found, keys):
    for key in keys:
        found = found[key]
    return found


def _scaled(figure, factor):
    return lambda figures: figure(figures) * factor


TARGETS = (
    Target("1,000 factsheets: Hugo’s time, times ours", _sheets(1000, "hugo-times", "cpu"), 8, True, 1),
    Target("1,000 factsheets: the same by the clock", _sheets(1000, "hugo-times", "wall"), 7, True, 1),
    Target("10,000 factsheets: Hugo’s time, times ours", _sheets(10_000, "hugo-times", "cpu"), 8, True, 1),
    Target("10,000 factsheets: the same by the clock", _sheets(10_000, "hugo-times", "wall"), 6, True, 1),
    Target("1,000 factsheets: our time, times the floor’s", _sheets(1000, "times-floor", "cpu"), 2, why=FLOOR),
    Target("10,000 factsheets: our time, times the floor’s", _sheets(10_000, "times-floor", "cpu"), 2, why=FLOOR),
    Target("50,000 factsheets: our time, times the floor’s", _sheets(50_000, "times-floor", "cpu"), 2, why=FLOOR),
    Target("Time a page: 50,000 factsheets, as part of 1,000", _sheets(50_000, "growth", "cpu"), 1.1),
    Target("Memory for each page from 1,000 to 50,000", _scaled(_sheets(50_000, "bytes-a-page"), 1e-3), 6, False, 1, " KB"),
    Target("Memory for 10,000 factsheets", _scaled(_sheets(10_000, "signpost", "memory"), 1e-6), 150, False, 0, " MB"),
    Target("National edition, nothing changed: part of a build from nothing", _at("national", "again", "part", "cpu"), 0.08),
    Target("National edition, one word edited: part of a build from nothing", _at("national", "edited", "part", "cpu"), 0.25),
    Target("154 editions, one word edited: part of a build from nothing", _at("editions", "edited", "part", "cpu"), 0.15),
    Target("154 editions from nothing, times `cp -r` of the result", _at("editions", "times-copy", "cpu"), 0.7),
    Target("`signpost check`, one word edited: part of the check before", _at("check", "edited", "part", "cpu"), 0.3),
    Target("Start-up: `signpost --version`", _scaled(_at("start", "cpu"), 1e3), 4, False, 1, " ms"),
    Target("The program, stripped", _scaled(_at("stripped"), 1e-6), 30, False, 1, " MB"),
    Target("A release build from nothing: part of the former", _at("build", "part", "cpu"), 0.5),
    Target("First search on a phone, compressed", _scaled(_at("search", "bytes"), 1e-3), 30, False, 1, " KB"),
)


def judge(figures):
    """A row for each target."""
    return [target.judged(figures) for target in TARGETS]
