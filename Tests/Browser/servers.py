"""Servers for a while."""

import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        """Says nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """Tells of errors, but not of a browser that did not wait for an answer."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(folder, handler=Quiet):
    """The address under which a folder is served for the length of a `with`."""
    server = _Server(("127.0.0.1", 0), partial(handler, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def nginx(folder, place):
    """The address under which nginx serves a folder for the length of a `with`, as Debian sets it up: with files whose age
    alone tells browsers how long they may keep them. Its own files are written into another folder.
    """
    program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
    assert program, "nginx is not installed; 'make test' installs it."
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    site = Path("/etc/nginx/sites-available/default").read_text("utf-8")
    site = re.sub(r"listen 80 .*;", f"listen 127.0.0.1:{port} default_server;", re.sub(r"listen \[.*", "", site))
    (place / "site").write_text(re.sub(r"root .*;", f"root {folder};", site), "utf-8")
    whole = Path("/etc/nginx/nginx.conf").read_text("utf-8").replace("/etc/nginx/sites-enabled/*", str(place / "site"))
    # Its processes run as whoever runs the tests, and leave nothing behind.
    whole = re.sub(r"(?m)^user .*;", "user root;" if os.geteuid() == 0 else "", whole)
    whole = whole.replace("/run/nginx.pid", str(place / "pid")).replace("/var/log/nginx", str(place))
    (place / "nginx.conf").write_text(whole, "utf-8")
    server = subprocess.Popen([program, "-c", place / "nginx.conf", "-g", "daemon off;"])
    try:
        for _ in range(100):
            with socket.socket() as caller:
                if caller.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()
