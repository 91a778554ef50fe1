"""Reads a style sheet into questions that only a browser's own engine can answer.

A misspelt property or selector is no error in CSS: it does nothing. So every declaration, selector and media query
is asked of the engine.
"""

import re

import tinycss2

_DESCRIPTORS = ("font-face", "page", "property", "counter-style")
_GROUPS = ("media", "supports", "layer", "container", "scope", "starting-style")
_STATEMENTS = ("import", "charset", "namespace")

_ASK = """items => items.map(({kind, name, value}) => {
  const selects = selector => {
    if (CSS.supports(`selector(${selector})`)) return true
    try { document.querySelector(selector); return true } catch { return false }
  }
  const decides = query => {
    const plain = query.trim().replace(/^only\\s/, '')
    const opposite = /^not\\s/.test(plain) ? plain.slice(4) : /^\\(/.test(plain) ? `not (${plain})` : `not ${plain}`
    return matchMedia(plain).matches !== matchMedia(opposite).matches
  }
  if (kind === 'selector') return selects(name)
  if (kind === 'media') return name.split(',').every(decides)
  return CSS.supports(name, value.replace(/\\s*!important$/, ''))
})"""


class StyleSheet:
    """A style sheet's declarations, selectors and media queries, with their lines."""

    def __init__(self, text):
        self.items = []
        self.problems = []
        self._rules(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))

    def faults(self, page):
        """What the engine of the page in a tab does not understand, one line each."""
        answers = page.evaluate(_ASK, self.items)
        wrong = [item for item, is_known in zip(self.items, answers) if not is_known and not _is_prefixed(item["name"])]
        told = [
            f"line {item['line']}: unknown {item['kind']} {item['name']} {item['value']}".rstrip() for item in wrong
        ]
        return self.problems + told

    def _rules(self, rules, is_nested=False):
        for rule in rules:
            if rule.type == "error":
                self.problems.append(f"line {rule.source_line}: {rule.message}")
            elif rule.type == "qualified-rule":
                self._add("selector", rule, tinycss2.serialize(rule.prelude).strip().replace("&", ":is(*)"))
                self._block(rule)
            elif rule.type == "at-rule":
                self._at_rule(rule, is_nested)

    def _block(self, rule):
        contents = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
        for part in contents:
            if part.type == "declaration":
                if not part.name.startswith("--"):
                    self._add("declaration", part, part.name, tinycss2.serialize(part.value).strip())
            else:
                self._rules([part], is_nested=True)

    def _at_rule(self, rule, is_nested):
        keyword = rule.lower_at_keyword
        if keyword in _DESCRIPTORS or keyword in _STATEMENTS or rule.content is None:
            return
        if keyword.endswith("keyframes"):
            frames = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            for frame in frames:
                if frame.type == "qualified-rule":
                    self._block(frame)
        elif keyword in _GROUPS:
            if keyword == "media":
                self._add("media", rule, tinycss2.serialize(rule.prelude).strip())
            if is_nested:
                self._block(rule)
            else:
                self._rules(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))
        else:
            self.problems.append(f"line {rule.source_line}: unknown rule @{keyword}")

    def _add(self, kind, node, name, value=""):
        self.items.append({"kind": kind, "line": node.source_line, "name": name, "value": value})


def _is_prefixed(name):
    return re.match(r"-(webkit|moz)-", name) is not None
