"""Answers in single cells: lists and pairs in the notations of several programs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizgen.grading.response_parsing import BETWEEN_GAPS
from quizgen.markup.plain import to_plain
from quizgen.model.questions import Cloze, Matching, MultipleResponse, Ordering, Question, options
from quizgen.quiz.batch_grading import Answer
from quizgen.text.letters import ascii_digits
from quizgen.text.normal_form import n1

BETWEEN: Final = re.compile(r"\s*[;,،؛|\n]\s*|\s+(?=\S)")
"""The separators between texts in a list."""

ARROW: Final = re.compile(r"\s*(?:->|=>|→|←|[:=]|\s-\s)\s*")
PART: Final = re.compile(r"(?:^|;)\s*\w+ (\d+): ?")
"""The separator of Moodle between the answers to gaps, in any language: `part 1: bell; part 2: noon`."""

NUMBER: Final = re.compile(r"[0-9]+")

NO_ANSWER: Final = frozenset({"-", "–", "—"})  # noqa: RUF001
"""The text that Moodle writes for a missing answer."""


def cell_answer(question: Question, cell: Answer) -> Answer:
    """The answer in a cell: its text, or its parts if it consists of several options, items or pairs."""
    if not isinstance(cell, str):
        return cell
    text = cell.strip()
    if text in NO_ANSWER:
        return ""
    match question:
        case MultipleResponse():
            return _listed(text, [option.text for option in options(question)]) or text
        case Ordering():
            return _listed(text, question.items) or text
        case Matching():
            pairs = _pairs(text, question)
            return text if pairs is None else pairs
        case Cloze() if parts := _numbered_parts(text, len(question.parsed.gaps)):
            return parts
        case Cloze():
            parts = tuple(part.strip() for part in BETWEEN_GAPS.split(text))
            return parts if len(parts) == len(question.parsed.gaps) > 1 and any(parts) else text
        case _:
            return text


def items_by_numbers(question: Ordering, text: str, order: Sequence[int]) -> tuple[str, ...]:
    """The items in the order of the numbers beside them; () if the text contains no such numbers.

    Args:
        question: The question. If it has dates, the worksheet has letters instead of numbers.
        text: The numbers from the top of the sheet to its end: `3 1 2` or `312`.
        order: The order of the items on the sheet.
    """
    plain = ascii_digits(text)
    numbers = NUMBER.findall(plain) if len(plain) > len(order) else list(plain)
    if question.dates or NUMBER.sub("", plain).strip(" ,;.-") or not all(map(str.isdigit, numbers)):
        return ()
    places = [int(number) - 1 for number in numbers]
    if sorted(places) != list(range(len(order))):
        return ()
    return tuple(question.items[order[places.index(place)]] for place in range(len(order)))


def _listed(text: str, texts: Sequence[str]) -> tuple[str, ...]:
    """The texts that a cell lists and nothing else, longer ones first; () if it has anything else."""
    found: list[str] = []
    rest = _plain(text)
    known = sorted(((_plain(each), each) for each in texts), key=lambda pair: -len(pair[0]))
    while rest:
        fit = next((pair for pair in known if _begins(rest, pair[0])), None)
        if fit is None:
            return ()
        found.append(fit[1])
        rest = rest[len(fit[0]) :]
        if between := BETWEEN.match(rest):
            rest = rest[between.end() :]
        elif rest.strip(" ;,"):
            return ()
        else:
            break
    return tuple(found)


def _pairs(text: str, question: Matching) -> dict[str, str] | None:
    """The pairs that a cell lists and nothing else, without sides left open; None if it has anything else."""
    found: dict[str, str] = {}
    rest = _plain(text)
    lefts = sorted(
        ((_plain(pair.left), pair.left) for pair in question.pairs), key=lambda pair: -len(pair[0])
    )
    rights = sorted(((_plain(right), right) for right in question.rights), key=lambda pair: -len(pair[0]))
    while rest.strip(" ;,"):
        left = next((pair for pair in lefts if rest.startswith(pair[0])), None)
        arrow = ARROW.match(rest, len(left[0])) if left else None
        if left is None or arrow is None:
            return None
        rest = rest[arrow.end() :]
        right = next((pair for pair in rights if _begins(rest, pair[0])), None)
        if right is not None:
            found[left[1]] = right[1]
            rest = rest[len(right[0]) :]
        between = BETWEEN.match(rest)
        if right is not None and between is None:
            break
        rest = rest[between.end() :] if between else rest
    return None if rest.strip(" ;,") else found


def _numbered_parts(text: str, count: int) -> tuple[str, ...]:
    """The texts of parts numbered 1, 2, 3 and so on; () if they are not numbered from 1 to `count`."""
    _, *pieces = PART.split(text)
    numbered = [int(number) for number in pieces[::2]] == list(range(1, count + 1))
    return tuple(words.strip() for words in pieces[1::2]) if numbered else ()


def _begins(text: str, words: str) -> bool:
    """Whether a text begins with words that end there as well."""
    return bool(words) and text.startswith(words) and not text[len(words) : len(words) + 1].isalnum()


def _plain(text: str) -> str:
    return n1(to_plain(text)).casefold()
