"""Two questions with the same wording and the same answer.

What: two questions in one folder have the same stem and the same correct answer. Their distractors may
differ.

Why: a learner who sees the same question twice learns nothing the second time, and on a worksheet the
question counts double. If a bank has several authors, such pairs are easily overlooked.

Bad:  ask: Who was Prime Minister of Iraq?  (in two banks)
Good: one of them, or different questions about him
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.grading.key import answer_lines
from quizgen.model.questions import Cloze, Question, stem
from quizgen.problems import Severity
from quizgen.text.normal_form import n1


def run(context: CheckContext) -> Iterator[Finding]:
    """Questions that were asked before."""
    earlier: dict[tuple[str, tuple[str, ...]], tuple[str, Question]] = {}
    for bank in context.folder.banks:
        for question in bank.active:
            owner, same = earlier.setdefault((_asked(question), _right(question)), (bank.bank, question))
            if same is question:
                continue
            where = same.id if owner == bank.bank else f"{owner}/{same.id}"
            message = f'this question has the same wording and the same answer as "{where}"'
            yield Finding(bank.bank, question.id, ("id",), message, "Remove one of the two questions.")


def _asked(question: Question) -> str:
    """What is asked, as it is compared."""
    return _plain(question.parsed.whole if isinstance(question, Cloze) else stem(question))


def _right(question: Question) -> tuple[str, ...]:
    """What is right, as it is compared."""
    return tuple(map(_plain, answer_lines(question, ())))


def _plain(text: str) -> str:
    return n1(text).casefold().rstrip("?.! ")


DUPLICATE_QUESTION: Final = Check("duplicate-question", Severity.ERROR, run)
