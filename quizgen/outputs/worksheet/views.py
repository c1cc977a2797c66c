"""What the templates of a worksheet are given: finished words and safe HTML, nothing to work out.

`Markup` is HTML that may be printed as it is; a `str` is text that the template
escapes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil
from typing import Final, Literal, NamedTuple

from markupsafe import Markup

from quizgen.outputs.labels import Labels
from quizgen.outputs.worksheet.item_views import (
    ArticleView,
    GivenAnswer,
    HeadingView,
    ItemView,
    LabelledLine,
    PictureView,
)

COLUMNS: Final = {"normal": 24, "dyslexia": 14, "large": 8}
LEARNERS: Final = {"normal": 32, "dyslexia": 32, "large": 26}
"""What a page holds of the points of a class: questions, and learners."""


@dataclass(frozen=True, slots=True)
class HeaderView:
    """What stands at the top of a sheet besides its title.

    Attributes:
        school: The name of the school.
        logo: The school's logo.
        teacher: Who gives the test.
        date: When; None if learners enter it.
        candidate_number: Whether learners enter one.
        name_on_each_page: Whether learners enter their name on every page.
    """

    school: str | None = None
    logo: PictureView | None = None
    teacher: str | None = None
    date: str | None = None
    candidate_number: bool = False
    name_on_each_page: bool = False


@dataclass(frozen=True, slots=True)
class SourceView:
    """Words of the article that a key rests on, and the paragraph they stand in."""

    paragraph: str | None
    words: Markup


@dataclass(frozen=True, slots=True)
class NoteView:
    """A line of the key that begins with a word such as "Why"."""

    label: str
    text: Markup


@dataclass(frozen=True, slots=True)
class KeyEntryView:
    """What counts as right for one question, for the person who marks.

    Attributes:
        number: The question's number on this form.
        heading: The heading of the section that begins with it.
        type: The question type.
        points: What it is worth, in words.
        worth: The same as a number.
        stem: What is asked.
        short: The right answer in a line: letters, true or false, numbers, words.
        credit: How parts of the answer earn points, in a sentence; None if only the whole answer does.
        answers: The right answer in words, with its letters or numbers.
        notes: What else there is to say: why, the correction, what is also right and what is not.
        rubric: Criteria with their points.
        sources: The words of the article.
        remark: That the key is reasoned from these words, or rests on none.
    """

    number: int
    type: str
    points: str
    worth: str
    stem: Markup | None
    short: Markup
    credit: str | None
    answers: tuple[LabelledLine, ...]
    notes: tuple[NoteView, ...]
    rubric: tuple[LabelledLine, ...]
    sources: tuple[SourceView, ...]
    remark: str | None
    heading: HeadingView | None = None


@dataclass(frozen=True, slots=True)
class PageView:
    """What every printed file has.

    Attributes:
        title: Its title.
        language: BCP 47 tag of what is printed.
        direction: `ltr` or `rtl`.
        labels: Our own words, in that language or in English.
        paper: `a4` or `letter`.
        preset: `normal`, `dyslexia` or `large`.
        code: What it belongs to, in a few letters: files of the same code belong together.
    """

    title: str
    language: str
    direction: Literal["ltr", "rtl"]
    labels: Labels
    paper: str
    preset: str
    code: str


@dataclass(frozen=True, slots=True)
class SheetView(PageView):
    """One form of one bank: everything on its pages and in its key.

    Attributes:
        form: The form's name, or None if there is only one.
        key_title: What the key is called.
        header: What stands at the top besides.
        total: All points, as a number.
        total_points: All points, in words.
        instructions: What a learner is told before the first question.
        reading: The article, or the first of several that stand each before its questions; without paragraphs if the
            sheet is to be worked on without it.
        see_article: Where the article is if it has a sheet of its own.
        items: The questions.
        key: The answers.
        columns: How many columns its questions have.
        score_boxes: Whether there is room for the score beside each question.
        has_points_table: Whether it begins with a table of points.
        gap: How wide every gap is, in em: the same for all, so that its length gives nothing away.
        given: The answer to each question by its number, on a sheet where they are filled in.
        learner: The name of the learner for whom the sheet is; "" if the learner writes it.
    """

    form: str | None
    key_title: str
    header: HeaderView
    total: str
    total_points: str
    instructions: Markup | None
    reading: ArticleView
    see_article: str | None
    items: tuple[ItemView, ...]
    key: tuple[KeyEntryView, ...]
    columns: int
    score_boxes: bool
    has_points_table: bool
    gap: float
    given: Mapping[int, GivenAnswer] = field(default_factory=dict)
    learner: str = ""

    @property
    def points_table(self) -> tuple[tuple[KeyEntryView, ...], ...]:
        """The questions in rows of a table in which the scores are entered, if the sheet has one."""
        return self.class_marks if self.has_points_table else ()

    @property
    def class_marks(self) -> tuple[tuple[KeyEntryView, ...], ...]:
        """The questions shared out evenly over as few pages as have room for them, to note the points of a class in."""
        pages = ceil(len(self.key) / COLUMNS[self.preset]) or 1
        columns = ceil(len(self.key) / pages) or 1
        return tuple(self.key[start : start + columns] for start in range(0, len(self.key), columns))

    @property
    def learners(self) -> int:
        """How many rows such a page has room for."""
        return LEARNERS[self.preset]


@dataclass(frozen=True, slots=True)
class HandoutView(PageView):
    """The article on a sheet of its own, the same for all forms.

    Attributes:
        reading: The article, with the numbers by which questions and keys name its paragraphs.
    """

    reading: ArticleView


class CardFace(NamedTuple):
    """One side of a card to cut out."""

    number: int
    text: Markup
    picture: PictureView | None


@dataclass(frozen=True, slots=True)
class CardPageView:
    """The fronts of some cards, or their backs; None where a place is empty."""

    side: Literal["front", "back"]
    rows: int
    columns: int
    faces: tuple[tuple[CardFace | None, ...], ...]


@dataclass(frozen=True, slots=True)
class CardSheet(PageView):
    """All flashcards of a bank, to print on both sides and cut out."""

    pages: tuple[CardPageView, ...]
