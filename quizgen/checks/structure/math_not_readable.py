r"""A formula that cannot be drawn.

What: a question, or the bank's instructions, contains a formula (`$…$` or `$$…$$`) that quizgen cannot draw.
Possible causes are unknown commands, braces that are not closed, letters that the formula font lacks, macro definitions, or too many levels of nesting.

Why: worksheets print the TeX source of such a formula, and cards show the formula in red.

Bad:  ask: What is $\frac{1}{2 of the stalls?
Good: ask: What is $\frac{1}{2}$ of the stalls?
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, assert_never

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.markup.formula import why_not_drawn
from quizgen.markup.gaps import PRIVATE, with_placeholders
from quizgen.markup.markdown_parser import formulas
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
from quizgen.problems import Severity, shorten

Path = tuple[str | int, ...]
Texts = Iterator[tuple[str | None, Path]]


def run(context: CheckContext) -> Iterator[Finding]:
    """Formulas that cannot be drawn."""
    for bank in context.folder.banks:
        yield from _findings(bank.bank, None, bank.instructions, ("instructions",))
        for question in bank.questions:
            for text, path in _texts(question):
                yield from _findings(bank.bank, question.id, text, path)


def _findings(bank: str, question: str | None, text: str | None, path: Path) -> Iterator[Finding]:
    if not text or "$" not in text:
        return
    for tex, display in formulas(text):
        if why := why_not_drawn(tex, display):
            yield Finding(
                bank,
                question,
                path,
                f"the formula “{shorten(PRIVATE.sub('…', tex))}” cannot be drawn: {why}",
                r"Write \$ for a dollar sign that is not part of a formula.",
            )


def _texts(question: Question) -> Texts:
    """The texts of a question that may hold formulas, with the way to each."""
    yield question.explain, ("explain",)
    yield question.hint, ("hint",)
    match question:
        case Flashcard():
            yield question.front, ("front",)
            yield question.back, ("back",)
        case _:
            yield question.ask, ("ask",)
    match question:
        case MultipleChoice():
            yield question.answer.text, ("answer",)
            yield from _listed("distractors", [option.text for option in question.distractors])
        case MultipleResponse():
            yield from _listed("answers", [option.text for option in question.answers])
            yield from _listed("distractors", [option.text for option in question.distractors])
        case TrueFalse():
            yield question.correction, ("correction",)
        case ShortAnswer():
            yield question.answer, ("answer",)
        case Cloze():
            yield with_placeholders(question.parsed), ("text",)
        case Matching():
            for index, pair in enumerate(question.pairs):
                yield from ((side, ("pairs", index)) for side in (pair.left, pair.right))
            yield from _listed("distractors", question.distractors)
        case Ordering():
            yield from _listed("items", question.items)
        case OpenEnded():
            yield question.model, ("model",)
            for index, criterion in enumerate(question.rubric):
                yield criterion.text, ("rubric", index)
        case Numeric() | DateQuestion() | Flashcard():
            pass
        case _:
            assert_never(question)


def _listed(key: str, texts: Sequence[str]) -> Texts:
    yield from ((text, (key, index)) for index, text in enumerate(texts))


MATH_NOT_READABLE: Final = Check("math-not-readable", Severity.WARNING, run)
