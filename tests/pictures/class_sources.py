"""The answers of thirty learners who do not exist, in the files of three sources."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Final

from response_samples import respond, sample_responses

from quizgen.class_results.worksheet_forms import WorksheetForms
from quizgen.grading.letters import letter
from quizgen.grading.responses import Unreadable
from quizgen.markup.csv_table import csv_table
from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.questions import (
    Cloze,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    OpenEnded,
    Ordering,
    Question,
    options,
)
from quizgen.model.shuffle import display_order
from quizgen.quiz.batch_grading import Answer
from quizgen.quiz.recorded_answers import recorded_answer

NAMES: Final = [
    "Ada Brandt",
    "Amira Haddad",
    "Ben Okafor",
    "Bo Larsen",
    "Carla Rossi",
    "Chloe Evans",
    "Dario Bianchi",
    "David Lindqvist",
    "Elif Yilmaz",
    "Finn O'Brien",
    "Greta Nowak",
    "Hugo Martin",
    "Ines Costa",
    "Jonas Weber",
    "Kofi Mensah",
    "Lena Fischer",
    "Mateo García",
    "Nadia Petrova",
    "Omar Aziz",
    "Priya Nair",
    "Quentin Dubois",
    "Rosa Jiménez",
    "Sami Korhonen",
    "Tara Singh",
    "Uma Patel",
    "Viktor Novák",
    "Wanda Kowalska",
    "Xavier Roy",
    "Yara Mansour",
    "Zoë Müller",
]
ON_PAPER: Final = 14
IN_MOODLE: Final = 10
"""Learners of the first two sources. The others used the practice page."""

Answers = dict[Question, list[Answer]]
"""What the learners answered, one after the other."""

WRITTEN: Final = "They drove through the desert at night, and a gate was shut behind them."
KNOWN: Final = 0.7
OMITTED: Final = 0.04
"""The share of answers that are correct, and of those that are left out."""


def class_sources(folder: Folder, bank: Bank) -> dict[str, str]:
    """The files: a table of two forms by question numbers and letters, a report of Moodle, and results of a practice page."""
    asked = _answers(bank)
    return {
        "paper.csv": _paper(folder, bank, asked),
        "moodle.csv": _moodle(asked),
        **{
            f"{NAMES[index].split()[0].lower()}-results.jsonl": _page(bank, asked, index)
            for index in range(ON_PAPER + IN_MOODLE, len(NAMES))
        },
    }


def one_file(bank: Bank) -> str:
    """The same answers as objects, in the words of the bank."""
    asked = _answers(bank)
    return "".join(_page(bank, asked, index) for index in range(len(NAMES)))


def _answers(bank: Bank) -> Answers:
    return {
        question: [_answer(question, _dice(f"{name} {question.id}"), _dice(name)) for name in NAMES]
        for question in bank.active
    }


def _answer(question: Question, die: float, ability: float) -> Answer:
    if die > 1 - OMITTED:
        return ""
    if isinstance(question, OpenEnded):
        return WRITTEN
    wanted = "right" if die < KNOWN + (ability - 0.5) * 0.6 else "wrong"
    found = [
        recorded_answer(question, response, [str(sample.typed)])
        for sample in sample_responses(question)
        if sample.expects == wanted and not isinstance(response := respond(question, sample), Unreadable)
    ]
    return found[0] if wanted == "right" else found[int(die * 1000) % min(3, len(found))]


def _dice(name: str) -> float:
    """A number from 0 to 1 that depends on the name alone."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4]) / 2**32


def _paper(folder: Folder, bank: Bank, asked: Answers) -> str:
    forms = WorksheetForms([folder])
    by_id = {f"{bank.bank}/{question.id}": question for question in asked}
    rows = []
    for index, name in enumerate(NAMES[:ON_PAPER]):
        choice = forms.read("AB"[index % 2])
        assert choice is not None
        form = choice.by_bank[bank.bank]
        cells = [_in_letters(by_id[each], asked[by_id[each]][index], form.seed) for each in form.questions]
        rows.append([name, form.letter, *cells])
    return csv_table(["Name", "Form", *(str(number) for number in range(1, len(asked) + 1))], rows)


def _in_letters(question: Question, answer: Answer, seed: str) -> str:
    """An answer as it is written on paper: with the letters of a form."""
    order = display_order(question, seed)

    def letters(texts: list[str], chosen: tuple[str, ...]) -> list[str]:
        return [letter(order.index(texts.index(each))) for each in chosen]

    match question, answer:
        case MultipleChoice(), str(text) if text:
            return letters([option.text for option in options(question)], (text,))[0]
        case MultipleResponse(), tuple(chosen):
            return "".join(sorted(letters([option.text for option in options(question)], chosen)))
        case Ordering(), tuple(items):
            return "".join(letters(list(question.items), items))
        case Matching(), Mapping() as pairs:
            lefts = [pair.left for pair in question.pairs]
            rights = letters(list(question.rights), tuple(pairs.values()))
            return " ".join(
                f"{lefts.index(left) + 1}{right}" for left, right in zip(pairs, rights, strict=True)
            )
        case _:
            return _in_a_cell(answer, " -> ")


def _in_a_cell(answer: Answer, arrow: str) -> str:
    match answer:
        case str():
            return answer
        case tuple():
            return "; ".join(answer)
        case pairs:
            return "; ".join(f"{left}{arrow}{right}" for left, right in pairs.items())


def _moodle(asked: Answers) -> str:
    heads = ["Last name", "First name", "Email address", "Status", "Completed"]
    for number in range(1, len(asked) + 1):
        heads += [f"Question {number}", f"Response {number}"]
    rows = []
    for index in range(ON_PAPER, ON_PAPER + IN_MOODLE):
        first, last = NAMES[index].split(" ", 1)
        cells = [last, first, f"{first.lower()}@school.example", "Finished", "26 November 2026  9:21 AM"]
        for question, answers in asked.items():
            cells += [_text(question), _in_a_cell(answers[index], " -> ") or "-"]
        rows.append(cells)
    return csv_table(heads, rows)


def _page(bank: Bank, asked: Answers, index: int) -> str:
    return "".join(
        json.dumps(
            {
                "learner": NAMES[index],
                "question": f"{bank.bank}/{question.id}",
                "answer": answer,
                **({"text": answer} if isinstance(question, OpenEnded) else {}),
                "at": "2026-11-26T09:12:03Z",
            },
            ensure_ascii=False,
        )
        + "\n"
        for question, answers in asked.items()
        for answer in [answers[index]]
    )


def _text(question: Question) -> str:
    """What Moodle says that was asked."""
    if isinstance(question, Cloze):
        return " ".join(filter(None, [question.ask, "_____".join(question.parsed.texts)]))
    return question.front if isinstance(question, Flashcard) else question.ask
