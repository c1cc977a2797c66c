"""The forms of the worksheets that a class answered, with question numbers and option orders."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import Final, NamedTuple

from quizgen.grading.letters import letter
from quizgen.model.folder import Folder
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
    """

    def __init__(
        self, folders: Sequence[Folder], name: str = "", seed: str = "1", count: int | None = None
    ) -> None:
        self._folders = folders
        self._name = name
        self._seed = seed
        self._count = count
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
    def banks(self) -> tuple[str, ...]:
        """The banks that have a worksheet with the name."""
        return tuple(self._by_bank)

    def sheet(self, bank: str) -> PlannedWorksheet | None:
        """The worksheet of a bank, if one was named, with its points per question."""
        return self._planned[bank][1] if self._name and bank in self._planned else None

    def _read(self, text: str) -> FormChoice | None:
        codes = [part for part in map(str.strip, text.split("·")) if CODE.fullmatch(part)]
        if known := [self._by_code[code] for code in codes if code in self._by_code]:
            bank, form = known[0]
            return FormChoice(form.letter, {bank: form})
        parts = [part.strip() for part in latin_letters(text).split("·")]
        names = [found["form"] for part in parts for found in [FORM.fullmatch(part)] if found]
        names += [found["form"] for part in parts for found in [LEARNER_CODE.fullmatch(part)] if found]
        forms = self._with_letter(names[0]) if names else {}
        return FormChoice(names[0], forms, is_outdated=bool(codes)) if forms else None

    def _with_letter(self, name: str) -> dict[str, WorksheetForm]:
        return {bank: form for bank, forms in self._by_bank.items() for form in forms if form.letter == name}

    @cached_property
    def _planned(self) -> dict[str, tuple[Folder, PlannedWorksheet]]:
        found: dict[str, tuple[Folder, PlannedWorksheet]] = {}
        for folder in self._folders:
            for bank in folder.banks:
                choice = WorksheetSelection(self._name or bank.bank)
                settings = WorksheetSettings(seed=self._seed, forms=self._count, choice=choice)
                for sheet in plan_worksheets(bank, settings):
                    found[bank.bank] = folder, sheet
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
        return found

    @cached_property
    def _by_bank(self) -> dict[str, tuple[WorksheetForm, ...]]:
        return {
            bank: tuple(self._form(bank, form) for form in planned_forms(sheet, folder, self._seed))
            for bank, (folder, sheet) in self._planned.items()
        }

    @cached_property
    def _by_code(self) -> dict[str, tuple[str, WorksheetForm]]:
        """The forms by their codes, in every layout that numbers questions in another way."""
        found = {}
        for bank, (folder, sheet) in self._planned.items():
            for form in planned_forms(sheet, folder, self._seed):
                for headings, words, cards in product((True, False), repeat=3):
                    layout = Layout(headings=headings, word_bank=words, cards=cards)
                    arranged = arrange_form(form, layout, has_sections=bool(sheet.sections))
                    found[arranged.code] = bank, self._form(bank, arranged)
        return found

    def _form(self, bank: str, form: Form) -> WorksheetForm:
        seed = form_seed(self._seed, form.letter, form.again)
        return WorksheetForm(
            form.letter, form.code, seed, tuple(f"{bank}/{placed.question.id}" for placed in form.placed)
        )
