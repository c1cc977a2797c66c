"""Shuffles options, items and questions in the same order on every computer.

Python's `random` may give another order in another version, and a new question would change the order of all others.
Here, the position of each entry depends on a hash of the seed, the question's id and the entry. So a seed always gives
the same form, and the order within a question never depends on other questions. Hashes are uniform, so no position is
preferred.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar, assert_never

from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    OpenEnded,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
    options,
)
from quizgen.text.natural_order import natural_order

T = TypeVar("T")


def shuffle(names: Sequence[str], *seed: str) -> tuple[int, ...]:
    """An order of the indices of `names` that depends only on the seed and the names.

    Equal names stay together in their original order.
    """
    # A seed may come from a shell, as bytes that are not text: surrogates represent them.
    keyed = ("\x1f".join((*seed, name)).encode(errors="surrogatepass") for name in names)
    keys = [hashlib.sha256(each).digest() for each in keyed]
    return tuple(sorted(range(len(names)), key=lambda index: (keys[index], index)))


def group_key(question: Question) -> str:
    """The key that keeps a question together with its group in a shuffle: the group, or its own id.

    `shuffle` keeps equal names together. Ids contain no slash, so no group is confused with a question.
    """
    return f"group/{question.group}" if question.group else question.id


def group_adjacent(names: Sequence[str]) -> tuple[int, ...]:
    """The indices of `names` in order, with equal names moved to the place of the first."""
    first: dict[str, int] = {}
    for index, name in enumerate(names):
        first.setdefault(name, index)
    return tuple(sorted(range(len(names)), key=lambda index: (first[names[index]], index)))


def form_seed(seed: str, letter: str, again: int = 0) -> str:
    """The seed of one form of a worksheet.

    Args:
        seed: The seed of the worksheet.
        letter: The form's letter. Form A is never arranged again.
        again: The number of orders that were rejected (`quizgen.outputs.worksheet.forms`).
    """
    return f"{seed}/{letter}/{again}" if again else f"{seed}/{letter}"


def display_order(question: Question, seed: str) -> tuple[int, ...]:
    """The order in which the options or items of a question are shown with a seed.

    Indices into the canonical options, the `rights` of a matching question or the `items` of an ordering
    question; empty for other types. Items of an ordering question are never in the correct order.
    """
    match question:
        case MultipleChoice() | MultipleResponse():
            return _arranged_options(question, seed)
        case Matching():
            return _unsolved(question.rights, seed, question.id)
        case Ordering():
            return _unsolved(question.items, seed, question.id)
        case TrueFalse() | ShortAnswer() | Numeric() | DateQuestion() | Cloze() | OpenEnded() | Flashcard():
            return ()
        case _:
            assert_never(question)


def keeps_order(question: MultipleChoice | MultipleResponse) -> bool:
    """Whether the options have the same order with every seed: sorted options, or `shuffle: false`."""
    return not question.shuffle or has_natural_order(question)


def has_natural_order(question: MultipleChoice | MultipleResponse) -> bool:
    """Whether all options that are not pinned are numbers with the same unit, or dates."""
    loose = [option.text for option in options(question) if option.text not in question.pin]
    return natural_order(loose) is not None


def _arranged_options(question: MultipleChoice | MultipleResponse, seed: str) -> tuple[int, ...]:
    texts = [option.text for option in options(question)]
    pinned = [index for pin in dict.fromkeys(question.pin) for index, text in enumerate(texts) if text == pin]
    loose = [index for index in range(len(texts)) if index not in pinned]
    keys = natural_order([texts[index] for index in loose])
    if keys is not None:
        order = [index for _, index in sorted(zip(keys, loose, strict=True))]
    elif not question.shuffle:
        order = sorted(loose, key=lambda index: (texts[index].casefold(), index))
    else:
        order = [index for index in shuffle(texts, seed, question.id) if index not in pinned]
    return (*order, *pinned)


def _unsolved(names: Sequence[str], seed: str, question: str) -> tuple[int, ...]:
    """A shuffled order other than the canonical one, if there is another."""
    order = shuffle(names, seed, question)
    if order == tuple(range(len(names))) and len(names) > 1:
        return (*order[1:], order[0])
    return order
