"""A card in the lock file that no question of the bank produces any more.

What: the lock file records a card, but its question is no longer in the bank. The question was deleted, given
another id, moved to another bank, or changed to a type that needs a different kind of note. The severity is info
until the card is first released, and warning afterwards.

Why: learners who have the card keep it, but it is no longer updated. If the question still exists under another
id, they also get a second card with an empty schedule.

Bad:  id: the-river    where it was `id: river` when the deck was released
Good: id: the-river
      formerly: river
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.bank import Bank
from quizgen.model.digest import Digest, question_digest
from quizgen.model.identity import LostNote, NoteId, identify, lost_notes
from quizgen.model.lock import LockedNote, format_moment
from quizgen.model.lock_updates import STEM_CHARS
from quizgen.model.questions import Question, note_kind, stem
from quizgen.problems import Severity

MIN_LIKENESS: Final = 0.6
"""The minimum similarity of a new question to a lost one for a suggestion."""

MAX_PAIRS: Final = 40_000
"""The maximum number of comparisons. With more, only identical content is recognised."""


class Candidate(NamedTuple):
    """A question that produces a new card, and its features for recognition."""

    bank: Bank
    question: Question
    digest: Digest


def run(context: CheckContext) -> Iterator[Finding]:
    """The lost cards of a folder, each with the question that it has probably become."""
    folder = context.folder
    lost = list(lost_notes(folder)) if folder.complete else []
    if not lost:
        return
    asked = {
        NoteId(bank.bank, question.id): (bank, question)
        for bank in folder.banks
        for question in bank.questions
    }
    new = [
        Candidate(bank, question, question_digest(question, folder.media_digests))
        for bank, question in asked.values()
        if _is_new(identify(folder, bank, question).note)
    ]
    banks = {bank.bank for bank in folder.banks}
    by_content = {each.digest.content: each for each in reversed(new)}
    compared = new if len(lost) * len(new) <= MAX_PAIRS else []
    for one in lost:
        if one.id.bank in banks:
            likely = by_content.get(one.note.digest) or _most_likely(one.note, compared)
            yield _finding(one, asked.get(one.id), likely)


def _is_new(note: LockedNote | None) -> bool:
    """Whether learners cannot have the card of a question under its present id."""
    return note is None or note.released is None


def _finding(lost: LostNote, still: tuple[Bank, Question] | None, likely: Candidate | None) -> Finding:
    when = lost.note.released or lost.note.changed
    done = "released" if lost.note.released else "built"
    known = f"{done} on {format_moment(when)[:10]}"
    severity = Severity.WARNING if lost.note.released else Severity.INFO
    if still is not None:
        message = (
            f"the type of the question {lost.id} has changed, so a new card ({note_kind(still[1])}) "
            f"replaces the card that was {known} ({lost.note.note})"
        )
        hint = (
            "Restore the former type. Otherwise learners get a second card with an empty schedule. "
            f"If you want the second card, run quizgen anki release --drop {lost.id}"
        )
        return Finding(lost.id.bank, lost.id.question, ("type",), message, hint, severity)
    message = f"no question has the id {lost.id} any more, but a card with this id was {known}"
    drop = f"If you deleted the question on purpose, run quizgen anki release --drop {lost.id}"
    if likely is None:
        return Finding(
            lost.id.bank,
            None,
            ("bank",),
            message,
            f"Restore the question, and set `retired` if it should no longer be asked. If the question is in another folder now, add `formerly: {lost.id}` to it instead. {drop}",
            severity,
        )
    bank, question, _ = likely
    name = lost.id.question if bank.bank == lost.id.bank else str(lost.id)
    hint = f"If the question is now {bank.bank}/{question.id}, add `formerly: {name}` to it. {drop}"
    return Finding(bank.bank, question.id, ("id",), message, hint, severity)


def _most_likely(lost: LockedNote, new: Sequence[Candidate]) -> Candidate | None:
    """The new question that is most like a lost one, if any is like it at all."""
    likeness, best = max(
        ((_likeness(lost, each), -number) for number, each in enumerate(new)), default=(0.0, 0)
    )
    return new[-best] if likeness >= MIN_LIKENESS else None


def _likeness(lost: LockedNote, new: Candidate) -> float:
    """From 0 to 1: the likeness of the stem, or the share of fields that are the same, whichever is greater."""
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - only a lost card needs it

    if note_kind(new.question) != lost.note:
        return 0.0
    had = dict(field.split(":") for field in lost.fields.split())
    same = sum(had.get(name) == value for name, value in new.digest.fields.items() if name != "type")
    share = same / max(1, len(had) - 1)
    return max(share, ratio(" ".join(stem(new.question).split())[:STEM_CHARS], lost.stem) / 100)


CARD_LOST: Final = Check("card-lost", Severity.WARNING, run)
