"""The release packs the same bytes for the same commit, installs on a bare Debian 12, and builds sites there."""

import os
import re
import shutil
import subprocess
import tarfile

from conftest import DAY, PROGRAM, packed, site

CONTENT = "/usr/share/signpost/Content"

SOURCE = (
    "[Leeds City Council, on resolving disagreements](https://beta.leeds.gov.uk/schools-and-education/"
    "support-for-pupils-with-send/support-with-learning/resolving-disagreements)"
)
# What the officer of Leeds makes of the draft, and adds.
EDITION = f"""name: Leeds
council: Leeds City Council
title: Disagreements about SEND in Leeds
given: {{place: england}}
publisher:
  name: Leeds City Council
  email: send-website@example.gov.uk
  complaints: "[How to complain](https://www.example.gov.uk/complain)"
contacts:
  disagreement-resolution:
    provider: community-accord
    says: "They run disagreement resolution for Leeds. You need no plan."
    source: "{SOURCE}"
    seen: 2026-11-21
about: |
  In Leeds the service is [Community Accord](provider:community-accord). See [the panel](../factsheets/the-panel.md), too.
sources:
  - "{SOURCE}"
reviewed: 2026-11-21
"""
PAGE = """---
title: The panel
summary: What the panel is for.
number: 90
topic: help
audience: Families in Leeds
reviewed: 2026-11-21
sources: ["[Leeds City Council](https://www.leeds.gov.uk/)"]
---
## What it is

The panel meets each week.
"""
SECTION = """## The council and the NHS together

In Leeds you can hand it in at the town hall. Send one complaint to both. Say that they may share your papers. They **must** work together on it ([regulation 9](law:si-2009-309/9)). Your time is 12 months.
"""
HIDDEN = """---
hidden: true
summary: Not on this website.
---
In Leeds this is on the council’s own pages. Read [Moving to the next stage](moving-to-the-next-stage.md).
"""


def test_the_same_commit_gives_the_same_bytes(clone, release, tmp_path):
    """Also from another clone, with other times and other rights of new files."""
    other = tmp_path / "other"
    old = os.umask(0o077)
    try:
        subprocess.run(["git", "clone", "--quiet", clone, other], check=True)
        again = packed(other, tmp_path / "packages")
    finally:
        os.umask(old)
    assert [path.name for path in again] == [path.name for path in release]
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in release]


