"""GIFT: questions as plain text that Moodle and many other programs read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import Final, NamedTuple, assert_never

from quizgen.markup.plain import to_plain
from quizgen.model.components import Option
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
    options,
    stem,
)
from quizgen.outputs.exchange.bank_source import ExportSource, exported_order, short_name
from quizgen.outputs.exchange.cloze_parts import ClozePart, cloze_parts
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.outputs.exchange.features import Feature, lose_features
from quizgen.outputs.exchange.gift_text import (
    ARROW,
    WHOLE,
    gift_answer,
    gift_category,
    gift_comment,
    gift_html,
    gift_right_side,
)
from quizgen.outputs.exchange.legal_fractions import format_percent, legal_credit, legal_ticks
from quizgen.outputs.exchange.numeric_bands import lose_quantity, numeric_bands, written_number
from quizgen.outputs.exchange.output import ExchangeOutput
from quizgen.outputs.exchange.pairs import lose_dates, written_pairs
from quizgen.outputs.exchange.platform_html import article_html, explanation_html, line_html, paragraph_html
from quizgen.outputs.exchange.sample_answer import lose_sample_answer, sample_answer_html
from quizgen.outputs.exchange.typed_answers import (
    accepted_answers,
    date_answers,
    literal,
    lose_word_order,
    word_patterns,
)

NAME: Final = "GIFT"
OTHER_TYPES: Final = (DateQuestion, Cloze, Ordering, OpenEnded, Flashcard)
"""Types that are written as other types, or incompletely."""

KEPT: Final = (Feature.EXPLANATION, Feature.FEEDBACK, Feature.TAGS, Feature.LINE_BREAKS, Feature.MARKUP)


class _Item(NamedTuple):
    """A question of the file.

    Attributes:
        id: Its id.
        stem: What is asked, as HTML.
        answers: What stands in its braces, but for the general feedback; a line for each answer.
    """

    id: str
    stem: str
    answers: tuple[str, ...]


def write_gift(source: ExportSource, log: ExportLog) -> bytes:
    """Write the questions of a bank into a category of their own, after the article."""
    blocks = chain(_head(source), *(_blocks(source, question, log) for question in source.questions))
    return "\n".join(f"{block}\n" for block in blocks).encode()


def _head(source: ExportSource) -> Iterator[str]:
    yield f"$CATEGORY: $course$/top/{gift_category(source.bank.title)}"
    if article := source.article:
        yield f"::{gift_html(article.title)}::[html]{gift_html(article_html(article))}"


def _blocks(source: ExportSource, question: Question, log: ExportLog) -> Iterator[str]:
    """A question as it stands in the file, or several if each of its gaps becomes one."""
    items = _items(source, question, log)
    if not items:
        return
    lose_features(source, question, log, NAME, KEPT)
    tags = "".join(
        f" [tag:{gift_comment(tag)}]"
        for tag in source.tags(question, is_other_type=isinstance(question, OTHER_TYPES))
    )
    about = _general_feedback(source, question)
    name = gift_html(short_name(question))
    for item in items:
        lines = [f"\t{line}" for line in (*item.answers, *([f"####{gift_html(about)}"] if about else ()))]
        braces = "{\n" + "\n".join(lines) + "\n}" if lines else "{}"
        yield f"// [id:{item.id}]{tags}\n::{name}::[html]{gift_html(item.stem)} {braces}"


def _general_feedback(source: ExportSource, question: Question) -> str:
    """What is shown after every answer."""
    sample = sample_answer_html(question, source.words) if isinstance(question, OpenEnded | Flashcard) else ""
    return sample + explanation_html([question.explain], source.source_lines(question))


def _items(source: ExportSource, question: Question, log: ExportLog) -> list[_Item]:
    """The question as one or more of the file; none if it is left out."""
    match question:
        case MultipleChoice():
            return _one(question, _choices(question))
        case MultipleResponse():
            return _one(question, _ticks(question, log))
        case TrueFalse():
            return _one(question, [_judgement(question)])
        case ShortAnswer():
            return _one(question, _typed(question, log))
        case Numeric():
            return _one(question, _numbers(question, log))
        case DateQuestion():
            log.lose(question, "GIFT has no dates", "the usual ways to type the date are accepted")
            return _one(
                question, [f"={gift_answer(text)}" for text in date_answers(question, source.language)]
            )
        case Cloze():
            return [
                _gap(part)
                for part in cloze_parts(question, log, NAME)
                if _can_type(question, part.accepted, log)
            ]
        case Matching():
            return _one(question, _pairs(question, log))
        case Ordering():
            log.lose(question, "GIFT has no ordering questions", "each item is matched with its position")
            lose_dates(question, log, NAME)
            order = exported_order(question)
            return _one(
                question,
                [f"={gift_html(line_html(question.items[index]))} -> {index + 1}" for index in order],
            )
        case OpenEnded() | Flashcard():
            lose_sample_answer(question, log, NAME)
            return _one(question, [])
        case _:
            assert_never(question)


def _one(question: Question, answers: Sequence[str] | None) -> list[_Item]:
    """A question with its answers; nothing if these cannot be expressed."""
    return [] if answers is None else [_Item(question.id, paragraph_html(stem(question)), tuple(answers))]


def _judgement(question: TrueFalse) -> str:
    """Whether a statement is true, and what corrects a false one."""
    if question.answer or not question.correction:
        return "TRUE" if question.answer else "FALSE"
    return f"FALSE#{gift_html(line_html(question.correction))}"


def _choices(question: MultipleChoice) -> list[str]:
    listed = options(question)
    return [_option("~" if index else "=", listed[index]) for index in exported_order(question)]


def _ticks(question: MultipleResponse, log: ExportLog) -> list[str] | None:
    """Options with what ticking each earns."""
    ticks = legal_ticks(question, log, NAME)
    if ticks is None:
        return None
    listed = options(question)
    return [_option(f"~%{_weight(ticks[index])}%", listed[index]) for index in exported_order(question)]


def _weight(percent: Decimal) -> str:
    """A weight. Moodle reads two digits before the point only."""
    return format_percent(percent).replace("100", WHOLE)


def _option(sign: str, option: Option) -> str:
    feedback = f"#{gift_html(line_html(option.feedback))}" if option.feedback else ""
    return f"{sign}{gift_html(line_html(option.text))}{feedback}"


def _typed(question: ShortAnswer, log: ExportLog) -> list[str] | None:
    """Right answers, then wrong ones with feedback, then patterns: the first that fits counts."""
    accepted = accepted_answers(question)
    if not _can_type(question, (*accepted, *(each.text for each in question.reject)), log):
        return None
    lose_word_order(question, log, NAME)
    if question.kind == "exact":
        log.lose(question, "GIFT ignores the case of letters", "upper and lower case are both accepted")
    right = [f"={gift_answer(literal(text))}" for text in accepted]
    wrong = []
    for each in question.reject:
        feedback = f"#{gift_html(line_html(each.feedback))}" if each.feedback else ""
        percent = format_percent(legal_credit(question, each, log, NAME))
        wrong.append(f"=%{percent}%{gift_answer(literal(to_plain(each.text)))}{feedback}")
    return [*right, *wrong, *(f"={gift_answer(text)}" for text in word_patterns(question, log, NAME))]


def _can_type(question: Question, answers: Iterable[str], log: ExportLog) -> bool:
    """Whether typed answers can be written; an arrow would make them pairs."""
    if any(ARROW in answer for answer in answers):
        log.skip(question, f"GIFT would read {ARROW} in an answer as a matching pair")
        return False
    return True


def _numbers(question: Numeric, log: ExportLog) -> list[str]:
    """The number with what else is right."""
    lose_quantity(question, log, NAME)
    first, *others = numeric_bands(question, log, NAME)
    written = [f"{written_number(first.number)}:{written_number(first.tolerance)}"]
    written += [f"{written_number(band.low)}..{written_number(band.high)}" for band in others]
    return [f"#{written[0]}"] if not others else ["#", *(f"={each}" for each in written)]


def _pairs(question: Matching, log: ExportLog) -> list[str]:
    """The pairs, and right sides that belong to none, which have nothing on their left."""
    return [
        f"={gift_html(line_html(left) if left else '')} -> {gift_right_side(right)}"
        for left, right in written_pairs(question, log, NAME)
    ]


def _gap(part: ClozePart) -> _Item:
    return _Item(part.id, part.stem, tuple(f"={gift_answer(literal(text))}" for text in part.accepted))


GIFT: Final = ExchangeOutput(
    name="gift",
    summary="questions as plain text in GIFT, for Moodle and others",
    program=NAME,
    ending=".gift",
    write=write_gift,
)
