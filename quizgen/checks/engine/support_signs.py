"""Weak signs that the cited sentences may not support a question, weighed together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import combinations, islice, pairwise
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
from quizgen.text.languages import language_data
from quizgen.text.tokens import words_of
from quizgen.text.word_senses import senses_of

MOST_SHOWN: Final = 3
MOST_WORDS: Final = 12
"""The maximum number of content words that is counted."""

MOST_QUOTED: Final = 40
"""The maximum number of quoted words that is counted."""

MOST_PLACES: Final = 100
"""The maximum number of places of words that are compared with each other, to limit the time."""

IN_OWN_ORDER: Final = frozenset({"items", "pairs"})
"""The fields of keys whose parts have an order of their own."""


class SupportSigns(NamedTuple):
    """Signs about a question and the sentences that it cites. A word counts as cited in another form or as a synonym.

    Attributes:
        least_cited: The share of content words that are cited, from 0 to 1, in the part of the key (such as a
            pair) in which it is smallest.
        stem_words: The number of content words in the stem.
        universal: 1 if the question speaks of all things or the only one, and the cited sentences do not; else 0.
        misplaced: The share of two items that the cited sentences mention in the opposite order.
        crossed: The share of pairs whose right side is mentioned nearer to another left side than to its own.
        key_quoted: The share of the content words of the key that the quotations themselves have, in the same form.
        stem_quoted: The same share of the stem.
        copied: The share of neighbouring words of the question that stand side by side in the cited sentences.
        reordered: The share of two content words that the cited sentences have in the opposite order.
        unused: The share of the content words of the cited sentences that the question does not have.
        quoted_words: The number of quoted words.
        quotations: The number of quotations.
        figure: 1 if the key is a number or a date, about which rules say nearly everything; else 0.
        sentence: 1 if the key is a statement or a model answer, about which they say least; else 0.
    """

    least_cited: float
    stem_words: float
    universal: float
    misplaced: float
    crossed: float
    key_quoted: float
    stem_quoted: float
    copied: float
    reordered: float
    unused: float
    quoted_words: float
    quotations: float
    figure: float
    sentence: float


class SignWeights(NamedTuple):
    """The weights of a logistic regression (`tests/checks/fit_weights.py`)."""

    base: float
    signs: SupportSigns


DOUBT: Final = SignWeights(
    0.99,
    SupportSigns(
        least_cited=-1.39,
        stem_words=-0.05,
        universal=0.75,
        misplaced=8.03,
        crossed=2.25,
        key_quoted=-0.77,
        stem_quoted=0.52,
        copied=1.04,
        reordered=0.83,
        unused=1.55,
        quoted_words=-0.009,
        quotations=-0.66,
        figure=-0.69,
        sentence=0.51,
    ),
)
"""Fitted with the unsupported and sound questions that no rule warns about."""

WARNING: Final = SignWeights(
    1.48,
    SupportSigns(
        least_cited=-0.38,
        stem_words=-0.17,
        universal=-0.19,
        misplaced=5.87,
        crossed=5.06,
        key_quoted=-1.43,
        stem_quoted=1.58,
        copied=2.59,
        reordered=-0.17,
        unused=0.58,
        quoted_words=-0.066,
        quotations=-0.3,
        figure=0.21,
        sentence=0.1,
    ),
)
"""Fitted with those that a rule warns about."""


class KeyClaim(NamedTuple):
    """What a question asks, the parts of its key, and the field with these. A statement asks nothing."""

    asked: str
    parts: tuple[str, ...]
    field: str


def rate_doubt(signs: SupportSigns) -> float:
    """How doubtful it is that the cited sentences support a question of which no rule says anything, from 0 to 1.

    It would be the probability if half of all keys were unsupported.
    """
    return _probability(DOUBT, signs)


def rate_warning(signs: SupportSigns) -> float:
    """How likely it is that a rule is right that found a contradiction by reading the words of a question, from 0 to 1.

    Rules misread questions in words of their own more often than copied sentences with one wrong word. It would be the
    probability if half of all warnings were right.
    """
    return _probability(WARNING, signs)


def _probability(weights: SignWeights, signs: SupportSigns) -> float:
    return 1 / (1 + exp(-weights.base - sum(map(mul, weights.signs, signs))))


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
    """The signs for a question; None if its key has no content word, or if the words of its language are not known."""
    claim = _read(support)
    if claim is None or (claim.parts and not any(part.content for part in claim.parts)):
        return None
    missing = [uncited_stems(support, part) for part in claim.parts]
    key = frozenset(stem for part in claim.parts for stem in part.content)
    said = (claim.asked, *claim.parts)
    quoted = read_text(" ".join(support.quotations), support.language)
    quoted_stems = {*quoted.stems}
    return SupportSigns(
        least_cited=min(
            1 - len(lacking) / max(1, len(part.content))
            for part, lacking in zip(claim.parts, missing, strict=True)
        )
        if claim.parts
        else 1,
        stem_words=min(MOST_WORDS, len(claim.asked.content)),
        universal=bool(claim.unshared),
        misplaced=_misplaced(claim) if isinstance(support.question, Ordering) else 0,
        crossed=_crossed(support.question, claim.cited) if isinstance(support.question, Matching) else 0,
        key_quoted=_share(key, quoted_stems),
        stem_quoted=_share(claim.asked.content, quoted_stems),
        copied=_share(
            [pair for each in said for pair in pairwise(each.stems)], set(pairwise(claim.cited.stems))
        ),
        reordered=_reordered(claim),
        unused=1 - _share(claim.cited.content, key | claim.asked.content),
        quoted_words=min(MOST_QUOTED, len(quoted.words)),
        quotations=len(support.quotations),
        figure=isinstance(support.question, Numeric | DateQuestion),
        sentence=isinstance(support.question, TrueFalse | OpenEnded),
    )


def explain_doubt(support: Evidence, signs: SupportSigns) -> tuple[str, str] | None:
    """The field with the key of a doubtful question, and the strongest sign against it in words; None if all words are cited."""
    claim = _read(support)
    if claim is None:
        raise ValueError("the key of this question cannot be compared word by word")
    said = (*claim.parts, claim.asked)
    shown = {stem: word for each in said for stem, word in zip(each.stems, each.words, strict=True)}
    missing = frozenset().union(*[uncited_stems(support, part) for part in claim.parts])
    missing = missing or uncited_stems(support, claim.asked)
    weights = SupportSigns(*map(mul, DOUBT.signs, signs))
    reasons = (
        (
            0,
            f"they do not contain {_quoted(said, [shown[stem] for stem in shown if stem in missing])}"
            if missing
            else "",
        ),
        (weights.misplaced, "they give the items in another order"),
        (weights.crossed, "they connect the sides of different pairs"),
        (weights.universal, f"they do not say {_quoted(said, claim.unshared)}"),
    )
    reason = max(reasons, key=itemgetter(0))[1]
    return (claim.field, reason) if reason else None


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
        case Numeric(ask=ask) | DateQuestion(ask=ask):
            return KeyClaim(ask, (), "answer")  # a figure is in the cited sentences or not
        case _:
            assert_never(question)


def uncited_stems(support: Evidence, said: ReadSentence) -> frozenset[str]:
    """The content words of a text that the cited sentences have in no form, nor a synonym of them.

    Words of the title, which sentences need not repeat, do not count, nor do dates, which other checks compare.
    """
    cited = {*read_text(support.text, support.language).stems}
    return frozenset(
        stem
        for word, stem in zip(said.words, said.stems, strict=True)
        if stem in said.content
        and stem not in cited
        and stem not in support.index.title
        and not (word.isdecimal() or is_month(word))
        if not support.has(stem) and support.senses.isdisjoint(senses_of(stem, support.language))
    )


def _share(wanted: Collection[object], there: Collection[object]) -> float:
    """The share of some things that are among others; 0 if there are none."""
    return sum(each in there for each in wanted) / max(1, len(wanted))


def _reordered(claim: ReadClaim) -> float:
    """The share of two content words of a question that the cited sentences have in the opposite order.

    Items and pairs are in an order of their own.
    """
    if claim.field in IN_OWN_ORDER:
        return 0
    places = [place for part in (claim.asked, *claim.parts) for place in _places(part, claim.cited)]
    return _share_of_turned(places)


def _places(said: ReadSentence, cited: ReadSentence) -> list[int]:
    """Where the cited sentences first have the content words of a text."""
    first = {stem: at for at, stem in reversed([*enumerate(cited.stems)])}
    return [first[stem] for stem in said.stems if stem in said.content and stem in first]


def _misplaced(claim: ReadClaim) -> float:
    places = [_places(part, claim.cited) for part in claim.parts]
    return _share_of_turned([sum(each) / len(each) for each in places if each])


def _share_of_turned(places: Iterable[float]) -> float:
    """The share of two places of which the first comes later."""
    compared = combinations(islice(places, MOST_PLACES), 2)
    pairs = [one > other for one, other in compared if one != other]
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


def _quoted(said: Iterable[ReadSentence], words: Sequence[str]) -> str:
    """The first of some words in quotation marks, with the capital letters that the author wrote."""
    written = {word.casefold(): word for each in said for word in words_of(each.text)}
    return ", ".join(f'"{written.get(word, word)}"' for word in words[:MOST_SHOWN])
