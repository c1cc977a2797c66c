"""What the templates and Word documents are given of each question: a view for each type.

`Markup` is HTML that may be printed as it is; a `str` is text that the template
escapes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final, Literal, NamedTuple

from markupsafe import Markup

LINES: Final = 9
"""An answer space of more lines than this may be broken between pages."""

HALF_PAGE: Final = 120
"""So many millimetres of room may stand on the page after the one with their question."""
MAX_BESIDE: Final = {"%": 55, "mm": 95, "cm": 9.5, "in": 3.7}
"""How wide a picture may be, in each unit, that stands beside options or lines."""

STEM: Final = 2500
"""So many letters in a stem may be more than a page holds."""


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture inside the page.

    Attributes:
        address: Its content as a `data:` address, or None if it cannot be shown.
        alt: What it shows, in words.
        credit: What is owed to its maker.
        width: How wide it is shown, as style sheets say it; as wide as its file says, if None.
    """

    address: str | None
    alt: str
    credit: str | None
    width: str | None = None

    @property
    def is_share(self) -> bool:
        """Whether its width is a part of the column that it stands in."""
        return self.width is not None and self.width.endswith("%")

    @property
    def is_wide(self) -> bool:
        """Whether its author wants it so wide that nothing has room beside it."""
        if self.width is None:
            return False
        unit = self.width.lstrip("0123456789.")
        return float(self.width.removesuffix(unit)) > MAX_BESIDE[unit]


class LabelledLine(NamedTuple):
    """A line of a list or column with its letter or number."""

    mark: str
    text: Markup


class SpaceView(NamedTuple):
    """Room for working.

    Attributes:
        kind: What is drawn.
        lines: How many lines to write on.
        height: How high anything else is, in millimetres.
        squares: How many squares there are beside and below each other.
    """

    kind: Literal["lines", "box", "grid", "blank"]
    lines: int = 0
    height: float = 0
    squares: tuple[int, int] = (0, 0)

    @property
    def long(self) -> bool:
        """Whether it may be on another page than the question."""
        return self.lines > LINES or self.height > HALF_PAGE


class FlashcardRow(NamedTuple):
    """A line of the table that flashcards are printed as."""

    number: int
    front: Markup
    points: str
    picture: PictureView | None
    where: str | None = None
    space: SpaceView | None = None


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph of the article with the heading before it."""

    number: int
    heading: str | None
    text: Markup
    lines: Markup | None = None
    """The same with a break after each line, and every fifth numbered, if lines are numbered."""

    mark: str = ""
    """Its number in the digits of the article's language."""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """The article, printed once before the questions."""

    title: str
    language: str
    direction: str
    based_on: str | None
    paragraphs: tuple[ParagraphView, ...]
    numbered: bool = False
    """Whether its lines are numbered."""


@dataclass(frozen=True, slots=True)
class HeadingView:
    """What stands above all questions of a type, or of a section.

    Attributes:
        title: The type or the section.
        instruction: What to do, in our own words; "" if there is nothing to say.
        text: What to do, in the author's words.
        new_page: Whether it begins a page.
    """

    title: str
    instruction: str
    text: Markup | None = None
    new_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonItemView:
    """What every question has that is printed by itself.

    The type of question has a view of its own, with what its template `question/<type>.html.j2` and
    the answer space of Word documents read besides.

    Attributes:
        type: The question type, which names the template.
        number: Its number on the sheet.
        points: What it is worth, in words.
        stem: What is asked; None for a text with gaps that says no more than that they are to be filled in.
        task: What to do, where the answer space does not show it.
        picture: The picture that stands with it.
        where: Which paragraphs it rests on, if the sheet says so.
        heading: The heading that begins with this item.
        reading: The article that stands before this item, if it is not the first of the sheet.
        space: Room for working.
        new_page: Whether it begins a page.
    """

    type: ClassVar[str]
    works_first: ClassVar[bool] = False
    """Whether learners need the room for working before the place for the answer."""

    number: int
    points: str
    stem: Markup | None
    task: str | None = None
    picture: PictureView | None = None
    where: str | None = None
    heading: HeadingView | None = None
    reading: ArticleView | None = None
    space: SpaceView | None = None
    new_page: bool = False

    @property
    def long(self) -> bool:
        """Whether it may be broken between pages."""
        return _is_long(self.stem) or (self.space is not None and self.space.long)


