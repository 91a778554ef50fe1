"""The main journeys, each in every manner in which readers make them.

A journey is the same for all, but for this:

- Without scripts, the browser's own "back" changes an answer, the page's own address is the link to share, three routes
  are compared among all, and letters of the list from A to Z stand where the search would be.
- On paper, nothing can be pressed: there, each page on the way is printed and has to say what it should.
- No manner rings anyone: the journey ends at a link that would.
"""

import pytest

from answering import NAME, PARENT, fragment, page_of, part_of, words_of
from finders import BuiltFinder, finder
from manners import MANNERS
from searching import settle
from servers import served
from sites import CONTENT, NATIONAL, SITES, Page, read_yaml, words

STORIES = (one for one in finder(NAME).scenarios if PARENT.items() <= one["answers"].items())
STORY = next(one for one in STORIES if len(one["outcomes"]) > 2)
COMPARISON = read_yaml(CONTENT / "comparisons/all-routes.yaml")
PHONE = "main .quick a[href^='tel:']"


@pytest.fixture(scope="module")
def homes(tmp_path_factory):
    """Where the national site is to be had."""
    root = tmp_path_factory.mktemp("server")
    (root / "a/b").mkdir(parents=True)
    for place in ("site", "a/b/c"):
        (root / place).symlink_to(SITES / NATIONAL)
    with served(root) as address:
        yield {
            "server": f"{address}site/",
            "nested": f"{address}a/b/c/",
            "folder": f"{(SITES / NATIONAL).as_uri()}/",
        }


def heading(page):
    return words(page.main.find(".//h1").text_content())


def finds_a_route(reader):
    reader.open("index.html")
    reader.follow("main a[href$='route-finder/index.html']")
    answer(reader, STORY["answers"])
    result, _ = BuiltFinder(NATIONAL, NAME).walk(STORY["answers"])
    assert reader.address.partition("#")[0] == result.address
    titles = [words("".join(title.itertext())).partition(". ")[2] for title in result.main.find_class("outcome__title")]
    assert len(titles) == len(STORY["outcomes"])
    reader.sees("What you can do now", "By what day", "Do this today", "Who to ring", *titles)
    if reader.scripts:
        reader.press("[data-part=why] > summary")
        reader.sees("Your answers so far", *(words_of(*pair) for pair in STORY["answers"].items()))


def answer(reader, answers):
    """Answers each question that comes; each is read first."""
    while question := reader.page.locator("main").get_attribute("data-question"):
        page = Page(NATIONAL, reader.address.partition("#")[0])
        reader.sees(heading(page), *(words(part.text_content()) for part in page.main.iter("summary")))
        unfold(reader, answers[question])
        (part,) = page.main.xpath(f".//*[@data-answer='{answers[question]}']/ancestor::*[self::details or self::main][1]")
        reader.sees(*(words(link.text_content()) for link in part.find_class("answer__link") if is_open(link, part)))
        reader.follow(f"[data-answer='{answers[question]}']")


def is_open(link, part):
    """Whether an answer is to be seen where nothing but a part is opened."""
    return link.xpath("boolean(not(ancestor::details))") or link in part.xpath("self::details//a")


def unfold(reader, answer):
    """Opens the part of a long list that an answer is folded into."""
    if reader.page.locator(part_of(answer)).count():
        reader.press(part_of(answer))


def changes_an_answer(reader):
    first, second = PARENT | {"problem": "delay"}, PARENT | {"who": "supporter", "problem": "delay"}
    reader.open(page_of({}).address)
    for given in first.values():
        unfold(reader, given)
        reader.follow(f"[data-answer='{given}']")
    if reader.scripts:
        reader.sees("Your answers so far", *(words_of(*pair) for pair in first.items()))
        reader.follow("[data-part=list] div:nth-child(3) a")
        reader.sees("Your answer until now")
        reader.follow("[data-answer=supporter]")
        # The answer that was given after it is kept.
        reader.sees(*(words_of(*pair) for pair in second.items()))
        reader.sees_nothing_of(words_of("who", "parent"))
        assert reader.address == page_of(second).address + fragment(second)
    else:
        for _ in range(2):
            reader.page.go_back()
        for given in ("supporter", "delay"):
            unfold(reader, given)
            reader.follow(f"[data-answer='{given}']")
        assert reader.address == page_of(second).address


