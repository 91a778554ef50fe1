"""PDF files and ZIP files that the command makes."""

import getpass
import subprocess
import tempfile
import zipfile

import pikepdf
import pytest
from pikepdf import Name

from published import ADDRESS, ADDRESS_LINE, PROGRAM, build
from sites import COUNCIL, ROOT, SITES

RESULT = "route-finder/result--certificate--late-appeal--mediate--custody-appeal--advice"


def run(*words):
    return subprocess.run([PROGRAM, *map(str, words)], cwd=ROOT, capture_output=True, text=True)


@pytest.mark.parametrize("page", ("factsheets/mediation", "guides/meeting-for-families", RESULT + ".html"))
def test_a_pdf_is_tagged_and_has_a_title_a_language_and_an_outline(tmp_path, page):
    done = run("pdf", page, "--edition", COUNCIL, "--site", SITES, "--output", tmp_path)
    assert done.returncode == 0, done.stderr
    (path,) = tmp_path.iterdir()
    assert path.name == page.removesuffix(".html").replace("/", "-") + ".pdf"
    assert done.stdout.strip() == str(path)
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        assert bool(root.MarkInfo.Marked) and Name.StructTreeRoot in root
        assert str(root.Lang) == "en-GB"
        assert len(str(pdf.docinfo["/Title"])) > 10 and bool(root.ViewerPreferences.DisplayDocTitle)
        assert int(root.Outlines.Count) > 2
        assert len(pdf.pages) <= 8


# Pages of each kind, one of them the first of the site and one with links to places on itself.
PAGES = ("index", "deadlines", "factsheets/mediation", "guides/meeting-for-families", "providers/kids", RESULT)


@pytest.fixture(scope="module", params=("without an address", "with an address"))
def printed(request, tmp_path_factory):
    """The PDF files of an edition, by the names of pages, and the public address of the edition, if it has one."""
    folder = tmp_path_factory.mktemp("printed")
    address, sites = "", SITES
    if request.param == "with an address":
        address, sites = f"{ADDRESS}{COUNCIL}/", build(folder, [COUNCIL], ADDRESS_LINE)
    done = run("pdf", *PAGES, "--edition", COUNCIL, "--site", sites, "--output", folder / "pdf")
    assert done.returncode == 0, done.stderr
    files = {page: folder / "pdf" / (page.replace("/", "-") + ".pdf") for page in PAGES}
    return files, address, sites / COUNCIL


def links(pdf):
    """Where each link of a file leads: an address, or the name of a place in the file."""
    for page in pdf.pages:
        for note in page.get("/Annots", []):
            if note.Subtype == "/Link":
                yield str(note.A.URI) if "/A" in note else note.Dest


def test_links_of_a_pdf_lead_to_the_public_address_to_the_same_file_or_to_others(printed):
    files, address, site = printed
    inside = own = 0
    for page, path in files.items():
        with pikepdf.open(path) as pdf:
            for link in links(pdf):
                if isinstance(link, Name):
                    assert link in pdf.Root.Dests, f"{page}: {link}"
                    inside += 1
                elif address and link.startswith(address):
                    place = link.removeprefix(address).partition("#")[0]
                    assert (site / (place + "index.html" if place.endswith("/") or not place else place)).is_file(), link
                    own += 1
                else:
                    assert link.startswith(("https://", "http://", "tel:", "mailto:")), f"{page}: {link}"
                    assert not link.startswith(ADDRESS), f"{page}: {link}"
    assert inside > 0 and (own > 200 if address else own == 0)


def everything(pdf):
    """All bytes that a file holds, streams unpacked."""
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream):
            try:
                yield thing.read_bytes()
            except pikepdf.PdfError:
                yield thing.read_raw_bytes()
        yield thing.unparse()
    yield pdf.trailer.unparse()


def test_a_pdf_holds_nothing_of_the_machine_that_made_it(printed):
    files, _, site = printed
    names = {"file:", str(ROOT), str(site), tempfile.gettempdir() + "/", "signpost-", getpass.getuser() + "@", "/home/"}
    names |= {"Headless", "Mozilla", "Linux", "X11", "Chrome", "Macintosh", "localhost"}
    hidden = [name.encode(coding) for name in names for coding in ("ascii", "utf-16-be")]
    for page, path in files.items():
        with pikepdf.open(path) as pdf:
            told = b"\n".join(everything(pdf))
            assert str(pdf.docinfo["/Creator"]) == "Signpost"
            assert str(pdf.docinfo["/CreationDate"]).endswith("+00'00'")
        # Numbers of objects may look like anything; names may not.
        assert [name for name in hidden if name in told or name in path.read_bytes()] == [], page


def test_a_pack_opens_from_a_folder(open_tab, tmp_path):
    target = tmp_path / "site.zip"
    done = run("pack", "--edition", COUNCIL, "--output", target)
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(target) as pack:
        assert pack.testzip() is None
        assert {name.split("/")[0] for name in pack.namelist()} == {f"signpost-{COUNCIL}"}
        pack.extractall(tmp_path)
    first = tmp_path / f"signpost-{COUNCIL}" / "Open me.html"
    with open_tab() as tab:
        tab.visit(first.as_uri())
        tab.page.wait_for_url("**/pages/index.html")
        assert tab.page.locator("nav.site-nav").is_visible()
        assert tab.messages == []
    with open_tab(java_script_enabled=False) as tab:
        tab.visit(first.as_uri())
        tab.page.click("main a")
        assert tab.page.url.endswith("/pages/index.html")
