#!/usr/bin/env bash
# Debian's rclone refuses every bucket of S3 where AWS_CA_BUNDLE names the certificates to trust.
#
# Expected: the variable, which Amazon's libraries document, names a file with certificates; requests to S3 then trust those.
# Seen:     "LoadCustomCABundleError: unable to load custom CA bundle, HTTPClient's transport unsupported type", before any request,
#           also for an address without TLS. With the variable empty, and with rclone's own RCLONE_CA_CERT, it works.
# Versions: rclone 1.60.1 (Debian 12); seen on 30 November 2026.
# What it means: a council whose network looks into TLS sets this variable, and cannot deploy. 'signpost deploy' hands the file over
#           as RCLONE_CA_CERT, and the variable empty.
#
# Needs: Debian's rclone and ca-certificates. Ends with 0 while the behaviour is as described, and with 1 otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
rclone version | head -n 1
export RCLONE_CONFIG=$folder/rclone.conf
# Nobody listens at port 1 of this machine: whatever gets that far is refused there.
cat >"$RCLONE_CONFIG" <<TEXT
[storage]
type = s3
provider = Other
access_key_id = made
secret_access_key = up
endpoint = http://127.0.0.1:1
TEXT
bundle=/etc/ssl/certs/ca-certificates.crt
list() { rclone lsf storage:pages --retries 1 --low-level-retries 1 2>&1 || true; }
with=$(AWS_CA_BUNDLE=$bundle list)
without=$(AWS_CA_BUNDLE='' RCLONE_CA_CERT=$bundle list)
echo "with AWS_CA_BUNDLE: ${with:0:120} …"
echo "with RCLONE_CA_CERT: $(grep --only-matching 'connection refused' <<<"$without" | head -n 1)"
[[ $with == *"unable to load custom CA bundle"* && $without == *"connection refused"* && $without != *"CA bundle"* ]] ||
  { echo "The behaviour has changed." >&2; exit 1; }
echo "As described."
