"""Measures how soon a phone shows each type of page, beside peers of the same words, and writes docs/measures.md.

The browser is Chromium with a slow connection and a slow processor; the pages come, compressed, from a server here.
Pages that are compared take turns. Nothing is gated: figures of a shared machine wobble.

    python3 Benchmarks/measures.py --mkdocs .build/peer/bin/mkdocs [--runs 3] [--date 2026-01-31]
"""

import argparse
import gzip
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from http.server import BaseHTTPRequestHandler
from mimetypes import guess_type
from pathlib import Path

from playwright.sync_api import sync_playwright

from machine import ROOT, commit_day, machine

sys.path.insert(0, str(ROOT / "Tests/Browser"))
import same_words  # noqa: E402
from servers import served  # noqa: E402
from sites import COUNCIL, NATIONAL, SITES, of_each_kind, words  # noqa: E402

REPORT = ROOT / "docs/measures.md"
PHONE = {"viewport": {"width": 375, "height": 667}, "is_mobile": True, "has_touch": True, "device_scale_factor": 2}
# 400 kbit/s both ways with 400 ms of delay, and a quarter of the processor.
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
SLOWER = 4
# What the browser notes while it loads a page.
WATCH = """
window.noted = { lcp: 0, cls: 0, tasks: [] }
const watch = (type, note) =>
  new PerformanceObserver(list => list.getEntries().forEach(note)).observe({ type, buffered: true })
watch('largest-contentful-paint', entry => { noted.lcp = entry.startTime })
watch('layout-shift', entry => { if (!entry.hadRecentInput) noted.cls += entry.value })
watch('longtask', entry => { noted.tasks.push([entry.startTime + entry.duration, entry.duration - 50]) })
"""
# Blocking time is what long tasks take beyond 50 ms, once something is shown.
TOLD = """() => {
  const first = performance.getEntriesByName('first-contentful-paint')[0].startTime
  return {
    lcp: noted.lcp,
    cls: noted.cls,
    blocking: noted.tasks.filter(([end]) => end > first).reduce((sum, [, over]) => sum + over, 0),
  }
}"""
OURS, THEIRS, PLAIN = "signpost", "mkdocs", "plain"


class Compressed(BaseHTTPRequestHandler):
    """A server that compresses what can be compressed, keeps connections open, and counts what it sends."""

    protocol_version = "HTTP/1.1"
    sent = []
    known = {}

    def __init__(self, *arguments, directory, **named):
        self.folder = directory
        super().__init__(*arguments, **named)

    def log_message(self, *arguments):
        """Says nothing."""

    def do_GET(self):
        path = self.folder / self.path.partition("?")[0].lstrip("/")
        if path not in self.known and path.is_file():
            self.known[path] = gzip.compress(path.read_bytes(), 9)
        body = self.known.get(path, b"")
        self.send_response(200 if body else 404)
        if body:
            self.send_header("Content-Type", guess_type(path.name)[0] or "application/octet-stream")
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.sent.append(len(body))


def measure(browser, url):
    """The measures of one visit of a browser that knows nothing yet."""
    context = browser.new_context(**PHONE)
    try:
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.add_init_script(WATCH)
        Compressed.sent.clear()
        page.goto(url, wait_until="networkidle")
        page.wait_for_function("() => noted.lcp > 0 && performance.getEntriesByName('first-contentful-paint').length")
        page.wait_for_timeout(300)
        return page.evaluate(TOLD) | {"bytes": sum(Compressed.sent)}
    finally:
        context.close()


def chosen():
    """The longest page of each type."""
    known = {page.kind: page for page in [*of_each_kind(COUNCIL), *of_each_kind(NATIONAL)]}
    return dict(sorted(known.items()))


def write_peers(folder, mkdocs, pages):
    """Writes the peers' pages; the links of MkDocs's menu lead to all of them."""
    (folder / PLAIN).mkdir()
    source = folder / "mkdocs-source"
    (source / "docs").mkdir(parents=True)
    for kind, page in pages.items():
        title = words(page.main.findtext(".//h1") or kind)
        (folder / PLAIN / f"{kind}.html").write_text(same_words.as_html(page.main, title), "utf-8")
        (source / "docs" / f"{kind}.md").write_text(same_words.as_markdown(page.main), "utf-8")
    # Without its web fonts, which another host would send.
    settings = ["site_name: Disagreements about SEND in England", "use_directory_urls: false"]
    settings += ["theme:", "  name: material", "  language: en", "  font: false"]
    (source / "mkdocs.yml").write_text("\n".join(settings) + "\n", "utf-8")
    command = [mkdocs, "build", "--quiet", "--config-file", source / "mkdocs.yml", "--site-dir", folder / THEIRS]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})


