"""A page as a browser's translator leaves it."""

# Each text is put into two elements of its own, with other words and without the spaces at its ends, and the page says
# its new language. What must not be translated is left alone, unless the translator does not know that mark.
_TRANSLATE = """([language, isPolite]) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts = []
  const never = 'script, style, textarea, template, svg' + (isPolite ? ', [translate=no]' : '')
  while (walker.nextNode()) {
    const text = walker.currentNode
    if (text.data.trim() && !text.parentElement.closest(never)) texts.push(text)
  }
  for (const text of texts) {
    const outer = document.createElement('font')
    const inner = document.createElement('font')
    inner.textContent = text.data.trim().split(/\\s+/).map(word => /\\d/.test(word) ? word : word + 'ą').join(' ')
    outer.append(inner)
    text.replaceWith(outer)
  }
  document.documentElement.lang = language
}"""


def translate(tab, language="pl", *, polite=True):
    """Translates the page in a tab, as browsers do."""
    tab.page.evaluate(_TRANSLATE, [language, polite])
