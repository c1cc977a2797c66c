"""Converts QTI 1.2 items to questions, by the type that Canvas states or by their structure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final

from quizgen.importers.option_order import keep_order
from quizgen.importers.qti.item12 import Item12, ResponseComparison, ResponseField
from quizgen.importers.qti.numbers12 import BOUNDS, numeric_keys
from quizgen.importers.qti.options import Fields, SourceOption, option_fields
from quizgen.importers.qti.qti_texts import QtiTexts
from quizgen.importers.qti.typed import NumericKey, gap_fields, gap_sign, number_fields, typed_fields

ZERO: Final = Decimal(0)
PASSAGE: Final = "text_only_question"
NAMED_GAP: Final = re.compile(r"\[([^\[\]\n]{1,200})\]")
NO_IMPORT: Final = {
    "calculated_question": "a formula question",
    "file_upload_question": "a file to upload",
    "hot_spot_question": "a place to select in a picture",
    "categorization_question": "a categorization question",
}
"""Question types of Canvas that banks do not support."""


def question_kind(item: Item12) -> str:
    """The type of an item, stated by Canvas or derived from its structure; "" if unknown."""
    if item.question_type in READERS or item.question_type in NO_IMPORT or item.question_type == PASSAGE:
        return item.question_type
    fields = item.fields
    if not fields:
        return PASSAGE
    if len(fields) > 1:
        return _kind_of_several(fields)
    field = fields[0]
    if field.cardinality == "ordered":
        return "ordering_question"
    if field.tag == "response_lid" and field.rendering == "render_choice":
        return "multiple_answers_question" if field.cardinality == "multiple" else "multiple_choice_question"
    if field.rendering in {"render_fib", ""} and field.tag in {"response_str", "response_num"}:
        tests = _tests(item, field)
        if field.tag == "response_num" or any(test.relation in BOUNDS for test in tests):
            return "numerical_question"
        return "short_answer_question" if tests else "essay_question"
    return ""


def question_fields(item: Item12, texts: QtiTexts) -> Fields | None:
    """The type and content of an item; None, with a loss, if it cannot be imported."""
    kind = question_kind(item)
    read = READERS.get(kind)
    if read is None:
        what = NO_IMPORT.get(kind) or f"the unknown type {item.question_type or 'of the item'}"
        texts.leave_out(what)
        return None
    if not item.fields:
        texts.leave_out("a question without a response field")
        return None
    return read(item, texts)


def _kind_of_several(fields: tuple[ResponseField, ...]) -> str:
    if all(field.tag == "response_lid" and field.html.strip() for field in fields):
        return "matching_question"
    if all(field.rendering == "render_fib" for field in fields):
        return "cloze"
    return ""


def _body(item: Item12) -> str:
    """The HTML of what is asked, without the places for responses."""
    return "".join(part for part in item.parts if isinstance(part, str))


def _tests(item: Item12, field: ResponseField) -> list[ResponseComparison]:
    """The tests of a response that earn something."""
    return [
        test
        for condition in item.conditions
        if condition.score is not None and condition.score > 0
        for test in condition.comparisons
        if test.wanted and test.response in {field.ident, ""}
    ]


def _choice(item: Item12, texts: QtiTexts) -> Fields:
    field = item.fields[0]
    credit = item.weights(field.ident)
    options = [
        SourceOption(
            label.html,
            credit.get(label.ident, ZERO),
            item.feedback_on(field.ident, label.ident),
            fixed="Yes" in {label.settings.get("lock"), label.settings.get("locked")},
        )
        for label in field.labels
    ]
    kind = question_kind(item)
    fields = option_fields(
        options,
        texts,
        multiple=kind == "multiple_answers_question",
        judged=kind == "true_false_question",
    )
    if field.shuffle is False and item.is_own:
        keep_order(fields)
    return {"ask": texts.stem(_body(item)), **fields}


def _short_answer(item: Item12, texts: QtiTexts) -> Fields | None:
    if len(item.parts) > 1 and isinstance(item.parts[-1], str) and item.parts[-1].strip():
        return _inline_cloze(item, texts)
    field = item.fields[0]
    answers = item.weights(field.ident)
    feedback = {wording: texts.block(item.feedback_on(field.ident, wording)) for wording in answers}
    return {"ask": texts.stem(_body(item)), **typed_fields(answers, feedback, texts)}


def _inline_cloze(item: Item12, texts: QtiTexts) -> Fields | None:
    """A text in which the places for responses stand where the gaps are."""
    gaps = [tuple(item.weights(field.ident)) for field in item.fields]
    signs = iter(range(len(gaps)))
    html = " ".join(part if isinstance(part, str) else gap_sign(next(signs)) for part in item.parts)
    return gap_fields(html, gaps, texts)


def _named_cloze(item: Item12, texts: QtiTexts) -> Fields | None:
    """A text in which names in brackets stand for gaps."""
    names: dict[str, int] = {}
    gaps: list[tuple[str, ...]] = []
    for field in item.fields:
        for name in (texts.words(field.html), field.ident.removeprefix("response_")):
            names.setdefault(name, len(gaps))
        gaps.append(_gap_answers(item, field, texts))
    html = NAMED_GAP.sub(
        lambda found: gap_sign(names.pop(found[1])) if found[1] in names else found[0], _body(item)
    )
    return gap_fields(html, gaps, texts)


def _gap_answers(item: Item12, field: ResponseField, texts: QtiTexts) -> tuple[str, ...]:
    """The correct wordings of a gap: all that are listed, unless the learner chooses among them."""
    credit = item.weights(field.ident)
    kinds = {label.settings.get("answer_type", "") for label in field.labels}
    chosen = item.question_type == "multiple_dropdowns_question" or kinds & {"dropdown", "wordbank"}
    if any(label.settings.get("scoring_algorithm") == "TextRegex" for label in field.labels):
        texts.lose("an answer that is a regular expression", "imported as plain text: edit it")
    labels = sorted(field.labels, key=lambda label: not credit.get(label.ident, ZERO) > 0)
    right = [label for label in labels if not chosen or credit.get(label.ident, ZERO) > 0]
    if len(right) < len(labels):
        texts.lose("options of a gap", "the correct one is imported, and learners type it")
    if any(item.feedback_on(field.ident, label.ident) for label in labels):
        texts.lose("feedback on a gap", "left out")
    return tuple(texts.words(label.html) for label in right)


def _matching(item: Item12, texts: QtiTexts) -> Fields:
    pairs: list[dict[str, str]] = []
    rights: dict[str, None] = {}
    for field in item.fields:
        credit = item.weights(field.ident)
        best = max(field.labels, key=lambda label: credit.get(label.ident, ZERO), default=None)
        rights |= dict.fromkeys(texts.option(label.html) for label in field.labels)
        left = texts.option(field.html)
        if best is None or credit.get(best.ident, ZERO) <= 0 or not left:
            texts.lose("a pair without a correct match", "the pair is left out")
        else:
            pairs.append({"left": left, "right": texts.option(best.html)})
    used = {pair["right"] for pair in pairs}
    distractors = [right for right in rights if right and right not in used]
    more: Fields = {"distractors": distractors} if distractors else {}
    return {"type": "matching", "ask": texts.stem(_body(item)), "pairs": pairs, **more}


def _ordering(item: Item12, texts: QtiTexts) -> Fields | None:
    field = item.fields[0]
    best = max(
        (condition for condition in item.conditions if condition.score is not None and condition.score > 0),
        key=lambda condition: len(condition.comparisons),
        default=None,
    )
    order = [] if best is None else [test.value for test in best.comparisons if test.wanted]
    names = {label.ident: texts.option(label.html) for label in field.labels}
    items = [names[each] for each in order if each in names]
    if len(items) < 2 or len(set(items)) != len(names):
        texts.leave_out("an incomplete order")
        return None
    return {"type": "ordering", "ask": texts.stem(_body(item)), "items": items}


def _numeric(item: Item12, texts: QtiTexts) -> Fields:
    keys = numeric_keys(_tests(item, item.fields[0]))
    if len(keys) > 1:
        texts.lose("several correct numbers or ranges", "the first one is imported")
    key = keys[0] if keys else NumericKey(None)
    return {"ask": texts.stem(_body(item)), **number_fields(key, texts)}


def _essay(item: Item12, texts: QtiTexts) -> Fields:
    rows = item.fields[0].rows
    lines: Fields = {"lines": rows} if rows.isdecimal() and 0 < int(rows) <= 100 else {}
    return {"type": "open-ended", "ask": texts.stem(_body(item)), **lines}


READERS: Final[Mapping[str, Callable[[Item12, QtiTexts], Fields | None]]] = {
    "multiple_choice_question": _choice,
    "true_false_question": _choice,
    "multiple_answers_question": _choice,
    "short_answer_question": _short_answer,
    "cloze": _inline_cloze,
    "fill_in_multiple_blanks_question": _named_cloze,
    "multiple_dropdowns_question": _named_cloze,
    "matching_question": _matching,
    "ordering_question": _ordering,
    "numerical_question": _numeric,
    "essay_question": _essay,
}
