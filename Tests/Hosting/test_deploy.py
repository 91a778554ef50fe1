"""What is deployed arrives whole, in an order in which no page is ever without what it loads, and nothing else is touched."""

import os
import re
import shutil
import stat
import subprocess

import certifi
import pytest
from made import EDITIONS, build, files, kill, start, without_what_they_load
from storage import clean_environment

HASHED = re.compile(r"\.[0-9a-z]{8}\.(css|js)$")


def deploy(site, place, *options, to=None, folder="/"):
    """Runs the command to its end: its status, what it printed, and its messages."""
    process = start([site, to or place.address, *options], place.environment, folder)
    output, errors = process.communicate(timeout=300)
    return process.returncode, output, errors


def succeed(site, place, *options, **more):
    status, output, errors = deploy(site, place, *options, **more)
    assert (status, errors) == (0, ""), output
    return output.splitlines()


def refused(site, place, *options, **more):
    """The message of a command that must refuse."""
    status, output, errors = deploy(site, place, *options, **more)
    assert (status, output) == (2, ""), errors
    assert errors.startswith("signpost: ") and errors.count("\n") == 1
    return errors.removeprefix("signpost: ").rstrip("\n")


def sites(version):
    return {path: text for path, text in files(version / "Site").items() if path.startswith(EDITIONS)}


def test_a_site_arrives_whole_and_what_has_changed_follows(versions, place):
    old, new = map(sites, versions)
    site = versions[0] / "Site"
    # A build's own mark is not counted: it is no page.
    count = len(old) - len(EDITIONS)
    name = "rclone" if place.address.startswith("storage:") else "rsync"
    head = f"2 editions to {place.address} with {name}:"
    assert succeed(site, place) == [f"{head} {count} of {count} files sent, 0 removed"]
    assert place.files() == old
    assert succeed(site, place) == [f"{head} all {count} files are there as they should be"]
    place.put("robots.txt", b"Others' own")
    place.put("england/.well-known/x", b"Others' own")
    changed = [path for path in new if old.get(path) != new[path] and not path.endswith("/.signpost")]
    gone = [path for path in old if path not in new]
    assert changed and any(path.endswith(".html") for path in gone) and any(HASHED.search(path) for path in gone)
    count = len(new) - len(EDITIONS)
    assert succeed(versions[1] / "Site", place) == [
        f"{head} {len(changed)} of {count} files sent, {len(gone)} removed"
    ]
    own = {"robots.txt": b"Others' own", "england/.well-known/x": b"Others' own"}
    assert place.files() == new | own


def test_only_what_has_changed_is_written(versions, bucket):
    succeed(versions[0] / "Site", bucket)
    before = bucket.times()
    bucket.door.written.clear()
    succeed(versions[1] / "Site", bucket)
    old, new = map(sites, versions)
    same = {path for path in new if old.get(path) == new[path]}
    assert same and {path: before[path] for path in same} == {path: bucket.times()[path] for path in same}
    assert not same & {path for _, path in bucket.door.written}


def test_what_pages_load_goes_first_and_removing_is_last(versions, bucket):
    succeed(versions[0] / "Site", bucket)
    bucket.door.written.clear()
    succeed(versions[1] / "Site", bucket)
    written = bucket.door.written
    marks = [place for place, (_, path) in enumerate(written) if path.endswith(".signpost")]
    # The mark that knows both versions, for each edition, and in the end the one that stays.
    assert marks == [0, 1, len(written) - 2, len(written) - 1]
    turns = [turn(command, path) for command, path in written[2:-2]]
    turns = [now for now, before in zip(turns, [None, *turns]) if now != before]
    assert turns == ["loaded", "page", "gone"]


def turn(command, path):
    if command != "PUT":
        return "gone"
    return "page" if path.endswith((".html", "/offline.js")) else "loaded"


def test_a_bucket_says_what_each_file_is_and_how_long_it_holds(versions, bucket):
    succeed(versions[0] / "Site", bucket)
    types = {
        "css": "text/css; charset=utf-8",
        "html": "text/html; charset=utf-8",
        "js": "text/javascript; charset=utf-8",
        "png": "image/png",
        "signpost": "text/plain; charset=utf-8",
        "svg": "image/svg+xml",
        "webmanifest": "application/manifest+json",
    }
    heads = bucket.heads()
    assert {path.rsplit(".", 1)[1] for path in heads} == set(types)
    for path, (kind, caching) in heads.items():
        assert kind == types[path.rsplit(".", 1)[1]], path
        assert caching == ("public, max-age=31536000, immutable" if HASHED.search(path) else "no-cache"), path
    assert any(HASHED.search(path) for path in heads) and "england/offline.js" in heads


