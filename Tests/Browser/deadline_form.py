"""The form of the page of last days, as readers fill it in."""

import pytest

from deadlines import DEADLINES

# Both days of a letter of June and a certificate of July have been, and are in time.
SUMMER = "2026-07-25T10:00:00"


@pytest.fixture
def tab(phone_tab):
    phone_tab.page.clock.set_fixed_time(SUMMER)
    phone_tab.visit(DEADLINES.url)
    return phone_tab


def put(tab, start, *parts):
    for part, text in zip(("", "-month", "-year"), parts, strict=False):
        tab.page.fill(f"#date--{start}{part}", text)


# What questions days is loaded once there is one, and the page goes on when it is there.
SETTLED = """() => new Promise(then => {
  let left = 100
  const isLoading = () => !signpost.days && [...document.scripts].some(script => script.src.includes('/days.'))
  const look = () => isLoading() && left-- ? setTimeout(look, 20) : setTimeout(then, 20)
  look()
})"""


def press(tab, name="Work out my dates"):
    tab.page.get_by_role("button", name=name, exact=True).click()
    tab.page.evaluate(SETTLED)


def results(tab):
    """The results that are shown: rule, safe day, last day."""
    tab.page.evaluate(SETTLED)
    rows = tab.page.locator("[data-rule]:visible")
    return rows.evaluate_all("all => all.map(one => [one.dataset.rule, one.dataset.safe, one.dataset.deadline])")


def errors(tab):
    tab.page.evaluate(SETTLED)
    return tab.page.locator("[data-part=errors] a:visible").all_inner_texts()
