"""What `--cited-only` leaves out of decks and worksheets."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.api.checking import Checked


def leave_out_pending(checked: Checked) -> Checked:
    """The check without pending questions. What is left out with them is reported on standard error.

    Raises:
        QuizgenError: If no question is left.
    """
    from quizgen.cli.report import replace_control_characters
    from quizgen.problems import QuizgenError, plural_count

    left = checked.cited_only()
    if checked.questions and not left.questions:
        raise QuizgenError("all questions are pending, so --cited-only leaves no questions")
    if count := len(checked.questions) - len(left.questions):
        print(f"--cited-only leaves out {plural_count(count, 'pending question')}", file=sys.stderr)
    banks = {bank.bank: bank for bank in left.banks}
    for bank in checked.banks:
        kept = {spec.name for spec in banks[bank.bank].worksheets} if bank.bank in banks else set()
        for spec in bank.worksheets:
            if spec.name not in kept:
                message = f'warning: {bank.bank}: the worksheet "{spec.name}" needs pending questions, so it is left out'
                print(replace_control_characters(message), file=sys.stderr)
    return left
