"""The forms of options: a number, a reason, a sentence, a phrase, a full name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizgen.text.languages import language_data, question_wording
from quizgen.text.languages.language import LanguageData
from quizgen.text.tokens import tokenize

FIGURE: Final = re.compile(r"\d")
SHORT: Final = 3
"""The maximum number of words in an option that is a figure."""

SUBJECT: Final = 5
"""The maximum number of words before the verb of a sentence, and the verb."""

MIN_GERUND: Final = 6
"""The minimum number of letters in a gerund: *riding*, not *thing*."""


def option_forms(texts: Sequence[str], language: str) -> dict[str, str]:
    """The forms of options, each with the first option that has it; empty if the language is not known so well."""
    data = language_data(language)
    if (
        data is None
        or data.roles is None
        or data.claim_words is None
        or not question_wording(language).begins
    ):
        return {}
    forms: dict[str, str] = {}
    for text in texts:
        forms.setdefault(_form(text, language, data), text)
    return forms


def _form(text: str, language: str, data: LanguageData) -> str:
    words, wording = tokenize(text, language).words, question_wording(language)
    if not words or (FIGURE.search(text) and len(words) <= SHORT):
        return "number"
    first = words[0]
    if first in wording.begins or text.casefold().startswith(wording.begin_reasons):
        return f"reason or purpose with {first}"
    if first in data.prepositions:
        return "phrase"
    claims, roles = data.claim_words, data.roles
    helping = (roles.be | roles.do if roles else frozenset()) | (
        claims.modal | {claims.perfect, claims.past_perfect} if claims else frozenset()
    )
    if first in wording.subject_pronouns or not helping.isdisjoint(words[1:SUBJECT]):
        return "sentence"
    if first.endswith("ing") and len(first) >= MIN_GERUND and first not in wording.absolute_terms:
        return "gerund"
    written = text.split()
    return "name" if len(written) > 1 and all(word[0].isupper() for word in written) else "thing"