def test_one_edition_can_be_deployed_by_itself(versions, place):
    site = versions[0] / "Site/testshire"
    assert succeed(site, place)[0].startswith("1 edition to ")
    assert place.files() == files(site)
    assert succeed(site, place)[0].endswith("files are there as they should be")


def test_a_dry_run_tells_and_does_nothing(versions, place):
    succeed(versions[0] / "Site", place)
    before = place.files()
    lines = succeed(versions[1] / "Site", place, "--dry-run")
    assert place.files() == before
    assert lines[0].startswith("would send england/")
    assert "would remove england/factsheets/factsheet-0006.html" in lines
    assert lines[-1].endswith("; nothing was done")
    nowhere = f"{place.address}/new/deep"
    assert " 0 to remove; nothing was done" in succeed(versions[0] / "Site", place, "--dry-run", to=nowhere)[-1]
    assert place.files() == before


def test_killed_at_any_write_no_page_lacks_what_it_loads(versions, bucket):
    succeed(versions[0] / "Site", bucket)
    bucket.door.written.clear()
    succeed(versions[1] / "Site", bucket)
    total = len(bucket.door.written)
    assert total > 30
    known = set()
    for number, allowed in enumerate(range(0, total, 3)):
        site = versions[number % 2] / "Site"
        bucket.door.written.clear()
        process = start([site, bucket.address], bucket.environment)
        bucket.door.shuts_at, bucket.door.shut = allowed, lambda: kill(process)
        process.wait(timeout=120)
        bucket.door.open_again()
        assert process.returncode == -9, process.communicate()
        process.communicate()
        found = bucket.files()
        assert without_what_they_load(found) == [], f"killed before write {allowed}"
        known |= {(path, found[path]) for path in found if path.endswith(".html")}
        # A second run finishes it, and nothing of the first remains.
        succeed(site, bucket)
        assert bucket.files() == sites(versions[number % 2])
    # Nothing but whole pages of one of the two was ever there.
    assert known <= {(path, text) for version in versions for path, text in sites(version).items()}


@pytest.mark.parametrize("when", ["before", "in between"])
def test_killed_with_any_run_of_rsync_no_page_lacks_what_it_loads(versions, server, tmp_path, when):
    """A program of the same name is found first: it counts the runs, and kills all of them at one."""
    tools = tmp_path / "tools"
    tools.mkdir()
    counter = tmp_path / "runs"
    script = tools / "rsync"
    real = shutil.which("rsync")
    slow = '("$REAL" --bwlimit=300 "$@" & sleep 0.15; kill -KILL 0)' if when == "in between" else ""
    script.write_text(
        f'#!/bin/bash\nREAL={real}\necho >> {counter}\nif [ "$(wc -l < {counter})" = "$KILLED" ]; then {slow or ":"}\n'
        'kill -KILL 0; fi\nexec "$REAL" "$@"\n',
        encoding="utf-8",
    )
    script.chmod(0o755)
    plain = server.environment["PATH"]
    succeed(versions[0] / "Site", server)
    number = 0
    for killed in range(1, 100):
        number = 1 - number
        counter.write_text("", encoding="utf-8")
        server.environment |= {"PATH": f"{tools}:{plain}", "KILLED": str(killed)}
        status, output, _ = deploy(versions[number] / "Site", server)
        server.environment["PATH"] = plain
        found = {path: text for path, text in server.files().items() if not re.search(r"/\.[^/]+\.[^/]{6}$", path)}
        assert without_what_they_load(found) == [], f"killed with run {killed}"
        succeed(versions[number] / "Site", server)
        found = {path: text for path, text in server.files().items() if not re.search(r"/\.[^/]+\.[^/]{6}$", path)}
        assert found == sites(versions[number])
        if status == 0:
            break
        assert status == -9, output
    assert 6 < killed < 99


def test_where_others_have_something_nothing_is_put(versions, place):
    place.put("england/theirs.html", b"Theirs")
    message = refused(versions[0] / "Site", place)
    assert message == (
        f"At '{place.address}' stands what Signpost did not put there: 'england/theirs.html'. "
        "Deploy to another place, or clear this one yourself if nobody needs it."
    )
    assert place.files() == {"england/theirs.html": b"Theirs"}


