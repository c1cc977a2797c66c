"""Escapes text of other programs as Markdown, but only where it would be read as markup.

First, each character that may be markup is marked, and formulas are put between dollar signs. Then
`settle_marks` determines with our own parser which marks are needed, and replaces these with backslashes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.markup.markdown_parser import MATH, is_plain
from quizgen.markup.plain import to_plain

MARK: Final = "\U0010fffd"
"""The mark before a character that may have to be escaped.

It is a private-use character, which no text contains.
"""

EMPHASIS: Final = "\U0010fffc"
"""The placeholder for an asterisk of emphasis."""

OWN: Final = re.compile(f"[{EMPHASIS}{MARK}]")

ALWAYS: Final = "<&[~"
"""Signs that stay escaped because `quizgen check` would report them as other markup."""

SIGN: Final = re.compile(
    r"""(?P<start>(?m:^)[ \t]*(?:\d{1,9}(?=[.)](?:\s|$))|(?=[-+](?:\s|$)|-+:|:-|\#{1,6}(?:\s|$))))
      | [\\`*_$|]
      | <(?=[A-Za-z/!])
      | &(?=\#?\w{2,32};)
      | \[(?=[^\[\]\n]{1,500}\]\()
      | ~(?=~)
    """,
    re.VERBOSE,
)
TEX: Final = re.compile(
    r"""\\\((?P<inline>(?:(?!\\[()]).){0,600})\\\)
      | \\\[(?P<block>(?:(?!\\[\[\]]).){0,600})\\\]
      | \$\$(?P<display>[^$]{1,600})\$\$
      | (?<![\\$\w])\$(?P<dollars>[^$\s](?:[^$\n]{0,600}[^$\s\\])?)\$(?![\w$])
    """,
    re.VERBOSE | re.DOTALL,
)
"""Formulas in the notations of Moodle, Canvas and Anki."""

TEX_SIGN: Final = re.compile(r"\\[A-Za-z]|[\^_=]")
"""Characters that distinguish a formula between single dollar signs from prices."""

MARKED: Final = re.compile(f"{MARK}(.)", re.DOTALL)


def escape_words(text: str, *, headings: bool = False) -> str:
    """Escape plain text as Markdown. Formulas in it stay formulas.

    Args:
        text: Text without markup. Line ends are kept.
        headings: Whether the text is part of an article, which can have headings.
    """
    return settle_marks(mark_words(text), headings=headings)


def mark_words(text: str) -> str:
    """Mark each character in plain text that may be markup, and put formulas between dollar signs."""
    if is_plain(text) and SIGN.search(text) is None:
        return text
    pieces: list[str] = []
    end = 0
    for found in TEX.finditer(text):
        formula = _formula(found)
        if formula is not None:
            pieces += [_marked(text[end : found.start()]), formula]
            end = found.end()
    return "".join([*pieces, _marked(text[end:])])


def settle_marks(marked: str, *, headings: bool = False) -> str:
    """Convert marked text to Markdown, with backslashes only where they are needed.

    Args:
        marked: The text.
        headings: Whether the text is part of an article. Our Markdown parser does not know headings, so it
            cannot tell where a hash sign begins one.
    """
    if not OWN.search(marked):
        return marked
    shown = to_plain(_written(marked, "", emphasis=""))
    emphasis = "*" if to_plain(_written(marked, "", emphasis="*")) == shown else ""
    unneeded = ""
    for signs in _kinds_of_signs(marked, headings=headings):
        if to_plain(_written(marked, unneeded + signs, emphasis=emphasis)) == shown:
            unneeded += signs
    return _written(marked, unneeded, emphasis=emphasis)


def _kinds_of_signs(marked: str, *, headings: bool) -> Iterator[str]:
    """The signs that may not have to be escaped, those first that a text seldom means as markup."""
    present = set(MARKED.findall(marked))
    if headings:
        present.discard("#")
    if f"{MARK}`" * 3 in marked:
        present.discard("`")  # a fence that is never closed shows nothing wrong, but is a mistake
    for signs in ("|", "_", "\\", "-+.)", ":", "#", "$", "*", "`"):
        if present.intersection(signs):
            yield signs


def _written(marked: str, unneeded: str, *, emphasis: str) -> str:
    """Marked text with backslashes for its marks, but for those before some signs."""

    def written(found: re.Match[str]) -> str:
        return found[1] if found[1] in unneeded else f"\\{found[1]}"

    return MARKED.sub(written, marked).replace(EMPHASIS, emphasis)


def _marked(words: str) -> str:
    return SIGN.sub(lambda found: found[0] + MARK if found["start"] is not None else MARK + found[0], words)


def _formula(found: re.Match[str]) -> str | None:
    """A formula as our Markdown has it; None if it is none, or cannot be told from the words around it.

    An empty one, which some programs write to load MathJax, is nothing.
    """
    tex = " ".join(next((each for each in found.groups() if each is not None), "").split())
    if not tex:
        return ""
    if "$" in tex or (found["dollars"] and not TEX_SIGN.search(tex)):
        return None
    dollars = "$" if found["inline"] is not None or found["dollars"] else "$$"
    formula = f"{dollars}{tex}{dollars}"
    if MATH.fullmatch(formula) is None or (dollars == "$" and found.string[found.end() :][:1].isdigit()):
        return None
    return formula
