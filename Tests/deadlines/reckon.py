"""Last days, worked out a second time from the words of the law alone.

Nothing here looks at the site's script or its data. Bank holidays come from the package `holidays`.
"""

import calendar
from datetime import date, timedelta
from functools import cache

import holidays

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)


@cache
def bank_holidays(year):
    """The bank holidays of England in a year, with their names."""
    return dict(holidays.country_holidays("GB", subdiv="ENG", years=year))


def is_working_day(day):
    """Monday to Friday, but not a bank holiday, Good Friday or Christmas Day."""
    return day.weekday() < 5 and day not in bank_holidays(day.year)


def first_working_day(day):
    """The day itself, if it is one; otherwise the next one."""
    while not is_working_day(day):
        day += DAY
    return day


def last_working_day(day):
    """The day itself, if it is one; otherwise the one before."""
    while not is_working_day(day):
        day -= DAY
    return day


def working_days_after(day, count):
    for _ in range(count):
        day = first_working_day(day + DAY)
    return day


def months_after(day, count):
    """The day of the same number; where the month has none, its last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    month += 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def tribunal_day(end):
    """Rule 12: what is in time although its time ended on `end`."""
    if end.month == 8:
        return first_working_day(date(end.year, 9, 1))
    if (end.month, end.day) >= (12, 25):
        return first_working_day(date(end.year + 1, 1, 2))
    if (end.month, end.day) == (1, 1):
        return first_working_day(date(end.year, 1, 2))
    return first_working_day(end)


def a_week_early(end):
    return last_working_day(end - WEEK)


def appeal(letter=None, certificate=None):
    """Rule 20(1)(c): 2 months from the letter or, if later, 1 month from the certificate."""
    ends = [months_after(letter, 2)] if letter else []
    if certificate:
        ends.append(months_after(certificate, 1))
    end = max(ends)
    return a_week_early(end), tribunal_day(end)


def section_i(letter, certificate=None):
    """Where no certificate is needed, only the 2 months are sure."""
    return appeal(letter)


def adviser(letter, certificate=None):
    """Regulation 33: 2 months after the notice was sent; the Tribunal's rules on time are not about this."""
    end = months_after(letter, 2)
    return a_week_early(end), end


def of_others(end):
    """What somebody else has to do by a day."""
    return end, end


def weeks(key, count):
    return lambda **given: of_others(given[key] + count * WEEK)


def before(key, month, day):
    return lambda **given: of_others(date(given[key].year, month, day))


def draft(draft):
    """Regulation 13: at least 15 days, of which the day it was given is the first."""
    end = draft + 14 * DAY
    return last_working_day(end - 3 * DAY), end


def discrimination(act):
    """Schedule 17: 6 months that begin with the day of the act."""
    end = months_after(act, 6) - DAY
    return a_week_early(end), end


def a_year(knew):
    end = months_after(knew, 12)
    return a_week_early(end), end


# What each rule gives: the safe day and the last day.
RULES = {
    "appeal": appeal,
    "appeal-section-i": section_i,
    "mediation-adviser": adviser,
    "certificate": lambda declined: of_others(working_days_after(declined, 3)),
    "certificate-after-mediation": lambda mediated: of_others(working_days_after(mediated, 3)),
    "mediation-meeting": lambda asked: of_others(asked + 30 * DAY),
    "agreement-other": weeks("agreement", 2),
    "draft-comments": draft,
    "council-assess": weeks("request", 6),
    "council-no-plan": weeks("request", 16),
    "council-final-plan": weeks("request", 20),
    "review-decision": weeks("review", 4),
    "review-final-plan": weeks("review", 12),
    "phase-transfer": before("transfer", 2, 15),
    "phase-transfer-post-16": before("transfer", 3, 31),
    "discrimination-claim": discrimination,
    "council-ombudsman": a_year,
    "nhs-complaint": a_year,
    "health-ombudsman": a_year,
    "judicial-review": lambda wrong: (wrong, months_after(wrong, 3)),
}
# Regulation 44, which regulation 42 lets count for a mediation agreement too.
for start in ("agreement", "order"):
    for rule, count in {
        "keep-plan": 0,
        "name-school": 2,
        "assess": 2,
        "change-plan": 5,
        "draft-plan": 5,
        "no-plan": 10,
        "final-plan": 11,
        "assess-final-plan": 14,
    }.items():
        RULES[f"{start}-{rule}"] = weeks(start, count)


def reckon(rule, facts):
    """The safe day and the last day of a rule, given days as `YYYY-MM-DD`."""
    given = {key: date.fromisoformat(day) for key, day in facts.items() if key != "about"}
    return tuple(day.isoformat() for day in RULES[rule](**given))
