"""Made-up sites in two versions, and the command that takes them to a server."""

import os
import re
import shutil
import signal
import subprocess
from pathlib import Path

import corpus

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = REPOSITORY / ".build/release/signpost"
EDITIONS = ("england", "testshire")
EDITION = "name: Testshire\ntitle: Made-up advice for Testshire\nreviewed: 2026-01-31\n"
# What a build keeps for the next one, which is not part of any site.
WORK = ".signpost-work"


def version(folder, number):
    """A folder with a build of two editions; in version 2, a page is gone, and pages, styles and scripts are others."""
    corpus.write_signpost(folder / "Content", pages=7 - number)
    corpus.write(folder / "Content/editions/testshire.yaml", EDITION)
    shutil.copytree(REPOSITORY / "Theme", folder / "Theme")
    if number == 2:
        for path, more in (("styles/01-tokens.css", ":root { --made-up: 1px }"), ("scripts/quick-exit.js", "void 0;")):
            with (folder / "Theme" / path).open("a", encoding="utf-8") as file:
                file.write(more + "\n")
    build(folder)
    return folder


def build(folder, *words):
    subprocess.run([PROGRAM, "build", *words], cwd=folder, check=True, capture_output=True)


def files(folder):
    """The files below a folder, by their paths, but for what a build keeps."""
    found = {path.relative_to(folder).as_posix(): path for path in Path(folder).rglob("*") if path.is_file()}
    return {path: file.read_bytes() for path, file in found.items() if not path.startswith(WORK)}


def start(words, environment, folder="/"):
    """Starts the command in a group of processes of its own, as a terminal does."""
    return subprocess.Popen(
        [PROGRAM, "deploy", *map(str, words)],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def kill(process):
    """Ends a started command and all that it started, without a chance to tidy up."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def without_what_they_load(files):
    """Where pages name a style, a script, data or a picture that is not there; the empty list is what is wanted."""
    missing = []
    for path, text in files.items():
        if not path.endswith(".html"):
            continue
        for name in re.findall(rb'(?:href|src)="([^":#?]+\.(?:css|js|svg|png|webmanifest))"', text):
            wanted = os.path.normpath(os.path.join(os.path.dirname(path), name.decode()))
            if wanted not in files:
                missing.append(f"{path} loads {wanted}")
    return missing
