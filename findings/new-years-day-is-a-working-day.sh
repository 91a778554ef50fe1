#!/usr/bin/env bash
# The Ministry of Justice's library of bank holidays counts New Year's Day as a working day once its list has ended.
#
# Expected: asked for a day outside the years that it knows, the library raises an error, or says that it cannot tell.
# Seen:     the list that is stored in the package goes from 2 January 2012 to 28 December 2026. 1 January 2027 and Christmas Day
#           2028 are working days, and the working day after 31 December 2026 is 1 January 2027. Where GOV.UK cannot be reached,
#           the stored list is taken, and only a line in the log says so.
# Versions: govuk-bank-holidays 0.15 (PyPI), the newest; seen on 29 November 2026.
# What it means: a time limit that is worked out with it ends a day early or late without a word. Signpost works holidays out by
#           their rules, from 'deadlines.yaml', and says after which year it does not know of changes ('holidays-to').
#
# Needs: python3-venv. Ends with 0 while the behaviour is as described, and with 1 otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check govuk-bank-holidays==0.15
cat >"$folder/try.py" <<'PYTHON'
from datetime import date

from govuk_bank_holidays.bank_holidays import BankHolidays

ENGLAND = BankHolidays.ENGLAND_AND_WALES
known = BankHolidays(use_cached_holidays=True)
days = [one["date"] for one in known.get_holidays(division=ENGLAND)]
print(f"the stored list: {days[0]} to {days[-1]}")
found = {day: known.is_work_day(day, division=ENGLAND) for day in (date(2026, 12, 25), date(2027, 1, 1), date(2028, 12, 25))}
following = known.get_next_work_day(division=ENGLAND, date=date(2026, 12, 31))
print(f"a working day? {({str(day): is_one for day, is_one in found.items()})}; after 31 December 2026: {following}")
assert list(found.values()) == [False, True, True] and following == date(2027, 1, 1), "the behaviour has changed"
PYTHON
"$folder/venv/bin/python" "$folder/try.py"
echo "As described."
