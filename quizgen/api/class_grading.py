"""`read_class` and `grade_class`: the answers of a class from its files, and what they are worth."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from quizgen.api.loading import Loaded, Paths, load, paths_of
from quizgen.class_results.class_file_reader import read_class_files
from quizgen.class_results.graded import GradedClass, GradedResponse, grade_class_responses
from quizgen.class_results.merged_responses import ATTEMPTS, merge_responses
from quizgen.class_results.pseudonyms import pseudonyms
from quizgen.class_results.question_names import QuestionNames
from quizgen.class_results.responses import ClassResponses, LearnerResponse
from quizgen.class_results.worksheet_forms import WorksheetForms
from quizgen.grading.policy import PRACTICE, policy_for
from quizgen.problems import Problem, QuizgenError, only_errors, sort_problems
from quizgen.quiz.card import Card, cards

__all__ = [
    "ClassResponses",
    "ClassSource",
    "GradedClass",
    "GradedResponse",
    "LearnerResponse",
    "Worksheet",
    "grade_class",
    "pseudonyms",
    "read_class",
]

MAX_FILE_BYTES = 64 * 1024**2


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The worksheet that a class answered, if files refer to its forms.

    Attributes:
        name: Its name, as for `quizgen worksheet --name`; "" for the one with all questions of a bank.
        seed: The seed with which it was made.
        forms: How many forms were made; None for what the bank says, or else two.
        form: The form of files that name none; "" if they all do.
    """

    name: str = ""
    seed: str = "1"
    forms: int | None = None
    form: str = ""


@dataclass(frozen=True)
class ClassSource:
    """Class files as they were read.

    Attributes:
        responses: What the class answered; nothing, if there is an error.
        cards: All questions of the banks, retired ones included.
        problems: What is wrong with the files, in reading order.
    """

    responses: ClassResponses
    cards: tuple[Card, ...]
    problems: tuple[Problem, ...] = ()


def read_class(
    files: Paths,
    banks: Loaded | Paths,
    *,
    worksheet: Worksheet = Worksheet(),
    attempt: str = "",
) -> ClassSource:
    """Read class files: CSV, workbooks or JSON, with one answer per row or one learner per row.

    Args:
        files: The class files, one or several. Their order does not matter.
        banks: The banks that the class was asked, as paths or loaded.
        worksheet: The worksheet that numbers of questions, forms and letters refer to.
        attempt: Which of several answers to a question counts, if the files have times: "first" or "last". Without it,
            different answers of a learner to a question are an error.

    Raises:
        FileNotFoundError: If one of the files or banks does not exist.
        QuizgenError: If a file cannot be read, or no bank has the worksheet.
        ValueError: If attempt is something else.
    """
    if attempt not in {"", *ATTEMPTS}:
        raise ValueError(f'attempt must be "first" or "last", not "{attempt}"')
    loaded = banks if isinstance(banks, Loaded) else load(banks)
    known = _cards(loaded)
    forms = WorksheetForms(loaded.folders, worksheet.name, worksheet.seed, worksheet.forms)
    contents = [(str(path), _content(path)) for path in dict.fromkeys(paths_of(files))]
    reading = read_class_files(contents, QuestionNames(known), forms, worksheet.form)
    responses, duplicates = merge_responses(reading, attempt)
    problems = sort_problems([*reading.problems, *duplicates])
    if only_errors(problems):
        responses = ClassResponses((), frozenset())
    return ClassSource(responses, known, problems)


def grade_class(source: ClassSource) -> GradedClass:
    """The class with each response graded, by the grader that the terminal and the practice page use.

    Nothing is graded if the files have errors; `problems` says which.
    """
    graded = grade_class_responses(source.responses, source.cards)
    return GradedClass(
        graded.cards, graded.responses, graded.codes, sort_problems([*source.problems, *graded.problems])
    )


def _cards(loaded: Loaded) -> tuple[Card, ...]:
    return cards(
        loaded.folders, lambda folder: policy_for(folder.article, folder.banks, PRACTICE), retired=True
    )


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