def test_the_list_of_all_editions_goes_along(versions, place, tmp_path):
    site = tmp_path / "copy"
    shutil.copytree(versions[0], site, symlinks=True)
    build(site)
    text = b"<!doctype html><title>All editions</title><!-- Written by Signpost. -->\n"
    (site / "Site/index.html").write_bytes(text)
    place.put("index.html", b"Theirs")
    theirs = f"At '{place.address}' stands what Signpost did not put there: 'index.html'. "
    assert refused(site / "Site", place).startswith(theirs)
    assert place.files() == {"index.html": b"Theirs"}
    place.put("index.html", text.replace(b"All", b"Some"))
    succeed(site / "Site", place)
    assert place.files() == sites(site) | {"index.html": text}


def test_a_mark_cannot_lead_out_of_its_site(versions, place):
    succeed(versions[0] / "Site", place)
    theirs = {"robots.txt": b"Theirs", "testshire-2/index.html": b"Theirs"}
    for path, text in theirs.items():
        place.put(path, text)
    mark = place.files()["england/.signpost"]
    place.put("england/.signpost", mark + b"../robots.txt\n/robots.txt\na/../../robots.txt\n../testshire-2/index.html\n")
    succeed(versions[0] / "Site", place)
    assert place.files() == sites(versions[0]) | theirs


def test_what_no_build_has_finished_is_refused(versions, folder, tmp_path):
    site = tmp_path / "copy"
    assert refused(site, folder) == f"There is no folder '{site}'. Run 'signpost build' first."
    shutil.copytree(versions[0], site, symlinks=True)
    build(site)
    shutil.move(site / "Site/.signpost-work/build", tmp_path / "build")
    unfinished = "is not what a build has left and finished, so nobody can tell whether it is whole."
    advice = "Run 'signpost build', and deploy the folder that it wrote."
    for part in (site / "Site", site / "Site/england", site / "Content"):
        assert refused(part, folder) == f"'{part}' {unfinished} {advice}"
    shutil.move(tmp_path / "build", site / "Site/.signpost-work/build")
    with (site / "Site/testshire/index.html").open("a", encoding="utf-8") as page:
        page.write("More")
    changed = f"'{site}/Site/testshire/index.html' is not as the last build left it. Run 'signpost build' again first."
    assert refused(site / "Site", folder) == changed
    build(site, "--edition", "england")
    only = f"The last build did not make '{site}/Site/testshire'. Run 'signpost build' for this edition first."
    assert refused(site / "Site/testshire", folder) == only
    assert folder.files() == {}
    status, output, errors = deploy(site / "Site", folder)
    assert (status, errors) == (0, "Not deployed, as the last build did not make them: testshire.\n")
    assert {path.split("/")[0] for path in folder.files()} == {"england"}


WAYS = (
    "Name a folder, a folder on another machine (host:/path), an rsync server (rsync://host/module/path) or a remote of "
    "rclone (remote:bucket/path)."
)


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("", f"'' is not a place to deploy to. {WAYS}"),
        ("ev\til", f"'ev�il' is not a place to deploy to. {WAYS}"),
        ("me@-oProxyCommand=touch x:/p", f"'me@-oProxyCommand=touch x:/p' is not a place to deploy to. {WAYS}"),
        ("host:", f"'host:' is not a place to deploy to. {WAYS}"),
        ("s3://bucket", f"'s3://' is not known here. {WAYS}"),
        ("storage:", "'storage:' names no bucket or folder. Write one, such as storage:bucket/path."),
        (
            ":sftp,ssh='touch x':/p",
            "':sftp,ssh='touch x':/p' holds settings of a remote. Give the remote a name with 'rclone config', and "
            "deploy to that.",
        ),
        (
            "storage,endpoint=x:b",
            "'storage,endpoint=x:b' holds settings of a remote. Give the remote a name with 'rclone config', and deploy "
            "to that.",
        ),
    ],
)
def test_what_is_no_target_is_told(versions, bucket, tmp_path, target, message):
    process = start([versions[0] / "Site", target], bucket.environment, tmp_path)
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, output) == (2, "")
    assert errors.replace("\\t", "�").replace("\t", "�") == f"signpost: {message}\n"
    assert bucket.files() == {} and not (tmp_path / "x").exists()


