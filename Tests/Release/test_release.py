"""The release packs the same bytes for the same commit, installs on a bare Debian 12, and builds sites there."""

import os
import re
import shutil
import subprocess
import tarfile

from conftest import DAY, PROGRAM, packed, site

CONTENT = "/usr/share/signpost/Content"

# What the officer of Leeds fills in, below what 'signpost new edition leeds' wrote: the service that its draft names.
FILLED_IN = """
contacts:
  disagreement-resolution:
    provider: community-accord
    says: "They run disagreement resolution for Leeds. You need no plan."
    source: "[Leeds City Council, on resolving disagreements](https://beta.leeds.gov.uk/schools-and-education/support-for-pupils-with-send/support-with-learning/resolving-disagreements)"
    seen: 2026-11-21
about: |
  In Leeds the service is [Community Accord](provider:community-accord).
sources:
  - "[Leeds City Council, on resolving disagreements](https://beta.leeds.gov.uk/schools-and-education/support-for-pupils-with-send/support-with-learning/resolving-disagreements)"
reviewed: 2026-11-21
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
    commands = (("new", "edition", "leeds"), ("review", "--all"), ("reading", "--record"), ("publish-record",))
    for command in commands:
        for user in ("officer", "root"):
            done = installed.run("signpost", *command, user=user, folder="/home/officer")
            assert done.returncode == 2
            assert "came with the program and is not changed" in done.stderr
            assert f"'cp -r {CONTENT} Content'" in done.stderr
    assert installed.must("dpkg", "--verify", "signpost") == ""


def test_leeds_begins_in_a_copy(installed, officer):
    folder = "/home/officer/leeds"
    assert officer("mkdir", folder).returncode == 0
    assert officer("cp", "-r", CONTENT, "Content", folder=folder).returncode == 0
    begun = officer("signpost", "new", "edition", "leeds", folder=folder)
    assert begun.returncode == 0, begun.stderr
    assert begun.stdout.startswith("wrote Content/editions/leeds.yaml.")
    edition = installed.path(f"{folder}/Content/editions/leeds.yaml")
    edition.write_text(edition.read_text(encoding="utf-8") + FILLED_IN, encoding="utf-8")
    built = officer("signpost", "build", "--edition", "leeds", "--as-of", DAY, folder=folder)
    assert built.returncode == 0, built.stderr[-1500:]
    assert built.stdout.startswith("1 edition, ")
    pages = installed.path(f"{folder}/Site/leeds")
    assert "Leeds City Council" in (pages / "index.html").read_text(encoding="utf-8")
    assert "Community Accord" in (pages / "your-council.html").read_text(encoding="utf-8")
    version = officer("signpost", "--version", folder=folder).stdout.splitlines()
    assert version[1:] == ["content: Content, in this folder", "theme: /usr/share/signpost/Theme"]


def test_the_package_goes_and_leaves_the_sites(installed):
    installed.must("apt-get", "remove", "-qq", "-y", "signpost")
    assert not installed.path(CONTENT).exists()
    assert installed.path("/home/officer/Site/england/index.html").exists()
