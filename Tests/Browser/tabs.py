"""Many pages, or ways through them, one after the other."""

# After so many a tab has grown by some hundred megabytes, and is slower, above all where axe-core runs.
_MOST = 20


def one_by_one(open_tab, things, **options):
    """Each of some things with a tab to look at it in, which is a new one now and then."""
    for start in range(0, len(things), _MOST):
        with open_tab(**options) as tab:
            for thing in things[start : start + _MOST]:
                yield tab, thing
