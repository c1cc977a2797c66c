"""A digest of the key alone, which changes if learners have to learn another answer."""

from __future__ import annotations

import hashlib
import json
from fractions import Fraction
from typing import assert_never

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
)
from quizgen.text.normal_form import n1


def key_digest(question: Question, *, reverse: bool = False) -> str:
    """8 hexadecimal digits of the correct answer; "" for open-ended questions, which have no single one.

    Case does not matter, and neither does the order of parts that may be in any order.

    Args:
        question: The question.
        reverse: Whether a flashcard is asked from back to front.
    """
    parts = _key(question, reverse=reverse)
    if not parts:
        return ""
    text = json.dumps([n1(part).casefold() for part in parts])
    return hashlib.blake2b(text.encode(), digest_size=4).hexdigest()


def _key(question: Question, *, reverse: bool) -> list[str]:
    match question:
        case MultipleChoice():
            return [question.answer.text]
        case MultipleResponse():
            return sorted(option.text for option in question.answers)
        case TrueFalse():
            return [str(question.answer)]
        case ShortAnswer():
            return [question.answer]
        case Numeric():
            return [str(Fraction(question.answer)), question.unit or ""]
        case DateQuestion():
            return [str(question.answer)]
        case Cloze():
            return [gap.answer for gap in question.parsed.gaps]
        case Matching():
            return sorted(f"{pair.left}\x1f{pair.right}" for pair in question.pairs)
        case Ordering():
            return list(question.items)
        case OpenEnded():
            return []
        case Flashcard():
            return [question.front if reverse else question.back]
        case _:
            assert_never(question)
