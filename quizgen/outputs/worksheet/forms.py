"""Forms: the same questions in another order, so that neighbours cannot copy.

Form A keeps the bank's order of questions and shuffles their options; further
forms shuffle the questions too. Every place comes from a hash of the seed and
the question's own id (`quizgen.model.arrange`), so a question that is added
later leaves the order of the others alone, unless two forms would get the same
key without another try.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from quizgen.grading.key import key_letters
from quizgen.model.arrange import arrangement, shuffled
from quizgen.model.article import Article
from quizgen.model.bank import Bank
from quizgen.model.questions import Flashcard, Question, TrueFalse
from quizgen.outputs.labels import LATIN

MOST: Final = len(LATIN)
TRIES: Final = 20
"""How often another arrangement is looked for if two forms have the same key."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A question and the order in which its options, rights or items are shown."""

    question: Question
    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """One version of a worksheet.

    Attributes:
        letter: `A` to `Z`.
        placed: The questions in the order of the sheet.
        code: Four hexadecimal digits that change with anything that the sheet or its key says.
    """

    letter: str
    placed: tuple[Placed, ...]
    code: str

    @property
    def pattern(self) -> tuple[str, ...]:
        """What a neighbour could copy: the short answers from the top of the sheet to its end."""
        return tuple(_short_answer(placed) for placed in self.placed)


def forms(bank: Bank, article: Article, seed: str, count: int) -> tuple[Form, ...]:
    """So many forms, no two of which have the same pattern of answers if that can be avoided."""
    if not 1 <= count <= MOST:
        raise ValueError(f"a worksheet has 1 to {MOST} forms, not {count}")
    content = hashlib.sha256((bank.model_dump_json() + article.model_dump_json()).encode()).digest()
    made: list[Form] = []
    for letter in LATIN[:count]:
        taken = {form.pattern for form in made}
        tries = (_form(bank, letter, f"{seed}/{letter}{again}", content) for again in _counters())
        first = next(tries)
        made.append(
            first if first.pattern not in taken else next((f for f in tries if f.pattern not in taken), first)
        )
    return tuple(made)


def _counters() -> Sequence[str]:
    return ("", *(f"/{again}" for again in range(1, TRIES)))


def _form(bank: Bank, letter: str, seed: str, content: bytes) -> Form:
    questions = bank.active if letter == LATIN[0] else _mixed(bank.active, seed)
    placed = tuple(Placed(question, arrangement(question, seed)) for question in questions)
    orders = repr([(each.question.id, each.order) for each in placed])
    return Form(letter, placed, hashlib.sha256(content + orders.encode()).hexdigest()[:4])


def _mixed(questions: Sequence[Question], seed: str) -> list[Question]:
    """The questions shuffled, with the flashcards together, because they are printed as one table."""
    ids = [question.id for question in questions]
    ranks = {index: rank for rank, index in enumerate(shuffled(ids, seed))}
    groups = ["" if isinstance(question, Flashcard) else question.id for question in questions]
    group_ranks = {groups[index]: rank for rank, index in enumerate(shuffled(groups, seed))}
    order = sorted(range(len(questions)), key=lambda index: (group_ranks[groups[index]], ranks[index]))
    return [questions[index] for index in order]


def _short_answer(placed: Placed) -> str:
    if isinstance(placed.question, TrueFalse):
        return str(placed.question.answer)
    return key_letters(placed.question, placed.order)
