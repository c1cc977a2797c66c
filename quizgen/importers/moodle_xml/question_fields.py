"""Converts each question type of Moodle to the fields of a question."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, Final
from xml.etree.ElementTree import Element

from quizgen.importers.item_texts import LEFT_OUT
from quizgen.importers.moodle_cloze import GAP, GapAnswers, fill_gaps, find_gaps
from quizgen.importers.moodle_xml.elements import ElementTexts, child_text, is_set, text_in
from quizgen.importers.option_order import keep_order
from quizgen.importers.rubric_lines import split_rubric
from quizgen.importers.weighted_answers import (
    NumericAnswer,
    WeightedAnswer,
    around,
    read_weight,
    read_weighted_number,
    weighted_choice_fields,
    weighted_numeric_fields,
    weighted_short_answer_fields,
    weighted_true_false_fields,
)

CHOICES: Final = frozenset(["multichoice", "multichoiceset"])
TYPES: Final = frozenset(
    [
        *CHOICES,
        "truefalse",
        "shortanswer",
        "numerical",
        "matching",
        "match",
        "ordering",
        "cloze",
        "multianswer",
        "gapselect",
        "ddwtos",
        "essay",
    ]
)
"""The types that can be imported."""

MARKED_GAP: Final = re.compile(r"\[\[(\d{1,3})\]\]")


def moodle_fields(question: Element, kind: str, texts: ElementTexts) -> dict[str, Any]:
    """The type, stem and answers of a question.

    Args:
        question: The question.
        kind: The question type in Moodle, one of `TYPES`.
        texts: Converts its texts.
    """
    stem = question.find("questiontext")
    match kind:
        case "cloze" | "multianswer":
            return _cloze(stem, texts)
        case "gapselect" | "ddwtos":
            return _marked_gaps(question, stem, texts)
        case _:
            return {"ask": texts.stem(stem), **_answers(question, kind, texts)}


def _answers(question: Element, kind: str, texts: ElementTexts) -> dict[str, Any]:
    """The type and the answers of a question that has a stem of its own."""
    match kind:
        case "truefalse":
            return _true_false(question, texts)
        case "shortanswer":
            typed = [_weighted(answer, texts, typed=True) for answer in question.findall("answer")]
            exact = is_set(question, "usecase", default=False)
            return weighted_short_answer_fields(typed, exact=exact, texts=texts.texts, wildcards=True)
        case "numerical":
            return _numerical(question, texts)
        case "matching" | "match":
            return _matching(question, texts)
        case "ordering":
            return _ordering(question, texts)
        case "essay":
            return _essay(question, texts)
        case _:
            options = [_weighted(answer, texts) for answer in question.findall("answer")]
            single = kind == "multichoice" and is_set(question, "single", default=True)
            fields = weighted_choice_fields(options, single=single, texts=texts.texts)
            if not is_set(question, "shuffleanswers", default=True):
                keep_order(fields)
            return fields


def _weighted(answer: Element, texts: ElementTexts, *, typed: bool = False) -> WeightedAnswer:
    text = texts.words(answer) if typed else texts.line(answer)
    return WeightedAnswer(text, read_weight(answer.get("fraction", "0")), texts.line(answer.find("feedback")))


def _true_false(question: Element, texts: ElementTexts) -> dict[str, Any]:
    """A statement; the order of the two answers does not matter."""
    answers = question.findall("answer")
    right = max(answers, key=lambda answer: read_weight(answer.get("fraction", "0")), default=None)
    if right is None or read_weight(right.get("fraction", "0")) <= 0:
        return {"type": "true-false", "answer": ""}
    others = [answer for answer in answers if answer is not right]
    wrong = others[0].find("feedback") if others else None
    return weighted_true_false_fields(
        is_true=text_in(right).strip().casefold() == "true",
        feedback_right=texts.block(right.find("feedback")),
        feedback_wrong=texts.block(wrong),
        texts=texts.texts,
    )


def _numerical(question: Element, texts: ElementTexts) -> dict[str, Any]:
    numbers = []
    for answer in question.findall("answer"):
        number = read_weighted_number(text_in(answer))
        weight = read_weight(answer.get("fraction", "0"))
        if number is not None:
            off = read_weighted_number(child_text(answer, "tolerance") or "0") or Decimal(0)
            feedback = texts.line(answer.find("feedback"))
            numbers.append(NumericAnswer(*around(number, off), number, weight, feedback))
        elif text_in(answer).strip() == "*":
            texts.texts.lose("feedback for any other number", LEFT_OUT)
        else:
            texts.texts.lose("a number that cannot be read", f'{LEFT_OUT} "{text_in(answer).strip()[:40]}"')
    fields = weighted_numeric_fields(numbers, texts.texts)
    units = [
        (read_weighted_number(child_text(unit, "multiplier")), child_text(unit, "unit_name"))
        for unit in question.iter("unit")
    ]
    named = sorted((name for _, name in units if name), key=lambda name: (Decimal(1), name) not in units)
    if named:
        fields["unit"] = named[0]
    if named[1:]:
        texts.texts.lose(
            "a second unit", f"{LEFT_OUT}, but answers in it are accepted if quizgen can convert them"
        )
    return fields


def _matching(question: Element, texts: ElementTexts) -> dict[str, Any]:
    pairs = [
        {"left": texts.line(entry), "right": texts.line(entry.find("answer"))}
        for entry in question.findall("subquestion")
    ]
    return {"type": "matching", "pairs": pairs}


def _ordering(question: Element, texts: ElementTexts) -> dict[str, Any]:
    """Items in the order of their fractions, which are their places."""
    answers = question.findall("answer")
    places = [read_weight(answer.get("fraction", "0")) for answer in answers]
    if len(set(places)) == len(places):
        answers = [
            answer for _, answer in sorted(zip(places, answers, strict=True), key=lambda pair: pair[0])
        ]
    return {"type": "ordering", "items": [item for answer in answers if (item := texts.line(answer))]}


def _essay(question: Element, texts: ElementTexts) -> dict[str, Any]:
    """A long answer; what graders are told is the rubric, as far as it has points, and the model answer."""
    fields: dict[str, Any] = {"type": "open-ended"}
    rubric, others = split_rubric(texts.block(question.find("graderinfo")))
    if rubric:
        fields["rubric"] = rubric
    if others:
        fields["model"] = others
    lines = child_text(question, "responsefieldlines")
    if lines.isdecimal() and 0 < int(lines) <= 40:
        fields["lines"] = str(int(lines))
    if texts.block(question.find("responsetemplate")):
        texts.texts.lose("a template for the answer", LEFT_OUT)
    if child_text(question, "attachments") not in {"", "0"}:
        texts.texts.lose("files to hand in", LEFT_OUT)
    return fields


def _cloze(stem: Element | None, texts: ElementTexts) -> dict[str, Any]:
    parts = find_gaps(text_in(stem), texts.texts)
    text = texts.stem(stem, parts.text)
    return {"type": "cloze", "text": fill_gaps(text, parts.gaps, texts.texts)}


def _marked_gaps(question: Element, stem: Element | None, texts: ElementTexts) -> dict[str, Any]:
    """A text with numbers of words in double brackets."""
    options = [
        texts.line(option) for name in ("selectoption", "dragbox") for option in question.findall(name)
    ]
    used: set[int] = set()
    gaps: list[GapAnswers | None] = []

    def taken(found: re.Match[str]) -> str:
        place = int(found[1]) - 1
        used.add(place)
        right = 0 <= place < len(options) and bool(options[place])
        gaps.append(GapAnswers((options[place],)) if right else None)
        return GAP

    text = MARKED_GAP.sub(taken, text_in(stem))
    if any(place not in used for place in range(len(options))):
        texts.texts.lose("incorrect choices for gaps", "learners type the words")
    return {"type": "cloze", "text": fill_gaps(texts.stem(stem, text), tuple(gaps), texts.texts)}
