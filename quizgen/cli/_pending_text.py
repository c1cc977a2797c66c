"""Shows a question without a citation in the terminal, with quotations that may support it."""

from __future__ import annotations

import os
import shutil
import sys
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from quizgen.problems import plural_count
from quizgen.quiz.sanitize import one_line, printable

if TYPE_CHECKING:
    from quizgen.api.citing import PendingQuestion, Quotation

MAX_WIDTH: Final = 100
MAX_CONTEXT: Final = 160
"""The maximum number of characters of a sentence that are shown before and after a quotation."""

MAX_KEY: Final = 300
"""The maximum number of characters of a key that are shown."""

BOLD: Final = "\x1b[1m"
PLAIN: Final = "\x1b[0m"
BEGIN: Final = "\ue000"
END: Final = "\ue001"
"""Characters without a meaning that replace the marks around a quotation while lines are wrapped."""

NOT_ANSWERED: Final = "The article does not seem to answer this question."


def question_lines(pending: PendingQuestion, position: str = "") -> list[str]:
    """The lines that show the place of a question, its stem and its answer.

    Args:
        pending: The question.
        position: The number of the question, such as "3 of 50"; "" if it is not shown.
    """
    from quizgen.model.questions import stem

    place = f"{pending.span.path}:{pending.span.line}"
    head = "  ".join(filter(None, [position, pending.question.id, f"({place})"]))
    lines = [head, *wrapped_lines(one_line(stem(pending.question)), "  ")]
    key = _cut("; ".join(map(one_line, pending.key)), MAX_KEY)
    if key:
        lines += wrapped_lines(f"Answer: {key}", "  ")
    if pending.source:
        lines += wrapped_lines(f"From: {one_line(pending.source)}", "  ")
    return lines


def quotation_lines(pending: PendingQuestion) -> list[str]:
    """The lines that show numbered quotations within their sentences.

    If the article does not seem to answer the question, the first line states this.
    """
    lines: list[str] = []
    if not pending.is_answered:
        more = f" {_closest(len(pending.quotations))}" if pending.quotations else ""
        lines = ["", *wrapped_lines(f"{NOT_ANSWERED}{more}", "  ")]
    for number, quotation in enumerate(pending.quotations, 1):
        lines += [
            "",
            *wrapped_lines(
                f"{number}  {marked_quotation(quotation)} (paragraph {quotation.passage})", "  ", "     "
            ),
        ]
    return [with_marks(line) for line in lines]


def _closest(count: int) -> str:
    return f"The closest {plural_count(count, 'sentence')}:" if count > 1 else "The closest sentence:"


def marked_quotation(quotation: Quotation) -> str:
    """A sentence with its quoted words between marks."""
    before, after = printable(quotation.before), printable(quotation.after)
    if len(before) > MAX_CONTEXT:
        before = f"… {before[-MAX_CONTEXT:].partition(' ')[2]}"
    if len(after) > MAX_CONTEXT:
        after = f"{after[:MAX_CONTEXT].rpartition(' ')[0]} …"
    return f"{before}{BEGIN}{printable(quotation.quote)}{END}{after}"


def with_marks(line: str) -> str:
    """A line with the marks of a quotation in the terminal: bold, or in double brackets."""
    begin, end = (BOLD, PLAIN) if _has_colour() else ("[[", "]]")
    return line.replace(BEGIN, begin).replace(END, end)


def _has_colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def wrapped_lines(text: str, indent: str = "", further: str = "") -> list[str]:
    """The text wrapped to the width of the terminal. Output that is piped stays on a single line."""
    if not sys.stdout.isatty():
        return [f"{indent}{text}"]
    width = max(20, min(MAX_WIDTH, shutil.get_terminal_size().columns))
    return wrap(text, width, initial_indent=indent, subsequent_indent=further or indent)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[:most].rstrip()}…"
