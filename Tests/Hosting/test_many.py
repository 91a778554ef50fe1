"""Parts of a build that run side by side are the whole site together, whatever happens to them on the way."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import corpus
import pytest
from made import EDITION, PROGRAM, REPOSITORY, build, files
from storage import wait_for

PART = REPOSITORY / "hosting/many/part"
EDITIONS = 154
DAY = ("--as-of", "2026-11-30")


@pytest.fixture(scope="module")
def made_up(tmp_path_factory):
    """A folder with content of 154 editions, built as a whole."""
    folder = tmp_path_factory.mktemp("made-up")
    corpus.write_signpost(folder / "Content", pages=3)
    for number in range(1, EDITIONS):
        path = folder / f"Content/editions/testshire-{number:03}.yaml"
        corpus.write(path, EDITION.replace("Testshire", f"Testshire {number}"))
    (folder / "Theme").symlink_to(REPOSITORY / "Theme")
    build(folder)
    return folder


@pytest.fixture
def tools(tmp_path):
    """A folder that is searched for programs first: the built one is in it."""
    folder = tmp_path / "tools"
    folder.mkdir()
    (folder / "signpost").symlink_to(PROGRAM)
    return folder


def found_first(tools):
    return {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"}


def union(parts, count):
    """The files of all parts; none is in two of them."""
    found = {}
    for number in range(1, count + 1):
        part = files(parts / f"part-{number}")
        assert part and not part.keys() & found.keys()
        found |= part
    return found


def side_by_side(folder, count, parts, tools, *options):
    command = ["parallel", "--will-cite", PART, f"{{}}/{count}", parts, *options, ":::", *map(str, range(1, count + 1))]
    subprocess.run(command, cwd=folder, env=found_first(tools), check=True, capture_output=True)


@pytest.mark.parametrize("count", [1, 16])
def test_gnu_parallel_builds_the_whole(made_up, tools, tmp_path, count):
    side_by_side(made_up, count, tmp_path / "parts", tools)
    assert union(tmp_path / "parts", count) == files(made_up / "Site")


def test_an_array_of_slurm_builds_the_whole(made_up, tools, cluster, tmp_path):
    cluster.environment["PATH"] = found_first(tools)["PATH"]
    job = cluster.submit("--array=1-16", PART, tmp_path / "parts", folder=made_up)
    tasks = cluster.wait(job, 16)
    assert {task["JobState"] for task in tasks.values()} == {"COMPLETED"}
    assert {task["BatchHost"] for task in tasks.values()} == {"node-1", "node-2"}
    assert union(tmp_path / "parts", 16) == files(made_up / "Site")


def test_a_killed_part_is_queued_again(made_up, tools, cluster, tmp_path):
    """The program is ended while it writes, once for part 2 and each time for part 3."""
    parts = tmp_path / "parts"
    (tools / "signpost").unlink()
    (tools / "signpost").write_text(
        "#!/bin/bash\n"
        'if [ "$3" = 3/4 ] || { [ "$3" = 2/4 ] && [ "${SLURM_RESTART_COUNT:-0}" = 0 ]; }; then\n'
        # Either is enough: where the shell saw both only in passing, it waited for ever.
        f'  {PROGRAM} "$@" & until compgen -G "$5/.signpost-new-*" || compgen -G "$5/testshire-*"; do :; done >/dev/null\n'
        "  kill -KILL $! $$\nfi\n"
        f'exec {PROGRAM} "$@"\n',
        encoding="utf-8",
    )
    (tools / "signpost").chmod(0o755)
    cluster.environment["PATH"] = found_first(tools)["PATH"]
    job = cluster.submit("--array=1-4", PART, parts, folder=made_up)
    tasks = cluster.wait(job, 4)
    known = {number: (task["JobState"], task["Restarts"]) for number, task in tasks.items()}
    assert known == {1: ("COMPLETED", "0"), 2: ("COMPLETED", "1"), 3: ("FAILED", "3"), 4: ("COMPLETED", "0")}
    told = (made_up / "signpost-part-2.log").read_text(encoding="utf-8")
    assert "Signal 9 ended 'signpost build'; part 2/4 is queued again." in told
    assert not (parts / "part-3/.signpost-work/build").exists()
    # Part 3 alone, with nothing in its way, completes the whole.
    subprocess.run([PART, "3/4", parts], cwd=made_up, env={**os.environ, "PATH": path_with_program(tmp_path)}, check=True)
    assert union(parts, 4) == files(made_up / "Site")


def path_with_program(tmp_path):
    folder = tmp_path / "plain"
    folder.mkdir()
    (folder / "signpost").symlink_to(PROGRAM)
    return f"{folder}:{os.environ['PATH']}"


def test_parts_of_a_lost_node_are_built_on_another(made_up, tools, cluster, tmp_path):
    waiting = tmp_path / "waiting"
    (tools / "signpost").unlink()
    (tools / "signpost").write_text(
        f'#!/bin/bash\nif [ "$SLURMD_NODENAME" = node-2 ]; then touch {waiting}; sleep 600; fi\nexec {PROGRAM} "$@"\n',
        encoding="utf-8",
    )
    (tools / "signpost").chmod(0o755)
    cluster.environment["PATH"] = found_first(tools)["PATH"]
    job = cluster.submit("--array=1-8", PART, tmp_path / "parts", folder=made_up)
    wait_for(waiting.exists, 60)
    cluster.lose("node-2")
    tasks = cluster.wait(job, 8)
    assert {(task["JobState"], task["BatchHost"]) for task in tasks.values()} == {("COMPLETED", "node-1")}
    assert any(task["Restarts"] == "1" for task in tasks.values())
    assert union(tmp_path / "parts", 8) == files(made_up / "Site")


def test_an_error_in_the_content_is_not_tried_again(made_up, tools, cluster, tmp_path):
    folder = tmp_path / "wrong"
    shutil.copytree(made_up / "Content", folder / "Content")
    (folder / "Theme").symlink_to(REPOSITORY / "Theme")
    corpus.write(folder / "Content/editions/testshire-001.yaml", "name: Testshire\n")
    cluster.environment["PATH"] = found_first(tools)["PATH"]
    job = cluster.submit("--array=1-2", PART, tmp_path / "parts", folder=folder)
    tasks = cluster.wait(job, 2)
    assert {(task["JobState"], task["Restarts"], task["ExitCode"]) for task in tasks.values()} == {("FAILED", "0", "1:0")}
    assert "nothing was written." in (folder / "signpost-part-1.log").read_text(encoding="utf-8")


def test_a_wrong_call_is_told(tmp_path):
    for words in ([], ["3"], ["3/4"], ["x/4", "folder"], ["../3/4", "folder"]):
        done = subprocess.run([PART, *words], cwd=tmp_path, capture_output=True, text=True)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("Usage: part K/N FOLDER")
    assert not list(tmp_path.iterdir())


@pytest.fixture
def memory():
    """A folder in memory: some gigabytes of small files take minutes on a disk."""
    place = Path("/dev/shm")
    if not place.is_dir() or shutil.disk_usage(place).free < 10 << 30:
        pytest.skip("There are no 10 GB free in /dev/shm.")
    folder = Path(tempfile.mkdtemp(dir=place, prefix="signpost-"))
    yield folder
    shutil.rmtree(folder)


def test_parts_of_the_real_content_are_the_whole(tools, memory):
    """With an edition for each council."""
    for name in ("Content", "Theme"):
        shutil.copytree(REPOSITORY / name, memory / name)
    corpus.write_councils(memory / "Content", EDITIONS - len(list((memory / "Content/editions").iterdir())))
    build(memory, *DAY)
    side_by_side(memory, 4, memory / "parts", tools, *DAY)
    (memory / "union").mkdir()
    for number in range(1, 5):
        for edition in (memory / f"parts/part-{number}").iterdir():
            if not edition.name.startswith("."):
                edition.rename(memory / "union" / edition.name)
    command = ["diff", "--recursive", "--brief", "--exclude=.signpost-work", memory / "Site", memory / "union"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")
    assert len(list((memory / "union").iterdir())) == EDITIONS
