"""The dialogue of `quizgen class groups`: a teacher decides about one group of answers after another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from quizgen.cli._dialogue import read_reply, repeat
from quizgen.cli._pending_text import wrapped_lines
from quizgen.cli.class_._group_text import (
    answer_group_lines,
    change_text,
    count_points,
    group_heading_lines,
    precedent_text,
    rubric_lines,
    same_decision_lines,
)
from quizgen.problems import QuizgenError, plural_count
from quizgen.quiz.sanitize import printable

if TYPE_CHECKING:
    from quizgen.api.class_groups import AnswerGroup, Decision, FoundGroup, PointsFile
    from quizgen.api.edited_file import EditedFile
    from quizgen.model.questions import Question
    from quizgen.quiz.line_source import LineSource

HELP: Final = (
    "Type y if these answers are correct, n if they are incorrect, f if they are incorrect and learners should read why, "
    "p for part of the points, l to leave them undecided for good, s to skip them for now, u to undo, q to quit."
)
RUBRIC_HELP: Final = (
    "Type the numbers of the criteria that the answer meets, such as 1 3, or 0 for none; or points for each criterion, such as "
    "p 1 0.5. s skips the answer for now, u undoes, q quits."
)
LAST_PROMPT: Final = "That was the last group. Enter to finish, [u]ndo: "
PROMPT: Final = "Correct? [y]es, [n]o, [f]eedback, [p]artial, [l]eave, [s]kip, [u]ndo, [q]uit: "
RUBRIC_PROMPT: Final = "Criteria met (such as 1 3, or 0), [p]oints, [s]kip, [u]ndo, [q]uit: "
SAME_PROMPT: Final = "Decide about all of them in the same way? [y]es, [n]o: one by one, [q]uit: "
SAME_HELP: Final = (
    "Press Enter or type y to write all these decisions into the bank, n to be asked about each, q to quit."
)
COMMANDS: Final = frozenset("suq")
DECISIONS: Final = frozenset("ynfpl")
NOT_IN_GAP: Final = "A gap accepts an answer or does not. Press y or n."
NO_FEEDBACK: Final = (
    "A question of this type cannot list answers with feedback. Press y, n or p without feedback."
)


class _Step(NamedTuple):
    """What was done about a group: how many answers it decided, and the file with its former contents if it was changed."""

    place: int
    decided: int
    file: EditedFile | None = None
    before: bytes = b""
    question: Question | None = None


class DecisionSession:
    """A session in which a teacher decides about groups of answers."""

    def __init__(
        self,
        groups: Sequence[FoundGroup],
        source: LineSource,
        points: PointsFile | None,
        way_on: Sequence[str],
    ) -> None:
        """Begin with the first group.

        Args:
            groups: The groups.
            source: Where replies come from.
            points: Where points are written that belong to single learners; None if nowhere.
            way_on: The command that continues, and what to do next.

        Raises:
            QuizgenError: If the file of a bank cannot be read.
        """
        from quizgen.api.class_groups import DecidedBank

        self._groups = sorted(groups, key=lambda found: found.group.precedent is None)
        self._were_offered = False
        self._source = source
        self._points = points
        self._way_on = way_on
        self._place = 0
        self._steps: list[_Step] = []
        self._files = {
            path: DecidedBank(Path(path)) for path in sorted({found.span.path for found in groups})
        }
        self._questions = {found.group.card.id: found.group.card.question for found in groups}

    def run(self) -> int:
        """Show one group after another until all are decided, the teacher quits or the input ends."""
        return repeat(self._step, self._conclude)

    def _step(self) -> bool:
        """Show what comes next and carry out the reply. Return whether to continue."""
        if self._place == len(self._groups):
            return self._take_back_last()
        if self._groups[0].group.precedent and not self._were_offered:
            return self._offer_same_decisions()
        return self._ask()

    def _offer_same_decisions(self) -> bool:
        """Show other forms of listed answers and offer to decide as before; return whether to continue."""
        self._were_offered = True
        alike = [found for found in self._groups if found.group.precedent]
        from quizgen.api.class_groups import decision_as_before

        print("Other forms of answers that the bank lists:")
        for found in alike:
            print("\n".join(["", *same_decision_lines(found)]))
        print()
        parse = {"": "y", "y": "y", "n": "n", "q": "q"}.get
        reply = read_reply(self._source, SAME_PROMPT, parse, SAME_HELP)
        for place, found in enumerate(alike if reply == "y" else []):
            group = self._still_undecided(found)
            if group is None:
                self._place += 1
            elif self._place == place and group.precedent:  # otherwise the decision before it was not saved
                self._decide(found, group, decision_as_before(group.precedent))
        print()
        return reply in {"y", "n"}

    def _take_back_last(self) -> bool:
        """Offer to undo the last decision, since no group follows at which that could be done."""
        if not self._steps or self._read(LAST_PROMPT).casefold() != "u":
            return False
        self._undo()
        return True

    def _ask(self) -> bool:
        """Show the next group and carry out the reply; whether to go on."""
        from quizgen.model.questions import OpenEnded

        found = self._groups[self._place]
        group = self._still_undecided(found)
        if group is None:  # an earlier decision was about its answers, too
            self._place += 1
            return True
        print("\n".join(group_heading_lines(found, f"{self._place + 1} of {len(self._groups)}")))
        is_open = isinstance(group.card.question, OpenEnded)
        print("\n".join([*rubric_lines(found), "", *answer_group_lines(group), ""]))
        reply = self._reply(group, is_open=is_open)
        if reply is None or reply == "q":
            return False
        if reply == "u":
            self._undo()
        elif reply == "s":
            self._advance(_Step(self._place, 0))
        elif is_open:
            self._give_points(group, rubric_points(group, reply) or ())
        elif decision := self._decision(reply, group):
            self._decide(found, group, decision)
        print()
        return True

    def _still_undecided(self, found: FoundGroup) -> AnswerGroup | None:
        """The group without the answers already decided in this session; None if no answer is left."""
        from quizgen.api.class_groups import still_undecided

        return still_undecided(found.group, self._questions[found.group.card.id])

    def _reply(self, group: AnswerGroup, *, is_open: bool) -> str | None:
        """The next reply that means something; None at the end of the input."""
        if not is_open:
            print("\n".join(line for key in "yn" for line in _preview(group, key)))
            print(end="".join(f"{line}\n" for line in _precedent_lines(group)))

        def parse(typed: str) -> str | None:
            as_before = not typed and group.precedent is not None
            if (
                as_before
                or typed in COMMANDS
                or (rubric_points(group, typed) if is_open else typed in DECISIONS)
            ):
                return typed
            return None

        prompt, explanation = (RUBRIC_PROMPT, RUBRIC_HELP) if is_open else (PROMPT, HELP)
        return read_reply(self._source, prompt, parse, explanation)

    def _decision(self, key: str, group: AnswerGroup) -> Decision | None:
        """The decision that a key is, with what else is to be typed; None if that is not typed."""
        from quizgen.api.class_groups import Decision, Ruling, decision_as_before

        if not key and group.precedent:
            return decision_as_before(group.precedent)
        credit = self._read("Share of the points, such as 50%: ") if key == "p" else ""
        feedback = self._read("Feedback for learners: ") if key in "fp" else ""
        if key == "p" and not _is_credit(credit):
            print(
                f'"{printable(credit)}" is not a share of the points: type a percentage above 0% and below 100%.'
            )
            return None
        if key == "f" and not feedback:
            print("Nothing was typed, so nothing was decided.")
            return None
        rulings = {"y": Ruling.CORRECT, "p": Ruling.PARTIAL, "l": Ruling.LEFT}
        return Decision(rulings.get(key, Ruling.INCORRECT), feedback, credit)

    def _read(self, prompt: str) -> str:
        return (self._source.read(prompt) or "").strip()

    def _decide(self, found: FoundGroup, group: AnswerGroup, decision: Decision) -> None:
        """Write a decision into the bank, or points of a question that has no place for it."""
        from quizgen.api.class_groups import bank_change

        change = bank_change(group, decision)
        if change is None:
            self._decide_without_bank(group, decision)
            return
        file = self._files[found.span.path]
        try:
            before, question = file.decide(found.number, change)
        except QuizgenError as error:
            print(f"Not saved: {error}")
            return
        print("\n".join(wrapped_lines(f"{found.span.path}: {change_text(change)}")))
        former = self._questions[group.card.id]
        self._questions[group.card.id] = question
        self._advance(_Step(self._place, len(group.learners), file, before, former))

    def _decide_without_bank(self, group: AnswerGroup, decision: Decision) -> None:
        """Write points for a question that cannot list such answers."""
        from quizgen.api.class_groups import Ruling

        if group.gap is not None or decision.feedback:
            print(NOT_IN_GAP if group.gap is not None else NO_FEEDBACK)
            return
        share = {Ruling.CORRECT: Fraction(1), Ruling.INCORRECT: Fraction(0)}.get(decision.ruling)
        if share is None:
            share = Fraction(decision.credit.rstrip("% ")) / 100
        points = share * Fraction(group.card.question.points)
        self._give_points(group, (Decimal(points.numerator) / points.denominator,))

    def _give_points(self, group: AnswerGroup, points: tuple[Decimal, ...]) -> None:
        """Write points for each learner of a group."""
        from quizgen.api.class_groups import GivenPoints

        if self._points is None:
            print("Give a file for the points with --points, such as --points points.csv.")
            return
        rows = [GivenPoints(learner, group.card.id, points) for learner in group.learners]
        before = self._points.give(rows)
        print(
            f"{self._points.path}: {plural_count(len(rows), 'learner')}, {' + '.join(f'{each:f}' for each in points)} points"
        )
        self._advance(_Step(self._place, len(rows), self._points, before))

    def _advance(self, step: _Step) -> None:
        self._steps.append(step)
        self._place += 1

    def _undo(self) -> None:
        """Take back the last step; what it wrote is removed from the file."""
        if not self._steps:
            print("Nothing to undo.")
            return
        last = self._steps.pop()
        if last.file is not None:
            last.file.restore(last.before)
        if last.question is not None:
            self._questions[self._groups[last.place].group.card.id] = last.question
        self._place = last.place

    def _conclude(self) -> None:
        """Say what was decided and how to go on."""
        written = [step for step in self._steps if step.file is not None]
        answers = sum(step.decided for step in written)
        left = len(self._groups) - self._place + sum(step.file is None for step in self._steps)
        print(
            f"{plural_count(len(written), 'decision')} about {plural_count(answers, 'answer')}, "
            f"{plural_count(left, 'group')} left."
        )
        if left:
            print(f"To continue: {self._way_on[0]}")
        if written:
            print("\n".join(f"Next: {line}" for line in self._way_on[1:]))


def _precedent_lines(group: AnswerGroup) -> list[str]:
    """What Enter decides: the same as about an answer of other forms of the same words."""
    text = f"Enter  the same as before, because {precedent_text(group)}"
    return wrapped_lines(text, "  ", "     ") if group.precedent else []


def _preview(group: AnswerGroup, key: str) -> list[str]:
    """What a key would write into the bank."""
    from quizgen.api.class_groups import Decision, Ruling, bank_change

    change = bank_change(group, Decision(Ruling.CORRECT if key == "y" else Ruling.INCORRECT))
    if change is None:
        points = group.card.question.points if key == "y" else Decimal(0)
        text = NOT_IN_GAP if group.gap is not None else f"{count_points(points)} in the points file"
    else:
        text = change_text(change)
    return wrapped_lines(f"{key}  {text}", "  ", "     ")


def rubric_points(group: AnswerGroup, reply: str) -> tuple[Decimal, ...] | None:
    """The points for the criteria of an open-ended question in a reply; None if it is not valid."""
    from quizgen.grading.response_parsing import parse_assessment
    from quizgen.grading.responses import RubricResponse
    from quizgen.model.questions import OpenEnded

    question = group.card.question
    if not isinstance(question, OpenEnded):
        return None
    words = reply.replace(",", " ").split()
    if words[:1] == ["p"]:
        given = parse_assessment(question, words[1:])
        return given.points if isinstance(given, RubricResponse) else None
    numbers = [int(word) for word in words if word.isdecimal() and word.isascii()]
    if (
        not words
        or len(numbers) < len(words)
        or max(numbers) > len(question.rubric)
        or (0 in numbers and len(words) > 1)
    ):
        return None
    return tuple(
        criterion.points if number in numbers else criterion.points * 0
        for number, criterion in enumerate(question.rubric, start=1)
    )


def _is_credit(text: str) -> bool:
    from quizgen.model.components import PERCENTAGE

    found = re.fullmatch(PERCENTAGE, text)
    return found is not None and float(found["number"]) > 0
