"""The permanent note types of quizgen's Anki notes.

Learners' collections contain these note types. If a name, id or order changes here, Anki rejects updates, so
`tests/outputs/test_anki_note_types.py` tests all of them. The design of cards may change at any time. Then
`REVISED` must increase, because Anki imports templates and styles only from a newer note type.

Templates contain no words of a language. Every word on a card comes from a field, so the same note types
serve every language.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

REVISED: Final = 1_796_055_039
"""The time of the last change to a template or to the style, in seconds since 1970."""


class Field(NamedTuple):
    """A field of a note type.

    Attributes:
        id: The permanent id, which a field keeps even if it is renamed.
        name: The name shown in the editor.
        description: The text that the editor shows in the empty field.
        machine: Whether the field is for the card's script, not for readers. Such a field is collapsed and
            not searched.
    """

    id: int
    name: str
    description: str = ""
    machine: bool = False


class Side(NamedTuple):
    """A card template.

    Attributes:
        id: The permanent id.
        name: The name shown in the card browser. In lower case, it is also the name of the template files.
        browser: What the card browser shows for front and back.
    """

    id: int
    name: str
    browser: tuple[str, str]


@dataclass(frozen=True)
class NoteType:
    """A note type.

    Attributes:
        key: A short name, which is part of every note's guid.
        id: The permanent id.
        name: The name shown to learners.
        own: The fields that other note types do not have.
        sides: The card templates.
        sort: The field by which the browser sorts.
        cloze: Whether Anki makes its cards from gaps.
    """

    key: str
    id: int
    name: str
    own: tuple[Field, ...]
    sides: tuple[Side, ...]
    sort: str = "Stem"
    cloze: bool = False

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """All fields in their permanent order."""
        return (*HEAD_HTML, *self.own, *TAIL)

    @cached_property
    def field_names(self) -> tuple[str, ...]:
        """The names of the fields."""
        return tuple(field.name for field in self.fields)


HEAD_HTML: Final = (
    Field(101, "ID", "bank/question: finds the question in its bank", machine=True),
    Field(102, "Context", "What the question is about, in small print above it"),
    Field(103, "Stem", "What is asked"),
    Field(104, "Media", "An image or a recording that belongs to the question"),
    Field(105, "Task", "What to do: choose, type, put in order"),
)
TAIL: Final = (
    Field(106, "Answer", "The correct answer"),
    Field(107, "Hint", "Hint, collapsed on the front of the card"),
    Field(108, "Explanation", "Why the answer is correct"),
    Field(109, "Source", "The words of the article that support the answer"),
    Field(110, "About", "Bank, difficulty and labels, in small print"),
    Field(111, "Retired", "Why the question is no longer asked"),
    Field(112, "Language", "Language tag, such as en", machine=True),
    Field(113, "Direction", "ltr or rtl", machine=True),
    Field(121, "Extra1", "How the card looks and behaves, as class words", machine=True),
    Field(122, "Extra2", "Reserved for future use: leave it empty", machine=True),
    Field(123, "Extra3", "Reserved for future use: leave it empty", machine=True),
    Field(131, "Notes", "For your own notes. If an update changes this card, Anki empties this field"),
)
ACCEPTED: Final = Field(202, "Accepted", "Other answers that are accepted")

CHOICE: Final = NoteType(
    "choice",
    1_173_791_571,
    "QuizGen Choice",
    (Field(201, "Options", "One list entry for each option; the correct ones have the class ok"),),
    (Side(301, "Choice", ("{{Stem}}", "{{Answer}}")),),
)
RECALL: Final = NoteType(
    "recall",
    1_122_935_552,
    "QuizGen Recall",
    (
        Field(203, "Typed", "What to type, if the answer is to be typed"),
        ACCEPTED,
        Field(204, "Reverse", "What the reverse card asks, if there is one"),
    ),
    (
        Side(302, "Recall", ("{{Stem}}", "{{Answer}}")),
        Side(303, "Reverse", ("{{Reverse}}", "{{Stem}}")),
    ),
)
CLOZE: Final = NoteType(
    "cloze",
    1_788_531_982,
    "QuizGen Cloze",
    (Field(205, "Text", "The text with its gaps"), ACCEPTED),
    (Side(304, "Cloze", ("{{cloze:Text}}", "{{cloze:Text}}")),),
    sort="Text",
    cloze=True,
)
ARRANGE: Final = NoteType(
    "arrange",
    1_175_094_346,
    "QuizGen Arrange",
    (Field(206, "Given", "What is to be matched or put in order"),),
    (Side(305, "Arrange", ("{{Stem}}", "{{Answer}}")),),
)

NOTE_TYPES: Final = (CHOICE, RECALL, CLOZE, ARRANGE)
