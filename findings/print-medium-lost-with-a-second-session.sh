#!/usr/bin/env bash
# A page that is asked to be paper forgets it when it goes to another address, if a second DevTools session is open on it.
#
# Expected: `page.emulate_media(media="print")` of Playwright holds until it is taken back, as it does in a page with one session;
#           a dark colour scheme that is asked for in the same way does hold.
# Seen:     with a second session (`context.new_cdp_session(page)`, which sends nothing) `matchMedia('print')` is true before the
#           next address and false after it, while the colour scheme is kept. Asked for again after opening, it is true.
# Versions: playwright 1.64.1 (PyPI), chromium-headless-shell 156.0.8078.108 (Debian 12); seen on 29 November 2026.
# What it means: a test that asks for paper first and opens the page then looks at the screen, and passes or fails for nothing.
#
# Needs: Debian's chromium-headless-shell and python3-venv. Ends with 0 while the behaviour is as described, and with 1 otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check playwright==1.64.1
chromium-headless-shell --version
cat >"$folder/try.py" <<'PYTHON'
import shutil

from playwright.sync_api import sync_playwright

ASK = "[matchMedia('print').matches, matchMedia('(prefers-color-scheme: dark)').matches]"


def seen(page):
    before = page.evaluate(ASK)
    page.goto("data:text/html,<title>Next</title><p>Next")
    after = page.evaluate(ASK)
    page.emulate_media(media="print", color_scheme="dark")
    return before, after, page.evaluate(ASK)


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium-headless-shell"))
    found = {}
    for sessions in (1, 2):
        context = browser.new_context()
        page = context.new_page()
        if sessions == 2:
            second = context.new_cdp_session(page)
        page.goto("data:text/html,<title>First</title><p>First")
        page.emulate_media(media="print", color_scheme="dark")
        found[sessions] = seen(page)
        print(f"{sessions} session(s): [print, dark] before, after the next address, asked again: {found[sessions]}")
        context.close()
    browser.close()
paper = [True, True]
assert found[1] == (paper, paper, paper), "one session: it is not kept"
assert found[2] == (paper, [False, True], paper), "two sessions: the behaviour has changed"
PYTHON
"$folder/venv/bin/python" "$folder/try.py"
echo "As described."
