"""The data about a question that the script of a page needs in addition to the text on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, assert_never

from quizgen.model.digest import question_digest
from quizgen.model.folder import Folder
from quizgen.model.key_digest import key_digest
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
from quizgen.model.shuffle import display_order, group_key
from quizgen.outputs.page.plain_item import script_length

ORDERS: Final = 8
"""The number of shuffled orders that are stored for a question. The page chooses one of them each time."""

FIRST: Final = ord("0")
"""The character for the first part of a question in an order."""


def question_data(question: Question, order: tuple[int, ...], folder: Folder, shown: str) -> dict[str, Any]:
    """The question as JSON, without what the script adds (`whole` in `screen.js`).

    Args:
        question: The question.
        order: The order of the question's parts on the page.
        folder: The folder with the pictures, which are part of the question's digest.
        shown: The text of the question on the page, where its parts can be found.
    """
    orders = dict.fromkeys([order, *(display_order(question, f"page/{n}") for n in range(1, ORDERS))])
    keys = dict.fromkeys(key_digest(question, reverse=reverse) for reverse in (False, True))
    group = group_key(question)
    data = {
        "id": question.id,
        "type": question.type,
        "group": group if group != question.id else None,
        "points": str(question.points),
        "bonus": question.bonus,
        "tag": list(question.tags),
        "difficulty": question.difficulty,
        "objective": question.objective,
        "keys": list(keys),
        "content": question_digest(question, folder.media_digests).content,
        "orders": ["".join(chr(FIRST + place) for place in each) for each in orders],
        **_parts(question, lambda texts: [_found(text, shown) for text in texts]),
    }
    return {name: value for name, value in data.items() if value is not None and value is not False}


def _found(text: str, shown: str) -> str | list[int]:
    """Where the page has a text, as offset and length, because this is shorter. A text that is not there stays."""
    if text not in shown:
        return text
    return [script_length(shown[: shown.index(text)]), script_length(text)]


def _parts(question: Question, found: Callable[[Iterable[str]], list[Any]]) -> dict[str, Any]:
    """The parts of an answer, in the words of the bank: a saved answer names them, because no shuffle changes these."""
    match question:
        case MultipleChoice() | MultipleResponse():
            return {"options": found(option.text for option in options(question))}
        case Matching():
            return {"lefts": found(pair.left for pair in question.pairs), "rights": found(question.rights)}
        case Ordering():
            return {"items": found(question.items)}
        case OpenEnded():
            return {"rubric": [str(criterion.points) for criterion in question.rubric]}
        case Flashcard():
            return {"reverse": question.reverse}
        case Cloze():
            return {"gaps": len(question.parsed.gaps)}
        case TrueFalse() | ShortAnswer() | Numeric() | DateQuestion():
            return {}
        case _:
            assert_never(question)
