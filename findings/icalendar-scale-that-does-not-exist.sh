#!/usr/bin/env bash
# A calendar that is read and written again by ics.py names a scale of time that does not exist.
#
# Expected: a file without CALSCALE means the Gregorian scale (RFC 5545, 3.7.1), so it is written again without one, or with
#           CALSCALE:GREGORIAN, the only value that the standard has.
# Seen:     the calendar comes back with "CALSCALE:GEORGIAN". A calendar made anew has no such line.
# Versions: ics 0.7.2 (PyPI); seen on 29 November 2026.
# What it means: a council that passes saved days on through this library makes files that a strict program may refuse. Ours have
#           no CALSCALE, which is right, and need no change.
#
# Needs: python3-venv. Ends with 0 while the behaviour is as described, and with 1 otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check ics==0.7.2
cat >"$folder/try.py" <<'PYTHON'
import ics

LINES = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Last days//EN
BEGIN:VEVENT
UID:appeal@example.org
DTSTAMP:20261129T100000Z
DTSTART;VALUE=DATE:20261231
SUMMARY:Last day
END:VEVENT
END:VCALENDAR
"""
scale = [line for line in ics.Calendar(LINES).serialize().split("\r\n") if line.startswith("CALSCALE")]
fresh = [line for line in ics.Calendar().serialize().split("\r\n") if line.startswith("CALSCALE")]
print(f"read and written again: {scale}; made anew: {fresh}")
assert scale == ["CALSCALE:GEORGIAN"] and fresh == [], "the behaviour has changed"
PYTHON
"$folder/venv/bin/python" -W ignore "$folder/try.py"
echo "As described."
