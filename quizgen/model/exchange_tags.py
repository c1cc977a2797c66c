"""Fields of a question as tags, for programs that have no other place for them.

A tag of an author has no colon, so `difficulty:easy` is never taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple

from quizgen.model.citation import CitationState
from quizgen.model.components import Bloom, Difficulty
from quizgen.model.questions import TYPE_NAMES, Question
from quizgen.model.values import SLUG
from quizgen.text.dates import PartialDate


def is_date(text: str) -> bool:
    """Whether a text is a date in a form that banks allow."""
    try:
        PartialDate.parse(text)
    except ValueError:
        return False
    return True


def _is_slug(text: str) -> bool:
    return re.fullmatch(SLUG, text) is not None


TAGGED_FIELDS: Final[Mapping[str, Callable[[str], bool]]] = {
    "difficulty": frozenset(Difficulty).__contains__,
    "bloom": frozenset(Bloom).__contains__,
    "objective": _is_slug,
    "group": _is_slug,
    "as_of": is_date,
}
"""The fields that are exported as tags, each with a test for its values.

Other programs can find questions by tags.
"""

TYPE: Final = "type"

DERIVED: Final = ("paragraph", "citation")
"""Tags that show the source of a key.

They are not imported, because the source lines in the explanation are more precise.
"""


class ExchangeTags(NamedTuple):
    """The result of reading tags.

    Attributes:
        fields: Field values by key, as an author would write them.
        tags: All other tags.
        type: The original type, if the question was exported as another type; otherwise "".
    """

    fields: Mapping[str, str]
    tags: tuple[str, ...]
    type: str = ""


def exchange_tags(question: Question) -> tuple[str, ...]:
    """The question's own tags, and tags made from its fields."""
    said = {name: getattr(question, name) for name in TAGGED_FIELDS}
    return (*question.tags, *(f"{name}:{value}" for name, value in said.items() if value is not None))


def source_tags(paragraphs: Iterable[int], state: CitationState) -> tuple[str, ...]:
    """Tags that name the cited paragraphs, or show that a question is not yet keyed to the article."""
    numbers = (f"paragraph:{number}" for number in sorted({*paragraphs}))
    return (*numbers, *((f"citation:{state.value}",) * (state is not CitationState.CITED)))


def type_tag(question: Question) -> str:
    """A tag that records the original type of a question that is exported as another type."""
    return f"{TYPE}:{question.type}"


def read_exchange_tags(tags: Iterable[str]) -> ExchangeTags:
    """Read tags. Tags made from fields become fields again, and others are kept."""
    fields: dict[str, str] = {}
    others: list[str] = []
    own_type = ""
    for tag in tags:
        name, colon, value = tag.partition(":")
        if colon and name in TAGGED_FIELDS and TAGGED_FIELDS[name](value):
            fields.setdefault(name, value)
        elif name == TYPE and value in TYPE_NAMES:
            own_type = value
        elif not (colon and value and name in DERIVED):
            others.append(tag)
    return ExchangeTags(fields, tuple(others), own_type)
