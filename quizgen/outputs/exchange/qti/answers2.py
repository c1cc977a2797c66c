"""The correct answers of a question and their scoring, as elements of QTI 2.1.

Every mapping is in whole numbers, which are divided at the end, so that thirds add up to one.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from html import escape
from itertools import pairwise
from math import lcm
from typing import Final, NamedTuple

from quizgen.grading.credit import accepted_in_gap, accepted_words, choice_credits
from quizgen.grading.letters import letter
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
from quizgen.outputs.exchange.bank_source import exported_order, plain_line
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.outputs.exchange.moodle.elements import element
from quizgen.outputs.exchange.numeric_bands import NumericBand, lose_quantity, numeric_bands, written_number
from quizgen.outputs.exchange.pairs import lose_dates
from quizgen.outputs.exchange.platform_html import cloze_html, line_html, platform_block_html
from quizgen.outputs.exchange.qti.elements2 import (
    FEEDBACK,
    blank,
    choice,
    constant,
    correct,
    interaction,
    mapped,
    outcome,
    response,
    set_outcome,
    shown_feedback,
    variable,
    when,
    xhtml,
)
from quizgen.outputs.exchange.typed_answers import accepted_answers, date_answers, lose_word_order

NAME: Final = "QTI 2.1"
RESPONSE: Final = "RESPONSE"
PARTS: Final = "PARTS"
MIN_LENGTH: Final = 10
MAX_LENGTH: Final = 60


class Answers2(NamedTuple):
    """The part of an item that depends on the question type.

    Attributes:
        declarations: The declarations of its responses and of outcomes besides the score.
        body: The response fields.
        rules: The rules for the score; empty if a person grades the item.
        feedback: Feedback on single choices.
        chosen: Whether the identifiers of the response are also those of the feedback.
        reactions: Rules that show feedback on typed answers.
    """

    declarations: str
    body: str
    rules: tuple[str, ...] = ()
    feedback: str = ""
    chosen: bool = False
    reactions: tuple[str, ...] = ()


def _score(count: int, earned: str) -> str:
    """Set the score to a share of the points.

    Args:
        count: What the expression is at most.
        earned: How much of it a response has earned.
    """
    product = element("product", earned, variable("MAXSCORE"))
    return set_outcome("SCORE", element("divide", product, constant(str(count))) if count > 1 else product)


def _given(name: str, *rules: str) -> str:
    """Rules for a response that is not empty: players differ in what an empty one is worth."""
    return when(element("not", element("isNull", variable(name))), *rules)


def _add_part(earned: str) -> str:
    """Count what has been earned of a score."""
    return set_outcome(PARTS, element("sum", variable(PARTS), earned))


def choice_answers2(question: MultipleChoice | MultipleResponse) -> Answers2:
    """Options with one or several correct ones."""
    listed = options(question)
    credit = choice_credits(question)
    whole = lcm(*(share.denominator for share in credit))
    order = exported_order(question)
    names = {index: letter(place) for place, index in enumerate(order)}
    is_single = isinstance(question, MultipleChoice)
    declared = response(
        RESPONSE,
        "single" if is_single else "multiple",
        "identifier",
        [names[index] for index in order if credit[index] > 0],
        {names[index]: str(int(credit[index] * whole)) for index in order if credit[index]},
    )
    choices = "".join(
        choice(names[index], line_html(listed[index].text), **_fixed(listed[index].text in question.pin))
        for index in order
    )
    shuffled = "false" if keeps_order(question) else "true"
    body = interaction("choiceInteraction", choices, shuffle=shuffled, maxChoices="1" if is_single else "0")
    said = {names[index]: listed[index].feedback for index in order}
    feedback = "".join(shown_feedback(name, platform_block_html(text)) for name, text in said.items() if text)
    return Answers2(
        declared, body, (_given(RESPONSE, _score(whole, mapped(RESPONSE))),), feedback, chosen=True
    )


def _fixed(pinned: bool) -> dict[str, str]:  # noqa: FBT001 - it is what the option is
    return {"fixed": "true"} if pinned else {}


def statement_answers2(question: TrueFalse, true: str, false: str) -> Answers2:
    """The options true and false. A learner who takes a false statement to be true sees the correction.

    Args:
        question: The question.
        true: The word for a true statement in the language of the bank.
        false: The word for a false statement.
    """
    right, wrong = ("true", "false") if question.answer else ("false", "true")
    declared = response(RESPONSE, "single", "identifier", [right], {right: "1"})
    choices = choice("true", escape(true)) + choice("false", escape(false))
    body = interaction("choiceInteraction", choices, shuffle="false", maxChoices="1")
    correction = None if question.answer else question.correction
    feedback = shown_feedback(wrong, platform_block_html(correction)) if correction else ""
    return Answers2(declared, body, (_given(RESPONSE, _score(1, mapped(RESPONSE))),), feedback, chosen=True)


def typed_answers2(question: ShortAnswer, log: ExportLog) -> Answers2:
    """Accepted and rejected answers.

    A rejected answer counts as incorrect even if it resembles an accepted one.
    """
    lose_word_order(question, log, NAME)
    for words in accepted_words(question):
        log.lose(question, f"{NAME} does not recognise answers by their words", f'"{words}" is left out')
    exact = question.kind == "exact"
    rejected = {plain_line(each.text): each.feedback for each in question.reject}
    shares = {plain_line(each.text): f"{float(each.share):.7g}" for each in question.reject}
    answers = _typed(accepted_answers(question), exact=exact, others=shares)
    said = {wording: feedback for wording, feedback in rejected.items() if feedback}
    names = {wording: f"REJECTED{number}" for number, wording in enumerate(said, start=1)}
    feedback = "".join(
        shown_feedback(names[wording], platform_block_html(text)) for wording, text in said.items()
    )
    reactions = tuple(_reaction(wording, name, exact=exact) for wording, name in names.items())
    return answers._replace(feedback=feedback, reactions=reactions)


def _reaction(wording: str, name: str, *, exact: bool) -> str:
    """The rule that shows feedback on a wording, besides what is shown to all."""
    given, expected = variable(RESPONSE), constant(wording, "string")
    test = element("stringMatch", given, expected, caseSensitive="true" if exact else "false")
    shown = element("multiple", variable(FEEDBACK), constant(name, "identifier"))
    return when(test, set_outcome(FEEDBACK, shown))


def day_answers2(question: DateQuestion, language: str, log: ExportLog) -> Answers2:
    """The usual ways to type a date."""
    log.lose(question, f"{NAME} has no dates", "the usual ways to type the date are accepted")
    return _typed(date_answers(question, language))


def _typed(answers: Iterable[str], *, exact: bool = False, others: dict[str, str] | None = None) -> Answers2:
    accepted = [" ".join(answer.split()) for answer in answers]
    mapping = (others or {}) | dict.fromkeys(accepted, "1")
    declared = response(RESPONSE, "single", "string", accepted[:1], mapping, exact=exact)
    return Answers2(
        declared, _entry(max(map(len, accepted))), (_given(RESPONSE, _score(1, mapped(RESPONSE))),)
    )


def _entry(length: int) -> str:
    return f"<div>{blank(RESPONSE, _length(length))}</div>\n"


def _length(needed: int) -> int:
    """How wide a place to type is, in characters; not so exact that it gives the answer away."""
    return min(MAX_LENGTH, max(MIN_LENGTH, -(-needed // MIN_LENGTH) * MIN_LENGTH))


def number_answers2(question: Numeric, log: ExportLog) -> Answers2:
    """The number with its tolerance."""
    lose_quantity(question, log, NAME)
    bands = numeric_bands(question, log, NAME)
    number = written_number(bands[0].number)
    declared = response(RESPONSE, "single", "float", [number])
    tests = [_within(question, band) for band in bands]
    condition = tests[0] if len(tests) == 1 else element("or", *tests)
    rules = when(condition, set_outcome("SCORE", variable("MAXSCORE")))
    return Answers2(declared, _entry(len(number)), (rules,))


def _within(question: Numeric, band: NumericBand) -> str:
    """The test that a response is in a band."""
    given = variable(RESPONSE)
    if question.significant:
        exact = constant(written_number(band.number))
        return element(
            "equalRounded", given, exact, roundingMode="significantFigures", figures=str(question.significant)
        )
    if not band.tolerance:
        return element("equal", given, constant(written_number(band.number)), toleranceMode="exact")
    if question.tolerance and question.tolerance.percent and isinstance(question.tolerance.amount, Decimal):
        amount = written_number(question.tolerance.amount)
        exact = constant(written_number(band.number))
        return element("equal", given, exact, toleranceMode="relative", tolerance=f"{amount} {amount}")
    low, high = constant(written_number(band.low)), constant(written_number(band.high))
    return element("and", element("gte", given, low), element("lte", given, high))


def gap_answers2(question: Cloze, log: ExportLog) -> Answers2:
    """A text with a field in each gap."""
    gaps = question.parsed.gaps
    if len({gap.group for gap in gaps}) < len(gaps):
        log.lose(question, f"{NAME} cannot hide several gaps together", "each gap is filled in separately")
    accepted = [tuple(dict.fromkeys(" ".join(each.split()) for each in accepted_in_gap(gap))) for gap in gaps]
    declared = "".join(
        response(f"{RESPONSE}{number}", "single", "string", each[:1], dict.fromkeys(each, "1"))
        for number, each in enumerate(accepted, start=1)
    )
    places = [
        blank(f"{RESPONSE}{number}", _length(max(map(len, each))))
        for number, each in enumerate(accepted, start=1)
    ]
    text = xhtml(cloze_html(question.parsed, lambda index: places[index]))
    head = f'<div class="ask">{xhtml(platform_block_html(question.ask))}</div>\n' if question.ask else ""
    names = [f"{RESPONSE}{number}" for number in range(1, len(gaps) + 1)]
    parts = (_given(name, _add_part(mapped(name))) for name in names)
    return Answers2(
        declared + outcome(PARTS, default="0"),
        f'{head}<div class="cloze">{text}</div>\n',
        (*parts, _score(len(gaps), variable(PARTS))),
    )


def pair_answers2(question: Matching) -> Answers2:
    """Left sides to match with right sides."""
    lefts = [f"L{number}" for number in range(1, len(question.pairs) + 1)]
    rights = {question.rights[index]: letter(place) for place, index in enumerate(exported_order(question))}
    pairs = [f"{left} {rights[pair.right]}" for left, pair in zip(lefts, question.pairs, strict=True)]
    declared = response(RESPONSE, "multiple", "directedPair", pairs, dict.fromkeys(pairs, "1"))
    sides = (
        "".join(
            choice(left, line_html(pair.left), ASSOCIABLE, matchMax="1")
            for left, pair in zip(lefts, question.pairs, strict=True)
        ),
        "".join(choice(name, line_html(right), ASSOCIABLE, matchMax="0") for right, name in rights.items()),
    )
    body = interaction(
        "matchInteraction",
        "".join(element("simpleMatchSet", side) for side in sides),
        shuffle="false",
        maxAssociations=str(len(pairs)),
    )
    return Answers2(declared, body, (_given(RESPONSE, _score(len(pairs), mapped(RESPONSE))),))


ASSOCIABLE: Final = "simpleAssociableChoice"


def order_answers2(question: Ordering, log: ExportLog) -> Answers2:
    """Items to put in order. An item earns its share if the correct item directly follows it."""
    lose_dates(question, log, NAME)
    names = {index: letter(place) for place, index in enumerate(exported_order(question))}
    right = [names[index] for index in range(len(question.items))]
    declared = response(RESPONSE, "ordered", "identifier", right) + outcome(PARTS, default="0")
    choices = "".join(choice(name, line_html(question.items[index])) for index, name in names.items())
    follows = (
        when(
            element(
                "contains",
                variable(RESPONSE),
                element("ordered", *(constant(each, "identifier") for each in pair)),
            ),
            _add_part(constant("1")),
        )
        for pair in pairwise(right)
    )
    body = interaction("orderInteraction", choices, shuffle="false")
    # Some players do not know `contains` for an order: the whole one earns everything even there.
    whole = when(
        element("match", variable(RESPONSE), correct(RESPONSE)), set_outcome("SCORE", variable("MAXSCORE"))
    )
    return Answers2(declared, body, (*follows, _score(len(right) - 1, variable(PARTS)), whole))


def free_answer2(lines: int) -> Answers2:
    """A text that is graded by a person."""
    body = f'<extendedTextInteraction responseIdentifier="{RESPONSE}" expectedLines="{lines}"/>\n'
    return Answers2(response(RESPONSE, "single", "string", ()), body)
