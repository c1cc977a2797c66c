"""Two pairs of a matching question whose right sides are swapped in the citation.

What: for two pairs, the cited sentences have the left side of each close to the right side of the other, and not
close to its own right side. Words that both left sides or both right sides have are not compared. Questions with
`inferred: true` are not checked. If quizgen does not know the language, this check reports nothing.

Why: two lines that were swapped while typing mark every correct response as incorrect.

Bad:  pairs: {the keeper: drew the plans, the engineer: trimmed the lamp}
      cite: The engineer drew the plans, and the keeper trimmed the lamp
Good: pairs: {the keeper: trimmed the lamp, the engineer: drew the plans}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.model.questions import Matching
from quizgen.problems import Severity, shorten
from quizgen.text.language_tags import primary
from quizgen.text.sentences import sentences
from quizgen.text.tokens import stem_word, words_of

REACH: Final = 8
"""Words within which a left and a right side belong together."""

FAR: Final = 40
"""The distance of words in different sentences."""

MAX_PAIRS: Final = 15
MAX_CITED: Final = 5000

Stems = frozenset[str]


def run(context: CheckContext) -> Iterator[Finding]:
    """Pairs with swapped right sides."""
    for support in context.evidence:
        question = support.question
        if not isinstance(question, Matching) or question.inferred or not support.in_one_language:
            continue
        if len(support.text) > MAX_CITED:
            continue
        for one, other in _swapped(support, question):
            left, right = question.pairs[one].left, question.pairs[other].right
            yield Finding(
                support.bank.bank,
                question.id,
                ("pairs", one),
                f'the cited sentences connect "{shorten(left)}" with "{shorten(right)}"',
                "Swap the right sides, or cite the words that connect each left side with its own right side.",
            )


def _swapped(support: Evidence, question: Matching) -> Iterator[tuple[int, int]]:
    """The numbers of two pairs that are swapped."""
    cited = _sentences(support)
    sides = [
        (
            tokenize_markdown(pair.left, support.language).stems,
            tokenize_markdown(pair.right, support.language).stems,
        )
        for pair in question.pairs[:MAX_PAIRS]
    ]
    for one, other in combinations(range(len(sides)), 2):
        (left, right), (other_left, other_right) = sides[one], sides[other]
        lefts, rights = (left - other_left, other_left - left), (right - other_right, other_right - right)
        own = [_distance(lefts[at], rights[at], cited) for at in (0, 1)]
        crossed = [_distance(lefts[at], rights[1 - at], cited) for at in (0, 1)]
        if None in own or None in crossed:
            continue
        near = [distance for distance in crossed if distance is not None and distance <= REACH]
        if len(near) == 2 and 2 * sum(near) < sum(distance or 0 for distance in own):
            yield one, other


def _sentences(support: Evidence) -> list[tuple[str, ...]]:
    """The stems of the words of each cited sentence, in their order."""
    text, language = support.sentences.text, primary(support.language)
    return [
        tuple([stem_word(word, language) for word in words_of(text[start:end].casefold())])
        for start, end in sentences(text)
    ]


def _distance(some: Stems, others: Stems, cited: Sequence[tuple[str, ...]]) -> int | None:
    """Words between the nearest of two sides; `FAR` if no sentence has both, None if none has one of them."""
    places = [
        (
            [at for at, stem in enumerate(row) if stem in some],
            [at for at, stem in enumerate(row) if stem in others],
        )
        for row in cited
    ]
    if not (any(mine for mine, _ in places) and any(yours for _, yours in places)):
        return None
    return min((abs(a - b) for mine, yours in places for a in mine for b in yours), default=FAR)


PAIRS_SWAPPED: Final = Check("pairs-swapped", Severity.WARNING, run)
