"""The views of worksheets for templates: finished texts and safe HTML.

`Markup` is HTML that may be printed as it is; a `str` is text that the template escapes.
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

SCORES: Final = {"normal": 24, "dyslexia": 14, "large": 8}
"""The number of questions that fit in a row of the points table on a worksheet, by preset."""

MARKS: Final = {"normal": 30, "dyslexia": 14, "large": 8}
LEARNERS: Final = {"normal": 32, "dyslexia": 32, "large": 26}
"""The numbers of questions and learners that fit on a page for the points of a class, by preset."""


@dataclass(frozen=True, slots=True)
class HeaderView:
    """The header of a worksheet, apart from its title.

    Attributes:
        school: The name of the school.
        logo: The school's logo.
        teacher: The name of the teacher.
        date: The date; None if learners enter it.
        candidate_number: Whether there is a field for a candidate number.
        name_on_each_page: Whether each page has a field for the learner's name.
    """

    school: str | None = None
    logo: PictureView | None = None
    teacher: str | None = None
    date: str | None = None
    candidate_number: bool = False
    name_on_each_page: bool = False


@dataclass(frozen=True, slots=True)
class SourceView:
    """The words of the article that support an answer, and their paragraph."""

    paragraph: str | None
    words: Markup


@dataclass(frozen=True, slots=True)
class NoteView:
    """A line of the key that begins with a label such as "Explanation"."""

    label: str
    text: Markup


@dataclass(frozen=True, slots=True)
class KeyEntryView:
    """The key of one question, for the teacher.

    Attributes:
        number: The number of the question on this form.
        heading: The heading before this question, if it begins a section.
        type: The question type.
        points: The points, in words.
        worth: The points, as a number.
        stem: The stem.
        short: The short answer: letters, true or false, numbers, or words.
        credit: The rule for partial points, in a sentence; None if only the whole answer earns points.
        answers: The correct answer in words, with its letters or numbers.
        notes: Notes on the answer: the explanation, the correction, accepted and rejected answers.
        rubric: The criteria with their points.
        sources: The words of the article.
        remark: The remark that the answer is inferred from these words, or is not from the article.
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
    """The fields that all printed files have.

    Attributes:
        title: The title.
        language: BCP 47 tag of the content.
        direction: `ltr` or `rtl`.
        labels: The labels, in that language or in English.
        paper: `a4` or `letter`.
        preset: `normal`, `dyslexia` or `large`.
        code: A short code. Files with the same code belong together.
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
    """One form of a worksheet, with its key.

    Attributes:
        form: The name of the form; None if there is only one.
        key_title: The title of the key.
        header: The header, apart from the title.
        total: The total points, as a number.
        total_points: The total points, in words.
        instructions: The instructions before the first question.
        reading: The article, or the first of several articles. Its paragraphs are left out if learners must
            answer without it.
        see_article: The place of the article if it is on a separate sheet.
        items: The questions.
        key: The answers.
        columns: The number of columns for questions.
        score_boxes: Whether there is room for the score beside each question.
        has_points_table: Whether the worksheet begins with a table of points.
        gap: The width of all gaps, in em. It is the same for all, so that it gives nothing away.
        given: The answer to each question by its number, if the answers are filled in.
        learner: The name of the learner who gets the worksheet; "" if the learner writes it.
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
        """The questions in the rows of a table for entering scores, if the worksheet has one."""
        return self._rows(SCORES[self.preset]) if self.has_points_table else ()

    @property
    def class_marks(self) -> tuple[tuple[KeyEntryView, ...], ...]:
        """The questions divided evenly among as few pages as possible, for noting the points of a class."""
        return self._rows(MARKS[self.preset])

    def _rows(self, most: int) -> tuple[tuple[KeyEntryView, ...], ...]:
        """The questions divided evenly among as few rows as possible, each with at most `most`."""
        rows = ceil(len(self.key) / most) or 1
        columns = ceil(len(self.key) / rows) or 1
        return tuple(self.key[start : start + columns] for start in range(0, len(self.key), columns))

    @property
    def learners(self) -> int:
        """The number of learners for whom such a page has room."""
        return LEARNERS[self.preset]


@dataclass(frozen=True, slots=True)
class HandoutView(PageView):
    """The article on a separate sheet, the same for all forms.

    Attributes:
        reading: The article, with the paragraph numbers to which questions and keys refer.
    """

    reading: ArticleView


class CardFace(NamedTuple):
    """One side of a flashcard to cut out."""

    number: int
    text: Markup
    picture: PictureView | None


@dataclass(frozen=True, slots=True)
class CardPageView:
    """The fronts or backs of the flashcards on a page; None for an empty place."""

    side: Literal["front", "back"]
    rows: int
    columns: int
    faces: tuple[tuple[CardFace | None, ...], ...]


@dataclass(frozen=True, slots=True)
class CardSheet(PageView):
    """All flashcards of a bank, for double-sided printing and cutting out."""

    pages: tuple[CardPageView, ...]
