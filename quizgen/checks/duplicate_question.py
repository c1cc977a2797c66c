"""No question is asked twice about one article.

What: two questions of a folder with the same stem, options aside, and the same right answer.

Why: a learner who meets the same question twice learns nothing the second time, and on a sheet it
counts double. A bank that grows by many hands gets them unnoticed.

Bad:  ask: Who was Prime Minister of Iraq?  (in two banks)
Good: one of them, or different questions about him
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.base import Check, Finding
from quizgen.checks.reading import Reading
from quizgen.grading.key import answer_lines
from quizgen.model.normal_form import n1
from quizgen.model.questions import Cloze, Question, stem
from quizgen.problems import Severity


def run(reading: Reading) -> Iterator[Finding]:
    """Questions that were asked before."""
    first: dict[tuple[str, ...], tuple[str, str]] = {}
    for bank in reading.folder.banks:
        for question in bank.active:
            same = _essence(question)
            if same in first:
                where = "/".join(first[same]) if first[same][0] != bank.bank else first[same][1]
                message = f'this is asked already, by the question "{where}"'
                yield Finding(bank.bank, question.id, ("id",), message)
            else:
                first[same] = (bank.bank, question.id)


def _essence(question: Question) -> tuple[str, ...]:
    """What makes two questions the same: what is asked, and what is right."""
    asked = question.parsed.whole if isinstance(question, Cloze) else stem(question)
    return (_plain(asked), *map(_plain, answer_lines(question, ())))


def _plain(text: str) -> str:
    return n1(text).casefold().rstrip("?.! ")


DUPLICATE_QUESTION: Final = Check("duplicate-question", Severity.ERROR, run)
