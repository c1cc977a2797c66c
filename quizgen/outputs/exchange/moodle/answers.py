"""The correct and other answers of a question, as elements of Moodle XML."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from quizgen.grading.credit import accepted_in_gap
from quizgen.markup.plain import to_plain
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
from quizgen.model.shuffle import keeps_order
from quizgen.outputs.exchange.bank_source import exported_order
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.outputs.exchange.legal_fractions import format_percent, legal_credit, legal_ticks
from quizgen.outputs.exchange.moodle.elements import element, html, text, value
from quizgen.outputs.exchange.numeric_bands import lose_quantity, numeric_bands, written_number
from quizgen.outputs.exchange.pairs import lose_dates, written_pairs
from quizgen.outputs.exchange.platform_html import cloze_html, line_html, platform_block_html
from quizgen.outputs.exchange.typed_answers import (
    accepted_answers,
    date_answers,
    literal,
    lose_word_order,
    word_patterns,
)

NAME: Final = "Moodle XML"
ALL: Final = Decimal(100)
NONE: Final = Decimal(0)

GAP_SPECIAL: Final = str.maketrans({char: f"&#{ord(char)};" for char in "{}~#&<>\\"})
"""Characters that separate the answers of a gap, with their entities."""


def choice_answers(question: MultipleChoice, log: ExportLog) -> str:
    """The options. The correct one earns all points."""
    percents = [NONE if index else ALL for index in range(len(options(question)))]
    return _options(question, percents, log, single="true")


def tick_answers(question: MultipleResponse, log: ExportLog) -> str:
    """The options with the percentage that each earns; "" if this cannot be expressed."""
    percents = legal_ticks(question, log, NAME)
    return "" if percents is None else _options(question, percents, log, single="false")


def _options(
    question: MultipleChoice | MultipleResponse, percents: Sequence[Decimal], log: ExportLog, *, single: str
) -> str:
    if question.pin and question.shuffle:
        log.lose(question, f"{NAME} cannot keep single options last", "the options are not shuffled")
    listed = options(question)
    answers = (
        _answer(percents[index], line_html(listed[index].text), listed[index])
        for index in exported_order(question)
    )
    fixed = keeps_order(question) or bool(question.pin)
    return (
        value("single", single)
        + value("shuffleanswers", "false" if fixed else "true")
        + value("answernumbering", "ABCD")
        + "".join(answers)
    )


def _answer(percent: Decimal, content: str, option: Option) -> str:
    """An option in HTML, with its feedback."""
    return html("answer", content, [_feedback(option.feedback)], fraction=format_percent(percent))


def _feedback(markdown: str | None) -> str:
    return html("feedback", line_html(markdown) if markdown else "")


def statement_answers(question: TrueFalse) -> str:
    """The options true and false. A learner who takes a false statement to be true sees the correction."""

    def judged(judgement: bool) -> str:  # noqa: FBT001 - it is what the statement is judged to be
        right = judgement == question.answer
        said = "true" if judgement else "false"
        about = None if right or question.answer else question.correction
        return text(
            "answer", said, [_feedback(about)], fraction="100" if right else "0", format="moodle_auto_format"
        )

    return judged(True) + judged(False)


def typed_answers(question: ShortAnswer, log: ExportLog) -> str:
    """Accepted answers, then rejected ones with feedback, then patterns. Moodle uses the first match."""
    lose_word_order(question, log, NAME)
    right = (_typed(literal(each)) for each in accepted_answers(question))
    wrong = (
        _typed(literal(to_plain(each.text)), legal_credit(question, each, log, NAME), each.feedback)
        for each in question.reject
    )
    patterns = (_typed(each) for each in word_patterns(question, log, NAME))
    return value("usecase", int(question.kind == "exact")) + "".join([*right, *wrong, *patterns])


def _typed(content: str, percent: Decimal = ALL, feedback: str | None = None) -> str:
    return text(
        "answer",
        content,
        [_feedback(feedback)],
        fraction=format_percent(percent),
        format="moodle_auto_format",
    )


def number_answers(question: Numeric, log: ExportLog) -> str:
    """The number with its tolerance, and its unit, which is optional for learners."""
    lose_quantity(question, log, NAME, unit=False)
    answers = (
        text(
            "answer",
            written_number(band.number),
            [_feedback(None), value("tolerance", written_number(band.tolerance))],
            fraction="100",
            format="moodle_auto_format",
        )
        for band in numeric_bands(question, log, NAME)
    )
    if not question.unit:
        return "".join(answers) + value("unitgradingtype", 0) + value("showunits", 3)
    unit = element("unit", value("multiplier", 1), value("unit_name", question.unit))
    return "".join(answers) + element("units", unit) + value("unitgradingtype", 0) + value("showunits", 0)


def day_answers(question: DateQuestion, language: str, log: ExportLog) -> str:
    """The usual ways to type a date."""
    log.lose(question, f"{NAME} has no dates", "the usual ways to type the date are accepted")
    return value("usecase", 0) + "".join(_typed(literal(each)) for each in date_answers(question, language))


def pair_answers(question: Matching, log: ExportLog) -> str:
    """The pairs, and the additional right sides."""
    pairs = (
        html("subquestion", line_html(left) if left else "", [text("answer", right)])
        for left, right in written_pairs(question, log, NAME)
    )
    return value("shuffleanswers", "true") + "".join(pairs)


def order_answers(question: Ordering, log: ExportLog) -> str:
    """The items in order. Moodle shuffles them and grades each by the item that follows it, as quizgen does."""
    lose_dates(question, log, NAME)
    items = (
        html("answer", line_html(item), [_feedback(None)], fraction=str(place))
        for place, item in enumerate(question.items, start=1)
    )
    return (
        value("layouttype", "VERTICAL")
        + value("selecttype", "ALL")
        + value("selectcount", len(question.items))
        + value("gradingtype", "RELATIVE_NEXT_EXCLUDE_LAST")
        + value("showgrading", "SHOW")
        + value("numberingstyle", "none")
        + "".join(items)
    )


def gap_text(question: Cloze, log: ExportLog) -> str:
    """A text as HTML with gaps in Moodle's notation, all with the same weight."""
    gaps = question.parsed.gaps
    weight = _weight(question, log)
    if len({gap.group for gap in gaps}) < len(gaps):
        log.lose(question, f"{NAME} cannot hide several gaps together", "each gap is filled in separately")

    def written(index: int) -> str:
        accepted = dict.fromkeys(accepted_in_gap(gaps[index]))
        return f"{{{weight}:SHORTANSWER:{'~'.join(f'={_gap_answer(each)}' for each in accepted)}}}"

    head = platform_block_html(question.ask) if question.ask else ""
    if head:
        log.lose(
            question, f"{NAME} has only one text for the task and the gaps", "the task is the first paragraph"
        )
    return head + cloze_html(question.parsed, written)


def _gap_answer(accepted: str) -> str:
    return literal(accepted).translate(GAP_SPECIAL)


def _weight(question: Cloze, log: ExportLog) -> int:
    """What each gap weighs: a whole number, and Moodle makes their sum the points of the question."""
    gaps = len(question.parsed.gaps)
    weight = question.points / gaps
    if weight == int(weight):
        return int(weight)
    log.lose(
        question,
        f"{NAME} allows only whole numbers of points for gaps",
        f"the question is worth {gaps} points instead of {format_percent(question.points)}",
    )
    return 1
