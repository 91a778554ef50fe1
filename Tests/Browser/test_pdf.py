"""PDF files and ZIP files that the command makes."""

import subprocess
import zipfile

import pikepdf
import pytest
from pikepdf import Name

from published import PROGRAM
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
