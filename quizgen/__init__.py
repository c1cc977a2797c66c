"""quizgen: quizzes and flashcards keyed to an article.

    import quizgen as qg

    checked = qg.check("lessons")
    for problem in checked.problems:
        print(problem)
    qg.build(checked, "dist")

Hand-written question banks become Anki decks, printable worksheets and a terminal quiz.
`quizgen/guide/python-api.md` shows the rest. Nothing here prints or ends the program, and
`import quizgen` loads nothing else: each name is imported when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

__version__ = "0.1.0"

__all__ = [
    "PRACTICE",
    "TEST",
    "Allowance",
    "AnkiSettings",
    "AnswerWords",
    "AnsweredOption",
    "AnsweredWorksheet",
    "Article",
    "ArticlePart",
    "AskedFact",
    "Audio",
    "Bank",
    "Bloom",
    "BuildResult",
    "BuiltFile",
    "BuiltFolder",
    "Card",
    "Carried",
    "Change",
    "CheckCodeError",
    "CheckSetting",
    "Checked",
    "Citation",
    "CitationState",
    "ClassAnalysis",
    "ClassReport",
    "ClassResponses",
    "ClassSource",
    "ClockError",
    "Cloze",
    "ConfidenceInterval",
    "Contents",
    "Criterion",
    "DateQuestion",
    "Defaults",
    "Difficulty",
    "Entity",
    "EntityKind",
    "ExamSettings",
    "ExportResult",
    "ExportSettings",
    "FilterError",
    "Flashcard",
    "Folder",
    "Grade",
    "GradedClass",
    "GradedResponse",
    "GroupCounts",
    "Image",
    "ImportFileError",
    "ImportLoss",
    "ImportResult",
    "ImportSettings",
    "ItemAnalysis",
    "KindCount",
    "Layout",
    "LearnerPoints",
    "LearnerResponse",
    "Loaded",
    "LocatedReport",
    "Lock",
    "LockedNote",
    "Loss",
    "MarkStep",
    "Matching",
    "Media",
    "MissingExtraError",
    "MultipleChoice",
    "MultipleResponse",
    "Mutated",
    "NoteTypeInfo",
    "Numeric",
    "Objective",
    "OpenEnded",
    "Option",
    "Order",
    "Ordering",
    "Original",
    "Output",
    "OutputError",
    "PackageError",
    "PackagedNote",
    "PageSettings",
    "Pair",
    "Part",
    "PartialDate",
    "Passage",
    "PendingQuestion",
    "Pick",
    "PointShare",
    "Policy",
    "Problem",
    "Question",
    "QuizgenError",
    "Quotation",
    "RejectedAnswer",
    "Release",
    "Reliability",
    "ReportedArticle",
    "ReportedQuestion",
    "ResponseError",
    "SectionChoice",
    "Sentence",
    "Settings",
    "Severity",
    "SharedSection",
    "SharedSettings",
    "SharedWorksheet",
    "Shares",
    "SheetHeader",
    "ShortAnswer",
    "SourceCount",
    "Sources",
    "Span",
    "Spelling",
    "Step",
    "Strictness",
    "Ticks",
    "Tolerance",
    "TrueFalse",
    "UndetectedChange",
    "Verdict",
    "WorkSpace",
    "WorksheetSection",
    "WorksheetSelection",
    "WorksheetSettings",
    "WorksheetSpec",
    "WriteBankError",
    "WriteError",
    "build",
    "check",
    "class_points",
    "export",
    "find_quotations",
    "grade",
    "grade_class",
    "import_files",
    "load",
    "mutate",
    "open_package",
    "read_class",
    "report_class",
    "save",
    "to_yaml",
]

if TYPE_CHECKING:
    from quizgen.api.building import (
        BuildResult,
        BuiltFile,
        BuiltFolder,
        Loss,
        Output,
        OutputError,
        Settings,
        Step,
        build,
    )
    from quizgen.api.checked import Checked
    from quizgen.api.checking import CheckCodeError, check
    from quizgen.api.citing import PendingQuestion, find_quotations
    from quizgen.api.class_grading import (
        AnsweredWorksheet,
        ClassResponses,
        ClassSource,
        GradedClass,
        GradedResponse,
        LearnerPoints,
        LearnerResponse,
        SectionChoice,
        class_points,
        grade_class,
        read_class,
    )
    from quizgen.api.class_reporting import LocatedReport, report_class
    from quizgen.api.clock import ClockError
    from quizgen.api.exporting import ExportResult, ExportSettings, export
    from quizgen.api.grading import PRACTICE, TEST, Grade, Part, Policy, ResponseError, Verdict, grade
    from quizgen.api.importing import ImportResult, SourceCount, import_files
    from quizgen.api.loading import Loaded, Sources, load
    from quizgen.api.mutation import Change, KindCount, Mutated, UndetectedChange, mutate
    from quizgen.api.packages import Contents, PackageError, open_package
    from quizgen.api.saving import WriteBankError, save, to_yaml
    from quizgen.apkg.apkg_reader import NoteTypeInfo, PackagedNote
    from quizgen.builder.atomic_write import WriteError
    from quizgen.checks.engine.answered_item import AnsweredOption
    from quizgen.checks.search.quotation import Quotation
    from quizgen.class_results.class_report import ClassReport, PointShare, ReportedArticle, ReportedQuestion
    from quizgen.grading.policy import Order, Shares, Spelling, Ticks
    from quizgen.importers.base import ImportFileError, ImportLoss, ImportSettings
    from quizgen.model.article import Article, Original, Passage
    from quizgen.model.attributes import FilterError
    from quizgen.model.bank import Bank, Defaults, Objective
    from quizgen.model.check_settings import CheckSetting
    from quizgen.model.citation import Citation, CitationState
    from quizgen.model.components import (
        Allowance,
        AnswerWords,
        Audio,
        Bloom,
        Criterion,
        Difficulty,
        Image,
        Option,
        Pair,
        RejectedAnswer,
        Strictness,
        Tolerance,
    )
    from quizgen.model.coverage import AskedFact, Sentence
    from quizgen.model.folder import ArticlePart, Folder, Media
    from quizgen.model.lock import Lock, LockedNote, Release
    from quizgen.model.mark_scale import MarkStep
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
    from quizgen.model.selection import Pick
    from quizgen.model.shared_settings import SharedSection, SharedSettings, SharedWorksheet
    from quizgen.model.sheet_header import SheetHeader
    from quizgen.model.work_space import WorkSpace
    from quizgen.model.worksheet_section import WorksheetSection
    from quizgen.model.worksheet_spec import WorksheetSpec
    from quizgen.outputs.anki.carried import Carried
    from quizgen.outputs.anki.settings import AnkiSettings
    from quizgen.outputs.base import MissingExtraError
    from quizgen.outputs.page.settings import ExamSettings, PageSettings
    from quizgen.outputs.worksheet.settings import Layout, WorksheetSelection, WorksheetSettings
    from quizgen.problems import Problem, QuizgenError, Severity, Span
    from quizgen.psychometrics.intervals import ConfidenceInterval
    from quizgen.psychometrics.item_analysis import ClassAnalysis, GroupCounts, ItemAnalysis
    from quizgen.psychometrics.reliability import Reliability
    from quizgen.quiz.card import Card
    from quizgen.text.dates import PartialDate
    from quizgen.text.entities import Entity, EntityKind

_MODULES: Final = {
    "quizgen.api.building": "BuildResult BuiltFile BuiltFolder Loss Output OutputError Settings Step build",
    "quizgen.api.checked": "Checked",
    "quizgen.api.checking": "CheckCodeError check",
    "quizgen.api.citing": "PendingQuestion find_quotations",
    "quizgen.api.class_grading": "AnsweredWorksheet ClassResponses ClassSource GradedClass GradedResponse LearnerPoints LearnerResponse SectionChoice class_points grade_class read_class",
    "quizgen.api.class_reporting": "LocatedReport report_class",
    "quizgen.checks.engine.answered_item": "AnsweredOption",
    "quizgen.class_results.class_report": "ClassReport PointShare ReportedArticle ReportedQuestion",
    "quizgen.model.coverage": "AskedFact Sentence",
    "quizgen.psychometrics.intervals": "ConfidenceInterval",
    "quizgen.psychometrics.item_analysis": "ClassAnalysis GroupCounts ItemAnalysis",
    "quizgen.psychometrics.reliability": "Reliability",
    "quizgen.text.entities": "Entity EntityKind",
    "quizgen.api.clock": "ClockError",
    "quizgen.api.exporting": "ExportResult ExportSettings export",
    "quizgen.api.grading": "PRACTICE TEST Grade Part Policy ResponseError Verdict grade",
    "quizgen.api.importing": "ImportResult SourceCount import_files",
    "quizgen.api.loading": "Loaded Sources load",
    "quizgen.api.mutation": "Change KindCount Mutated UndetectedChange mutate",
    "quizgen.api.packages": "Contents PackageError open_package",
    "quizgen.api.saving": "WriteBankError save to_yaml",
    "quizgen.builder.atomic_write": "WriteError",
    "quizgen.checks.search.quotation": "Quotation",
    "quizgen.grading.policy": "Order Shares Spelling Ticks",
    "quizgen.importers.base": "ImportFileError ImportLoss ImportSettings",
    "quizgen.model.article": "Article Original Passage",
    "quizgen.model.bank": "Bank Defaults Objective",
    "quizgen.model.check_settings": "CheckSetting",
    "quizgen.model.citation": "Citation CitationState",
    "quizgen.text.dates": "PartialDate",
    "quizgen.model.attributes": "FilterError",
    "quizgen.model.folder": "ArticlePart Folder Media",
    "quizgen.model.mark_scale": "MarkStep",
    "quizgen.model.lock": "Lock LockedNote Release",
    "quizgen.model.components": "Allowance AnswerWords Audio Bloom Criterion Difficulty Image Option Pair RejectedAnswer Strictness Tolerance",
    "quizgen.model.selection": "Pick",
    "quizgen.model.shared_settings": "SharedSection SharedSettings SharedWorksheet",
    "quizgen.model.questions": "Cloze DateQuestion Flashcard Matching MultipleChoice MultipleResponse Numeric OpenEnded Ordering Question ShortAnswer TrueFalse",
    "quizgen.model.sheet_header": "SheetHeader",
    "quizgen.model.work_space": "WorkSpace",
    "quizgen.model.worksheet_section": "WorksheetSection",
    "quizgen.model.worksheet_spec": "WorksheetSpec",
    "quizgen.apkg.apkg_reader": "NoteTypeInfo PackagedNote",
    "quizgen.outputs.anki.carried": "Carried",
    "quizgen.outputs.anki.settings": "AnkiSettings",
    "quizgen.outputs.base": "MissingExtraError",
    "quizgen.outputs.page.settings": "ExamSettings PageSettings",
    "quizgen.outputs.worksheet.settings": "Layout WorksheetSelection WorksheetSettings",
    "quizgen.problems": "Problem QuizgenError Severity Span",
    "quizgen.quiz.card": "Card",
}
"""Where each name is from; a test compares this with the imports above, which editors and type checkers read."""

_HOMES: Final = {name: module for module, names in _MODULES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    """A public name, imported when it is first used."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
