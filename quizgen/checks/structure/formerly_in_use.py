"""A former id that belongs to another question.

What: `formerly` contains the id of a question that still exists, or two questions list the same former id.

Why: Anki would treat two questions with the same id or former id as one card, and one of them would be lost.

Bad:  formerly: river    while a question with the id `river` is in the bank
Good: formerly: river    on one question only, when `river` is gone
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.identity import NoteId, former_ids
from quizgen.problems import Severity


def run(context: CheckContext) -> Iterator[Finding]:
    """Former ids that another question has or lists."""
    banks = context.folder.banks
    asked = {NoteId(bank.bank, question.id) for bank in banks for question in bank.questions}
    claimed: dict[NoteId, NoteId] = {}
    for bank in banks:
        for question in bank.questions:
            here = NoteId(bank.bank, question.id)
            for former in former_ids(bank, question):
                other = former if former in asked else claimed.setdefault(former, here)
                if other != here:
                    if other == former:
                        message = f"the question {former} still exists, so its id cannot be a former id"
                        hint = "Remove this id from `formerly`."
                    else:
                        message = f"this question and the question {other} list the same former id, {former}"
                        hint = "A former id can belong to only one question: remove this id from `formerly` in one of the two questions."
                    yield Finding(bank.bank, question.id, ("formerly",), message, hint)


FORMERLY_IN_USE: Final = Check("formerly-in-use", Severity.ERROR, run)
