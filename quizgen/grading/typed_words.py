"""Grading of typed words against an answer, other accepted wordings and rejected ones."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from quizgen.grading.markdown_escape import unescape_markdown
from quizgen.grading.policy import Policy, Spelling
from quizgen.grading.spelling import is_slip
from quizgen.grading.verdicts import Grade, Verdict
from quizgen.model.components import Option
from quizgen.text.folding import folded
from quizgen.text.letters import bare
from quizgen.text.numbers import whole_number

FULL: Final = Fraction(1)
ZERO: Final = Fraction(0)


def grade_words(typed: str, accepted: Sequence[str], rejected: Sequence[Option], policy: Policy) -> Grade:
    """The grade of words that may be written in any usual way.

    A rejected wording wins over an accepted one it is nearer to; the same words with their
    accents are nearer than those without.
    """
    language = policy.language or "en"
    given = folded(typed, language)
    if feedback := _rejection(
        given, {folded(unescape_markdown(option.text), language): option for option in rejected}
    ):
        return feedback
    if any(given == folded(text, language) for text in accepted):
        return Grade(Verdict.CORRECT, FULL)
    if (number := whole_number(typed, language)) is not None and any(
        number == whole_number(text, language) for text in accepted
    ):
        return Grade(Verdict.CORRECT, FULL)
    plain = bare(given)
    if feedback := _rejection(
        plain, {bare(folded(unescape_markdown(option.text), language)): option for option in rejected}
    ):
        return feedback
    plainly = {bare(folded(text, language)): text for text in reversed(accepted)}
    if plain in plainly:
        return Grade(Verdict.CORRECT, FULL, notes=(f"Correct spelling: {plainly[plain]}.",))
    return _grade_slip(plain, plainly, rejected, policy)


def grade_exact(typed: str, accepted: Sequence[str], rejected: Sequence[Option]) -> Grade:
    """The grade of words that must be written exactly so; only space around them is free."""
    given = _exact(typed)
    if feedback := _rejection(given, {_exact(unescape_markdown(option.text)): option for option in rejected}):
        return feedback
    right = given in map(_exact, accepted)
    return Grade(Verdict.CORRECT, FULL) if right else Grade(Verdict.WRONG, ZERO)


def _grade_slip(plain: str, plainly: dict[str, str], rejected: Sequence[Option], policy: Policy) -> Grade:
    """The grade of words that are none of the accepted ones, though perhaps meant to be."""
    lexicon = policy.lexicon.with_words_of(
        [*plainly.values(), *(unescape_markdown(option.text) for option in rejected)]
    )
    meant = [text for form, text in plainly.items() if is_slip(plain, form, lexicon)]
    if not meant:
        return Grade(Verdict.WRONG, ZERO)
    if policy.spelling is Spelling.CLOSE:
        return Grade(Verdict.CLOSE, ZERO, notes=("Check your spelling.",))
    return Grade(Verdict.SPELLING, FULL, notes=(f"Correct spelling: {meant[-1]}.",))


def _rejection(given: str, rejected: dict[str, Option]) -> Grade | None:
    """The grade of a rejected wording, if it is one."""
    option = rejected.get(given)
    if option is None:
        return None
    return Grade(Verdict.WRONG, ZERO, feedback=(option.feedback,) if option.feedback else ())


def _exact(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()
