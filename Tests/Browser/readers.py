"""Readers, each with a manner of their own: they open a page, press what stands there, write, and see what it says.

A journey is told once, in test_journeys.py; what it takes to make it, and what is asked of each page on the way, is up
to the manner. All of them expect silent pages that ask nothing of any other site.
"""

import io
import re
import subprocess
from contextlib import contextmanager

from PIL import Image

from focus import complaints, focused
from sites import words

DESKTOP = {"viewport": {"width": 1280, "height": 900}}
# What a finger can hit, in pixels: anything that stands by itself, and answers.
FINGER, ANSWER = 24, 43.5
# The contrast that WCAG 2.2 asks of the parts of controls, by which they are told from what is round them.
CONTRAST = 3
# How many pixels round a control its ring may take.
ROUND = 6


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
            assert tab.messages == []
            assert [url for url in tab.requests if not url.startswith(self.home)] == []

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
        assert missing_of(texts, self.shown()) == list(texts)

    def shown(self):
        """All that the page shows."""
        return self.page.inner_text("body")


class ByKeyboard(Reader):
    """Who has keys alone: Tab to move, Enter and Space to press, arrows among what was found."""

    def reach(self, selector):
        """Moves on or back, stop by stop: at each the focus is to be seen, until it is where it should be."""
        target = self.one(selector)
        key = "Tab" if target.evaluate(_FOLLOWS) else "Shift+Tab"
        for _ in range(600):
            if target.evaluate("element => element === document.activeElement"):
                return target
            self.page.keyboard.press(key)
            wrong = self.wrong()
            assert not wrong, f"{self.page.url}: on the way to {selector}: {wrong}"
        raise AssertionError(f"{self.page.url}: {key} does not lead to {selector}")

    def act(self, selector):
        target = self.reach(selector)
        is_box = target.evaluate("element => element.type === 'checkbox'")
        self.page.keyboard.press("Space" if is_box else "Enter")

    def press(self, selector):
        self.act(selector)
        assert not self.wrong(), f"{self.page.url}: after {selector}: {self.wrong()}"

    def write(self, selector, text):
        self.reach(selector)
        self.page.keyboard.type(text)

    def follow_found(self, selector):
        target = self.one(selector)
        with self.leaving():
            while not target.evaluate("element => element === document.activeElement"):
                self.page.keyboard.press("ArrowDown")
                assert not self.wrong(), f"among the results: {self.wrong()}"
            self.page.keyboard.press("Enter")

    def wrong(self):
        """What is wrong with where the focus is."""
        return complaints(focused(self.page))


# Whether an element comes after the one that has the focus.
_FOLLOWS = """element => document.activeElement === document.body
  || Boolean(document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)"""


class ByTouch(Reader):
    """Who taps on a phone: nothing is wider than it, and what is tapped is large enough."""

    options = {"viewport": {"width": 375, "height": 667}, "is_mobile": True, "has_touch": True}

    def act(self, selector):
        target = self.reach(selector)
        assert self.tab.overflow <= 0, f"{self.page.url}: {self.tab.overflow} px too wide"
        box = target.bounding_box()
        if not target.evaluate("element => getComputedStyle(element).display === 'inline'"):
            least = ANSWER if target.get_attribute("data-answer") else FINGER
            hit = target.evaluate("element => (element.closest('label') || element).getBoundingClientRect().height")
            assert hit >= least and box["width"] >= FINGER, f"{self.page.url}: {selector} is {box['width']} × {hit} px"
        target.tap()


class WithoutScripts(Reader):
    """Whose browser runs no script."""

    options = DESKTOP | {"java_script_enabled": False}
    scripts = False


class FromAFolder(Reader):
    """Who has the site on a memory stick."""

    place = "folder"


class BelowAPath(Reader):
    """Whose council serves the site in a folder of a folder of its own."""

    place = "nested"


class InForcedColours(ByKeyboard):
    """Who has two colours of their own: each control stands out from the page, and the focus changes what is seen."""

    options = DESKTOP | {"forced_colors": "active", "color_scheme": "dark"}

    def reach(self, selector):
        target = self.one(selector)
        target.scroll_into_view_if_needed()
        plain = self._picture(target)
        assert contrast(plain) >= CONTRAST, f"{self.page.url}: {selector} is not seen: {contrast(plain):.1f}"
        had_focus = target.evaluate("element => element === document.activeElement")
        target = super().reach(selector)
        target.scroll_into_view_if_needed()
        assert had_focus or self._picture(target).tobytes() != plain.tobytes(), f"{selector} looks the same with the focus"
        return target

    def _picture(self, target):
        """What is seen of a control and a little round it: of an answer, its whole box."""
        box = target.evaluate("element => (element.closest('.answer') || element).getBoundingClientRect().toJSON()")
        left, top = max(0, box["x"] - ROUND), max(0, box["y"] - ROUND)
        clip = {"x": left, "y": top, "width": box["width"] + 2 * ROUND, "height": box["height"] + 2 * ROUND}
        return Image.open(io.BytesIO(self.page.screenshot(clip=clip))).convert("RGB")


class OnPaper(Reader):
    """Who prints each page on the way, and reads that."""

    def shown(self):
        pdf = self.page.pdf(prefer_css_page_size=True)
        return subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode("utf-8")


MANNERS = {
    "keyboard": ByKeyboard,
    "touch": ByTouch,
    "no scripts": WithoutScripts,
    "folder": FromAFolder,
    "nested path": BelowAPath,
    "forced colours": InForcedColours,
    "print": OnPaper,
}


def missing_of(texts, shown):
    """Those texts that do not stand in what is shown, wherever lines break there and whatever is in capitals."""
    shown = _squeezed(shown)
    return [text for text in texts if _squeezed(text) not in shown]


def _squeezed(text):
    return re.sub(r"[\s\u00ad‐-]", "", words(text)).casefold()


def contrast(picture):
    """The contrast between the commonest colour of a picture and the one of some pixels that differs most from it."""
    colours = picture.getcolors(picture.width * picture.height)
    _, ground = max(colours)
    return max(_ratio(ground, colour) for count, colour in colours if count >= 4)


def _ratio(one, other):
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour):
    parts = [part / 255 for part in colour]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
