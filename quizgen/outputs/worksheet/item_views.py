"""The views of questions for templates and Word documents, one for each question type.

`Markup` is HTML that may be printed as it is; a `str` is text that the template escapes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final, Literal, NamedTuple

from markupsafe import Markup

LINES: Final = 5
"""An answer space with more lines may be split across pages."""

QUARTER_PAGE: Final = 60
"""Room for working with at least this height, in millimetres, may be on the page after the question."""
MAX_BESIDE: Final = {"%": 55, "mm": 95, "cm": 9.5, "in": 3.7}
"""The maximum width, in each unit, of a picture beside options or lines."""

STEM: Final = 2500
"""A stem with more characters may be longer than a page."""


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture on the page.

    Attributes:
        address: The content of the picture as a `data:` URL; None if it cannot be shown.
        alt: The alternative text.
        credit: The credit line.
        width: The width as a CSS value; None for the width given in the file.
    """

    address: str | None
    alt: str
    credit: str | None
    width: str | None = None

    @property
    def is_share(self) -> bool:
        """Whether the width is a share of the column."""
        return self.width is not None and self.width.endswith("%")

    @property
    def is_wide(self) -> bool:
        """Whether the picture is too wide for text beside it."""
        if self.width is None:
            return False
        unit = self.width.lstrip("0123456789.")
        return float(self.width.removesuffix(unit)) > MAX_BESIDE[unit]


class LabelledLine(NamedTuple):
    """A line of a list or column, with its letter or number."""

    mark: str
    text: Markup


class SpaceView(NamedTuple):
    """Room for working.

    Attributes:
        kind: The kind of room.
        lines: The number of lines to write on.
        height: The height of other kinds, in millimetres.
        squares: The numbers of squares across and down.
    """

    kind: Literal["lines", "box", "grid", "blank"]
    lines: int = 0
    height: float = 0
    squares: tuple[int, int] = (0, 0)

    @property
    def long(self) -> bool:
        """Whether it may be on another page than the question."""
        return self.lines > LINES or self.height >= QUARTER_PAGE


class FlashcardRow(NamedTuple):
    """A row of the table in which flashcards are printed."""

    number: int
    front: Markup
    points: str
    picture: PictureView | None
    where: str | None = None
    space: SpaceView | None = None


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph of the article, with the heading before it."""

    number: int
    heading: str | None
    text: Markup
    lines: Markup | None = None
    """The text with a break after each line and a number at every fifth line; None without line numbers."""

    mark: str = ""
    """The number of the paragraph, in the digits of the article's language."""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """The article, printed once before the questions."""

    title: str
    language: str
    direction: str
    based_on: str | None
    paragraphs: tuple[ParagraphView, ...]
    numbered: bool = False
    """Whether the lines are numbered."""


@dataclass(frozen=True, slots=True)
class HeadingView:
    """The heading above all questions of a type or section.

    Attributes:
        title: The name of the type or section.
        instruction: quizgen's instruction for learners; "" if there is none.
        text: The author's instruction.
        new_page: Whether a new page begins here.
    """

    title: str
    instruction: str
    text: Markup | None = None
    new_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonItemView:
    """The fields that all question views have.

    Each question type has its own view with the further fields that its template `question/<type>.html.j2`
    and the answer space in Word documents need.

    Attributes:
        type: The question type, which names the template.
        number: The number of the question on the worksheet.
        points: The points, in words.
        stem: The stem; None for a cloze question whose stem only says that gaps must be filled in.
        task: The instruction, if the answer space does not make it clear.
        picture: The picture of the question.
        where: The cited paragraphs, if the worksheet shows them.
        heading: The heading before this question.
        reading: The article before this question, if it is not the first on the worksheet.
        space: Room for working.
        new_page: Whether it begins a page.
    """

    type: ClassVar[str]
    works_first: ClassVar[bool] = False
    """Whether the room for working comes before the place for the answer."""

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
        """Whether it may be split across pages."""
        return _is_long(self.stem) or (self.space is not None and self.space.long)


@dataclass(frozen=True, slots=True, kw_only=True)
class MultipleChoiceItemView(CommonItemView):
    """Options for ticking one of them.

    Attributes:
        options: The options.
        columns: The number of columns set by the author; None if it is not set.
        fitting_columns: The number of columns that then fit, with each option on one line. Word documents
            have lists instead, because lists can be edited.
    """

    type = "multiple-choice"
    options: tuple[LabelledLine, ...]
    columns: int | None = None
    fitting_columns: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MultipleResponseItemView(CommonItemView):
    """Options for ticking one or more of them. Columns are as in multiple-choice questions."""

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
    """A line for a word or a few words."""

    type = "short-answer"
    works_first = True


@dataclass(frozen=True, slots=True, kw_only=True)
class NumericItemView(CommonItemView):
    """A line for a number.

    Attributes:
        unit: The unit.
        hedge: The word that qualifies the number in the article, such as "about".
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
        text: The text with a field in each gap.
        words: The word bank for this question and those after it, shown in a box above it.
    """

    type = "cloze"
    text: Markup
    words: tuple[Markup, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingItemView(CommonItemView):
    """Two columns. Learners write the letter of a right entry beside each left entry."""

    type = "matching"
    lefts: tuple[LabelledLine, ...]
    rights: tuple[LabelledLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderingItemView(CommonItemView):
    """Items to put in order.

    Attributes:
        entries: The items, with their letters.
        slots: Dates in order, beside which learners write the letters of items. Without dates, learners
            number the items.
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
    """A series of flashcards as one table. The front is given, and learners write the back.

    Attributes:
        task: The instruction; shown unless the heading contains it.
        rows: The cards.
        heading: The heading before this table.
        new_page: Whether a new page begins here.
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
"""A question that is printed on its own."""

ItemView = QuestionItemView | FlashcardItemView
"""An item on a worksheet: one view class for each question type."""


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """The filled-in answer to one question.

    Attributes:
        ticks: The labels of the ticked boxes: letters, or true or false.
        fields: The texts in the boxes or on the lines, in order. For a cloze question, the whole text.
    """

    ticks: tuple[str, ...] = ()
    fields: tuple[Markup, ...] = ()


def _is_long(stem: Markup | None) -> bool:
    return stem is not None and len(stem.striptags()) > STEM
