"""Where sites are deployed to in the tests: a bucket of moto's S3, an rsync server, a folder. All are on this machine.

What moto does not imitate is told in docs/deploying.md.
"""

import http.client
import os
import shutil
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import boto3
from made import files

BUCKET = "sites"


def clean_environment(folder, **more):
    """The environment of whoever deploys: nothing of this machine's settings but where programs are."""
    return {"PATH": os.environ["PATH"], "HOME": str(folder), "RCLONE_CONFIG": str(folder / "rclone.conf"), **more}


class Folder:
    """A folder of this machine."""

    def __init__(self, folder):
        self.root = folder / "www"
        self.address = str(self.root)
        self.environment = clean_environment(folder)

    def files(self):
        return files(self.root) if self.root.exists() else {}

    def put(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_bytes(text)

    def close(self):
        pass


class Server(Folder):
    """An rsync server over loopback."""

    def __init__(self, folder):
        super().__init__(folder)
        self.root.mkdir()
        port = free_port()
        settings = (
            f"port = {port}\naddress = 127.0.0.1\nuse chroot = no\nuid = {os.geteuid()}\ngid = {os.getegid()}\n"
            f"[www]\npath = {self.root}\nread only = no\n[fixed]\npath = {self.root}\n"
        )
        (folder / "rsyncd.conf").write_text(settings, encoding="utf-8")
        command = ["rsync", "--daemon", "--no-detach", f"--config={folder}/rsyncd.conf"]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.host = f"rsync://127.0.0.1:{port}"
        self.address = f"{self.host}/www"
        self._children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children")
        wait_for(lambda: subprocess.run(["rsync", self.host + "/"], capture_output=True).returncode == 0)

    def files(self):
        """Once the server has noticed that whoever sent something is gone."""
        wait_for(lambda: not self._children.read_text(encoding="ascii").strip())
        return super().files()

    def close(self):
        self._process.kill()
        self._process.wait()


class Bucket:
    """A bucket of S3 behind a door that counts what is written, and can fall shut."""

    def __init__(self, folder, host, port):
        self.door = Door(host, port)
        self._client = boto3.client(
            "s3",
            endpoint_url=f"http://{host}:{port}",
            aws_access_key_id="made",
            aws_secret_access_key="up",
            region_name="eu-west-2",
        )
        self._client.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "eu-west-2"})
        (folder / "rclone.conf").write_text(
            "[storage]\ntype = s3\nprovider = Other\naccess_key_id = made\nsecret_access_key = up\nregion = eu-west-2\n"
            f"endpoint = http://127.0.0.1:{self.door.port}\n",
            encoding="utf-8",
        )
        self.address = f"storage:{BUCKET}"
        self.environment = clean_environment(folder)

    def _keys(self):
        pages = self._client.get_paginator("list_objects_v2").paginate(Bucket=BUCKET)
        return [entry for page in pages for entry in page.get("Contents", [])]

    def files(self):
        get = self._client.get_object
        return {entry["Key"]: get(Bucket=BUCKET, Key=entry["Key"])["Body"].read() for entry in self._keys()}

    def times(self):
        return {entry["Key"]: entry["LastModified"] for entry in self._keys()}

    def heads(self):
        """By path, the type and the caching that the server says of each file."""
        heads = {entry["Key"]: self._client.head_object(Bucket=BUCKET, Key=entry["Key"]) for entry in self._keys()}
        return {path: (head["ContentType"], head.get("CacheControl")) for path, head in heads.items()}

    def put(self, path, text):
        self._client.put_object(Bucket=BUCKET, Key=path, Body=text)

    def close(self):
        for entry in self._keys():
            self._client.delete_object(Bucket=BUCKET, Key=entry["Key"])
        self._client.delete_bucket(Bucket=BUCKET)
        self.door.close()


class Door:
    """Passes requests on; remembers those that write, and calls `shut` before one of them if it is to."""

    def __init__(self, host, port):
        door = self
        self.written = []
        self.shuts_at = None
        self.shut = None
        self._lock = threading.Lock()
        self._open = 0

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def pass_on(self):
                length = int(self.headers.get("Content-Length") or 0)
                body = self.rfile.read(length)
                if not door.lets_through(self.command, self.path):
                    self.close_connection = True
                    return
                try:
                    connection = http.client.HTTPConnection(host, port)
                    connection.request(self.command, self.path, body, dict(self.headers))
                    answer = connection.getresponse()
                    data = answer.read()
                finally:
                    door.let_through()
                self.send_response(answer.status)
                for name, value in answer.getheaders():
                    if name.lower() not in ("connection", "transfer-encoding", "content-length", "date", "server"):
                        self.send_header(name, value)
                size = answer.getheader("Content-Length") if self.command == "HEAD" else len(data)
                self.send_header("Content-Length", str(size or 0))
                self.end_headers()
                self.wfile.write(data)

            do_GET = do_HEAD = do_PUT = do_POST = do_DELETE = pass_on

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.handle_error = lambda *_: None
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def lets_through(self, command, path):
        with self._lock:
            if command not in ("GET", "HEAD"):
                if self.shuts_at is not None and len(self.written) >= self.shuts_at:
                    self.shut()
                    return False
                self.written.append((command, path.split("?")[0].removeprefix(f"/{BUCKET}/")))
            self._open += 1
            return True

    def let_through(self):
        with self._lock:
            self._open -= 1

    def open_again(self):
        """Once all that was let through has arrived."""
        wait_for(lambda: self._open == 0)
        self.shuts_at = None

    def close(self):
        self._server.shutdown()
        self._server.server_close()


def free_port():
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        return server.server_address[1]


def wait_for(is_done, seconds=20):
    end = time.monotonic() + seconds
    while not is_done():
        assert time.monotonic() < end, "it does not start"
        time.sleep(0.05)


MISSING = [name for name in ("rclone", "rsync") if shutil.which(name) is None]
