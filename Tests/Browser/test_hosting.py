"""A site works from a folder, from a memory stick, and under any path of any host."""

import pytest

from problems import expect_none
from servers import Quiet, served
from sites import CONTENT, COUNCIL, EDITIONS, SITES, Page, edition_file, of_each_kind, pages


class Handler(Quiet):
    """A plain server that shows the site's own page for a wrong address, and remembers what it was asked for."""

    asked = []

    def do_GET(self):
        if self.path == "/favicon.ico":
            # Browsers ask every server for this, whatever the page says.
            self.send_response(204)
            self.end_headers()
            return
        self.asked.append(self.path)
        super().do_GET()

    def send_error(self, code, message=None, explain=None):
        page = (SITES / COUNCIL / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


@pytest.fixture(scope="module")
def nested(tmp_path_factory):
    """The address of a council's site in a folder of a folder of a server."""
    root = tmp_path_factory.mktemp("server")
    (root / "a/b").mkdir(parents=True)
    (root / "a/b/c").symlink_to(SITES / COUNCIL)
    with served(root, Handler) as address:
        yield f"{address}a/b/c/"


def is_styled(page):
    """Whether the style sheet has come to the page in a tab: its own values are there."""
    return page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--paper').trim() !== ''")


def test_each_kind_of_page_is_styled_from_a_folder(open_tab):
    problems = []
    with open_tab() as tab:
        for edition in EDITIONS:
            for page in of_each_kind(edition):
                tab.visit(page.url)
                if not is_styled(tab.page):
                    problems.append(f"{page}: no styles")
    expect_none(problems)


def test_each_kind_of_page_works_under_a_nested_path(open_tab, nested):
    problems = []
    with open_tab() as tab:
        for page in of_each_kind(COUNCIL):
            tab.visit(nested + page.address)
            if not is_styled(tab.page):
                problems.append(f"{page}: no styles")
            problems += [f"{page}: {message}" for message in tab.messages]
            problems += [f"{page}: asks for {url}" for url in tab.requests if not url.startswith(nested)]
        problems += [f"a cookie: {cookie}" for cookie in tab.page.context.cookies()]
    expect_none(problems)


def test_the_menu_leads_on_under_a_nested_path(open_tab, nested):
    with open_tab() as tab:
        tab.visit(nested)
        for label in tab.page.locator("header nav a").all_inner_texts():
            with tab.page.expect_response(lambda answer: answer.url.endswith(".html")) as told:
                tab.page.click(f"header nav a:text-is('{label}')")
            response = told.value
            tab.page.wait_for_load_state()
            assert response.ok and response.url.startswith(nested), f"{label} leads to {response.url}"
            assert is_styled(tab.page)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_404_page_is_complete_in_itself(edition):
    page = Page(edition, "404.html")
    address = edition_file(edition).get("address")
    fetched = page.document.xpath("//link[@rel='stylesheet'] | //script[@src] | //img | //iframe | //source")
    problems = [f"{page}: fetches <{element.tag}>" for element in fetched]
    for link in page.document.xpath("//a/@href"):
        is_whole = link.startswith(("#", "tel:", "mailto:", "https://"))
        if not is_whole or (address is None and link.startswith("https://") and edition in link):
            problems.append(f"{page}: the link {link!r} depends on where the page is shown")
    expect_none(problems)


def test_the_404_page_is_shown_whole_at_any_wrong_address(open_tab, nested):
    with open_tab() as tab:
        Handler.asked.clear()
        tab.visit(f"{nested}no/such/folder/page.html")
        assert tab.page.locator("h1").is_visible()
        assert is_styled(tab.page)
        assert Handler.asked == ["/a/b/c/no/such/folder/page.html"]
        assert not [message for message in tab.messages if "404" not in message]


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_page_knows_where_it_was_built(edition):
    """Neither a path of the machine nor an address for search engines that the edition does not give."""
    address = edition_file(edition).get("address")
    problems = []
    for page in pages(edition):
        text = page.path.read_text(encoding="utf-8")
        problems += [f"{page}: holds {path}" for path in (str(SITES), str(CONTENT), "file://") if path in text]
        canonical = page.document.xpath("string(//link[@rel='canonical']/@href)")
        wanted = (
            "" if address is None or page.kind == "not-found" else address + page.address.removesuffix("index.html")
        )
        if canonical not in (wanted, wanted and address + page.address):
            problems.append(f"{page}: its canonical address is {canonical!r}, expected {wanted!r}")
    assert (SITES / edition / "sitemap.xml").exists() == (address is not None)
    expect_none(problems)
