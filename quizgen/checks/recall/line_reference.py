"""A stem that names a line of the article.

What: a stem says *in line 5* or *lines 12 to 14*. Stems that contain code are not checked, because they may name a
line of the code.

Why: line numbers depend on the font size. In large print, on another paper size or in a terminal, the line has a
different number or none. Paragraph numbers are the same everywhere.

Bad:  ask: What does the word *it* in line 12 refer to?
Good: ask: What does the word *it* in the second sentence of paragraph 3 refer to?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.questions import Cloze, stem
from quizgen.problems import Severity
from quizgen.text.languages import compiled, language_data

CODE: Final = re.compile("```|~~~|^(?: {4}|\\t)", re.MULTILINE)


def run(context: CheckContext) -> Iterator[Finding]:
    """Stems that refer to a line by its number."""
    for item in context.recall_items:
        data = language_data(item.language)
        asked = item.question.text if isinstance(item.question, Cloze) else stem(item.question)
        if data is None or CODE.search(asked):
            continue
        if found := compiled(data.line_of_text, re.IGNORECASE).search(" ".join(asked.split())):
            yield Finding(
                item.bank.bank,
                item.question.id,
                item.path,
                f'the stem names a line of the text ("{found[0]}"), but lines are numbered differently in each preset',
                "Name the paragraph, or quote the words.",
            )


LINE_REFERENCE: Final = Check("line-reference", Severity.WARNING, run)
