"""Settings for worksheets in all formats."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, get_args

from quizgen.model.selection import Pick
from quizgen.model.worksheet_spec import MAX_FORMS, ArticlePlacement
from quizgen.outputs.base import Settings
from quizgen.outputs.setting_values import require_choice, require_type, require_whole_number

PAPERS: Final = ("a4", "letter")
PRESETS: Final = ("normal", "dyslexia", "large")
KEY_PLACEMENTS: Final = ("separate", "appended", "filled", "none")
ARTICLE_PLACEMENTS: Final = get_args(ArticlePlacement)
SWITCHES: Final = (
    "headings",
    "line_numbers",
    "citations",
    "word_bank",
    "cards",
    "score_boxes",
    "points_table",
)
"""The fields of a layout that are True or False."""
PICKS: Final = "a tuple of Pick values"


@dataclass(frozen=True, slots=True)
class Layout:
    """The layout of a worksheet.

    Attributes:
        paper: `a4` or `letter`.
        preset: `normal`, `dyslexia` or `large` print.
        key: The place of the answer key: `separate`, `appended`, `filled` (a worksheet with the answers
            filled in) or `none`.
        article: The place of the article: `with` the questions, `without`, or `separate`. None uses the
            setting of the worksheet, or else `with`.
        headings: Whether questions are grouped under a heading for each type.
        line_numbers: Whether the lines of the article are numbered.
        citations: Whether each question shows the number of the cited paragraph.
        word_bank: Whether the words of all gaps are printed above the text, in alphabetical order.
        cards: Whether flashcards are printed to be cut out rather than as a table.
        columns: The number of columns for questions, 1 or 2. None uses the setting of the worksheet, or else
            1.
        score_boxes: Whether there is room for the score beside each question.
        points_table: Whether the worksheet begins with a table for entering the scores.
    """

    paper: str = "a4"
    preset: str = "normal"
    key: str = "separate"
    article: str | None = None
    headings: bool = False
    line_numbers: bool = False
    citations: bool = False
    word_bank: bool = False
    cards: bool = False
    columns: int | None = None
    score_boxes: bool = False
    points_table: bool = False

    @property
    def question_columns(self) -> int:
        """The number of columns for questions. Large print has one."""
        return 1 if self.preset == "large" else self.columns or 1

    def __post_init__(self) -> None:
        """Refuse what no worksheet can be laid out with.

        Raises:
            TypeError: If a value is of another type.
            ValueError: If a value is not known.
        """
        require_choice("paper", self.paper, PAPERS)
        require_choice("preset", self.preset, PRESETS)
        require_choice("key", self.key, KEY_PLACEMENTS)
        if self.article is not None:
            require_choice("article", self.article, ARTICLE_PLACEMENTS)
        if self.columns is not None and require_whole_number("columns", self.columns) not in {1, 2}:
            raise ValueError(f"columns must be 1 or 2, not {self.columns}")
        for name in SWITCHES:
            require_type(name, getattr(self, name), bool, "True or False")


@dataclass(frozen=True, slots=True)
class WorksheetSelection:
    """The selection of worksheets: by default, one with all questions, and the worksheets defined in the bank.

    Attributes:
        name: The name of the worksheet to make, the id of the bank for all its questions, or "" for all
            worksheets.
        pick: Select questions for a worksheet of its own instead.
        title: The title of the worksheet, or "" for its own title.
    """

    name: str = ""
    pick: tuple[Pick, ...] = ()
    title: str = ""

    def __post_init__(self) -> None:
        """Refuse values of other types; picks may be a list.

        Raises:
            TypeError: If there is one.
        """
        require_type("name", self.name, str, "text")
        require_type("title", self.title, str, "text")
        require_type("pick", self.pick, tuple | list, PICKS)
        for each in self.pick:
            require_type("pick", each, Pick, PICKS)
        object.__setattr__(self, "pick", tuple(self.pick))


@dataclass(frozen=True, slots=True)
class WorksheetSettings(Settings):
    """Settings for worksheets, which also apply to Word documents and PDFs.

    Attributes:
        seed: Determines every shuffled order. A whole number is read as its digits.
        forms: The number of shuffled versions of each worksheet, from 1 to 702. None uses the setting of the
            bank, or else 2.
        layout: The layout of the worksheets.
        choice: Which worksheets are made.
    """

    seed: str = "1"
    forms: int | None = None
    layout: Layout = Layout()
    choice: WorksheetSelection = WorksheetSelection()

    def __post_init__(self) -> None:
        """Refuse what no worksheet can be made with.

        Raises:
            TypeError: If a value is of another type.
            ValueError: If there would be no forms, or more than letters.
        """
        require_type("seed", self.seed, str | int, "text or a whole number")
        object.__setattr__(self, "seed", str(self.seed))
        if self.forms is not None and not 1 <= require_whole_number("forms", self.forms) <= MAX_FORMS:
            raise ValueError(f"forms must be from 1 to {MAX_FORMS}, not {self.forms}")
        require_type("layout", self.layout, Layout, "a Layout")
        require_type("choice", self.choice, WorksheetSelection, "a WorksheetSelection")
