"""How much of a class is graded after a teacher has decided about groups of answers.

    PYTHONPATH=tests python tests/benchmarks/class_groups.py ANSWERS.tsv BANK.yaml [REPEATS]

ANSWERS.tsv has the columns `student`, `Q#`, `answer`, `G1`, `G2` and `G3`, as in the Powergrading corpus of Microsoft Research
(Basu, Jacobs and Vanderwende, 2013), which its licence keeps out of this project. The judges' majority decides. BANK.yaml has
a short-answer question `q1` for question 1, with the published key.

- Ten decisions: about the ten largest groups of each question, in all answers. How many answers are graded then?
- Next class: all groups of 30 learners drawn by chance are decided about. How many answers of 30 others are graded, and
  how many of them wrongly?
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from quizgen.api.loading import load
from quizgen.class_results.answer_groups import LearnerAnswer, group_answers, still_undecided
from quizgen.class_results.decisions import Decision, Ruling, bank_change
from quizgen.grading.grade import grade_response
from quizgen.grading.policy import PRACTICE, policy_for
from quizgen.grading.responses import TextResponse
from quizgen.grading.verdicts import Grade
from quizgen.model.questions import ShortAnswer
from quizgen.model.shuffle import shuffle
from quizgen.quiz.card import Card, cards

CLASS: Final = 30
DECISIONS: Final = 10


class JudgedAnswer(NamedTuple):
    """An answer, and whether most judges called it correct."""

    learner: str
    text: str
    correct: bool


class Counts(NamedTuple):
    """How many answers there are, how many of them are graded, and how many of these wrongly."""

    answers: int = 0
    graded: int = 0
    wrong: int = 0

    def __add__(self, other: object) -> Counts:
        """Both together."""
        assert isinstance(other, Counts)
        return Counts(*(one + two for one, two in zip(self, other, strict=True)))

    def __str__(self) -> str:
        """The shares as percentages."""
        return f"{100 * self.graded / self.answers:5.1f} % graded, {100 * self.wrong / max(1, self.graded):.2f} % of them wrongly"


def judged_answers(path: Path) -> dict[str, list[JudgedAnswer]]:
    """The judged answers to each question by its id."""
    found: dict[str, list[JudgedAnswer]] = {}
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            grades = [int(row[name]) for name in ("G1", "G2", "G3")]
            if min(grades) >= 0:
                answer = JudgedAnswer(row["student"], row["answer"], sum(grades) > len(grades) / 2)
                found.setdefault(f"q{row['Q#']}", []).append(answer)
    return found


def grade(question: ShortAnswer, text: str, card: Card) -> Grade:
    """The grade of an answer."""
    found = grade_response(question, TextResponse(text), card.policy)
    assert isinstance(found, Grade)
    return found


def count(question: ShortAnswer, answers: Sequence[JudgedAnswer], card: Card) -> Counts:
    """How many answers the bank decides about."""
    grades = [(grade(question, each.text, card), each.correct) for each in answers]
    graded = [(found, correct) for found, correct in grades if found.verdict.passed or found.rejected]
    return Counts(
        len(answers), len(graded), sum(found.verdict.passed != correct for found, correct in graded)
    )


def decide(question: ShortAnswer, answers: Sequence[JudgedAnswer], card: Card, most: int) -> ShortAnswer:
    """The question after a teacher has decided about the largest groups as most judges did."""
    correct = {each.learner: each.correct for each in answers}
    refused = [each for each in answers if not count(question, [each], card).graded]
    decisions = 0
    for group in group_answers([LearnerAnswer(each.learner, each.text) for each in refused], card):
        left = still_undecided(group, question)
        if left is None or decisions == most:
            continue
        right = sum(correct[learner] for learner in left.learners) * 2 > len(left.learners)
        change = bank_change(left, Decision(Ruling.CORRECT if right else Ruling.INCORRECT))
        assert change is not None
        decisions += 1
        lists = {"accept": (*question.accept, *change.accept), "reject": (*question.reject, *change.reject)}
        question = question.model_copy(update=lists)
    return question


def measure(
    question: ShortAnswer, answers: Sequence[JudgedAnswer], card: Card, repeats: int
) -> tuple[Counts, ...]:
    """How many answers are graded at first, after ten decisions, and in the next class."""
    after = count(decide(question, answers, card, DECISIONS), answers, card)
    following = Counts()
    for repeat in range(repeats):
        order = [answers[place] for place in shuffle([each.learner for each in answers], f"{repeat}")]
        taught = decide(question, order[:CLASS], card, len(answers))
        following += count(taught, order[CLASS : 2 * CLASS], card)
    return count(question, answers, card), after, following


def main(path: str, bank: str, repeats: str = "10") -> None:
    """Print the figures of each question and of all."""
    answers = judged_answers(Path(path))
    folders = load([bank]).folders
    whole = [Counts(), Counts(), Counts()]
    for card in cards(folders, lambda folder: policy_for(folder.article, folder.banks, PRACTICE)):
        if isinstance(card.question, ShortAnswer) and card.question.id in answers:
            figures = measure(card.question, answers[card.question.id], card, int(repeats))
            whole = [sum_ + figure for sum_, figure in zip(whole, figures, strict=True)]
            print(
                f"{card.question.id}: at first {figures[0]}; ten decisions {figures[1]}; next class {figures[2]}"
            )
    print(f"at first       {whole[0]}\nten decisions  {whole[1]}\nnext class     {whole[2]}")


if __name__ == "__main__":
    main(*sys.argv[1:])
