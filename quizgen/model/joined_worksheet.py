"""A worksheet from several banks: its questions in these banks, and its problems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from quizgen.model.folder import Folder
from quizgen.model.joined_banks import LanguageMismatchError, Member, join_banks, question_ids
from quizgen.model.shared_settings import SharedWorksheet
from quizgen.model.sheet_header import SheetHeader, merged_header
from quizgen.model.worksheet_spec import SpecProblem, validate_specs
from quizgen.problems import did_you_mean


class JoinedWorksheet(NamedTuple):
    """A worksheet from several banks.

    Attributes:
        folder: The joined bank, which lists only this worksheet; None if it cannot be made.
        problems: The reasons why it cannot be made. Paths begin at the worksheet.
    """

    folder: Folder | None
    problems: tuple[SpecProblem, ...] = ()


def join_worksheet(
    name: str, spec: SharedWorksheet, members: Sequence[Member], header: SheetHeader | None
) -> JoinedWorksheet:
    """Make a worksheet from the banks that it names, or from all if it names none.

    Args:
        name: The id of the folder and of its bank.
        spec: The worksheet.
        members: The banks that it may select from, at least one.
        header: The default header.
    """
    chosen = [member for member in members if not spec.banks or member[1].bank in spec.banks]
    ids = question_ids(chosen)
    if missing := (*_unknown_banks(spec, members), *_unknown_questions(spec, ids)):
        return JoinedWorksheet(None, missing)
    listed = spec.model_copy(
        update={
            "header": None,  # the bank has it
            "questions": tuple(ids[name] for name in spec.questions),
            "sections": tuple(
                section.model_copy(update={"questions": tuple(ids[name] for name in section.questions)})
                for section in spec.sections
            ),
        }
    )
    try:
        folder = join_banks(name, spec.title, chosen, merged_header(spec.header, header))
    except LanguageMismatchError as error:
        return JoinedWorksheet(
            None, ((("banks",), "several-languages", f"{error}: list banks of one language under `banks`"),)
        )
    (bank,) = folder.banks
    if wrong := tuple(
        (path[1:], code, what) for path, code, what in validate_specs([listed], bank.questions)
    ):
        return JoinedWorksheet(None, wrong)
    return JoinedWorksheet(
        folder.model_copy(update={"banks": (bank.model_copy(update={"worksheets": (listed,)}),)})
    )


def _unknown_banks(spec: SharedWorksheet, members: Sequence[Member]) -> Iterator[SpecProblem]:
    known = [bank.bank for _, bank in members]
    for place, name in enumerate(spec.banks):
        if name not in known:
            yield ("banks", place), "unknown-bank", f'unknown bank "{name}"{did_you_mean(name, known)}'


def _unknown_questions(spec: SharedWorksheet, ids: Mapping[str, str]) -> Iterator[SpecProblem]:
    lists: list[tuple[tuple[str | int, ...], tuple[str, ...]]] = [(("questions",), spec.questions)]
    lists += [(("sections", at, "questions"), each.questions) for at, each in enumerate(spec.sections)]
    for path, names in lists:
        for place, name in enumerate(names):
            if name not in ids:
                what = f'unknown question "{name}"{did_you_mean(name, ids)}'
                yield (*path, place), "unknown-question", what
