"""The page of last days, and the rules in its content."""

from sites import CONTENT, NATIONAL, Page, read_yaml

DEADLINES = Page(NATIONAL, "deadlines.html")
SOURCE = read_yaml(CONTENT / "deadlines.yaml")
RULES = {rule: about for group in SOURCE["groups"] for rule, about in group["rules"].items()}
