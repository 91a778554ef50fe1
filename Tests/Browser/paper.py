"""What stands on each sheet of a printed page: its lines, in points from the top left, with their type."""

import io
import re
import subprocess
from collections import defaultdict
from dataclasses import dataclass

from lxml import etree

# Headings are printed in a colour of their own, by which they are known on the sheets. With a heading goes what names a
# table, its first row, and what is folded and open on paper.
HEADINGS = "h1, h2, h3, h4, h5, h6, caption, thead, legend, summary[data-heads], .label, .alert-title"
_HEADS = """() => document.querySelectorAll('summary').forEach(one => {
  if (one.nextElementSibling?.checkVisibility()) one.dataset.heads = ''
})"""
_COLOUR = "#0000ff"
_MARK = f"@media print {{ :is({HEADINGS}), :is({HEADINGS}) * {{ color: {_COLOUR} !important; print-color-adjust: exact }} }}"
# The most that the program takes: thirds of a point.
_ZOOM = 3


@dataclass(frozen=True)
class Line:
    """A piece of a line of print."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    # The size of the type in points, as it comes out of the printer.
    size: float
    is_heading: bool


def printed(tab, **options):
    """The PDF file of the page in a tab, which may need `bypass_csp`; headings can be told in it."""
    tab.page.emulate_media(media="print")
    tab.page.evaluate(_HEADS)
    tab.page.emulate_media(media="null")
    tab.page.add_style_tag(content=_MARK)
    return tab.page.pdf(prefer_css_page_size=True, **options)


def sheets(pdf):
    """The lines of each sheet of a PDF file, without the numbers at its foot."""
    command = ["pdftohtml", "-xml", "-i", "-hidden", "-zoom", str(_ZOOM), "-stdout", "-", "-"]
    told = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout
    root = etree.parse(io.BytesIO(told), etree.XMLParser(recover=True, resolve_entities=False, load_dtd=False)).getroot()
    types = {}
    found = []
    for sheet in root.iter("page"):
        types |= {one.get("id"): one for one in sheet.iter("fontspec")}
        lines = []
        for piece in sheet.iter("text"):
            text = " ".join("".join(piece.itertext()).split())
            if not text or re.fullmatch(r"Page \d+ of \d+", text):
                continue
            left, top, width, height = (int(piece.get(name)) / _ZOOM for name in ("left", "top", "width", "height"))
            kind = types[piece.get("font")]
            is_heading = kind.get("color") == _COLOUR
            lines.append(Line(text, left, left + width, top, top + height, int(kind.get("size")) / _ZOOM, is_heading))
        found.append(lines)
    return found


def stranded(lines):
    """The headings of a sheet that nothing stands under or beside; those of a table's columns count as one."""
    plain = [line for line in lines if not line.is_heading]
    headings = [line for line in lines if line.is_heading]

    def has_more(line):
        row = [other for other in headings if other.top < line.bottom and other.bottom > line.top]
        left, right = min(other.left for other in row), max(other.right for other in row)
        return any(
            other.top > line.top - 1 and (other.left < right and other.right > left or other.top < line.bottom)
            for other in plain
        )

    return [line.text for line in headings if not has_more(line)]


def smallest(sheets):
    """The smallest type on some sheets, with words that are set in it."""
    by_size = defaultdict(str)
    for lines in sheets:
        for line in lines:
            if any(sign.isalnum() for sign in line.text):
                by_size[line.size] = by_size[line.size] or line.text
    size = min(by_size)
    return size, by_size[size]


def depth(lines):
    """How many lines stand on a sheet."""
    return len({round(line.bottom) for line in lines})
