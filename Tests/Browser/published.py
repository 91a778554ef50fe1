"""Editions as they are published: with a public address, and kept for reading offline."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from sites import CONTENT, ROOT

PROGRAM = Path(os.environ.get("SIGNPOST", ROOT / ".build/release/signpost"))
ADDRESS = "https://www.example.gov.uk/send/"
# A line of an edition's file.
ADDRESS_LINE = "address: " + ADDRESS + "{edition}/"
# Who publishes it, in lines of the file.
PUBLISHER_LINE = "publisher:\n  name: Example City Council\n  email: {edition}@example.gov.uk"


def build(folder, editions, *lines):
    """Builds editions with some more lines in their files; gives the folder of the sites."""
    content = folder / "Content"
    shutil.copytree(CONTENT, content)
    for edition in editions:
        path = content / "editions" / f"{edition}.yaml"
        more = "\n".join(line.format(edition=edition) for line in lines)
        path.write_text(re.sub("^title:", more + "\ntitle:", path.read_text("utf-8"), flags=re.M), "utf-8")
    return _run(folder, editions)


def build_tiny(folder, overlays, texts):
    """Builds the smallest site with some folders of `Tests/Sites` laid over it, and texts by their path in the content."""
    for overlay in ("Base", *overlays):
        shutil.copytree(ROOT / "Tests/Sites" / overlay / "Content", folder / "Content", dirs_exist_ok=True)
    shutil.copy(CONTENT / "words.yaml", folder / "Content")
    for path, text in texts.items():
        (folder / "Content" / path).write_text(text, "utf-8")
    return _run(folder, ("england",))


def _run(folder, editions):
    options = [word for edition in editions for word in ("--edition", edition)]
    sites = folder / "Site"
    command = [PROGRAM, "build", "--content", folder / "Content", "--theme", ROOT / "Theme", "--output", sites, *options]
    subprocess.run(command, check=True, capture_output=True)
    return sites
