"""A reader, who opens a page, presses what stands there, writes, and sees what it says.

Their manners, which say what it takes to do so, stand in manners.py. Whatever the manner, pages are silent and ask nothing
of any other site.
"""

import re
from contextlib import contextmanager

from sites import words

DESKTOP = {"viewport": {"width": 1280, "height": 900}}


class Reader:
    """Who points at what they want, on a screen of a desk."""

    options = DESKTOP
    scripts = True
    # Which of the test's addresses of the site is opened.
    place = "server"

    def __init__(self, open_tab, home):
        self._open_tab = open_tab
        self.home = home

    @contextmanager
    def reading(self):
        """This reader with a browser of its own, for the length of a `with`."""
        with self._open_tab(permissions=["clipboard-read", "clipboard-write"], **self.options) as tab:
            self.tab, self.page = tab, tab.page
            yield self
            elsewhere = [f"asks for {url}" for url in tab.requests if not url.startswith((self.home, "data:"))]
            assert not tab.messages + elsewhere, "\n".join(tab.messages + elsewhere)

    def another(self):
        """Another reader of the same manner, who knows nothing of this one."""
        return type(self)(self._open_tab, self.home).reading()

    def open(self, address):
        """Goes to an address, which may be one inside the site."""
        self.page.goto(address if ":" in address else self.home + address)

    @property
    def address(self):
        """Where the reader is, inside the site."""
        return self.page.url.removeprefix(self.home)

    def one(self, selector):
        """The first that is shown of what a selector finds."""
        found = self.page.locator(selector).locator("visible=true").first
        found.wait_for()
        return found

    def reach(self, selector):
        """Brings something to where it can be pressed."""
        found = self.one(selector)
        found.scroll_into_view_if_needed()
        return found

    def act(self, selector):
        """Presses something, whatever comes of it."""
        self.reach(selector).click()

    def press(self, selector):
        """Presses something that changes the page."""
        self.act(selector)

    def follow(self, selector):
        """Presses a link, and waits for the page that it leads to."""
        with self.leaving():
            self.act(selector)

    @contextmanager
    def leaving(self):
        """Waits for another page than the one that is open at first."""
        before = self.page.url.partition("#")[0]
        yield
        self.page.wait_for_url(lambda url: url.partition("#")[0] != before)

    def write(self, selector, text):
        """Writes into a field."""
        self.act(selector)
        self.page.keyboard.type(text)

    def follow_found(self, selector):
        """Follows one of the results of a search in whose field the reader is."""
        self.follow(selector)

    def sees(self, *texts):
        """The page shows these texts."""
        missing = missing_of(texts, self.shown())
        assert not missing, f"{self.page.url} does not show {missing}"

    def sees_nothing_of(self, *texts):
        missing = missing_of(texts, self.shown())
        assert missing == list(texts), f"{self.page.url} shows {set(texts) - set(missing)}"

    def shown(self):
        """All that the page shows."""
        return self.page.inner_text("body")


def missing_of(texts, shown):
    """Those texts that do not stand in what is shown, wherever lines break there and whatever is in capitals."""
    shown = _squeezed(shown)
    return [text for text in texts if _squeezed(text) not in shown]


def _squeezed(text):
    return re.sub(r"[\s\u00ad‐-]", "", words(text)).casefold()
