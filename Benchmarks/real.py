"""The real content: from nothing, with nothing changed, with one word changed, and with an edition for each council."""

import shutil
import subprocess
import sys

import corpus
from machine import PROGRAM, ROOT
from turns import Command, ratio, take_turns

EDITIONS = 154
NATIONAL = "england"
# Words of a factsheet, and what stands in their place after an edit, which is known from no earlier build: each turn
# begins with nothing.
EDITED = "factsheets/complaints.md"
SAYS = "write down what went wrong"
SAYS_THEN = "write down what went badly"



class Place:
    """A folder with a copy of content and theme, in which nothing is left from one turn to the next."""

    def __init__(self, folder, made_up=0):
        self.folder = folder
        self.site = folder / "Site"
        for name in ("Content", "Theme"):
            shutil.copytree(ROOT / name, folder / name)
        if made_up:
            known = set((folder / "Content/editions").iterdir())
            corpus.write_councils(folder / "Content", made_up)
            new = sorted(set((folder / "Content/editions").iterdir()) - known)
            # Reviewed, as those of councils are: nothing to warn of is left.
            self._signpost("review", *(f"editions/{path.name}" for path in new))
        self._text = (folder / "Content" / EDITED).read_text("utf-8")
        if self._text.count(SAYS) != 1:
            sys.exit(f"{EDITED} does not say '{SAYS}' once, so that it cannot be edited to be measured")

    def _signpost(self, *words):
        subprocess.run([PROGRAM, *words], cwd=self.folder, check=True, stdout=subprocess.DEVNULL)

    def command(self, name, *words):
        """Signpost with these words, run here."""
        return Command(name, [PROGRAM, *words], folder=self.folder)

    def copying(self):
        """Copies the sites that were built."""
        copy = self.folder / "Copy"
        return Command("cp", ["cp", "-r", self.site, copy], folder=self.folder, output=copy)

    def begin(self):
        """Nothing but the content as it is in the repository, and the theme."""
        for path in self.folder.iterdir():
            if path.name not in ("Content", "Theme"):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        self._write(self._text)

    def edit(self):
        """Changes one word."""
        self._write(self._text.replace(SAYS, SAYS_THEN))

    def build(self):
        """A build that is not measured."""
        self._signpost("build")

    def pages(self):
        return sum(1 for _ in self.site.rglob("*.html"))

    def _write(self, text):
        (self.folder / "Content" / EDITED).write_text(text, "utf-8")


def national(folder, turns):
    """The national edition alone."""
    place = Place(folder)
    words = ("build", "--edition", NATIONAL)
    cold, again, edited = (place.command(name, *words) for name in ("cold", "again", "edited"))
    take_turns([place.begin, cold, again, place.edit, edited], turns)
    return _figures(cold, again=again, edited=edited) | {"pages": place.pages()}


def check(folder, turns):
    """The check of all editions, before and after an edit; a build in between leaves what builds leave."""
    place = Place(folder)
    cold, edited = (place.command(name, "check") for name in ("check", "check after an edit"))
    take_turns([place.begin, cold, place.build, place.edit, edited], turns)
    return _figures(cold, edited=edited)


def editions(folder, turns):
    """An edition for each council in England and the national one: those of the repository, and made-up ones."""
    place = Place(folder, made_up=EDITIONS - len(list((ROOT / "Content/editions").glob("*.yaml"))))
    cold, again, edited = (place.command(name, "build") for name in ("cold", "again", "edited"))
    copy = place.copying()
    take_turns([place.begin, cold, copy, again, place.edit, edited], turns)
    figures = _figures(cold, again=again, edited=edited, copy=copy)
    return figures | {"times-copy": ratio(cold, copy), "pages": place.pages(), "count": EDITIONS}


def _figures(cold, **others):
    """The figures of all, and the part of the first that each of the others takes."""
    figures = {"cold": cold.figures()}
    for name, command in others.items():
        figures[name] = command.figures() | {"part": ratio(command, cold)}
    return figures
