"""What editors must not mark in banks, and what they must: for the schema alone, and for a real language server."""

from __future__ import annotations

import re
from typing import Final

from samples import a_folder

from quizgen.checks.registry import ABOUT_CHECKS
from quizgen.checks.runner import run_checks
from quizgen.loading.decode import decode_bank
from quizgen.loading.misreadings import misreadings
from quizgen.loading.yaml_reader import read_yaml
from quizgen.problems import Severity, only_errors

HEAD: Final = "bank: b\ntitle: T\nobjectives: {goods: Say what is sold}\nquestions:\n"

REQUIRED: Final[dict[str, dict[str, str]]] = {
    "multiple-choice": {"ask": "A", "answer": "x", "distractors": "[y]"},
    "multiple-response": {"ask": "A", "answers": "[x]", "distractors": "[y]"},
    "true-false": {"ask": "A", "answer": "true"},
    "short-answer": {"ask": "A", "answer": "x"},
    "numeric": {"ask": "A", "answer": "5"},
    "date": {"ask": "A", "answer": "2011-12-18"},
    "cloze": {"text": '"A {{b}}"'},
    "matching": {"ask": "A", "pairs": "{a: b, c: d}"},
    "ordering": {"ask": "A", "items": "[a, b]"},
    "open-ended": {"ask": "A", "model": "M", "rubric": "{c: 1}"},
    "flashcard": {"front": "A", "back": "B"},
}
"""For each type, the keys that it must have besides `id`, `type` and `cite`, with YAML of a valid value."""


def a_question(kind: str, /, **keys: str | None) -> str:
    """The YAML of a valid question, each key on its own line, with some keys changed or left out (None)."""
    required = REQUIRED.get(kind, REQUIRED["numeric"])
    lines = {"id": "q", "type": kind, "cite": "w", **required, **keys}
    return "  - " + "    ".join(f"{key}: {value}\n" for key, value in lines.items() if value is not None)


def errors_of_reader(text: str) -> list[str]:
    """What the reader and the checks of codes refuse in a bank."""
    read = read_yaml(text, "bank.yaml")
    bank, problems = decode_bank(read.data, read.positions)
    found = [*read.problems, *misreadings(read.data, read.positions), *problems]
    folder = [a_folder(bank)] if bank and {"allow", "checks"} & {*re.findall(r"\w+", text)} else []
    about = {check.code for check in ABOUT_CHECKS if check.severity is Severity.ERROR}
    return [
        *(f"{problem.code}: {problem.message}" for problem in only_errors(found)),
        *(each.finding.message for each in run_checks(folder) if each.check.code in about),
    ]


