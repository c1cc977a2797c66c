"""The fields of cloze questions, and the cards that Anki makes from them."""

from __future__ import annotations

from typing import Final

from quizgen.markup.gaps import FIRST_PLACEHOLDER, PRIVATE, restore, with_placeholders
from quizgen.markup.highlight import highlight_code
from quizgen.markup.html import math_as_text, to_html
from quizgen.markup.tex import may_run
from quizgen.model.cloze import ClozeText, Gap
from quizgen.model.questions import Cloze
from quizgen.outputs.anki.fields.card_words import CardWords
from quizgen.outputs.anki.fields.field_html import (
    braced,
    inert,
    mathjax,
    to_field_html,
    to_inline_field_html,
    to_plain_field_html,
)
from quizgen.outputs.anki.fields.recall_fields import accepted_html

MAX_CARDS: Final = 500
"""The highest number of a card. Anki puts gaps with higher numbers on this card."""


def cloze_fields(question: Cloze, words: CardWords) -> dict[str, str]:
    """The fields of a cloze question, with the gaps in Anki's notation."""
    text = question.parsed
    others = [_wordings(gap, alone=len(text.gaps) == 1) for gap in text.gaps if gap.accept]
    return {
        "Stem": to_field_html(question.ask) if question.ask else "",
        "Text": anki_cloze(text),
        "Answer": " · ".join(to_inline_field_html(gap.answer) for gap in text.gaps),
        "Accepted": accepted_html(others, words),
    }


def _wordings(gap: Gap, *, alone: bool) -> str:
    """Other wordings of a gap, after the canonical one where there are several gaps to tell apart."""
    wordings = [*gap.accept] if alone else [gap.answer, *gap.accept]
    return " / ".join(map(to_inline_field_html, wordings))


def cloze_ords(text: ClozeText) -> tuple[int, ...]:
    """The numbers of the cards that Anki makes, from 0: one for each group of gaps."""
    return tuple(sorted({min(gap.group, MAX_CARDS) - 1 for gap in text.gaps}))


def anki_cloze(text: ClozeText) -> str:
    """The cloze text in Anki's notation.

    The author's own braces and colons become HTML entities, so that none of them ends a gap or begins a hint.
    Browsers and MathJax treat entities like the characters.
    """
    in_formula: set[int] = set()

    def math(tex: str, display: bool) -> str:  # noqa: FBT001 - the printer's one flag
        filled = PRIVATE.sub(lambda found: text.gaps[ord(found[0]) - FIRST_PLACEHOLDER].answer, tex)
        if may_run(filled):  # Anki puts the words of a gap into the formula
            return math_as_text(tex, display)
        in_formula.update(ord(found) - FIRST_PLACEHOLDER for found in PRIVATE.findall(tex))
        return mathjax(tex, display)

    printed = braced(inert(to_html(with_placeholders(text), math, highlight_code)))

    def gap(index: int) -> str:
        found = text.gaps[index]
        answer = (
            to_plain_field_html(found.answer) if index in in_formula else to_inline_field_html(found.answer)
        )
        return f"{{{{c{min(found.group, MAX_CARDS)}::{braced(answer).replace(':', '&#58;')}}}}}"

    return restore(printed, gap)
