"""What the tests of a release share: the packed files, and a machine on which they are installed.

The story of an officer of a council goes on from here: `officer` runs a command on that machine as somebody without rights,
in a folder that was empty in the beginning.
"""

import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from machine import CannotRun, Machine

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = REPOSITORY / ".build/release/signpost"
# The day for which sites are built, so that they are the same on both machines.
DAY = "2026-11-30"


def packed(clone, folder):
    """The tarball and the package that a clone packs with the program as it is built."""
    command = [clone / "hosting/release", PROGRAM, folder]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return [Path(line) for line in lines]


@pytest.fixture(scope="session")
def clone(tmp_path_factory):
    """The newest commit, without what has been changed since."""
    folder = tmp_path_factory.mktemp("clone") / "signpost"
    subprocess.run(["git", "clone", "--quiet", REPOSITORY, folder], check=True)
    return folder


@pytest.fixture(scope="session")
def release(clone, tmp_path_factory):
    """The tarball and the package."""
    return packed(clone, tmp_path_factory.mktemp("packages"))


@pytest.fixture(scope="session")
def bare(tmp_path_factory):
    """A machine with nothing but Debian 12."""
    try:
        return Machine(tmp_path_factory.mktemp("machine") / "root")
    except CannotRun as why:
        pytest.skip(f"There can be no bare machine here: {why}.")


@pytest.fixture(scope="session")
def installed(bare, release):
    """The machine with the package installed, and with an officer who has no rights on it."""
    _, deb = release
    (bare.root / "root/signpost.deb").write_bytes(deb.read_bytes())
    update = bare.run("apt-get", "update", "-qq")
    if update.returncode != 0:
        pytest.skip(f"The bare machine cannot reach Debian's packages: {update.stderr.strip()[-300:]}")
    quiet = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-qq", "-y", "--no-install-recommends")
    bare.must(*quiet, "/root/signpost.deb")
    bare.must("useradd", "--create-home", "officer")
    return bare


@pytest.fixture(scope="session")
def officer(installed):
    """Runs a command as the officer in a folder of their home, and returns how it ended."""

    def run(*words, folder="/home/officer"):
        return installed.run(*words, user="officer", folder=folder)

    return run


def site(folder):
    """The files of a built site by their paths."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