ACCEPTED: Final[tuple[tuple[str, dict[str, str | None]], ...]] = (
    *((kind, {}) for kind in REQUIRED),
    # quoted truth values and numbers, and words that YAML knows
    ("true-false", {"answer": '"true"', "inferred": '"false"'}),
    ("true-false", {"answer": '"false"', "correction": "~"}),
    ("multiple-choice", {"answer": "null", "distractors": "[~, 157, true, {text: 4.5, feedback: null}]"}),
    ("multiple-choice", {"answer": "on", "distractors": "[no, off, 1:30, 007, 0x1F, .5]", "shuffle": "'false'"}),
    ("short-answer", {"answer": "no", "tags": "[a, 2011, été, 日本]", "accept": "[null, {words: a b, order: any}]"}),
    ("short-answer", {"answer": "157", "accept": "{words: dark damp}", "reject": "[1, {text: 2, feedback: x}]"}),
    ("short-answer", {"answer": "157", "accept": "[a, {words: dark damp, only: true}]", "reject": "[{text: 2, credit: 50 %}, {text: 3, credit: '0.5%'}]"}),
    ("flashcard", {"front": "null", "back": "1", "cite": None, "uncited": "null", "reverse": "'true'"}),
    ("flashcard", {"cite": "[]", "uncited": "known"}),
    ("flashcard", {"cite": None, "pending": "page 3"}),
    ("numeric", {"cite": None, "pending": "3", "inferred": "true"}),
    ("true-false", {"cite": "[]", "pending": "page 3"}),
    *((kind, dict[str, str | None]({"space": "{grid: 60 mm}", "new_page": "true", "bonus": "true"})) for kind in REQUIRED),
    *((kind, dict[str, str | None]({"lines": "'4'"})) for kind in REQUIRED),
    ("numeric", {"space": "{blank: 1/3 page}"}),
    ("multiple-choice", {"option_columns": "2"}),
    ("open-ended", {"rubric": "{c: 1, d: '0.5'}", "lines": '"3"', "points": '"1.5"'}),
    ("open-ended", {"rubric": "[c: 1, {text: d, points: 2}]", "lines": "12"}),
    ("ordering", {"items": "[1, 2.0, null]", "dates": "[1834, 1911-05, 2011]"}),
    ("matching", {"pairs": "[1911: opening, {left: 1954, right: null}]", "distractors": "[~]"}),
    ("cloze", {"ask": "null", "text": "'{{b|c}} and {{1::d}}'"}),
    # numbers
    ("numeric", {"answer": '"4,500"', "tolerance": "5%"}),
    ("numeric", {"answer": "-40", "tolerance": '"2"', "points": "0.5"}),
    ("numeric", {"answer": "3e8", "range": "[-1, '6.02 x 10^23']"}),
    ("numeric", {"answer": "2 1/4", "significant": "'3'", "unit": "km", "hedge": "about"}),
    ("numeric", {"answer": "3 × 10⁸", "tolerance": "½"}),
    ("numeric", {"answer": "85 million"}),
    ("numeric", {"answer": "2.5 Millionen"}),
    ("date", {"answer": "16 March 1750"}),
    ("date", {"answer": "'March 16, 1750'"}),
    ("date", {"answer": "16. März 1750"}),
    ("date", {"answer": "May 2011"}),
    ("numeric", {"answer": "٤٥", "tolerance": "{amount: 5, percent: true}"}),
    # dates
    ("date", {"answer": "2011"}),
    ("date", {"answer": '" 2011-12 "', "as_of": "2011"}),
    ("date", {"answer": "15 March 44 BC"}),
    ("date", {"answer": "1990s"}),
    ("date", {"answer": "19th century"}),
    ("date", {"answer": "٢٠١١"}),
    # keys of all types
    ("numeric", {"points": '"2"', "difficulty": '"easy"', "bloom": "apply", "objective": "goods"}),
    ("numeric", {"id": "null", "group": "2011", "formerly": "[a, other/b, 7]", "retired": "true"}),
    ("numeric", {"cite": "[1, {quote: w, before: null, after: 2}]", "explain": "12", "hint": "~"}),
    ("numeric", {"image": "{file: karten/übersicht.png, alt: 5, credit: null}"}),
    ("numeric", {"image": "{file: x.png, alt: A, width: 40%}"}),
    ("numeric", {"image": "{file: x.png, alt: A, width: ' 12.5 cm '}"}),
    ("numeric", {"audio": "{file: bell.MP3, transcript: yes}"}),
    # codes of checks
    ("numeric", {"allow": "{clang: null, gives-away: an old code}"}),
    ("numeric", {"allow": "[long-stem: 1, {code: clang, reason: x}]"}),
)  # fmt: skip
"""Questions that the reader accepts: the type, and the keys that differ from `REQUIRED`."""

