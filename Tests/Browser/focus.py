"""Where the focus is, and whether readers can see it."""

# What has the focus: its name, whether a ring is drawn round it, and whether it is in view; nothing, if nothing has it.
_STOP = """() => {
  const element = document.activeElement
  if (!element || element === document.body) return null
  // A link may stand in two lines, of which one is in view.
  const boxes = [...element.getClientRects()]
  // The outline may be drawn round the box that a link fills.
  const styles = [getComputedStyle(element), getComputedStyle(element, '::after')]
  return {
    name: element.textContent.trim().slice(0, 60) || element.id || element.tagName,
    inMain: Boolean(element.closest('main')),
    shown: styles.some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2),
    inView: boxes.some(box => box.width > 0 && box.bottom > 0 && box.right > 0
      && box.top < innerHeight && box.left < innerWidth),
  }
}"""


def focused(page):
    """The element of a page that has the focus, or nothing."""
    return page.evaluate(_STOP)


def stops(page, most=60, *, main_alone=False):
    """The elements that the Tab key reaches, from the top of the page; or the skip link, and those of the main part."""
    found = []
    while len(found) < most:
        page.keyboard.press("Tab")
        stop = focused(page)
        if stop is None or main_alone and found and not stop["inMain"]:
            break
        found.append(stop)
        if main_alone and len(found) == 1:
            page.keyboard.press("Enter")
    return found


def complaints(stop):
    """What is wrong with a stop of the Tab key."""
    if stop is None:
        return ["the focus is lost"]
    wrong = {"focus not visible": not stop["shown"], "out of view": not stop["inView"]}
    return [f"{stop['name']}: {what}" for what, is_so in wrong.items() if is_so]
