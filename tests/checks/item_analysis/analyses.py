"""Classes whose answers are known, for checks of item analysis."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checks.found import Told
from samples import a_bank, a_folder

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.model.questions import Question
from quizgen.psychometrics.item_analysis import ItemResponse, analyse_class

OTHERS = 12
"""So many other questions tell strong learners from weak ones."""


def told_of(
    check: Check, question: Question, choices: Sequence[int | None], others: int = OTHERS
) -> list[Told]:
    """What a check says of a question that a class answered.

    Args:
        check: The check.
        question: The question.
        choices: What each learner chose, the strongest learner first; 0 is the key, None is no answer.
        others: How many other questions there are; the first learners answer most of them correctly.
    """
    responses = []
    for rank, choice in enumerate(choices):
        learner = f"L{rank:04}"
        chosen = frozenset() if choice is None else frozenset({choice})
        responses.append(
            ItemResponse(
                learner,
                f"market-basics/{question.id}",
                Fraction(choice == 0),
                chosen=chosen,
                omitted=choice is None,
            )
        )
        responses += [
            ItemResponse(
                learner, f"market-basics/other-{number}", Fraction(rank * others < number * len(choices))
            )
            for number in range(1, others + 1)
        ]
    context = CheckContext(a_folder(a_bank(question)), analyse_class(responses))
    return [
        Told(finding.question, finding.path, finding.message, finding.severity or check.severity)
        for finding in check.run(context)
    ]