REJECTED: Final[tuple[tuple[str, dict[str, str | None]], ...]] = (
    ("mcq", {}),
    ("numeric", {"points": "-1"}),
    ("numeric", {"points": "0"}),
    ("numeric", {"points": '"-1"'}),
    ("numeric", {"points": "two"}),
    ("numeric", {"points": "1001"}),
    ("numeric", {"answer": "twelve"}),
    ("numeric", {"answer": "5 km"}),
    ("numeric", {"answer": "85 billion"}),
    ("numeric", {"answer": "[5]"}),
    ("numeric", {"answer": "true"}),
    ("numeric", {"tolerance": "-5"}),
    ("numeric", {"tolerance": "a little"}),
    ("numeric", {"range": "[1]"}),
    ("numeric", {"range": "[1, ten]"}),
    ("numeric", {"range": "[1, 9]", "tolerance": "1"}),
    ("numeric", {"significant": "0"}),
    ("numeric", {"significant": "three"}),
    ("numeric", {"id": "Q 1"}),
    ("numeric", {"id": "-5"}),
    ("numeric", {"difficulty": "eazy"}),
    ("numeric", {"bloom": "5"}),
    ("numeric", {"anser": "5"}),
    ("numeric", {"answer": None}),
    ("numeric", {"cite": None}),
    ("numeric", {"cite": "[]"}),
    ("numeric", {"cite": '""'}),
    ("numeric", {"tags": "a"}),
    ("numeric", {"tags": "[a b]"}),
    ("numeric", {"image": "{file: ../x.png, alt: A}"}),
    ("numeric", {"image": "{file: /x.png, alt: A}"}),
    ("numeric", {"image": "{file: x.png}"}),
    ("numeric", {"image": "x.png"}),
    ("numeric", {"image": "{file: x.png, alt: A, width: 5 km}"}),
    ("numeric", {"audio": "{file: bell.wma, transcript: A}"}),
    ("numeric", {"as_of": "today"}),
    ("numeric", {"inferred": "yes"}),
    ("numeric", {"allow": "{clnag: x}"}),
    ("numeric", {"allow": "{unused-allow: x}"}),
    ("numeric", {"allow": "[clang]"}),
    ("numeric", {"allow": "[{code: clnag, reason: x}]"}),
    ("numeric", {"ask": "'  '"}),
    ("date", {"answer": "5/2011"}),
    ("date", {"answer": "twelve"}),
    ("date", {"answer": "-44"}),
    ("true-false", {"answer": "yes"}),
    ("true-false", {"answer": "false"}),
    ("true-false", {"answer": "true", "correction": "A"}),
    ("cloze", {"text": "no gap"}),
    ("matching", {"pairs": "{a: b}"}),
    ("matching", {"pairs": "[a: b]"}),
    ("ordering", {"items": "[a]"}),
    ("multiple-choice", {"distractors": "[]"}),
    ("multiple-choice", {"distractors": "y"}),
    ("short-answer", {"kind": "loose"}),
    ("short-answer", {"accept": "[{words: a, order: random}]"}),
    ("numeric", {"space": "{box: 40 km}"}),
    ("numeric", {"space": "{}"}),
    ("numeric", {"space": "{lines: 4, box: 5cm}"}),
    ("numeric", {"lines": "61"}),
    ("multiple-choice", {"option_columns": "5"}),
    ("true-false", {"bonus": "maybe"}),
    ("open-ended", {"lines": "0"}),
    ("open-ended", {"lines": "2.5"}),
    ("open-ended", {"rubric": "{c: -1}"}),
    ("open-ended", {"rubric": "{c: one}"}),
    ("open-ended", {"cite": None}),
    ("flashcard", {"uncited": "known"}),
    ("flashcard", {"pending": "page 3"}),
    ("flashcard", {"cite": None, "uncited": "known", "pending": "page 3"}),
    ("numeric", {"pending": "page 3"}),
    ("true-false", {"cite": None, "pending": '""'}),
    ("cloze", {"cite": None, "uncited": "known"}),
    ("flashcard", {"cite": None}),
)  # fmt: skip
"""Questions that the reader or the checks refuse, each for one reason."""

ACCEPTED_HEADS: Final = (
    "uid: 12345678",
    "language: pt-BR",
    "reading_grade: '6'",
    "defaults: {points: '2', tags: [2011]}",
    "checks: {long-stem: off, gives-away: info, citation-not-found: error, unused-allow: off}",
    "checks: [clang: warning, {code: long-stem, level: off}]",
    "worksheets: [{name: 1, title: 1, pick: 'flashcard', forms: '3'}]",
    "worksheets: [{name: all, title: All, pick: [flashcard], instructions: null, points: 0.5}]",
    "worksheets: [{name: all, title: All, article: separate, columns: '2', score_boxes: true, header: {date: 2026}}]",
    "worksheets: [{name: all, title: All, sections: [{title: A, pick: flashcard}]}]",
    "worksheets: [{name: all, title: All, sections: [{title: A, questions: [q], shuffle: false}]}]",
    "header: {school: A school, teacher: 7, candidate_number: true}",
    "formerly: old-name",
    "strictness: lenient",
    "instructions: ~",
    "deck: A::B",
)
"""Keys of a bank that the reader accepts."""

REJECTED_HEADS: Final = (
    "titel: x",
    "uid: abc",
    "language: english!",
    "reading_grade: 0",
    "reading_grade: sixth",
    "defaults: {points: -1}",
    "checks: {clnag: off}",
    "checks: {citation-not-found: off}",
    "checks: {clang: loud}",
    "checks: [clang]",
    "worksheets: [{name: Quiz 1, title: T}]",
    "worksheets: [{name: q, title: T, forms: 703}]",
    "worksheets: [{name: q, title: T, pick: [flashcard], questions: [q]}]",
    "worksheets: [{name: q, title: T, article: apart}]",
    "worksheets: [{name: q, title: T, columns: 3}]",
    "worksheets: [{name: q, title: T, pick: [flashcard], sections: [{title: A, questions: [q]}]}]",
    "worksheets: [{name: q, title: T, sections: [{title: A}]}]",
    "worksheets: [{name: q, title: T, sections: [{title: A, pick: [flashcard], questions: [q]}]}]",
    "worksheets: [{name: q, title: T, sections: [{questions: [q]}]}]",
    "header: {logo: ../logo.png}",
    "header: {shool: A school}",
    "strictness: severe",
    "article: ../article.md",
    "formerly: Old Name",
)
"""Keys of a bank that the reader or the checks refuse."""


def with_head(line: str) -> str:
    """A valid bank with one more key."""
    return f"{line}\n{HEAD}{a_question('flashcard')}"
