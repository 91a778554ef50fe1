#!/usr/bin/env bash
# A library of working days, which knows the other single bank holidays of the United Kingdom, does not know that of 8 May 2023.
#
# Expected: Monday 8 May 2023, the bank holiday for the coronation, is no working day, as 3 June and 19 September 2022 are none.
# Seen:     workalendar has the two days of 2022 and counts 8 May 2023 as a working day. The library 'holidays' has all three;
#           from 2010 to 2050 this is the only weekday on which the two differ for England.
# Versions: workalendar 17.0.0, holidays 0.109 (PyPI); seen on 29 November 2026.
# What it means: two libraries that agree on most days can still be wrong on one. Our list of holidays is held against 'holidays',
#           day by day.
#
# Needs: python3-venv. Ends with 0 while the behaviour is as described, and with 1 otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check workalendar==17.0.0 holidays==0.109
cat >"$folder/try.py" <<'PYTHON'
from datetime import date

import holidays
from workalendar.europe import UnitedKingdom

calendar = UnitedKingdom()
single = [date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8)]
print({str(day): calendar.is_working_day(day) for day in single})
assert [calendar.is_working_day(day) for day in single] == [False, False, True], "the behaviour has changed"
years = range(2010, 2051)
other = {day for day in holidays.country_holidays("GB", subdiv="ENG", years=years) if day.weekday() < 5}
own = {day for year in years for day, _ in calendar.holidays(year) if day.weekday() < 5}
print(f"they differ on {sorted(map(str, other ^ own))}")
assert other ^ own == {date(2023, 5, 8)}, "the behaviour has changed"
PYTHON
"$folder/venv/bin/python" "$folder/try.py"
echo "As described."