def shares_a_link(reader):
    reader.open(page_of({}).address)
    for given in PARENT.values():
        reader.follow(f"[data-answer='{given}']")
    link = reader.page.url
    if reader.scripts:
        reader.press("[data-part=include]")
        reader.press("[data-part=copy]")
        link = copied(reader)
        assert link == reader.home + page_of(PARENT).address + fragment(PARENT)
    with reader.another() as other:
        # Who sent it may run scripts where who opens it does not.
        for address in {link, reader.home + page_of(PARENT).address + fragment(PARENT)}:
            other.open(address)
            other.sees(heading(page_of(PARENT)))
            if other.scripts:
                other.sees(*(words_of(*pair) for pair in PARENT.items()))
            unfold(other, "delay")
            other.follow("[data-answer=delay]")
            onward = PARENT | {"problem": "delay"}
            assert other.address == page_of(onward).address + (fragment(onward) if other.scripts else "")


def copied(reader):
    """The link that was copied, or that stands in a field where copying is refused."""
    field = reader.page.locator("[data-part=field]")
    reader.page.locator("[data-part=status]").filter(has_text="link is").wait_for()
    return field.input_value() if field.is_visible() else reader.page.evaluate("navigator.clipboard.readText()")


def chooses(reader, address):
    """Follows a link of the menu, which a phone opens first."""
    if reader.page.locator("header nav summary").is_visible():
        reader.act("header nav summary")
    reader.follow(f"header nav a[href$='{address}']")


def finds_a_council(reader):
    reader.open("index.html")
    chooses(reader, "councils/index.html")
    link = "a[href$='councils/wolverhampton.html']"
    if reader.scripts:
        reader.write("[data-part=field]", "wolverhamton")
        reader.one(f"[data-part=results] {link}")
        reader.sees("Wolverhampton")
        reader.sees_nothing_of("Northumberland")
        reader.follow(f"[data-part=results] {link}")
    else:
        reader.sees("Wolverhampton", "Northumberland")
        reader.follow(f"[data-part=all] {link}")
    assert reader.address == "councils/wolverhampton.html"
    reader.sees(heading(Page(NATIONAL, reader.address)))


def compares_three_routes(reader):
    page = Page(NATIONAL, "comparisons/all-routes.html")
    columns = [column["id"] for column in COMPARISON["columns"]]
    kept = columns[:5:2]
    answers = {column: longest_answer(page, number) for number, column in enumerate(columns)}
    reader.open("comparisons/index.html")
    reader.follow("main a[href$='comparisons/all-routes.html']")
    if not reader.scripts:
        reader.sees(*answers.values())
        return
    reader.press("[data-part=choose] summary")
    for column in columns:
        if column not in kept:
            reader.press(f"[data-column][value='{column}']")
    reader.sees(*(answers[column] for column in kept))
    reader.sees_nothing_of(*(answers[column] for column in columns if column not in kept))
    assert reader.address == f"{page.address}#columns={','.join(kept)}"


def longest_answer(page, number):
    """The longest run of words, between links, that no other column of a comparison has."""
    lists = page.main.xpath(".//*[@data-list]")
    others = words(" ".join(one.text_content() for one in lists if one is not lists[number]))
    own = [words(text) for answer in lists[number].iter("dd") for text in answer.itertext()]
    return max((answer for answer in own if answer not in others), key=len)


