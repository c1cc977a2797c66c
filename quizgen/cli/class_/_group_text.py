"""Shows a group of answers in the terminal: the question, its answer, the cited words and the group."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from quizgen.cli._pending_text import marked_quotation, with_marks, wrapped_lines
from quizgen.problems import plural_count
from quizgen.quiz.sanitize import one_line, printable

if TYPE_CHECKING:
    from decimal import Decimal

    from quizgen.api.class_groups import AnswerGroup, BankChange, FoundGroup

TIMES: Final = "\N{MULTIPLICATION SIGN}"
MAX_WORDINGS: Final = 8
"""The number of wordings shown for a group."""

MAX_ENTRIES: Final = 3
"""The number of entries shown for a change."""


def group_heading_lines(found: FoundGroup, position: str = "") -> list[str]:
    """The place of a question, its stem, its answer and the cited words."""
    from quizgen.grading.key import answer_lines
    from quizgen.markup.plain import to_plain
    from quizgen.model.questions import OpenEnded, stem

    question = found.group.card.question
    lines = [heading_line(found, position), *wrapped_lines(one_line(stem(question)), "  ")]
    key = "; ".join(to_plain(line) for line in answer_lines(question, language=found.group.card.language))
    name = "Model answer" if isinstance(question, OpenEnded) else "Answer"
    lines += wrapped_lines(f"{name}: {one_line(key)}", "  ")
    for quotation in found.quotations:
        lines += wrapped_lines(
            f"Article: {marked_quotation(quotation)} (paragraph {quotation.passage})", "  "
        )
    return [with_marks(line) for line in lines]


def heading_line(found: FoundGroup, position: str = "") -> str:
    """The number of a group, the id of its question, and the place of the question in its file."""
    question, gap = found.group.card.question, found.group.gap
    where = question.id if gap is None else f"{question.id}, gap {gap + 1}"
    return "  ".join(filter(None, [position, where, f"({found.span.path}:{found.span.line})"]))


def answer_group_lines(group: AnswerGroup) -> list[str]:
    """The answers of a group, the most frequent first, each with the number of learners."""
    lines = []
    for wording in group.wordings[:MAX_WORDINGS]:
        count = len(wording.learners)
        lines += wrapped_lines(f"{count:>4} {TIMES} {printable(wording.text)}", "  ", " " * 9)
    if more := len(group.wordings) - MAX_WORDINGS:
        lines += [f"         and {plural_count(more, 'other wording')}"] if more > 0 else []
    return lines


def same_decision_lines(found: FoundGroup) -> list[str]:
    """A group of other forms of a listed answer, and what the same decision writes into the bank."""
    from quizgen.api.class_groups import bank_change, decision_as_before

    group = found.group
    assert group.precedent is not None  # noqa: S101 - only such groups are shown together
    change = change_text(bank_change(group, decision_as_before(group.precedent)))
    return [
        heading_line(found),
        *answer_group_lines(group),
        *wrapped_lines(f"{change}, because {precedent_text(group)}", "  "),
    ]


def precedent_text(group: AnswerGroup) -> str:
    """The listed answer that means the same as a group, and the decision about it; "" if there is none."""
    if group.precedent is None:
        return ""
    text, rejected = group.precedent
    state = "accepted" if rejected is None else f"worth {rejected.credit}" if rejected.credit else "rejected"
    return f'"{printable(text)}" is {state}'


def change_text(change: BankChange | None) -> str:
    """The change written to the bank, on one line."""
    from quizgen.api.saving import entry_to_yaml

    if change is None:
        return "nothing"
    if change.comment:
        return printable(change.comment)
    if change.gap:
        return f"{{{{…|{'|'.join(map(printable, change.gap[1]))}}}}}"
    parts = [
        f"{key}: {_shortened([entry_to_yaml(entry) for entry in entries])}"
        for key, entries in (("accept", change.accept), ("reject", change.reject))
        if entries
    ]
    return "; ".join(parts) or "nothing, because the bank already decides this"


def _shortened(entries: list[str]) -> str:
    shown = ", ".join(printable(entry) for entry in entries[:MAX_ENTRIES])
    more = len(entries) - MAX_ENTRIES
    return f"[{shown}{f' and {more} more' if more > 0 else ''}]"


def rubric_lines(found: FoundGroup) -> Iterator[str]:
    """The criteria of an open-ended question, numbered, with their points."""
    from quizgen.markup.plain import to_plain
    from quizgen.model.questions import OpenEnded

    question = found.group.card.question
    if isinstance(question, OpenEnded):
        for number, criterion in enumerate(question.rubric, start=1):
            text = f"{number}  {one_line(to_plain(criterion.text))} ({count_points(criterion.points)})"
            yield from wrapped_lines(text, "  ", "     ")


def count_points(points: Decimal) -> str:
    """A number of points: `1 point`, `0.5 points`."""
    return f"{points.normalize():f} {'point' if points == 1 else 'points'}"
