"""The page of the council's clock, its content, and its form as readers fill it in."""

from deadline_form import SETTLED
from sites import CONTENT, NATIONAL, Page, read_yaml

CLOCK = Page(NATIONAL, "council-clock.html")
SOURCE = read_yaml(CONTENT / "council-clock.yaml")
STEPS = {step: about for part in SOURCE["parts"] for step, about in part["steps"].items()}
# The day on which the journeys of the tests are looked at.
TODAY = "2026-11-30T10:00:00"

# The line of time is made by a script that is loaded once there is a day.
DRAWN = """() => new Promise(then => {
  let left = 100
  const isWaiting = () => document.querySelector('[data-part=results]').hidden && document.querySelector('[data-part=errors]').hidden
  const look = () => isWaiting() && left-- ? setTimeout(look, 20) : setTimeout(then, 20)
  look()
})"""


def put(tab, start, *parts):
    field = tab.page.locator(f"#date--{start}")
    field.evaluate("one => { one.closest('details').open = true }")
    for part, text in zip(("", "-month", "-year"), parts, strict=False):
        tab.page.fill(f"#date--{start}{part}", text)


def tick(tab, choice):
    box = tab.page.locator(f"#what--{choice}")
    box.evaluate("one => { one.closest('details').open = true }")
    box.check()


def press(tab, name="Show the line of time"):
    tab.page.get_by_role("button", name=name, exact=True).click()
    tab.page.evaluate(SETTLED)
    tab.page.evaluate(DRAWN)


def visit(tab, fragment, today=TODAY):
    """Opens an address with days, on a day."""
    tab.page.clock.set_fixed_time(today)
    tab.page.goto("about:blank")
    tab.visit(f"{CLOCK.url}#{fragment}")
    tab.page.evaluate(DRAWN)


def line(tab):
    """What the line of time says of each limit, in order: its name, its day, what became of it, and by how many days."""
    rows = tab.page.locator("[data-part=line] [data-step]")
    return rows.evaluate_all(
        "all => all.map(one => [one.dataset.step, one.dataset.last, one.dataset.state, Number(one.dataset.days)])"
    )
