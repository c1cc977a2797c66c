"""Plans the worksheets of a bank, and the questions of each.

There is one worksheet with the whole bank, for learning, and one for each worksheet defined in the bank. If the user
selects questions, there is only one worksheet with these questions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from quizgen.model.bank import Bank
from quizgen.model.components import Points
from quizgen.model.folder import Folder
from quizgen.model.questions import OpenEnded, Question
from quizgen.model.selection import Pick, SelectionError, select_questions
from quizgen.model.sheet_header import merged_header
from quizgen.model.worksheet_section import assign_sections
from quizgen.model.worksheet_spec import WorksheetSpec
from quizgen.outputs.base import Loss
from quizgen.outputs.worksheet.forms import Form, make_forms
from quizgen.outputs.worksheet.sections import Section
from quizgen.outputs.worksheet.settings import Layout, WorksheetSelection, WorksheetSettings
from quizgen.problems import shorten

USUAL_SEED: Final = WorksheetSettings().seed
USUAL_PRESET: Final = Layout().preset
USUAL_FORMS: Final = 2
MAX_NAME_CHARS: Final = 40
"""The maximum length of a seed or selection in a footer or file name."""


class PlannedWorksheet(NamedTuple):
    """A worksheet before it is shuffled into forms.

    Attributes:
        bank: A bank with only the title, instructions and questions of the worksheet.
        forms: The number of forms.
        layout: The layout, from the settings and the bank.
        name: The name of the worksheet in the bank, or "".
        picks: The selection given on the command line instead of a name.
        added: The ids of questions that were added because `pick` selected others of their group.
        sections: The sections, if there are any. Their questions are those of `bank`, in the same order.
    """

    bank: Bank
    forms: int
    layout: Layout
    name: str = ""
    picks: tuple[Pick, ...] = ()
    added: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()

    @property
    def stem(self) -> str:
        """The beginning of its file names, without the form.

        Ids and names never contain two hyphens in a row.
        """
        chosen = "-".join(re.findall(r"\w+", " ".join(map(str, self.picks))))[:MAX_NAME_CHARS].strip("-")
        return paper_stem(self.bank.bank, f"pick-{chosen}" if self.picks else self.name)

    @property
    def name_in_footer(self) -> str:
        """The name of the bank and of the worksheet for the footer."""
        named = f"{self.bank.bank}/{self.name}" if self.name else self.bank.bank
        picked = f" ({shorten(', '.join(map(str, self.picks)), MAX_NAME_CHARS)})"
        return named + picked if self.picks else named

    @property
    def preset_in_footer(self) -> list[str]:
        """The preset, if the footer names it."""
        shown = self.layout.preset != USUAL_PRESET or self.layout.line_numbers
        return [self.layout.preset] * shown

    def code(self, form: Form, seed: str) -> str:
        """The code in the footer. With the bank, it identifies the key and lets you make the worksheet again.

        It names the preset if it is not the default, or if lines are numbered, because line numbers depend on
        the preset.
        """
        printable = "".join(char if char.isprintable() else "?" for char in seed)  # it may be no text at all
        seeded = [f"seed {shorten(printable, MAX_NAME_CHARS)}"] if seed != USUAL_SEED else []
        return " · ".join([self.name_in_footer, form.letter, *seeded, *self.preset_in_footer, form.code])

    def handout_code(self, content: str) -> str:
        """The code in the footer of a separate article. `content` is four digits of a hash of its text."""
        return " · ".join([self.name_in_footer, *self.preset_in_footer, content])


def planned_forms(paper: PlannedWorksheet, folder: Folder, seed: str) -> tuple[Form, ...]:
    """The forms of a worksheet."""
    return make_forms(paper.bank, folder.article, seed, paper.forms, paper.sections, folder.parts)


def paper_stem(bank: str, name: str = "") -> str:
    """The beginning of the file names of a bank's worksheet, or of the worksheet with all questions."""
    return f"{bank}--{name}" if name else bank


def plan_worksheets(bank: Bank, settings: WorksheetSettings) -> Iterator[PlannedWorksheet]:
    """Plan the worksheets of a bank.

    Raises:
        SelectionError: If there are too few matching questions.
    """
    choice = settings.choice
    whole = bank.model_copy(update={"worksheets": (), "title": choice.title or bank.title})
    if choice.pick and bank.active:
        questions, added = _with_groups(bank, _picked(bank, choice.pick, settings.seed))
        forms = settings.forms or USUAL_FORMS
        yield PlannedWorksheet(
            _asking(whole, questions), forms, settings.layout, picks=choice.pick, added=added
        )
    elif bank.active and not choice.pick and choice.name in {"", bank.bank}:
        yield PlannedWorksheet(whole, settings.forms or USUAL_FORMS, settings.layout)
    for blueprint in bank.worksheets:
        if bank.active and not choice.pick and choice.name in {"", blueprint.name}:
            yield _planned(whole, blueprint, choice, settings)


