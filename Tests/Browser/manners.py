"""The manners in which readers use a site: each says what it takes to press and to see something.

On the way, each asks of every page what its readers need: that the focus is seen and never lost, that a finger can hit,
that a control stands out, that the sheet says what the screen says.
"""

import io
import subprocess

from PIL import Image

from focus import complaints, focused
from pictures import contrast
from reader import DESKTOP, Reader

# What a finger can hit, in pixels: anything that stands by itself, and answers.
FINGER, ANSWER = 24, 43.5
# The contrast that WCAG 2.2 asks of the parts of controls, by which they are told from what is round them.
CONTRAST = 3
# How many pixels round a control its ring may take.
ROUND = 6


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
        for _ in range(10):
            self.page.keyboard.press("ArrowDown")
            assert not self.wrong(), f"among the results: {self.wrong()}"
            if target.evaluate("element => element === document.activeElement"):
                break
        else:
            raise AssertionError(f"{self.page.url}: the arrows do not lead to {selector}")
        with self.leaving():
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
        if size := target.evaluate(_AREA):
            least = ANSWER if target.get_attribute("data-answer") else FINGER
            assert min(size) >= least, f"{self.page.url}: {selector} has only {size} px"
        target.tap()


# The size of what a tap hits: of an answer's whole box, of a field with its label. Links within a text may be small.
_AREA = """element => {
  const whole = element.closest('label, .answer')
  if (!whole && getComputedStyle(element).display === 'inline') return null
  const { width, height } = (whole || element).getBoundingClientRect()
  return [width, height]
}"""


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
        is_seen = had_focus or self._picture(target).tobytes() != plain.tobytes()
        assert is_seen, f"{self.page.url}: {selector} looks the same with the focus"
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
        command = ["pdftotext", "-raw", "-", "-"]
        return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode("utf-8")


MANNERS = {
    "keyboard": ByKeyboard,
    "touch": ByTouch,
    "no scripts": WithoutScripts,
    "folder": FromAFolder,
    "nested path": BelowAPath,
    "forced colours": InForcedColours,
    "print": OnPaper,
}
