"""An article whose sentences are shaded, with the questions of each sentence a click away."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from quizgen.markup.plain import to_plain
from quizgen.model.bank import Bank
from quizgen.model.coverage import Sentence
from quizgen.model.folder import Folder
from quizgen.model.questions import Question, stem
from quizgen.text.language_tags import direction

SHADES: Final = 4
"""From nothing, 0, to most."""


@dataclass(frozen=True, slots=True)
class QuestionLinkView:
    """A question that rests on a sentence.

    Attributes:
        stem: What is asked.
        language: The language of the stem.
        direction: Its direction, `ltr` or `rtl`.
        detail: What is said of the question after its stem.
    """

    stem: str
    language: str
    direction: str
    detail: str


@dataclass(frozen=True, slots=True)
class ShadedSentenceView:
    """A sentence as the page shows it.

    Attributes:
        anchor: Its name in addresses.
        label: Where it stands, in words.
        back: What the link back to it in the article is called.
        text: Its words.
        shade: 0 to `SHADES`; None if it is not shaded at all.
        mark: The figure behind it, which links to its questions; "" if nothing is to be said of it.
        mark_label: What the figure is called.
        questions: What is asked about it.
        notes: What else is said of it.
    """

    anchor: str
    label: str
    back: str
    text: str
    shade: int | None
    mark: str
    mark_label: str
    questions: tuple[QuestionLinkView, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShadedParagraphView:
    """A paragraph with its sentences.

    Attributes:
        number: Its number in the article.
        heading: The heading above it.
        sentences: Its sentences.
        mark: A figure of the whole paragraph, beside its number; "" if there is none.
    """

    number: int
    heading: str | None
    sentences: tuple[ShadedSentenceView, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class ShadedArticleView:
    """The article as the page shows it.

    Attributes:
        language: Its language.
        direction: Its direction, `ltr` or `rtl`.
        label: What it is called for readers who do not see it.
        own_language: The language of the words around it, such as labels and notes.
        paragraphs: Its paragraphs.
        anchor: The name in addresses of the list of questions.
        heading: The heading of the list of questions.
    """

    language: str
    direction: str
    label: str
    own_language: str
    paragraphs: tuple[ShadedParagraphView, ...]
    anchor: str
    heading: str


def shaded_paragraphs(
    folder: Folder, sentences: Iterable[Sentence], show: Callable[[Sentence], ShadedSentenceView]
) -> tuple[ShadedParagraphView, ...]:
    """The paragraphs of an article, each sentence as `show` shows it."""
    shown: dict[int, list[ShadedSentenceView]] = {}
    for each in sentences:
        shown.setdefault(each.passage, []).append(show(each))
    return tuple(
        ShadedParagraphView(passage.number, passage.heading, tuple(shown.get(passage.number, ())))
        for passage in folder.article.passages
    )


def question_links(folder: Folder, detail: Callable[[Bank, Question], str]) -> dict[str, QuestionLinkView]:
    """The questions of a folder, by `bank/question`.

    Args:
        folder: The folder.
        detail: What is said of a question after its stem.
    """
    return {
        f"{bank.bank}/{question.id}": QuestionLinkView(
            to_plain(stem(question)),
            folder.language_of(bank),
            direction(folder.language_of(bank)),
            detail(bank, question),
        )
        for bank in folder.banks
        for question in bank.active
    }
