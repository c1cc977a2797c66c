"""A question that does not say in which unit the answer is.

What: a numeric question has no `unit`, and its stem names none, but the cited sentences give the number with a unit,
or the stem asks for a length, a weight or a time (*How long …?*). The former also applies to a typed answer, and to options, that are only numbers.

Why: a learner who answers in another unit, or asks which one is meant, loses time or points for no reason.

Bad:  ask: How high is the dam?                 answer: 41   cite: The dam is 41 metres high
Good: ask: How high is the dam?                 answer: 41   unit: metres
Good: ask: How many metres high is the dam?     answer: 41
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.cited_amounts import PERSON, numeric_amount
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.finding import Finding
from quizgen.model.questions import MultipleChoice, Numeric, ShortAnswer
from quizgen.problems import Severity, shorten
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.languages import NEVER, compiled, question_wording
from quizgen.text.letters import bare, plain_case
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import tokenize, words_of
from quizgen.text.units import MAX_SYMBOL, is_measure, unit_name

BARE: Final = re.compile(r"\d[\d.,]*")
"""A number without a unit."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Numbers to answer without a unit, although the article gives one."""
    for support in context.evidence:
        unit = _unnamed_unit(support) if support.language_known else None
        if unit or _measures(support):
            said = f'; the cited sentences say "{shorten(unit)}"' if unit else ""
            yield Finding(
                support.bank.bank,
                support.question.id,
                ("answer",),
                f"the question does not say in which unit the answer is{said}",
                "Add `unit`, or name the unit in the question."
                if isinstance(support.question, Numeric)
                else "Add the unit to the answer, or name it in the question.",
            )


def _unnamed_unit(support: Evidence) -> str | None:
    """The unit of the number in the cited sentences, if neither the question nor its stem names any."""
    match support.question:
        case Numeric(unit=None, ask=ask) as question:
            key = numeric_amount(question, support.language)
            if key.unit:
                return None
            values = key.values | {key.figure}
        case ShortAnswer(answer=answer, ask=ask, accept=()):
            if not (BARE.fullmatch(answer) or (answer.isalpha() and numbers_in(answer, support.language))):
                return None
            values = _values(answer, support.language)
        case MultipleChoice(answer=option, distractors=distractors, ask=ask):
            if not all(BARE.fullmatch(text) for text in (option.text, *(each.text for each in distractors))):
                return None
            values = _values(option.text, support.language)
        case _:
            return None
    if _names_measure(ask):
        return None
    cited = amounts_in_text(support.text, support.article.language)
    given = [amount for amount in cited if amount.value in values or amount.figure in values]
    units = [amount.unit for amount in given]
    known = [unit for unit in units if unit and unit_name(unit) != PERSON]
    asks_how_much = question_wording(support.language).asks_how_much
    if not any(units) and len(given) == 1 and compiled(asks_how_much, re.IGNORECASE).search(ask):
        noun = given[0].noun  # "half a million crowns"
        return noun if noun and noun not in tokenize(ask, support.language).stems else None
    return known[0] if known and len(known) == len(units) and len({*map(unit_name, known)}) == 1 else None


def _measures(support: Evidence) -> bool:
    """Whether a numeric question asks how long, heavy or far something is, and does not say in which unit."""
    match support.question:
        case Numeric(unit=None, ask=ask) as question:
            asks = question_wording(support.language).asks_measure
            return (
                compiled(asks or NEVER, re.IGNORECASE).search(ask) is not None
                and not _names_measure(ask)
                and not numeric_amount(question, support.language).unit
            )
        case _:
            return False


def _names_measure(ask: str) -> bool:
    words = (word for word in words_of(bare(plain_case(ask))) if len(word) > MAX_SYMBOL)
    return any(map(is_measure, words))


def _values(text: str, language: str) -> frozenset[Fraction]:
    """The number that an answer is."""
    return frozenset(amount.value for amount in amounts_in_text(text, language))


UNIT_MISSING: Final = Check("unit-missing", Severity.WARNING, run)