def measure_all(folder, pages, runs):
    """The medians of each page and peer."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or sys.exit("Chromium is not installed.")
    figures = {}
    with sync_playwright() as playwright, served(folder, Compressed) as home:
        browser = playwright.chromium.launch(executable_path=program, args=["--disable-gpu"])
        measure(browser, f"{home}{PLAIN}/page.html")
        for number, (kind, page) in enumerate(pages.items()):
            if sys.stderr.isatty():
                print(f"  {number + 1} of {len(pages)}: {kind}\033[K", end="\r", file=sys.stderr)
            urls = {OURS: f"{OURS}/{page}", THEIRS: f"{THEIRS}/{kind}.html", PLAIN: f"{PLAIN}/{kind}.html"}
            found = {peer: [] for peer in urls}
            for turn in range(runs):
                for peer, url in urls.items():
                    # A page without styles and scripts takes much the same each time.
                    if peer != PLAIN or turn == 0:
                        found[peer].append(measure(browser, home + url))
            figures[kind] = {
                peer: {name: statistics.median(visit[name] for visit in visits) for name in visits[0]}
                for peer, visits in found.items()
            }
        browser.close()
    return figures


def report(pages, figures, day, runs, version, load):
    box = machine()
    every = {name: [figures[kind][OURS][name] for kind in pages] for name in ("lcp", "cls", "blocking", "bytes")}

    def times(name, peer):
        return statistics.median(figures[kind][peer][name] / max(figures[kind][OURS][name], 1) for kind in pages)

    def seconds(kind, peer):
        return f"{figures[kind][peer]['lcp'] / 1000:.1f} s"

    def ratio(kind, name, peer):
        return f"{figures[kind][peer][name] / max(figures[kind][OURS][name], 1):.1f}"

    lines = [
        "# How soon a phone shows a page",
        "",
        "`make measures` measures and writes this page. Nothing here is a gate: what must hold is weighed in bytes, by the "
        "tests.",
        "",
        f"Measured on {day} with Chromium on {box['processor']}, {box['cores']} cores, {box['system']}: a window of "
        f"{PHONE['viewport']['width']} × {PHONE['viewport']['height']} px, 400 kbit/s with 400 ms of delay, the processor "
        f"slowed down {SLOWER} times, nothing in the cache, everything compressed by the server (gzip). Medians of {runs} "
        "visits that take turns; plain pages are visited once. Each type of page is shown by its longest page. The load of the "
        f"machine was {load:.1f}: the higher, the longer everything takes, and the more figures wobble.",
        "",
        "Beside it stand two peers of the same words: a page of MkDocs Material "
        f"{version} as it comes, without web fonts (its bytes hold an index of these {len(pages)} pages for its search, which it "
        "loads with every page); and plain HTML without any styles or scripts, which no page of the same words can undercut by "
        "much. In columns with ×, how many times as much the peer takes.",
        "",
        f"In the median, MkDocs Material takes **{times('lcp', THEIRS):.1f} times** as long to show its largest part, and sends "
        f"**{times('bytes', THEIRS):.1f} times** the bytes; plain HTML takes {times('lcp', PLAIN):.1f} times as long. "
        f"The slowest page here shows its largest part after {max(every['lcp']) / 1000:.1f} s, the longest blocking time is "
        f"{max(every['blocking']):.0f} ms, the largest layout shift {max(every['cls']):.3f}.",
        "",
        "## Largest contentful paint (LCP)",
        "",
        "| type | page | Signpost | Material | × | plain | × |",
        "|---|---|--:|--:|--:|--:|--:|",
        *(
            f"| {kind} | `{page}` | {seconds(kind, OURS)} | {seconds(kind, THEIRS)} | {ratio(kind, 'lcp', THEIRS)} "
            f"| {seconds(kind, PLAIN)} | {ratio(kind, 'lcp', PLAIN)} |"
            for kind, page in pages.items()
        ),
        "",
        "## Blocking time, layout shift (CLS), bytes",
        "",
        "Blocking time is what tasks of more than 50 ms take beyond that, once something is shown. Bytes are those that the "
        "server sends for one visit, compressed, whatever asks for them.",
        "",
        "| type | blocking | Material | shift | Material | bytes | Material | × | plain |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
        *(
            f"| {kind} | {figures[kind][OURS]['blocking']:.0f} ms | {figures[kind][THEIRS]['blocking']:.0f} ms "
            f"| {figures[kind][OURS]['cls']:.3f} | {figures[kind][THEIRS]['cls']:.3f} | {figures[kind][OURS]['bytes']:,.0f} "
            f"| {figures[kind][THEIRS]['bytes']:,.0f} | {ratio(kind, 'bytes', THEIRS)} | {figures[kind][PLAIN]['bytes']:,.0f} |"
            for kind in pages
        ),
    ]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mkdocs", type=Path, required=True, help="MkDocs, beside which its theme Material is installed")
    parser.add_argument("--runs", type=int, default=3, help="how often each page is visited")
    parser.add_argument("--date", help="the day to write down; that of the newest commit, if left out")
    options = parser.parse_args()
    if not (SITES / NATIONAL / "index.html").is_file():
        sys.exit(f"There is no site in {SITES}: run 'make site' first.")
    ask = "import importlib.metadata as packages; print(packages.version('mkdocs-material'))"
    told = subprocess.run([options.mkdocs.with_name("python"), "-c", ask], check=True, capture_output=True, text=True)
    version = told.stdout.strip()
    pages = chosen()
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="signpost-measures-") as folder:
        folder = Path(folder)
        (folder / OURS).symlink_to(SITES)
        write_peers(folder, options.mkdocs, pages)
        figures = measure_all(folder, pages, options.runs)
    load = max(load, os.getloadavg()[0])
    REPORT.write_text(report(pages, figures, options.date or commit_day(), options.runs, version, load), "utf-8")


if __name__ == "__main__":
    main()
