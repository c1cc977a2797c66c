"""Reports how a changed original affects questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, assert_never

from quizgen.checks.engine.context import CheckContext
from quizgen.model.original import Comparison, ParagraphState
from quizgen.problems import Severity, noun_with_numbers, plural_count


@dataclass(frozen=True, slots=True)
class OriginalFinding:
    """A paragraph of the original that differs from its fingerprint.

    Attributes:
        code: The code of the problem.
        severity: The severity.
        paragraph: The index of the paragraph among the fingerprints, from 0; None if it is new.
        message: The difference, in a sentence.
        hint: The affected questions, and a remedy.
    """

    code: str
    severity: Severity
    paragraph: int | None
    message: str
    hint: str


REMEDY: Final = "Compare the article with the original, then run quizgen fingerprint again."


def original_findings(
    comparisons: Sequence[Comparison], context: CheckContext
) -> tuple[OriginalFinding, ...]:
    """The findings for all paragraphs that have changed or moved."""
    return tuple(
        finding
        for index, comparison in enumerate(comparisons)
        if (finding := _finding(index, comparison, context)) is not None
    )


def original_summary(comparisons: Sequence[Comparison]) -> str:
    """A summary line: "39 paragraphs: 38 unchanged, 1 changed"."""
    counts = Counter(comparison.state for comparison in comparisons)
    words = {ParagraphState.SAME: "unchanged"}
    parts = [f"{counts[state]} {words.get(state, state)}" for state in ParagraphState if counts[state]]
    number = plural_count(len(comparisons), "paragraph")
    return f"The original has {number}: {', '.join(parts)}." if parts else f"The original has {number}."


def _finding(index: int, comparison: Comparison, context: CheckContext) -> OriginalFinding | None:
    known = comparison.known
    number = known.number if known else comparison.now
    match comparison.state:
        case ParagraphState.SAME:
            return None
        case ParagraphState.MOVED:
            message = f"paragraph {number} of the original is now paragraph {comparison.now}"
            return OriginalFinding("original-moved", Severity.INFO, index, message, "")
        case ParagraphState.NEW:
            message = f"paragraph {number} of the original has no fingerprint in original.yaml"
            return OriginalFinding(
                "original-new",
                Severity.WARNING,
                None,
                message,
                "To update original.yaml, run quizgen fingerprint again.",
            )
        case ParagraphState.CHANGED | ParagraphState.MISSING as state:
            message = f"paragraph {number} of the original is missing"
            if state is ParagraphState.CHANGED:
                message = f"paragraph {number} of the original has changed"
            hint = _standing_on(known.retold if known else (), context)
            return OriginalFinding(f"original-{state}", Severity.ERROR, index, message, hint)
        case state:
            assert_never(state)


def _standing_on(retold: Sequence[int], context: CheckContext) -> str:
    """Which questions cite the paragraphs of the article that retell it."""
    if not retold:
        return "According to original.yaml, the article does not retell this paragraph. To update original.yaml, run quizgen fingerprint again."
    questions = dict.fromkeys(
        f"{one.bank.bank}/{one.question.id}"
        for one in context.citations
        if any(place.passage in retold for place in one.places)
    )
    where = f"{noun_with_numbers('paragraph', retold)} of the article"
    if not questions:
        return f"This paragraph is retold in {where}, which no question cites. {REMEDY}"
    return (
        f"This paragraph is retold in {where}, which these questions cite: {', '.join(questions)}. {REMEDY}"
    )
