"""Features that questions of all types may have, and the losses in formats that lack them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Final, assert_never

from quizgen.grading.markdown_escape import escape_markdown
from quizgen.markup.html import to_html
from quizgen.markup.markdown_parser import is_plain
from quizgen.markup.plain import to_plain
from quizgen.model.cloze import ClozeText
from quizgen.model.exchange_tags import exchange_tags
from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    OpenEnded,
    OptionQuestion,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
    options,
)
from quizgen.outputs.exchange.bank_source import ExportSource
from quizgen.outputs.exchange.export_log import ExportLog


class Feature(StrEnum):
    """A feature of a question, with its name in messages."""

    EXPLANATION = "explanations"
    FEEDBACK = "feedback on single answers"
    HINT = "hints"
    POINTS = "points"
    BONUS = "bonus questions"
    TAGS = "tags"
    PICTURE = "pictures"
    RECORDING = "recordings"
    FIXED_ORDER = "fixed order of options"
    LINE_BREAKS = "line breaks"
    MARKUP = "formatted text"


ACTIONS: Final = {
    Feature.EXPLANATION: "the explanation and the citation are left out",
    Feature.FEEDBACK: "the feedback is left out",
    Feature.HINT: "the hint is left out",
    Feature.POINTS: "the program sets the points",
    Feature.BONUS: "the question is not marked as a bonus",
    Feature.TAGS: "the tags are left out",
    Feature.FIXED_ORDER: "the options may be shuffled",
    Feature.LINE_BREAKS: "each text is written on one line",
    Feature.MARKUP: "the formatting is left out",
}


def lose_features(
    source: ExportSource, question: Question, log: ExportLog, program: str, kept: Collection[Feature]
) -> None:
    """Record the features of a question that a format does not support.

    Args:
        source: The bank.
        question: The question, which is written to the file.
        log: Receives the losses.
        program: The name of the format.
        kept: The features that the format supports.
    """
    for feature in _features(source, question, kept):
        if feature not in kept:
            log.lose(question, f"{program} has no {feature.value}", _action(question, feature))


def _action(question: Question, feature: Feature) -> str:
    if feature is Feature.PICTURE and question.image:
        return f'the picture "{question.image.file}" is left out'
    if feature is Feature.RECORDING and question.audio:
        return f'the recording "{question.audio.file}" is left out'
    return ACTIONS[feature]


def _features(source: ExportSource, question: Question, kept: Collection[Feature]) -> Iterator[Feature]:
    """What a question has. Markup counts only in texts that are kept."""
    present = {
        Feature.EXPLANATION: question.explain is not None or source.source_lines(question).lines,
        Feature.FEEDBACK: has_feedback(question),
        Feature.HINT: question.hint is not None,
        Feature.POINTS: question.points != Decimal(1),
        Feature.BONUS: question.bonus,
        Feature.TAGS: bool(exchange_tags(question)),
        Feature.PICTURE: question.image is not None,
        Feature.RECORDING: question.audio is not None,
        Feature.FIXED_ORDER: has_fixed_order(question),
        Feature.LINE_BREAKS: any("\n" in to_plain(text) for text in texts_of(question, kept)),
        Feature.MARKUP: any(map(has_markup, texts_of(question, kept))),
    }
    return (feature for feature, has in present.items() if has)


def has_fixed_order(question: Question) -> bool:
    """Whether options must not be shuffled, or some of them must stay last."""
    return isinstance(question, OptionQuestion) and (not question.shuffle or bool(question.pin))


def has_feedback(question: Question) -> bool:
    """Whether an answer has its own feedback, such as the correction of a false statement."""
    return any(_feedback_texts(question))


def has_markup(text: str) -> bool:
    """Whether a text has formatting that would be lost, apart from backslash escapes."""
    return not is_plain(text) and to_html(text) != to_html(escape_markdown(to_plain(text)))


def texts_of(question: Question, kept: Collection[Feature]) -> Iterator[str]:
    """The Markdown texts that a format supports."""
    yield from _asked_texts(question)
    said = {Feature.EXPLANATION: [question.explain], Feature.HINT: [question.hint]}
    said[Feature.FEEDBACK] = _feedback_texts(question)
    for feature, texts in said.items():
        if feature in kept:
            yield from filter(None, texts)


def _feedback_texts(question: Question) -> list[str | None]:
    match question:
        case MultipleChoice() | MultipleResponse():
            return [option.feedback for option in options(question)]
        case ShortAnswer():
            return [option.feedback for option in question.reject]
        case TrueFalse():
            return [None if question.answer else question.correction]  # a true statement needs none
        case Numeric() | DateQuestion() | Cloze() | Matching() | Ordering() | OpenEnded() | Flashcard():
            return []
        case _:
            assert_never(question)


def _asked_texts(question: Question) -> tuple[str, ...]:
    """The texts that every format has that has the question."""
    match question:
        case MultipleChoice() | MultipleResponse():
            return (question.ask, *(option.text for option in options(question)))
        case Matching():
            return (question.ask, *(pair.left for pair in question.pairs), *question.rights)
        case Ordering():
            return (question.ask, *question.items)
        case Flashcard():
            return (question.front, question.back)
        case Cloze():
            return (*filter(None, [question.ask]), _gapless(question.parsed))
        case OpenEnded():
            return (question.ask, question.model, *(criterion.text for criterion in question.rubric))
        case ShortAnswer():
            return (question.ask, *(option.text for option in question.reject))
        case TrueFalse() | Numeric() | DateQuestion():
            return (question.ask,)
        case _:
            assert_never(question)


def _gapless(text: ClozeText) -> str:
    """A cloze text with a letter in each gap: a blank looks like markup."""
    return text.filled(["x"] * len(text.gaps))
