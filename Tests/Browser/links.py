"""Follows every link, fragment and reference of a built site without a browser."""

from dataclasses import dataclass
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from sites import SITES, moved, pages

_ADDRESSES = ("href", "src", "action", "poster", "formaction", "data")
_IDS = ("for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "aria-owns")
_OUTSIDE = ("https", "http", "mailto", "tel")


@dataclass(frozen=True)
class Reference:
    """One mention of an address, as a page writes it."""

    page: str
    line: int
    tag: str
    written: str

    def __str__(self):
        return f"{self.page}:{self.line}: <{self.tag}> {self.written!r}"


class LinkedSite:
    """An edition's pages, their ids, and all that they refer to."""

    def __init__(self, edition):
        self.edition = edition
        self.folder = SITES / edition
        files = (path for path in self.folder.rglob("*") if path.is_file() and not path.name.startswith("."))
        self.files = {path.relative_to(self.folder).as_posix() for path in files}
        self.ids = {}
        # The time limits that the page of last days knows.
        self.rules = set()
        self.references = []
        self.problems = []
        for page in [*pages(edition), *moved(edition)]:
            self._read(page)

    def _read(self, page):
        ids = set()
        own = []
        for element in page.document.iter():
            if not isinstance(element.tag, str):
                continue
            if element.get("data-row") is not None:
                self.rules.add(element.get("data-row"))
            name = element.get("id")
            if name is not None:
                if name in ids or not name or any(character.isspace() for character in name):
                    self.problems.append(
                        f"{page}:{element.sourceline}: the id {name!r} is empty, doubled or holds a space"
                    )
                ids.add(name)
            for attribute in _ADDRESSES:
                if element.get(attribute) is not None:
                    own.append(Reference(page.address, element.sourceline, element.tag, element.get(attribute)))
            # What scripts load later.
            later = "".join(f" {element.get(name)}" for name in ("data-calendar", "data-days", "data-sources") if element.get(name))
            if element.tag == "script":
                later += "".join(f" {value}" for name, value in element.items() if name.startswith("data-"))
            for address in later.split():
                own.append(Reference(page.address, element.sourceline, element.tag, address))
            for candidate in filter(None, (element.get("srcset") or "").split(",")):
                own.append(Reference(page.address, element.sourceline, element.tag, candidate.split()[0]))
            for attribute in _IDS:
                for target in (element.get(attribute) or "").split():
                    own.append(Reference(page.address, element.sourceline, element.tag, f"#{target}"))
        self.ids[page.address] = ids
        self.references += own

    def target(self, reference):
        """The address inside the site and the fragment that a reference leads to, or `None` if it leads outside."""
        parts = urlsplit(reference.written)
        if parts.scheme or parts.netloc:
            return None
        path = normpath(join(dirname(reference.page), unquote(parts.path))) if parts.path else reference.page
        return path, unquote(parts.fragment)

    def problem(self, reference):
        """What is wrong with a reference, or `None`."""
        parts = urlsplit(reference.written)
        if reference.written != reference.written.strip() or not reference.written:
            return "is empty or has white space around it"
        if parts.scheme or parts.netloc:
            if parts.scheme not in _OUTSIDE:
                return "has a scheme that is not allowed"
            if reference.tag == "link" and parts.scheme == "https" and parts.path.endswith(".html"):
                return None
            return None if reference.tag == "a" else "is fetched from another host"
        if parts.path.startswith("/") or parts.query:
            return "is not a plain relative address"
        path, fragment = self.target(reference)
        if path not in self.files:
            return "leads to no file"
        # A link to last days names rules, of which each is an element with its id before a script shows it.
        if path == "deadlines.html" and fragment.startswith("for="):
            return None if self.rules.issuperset(fragment[4:].split("+")) else "names no time limit"
        if fragment and path.endswith(".html") and fragment not in self.ids[path]:
            return "leads to no element"
        return None

    def reachable(self, start="index.html"):
        """The files that a reader can come to from a page by following links."""
        onward = {}
        for reference in self.references:
            target = self.target(reference)
            if target:
                onward.setdefault(reference.page, set()).add(target[0])
        seen = {start}
        waiting = [start]
        while waiting:
            for address in onward.get(waiting.pop(), ()):
                if address not in seen:
                    seen.add(address)
                    waiting.append(address)
        return seen
