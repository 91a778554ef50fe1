"""What the first search of a reader loads, as a browser asks for it."""

import gzip
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import sync_playwright

from machine import ROOT
from turns import build

# Each is searched for on a page that was just opened; the heaviest counts.
QUERIES = ("mediation", "certificate", "school transport", "late plan", "complaints", "Derby")
NOT_COUNTED = ("document", "stylesheet", "image", "font", "manifest")


def measure(folder):
    """The compressed bytes of scripts and data that a first search loads, or nothing where there is no browser.

    The page itself and its style sheets are not counted: they weigh what all pages weigh.
    """
    program = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if not program:
        return None
    subprocess.run(build(ROOT / "Content", folder, "--edition", "england"), check=True, stdout=subprocess.DEVNULL)
    address = (folder / "england/search.html").as_uri()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--disable-gpu"])
        heaviest = max((_loaded(browser, address, query) for query in QUERIES), key=_weight)
        browser.close()
    return {"bytes": _weight(heaviest), "files": len(heaviest)}


def _loaded(browser, address, query):
    context = browser.new_context(viewport={"width": 375, "height": 667}, is_mobile=True, has_touch=True)
    page = context.new_page()
    asked = set()
    page.on("request", lambda request: asked.add(request.url) if request.resource_type not in NOT_COUNTED else None)
    page.goto(address, wait_until="networkidle")
    page.fill("[data-part=field]", query)
    page.locator("[data-part=results] a.big").first.wait_for()
    page.wait_for_load_state("networkidle")
    context.close()
    return {Path(unquote(urlsplit(url).path)) for url in asked}


def _weight(paths):
    return sum(len(gzip.compress(path.read_bytes(), 9, mtime=0)) for path in paths)