def searches_with_slips(reader):
    page = Page(NATIONAL, "factsheets/appealing-to-the-tribunal.html")
    reader.open("index.html")
    chooses(reader, "search.html")
    if reader.scripts:
        reader.write("[data-part=field]", "tribunel apeal")
        # What is found for the first letters is replaced.
        reader.page.wait_for_url("**/search.html#q=tribunel%20apeal")
        settle(reader.page)
        link = f"[data-part=results] a.big[href='{page.address}']"
        reader.one(link)
        reader.sees(heading(page))
        reader.follow_found(link)
    else:
        letter = f"letter--{heading(page)[0].lower()}"
        reader.follow(f"#{letter}")
        reader.sees(heading(page))
        reader.follow(f"#{letter} a[href='{page.address}']")
    assert reader.address == page.address
    reader.sees(heading(page))


def rings_a_provider(reader):
    reader.open("providers/index.html")
    reader.follow("main a[href$='providers/kids.html']")
    link = reader.one(PHONE)
    number = words(link.inner_text())
    box = link.bounding_box()
    assert box["y"] + box["height"] <= reader.page.viewport_size["height"], "the number is not in the first view"
    assert link.get_attribute("href") == "tel:" + number.replace(" ", "")
    reader.sees(number)
    reader.reach(PHONE)


JOURNEYS = (
    finds_a_route,
    changes_an_answer,
    shares_a_link,
    finds_a_council,
    compares_three_routes,
    searches_with_slips,
    rings_a_provider,
)


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.__name__)
def test_a_reader(open_tab, homes, journey, manner):
    kind = MANNERS[manner]
    with kind(open_tab, homes[kind.place]).reading() as reader:
        journey(reader)


def has_words(reader):
    reader.sees("Go on")


def has_a_link(reader):
    reader.follow("a")


def has_a_button(reader):
    reader.press("button")


# What this file relies on: that each manner finds what stands in its way, and says what it is.
FAULTS = {
    "keyboard": ("focus not visible", has_a_link, "<style>a:focus { outline: 0 }</style><a href=next.html>Go on</a>"),
    "keyboard ": (
        "focus is lost",
        has_a_button,
        "<style>:focus { outline: 3px solid }</style><button onclick='this.remove()'>Go on</button>",
    ),
    "touch": ("has only", has_a_link, "<style>a { display: block; font-size: 9px }</style><a href=next.html>Go on</a>"),
    "touch ": ("too wide", has_a_link, "<a href=next.html>Go on</a><p style='width: 900px'>Wide</p>"),
    "forced colours": (
        "is not seen",
        has_a_link,
        "<a href=next.html style='color: #000; background: #000; forced-color-adjust: none'>Go on</a>",
    ),
    "print": ("does not show", has_words, "<style>@media print { p { display: none } }</style><p>Go on</p>"),
    "no scripts": ("does not show", has_words, "<script>document.write('Go on')</script>"),
    "folder": ("unknown is not defined", has_words, "<p>Go on</p><script>unknown()</script>"),
    "nested path": ("asks for .*/a/next.html", has_words, "<p>Go on</p><iframe src=/a/next.html></iframe>"),
}


@pytest.mark.parametrize("manner", FAULTS)
def test_faults_are_found(open_tab, tmp_path, manner):
    told, journey, body = FAULTS[manner]
    head = "<!DOCTYPE html><meta name=viewport content='width=device-width'><link rel=icon href=data:,><title>Page</title>"
    (tmp_path / "a/b/c").mkdir(parents=True)
    for folder in (tmp_path, tmp_path / "a", tmp_path / "a/b/c"):
        (folder / "index.html").write_text(head + body, "utf-8")
        (folder / "next.html").write_text(head, "utf-8")
    with served(tmp_path) as address:
        homes = {"server": address, "nested": f"{address}a/b/c/", "folder": f"{tmp_path.as_uri()}/"}
        kind = MANNERS[manner.strip()]
        with pytest.raises(AssertionError, match=told), kind(open_tab, homes[kind.place]).reading() as reader:
            reader.open("index.html")
            journey(reader)
