"""The words of a built page as other tools would show them: as plain HTML, and as a page of MkDocs.

Headings, paragraphs, lists, tables, links and emphasis are kept, with every word that the page shows; all else that a
theme adds round them is left out.
"""

import re
from html import escape

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LEFT_OUT = ("script", "style", "template", "svg", "input", "button", "select", "textarea", "hr")
_INLINE = ("a", "abbr", "b", "br", "cite", "code", "em", "i", "label", "q", "small", "span", "strong", "sub", "sup", "time")
_KEPT_INLINE = ("strong", "em", "b", "i", "code", "q")
_KEPT = ("ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "blockquote")


def blocks(element):
    """The blocks of an element, each as HTML without attributes; boxes round them are gone."""
    run = escape(element.text or "")
    for child in element:
        if _is_shown(child):
            if child.tag in _INLINE:
                run += _inline(child)
            else:
                yield from _paragraph(run)
                run = ""
                yield from _block(child)
        run += escape(child.tail or "")
    yield from _paragraph(run)


def _paragraph(text):
    if text.strip():
        yield f"<p>{' '.join(text.split())}</p>"


def _block(element):
    if element.tag in HEADINGS:
        yield f"<{element.tag}>{_within(element)}</{element.tag}>"
    elif element.tag in _KEPT:
        inner = "".join(blocks(element)) if _has_blocks(element) else _within(element)
        yield f"<{element.tag}>{inner}</{element.tag}>"
    else:
        yield from blocks(element)


def _has_blocks(element):
    return any(_is_shown(child) and child.tag not in _INLINE for child in element.iterdescendants())


def _is_shown(element):
    """Whether the page shows an element; the lists of a comparison say what its table says."""
    is_element = isinstance(element.tag, str) and element.get("hidden") is None and element.tag not in _LEFT_OUT
    return is_element and element.get("class") != "by-column"


def _within(element):
    """The text of an element and of all in it, on one line."""
    return " ".join(_text(element).split())


def _text(element):
    text = escape(element.text or "")
    for child in element:
        if _is_shown(child):
            text += _inline(child)
        text += escape(child.tail or "")
    return text


def _inline(element):
    if element.tag == "br":
        return "<br>"
    inner = _text(element)
    if element.tag == "a":
        return f'<a href="#">{inner}</a>'
    return f"<{element.tag}>{inner}</{element.tag}>" if element.tag in _KEPT_INLINE else inner


def as_html(main, title):
    """A whole page without styles or scripts."""
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    body = "\n".join(blocks(main))
    head += f"<title>{escape(title)}</title>"
    return f'<!DOCTYPE html>\n<html lang="en-GB">\n<head>{head}</head>\n<body><main>\n{body}\n</main></body>\n</html>\n'


def as_markdown(main):
    """A page of MkDocs: its headings are headings of its own, so that it lists them beside the text."""
    return "\n\n".join(_as_heading(block) for block in blocks(main)) + "\n"


def _as_heading(block):
    if found := re.fullmatch(r"<h(\d)>(.*)</h\d>", block):
        return f"{'#' * int(found.group(1))} {found.group(2)}"
    return block
