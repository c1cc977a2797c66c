"""Answers in words that are compared with the cited sentences, and the differences that are found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.recall_item import Path
from quizgen.markup.plain import to_normal
from quizgen.model.questions import Cloze, Flashcard, MultipleChoice, MultipleResponse, ShortAnswer
from quizgen.problems import shorten
from quizgen.text.letters import bare, plain_case
from quizgen.text.tokens import tokenize
from quizgen.text.truth_words import affirms_or_denies


class DifferingFact(NamedTuple):
    """An answer, its path, and how the cited sentences differ from it.

    It is not `certain` if the words around the difference vary, so that both may mean the same. It is only `read` if it rests on
    what the words of a sentence are about, which a rule may misread.
    """

    key: str
    path: Path
    message: str
    certain: bool = True
    read: bool = False


class KeyText(NamedTuple):
    """The forms of an answer in words, its path, and the question."""

    forms: tuple[str, ...]
    path: Path
    ask: str
    gaps: tuple[str, ...] = ()
    """The hidden words, if only a part of the text is hidden."""


def replaced_fact(key: str, path: Path, cited: str, said: str, *, certain: bool = True) -> DifferingFact:
    """An answer in which one thing is said, where the cited sentences say another."""
    message = f'the cited sentences say "{shorten(cited)}", not "{shorten(said)}"'
    return DifferingFact(key, path, message, certain)


def compared_answers(support: Evidence) -> Iterator[KeyText]:
    """The answers of a question that are in words, as plain text."""
    match support.question:
        case ShortAnswer(ask=ask, answer=answer, accepted=accepted):
            yield KeyText(tuple(map(_without_yes_or_no, (answer, *accepted))), ("answer",), to_normal(ask))
        case MultipleChoice(ask=ask, answer=option):
            yield KeyText((_without_yes_or_no(option.text),), ("answer",), to_normal(ask))
        case MultipleResponse(ask=ask, answers=options):
            for index, option in enumerate(options):
                yield KeyText((to_normal(option.text),), ("answers", index), to_normal(ask))
        case Flashcard(front=front, back=back):
            yield KeyText((_without_yes_or_no(back),), ("back",), to_normal(front))
        case Cloze() as cloze:
            gaps = tuple(to_normal(gap.answer) for gap in cloze.parsed.gaps)
            yield KeyText((to_normal(cloze.parsed.whole),), ("text",), "", gaps)
        case _:
            pass


def _without_yes_or_no(text: str) -> str:
    """An answer without a leading *Yes,* or *No,*, which is about the question and does not deny the rest."""
    answer = to_normal(text)
    first, _, rest = answer.partition(", ")
    return rest if rest and affirms_or_denies(bare(plain_case(first))) else answer


def is_another_answer(word: str, support: Evidence) -> bool:
    """Whether one of several right answers has a cited word: *the queen*, beside *the king*."""
    question = support.question
    if not isinstance(question, MultipleResponse):
        return False
    answers = (to_normal(answer.text) for answer in question.answers)
    return any(word in tokenize(answer, support.language).words for answer in answers)


def unless_quoted(support: Evidence, found: DifferingFact) -> DifferingFact:
    """What was found, in doubt if the cited sentences have a typed answer word for word: it is hardly ever wrong."""
    is_quoted = isinstance(support.question, ShortAnswer) and support.says(support.question.answer)
    return found._replace(certain=False) if is_quoted else found
