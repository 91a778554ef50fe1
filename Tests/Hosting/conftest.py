"""What the tests of hosting share: two versions of a site, and places to deploy them to."""

import pytest
from cluster import CannotRun, Cluster
from made import version
from moto.server import ThreadedMotoServer
from storage import MISSING, Bucket, Folder, Server

if MISSING:
    pytest.exit(f"Not installed: {', '.join(MISSING)}. 'make test-hosting' installs them on Debian.", returncode=1)


@pytest.fixture(scope="session")
def versions(tmp_path_factory):
    """The folders of a site's first version, and of its second."""
    return [version(tmp_path_factory.mktemp(f"version-{number}"), number) for number in (1, 2)]


@pytest.fixture(scope="session")
def moto():
    """Where moto's S3 listens."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    yield server.get_host_and_port()
    server.stop()


@pytest.fixture
def bucket(moto, tmp_path):
    place = Bucket(tmp_path, *moto)
    yield place
    place.close()


@pytest.fixture
def server(tmp_path):
    place = Server(tmp_path)
    yield place
    place.close()


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)


@pytest.fixture(params=["bucket", "server", "folder"])
def place(request):
    """Each kind of place in turn."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def cluster(tmp_path_factory):
    """Slurm with two nodes."""
    try:
        made = Cluster(tmp_path_factory.mktemp("cluster"))
    except CannotRun as why:
        pytest.skip(f"There can be no cluster here: {why}.")
    yield made
    made.close()
