"""The council's clock, worked out a second time from the words of the law alone.

Nothing here looks at the site's script or its data.
"""

from datetime import date

from reckon import DAY, WEEK, first_working_day, months_after, working_days_after


def weeks(key, count):
    """So many weeks after a day: the same day of the week."""
    return lambda **given: given[key] + count * WEEK


def within_days_with_the_first(key, count):
    """A period that begins with a day, which is its first."""
    return lambda **given: given[key] + (count - 1) * DAY


def handover(moved, told):
    """Regulation 15(2): the day of the move or, where the council did not know at least 15 working days before it, within
    15 working days that begin with the day on which it did."""
    knew_in_time = working_days_after(told, 15) <= moved
    first = first_working_day(told)
    return moved if knew_in_time else max(moved, working_days_after(first, 14))


# The last day of each limit on which it is in time.
STEPS = {
    "council-assess": weeks("request", 6),
    "council-no-plan": weeks("request", 16),
    "council-final-plan": weeks("request", 20),
    "draft-comments": within_days_with_the_first("draft", 15),
    "re-assessment-answer": lambda **given: given["re-request"] + 15 * DAY,
    "re-assessment-plan": weeks("re-decision", 14),
    "review-held": lambda **given: months_after(given["last-review"], 12),
    "review-decision": weeks("review", 4),
    "review-comments": within_days_with_the_first("notice", 15),
    "review-plan-after-notice": weeks("notice", 8),
    "review-final-plan": weeks("review", 4 + 8),
    # Regulation 18: before these days, so the day before is the last.
    "phase-transfer": lambda transfer: date(transfer.year, 2, 14),
    "phase-transfer-post-16": lambda transfer: date(transfer.year, 3, 30),
    "phase-transfer-between": lambda transfer: months_after(transfer, -5),
    "plan-handover": handover,
    "new-council-letter": weeks("handed-over", 6),
    "mediation-meeting": lambda asked: asked + 30 * DAY,
    "agreement-other": weeks("agreement", 2),
    # 5 weeks that begin with the date.
    "recommendation-answer": within_days_with_the_first("recommendation", 35),
}
# Regulation 44, which regulation 42 lets count for a mediation agreement too, and regulation 45.
for start, name in (("agreement", "agreement"), ("order", "order"), ("gave-in", "unopposed")):
    for step, count in {
        "assess": 2,
        "no-plan": 10,
        "assess-final-plan": 14,
        "draft-plan": 5,
        "final-plan": 11,
        "change-plan": 5,
        "name-school": 2,
    }.items():
        STEPS[f"{name}-{step}"] = weeks(start, count)

# What says by name that a limit ends before a day, and not on it.
BEFORE = ("phase-transfer", "phase-transfer-post-16")


def last_day(step, given):
    """The last day on which a limit is kept, from days as `YYYY-MM-DD`."""
    return STEPS[step](**{key: date.fromisoformat(day) for key, day in given.items()})


def named_day(step, given):
    """The day that is named: the last day, or the day before which it is due."""
    last = last_day(step, given)
    return last + DAY if step in BEFORE else last


def state(last, today, done=None, shown=(), *, is_certain=True, is_of_family=False):
    """What has become of a limit, and by how many days: what the line of time says of it.

    `shown` holds days that show that it had been done; what is still to come has not been.
    """
    today = date.fromisoformat(today)
    been = sorted(day for day in map(date.fromisoformat, shown) if day <= today)
    if is_of_family:
        return ("yours", (last - today).days) if today <= last else ("yours-passed", (today - last).days)
    if done and date.fromisoformat(done) <= today:
        over = (date.fromisoformat(done) - last).days
        return ("late", over) if over > 0 else ("done", 0)
    if been and been[0] <= last:
        return "done-by", 0
    if today <= last:
        return "open", (last - today).days
    if been:
        return "unknown", 0
    return "missed" if is_certain else "passed", (today - last).days
