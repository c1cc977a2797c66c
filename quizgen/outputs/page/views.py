"""The data for the template of a practice page: finished text and safe HTML."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from quizgen.outputs.worksheet.item_views import ItemView
from quizgen.outputs.worksheet.views import KeyEntryView


@dataclass(frozen=True, slots=True)
class RecordingView:
    """A recording on the page.

    Attributes:
        address: The content of the recording as a `data:` address; None if the file is missing.
        transcript: The transcript.
    """

    address: str | None
    transcript: Markup


@dataclass(frozen=True, slots=True)
class CitedPassageView:
    """A paragraph of the article that a question cites.

    Attributes:
        number: The paragraph's number.
        paragraph: The number in words.
        quote: The cited words.
        marks: Where the cited words begin and end in the text of the paragraph, as scripts count characters.
    """

    number: int
    paragraph: str
    quote: Markup
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class PageItemView:
    """A question on the page.

    Attributes:
        id: The question's id, under which progress is stored.
        number: The number of the question on the printed sheet.
        item: The question as on a worksheet.
        recording: The recording to play.
        as_of: The date on which its facts were true, in words; "" if the bank does not say.
        hint: The hint.
        key: The correct answer, with the explanation.
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
    """A filter for questions: its name, and each value with its label and number of questions."""

    name: str
    label: str
    choices: tuple[tuple[str, str, str], ...]
