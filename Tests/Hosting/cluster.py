"""Slurm on this machine alone, as two nodes of two slots each."""

import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

from storage import free_port, wait_for

SETTINGS = """\
ClusterName=test
SlurmctldHost={host}(127.0.0.1)
SlurmUser={user}
SlurmdUser={user}
AuthType=auth/munge
# A job that is queued again waits until the credential of its last run has expired, which is 2 minutes usually.
AuthInfo=socket={folder}/munge.socket,cred_expire=5
SlurmctldPort={port}
StateSaveLocation={folder}/state
SlurmctldPidFile={folder}/slurmctld.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdSpoolDir={folder}/spool-%n
SlurmdPidFile={folder}/%n.pid
SlurmdLogFile={folder}/%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
MpiDefault=none
SwitchType=switch/none
MailProg=/bin/true
ReturnToService=2
MinJobAge=3600
SchedulerParameters=batch_sched_delay=0,sched_interval=1
NodeName=node-1 NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[0]} CPUs=2
NodeName=node-2 NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[1]} CPUs=2
PartitionName=all Nodes=ALL Default=YES State=UP
"""
PROGRAMS = ("munged", "slurmctld", "slurmd", "sbatch", "squeue", "scontrol")


class CannotRun(Exception):
    """Why there can be no cluster here."""


class Cluster:
    """The cluster. Its processes are children of this one, and end with it."""

    def __init__(self, folder):
        missing = [name for name in PROGRAMS if shutil.which(name) is None]
        if missing:
            raise CannotRun(f"not installed: {', '.join(missing)}")
        if os.geteuid() != 0:
            raise CannotRun("Slurm starts its jobs as root alone")
        self._processes = {}
        self.folder = Path(folder)
        # The daemon of munge trusts no key that others can reach.
        key = self.folder / "munge.key"
        key.write_bytes(os.urandom(1024))
        key.chmod(0o600)
        (self.folder / "state").mkdir()
        settings = self.folder / "slurm.conf"
        ports = [free_port() for _ in range(3)]
        settings.write_text(
            SETTINGS.format(host=socket.gethostname(), user="root", folder=folder, port=ports[0], ports=ports[1:]),
            encoding="utf-8",
        )
        self.environment = {**os.environ, "SLURM_CONF": str(settings)}
        try:
            munge = [f"--{name}-file={self.folder}/munge.{name}" for name in ("key", "pid", "log", "seed")]
            self._start("munged", "--foreground", f"--socket={self.folder}/munge.socket", "--force", *munge)
            wait_for(lambda: (self.folder / "munge.socket").exists())
            self._start("slurmctld", "-D")
            for node in ("node-1", "node-2"):
                self._start("slurmd", "-D", "-N", node)
            wait_for(lambda: self.states("node-1", "node-2") == ["IDLE", "IDLE"], 60)
        except AssertionError:
            self.close()
            raise CannotRun(f"Slurm does not start: {self._last_words()}") from None

    def _start(self, *command):
        process = subprocess.Popen(
            command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        self._processes[command[-1]] = process

    def _last_words(self):
        logs = sorted(self.folder.glob("*.log"))
        return "; ".join(" ".join(log.read_text(errors="replace").splitlines()[-1:]) for log in logs)

    def ask(self, *command):
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=True).stdout

    def states(self, *nodes):
        """What the nodes do, such as IDLE; a node that cannot be asked does nothing."""
        shown = [
            subprocess.run(["scontrol", "show", "node", node, "--oneliner"], env=self.environment, capture_output=True)
            for node in nodes
        ]
        words = [dict(word.split("=", 1) for word in done.stdout.decode().split() if "=" in word) for done in shown]
        return [found.get("State") for found in words]

    def submit(self, *words, folder):
        """Queues a job, and returns its number."""
        command = ["sbatch", "--parsable", *map(str, words)]
        done = subprocess.run(command, env=self.environment, cwd=folder, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    def tasks(self, job):
        """The tasks of an array by their numbers: what is known of each."""
        lines = self.ask("scontrol", "show", "job", job, "--oneliner").splitlines()
        found = [dict(word.split("=", 1) for word in line.split() if "=" in word) for line in lines]
        return {int(one["ArrayTaskId"]): one for one in found if one.get("ArrayTaskId", "").isdigit()}

    def wait(self, job, count, seconds=240):
        """Waits until all tasks of an array have ended, and returns what is known of each."""
        ended = ("COMPLETED", "FAILED", "CANCELLED", "TIMEOUT", "NODE_FAIL", "OUT_OF_MEMORY")
        end = time.monotonic() + seconds
        while True:
            tasks = self.tasks(job)
            if len(tasks) == count and all(task["JobState"] in ended for task in tasks.values()):
                return tasks
            assert time.monotonic() < end, {number: (task["JobState"], task["Restarts"]) for number, task in tasks.items()}
            time.sleep(0.2)

    def lose(self, node):
        """Takes a node away with all that runs on it, as when its power fails."""
        self._processes.pop(node).kill()
        for process in self._running(node):
            end(process)
        self.ask("scontrol", "update", f"nodename={node}", "state=down", "reason=lost")

    def close(self):
        for process in self._processes.values():
            process.kill()
            process.wait()
        for process in self._running():
            end(process)

    def _running(self, node=None):
        """The numbers of the processes that Slurm has started here, with those that look after them.

        Slurm's daemons let go of these, so they are known by the settings in their environment.
        """
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                variables = (folder / "environ").read_bytes().split(b"\0")
                parent = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                continue
            is_there = node is None or f"SLURMD_NODENAME={node}".encode() in variables
            if is_there and f"SLURM_CONF={self.environment['SLURM_CONF']}".encode() in variables:
                found.append(int(folder.name))
                if command(parent).startswith("slurmstepd"):
                    found.append(parent)
        return found


def command(number):
    try:
        return Path(f"/proc/{number}/cmdline").read_bytes().decode(errors="replace")
    except OSError:
        return ""


def end(number):
    try:
        os.kill(number, signal.SIGKILL)
    except ProcessLookupError:
        pass
