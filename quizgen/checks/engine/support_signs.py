"""Weak signs that the cited sentences may not support a question, weighed together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import combinations, islice
from math import exp
from operator import itemgetter, mul
from typing import Final, NamedTuple, assert_never

from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.read_sentence import ReadSentence, read_text
from quizgen.markup.plain import to_plain
from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    OpenEnded,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
)
from quizgen.text.dates import is_month
from quizgen.text.languages import language_data, question_wording
from quizgen.text.word_senses import senses_of

MOST_SHOWN: Final = 3
MOST_WORDS: Final = 12
"""The maximum number of content words that is counted."""


class SupportSigns(NamedTuple):
    """Signs about a question and the sentences that it cites. A word counts as cited in another form or as a synonym.

    Attributes:
        least_cited: The share of content words that are cited, from 0 to 1, in the part of the key (such as a
            pair) in which it is smallest.
        key_words: The number of content words in the key.
        stem_words: The number of content words in the stem.
        key_elsewhere: The number of words of the key that are not cited, but occur in another sentence, without one
            for each pronoun that is cited.
        universal: 1 if the question speaks of all things or the only one, and the cited sentences do not; else 0.
        misplaced: The share of two items that the cited sentences mention in the opposite order.
        crossed: The share of pairs whose right side is mentioned nearer to another left side than to its own.
    """

    least_cited: float
    key_words: float
    stem_words: float
    key_elsewhere: float
    universal: float
    misplaced: float
    crossed: float


BASE: Final = 2.39
WEIGHTS: Final = SupportSigns(
    least_cited=-1.94,
    key_words=-0.25,
    stem_words=-0.16,
    key_elsewhere=1.0,
    universal=2.22,
    misplaced=2.85,
    crossed=3.5,
)
"""The weights of a logistic regression, fitted on labelled questions (`tests/checks/fit_weights.py`)."""


class KeyClaim(NamedTuple):
    """What a question asks, the parts of its key, and the field with these. A statement asks nothing."""

    asked: str
    parts: tuple[str, ...]
    field: str


def rate_doubt(signs: SupportSigns) -> float:
    """How doubtful it is that the cited sentences support a question, from 0 to 1.

    It would be the probability if half of all keys were unsupported.
    """
    return 1 / (1 + exp(-BASE - sum(map(mul, WEIGHTS, signs))))


class ReadClaim(NamedTuple):
    """What a question says, beside the sentences that it cites."""

    asked: ReadSentence
    parts: tuple[ReadSentence, ...]
    cited: ReadSentence
    universal: frozenset[str]
    field: str

    @property
    def unshared(self) -> list[str]:
        """Its words for all things or the only one, if the cited sentences do not have them."""
        said = {word for each in (self.asked, *self.parts) for word in each.words}
        return sorted(self.universal.intersection(said).difference(self.cited.words))


def support_signs(support: Evidence) -> SupportSigns | None:
    """The signs for a question; None if its key is a figure, if it has no claim, or if the words of its language are not known."""
    claim = _read(support)
    if claim is None:
        return None
    missing = [uncited_stems(support, part) for part in claim.parts]
    key = frozenset(stem for part in claim.parts for stem in part.content)
    elsewhere = _elsewhere(support, {stem for lacking in missing for stem in lacking})
    return SupportSigns(
        least_cited=min(
            1 - len(lacking) / max(1, len(part.content))
            for part, lacking in zip(claim.parts, missing, strict=True)
        ),
        key_words=min(MOST_WORDS, len(key)),
        stem_words=min(MOST_WORDS, len(claim.asked.content)),
        key_elsewhere=max(0, len(elsewhere) - _stands_for(claim.cited)),
        universal=bool(claim.unshared),
        misplaced=_misplaced(claim) if isinstance(support.question, Ordering) else 0,
        crossed=_crossed(support.question, claim.cited) if isinstance(support.question, Matching) else 0,
    )


def explain_doubt(support: Evidence) -> tuple[str, str]:
    """The field with the key of a doubtful question, and the strongest sign against it in words."""
    claim, signs = _read(support), support_signs(support)
    if claim is None or signs is None:
        raise ValueError("the key of this question cannot be compared word by word")
    shown = {stem: word for part in claim.parts for stem, word in zip(part.stems, part.words, strict=True)}
    missing = frozenset().union(*[uncited_stems(support, part) for part in claim.parts])
    elsewhere = _elsewhere(support, missing)
    weights = SupportSigns(*map(mul, WEIGHTS, signs))
    reasons = (
        (0, f"they do not contain {_quoted(shown[stem] for stem in sorted(missing))}"),
        (weights.misplaced, "they give the items in another order"),
        (weights.crossed, "they connect the sides of different pairs"),
        (weights.universal, f"they do not say {_quoted(claim.unshared)}"),
        (
            weights.key_elsewhere,
            f"only other sentences contain {_quoted(shown[stem] for stem in elsewhere)}",
        ),
    )
    return claim.field, max(reasons, key=itemgetter(0))[1]


def _read(support: Evidence) -> ReadClaim | None:
    claim, data = _claim(support.question), language_data(support.language)
    if claim is None or data is None or data.claim_words is None or not support.in_one_language:
        return None
    asked, *parts = [read_text(to_plain(text), support.language) for text in (claim.asked, *claim.parts)]
    cited = read_text(support.text, support.language)
    return ReadClaim(asked, tuple(parts), cited, data.claim_words.universal, claim.field)


def _claim(question: Question) -> KeyClaim | None:
    match question:
        case MultipleChoice(ask=ask, answer=option):
            return KeyClaim(ask, (option.text,), "answer")
        case MultipleResponse(ask=ask, answers=options):
            return KeyClaim(ask, tuple(option.text for option in options), "answers")
        case TrueFalse(ask=ask, answer=true, correction=correction):
            if true:
                return KeyClaim("", (ask,), "ask")
            return KeyClaim("", (correction,), "correction") if correction else None
        case ShortAnswer(ask=ask, answer=answer):
            return KeyClaim(ask, (answer,), "answer")
        case OpenEnded(ask=ask, model=model):
            return KeyClaim(ask, (model,), "model")
        case Cloze(parsed=parsed):
            return KeyClaim("", (parsed.whole,), "text")
        case Ordering(items=items):
            return KeyClaim("", items, "items")
        case Matching(pairs=pairs):
            return KeyClaim("", tuple(f"{pair.left} {pair.right}" for pair in pairs), "pairs")
        case Flashcard(front=front, back=back):
            return KeyClaim(front, (back,), "back")
        case Numeric() | DateQuestion():
            return None  # a figure is in the cited sentences or not
        case _:
            assert_never(question)


def uncited_stems(support: Evidence, said: ReadSentence) -> frozenset[str]:
    """The content words of a text that the cited sentences have in no form, nor a synonym of them.

    Words of the title, which sentences need not repeat, do not count, nor do dates, which other checks compare.
    """
    return frozenset(
        stem
        for word, stem in zip(said.words, said.stems, strict=True)
        if stem in said.content
        and stem not in support.index.title
        and not (word.isdecimal() or is_month(word))
        if not support.has(stem) and support.senses.isdisjoint(senses_of(stem, support.language))
    )


def _elsewhere(support: Evidence, stems: Collection[str]) -> list[str]:
    """Those of several word stems that occur in a sentence of the article."""
    return [stem for stem in sorted(stems) if support.index.having(stem)]


def _stands_for(cited: ReadSentence) -> int:
    """The number of words that pronouns in the cited sentences may stand for: *it* for *the column*."""
    return len(question_wording(cited.language).subject_pronouns.intersection(cited.words))


def _places(said: ReadSentence, cited: ReadSentence) -> list[int]:
    """Where the cited sentences first have the content words of a text."""
    content = said.content.intersection(cited.stems)
    return [cited.stems.index(stem) for stem in said.stems if stem in content]


def _misplaced(claim: ReadClaim) -> float:
    places = [_places(part, claim.cited) for part in claim.parts]
    middles = [sum(each) / len(each) for each in places if each]
    pairs = [one > other for one, other in combinations(middles, 2) if one != other]
    return sum(pairs) / len(pairs) if pairs else 0


def _crossed(question: Matching, cited: ReadSentence) -> float:
    lefts, rights = (
        [_places(read_text(to_plain(side), cited.language), cited) for side in sides]
        for sides in zip(*[(pair.left, pair.right) for pair in question.pairs], strict=True)
    )
    crossed = [
        bool(left and right)
        and any(
            _distance(other, right) < _distance(left, right) for other in lefts if other and other != left
        )
        for left, right in zip(lefts, rights, strict=True)
    ]
    return sum(crossed) / len(crossed)


def _distance(one: Sequence[int], other: Sequence[int]) -> int:
    return min(abs(left - right) for left in one for right in other)


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f'"{word}"' for word in islice(words, MOST_SHOWN))
