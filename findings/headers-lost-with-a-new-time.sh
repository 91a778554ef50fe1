#!/usr/bin/env bash
# A file in a bucket loses its Cache-Control when rclone only corrects its time.
#
# Expected: a file that was sent with 'Cache-Control: no-cache' keeps it until it is sent again.
# Seen:     'rclone copy' finds the same bytes with another time, copies the object onto itself to write the time beside it, and
#           leaves the header out. Its type stays. 'rclone copy --checksum' compares no times, and leaves the object alone.
# Versions: rclone 1.60.1 (Debian 12), moto 5.2.5 (PyPI) in the place of S3; seen on 30 November 2026. The request that rclone
#           sends replaces all that an object says of itself, so S3 does the same.
# What it means: each build that gives unchanged pages new times would, bit by bit, let browsers keep pages for days. 'signpost
#           deploy' compares bytes ('rclone check') and sends what differs, so that no time is ever corrected.
#
# Needs: Debian's rclone and python3-venv. Ends with 0 while the behaviour is as described, and with 1 otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'moto[s3]==5.2.5' Flask==3.1.3 flask-cors==6.0.5 boto3==1.44.8
rclone version | head -n 1
port=$("$folder/venv/bin/python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$folder/venv/bin/moto_server" -H 127.0.0.1 -p "$port" >"$folder/log" 2>&1 &
server=$!
cat >"$folder/rclone.conf" <<TEXT
[storage]
type = s3
provider = Other
access_key_id = made
secret_access_key = up
endpoint = http://127.0.0.1:$port
TEXT
export RCLONE_CONFIG=$folder/rclone.conf
unset AWS_CA_BUNDLE
for _ in {1..100}; do
  if rclone mkdir storage:pages --retries 1 2>/dev/null; then break; fi
  sleep 0.2
done
caching() {
  "$folder/venv/bin/python" - "$port" <<'PYTHON'
import sys

import boto3

client = boto3.client(
    "s3", endpoint_url=f"http://127.0.0.1:{sys.argv[1]}", aws_access_key_id="made", aws_secret_access_key="up", region_name="us-east-1"
)
print(client.head_object(Bucket="pages", Key="index.html").get("CacheControl"))
PYTHON
}
mkdir "$folder/site"
echo "A page" >"$folder/site/index.html"
rclone copy "$folder/site" storage:pages --header-upload "Cache-Control: no-cache"
sent=$(caching)
touch --date "2026-11-29" "$folder/site/index.html"
rclone copy --checksum "$folder/site" storage:pages
compared=$(caching)
rclone copy "$folder/site" storage:pages
corrected=$(caching)
echo "sent: $sent; the time is another, with --checksum: $compared; without: $corrected"
[[ "$sent $compared $corrected" == "no-cache no-cache None" ]] || { echo "The behaviour has changed." >&2; exit 1; }
echo "As described."
