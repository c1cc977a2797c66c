"""Reads the progress file of a practice page as a history, so that learners can continue in the terminal.

The format is defined by `templates/page/progress.js`. Its log contains the same data as a history, except the parsed
response, because parsing needs the bank. So these answers count for the schedule and the learner's statistics, but not
for how often each option was chosen.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from quizgen.grading.responses import Skipped
from quizgen.grading.verdicts import Verdict
from quizgen.quiz.history.reader import ENTRY
from quizgen.quiz.history.records import LoggedAnswer, Mode
from quizgen.quiz.history.rows import LATEST, MAX_SPREAD_DAYS, answer_row
from quizgen.quiz.history.store import History
from quizgen.quiz.history.tables import HistoryError

ADD_SESSION: Final = """INSERT INTO session (uid, mode, scope, seed, cards, retry, began, ended, ending)
    VALUES (?, ?, '""', '""', ?, 0, ?, ?, 'finished')"""
ADD_ANSWER: Final = (
    f"INSERT INTO answer ({ENTRY}, uid, undone, place) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"  # noqa: S608 - ours
)

Count = Annotated[int, Field(ge=0, lt=LATEST)]


class PageAnswer(BaseModel):
    """An answer stored by the page: `Entry` in `templates/page/progress.js`."""

    model_config = ConfigDict(strict=True, frozen=True)

    uid: Annotated[str, Field(min_length=1)]
    card: str
    type: str
    mode: Mode
    session: str
    answer: str | list[str] | dict[str, str]
    text: str = ""
    verdict: Verdict
    score: Annotated[str, Field(pattern=r"^\d{1,9}(/[1-9]\d{0,8})?$")]
    rating: Annotated[int, Field(ge=1, le=4)] | None
    spread: Annotated[int, Field(gt=-MAX_SPREAD_DAYS, lt=MAX_SPREAD_DAYS)] | None
    took: Count
    at: Count
    day: Count
    content: str
    key: str
    hinted: bool = False
    overridden: bool = False
    undone: bool = False

    @property
    def typed(self) -> tuple[str, ...]:
        """The lines as they would be typed."""
        match self.answer:
            case str():
                return (self.answer,) if self.answer else ()
            case list():
                return (*self.text.splitlines(), *self.answer)
            case dict():
                return tuple(f"{left}: {right}" for left, right in self.answer.items())


class PageProgress(BaseModel):
    """A progress file."""

    model_config = ConfigDict(strict=True, frozen=True)

    format: Literal["quizgen-progress"]
    version: Literal[1]
    answers: list[PageAnswer]


def is_page_progress(file: Path) -> bool:
    """Whether a file seems to be a progress file. Histories begin differently."""
    try:
        with file.open("rb") as opened:
            return opened.read(3).removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"{", b"["}
    except OSError:
        return False


def write_page_history(file: Path, target: Path) -> None:
    """Write the answers of a progress file as a history.

    Args:
        file: The progress file.
        target: The history; it must not exist.

    Raises:
        HistoryError: If the file is damaged or is not a progress file.
    """
    answers = _read(file)
    sessions: dict[str, list[PageAnswer]] = {}
    for answer in answers:
        sessions.setdefault(answer.session, []).append(answer)
    with History(target) as history, history.transaction() as connection:
        ids = {}
        for name, given in sessions.items():
            cards, began, ended = json.dumps([each.card for each in given]), given[0].at, given[-1].at
            values = (f"page-{name}", given[0].mode, cards, began, ended)
            ids[name] = connection.execute(ADD_SESSION, values).lastrowid
        for place, answer in enumerate(answers, 1):
            row = answer_row(ids[answer.session] or 0, _logged(answer), answer.at, answer.day)
            connection.execute(ADD_ANSWER, (*row, answer.uid, answer.at if answer.undone else None, place))


def _read(file: Path) -> Sequence[PageAnswer]:
    try:
        found = PageProgress.model_validate_json(file.read_bytes().removeprefix(b"\xef\xbb\xbf"))
    except OSError as error:
        raise HistoryError(f"cannot read {file}: {error.strerror or error}") from error
    except ValidationError as error:
        if any(each["loc"] == ("version",) for each in error.errors()):
            raise HistoryError(
                f"{file} was made by a page of a newer version of quizgen: update quizgen"
            ) from error
        raise HistoryError(
            f"{file} is not a progress file of a practice page, or is damaged: save it again on the page"
        ) from error
    return list({answer.uid: answer for answer in found.answers}.values())


def _logged(answer: PageAnswer) -> LoggedAnswer:
    return LoggedAnswer(
        card=answer.card,
        type=answer.type,
        content=answer.content,
        typed=answer.typed,
        response=Skipped(),
        verdict=answer.verdict,
        score=Fraction(answer.score),
        rating=answer.rating,
        took=answer.took,
        hinted=answer.hinted,
        overridden=answer.overridden,
        key=answer.key,
        spread=answer.spread,
    )