def test_what_is_not_committed_is_not_packed(clone, tmp_path):
    copy = tmp_path / "copy"
    shutil.copytree(clone, copy, symlinks=True)
    (copy / "Content/site.yaml").write_text("title: Not committed\n", encoding="utf-8")
    command = [copy / "hosting/release", PROGRAM, tmp_path / "packages"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1
    assert "Commit them first." in done.stderr
    assert not list((tmp_path / "packages").iterdir())


def test_the_tarball_works_where_it_is_unpacked(release, tmp_path):
    """The program finds what came with it by its real path, also if it is called by a link."""
    with tarfile.open(release[0]) as archive:
        archive.extractall(tmp_path, filter="data")
    (top,) = tmp_path.iterdir()
    (tmp_path / "called").symlink_to(top / "bin/signpost")
    version = subprocess.run([tmp_path / "called", "--version"], cwd="/", capture_output=True, text=True, check=True)
    assert re.fullmatch(
        rf"signpost {re.escape(top.name.removeprefix('signpost-'))} \([0-9a-f]{{12}}\)\n"
        rf"content: {top}/share/signpost/Content, \d{{4}}-\d\d-\d\d \([0-9a-f]{{12}}\)\n"
        rf"theme: {top}/share/signpost/Theme\n",
        version.stdout,
    )


def test_a_folder_of_ones_own_goes_first(release, tmp_path):
    """Also one that cannot be read: other words would be published in silence otherwise."""
    with tarfile.open(release[0]) as archive:
        archive.extractall(tmp_path, filter="data")
    (top,) = tmp_path.iterdir()
    own = tmp_path / "own"
    own.mkdir()
    (own / "Content").symlink_to("nowhere")
    done = subprocess.run([top / "bin/signpost", "check"], cwd=own, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"Read as installed: {top}/share/signpost/Theme.\nsignpost: The folder 'Content' cannot")


def test_it_installs_and_names_itself(installed, release):
    version = installed.must("dpkg-query", "--show", "--showformat", "${Version}", "signpost")
    assert f"_{version}_" in release[1].name
    lines = installed.must("signpost", "--version", folder="/home/officer").splitlines()
    assert lines[0].startswith(f"signpost {version} (")
    assert lines[1].startswith(f"content: {CONTENT}, ")
    assert lines[2] == "theme: /usr/share/signpost/Theme"


def test_it_needs_no_swift(installed):
    assert installed.run("which", "swift").returncode != 0
    libraries = installed.must("ldd", "/usr/bin/signpost")
    assert "not found" not in libraries and "swift" not in libraries.lower()


def test_an_empty_folder_is_enough_for_the_national_sites(clone, officer, installed, tmp_path):
    done = officer("signpost", "build", "--as-of", DAY)
    assert done.returncode == 0, done.stderr[-1500:]
    assert done.stderr.splitlines()[0] == f"Read as installed: {CONTENT}, /usr/share/signpost/Theme."
    command = [PROGRAM, "build", "--as-of", DAY, "--output", tmp_path / "Site"]
    subprocess.run(command, cwd=clone, check=True, capture_output=True)
    for edition in ("england", "derby"):
        assert site(installed.path(f"/home/officer/Site/{edition}")) == site(tmp_path / "Site" / edition)


def test_what_came_with_the_program_is_not_changed(installed, officer):
    """Neither by the officer nor by root, who could."""
    commands = (("review", "--all"), ("reading", "--record"), ("publish-record",))
    for command in commands:
        for user in ("officer", "root"):
            done = installed.run("signpost", *command, user=user, folder="/home/officer")
            assert done.returncode == 2
            assert "came with the program and is not changed" in done.stderr
            assert f"'cp -r {CONTENT} Content'" in done.stderr
    assert installed.must("dpkg", "--verify", "signpost") == ""


def test_the_story_of_leeds(installed, officer):
    """From an empty folder to a site of their own: docs/councils.md, step by step."""
    folder = "/home/officer/leeds"
    assert officer("mkdir", folder).returncode == 0
    own, site = installed.path(f"{folder}/Own"), installed.path(f"{folder}/Site")

    def run(*words):
        done = officer("signpost", *words, folder=folder)
        assert done.returncode == 0, f"{words}\n{done.stdout[-1500:]}\n{done.stderr[-1500:]}"
        return done

    def page(path):
        return (site / "leeds" / path).read_text(encoding="utf-8")

    # The draft builds at once, and says what nobody knows.
    assert run("new", "edition", "leeds").stdout.startswith("wrote Own/editions/leeds.yaml: a draft that builds as it is.")
    assert run("build", "--as-of", DAY).stdout.startswith("1 edition, ")
    assert [path.name for path in site.iterdir() if not path.name.startswith(".")] == ["leeds"]
    assert "This is a draft." in page("your-council.html")
    assert "missing" in run("duties", "--edition", "leeds").stdout

    # The officer fills it in, adds a page, says a section anew, and hides a page that does not apply.
    for path, text in {
        "editions/leeds.yaml": EDITION,
        "factsheets/the-panel.md": PAGE,
        "changes/factsheets/complaints.md": SECTION,
        "changes/factsheets/school-admissions.md": HIDDEN,
    }.items():
        (own / path).parent.mkdir(parents=True, exist_ok=True)
        (own / path).write_text(text, encoding="utf-8")
    installed.must("chown", "-R", "officer:officer", f"{folder}/Own")
    told = run("check", "--as-of", DAY)
    assert "'The council and the NHS together' was held against the words that it takes the place of" in told.stderr
    assert "accepted/factsheets/complaints/the-council-and-the-nhs-together.md" in run("accept").stdout
    run("review", "factsheets/the-panel.md", "editions/leeds.yaml")
    strict = run("check", "--as-of", DAY, "--strict")
    assert strict.stdout.startswith("All is well: ")

    run("build", "--as-of", DAY)
    assert "The panel" in page("factsheets/index.html") and "hand it in at the town hall" in page("factsheets/complaints.html")
    assert "on the council’s own pages" in page("factsheets/school-admissions.html")
    assert "school-admissions" not in page("factsheets/index.html")
    assert "Community Accord" in page("your-council.html")
    assert "mailto:send-website@example.gov.uk" in page("accessibility.html")
    assert "Nobody has tested this edition" in page("accessibility.html")

    # What differs from the national edition, and from what it was.
    difference = run("diff", "england", "leeds").stdout
    assert "factsheets/the-panel.html" in difference and "+ In Leeds you can hand it in at the town hall." in difference
    assert run("diff", "--from", CONTENT, "leeds").stdout.startswith("Every page of leeds says the same")
    run("publish-record")
    assert "factsheets/the-panel.html" in (own / "published-addresses.txt").read_text(encoding="utf-8")
    version = run("--version").stdout.splitlines()
    assert version[1].startswith(f"content: {CONTENT}, ") and version[2] == "theme: /usr/share/signpost/Theme"


def test_the_package_goes_and_leaves_the_sites(installed):
    installed.must("apt-get", "remove", "-qq", "-y", "signpost")
    assert not installed.path(CONTENT).exists()
    assert installed.path("/home/officer/Site/england/index.html").exists()
