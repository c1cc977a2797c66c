"""The forms of the worksheets that a class answered, with question numbers and option orders."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import Final, NamedTuple

from quizgen.grading.letters import letter
from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.model.shuffle import form_seed
from quizgen.outputs.worksheet.forms import Form
from quizgen.outputs.worksheet.layout import arrange_form
from quizgen.outputs.worksheet.settings import Layout, WorksheetSelection, WorksheetSettings
from quizgen.outputs.worksheet.worksheet_plan import PlannedWorksheet, plan_worksheets, planned_forms
from quizgen.problems import QuizgenError, did_you_mean, shorten
from quizgen.text.option_letters import latin_letters

LEARNER_CODE: Final = re.compile(r"(?P<form>[A-Z]{1,2})-\d{2,3}-[0-9A-Z]")
"""The code of one learner's worksheet, as in `B-07-9`."""

CODE: Final = re.compile(r"[0-9a-f]{4}")
FORM: Final = re.compile(r"(?:\w+\s+)?(?P<form>[A-Z]{1,2})")


@dataclass(frozen=True)
class WorksheetForm:
    """A worksheet form to which class files refer.

    Attributes:
        letter: `A`, `B` and so on.
        code: The four characters at the end of its footer.
        seed: The seed for the order of options, to which letters refer.
        questions: `bank/question`, in the order of their numbers.
    """

    letter: str
    code: str
    seed: str
    questions: tuple[str, ...]

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each question."""
        return {question: number for number, question in enumerate(self.questions, 1)}


class AnsweredSheet(NamedTuple):
    """A worksheet, and what its questions are called in their banks.

    Attributes:
        planned: The worksheet.
        folder: Its folder, or the joined folder of several banks.
        ids: `bank/question` by the ids on the worksheet.
    """

    planned: PlannedWorksheet
    folder: Folder
    ids: Mapping[str, str]

    @property
    def banks(self) -> tuple[str, ...]:
        """The banks of its questions."""
        return tuple(
            dict.fromkeys(self.ids[each.id].partition("/")[0] for each in self.planned.bank.questions)
        )

    @property
    def questions(self) -> dict[str, Question]:
        """Its questions by `bank/question`, with the points that they have on the worksheet."""
        return {self.ids[each.id]: each for each in self.planned.bank.questions}


class SharedWorksheetFolder(NamedTuple):
    """A worksheet of `quizgen.yaml` with questions of several banks.

    Attributes:
        folder: The joined folder, with one bank that has only this worksheet.
        ids: `bank/question` by the ids in this bank.
    """

    folder: Folder
    ids: Mapping[str, str]


class FormChoice(NamedTuple):
    """A form named in a class file.

    Attributes:
        letter: The letter of the form.
        by_bank: The form of each bank's worksheet with that letter, or with the code that the file has.
        is_outdated: Whether the file has the code of a sheet that is not made of the banks as they are now.
    """

    letter: str
    by_bank: Mapping[str, WorksheetForm]
    is_outdated: bool = False


class WorksheetForms:
    """The forms of one worksheet per bank.

    Args:
        folders: The folders of the banks.
        name: The name, as in `quizgen worksheet --name`; "" for the worksheet with all questions.
        seed: The seed of the forms.
        count: The number of forms; None for the setting of the bank, or else 2.
        shared: The worksheets with this name in `quizgen.yaml`.
    """

    def __init__(
        self,
        folders: Sequence[Folder],
        name: str = "",
        seed: str = "1",
        count: int | None = None,
        shared: Sequence[SharedWorksheetFolder] = (),
    ) -> None:
        self._folders = folders
        self._name = name
        self._seed = seed
        self._count = count
        self._shared = shared
        self._choices: dict[str, FormChoice | None] = {}

    def read(self, text: str) -> FormChoice | None:
        """The form that a cell names: by letter, by a learner's code, or by a footer or its last characters.

        None if there is no such form.

        Raises:
            QuizgenError: If no bank has a worksheet with the name.
        """
        if text not in self._choices:
            self._choices[text] = self._read(text)
        return self._choices[text]

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters of all forms."""
        return tuple(map(letter, range(max(map(len, self._by_bank.values()), default=0))))

    @property
    def named(self) -> tuple[AnsweredSheet, ...]:
        """The worksheets with the name; none if there is no name."""
        return self._sheets if self._name else ()

    def _read(self, text: str) -> FormChoice | None:
        codes = [part for part in map(str.strip, text.split("·")) if CODE.fullmatch(part)]
        if known := [self._by_code[code] for code in codes if code in self._by_code]:
            sheet, form = known[0]
            return FormChoice(form.letter, dict.fromkeys(sheet.banks, form))
        parts = [part.strip() for part in latin_letters(text).split("·")]
        names = [found["form"] for part in parts for found in [FORM.fullmatch(part)] if found]
        names += [found["form"] for part in parts for found in [LEARNER_CODE.fullmatch(part)] if found]
        forms = self._with_letter(names[0]) if names else {}
        return FormChoice(names[0], forms, is_outdated=bool(codes)) if forms else None

    def _with_letter(self, name: str) -> dict[str, WorksheetForm]:
        return {bank: form for bank, forms in self._by_bank.items() for form in forms if form.letter == name}

    @cached_property
    def _sheets(self) -> tuple[AnsweredSheet, ...]:
        found = [
            AnsweredSheet(sheet, folder, {each.id: f"{bank.bank}/{each.id}" for each in bank.questions})
            for folder in self._folders
            for bank in folder.banks
            for sheet in self._plan(bank, self._name or bank.bank)
        ]
        found += [
            AnsweredSheet(sheet, shared.folder, shared.ids)
            for shared in self._shared
            for sheet in self._plan(shared.folder.banks[0], self._name)
        ]
        if self._name and not found:
            banks = [bank for folder in self._folders for bank in folder.banks]
            known = [
                *(spec.name for bank in banks for spec in bank.worksheets),
                *(bank.bank for bank in banks),
            ]
            raise QuizgenError(
                f'unknown worksheet "{shorten(self._name)}"{did_you_mean(self._name, known)}. '
                f"Known worksheets: {', '.join(dict.fromkeys(known))}"
            )
        return tuple(found)

    def _plan(self, bank: Bank, name: str) -> Iterator[PlannedWorksheet]:
        choice = WorksheetSelection(name)
        return plan_worksheets(bank, WorksheetSettings(seed=self._seed, forms=self._count, choice=choice))

    @cached_property
    def _by_bank(self) -> dict[str, tuple[WorksheetForm, ...]]:
        found: dict[str, tuple[WorksheetForm, ...]] = {}
        for sheet in self._sheets:
            forms = planned_forms(sheet.planned, sheet.folder, self._seed)
            found |= dict.fromkeys(sheet.banks, tuple(self._form(sheet, form) for form in forms))
        return found

    @cached_property
    def _by_code(self) -> dict[str, tuple[AnsweredSheet, WorksheetForm]]:
        """The forms by their codes, in every layout that numbers questions in another way."""
        found = {}
        for sheet in self._sheets:
            for form in planned_forms(sheet.planned, sheet.folder, self._seed):
                for headings, words, cards in product((True, False), repeat=3):
                    layout = Layout(headings=headings, word_bank=words, cards=cards)
                    arranged = arrange_form(form, layout, has_sections=bool(sheet.planned.sections))
                    found[arranged.code] = sheet, self._form(sheet, arranged)
        return found

    def _form(self, sheet: AnsweredSheet, form: Form) -> WorksheetForm:
        seed = form_seed(self._seed, form.letter, form.again)
        questions = tuple(sheet.ids[placed.question.id] for placed in form.placed)
        return WorksheetForm(form.letter, form.code, seed, questions)