def test_a_target_is_never_an_option(versions, folder, tmp_path):
    for target in ("-e touch x", "--rsh=touch x"):
        process = start(["--", versions[0] / "Site", target], folder.environment, tmp_path)
        output, errors = process.communicate(timeout=60)
        assert (process.returncode, output) == (2, "")
        assert errors == f"signpost: '{target}' is not a place to deploy to. {WAYS}\n"
    assert [path.name for path in tmp_path.iterdir()] == []


def test_a_target_is_never_read_by_a_shell(versions, folder, tmp_path):
    names = tmp_path / "names"
    names.mkdir()
    for name in ("$(touch x)", "a b; touch x", "*", "'"):
        succeed(versions[0] / "Site/testshire", folder, to=name, folder=names)
        assert files(names / name) == files(versions[0] / "Site/testshire")
    assert not (names / "x").exists()


def test_a_folder_inside_the_sites_or_around_them_is_refused(versions, folder):
    site = versions[0] / "Site"
    for target in (site, site / "england", versions[0], "/"):
        message = refused(site, folder, to=target)
        assert message.endswith("and the sites lie in one another. Deploy to another folder.")


def test_a_program_that_is_missing_is_named(versions, folder, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    folder.environment["PATH"] = str(empty)
    missing = "'rsync' is not on this machine. Install it: on Debian, with 'apt install rsync'."
    assert refused(versions[0] / "Site", folder) == missing


def test_what_a_program_says_is_passed_on(versions, bucket, server, tmp_path):
    site = versions[0] / "Site"
    message = refused(site, bucket, to="storage:no-such-bucket/x")
    assert message.startswith("rclone did not send everything to 'storage:no-such-bucket/x': ")
    assert "NoSuchBucket" in message
    message = refused(site, server, to=f"{server.host}/fixed")
    assert message.startswith(f"rsync could not compare the sites with '{server.host}/fixed/': ")
    assert "module is read only" in message
    assert "Unknown module 'none'" in refused(site, server, to=f"{server.host}/none")
    server.close()
    assert "Connection refused" in refused(site, server)


def test_certificates_of_ones_own_do_not_stop_rclone(versions, bucket):
    """Debian's rclone refuses all of S3 with this variable: findings/storage-refused-with-own-certificates.sh."""
    bucket.environment["AWS_CA_BUNDLE"] = certifi.where()
    succeed(versions[0] / "Site/testshire", bucket)
    assert bucket.files() == files(versions[0] / "Site/testshire")


def test_files_can_be_read_by_everybody_on_the_server(versions, server):
    old = os.umask(0o077)
    try:
        succeed(versions[0] / "Site", server)
    finally:
        os.umask(old)
    for path in server.root.rglob("*"):
        wanted = 0o755 if path.is_dir() else 0o644
        assert stat.S_IMODE(path.stat().st_mode) == wanted, path


def test_a_remote_without_hashes_is_compared_byte_by_byte(versions, tmp_path):
    """Sizes alone would pass over a page of the same length: rclone compares those where a remote has no hashes."""
    environment = clean_environment(tmp_path)
    secret = subprocess.run(["rclone", "obscure", "made up"], capture_output=True, text=True, check=True).stdout.strip()
    (tmp_path / "rclone.conf").write_text(
        f"[sealed]\ntype = crypt\nremote = {tmp_path}/sealed\npassword = {secret}\n", encoding="utf-8"
    )

    class Sealed:
        address = "sealed:www"

    place = Sealed()
    place.environment = environment
    site = tmp_path / "site"
    shutil.copytree(versions[0], site, symlinks=True)
    build(site)
    succeed(site / "Site", place)
    words = site / "Content/pages/index.md"
    words.write_text(words.read_text("utf-8").replace("Nothing here is true.", "Nothing here is tame."), "utf-8")
    before = sites(site)
    build(site)
    after = sites(site)
    page = "england/index.html"
    assert before[page] != after[page] and len(before[page]) == len(after[page])
    changed = [path for path in after if before.get(path) != after[path] and not path.endswith("/.signpost")]
    assert f" {len(changed)} of " in succeed(site / "Site", place)[0]
    shown = subprocess.run(["rclone", "cat", "sealed:www/england/index.html"], env=environment, capture_output=True)
    assert b"Nothing here is tame." in shown.stdout
