"""What the template of a practice page is given of each question: finished words and safe HTML."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from quizgen.outputs.worksheet.item_views import ItemView
from quizgen.outputs.worksheet.views import KeyEntryView


@dataclass(frozen=True, slots=True)
class RecordingView:
    """A recording that the page plays.

    Attributes:
        address: Its content as a `data:` address; None if the file is missing.
        transcript: What is heard, in words.
    """

    address: str | None
    transcript: Markup


@dataclass(frozen=True, slots=True)
class CitedPassageView:
    """A paragraph of the article with the words marked that a question cites.

    Attributes:
        paragraph: The paragraph's number in words.
        html: The paragraph.
        is_block: Whether it is a table or code, which cannot stand in a paragraph of HTML.
    """

    paragraph: str
    html: Markup
    is_block: bool


@dataclass(frozen=True, slots=True)
class PageItemView:
    """A question of the page.

    Attributes:
        id: The question's id, by which progress is stored.
        number: Its number on the printed sheet.
        item: The question as on a worksheet.
        recording: The recording to play.
        as_of: When its facts were true, in words; "" if that is not said.
        hint: Help before the answer.
        key: What is correct, and why.
        passages: The cited paragraphs.
    """

    id: str
    number: int
    item: ItemView
    recording: RecordingView | None
    as_of: str
    hint: Markup | None
    key: KeyEntryView
    passages: tuple[CitedPassageView, ...]


@dataclass(frozen=True, slots=True)
class FilterView:
    """A kind of name by which learners choose questions: the name of the kind, and each value with its label and count."""

    name: str
    label: str
    choices: tuple[tuple[str, str, str], ...]
