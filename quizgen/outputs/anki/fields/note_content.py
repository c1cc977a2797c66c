"""A question as an Anki note: its note type, its fields and its cards."""

from __future__ import annotations

from typing import Final, NamedTuple, assert_never

from quizgen.apkg.note_types import ARRANGE, CHOICE, CLOZE, RECALL, NoteType
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
from quizgen.outputs.anki.fields.arrange_fields import matching_fields, ordering_fields
from quizgen.outputs.anki.fields.choice_fields import choice_fields, true_false_fields
from quizgen.outputs.anki.fields.cloze_fields import cloze_fields, cloze_ords
from quizgen.outputs.anki.fields.common_fields import CardContext
from quizgen.outputs.anki.fields.recall_fields import flashcard_fields, recall_fields

ONE_CARD: Final = (0,)
BOTH_WAYS: Final = (0, 1)
FORBIDDEN: Final = str.maketrans("", "", "\x00\x1f")


class NoteContent(NamedTuple):
    """The content of a note.

    Attributes:
        note_type: The note type.
        fields: The fields as HTML, in the order of the note type.
        ords: The numbers of the cards that Anki makes from the note, by Anki's own rules.
        clean: False if characters that would break the package were removed.
    """

    note_type: NoteType
    fields: list[str]
    ords: tuple[int, ...]
    clean: bool = True


def note_content(question: Question, around: CardContext) -> NoteContent:
    """The note for a question."""
    note_type, own, ords = _own(question, around)
    named = {**around.fields(question), **own}
    fields = [named.get(name, "") for name in note_type.field_names]
    joined = "".join(fields)
    if "\x1f" in joined or "\x00" in joined:
        return NoteContent(note_type, [field.translate(FORBIDDEN) for field in fields], ords, clean=False)
    return NoteContent(note_type, fields, ords)


def _own(question: Question, around: CardContext) -> tuple[NoteType, dict[str, str], tuple[int, ...]]:
    """The kind of note, the fields that the question itself fills, and the cards."""
    words, settings = around.words, around.settings
    match question:
        case MultipleChoice() | MultipleResponse():
            return CHOICE, choice_fields(question, words, folded=settings.mcq == "recall"), ONE_CARD
        case TrueFalse():
            return CHOICE, true_false_fields(question, words), ONE_CARD
        case Flashcard():
            return RECALL, flashcard_fields(question), BOTH_WAYS if question.reverse else ONE_CARD
        case ShortAnswer() | Numeric() | DateQuestion() | OpenEnded():
            return RECALL, recall_fields(question, words, typed=settings.typed == "on"), ONE_CARD
        case Cloze():
            return CLOZE, cloze_fields(question, words), cloze_ords(question.parsed)
        case Matching():
            return ARRANGE, matching_fields(question, words), ONE_CARD
        case Ordering():
            return ARRANGE, ordering_fields(question, words), ONE_CARD
        case _:
            assert_never(question)
