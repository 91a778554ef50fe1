"""The choice of pages that `make test` looks at finds what is rare: faults planted where hardly any page has them.

For all of it every page counts as looked at before, so that nothing but the covering sets can find a fault.
"""

import os
import shutil

import pytest

from checked import EVERYTHING, known, unseen
from covering import blocks, chosen, covering, nesting, traits
from sites import COUNCIL, EDITIONS, NATIONAL, SITES, Page, all_pages, loaded
from test_every_page import problems_of, quick_problems
from test_validity import check


@pytest.fixture
def copy(tmp_path):
    """The sites once more, to plant faults in."""
    shutil.copytree(SITES, tmp_path / "Site", copy_function=os.link)
    return tmp_path / "Site"


@pytest.fixture
def tab(open_still_tab):
    with open_still_tab() as tab:
        yield tab


def change(path, old, new):
    """Changes a file of the copy, and leaves the built one as it is."""
    text = path.read_text("utf-8")
    assert old in text, f"{path} does not hold {old}"
    path.unlink()
    path.write_text(text.replace(old, new, 1), "utf-8")


def planted(copy, edition, address, fault):
    """All pages, one of them with a fault at the end of its main part, and that one."""
    page = Page(edition, address, copy)
    change(page.path, "</main>", fault + "</main>")
    return [page if str(known) == str(page) else known for known in all_pages()], page


@pytest.mark.parametrize(
    "edition, address, fault, found",
    [
        # On a page whose kind has no other.
        (NATIONAL, "contacts.html", "<img src='assets/icon-192.png'>", "plain: image-alt"),
        # On one page of one council's edition, of a kind that has many.
        (COUNCIL, "factsheets/mediation.html", "<p><button></button></p>", "plain: button-name"),
        (COUNCIL, "your-council.html", "<p role='img'>A picture</p>", "plain: role-img-alt"),
    ],
)
def test_a_fault_on_one_page_is_found(copy, tab, edition, address, fault, found):
    pages, page = planted(copy, edition, address, fault)
    assert page in covering(pages, traits)
    assert any(problem.startswith(found) for problem in problems_of(tab, page))


def rarest_class(kinds):
    """A class that the fewest pages have, and one of the pages that are chosen for having it."""
    having = {}
    for page in all_pages():
        if page.kind in kinds:
            for name in {name for value in page.main.xpath(".//p/@class") for name in value.split()}:
                having.setdefault(name, set()).add(page)
    name = min(having, key=lambda name: (len(having[name]), name))
    return name, next(page for page in chosen() if page in having[name])


@pytest.mark.parametrize(
    "style, found",
    [
        ("@media (prefers-color-scheme: dark) {{ .{} {{ color: #333 !important }} }}", "dark: color-contrast"),
        ("@media print {{ .{} {{ color: #ddd !important }} }}", "print: color-contrast"),
        ("@media print {{ .{} {{ width: 700px !important }} }}", "print: "),
        ("@media (max-width: 400px) {{ .{} {{ width: 700px !important }} }}", "320 px: "),
    ],
)
def test_a_fault_of_one_rare_class_that_shows_in_one_mode_alone_is_found(copy, tab, style, found):
    name, page = rarest_class(("deadlines", "provider", "comparison"))
    sheet = copy / loaded(page.edition, "assets/site.css").relative_to(SITES)
    change(sheet, "", style.format(name))
    problems = list(problems_of(tab, Page(page.edition, page.address, copy)))
    assert problems and all(problem.startswith(found) for problem in problems), problems


def test_elements_nested_as_nowhere_else_are_found(copy):
    pages, page = planted(copy, COUNCIL, "factsheets/mediation.html", "<ul><p>No entry</p></ul>")
    assert page in covering(pages, nesting)
    assert check(page.path)


def test_what_is_too_wide_complains_or_asks_others_is_found_on_any_page(copy, tab):
    page = next(page for page in reversed(all_pages()) if page.kind == "result" and page not in chosen())
    fault = f"<p><input aria-label='Wide' size='120'></p><img alt='' src='https://elsewhere.example/'><img alt='' src='missing.png'>"
    _, page = planted(copy, page.edition, page.address, fault)
    problems = quick_problems(tab, [Page(NATIONAL, "index.html", copy), page])
    assert f"{page}: " in problems[0] and problems[0].endswith("too wide for a window of 320 px"), problems
    assert any("elsewhere.example" in problem for problem in problems), problems
    assert any("missing.png" in problem or "404" in problem for problem in problems), problems
    assert not any("index.html" in problem for problem in problems), problems


def test_which_pages_have_been_looked_at_is_known():
    if known() is None and not EVERYTHING:
        pytest.skip("'make test-all' has not recorded yet which pages it saw: only the covering set is looked at whole")
    assert EVERYTHING or known(), "the record is of another version of axe-core: run 'make test-all'"


def test_a_page_that_says_anything_new_is_looked_at(copy):
    seen = set().union(*map(blocks, all_pages()))
    assert unseen(all_pages(), seen) == []
    pages, page = planted(copy, EDITIONS[-1], "factsheets/mediation.html", "New.")
    assert unseen(pages, seen) == [page]
