"""Words of one root whose stems differ: *advice* and *advise*, *fungus* and *fungal*, *wrote* and *writing*."""

from __future__ import annotations

from functools import cache

from quizgen.text.languages import language_data
from quizgen.text.tokens import stem_word

NOTHING = frozenset[str]()


def related_stems(stem: str, language: str) -> frozenset[str]:
    """The stems of words that share their root with a stem; empty if none are known."""
    return _groups(language).get(stem, NOTHING)


@cache
def _groups(language: str) -> dict[str, frozenset[str]]:
    data, found = language_data(language), dict[str, frozenset[str]]()
    if data is None:
        return found
    verbs: dict[str, str] = {}
    for form, base in data.irregular_verbs.items():
        verbs[base] = f"{verbs.get(base, base)} {form}"
    for row in (*data.related, *verbs.values()):
        group = frozenset(stem_word(word, language) for word in row.split())
        for stem in group:
            found[stem] = found.get(stem, NOTHING) | group
    return found
