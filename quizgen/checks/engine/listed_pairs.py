"""Finds names from another pair of a list than the one that the question names: *Lund as Hamlet, Berg as Ophelia*.

To *Who plays Ophelia?*, the answer is not Lund. Pairs are names or years with something before or after them, joined by the
same word (*as*, *by*, *in*) or by brackets: *Holm (1901), Varde (1905)*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Final, NamedTuple

from quizgen.checks.engine.asked_texts import asked_words
from quizgen.checks.engine.compared_answers import DifferingFact
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.read_sentence import read_text
from quizgen.checks.engine.rival_clauses import may_tell
from quizgen.markup.plain import to_normal
from quizgen.model.questions import ShortAnswer
from quizgen.problems import shorten
from quizgen.text.languages import language_data
from quizgen.text.sentences import sentences
from quizgen.text.titles import without_titles
from quizgen.text.tokens import words_of

BRACKET: Final = "("
FEWEST: Final = 2
"""The minimum number of pairs in a list."""

NEAR: Final = 3
"""The number of words beside the joint that say what a pair is about."""


class _Pair(NamedTuple):
    """The texts before and after the joint of an entry of a list."""

    left: str
    right: str
    joint: str


def listed_pairs(support: Evidence) -> Iterator[DifferingFact]:
    """A typed name or year of one pair, if the question has the words of another one."""
    question, language = support.question, support.language
    if not isinstance(question, ShortAnswer) or question.accepted or not support.in_one_language:
        return
    answer, ask = to_normal(question.answer), to_normal(question.ask)
    if not (answer[:1].isupper() or answer[:1].isdecimal()) or not may_tell(ask, support):
        return
    asked = asked_words(ask, language)
    for start, end in sentences(support.text):
        sentence = support.text[start:end]
        if answer not in sentence:
            continue
        stems = read_text(sentence, language).stems
        once = frozenset(stem for stem in asked if stems.count(stem) == 1)
        whole = all(map(support.has, asked - read_text(support.article.title, language).content))
        for row in _lists(sentence, language) if once else ():
            if not (whole or _is_telling(row[0].joint, language)):
                continue  # "Work on the tower began" may mean "the chapel was built in 1803, and the tower raised in 1836"
            if rival := _asked_pair(row, answer, asked, once, language):
                message = f'the question seems to ask about "{shorten(rival)}", which does not contain "{shorten(answer)}"'
                yield DifferingFact(answer, ("answer",), message)
                return


def _is_telling(joint: str, language: str) -> bool:
    """Whether a joint surely makes pairs, even if the question has other words than the cited sentence."""
    claims = (data := language_data(language)) and data.claim_words
    return joint == BRACKET or (claims is not None and joint in claims.pairing)


def _asked_pair(
    row: Sequence[_Pair], answer: str, asked: frozenset[str], once: frozenset[str], language: str
) -> str | None:
    """The pair with words of a question that stand nowhere else, if the pair with the answer has none of the question."""
    for sides in ([(pair.left, pair.right) for pair in row], [(pair.right, pair.left) for pair in row]):
        at_left = sides[0][0] == row[0].left
        own = [
            at for at, (side, _) in enumerate(sides) if _is_beside(answer, side, language, at_left=at_left)
        ]
        if len(own) != 1 or not asked.isdisjoint(_words(row[own[0]], language)):
            continue
        near = [_near(other, language, at_left=not at_left) for _, other in sides]
        if _is_telling(row[0].joint, language):  # "Who plays Ophelia?" asks for no other role, either
            near = [
                stems | _near(side, language, at_left=at_left)
                for stems, (side, _) in zip(near, sides, strict=True)
            ]
        told = [at for at, stems in enumerate(near) if at not in own and once & stems]
        if len(told) == 1:
            left, right, joint = row[told[0]]
            return f"{left} {joint} {right}" if joint != BRACKET else f"{left} ({right})"
    return None


def _words(pair: _Pair, language: str) -> frozenset[str]:
    """The stems of a pair; before a bracket, only those beside it: *Sales to Holm (34%)*."""
    right = read_text(pair.right, language).content
    if pair.joint == BRACKET:
        return right | _near(pair.left, language, at_left=True)
    return right | read_text(pair.left, language).content


def _is_beside(answer: str, side: str, language: str, *, at_left: bool) -> bool:
    """Whether an answer is the end of what stands before a joint, or the beginning of what stands after it."""
    text = side.strip(" .\"'")
    return (
        text.endswith(answer)
        if at_left
        else any(each.startswith(answer) for each in (text, without_titles(text, language)))
    )


def _near(side: str, language: str, *, at_left: bool) -> frozenset[str]:
    """The stems of the words beside the joint: of a name before it, its words alone (*The wards are Alder*)."""
    words = side.split()
    if not at_left:
        return read_text(" ".join(words[:NEAR]), language).content
    named = len(words) - next(
        (at for at, word in enumerate(reversed(words)) if not word[:1].isupper()), len(words)
    )
    return read_text(" ".join(words[named:] or words[-NEAR:]), language).content


def _lists(sentence: str, language: str) -> Iterator[list[_Pair]]:
    """The lists of pairs with one joint in a sentence."""
    entries = [text.strip(" ,;") for text in _edge(language).split(sentence)]
    if len(entries) < FEWEST:
        return
    joints = [
        word
        for word in _joints(language)
        if sentence.count(f" {word} ") >= FEWEST and sum(f" {word} " in entry for entry in entries) >= FEWEST
    ]
    if sentence.count(BRACKET) >= FEWEST:
        joints.append(BRACKET)
    for joint in joints:
        pairs = [_pair(entry, joint) for entry in entries]
        for is_pair, row in groupby(pairs, key=lambda pair: pair is not None):
            found = [pair for pair in row if pair]
            if is_pair and len(found) >= FEWEST:
                yield found


def _pair(entry: str, joint: str) -> _Pair | None:
    """The pair that an entry is; None if it has no such joint beside a name or a year."""
    left, found, right = entry.partition(f" {joint}" if joint == BRACKET else f" {joint} ")
    left, right = left.strip(), right.strip(" )." if joint == BRACKET else " .")
    if not (found and words_of(left) and words_of(right)):
        return None
    beside = left.split()[-1][:1].isupper() or right[:1].isupper() or right[:4].isdecimal()
    named = beside or (joint == BRACKET and right[:1].isdecimal())
    return _Pair(left, right, joint) if named else None


@cache
def _joints(language: str) -> tuple[str, ...]:
    data = language_data(language)
    return tuple(sorted(data.prepositions - data.comparing - data.after_scale)) if data else ()


@cache
def _edge(language: str) -> re.Pattern[str]:
    data = language_data(language)
    claims = data.claim_words if data else None
    words = "|".join(sorted({*(data.and_words if data else ()), *(claims.contrasting if claims else ())}))
    return re.compile(rf"[,;](?:\s(?:{words})\b)?(?=\s)|\s(?:{words})(?=\s)", re.IGNORECASE)
