"""The built sites as the tests see them: editions, pages, and what kind each page is."""

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from lxml import html

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "Content"
SITES = Path(os.environ.get("SIGNPOST_SITES", ROOT / "Site")).resolve()
EDITIONS = sorted(path.stem for path in (CONTENT / "editions").glob("*.yaml"))
FINDERS = sorted(path.parent.name for path in CONTENT.glob("finders/*/questions.yaml"))

_LISTINGS = ("factsheets", "guides", "code-of-practice", "comparisons", "providers", "outcomes")
_FOLDERS = {
    "factsheets": "factsheet",
    "code-of-practice": "paragraph",
    "comparisons": "comparison",
    "providers": "provider",
    "councils": "one-council",
    "outcomes": "outcome",
    "call-back": "call-back",
    "letters": "letter",
    "law": "law",
}
_OF_A_FINDER = ("outline.html", "advisers.html", "advisers-results.html", "advisers-script.html", "call-sheet.html")
_SINGLE = {
    "index.html": "home",
    "404.html": "not-found",
    "a-to-z.html": "a-to-z",
    "search.html": "search",
    "glossary.html": "glossary",
    "law.html": "laws",
    "law-in-full.html": "law-in-full",
    "contacts.html": "contacts",
    "your-council.html": "council",
    "duties.html": "duties",
    "letters.html": "listing",
    "agreement.html": "agreement",
    "deadlines.html": "deadlines",
    "deadlines-by-month.html": "deadlines-by-month",
    "council-clock.html": "council-clock",
}


def read_yaml(path):
    """A YAML file with every value as the text that its author wrote; read by libyaml, as Signpost does."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)


def read_header(path):
    """The YAML header of a Markdown file."""
    return yaml.load(path.read_text(encoding="utf-8").split("---\n")[1], Loader=yaml.CBaseLoader)


def edition_file(edition):
    """What an edition's own file says."""
    return read_yaml(CONTENT / "editions" / f"{edition}.yaml")


COUNCILS = [edition for edition in EDITIONS if "council" in edition_file(edition)]
# Where one edition of a sort stands for all.
COUNCIL = COUNCILS[0]
NATIONAL = next(edition for edition in EDITIONS if edition not in COUNCILS)


@dataclass(frozen=True)
class Page:
    """A page of an edition, by its address inside the edition's folder."""

    edition: str
    address: str
    # The folder of the editions.
    sites: Path = SITES

    def __str__(self):
        return f"{self.edition}/{self.address}"

    @property
    def path(self):
        return self.sites / self.edition / self.address

    @property
    def url(self):
        return self.path.as_uri()

    @property
    def document(self):
        return _document(self.path)

    @property
    def main(self):
        return self.document.find(".//main")

    @property
    def kind(self):
        """The kind of the page, which is also the name of its template."""
        folder, _, name = self.address.partition("/")
        if not name:
            return _SINGLE.get(self.address, "page")
        if folder in FINDERS and name in _OF_A_FINDER:
            return name.removesuffix(".html")
        if folder in FINDERS and name.startswith("advisers/"):
            return "advisers-question"
        if self.address == "councils/index.html":
            return "find-council"
        if folder in FINDERS:
            return "question" if self.main.get("data-question") else "result"
        if name == "index.html" and folder in _LISTINGS:
            return "listing"
        if folder == "guides":
            return {"index.html": "guide", "leaflet.html": "leaflet", "checklists.html": "checklists"}.get(name.rpartition("/")[2], "guide-step")
        return _FOLDERS[folder]


@cache
def _document(path):
    return html.parse(str(path), html.HTMLParser(encoding="utf-8")).getroot()


@cache
def pages(edition, sites=SITES):
    """All pages of an edition, in the order of their addresses, without those that only lead on."""
    return [page for page in _files(edition, sites) if b'http-equiv="refresh"' not in page.path.read_bytes()]


@cache
def recorded(edition):
    """The addresses that an edition has ever published, by the record of all that were."""
    known, editions = set(), []
    for line in (CONTENT / "published-addresses.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            editions = line.strip("[]").split()
        elif line and not line.startswith("#") and edition in editions:
            known.add(line)
    return known


@cache
def moved(edition, sites=SITES):
    """The pages at old addresses, which lead on."""
    return [page for page in _files(edition, sites) if page not in pages(edition, sites)]


def _files(edition, sites):
    folder = sites / edition
    return [Page(edition, path.relative_to(folder).as_posix(), sites) for path in sorted(folder.rglob("*.html"))]


def all_pages():
    return [page for edition in EDITIONS for page in pages(edition)]


@cache
def of_each_kind(edition):
    """The longest page of each kind, which is the one that shows most of what its template can."""
    longest = {}
    for page in pages(edition):
        known = longest.get(page.kind)
        if known is None or page.path.stat().st_size > known.path.stat().st_size:
            longest[page.kind] = page
    return [longest[kind] for kind in sorted(longest)]


def loaded(edition, name, sites=SITES):
    """The file that an edition's pages load under a name with a hash in it, by its plain name: `assets/site.css`."""
    path = sites / edition / name
    (found,) = path.parent.glob(f"{path.stem}.????????{path.suffix}")
    return found


def words(text):
    """A text with all runs of white space made one space."""
    return " ".join(text.split())