@dataclass(frozen=True, slots=True, kw_only=True)
class MultipleChoiceItemView(CommonItemView):
    """Options of which one is ticked.

    Attributes:
        options: The options.
        columns: How many columns the author wants; None if the author leaves it open.
        fitting_columns: How many columns a page has room for then, each option on one line. Word documents have lists
            instead, which can be edited.
    """

    type = "multiple-choice"
    options: tuple[LabelledLine, ...]
    columns: int | None = None
    fitting_columns: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MultipleResponseItemView(CommonItemView):
    """Options of which several may be ticked. Their columns are those of multiple-choice questions."""

    type = "multiple-response"
    options: tuple[LabelledLine, ...]
    columns: int | None = None
    fitting_columns: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFalseItemView(CommonItemView):
    """A statement to judge, with a line for its correction."""

    type = "true-false"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortAnswerItemView(CommonItemView):
    """A line for a word or a few."""

    type = "short-answer"
    works_first = True


@dataclass(frozen=True, slots=True, kw_only=True)
class NumericItemView(CommonItemView):
    """A line for a number.

    Attributes:
        unit: What the number counts or measures.
        hedge: The word by which the article qualifies it.
    """

    type = "numeric"
    works_first = True
    unit: str | None
    hedge: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateItemView(CommonItemView):
    """A line for a date."""

    type = "date"
    works_first = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ClozeItemView(CommonItemView):
    """A text with gaps.

    Attributes:
        text: The text, a field in each gap.
        words: The words of the gaps of this item and of those after it, in a box above it.
    """

    type = "cloze"
    text: Markup
    words: tuple[Markup, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingItemView(CommonItemView):
    """Two columns; beside each entry of the left one the letter of one of the right is written."""

    type = "matching"
    lefts: tuple[LabelledLine, ...]
    rights: tuple[LabelledLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderingItemView(CommonItemView):
    """Things to put in order.

    Attributes:
        entries: The things, with their letters.
        slots: Dates in order, beside each of which the letter of an entry is written; if there are none,
            the place of each entry is written beside it.
    """

    type = "ordering"
    entries: tuple[LabelledLine, ...]
    slots: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenEndedItemView(CommonItemView):
    """Room for an answer in sentences."""

    type = "open-ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class FlashcardItemView:
    """A run of flashcards as one table: the front is given, the back is to be written.

    Attributes:
        task: What to do; it is printed unless the heading tells.
        rows: The cards.
        heading: The heading that begins with this table.
        new_page: Whether it begins a page.
    """

    type: ClassVar[str] = "flashcard"
    task: str
    rows: tuple[FlashcardRow, ...]
    heading: HeadingView | None = None
    reading: ArticleView | None = None
    new_page: bool = False


QuestionItemView = (
    MultipleChoiceItemView
    | MultipleResponseItemView
    | TrueFalseItemView
    | ShortAnswerItemView
    | NumericItemView
    | DateItemView
    | ClozeItemView
    | MatchingItemView
    | OrderingItemView
    | OpenEndedItemView
)
"""A question that is printed by itself."""

ItemView = QuestionItemView | FlashcardItemView
"""What stands on a sheet: a view for each type of question."""


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """The answer to one question as it is filled in.

    Attributes:
        ticks: What stands beside the boxes that are ticked: letters, or true or false.
        fields: What is written into the boxes or on the lines, in their order; of a text with gaps, the whole text.
    """

    ticks: tuple[str, ...] = ()
    fields: tuple[Markup, ...] = ()


def _is_long(stem: Markup | None) -> bool:
    return stem is not None and len(stem.striptags()) > STEM
