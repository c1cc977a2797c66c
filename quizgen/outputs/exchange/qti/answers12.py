"""The correct answers of a question and their grading in Canvas, as elements of QTI 1.2."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from quizgen.grading.credit import accepted_in_gap, accepted_words, choice_credits
from quizgen.model.components import Option
from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
    options,
)
from quizgen.model.shuffle import has_natural_order
from quizgen.outputs.exchange.bank_source import exported_order, plain_line
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.outputs.exchange.numeric_bands import NumericBand, lose_quantity, numeric_bands, written_number
from quizgen.outputs.exchange.pairs import lose_dates, written_pairs
from quizgen.outputs.exchange.platform_html import line_html, platform_block_html
from quizgen.outputs.exchange.qti.elements12 import (
    Choice12,
    choice_field,
    equal,
    feedback_text,
    material,
    order_field,
    plain_material,
    scored,
    shown,
    text_field,
)
from quizgen.outputs.exchange.typed_answers import accepted_answers, date_answers, lose_word_order

NAME: Final = "Canvas QTI"
RESPONSE: Final = "response1"
FIRST_ID: Final = 1001
"""The first number of answers. Canvas uses four digits."""


class Answers12(NamedTuple):
    """The part of an item that depends on the question type.

    Attributes:
        kind: The name of the type in Canvas.
        fields: The response fields.
        conditions: The points and the feedback for each response.
        feedback: Feedback on single answers.
        answer_ids: The identifiers of the answers.
    """

    kind: str
    fields: str
    conditions: tuple[str, ...]
    feedback: str = ""
    answer_ids: tuple[str, ...] = ()


def choice_answers12(question: MultipleChoice | MultipleResponse, log: ExportLog) -> Answers12:
    """Options with one or several correct ones."""
    listed = options(question)
    credit = choice_credits(question)
    order = exported_order(question)
    idents = {index: str(FIRST_ID + place) for place, index in enumerate(order)}
    choices = [
        Choice12(idents[index], line_html(listed[index].text), listed[index].text in question.pin)
        for index in order
    ]
    is_single = isinstance(question, MultipleChoice)
    if not is_single:
        _lose_costs(question, credit, log)
    tests = [equal(RESPONSE, idents[index]) for index in order if credit[index] > 0]
    others = [f"<not>\n{equal(RESPONSE, idents[index])}</not>\n" for index in order if credit[index] <= 0]
    condition = tests[0] if is_single else f"<and>\n{''.join([*tests, *others])}</and>\n"
    conditions, feedback = _on_options(idents, listed)
    return Answers12(
        "multiple_choice_question" if is_single else "multiple_answers_question",
        choice_field(
            RESPONSE,
            choices,
            cardinality="Single" if is_single else "Multiple",
            shuffle=question.shuffle and not has_natural_order(question),
        ),
        (*conditions, scored(condition)),
        feedback,
        tuple(idents[index] for index in order),
    )


def _lose_costs(
    question: MultipleChoice | MultipleResponse, credit: tuple[Fraction, ...], log: ExportLog
) -> None:
    """Note that Canvas takes less off for a wrong tick than quizgen does."""
    if -credit[-1] != credit[0]:
        log.lose(
            question,
            f"{NAME} has no percentages for options",
            "in Canvas, an incorrect choice costs as much as a correct one earns",
        )


def _on_options(idents: dict[int, str], listed: tuple[Option, ...]) -> tuple[list[str], str]:
    """When feedback on an option is shown, and its text."""
    said = {ident: listed[index].feedback for index, ident in sorted(idents.items())}
    there = {ident: feedback for ident, feedback in said.items() if feedback}
    return (
        [shown(equal(RESPONSE, ident), f"{ident}_fb") for ident in there],
        "".join(
            feedback_text(f"{ident}_fb", platform_block_html(feedback)) for ident, feedback in there.items()
        ),
    )


def statement_answers12(question: TrueFalse) -> Answers12:
    """The options true and false. A learner who takes a false statement to be true sees the correction."""
    true, false = str(FIRST_ID), str(FIRST_ID + 1)
    right, wrong = (true, false) if question.answer else (false, true)
    conditions = [scored(equal(RESPONSE, right))]
    feedback = ""
    if question.correction and not question.answer:
        conditions.insert(0, shown(equal(RESPONSE, wrong), f"{wrong}_fb"))
        feedback = feedback_text(f"{wrong}_fb", platform_block_html(question.correction))
    # Canvas knows the two answers by these words.
    choices = [Choice12(true, "True"), Choice12(false, "False")]
    field = choice_field(RESPONSE, choices, shuffle=False, plain=True)
    return Answers12("true_false_question", field, tuple(conditions), feedback, (true, false))


def typed_answers12(question: ShortAnswer, log: ExportLog) -> Answers12:
    """Accepted answers. Case is ignored."""
    if question.kind == "exact":
        log.lose(question, f"{NAME} ignores the case of letters", "upper and lower case are both accepted")
    if question.reject:
        log.lose(
            question,
            f"{NAME} has no list of incorrect answers",
            "the incorrect answers and their feedback are left out",
        )
    lose_word_order(question, log, NAME)
    for words in accepted_words(question):
        log.lose(question, f"{NAME} does not recognise answers by their words", f'"{words}" is left out')
    return _typed(accepted_answers(question))


def day_answers12(question: DateQuestion, language: str, log: ExportLog) -> Answers12:
    """The usual ways to type a date."""
    log.lose(question, f"{NAME} has no dates", "the usual ways to type the date are accepted")
    return _typed(date_answers(question, language))


def _typed(answers: tuple[str, ...]) -> Answers12:
    tests = "".join(equal(RESPONSE, each) for each in answers)
    return Answers12("short_answer_question", text_field(RESPONSE), (scored(tests),))


def number_answers12(question: Numeric, log: ExportLog) -> Answers12:
    """The number with its tolerance."""
    lose_quantity(question, log, NAME)
    bands = numeric_bands(question, log, NAME)
    if question.significant:
        conditions = [_rounded(bands[0].number, bands[-1], question.significant)]
    else:
        conditions = [_banded(question, band, alone=number > 0) for number, band in enumerate(bands)]
    return Answers12(
        "numerical_question", text_field(RESPONSE, kind="Decimal"), tuple(map(scored, conditions))
    )


def _banded(question: Numeric, band: NumericBand, *, alone: bool) -> str:
    """A number with its margin, or a range alone."""
    bounds = _bounds("vargte", band.low, band.high)
    if alone:
        return bounds
    exact = equal(RESPONSE, written_number(band.number), **_margin(question, band))
    return f"<or>\n{exact}<and>\n{bounds}</and>\n</or>\n"


def _margin(question: Numeric, band: NumericBand) -> dict[str, str]:
    """How far a response may be from a number, as Canvas says it beside the bounds."""
    if not band.tolerance:
        return {}
    tolerance = question.tolerance
    if tolerance and tolerance.percent and isinstance(tolerance.amount, Decimal):
        return {"margintype": "percent", "margin": written_number(tolerance.amount)}
    return {"margintype": "absolute", "margin": written_number(band.tolerance)}


def _rounded(number: Decimal, band: NumericBand, figures: int) -> str:
    """A number of which some significant figures count."""
    precision = {"precisiontype": "significantDigits", "precision": str(figures)}
    exact = equal(RESPONSE, written_number(number), **precision)
    return f"<or>\n{exact}<and>\n{_bounds('vargt', band.low, band.high)}</and>\n</or>\n"


def _bounds(lower: str, low: Decimal, high: Decimal) -> str:
    return (
        f'<{lower} respident="{RESPONSE}">{written_number(low)}</{lower}>\n'
        f'<varlte respident="{RESPONSE}">{written_number(high)}</varlte>\n'
    )


def gap_names(question: Cloze) -> tuple[str, ...]:
    """A name for each gap, shown in brackets in its place. No name occurs in the text itself."""
    name = "gap"
    while f"[{name}" in question.text:
        name += "_"
    return tuple(f"{name}{number}" for number in range(1, len(question.parsed.gaps) + 1))


def gap_answers12(question: Cloze, log: ExportLog) -> Answers12:
    """The accepted answers of each gap. Canvas divides the points equally among gaps, as quizgen does."""
    if len({gap.group for gap in question.parsed.gaps}) < len(question.parsed.gaps):
        log.lose(question, f"{NAME} cannot hide several gaps together", "each gap is filled in separately")
    fields, conditions = [], []
    idents: list[str] = []
    for name, gap in zip(gap_names(question), question.parsed.gaps, strict=True):
        accepted = dict.fromkeys(accepted_in_gap(gap))
        choices = [Choice12(str(FIRST_ID + len(idents) + at), each) for at, each in enumerate(accepted)]
        idents += [each.ident for each in choices]
        response = f"response_{name}"
        fields.append(choice_field(response, choices, beside=plain_material(name), plain=True))
        share = _percent(Fraction(1, len(question.parsed.gaps)))
        conditions += [scored(equal(response, each.ident), share, action="Add") for each in choices]
    return Answers12(
        "fill_in_multiple_blanks_question", "".join(fields), tuple(conditions), "", tuple(idents)
    )


def pair_answers12(question: Matching, log: ExportLog) -> Answers12:
    """The left sides, each with all right sides.

    Canvas divides the points equally among pairs, as quizgen does.
    """
    pairs = written_pairs(question, log, NAME)
    rights = dict.fromkeys(plain_line(question.rights[index]) for index in exported_order(question))
    idents = {right: str(FIRST_ID + place) for place, right in enumerate(rights)}
    choices = [Choice12(ident, right) for right, ident in idents.items()]
    fields, conditions = [], []
    for number, (left, right) in enumerate((pair for pair in pairs if pair[0]), start=1):
        response = f"response_{number}"
        fields.append(choice_field(response, choices, beside=material(line_html(left)), plain=True))
        share = _percent(Fraction(1, len(question.pairs)))
        conditions.append(scored(equal(response, idents[right]), share, action="Add"))
    return Answers12("matching_question", "".join(fields), tuple(conditions), "", tuple(idents.values()))


def order_answers12(question: Ordering, log: ExportLog) -> Answers12:
    """Items to put in order. Canvas supports them only in New Quizzes."""
    log.lose(
        question, "Classic Quizzes in Canvas have no ordering questions", "the question needs New Quizzes"
    )
    log.lose(question, f"{NAME} grades an order as a whole", "a partly correct order earns no points")
    lose_dates(question, log, NAME)
    order = exported_order(question)
    idents = {index: str(FIRST_ID + place) for place, index in enumerate(order)}
    choices = [Choice12(idents[index], line_html(question.items[index])) for index in order]
    tests = "".join(equal(RESPONSE, idents[index]) for index in range(len(question.items)))
    return Answers12(
        "ordering_question", order_field(RESPONSE, choices), (scored(tests),), "", tuple(idents.values())
    )


def free_answer(lines: int) -> Answers12:
    """A text that is graded by a person."""
    condition = '<respcondition continue="No">\n<conditionvar>\n<other/>\n</conditionvar>\n</respcondition>\n'
    return Answers12("essay_question", text_field(RESPONSE, rows=lines), (condition,))


def _percent(share: Fraction) -> str:
    return f"{100 * share.numerator / Decimal(share.denominator):.2f}"
