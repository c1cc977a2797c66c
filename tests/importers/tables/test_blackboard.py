"""Blackboard's questions as lines with tabs."""

from __future__ import annotations

from importers.import_cases import read_file

from quizgen.importers.base import ImportedFile
from quizgen.importers.tables.blackboard import BLACKBOARD

ALL = """\
MC\tWhich <b>river</b>?\tOrl\tcorrect\tTarn\tincorrect
MA\t"Which ""old"" ones?"\ta\tcorrect\tb\tincorrect\tc\tCorrect
TF\tMills turn.\ttrue
ESS\tWhy?\tBecause.
SR\tHow?\tBy water.
ORD\tIn which order?\tone\ttwo\tthree
MAT\tWhich belong together?\ta\t1\tb\t2\t\t3
FIB\tThe river is the ____.\tOrl\tthe Orl
FIB_PLUS\tThe [what] is [how].\twhat\tmill\thouse\t\thow\told
NUM\tHow many?\t12\t0.5
"""


def read(text: str) -> ImportedFile:

    return read_file(BLACKBOARD, text.encode("cp1252"), "pool.txt")


def test_every_type_is_read() -> None:
    found = read(ALL)

    assert found.losses == ()
    assert [item.fields for item in found.items] == [
        {"type": "multiple-choice", "ask": "Which **river**?", "answer": "Orl", "distractors": ["Tarn"]},
        {
            "type": "multiple-response",
            "ask": 'Which "old" ones?',
            "answers": ["a", "c"],
            "distractors": ["b"],
        },
        {"type": "true-false", "ask": "Mills turn.", "answer": True},
        {"type": "open-ended", "ask": "Why?", "model": "Because."},
        {"type": "open-ended", "ask": "How?", "model": "By water."},
        {"type": "ordering", "ask": "In which order?", "items": ["one", "two", "three"]},
        {
            "type": "matching",
            "ask": "Which belong together?",
            "pairs": [{"left": "a", "right": "1"}, {"left": "b", "right": "2"}],
            "distractors": ["3"],
        },
        {"type": "short-answer", "ask": "The river is the ____.", "answer": "Orl", "accept": ["the Orl"]},
        {"type": "cloze", "text": "The {{mill|house}} is {{old}}."},
        {"type": "numeric", "ask": "How many?", "answer": "12", "tolerance": "0.5"},
    ]


def test_what_a_bank_has_not_or_a_line_lacks_is_counted() -> None:
    found = read(
        "FIL\tSend a file.\nMC\tNo key?\ta\tincorrect\nTF\tMills turn.\tperhaps\nMC\tWhich?\ta\tcorrect\tb\tincorrect\n"
    )

    assert found.found == 4
    assert [loss.reason for loss in found.losses] == [
        "banks do not support questions of the type FIL",
        "a part of the question is missing",
        "a part of the question is missing",
    ]


def test_other_tables_are_not_taken_for_it() -> None:
    assert not BLACKBOARD.recognizes(b"MC\ta question\nmill\ta word\n", "words.txt")
    assert not BLACKBOARD.recognizes(b"no tabs", "words.txt")