def split_group_losses(paper: PlannedWorksheet, bank: Bank) -> Iterator[Loss]:
    """A loss for each group that a worksheet splits, and one for questions added because of their group."""
    if paper.added:
        label = f' "{paper.name}"' if paper.name else ""
        what = f"the worksheet{label} has more questions than were picked, because the questions of a group stay together: {', '.join(paper.added)}"
        yield Loss(bank.bank, "", what)
    asked = {question.id for question in paper.bank.questions}
    groups = dict.fromkeys(question.group for question in paper.bank.active if question.group)
    for group in groups:
        members = [question.id for question in bank.active if question.group == group]
        missing = [name for name in members if name not in asked]
        if missing:
            first = next(name for name in members if name in asked)
            label = f' "{paper.name}"' if paper.name else ""
            yield Loss(
                bank.bank,
                first,
                f"the worksheet{label} lacks some questions of the group “{group}”, to which this question belongs: {', '.join(missing)}",
            )


def section_losses(paper: PlannedWorksheet) -> Iterator[Loss]:
    """Losses caused by sections: they override type headings, and may separate the questions of a group."""
    if paper.sections and paper.layout.headings:
        what = f'--headings does not affect the worksheet "{paper.name}", which has sections with their own headings'
        yield Loss(paper.bank.bank, "", what)
    placed: dict[str, int] = {}
    told: set[str] = set()
    for number, section in enumerate(paper.sections):
        for question in section.questions:
            group = question.group
            if group and placed.setdefault(group, number) != number and group not in told:
                told.add(group)
                what = f'the sections of the worksheet "{paper.name}" separate the questions of the group “{group}”: list these questions in one section'
                yield Loss(paper.bank.bank, question.id, what)


def _planned(
    whole: Bank, blueprint: WorksheetSpec, choice: WorksheetSelection, settings: WorksheetSettings
) -> PlannedWorksheet:
    by_id = {question.id: question for question in whole.active}
    questions: Sequence[Question] = whole.active
    added: tuple[str, ...] = ()
    sections = tuple(_sections(whole, blueprint, settings.seed))
    if sections:
        questions = [question for section in sections for question in section.questions]
        added = tuple(name for section in sections for name in section.added)
    elif blueprint.pick:
        picked = select_questions(questions, blueprint.pick, settings.seed, blueprint.name)
        questions, added = _with_groups(whole, picked)
    elif blueprint.questions:
        questions = [by_id[name] for name in blueprint.questions]
    bank = _asking(
        whole,
        questions if sections else [_worth(question, blueprint.points) for question in questions],
    )
    layout = settings.layout
    changes = {
        "title": choice.title or blueprint.title,
        "instructions": blueprint.instructions or whole.instructions,
        "header": merged_header(blueprint.header, whole.header),
    }
    forms = settings.forms or blueprint.forms or USUAL_FORMS
    layout = replace(
        layout,
        article=layout.article or blueprint.article,
        columns=layout.columns or blueprint.columns,
        score_boxes=layout.score_boxes or blueprint.score_boxes,
        points_table=layout.points_table or blueprint.points_table,
    )
    return PlannedWorksheet(
        bank.model_copy(update=changes), forms, layout, blueprint.name, added=added, sections=sections
    )


def _sections(whole: Bank, blueprint: WorksheetSpec, seed: str) -> Iterator[Section]:
    """The sections of a worksheet with their questions, each worth what its section says."""
    members = assign_sections(blueprint.sections, whole.active, seed, blueprint.name)
    taken = {question.id for part in members for question in part}
    for section, part in zip(blueprint.sections, members, strict=True):
        questions, rest = _with_groups(whole, part) if section.pick else (part, ())
        added = tuple(name for name in rest if name not in taken)
        taken |= {*added}
        own = {question.id for question in part} | {*added}
        points = section.points or blueprint.points
        yield Section(section, tuple(_worth(each, points) for each in questions if each.id in own), added)


def _with_groups(bank: Bank, picked: Sequence[Question]) -> tuple[tuple[Question, ...], tuple[str, ...]]:
    """The picked questions with the rest of their groups, in the bank's order, and the ids of the rest."""
    ids, groups = {each.id for each in picked}, {each.group for each in picked if each.group}
    questions = tuple(each for each in bank.active if each.id in ids or each.group in groups)
    return questions, tuple(each.id for each in questions if each.id not in ids)


def _picked(bank: Bank, picks: Sequence[Pick], seed: str) -> tuple[Question, ...]:
    try:
        return select_questions(bank.active, picks, seed)
    except SelectionError as error:
        raise SelectionError(f"{bank.bank}: {error}") from None


def _asking(bank: Bank, questions: Sequence[Question]) -> Bank:
    return bank.model_copy(update={"questions": tuple(questions)})


def _worth(question: Question, points: Points | None) -> Question:
    """The question, worth so much; one with a rubric is worth what that says."""
    if points is None or isinstance(question, OpenEnded):
        return question
    return question.model_copy(update={"points": points})
