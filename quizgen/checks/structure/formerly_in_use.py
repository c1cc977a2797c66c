"""A former id that is in use.

What: `formerly` names a question that still exists, or two questions name the same former id.

Why: both questions would be the same card in Anki, and one of them would be lost.

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
    """Former ids that another question has or claims."""
    banks = context.folder.banks
    asked = {NoteId(bank.bank, question.id) for bank in banks for question in bank.questions}
    claimed: dict[NoteId, NoteId] = {}
    for bank in banks:
        for question in bank.questions:
            here = NoteId(bank.bank, question.id)
            for former in former_ids(bank, question):
                other = former if former in asked else claimed.setdefault(former, here)
                if other != here:
                    message = f"the former id {former} is in use: {other} " + (
                        "exists" if other == former else "names it too"
                    )
                    hint = "Each former id belongs to one question. Remove it from `formerly` here or there."
                    yield Finding(bank.bank, question.id, ("formerly",), message, hint)


FORMERLY_IN_USE: Final = Check("formerly-in-use", Severity.ERROR, run)
