"""`read_class` and `grade_class`: read the answers of a class from files, and grade them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.api.loading import Loaded, Paths, load, paths_of
from quizgen.class_results.class_file_reader import read_class_files
from quizgen.class_results.class_points import LearnerPoints, graded_points_table, points_by_learner
from quizgen.class_results.feedback_view import feedback_html, feedback_page
from quizgen.class_results.graded import GradedClass, GradedResponse, SectionChoice, grade_class_responses
from quizgen.class_results.merged_responses import ATTEMPTS, merge_responses
from quizgen.class_results.pseudonyms import pseudonyms
from quizgen.class_results.question_names import QuestionNames
from quizgen.class_results.responses import ClassResponses, LearnerResponse
from quizgen.class_results.worksheet_forms import SharedWorksheetFolder, WorksheetForms
from quizgen.grading.policy import PRACTICE, policy_for
from quizgen.loading.shared_worksheets import members_below, shared_worksheet_folder
from quizgen.model.joined_banks import question_ids
from quizgen.model.mark_scale import MarkStep
from quizgen.model.questions import Question
from quizgen.model.shared_settings import nearest_value
from quizgen.outputs.base import MissingExtraError
from quizgen.outputs.points_table import XLSX, points_csv, points_xlsx
from quizgen.problems import Problem, QuizgenError, only_errors, sort_problems
from quizgen.quiz.card import Card, cards

__all__ = [
    "AnsweredWorksheet",
    "ClassResponses",
    "ClassSource",
    "GradedClass",
    "GradedResponse",
    "LearnerPoints",
    "LearnerResponse",
    "SectionChoice",
    "class_points",
    "feedback_file",
    "grade_class",
    "points_file",
    "pseudonyms",
    "read_class",
]

MAX_FILE_BYTES = 64 * 1024**2


@dataclass(frozen=True, slots=True)
class AnsweredWorksheet:
    """The worksheet that a class answered, if files refer to its forms.

    Attributes:
        name: The name, as in `quizgen worksheet --name`; "" for the worksheet with all questions of a bank.
        seed: The seed with which the worksheet was made.
        forms: The number of forms that were made; None for the setting of the bank, or else 2.
        form: The form of files that name none; "" if all files name one.
    """

    name: str = ""
    seed: str = "1"
    forms: int | None = None
    form: str = ""


@dataclass(frozen=True)
class ClassSource:
    """Class files that were read.

    Attributes:
        responses: The answers of the class; empty if there is an error.
        cards: All questions of the banks, including retired ones.
        loaded: The banks.
        scale: The marks, from `scale` in the nearest `quizgen.yaml`; empty without it.
        problems: The problems of the files, in reading order.
        choices: The sections of the named worksheet in which learners choose questions.
    """

    responses: ClassResponses
    cards: tuple[Card, ...]
    loaded: Loaded
    scale: tuple[MarkStep, ...] = ()
    problems: tuple[Problem, ...] = ()
    choices: tuple[SectionChoice, ...] = ()


def read_class(
    files: Paths,
    banks: Loaded | Paths,
    *,
    worksheet: AnsweredWorksheet = AnsweredWorksheet(),
    attempt: str = "",
) -> ClassSource:
    """Read class files: CSV, workbooks or JSON, with one answer per row or one learner per row.

    Args:
        files: The class files, one or several. Their order does not matter.
        banks: The banks with the questions, as paths or loaded.
        worksheet: The worksheet to which question numbers, forms and letters refer.
        attempt: Which of several answers to a question counts, if the files have times: "first" or "last".
            Without it, different answers of a learner to the same question are an error.

    Raises:
        FileNotFoundError: If one of the files or banks does not exist.
        QuizgenError: If a file cannot be read, no bank has the worksheet, or the banks have different scales.
        ValueError: If `attempt` has an invalid value.
    """
    if attempt not in {"", *ATTEMPTS}:
        raise ValueError(f'attempt must be "first" or "last", not "{attempt}"')
    loaded = banks if isinstance(banks, Loaded) else load(banks)
    shared = tuple(_shared_worksheets(loaded, worksheet.name))
    forms = WorksheetForms(loaded.folders, worksheet.name, worksheet.seed, worksheet.forms, shared)
    asked = {name: question for sheet in forms.named for name, question in sheet.questions.items()}
    known = tuple(_on_worksheet(card, asked.get(card.id)) for card in _cards(loaded))
    contents = [(str(path), _content(path)) for path in dict.fromkeys(paths_of(files))]
    reading = read_class_files(contents, QuestionNames(known), forms, worksheet.form)
    responses, duplicates = merge_responses(reading, attempt)
    problems = sort_problems([*reading.problems, *duplicates])
    if only_errors(problems):
        responses = ClassResponses((), frozenset())
    return ClassSource(responses, known, loaded, _scale(loaded), problems, tuple(_choices(forms)))


def grade_class(source: ClassSource) -> GradedClass:
    """Grade the answers of a class as in the terminal and on the practice page.

    Nothing is graded if the files have errors, which are listed in `problems`.
    """
    graded = grade_class_responses(source.responses, source.cards)
    problems = sort_problems([*source.problems, *graded.problems])
    return replace(graded, problems=problems, choices=source.choices)


def class_points(source: ClassSource, graded: GradedClass) -> tuple[LearnerPoints, ...]:
    """The points, percentage and mark of each learner."""
    return points_by_learner(graded, pseudonyms(source.responses), source.scale)


def points_file(
    learners: Sequence[LearnerPoints], graded: GradedClass, *, workbook: bool, with_names: bool
) -> bytes:
    """The points of each learner for each question, as CSV or as an xlsx workbook that adds up what counts.

    Raises:
        MissingExtraError: If the library for workbooks is not installed.
    """
    table = graded_points_table(learners, graded.choices, with_names=with_names)
    if not workbook:
        return points_csv(table)
    if not XLSX.installed:
        raise MissingExtraError(f"an xlsx workbook needs extra packages: pip install 'quizgen[{XLSX.name}]'")
    return points_xlsx(table)


def feedback_file(
    learners: Sequence[LearnerPoints], *, with_names: bool, paper: str = "a4", preset: str = "normal"
) -> bytes:
    """Feedback sheets to print, as one HTML file.

    Args:
        learners: The results; at least one learner.
        with_names: Whether sheets have names instead of pseudonyms.
        paper: `a4` or `letter`.
        preset: `normal`, `dyslexia` or `large` print.
    """
    return feedback_html(feedback_page(learners, with_names=with_names, paper=paper, preset=preset))


def _cards(loaded: Loaded) -> tuple[Card, ...]:
    return cards(
        loaded.folders, lambda folder: policy_for(folder.article, folder.banks, PRACTICE), retired=True
    )


def _shared_worksheets(loaded: Loaded, name: str) -> Iterator[SharedWorksheetFolder]:
    """The worksheets with a name that `quizgen.yaml` files list. One with problems is left out: `check` reports it."""
    for file in loaded.worksheet_files if name else ():
        for index, spec in enumerate(file.settings.worksheets):
            members = members_below(loaded, file, loaded.folders)
            if spec.name == name and members:
                folder, _ = shared_worksheet_folder(loaded, file, index, members)
                chosen = [each for each in members if each[1].bank in spec.banks or not spec.banks]
                ids = {joined: name for name, joined in question_ids(chosen).items() if "/" in name}
                if folder is not None:
                    yield SharedWorksheetFolder(folder, ids)


def _on_worksheet(card: Card, asked: Question | None) -> Card:
    """The card with the points of its question on the named worksheet, and with the id that decides its order there."""
    if asked is None:
        return card
    changes = {"points": asked.points, "id": asked.id}
    return replace(card, question=card.question.model_copy(update=changes), original=card.question)


def _choices(forms: WorksheetForms) -> Iterator[SectionChoice]:
    """The sections of the named worksheet in which learners choose questions."""
    for sheet in forms.named:
        for section in sheet.planned.sections:
            if section.spec.choose is not None:
                ids = frozenset(sheet.ids[question.id] for question in section.questions)
                yield SectionChoice(ids, section.spec.choose)


def _scale(loaded: Loaded) -> tuple[MarkStep, ...]:
    """The scale that the banks share.

    Raises:
        QuizgenError: If they have different ones.
    """
    scales = {
        nearest_value([file.settings for file in loaded.shared.get(folder.slug, ())], "scale") or ()
        for folder in loaded.folders
    }
    if len(scales) > 1:
        raise QuizgenError(
            "the banks have different scales of marks (`scale` in quizgen.yaml): grade them separately"
        )
    return next(iter(scales), ())


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise QuizgenError(f"{path}: the file is larger than {MAX_FILE_BYTES // 1024**2} MB")
        return path.read_bytes()
    except IsADirectoryError:
        raise QuizgenError(f"{path} is a folder: give the class files in it") from None
    except FileNotFoundError:
        raise
    except OSError as error:
        raise QuizgenError(f"{path} cannot be read: {error.strerror}") from None
