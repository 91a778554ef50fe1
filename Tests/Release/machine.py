"""A machine with nothing but Debian 12: a folder made by debootstrap, in which commands run as on a machine of their own."""

import os
import re
import shutil
import subprocess
from pathlib import Path

# A folder once made is kept here for the next run; 'make clean' takes it away.
KEPT = Path(__file__).resolve().parents[2] / ".build/bare-debian"
SUITE = "bookworm"
# A namespace of its own, so that nothing stays mounted, and no process stays behind, whatever happens.
APART = ("unshare", "--mount", "--pid", "--fork", "--kill-child")
ENTER = 'root=$1 user=$2 && shift 2 && mount -t proc proc "$root/proc" && exec chroot --userspec="$user" "$root" "$@"'


class CannotRun(Exception):
    """Why there can be no such machine here."""


def mirror():
    """Where this machine gets Debian from."""
    for path in sorted(Path("/etc/apt").glob("**/*.sources")) + sorted(Path("/etc/apt").glob("**/*.list")):
        text = path.read_text(encoding="utf-8")
        for stanza in text.split("\n\n") if path.suffix == ".sources" else []:
            if re.search(rf"^Suites:.*\b{SUITE}(\s|$)", stanza, re.M):
                return re.search(r"^URIs:\s*(\S+)", stanza, re.M)[1]
        found = re.search(rf"^deb\s+(?:\[.*?\]\s+)?(\S+)\s+{SUITE}\s", text, re.M)
        if found:
            return found[1]
    return "http://deb.debian.org/debian"


class Machine:
    """The machine; its files are those below `root`."""

    def __init__(self, root):
        self.root = Path(root)
        if os.geteuid() != 0:
            raise CannotRun("only root may change the root of a process (chroot)")
        missing = [name for name in ("debootstrap", "unshare") if shutil.which(name) is None]
        if missing:
            raise CannotRun(f"not installed: {', '.join(missing)}")
        # The last thing that debootstrap writes is its line of success, after which the folder is marked as whole.
        if not (KEPT / "whole").exists():
            shutil.rmtree(KEPT, ignore_errors=True)
            KEPT.parent.mkdir(exist_ok=True)
            command = ["debootstrap", "--variant=minbase", SUITE, str(KEPT / "root"), mirror()]
            made = subprocess.run(command, capture_output=True, text=True)
            if made.returncode != 0:
                last = (made.stdout + made.stderr).strip().splitlines()[-1:]
                raise CannotRun(f"debootstrap failed: {' '.join(last)}")
            (KEPT / "whole").touch()
        subprocess.run(["cp", "--archive", KEPT / "root", self.root], check=True)
        shutil.copy("/etc/resolv.conf", self.root / "etc/resolv.conf")
        tried = self.run("true")
        if tried.returncode != 0:
            raise CannotRun(f"commands cannot run in a folder of their own: {tried.stderr.strip()}")

    def run(self, *words, user="root", folder="/"):
        """Runs a command there, as a user, in a folder, with nothing of this machine's environment."""
        line = ["sh", "-c", 'cd "$0" && exec "$@"', folder, *words]
        command = [*APART, "sh", "-c", ENTER, "sh", self.root, user, *line]
        home = "/root" if user == "root" else f"/home/{user}"
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": home, "LC_ALL": "C.UTF-8"}
        return subprocess.run(command, capture_output=True, text=True, env=environment)

    def must(self, *words, **options):
        """The same, for what has to succeed; returns what it printed on standard output."""
        done = self.run(*words, **options)
        assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout[-1500:]}\n{done.stderr[-1500:]}"
        return done.stdout

    def path(self, inside):
        """Where a path of the machine is on this one."""
        return self.root / inside.lstrip("/")
