"""How the tests tell what they found: everything at once, one line a problem."""

import pytest


def expect_none(problems):
    """Fails with all problems, if there are any."""
    problems = list(problems)
    if problems:
        count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        pytest.fail("\n".join([f"{count}:", *problems]), pytrace=False)
