"""A teacher's decision about a group of answers, as a change of the question.

As few entries are added as the grader needs to decide in the same way about each answer of the group. A decision that
no entry can express is recorded in a comment, so that the teacher is not asked again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple, assert_never

from quizgen.class_results.answer_groups import AnswerGroup, Precedent
from quizgen.grading.equivalents import compared_words
from quizgen.grading.grade import grade_response
from quizgen.grading.markdown_escape import escape_markdown
from quizgen.grading.policy import Policy
from quizgen.grading.responses import TextResponse
from quizgen.grading.typed_words import adding_nothing, without_words
from quizgen.grading.verdicts import Grade
from quizgen.model.components import AcceptedAnswer, AnswerWords, RejectedAnswer
from quizgen.model.questions import ShortAnswer

MAX_TELLING_WORDS: Final = 6
"""The maximum number of words by which an answer is recognised. Longer answers are accepted as a whole."""

PLAIN_GAP: Final = re.compile(r"[{}|]")
"""Characters with a special meaning in a gap."""


class Ruling(StrEnum):
    """The possible decisions about an answer."""

    CORRECT = "correct"
    INCORRECT = "incorrect"
    PARTIAL = "partial"
    LEFT = "left"
    """The answers stay undecided and are not shown again."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A teacher's decision about a group of answers.

    Attributes:
        ruling: The decision.
        feedback: The feedback for learners who give this answer, in Markdown; "" for none.
        credit: The share of the points for partly correct answers, as a percentage.
    """

    ruling: Ruling
    feedback: str = ""
    credit: str = ""


def decision_as_before(precedent: Precedent) -> Decision:
    """The decision about a group that repeats the one in the bank about an answer with the same meaning."""
    if precedent.rejected is None:
        return Decision(Ruling.CORRECT)
    feedback, credit = precedent.rejected.feedback or "", precedent.rejected.credit or ""
    return Decision(Ruling.PARTIAL if credit else Ruling.INCORRECT, feedback, credit)


class BankChange(NamedTuple):
    """The change of a question in a bank. Only one field is set, or none if the bank already decides so.

    Attributes:
        accept: Entries of `accept`.
        reject: Entries of `reject`.
        gap: The index of a gap, from 0, and its further accepted answers.
        comment: A comment line, without its sign.
    """

    accept: tuple[AcceptedAnswer, ...] = ()
    reject: tuple[RejectedAnswer, ...] = ()
    gap: tuple[int, tuple[str, ...]] | None = None
    comment: str = ""


def bank_change(group: AnswerGroup, decision: Decision) -> BankChange | None:
    """The change that a decision makes to a question.

    Returns:
        The change; None if the question's type cannot express the decision.
    """
    question = group.card.question
    texts = [(wording.text, wording.corrected) for wording in group.wordings]
    if decision.ruling is Ruling.LEFT:
        return BankChange(comment=_comment(group, decision.ruling))
    if isinstance(question, ShortAnswer):
        return _change_of_short_answer(question, texts, decision, group.card.policy)
    if group.gap is None:
        return None
    match decision.ruling:
        case Ruling.CORRECT:
            return _change_of_gap([text for text, _ in texts], group.gap)
        case Ruling.INCORRECT if not decision.feedback:
            return BankChange(comment=_comment(group, decision.ruling))
        case Ruling.INCORRECT | Ruling.PARTIAL:
            return None
        case _:
            assert_never(decision.ruling)


def _change_of_short_answer(
    question: ShortAnswer, texts: Sequence[tuple[str, str]], decision: Decision, policy: Policy
) -> BankChange | None:
    if decision.ruling is Ruling.CORRECT:
        accepted = accepting_entries(question, texts, policy)
        return None if accepted is None else BankChange(accept=accepted)
    feedback, credit = decision.feedback or None, decision.credit or None
    rejected: list[RejectedAnswer] = []
    for text, _ in texts:
        changed = question.model_copy(update={"reject": (*question.reject, *rejected)})
        if not _grade(changed, text, policy).rejected:
            rejected.append(RejectedAnswer(text=escape_markdown(text), feedback=feedback, credit=credit))
    return BankChange(reject=tuple(rejected))


def accepting_entries(
    question: ShortAnswer, texts: Sequence[tuple[str, str]], policy: Policy
) -> tuple[AcceptedAnswer, ...] | None:
    """The fewest `accept` entries with which the grader accepts all of some answers.

    Entries have the correct spelling if this is enough, because misspelt words in a bank would count as correct words.

    Args:
        question: The question.
        texts: The answers, each with its correct spelling.
        policy: The grading policy.

    Returns:
        The entries; None if an answer cannot be accepted, because it is listed under `reject`.
    """
    added: list[AcceptedAnswer] = []
    orders = [_telling_words(question, corrected, policy) for _, corrected in texts]
    for (text, corrected), words in zip(texts, orders, strict=True):
        if _accepts(question, added, text, policy):
            continue
        any_order = any(other != words and sorted(other) == sorted(words) for other in orders)
        ways = (
            way
            for spelt in dict.fromkeys([corrected, text])
            for way in _ways_to_accept(question, spelt, words, any_order=any_order)
        )
        way = next((each for each in ways if _accepts(question, [*added, each], text, policy)), None)
        if way is None:
            return None
        added.append(way)
    return tuple(added)


def _ways_to_accept(
    question: ShortAnswer, text: str, words: Sequence[str], *, any_order: bool
) -> Iterator[AcceptedAnswer]:
    """Ways to accept an answer: by its words if they are not too many, and as it is.

    A name that stands alone is accepted as it is, because the grader knows how names may be written.
    """
    plain = text.rstrip(" .,;!?") or text
    is_name = len(words) == 1 and plain == plain.capitalize()
    if question.kind == "text" and len(words) <= MAX_TELLING_WORDS and not is_name:
        yield AnswerWords(words=plain, order="any" if any_order else "fixed", only=True)
    yield text if question.kind == "exact" else plain
    yield text


def _telling_words(question: ShortAnswer, text: str, policy: Policy) -> list[str]:
    """The words of an answer by which it is recognised."""
    language = policy.language or "en"
    return without_words(compared_words(text, language), adding_nothing(question.ask, language))


def _accepts(question: ShortAnswer, added: Sequence[AcceptedAnswer], text: str, policy: Policy) -> bool:
    changed = question.model_copy(update={"accept": (*question.accept, *added)})
    return _grade(changed, text, policy).verdict.passed


def _grade(question: ShortAnswer, text: str, policy: Policy) -> Grade:
    grade = grade_response(question, TextResponse(text), policy)
    assert isinstance(grade, Grade)  # noqa: S101 - only open-ended questions have no grade
    return grade


def _change_of_gap(texts: Sequence[str], gap: int) -> BankChange | None:
    if any(PLAIN_GAP.search(text) for text in texts):
        return None
    return BankChange(gap=(gap, tuple(map(escape_markdown, texts))))


COMMENT: Final = re.compile(
    r"\s*# class groups(?:, gap (?P<gap>[1-9][0-9]*))?: (?:left undecided|incorrect): (?P<text>\"(?:[^\"\\]|\\.)*\")\s*"
)
"""The form in which a decision is recorded: `# class groups, gap 2: incorrect: "the big column"`."""

SAID: Final = {Ruling.LEFT: "left undecided", Ruling.INCORRECT: "incorrect"}


def _comment(group: AnswerGroup, ruling: Ruling) -> str:
    gap = "" if group.gap is None else f", gap {group.gap + 1}"
    return f"# class groups{gap}: {SAID[ruling]}: {json.dumps(group.text, ensure_ascii=False)}"


class RememberedAnswer(NamedTuple):
    """An answer whose decision is recorded in a comment, and the index of its gap."""

    gap: int | None
    text: str


def remembered_answers(lines: Iterable[str]) -> Iterator[RememberedAnswer]:
    """The decisions recorded in comments of a question. Other comments are ignored."""
    for line in lines:
        if found := COMMENT.fullmatch(line):
            with suppress(ValueError):
                yield RememberedAnswer(
                    int(found["gap"]) - 1 if found["gap"] else None, json.loads(found["text"])
                )
