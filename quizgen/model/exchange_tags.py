"""What a question says about itself, as tags for programs that have nothing but tags for it.

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
    """Whether a text is a date as authors write it."""
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
"""The fields that become tags, by which programs find questions, and which values they may have."""

TYPE: Final = "type"

DERIVED: Final = ("paragraph", "citation")
"""Tags that say where a key comes from. They are not read back: the source lines of an explanation say it better."""


class ExchangeTags(NamedTuple):
    """Tags that were read.

    Attributes:
        fields: The values of fields by their keys in a bank, as an author writes them.
        tags: All other tags.
        type: The type that the question had before it was written as one of another type; "" if it was not.
    """

    fields: Mapping[str, str]
    tags: tuple[str, ...]
    type: str = ""


def exchange_tags(question: Question) -> tuple[str, ...]:
    """The question's own tags, and those that its fields become."""
    said = {name: getattr(question, name) for name in TAGGED_FIELDS}
    return (*question.tags, *(f"{name}:{value}" for name, value in said.items() if value is not None))


def source_tags(paragraphs: Iterable[int], state: CitationState) -> tuple[str, ...]:
    """Tags by which a teacher finds the questions on a paragraph, and those that are not yet keyed to the article."""
    numbers = (f"paragraph:{number}" for number in sorted({*paragraphs}))
    return (*numbers, *((f"citation:{state.value}",) * (state is not CitationState.CITED)))


def type_tag(question: Question) -> str:
    """A tag for a question that is written as one of another type, so that it is known again."""
    return f"{TYPE}:{question.type}"


def read_exchange_tags(tags: Iterable[str]) -> ExchangeTags:
    """Tags, with those taken apart that fields became; tags of other programs are kept as they are."""
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
