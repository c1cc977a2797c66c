"""For any question ever written, lines that one might type and what each must earn.

After PrairieLearn, where every type of question can produce a right, a wrong and
a malformed submission with its expected score: so grading is tried on every
question, not on a few examples. What is expected here is worked out from the
question alone and not by the grader, or the two could be wrong together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal, assert_never

from quizgen.grading.credit import accepted_in_gap, accepted_texts, right_side
from quizgen.grading.letters import letter
from quizgen.grading.markdown_escape import unescape_markdown
from quizgen.grading.response_parsing import parse_assessment, parse_gaps, parse_response
from quizgen.grading.responses import Response, Unreadable
from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    OpenEnded,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
)
from quizgen.text.dates import format_date
from quizgen.text.notation import exact
from quizgen.text.number_format import format_number, plain_number

ZERO: Final = Fraction(0)
FULL: Final = Fraction(1)


@dataclass(frozen=True, slots=True)
class Sample:
    """Something that might be typed, and what it earns.

    Attributes:
        typed: A line, or lines for the gaps of a cloze text or the criteria of a rubric.
        expects: Whether it is right, wrong, right in part, or no response at all.
        score: What it earns with partial credit; nothing if it is malformed.
    """

    typed: str | tuple[str, ...]
    expects: Literal["right", "partial", "wrong", "malformed"]
    score: Fraction


def sample_responses(question: Question) -> tuple[Sample, ...]:
    """Samples for a question whose options, right sides and items are shown in canonical order."""
    return (*_samples(question), _malformed(""), _malformed(" \t\x00 "))


def respond(question: Question, sample: Sample) -> Response | Unreadable:
    """The response that a sample is."""
    match question, sample.typed:
        case _, str(line):
            return parse_response(question, line)
        case Cloze(), lines:
            return parse_gaps(question, lines)
        case OpenEnded(), lines:
            return parse_assessment(question, lines)
        case _:
            raise TypeError(f"a {question.type} question takes a single line as its answer")


def _right(typed: str | tuple[str, ...]) -> Sample:
    return Sample(typed, "right", FULL)


def _wrong(typed: str | tuple[str, ...]) -> Sample:
    return Sample(typed, "wrong", ZERO)


def _partial(typed: str | tuple[str, ...], right: int | Decimal, of: int | Decimal) -> Sample:
    return Sample(typed, "partial", Fraction(right) / Fraction(of))


def _malformed(typed: str | tuple[str, ...]) -> Sample:
    return Sample(typed, "malformed", ZERO)


def _samples(question: Question) -> Iterator[Sample]:
    match question:
        case MultipleChoice():
            yield from _for_choice(question)
        case MultipleResponse():
            yield from _for_ticks(question)
        case TrueFalse():
            yield from _for_judgement(question)
        case ShortAnswer():
            yield from _for_wording(question)
        case Numeric():
            yield from _for_number(question)
        case DateQuestion():
            yield from _for_date(question)
        case Cloze():
            yield from _for_gaps(question)
        case Matching():
            yield from _for_pairs(question)
        case Ordering():
            yield from _for_order(question)
        case OpenEnded():
            yield from _for_assessment(question)
        case Flashcard():
            yield from (_right("y"), _right("Yes"), _wrong("n"), _malformed("perhaps"))
        case _:
            assert_never(question)


def _for_choice(question: MultipleChoice) -> Iterator[Sample]:
    count = 1 + len(question.distractors)
    yield from (_right("A"), _right(" a. "))
    yield from (_wrong(letter(index)) for index in range(1, count))
    yield from (_malformed(letter(count)), _malformed("A B"), _malformed("?"))


def _for_ticks(question: MultipleResponse) -> Iterator[Sample]:
    right = [letter(index) for index in range(len(question.answers))]
    wrong = [letter(len(right) + index) for index in range(len(question.distractors))]
    yield from (_right(" ".join(right)), _right(", ".join(reversed(right)).lower()))
    yield from (_wrong(" ".join(wrong)), _wrong(" ".join([*right, *wrong])))
    if len(right) > 1:
        yield _partial(right[0], 1, len(right))
    yield from (_malformed(letter(len(right) + len(wrong))), _malformed("A A"), _malformed("?"))


def _for_judgement(question: TrueFalse) -> Iterator[Sample]:
    for line, said in (
        ("t", True),
        ("TRUE", True),
        ("y", True),
        ("f", False),
        ("False.", False),
        ("no", False),
    ):
        yield _right(line) if said == question.answer else _wrong(line)
    yield from (_malformed("maybe"), _malformed("tf"))


def _for_wording(question: ShortAnswer) -> Iterator[Sample]:
    accepted = accepted_texts(question)
    rejected = [unescape_markdown(option.text) for option in question.reject]
    if not set(accepted) & set(rejected):
        yield from (_right(line) for line in accepted)
        yield _right(f"  {question.answer} ")
    for line, option in zip(rejected, question.reject, strict=True):
        share = option.share
        yield _partial(line, share.numerator, share.denominator) if share else _wrong(line)
    yield _wrong(_nonsense(accepted))


def _for_number(question: Numeric) -> Iterator[Sample]:
    low, high = [Fraction(end) for end in question.interval]
    step = max(Fraction(1), high - low)
    yield from (
        _right(plain_number(number)) for number in dict.fromkeys((question.answer, *question.interval))
    )
    yield from (_right(format_number(question.answer)), _right(f"about {plain_number(question.answer)}."))
    if question.unit:
        yield _right(f"{plain_number(question.answer)} {question.unit}")
    yield from (_wrong(plain_number(exact(high + step))), _wrong(plain_number(exact(low - step))))
    yield from (_malformed(line) for line in ("4,50", "1990s", "10-20", "about", "many"))


def _for_date(question: DateQuestion) -> Iterator[Sample]:
    key = question.answer
    years = key.span or 1
    other = key.model_copy(update={"year": key.year - years if key.year > 1000 else key.year + years})
    yield _right(format_date(key))
    if key.span:
        yield _wrong(str(key.year + 1 if key.year > 0 else f"{-key.year} BC"))
    elif key.month is None:
        yield _right(f"March {key}" if key.year > 0 else f"March {format_date(key)}")
    elif key.day is None:
        yield from (
            _right(f"1 {format_date(key)}"),
            _wrong(format_date(key.model_copy(update={"month": None}))),
        )
    else:
        yield from (
            _right(str(key)),
            _wrong(format_date(key.model_copy(update={"month": None, "day": None}))),
        )
    if other.day != 29 or other.month != 2:
        yield _wrong(format_date(other))
    yield from (_malformed(line) for line in ("11/03/2011", "31 February 2011", "long ago"))


def _for_gaps(question: Cloze) -> Iterator[Sample]:
    gaps = question.parsed.gaps
    right = tuple(accepted_in_gap(gap)[0] for gap in gaps)
    wrong = tuple(_nonsense(accepted_in_gap(gap)) for gap in gaps)
    yield from (_right(right), _wrong(wrong))
    if not any(mark in answer for answer in right for mark in ";|؛"):
        yield _right("; ".join(right))
    for index, gap in enumerate(gaps):
        for accepted in accepted_in_gap(gap)[1:]:
            yield _right((*right[:index], accepted, *right[index + 1 :]))
    if len(gaps) > 1:
        yield _partial((*right[:-1], ""), len(gaps) - 1, len(gaps))
    yield from (_malformed((*right, "more")), _malformed(("",) * len(gaps)))


def _for_pairs(question: Matching) -> Iterator[Sample]:
    lefts, rights = len(question.pairs), len(question.rights)
    key = [right_side(question, left) for left in range(lefts)]
    yield _right(_paired(key))
    if rights > 1:
        yield _wrong(_paired([(right + 1) % rights for right in key]))
    yield _partial(_paired(key[:1]), 1, lefts)
    yield from (_malformed(line) for line in (f"{lefts + 1}A", f"1{letter(rights)}", "1A 1B", "1", "?"))


def _for_order(question: Ordering) -> Iterator[Sample]:
    letters = [letter(index) for index in range(len(question.items))]
    yield from (_right(" ".join(letters)), _wrong(" ".join(reversed(letters))))
    if len(letters) > 2:
        yield _partial(" ".join([*letters[1:], "A"]), len(letters) - 2, len(letters) - 1)
    yield from (_malformed(" ".join(letters[1:])), _malformed(" ".join(["A", *letters[:-1]])))


def _for_assessment(question: OpenEnded) -> Iterator[Sample]:
    points = [criterion.points for criterion in question.rubric]
    count = len(points)
    yield from (_right(tuple(f"{most:f}" for most in points)), _right(("y",) * count))
    yield from (_wrong(("0",) * count), _wrong(("n",) * count))
    if count > 1:
        yield _partial(("y", *("n",) * (count - 1)), points[0], question.points)
    yield from (
        _malformed(("much",) * count),
        _malformed(("1001",) * count),
        _malformed(("1",) * (count + 1)),
    )


def _paired(rights: Sequence[int]) -> str:
    """A line such as `1B 2A`."""
    return " ".join(f"{left}{letter(right)}" for left, right in enumerate(rights, start=1))


def _nonsense(accepted: Sequence[str]) -> str:
    """A word so long that it is no slip of an accepted one."""
    return "q" * (max(map(len, accepted)) + 3)
