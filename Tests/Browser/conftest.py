"""What all browser tests share: Chromium, and a way to watch what a page does."""

import gc
import shutil
from contextlib import contextmanager

import pytest
from playwright.sync_api import sync_playwright

from sites import EDITIONS, SITES

# Nothing but the page under test may use the network or the screen.
_ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_sessionstart():
    missing = [edition for edition in EDITIONS if not (SITES / edition / "index.html").is_file()]
    if missing:
        pytest.exit(f"No built site for {', '.join(missing)} in {SITES}: run 'make site' first.", returncode=2)


def pytest_collection_finish():
    # What was read to choose pages stays to the end: looking through it for garbage took a twentieth of the time.
    gc.collect()
    gc.freeze()


# Hardly any frame is drawn: opening a page takes three fifths of the time, but what waits for a frame may wait for ever.
_STILL = "--disable-threaded-compositing"


@contextmanager
def launched(playwright, *arguments):
    """Chromium for the length of a `with`: its headless shell, which opens a tab in a quarter of the time that the whole
    browser takes."""
    program = shutil.which("chromium-headless-shell")
    assert program, "Chromium's headless shell is not installed; 'make test' installs it."
    chromium = playwright.chromium.launch(executable_path=program, args=[*_ARGUMENTS, *arguments])
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright):
    with launched(playwright) as chromium:
        yield chromium


@pytest.fixture(scope="session")
def still_browser(playwright):
    with launched(playwright, _STILL) as chromium:
        yield chromium


@pytest.fixture(scope="session")
def open_tab(browser):
    """Opens a tab for the length of a `with`; any option of a browser context may be given.

    Animations end at once, so that a page can be pressed as soon as it is there, unless a test is about their pace. For
    that the tab is driven twice; so a page has to be open before it is asked to be paper, or Chromium forgets it.
    """
    return _opener(browser)


@pytest.fixture(scope="session")
def open_still_tab(still_browser):
    """The same, for looking at pages that nobody presses."""
    return _opener(still_browser)


def _opener(browser):
    @contextmanager
    def open_tab(animated=False, **options):
        context = browser.new_context(**options)
        try:
            page = context.new_page()
            if not animated:
                context.new_cdp_session(page).send("Animation.setPlaybackRate", {"playbackRate": 1000})
            yield Watched(page)
        finally:
            context.close()

    return open_tab


@pytest.fixture
def phone_tab(open_tab):
    """A tab as wide as a phone."""
    with open_tab(viewport={"width": 375, "height": 700}) as tab:
        yield tab


class Watched:
    """A tab that remembers what its pages asked for and complained of."""

    def __init__(self, page):
        self.page = page
        self.messages = []
        self.requests = []
        page.on("console", lambda message: self.messages.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.messages.append(f"error: {error}"))
        page.on("requestfailed", self._failed)
        page.on("request", lambda request: self.requests.append(request.url))

    def _failed(self, request):
        # A page that is left drops the drawings that it was still waiting for; that is no fault of either page.
        if request.failure != "net::ERR_ABORTED":
            self.messages.append(f"failed: {request.url}")

    def visit(self, url):
        """Goes to an address, with nothing remembered of those before."""
        self.messages.clear()
        self.requests.clear()
        self.page.goto(url)

    @property
    def overflow(self):
        """By how many pixels the page is wider than the window."""
        return self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
