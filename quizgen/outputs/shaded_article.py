"""An article with shaded sentences, and links to the questions about each sentence."""

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
"""The number of shades, not counting 0 (no shade)."""


@dataclass(frozen=True, slots=True)
class QuestionLinkView:
    """A link to a question that cites a sentence.

    Attributes:
        stem: The stem.
        language: The language of the stem.
        direction: The direction of the text, `ltr` or `rtl`.
        detail: The text after the stem.
    """

    stem: str
    language: str
    direction: str
    detail: str


@dataclass(frozen=True, slots=True)
class ShadedSentenceView:
    """A sentence on the page.

    Attributes:
        anchor: The id of the sentence in links.
        label: The place of the sentence, in words.
        back: The text of the link back to the sentence.
        text: The text of the sentence.
        shade: The shade, from 0 to `SHADES`; None for no shade.
        mark: The figure after the sentence, which links to its questions; "" for none.
        mark_label: The name of the figure for screen readers.
        questions: The questions about the sentence.
        notes: Notes on the sentence.
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
        number: The number of the paragraph in the article.
        heading: The heading above it.
        sentences: The sentences of the paragraph.
        mark: A figure for the whole paragraph, beside its number; "" for none.
        on_paper: Whether it is printed.
    """

    number: int
    heading: str | None
    sentences: tuple[ShadedSentenceView, ...]
    mark: str = ""
    on_paper: bool = True


@dataclass(frozen=True, slots=True)
class ShadedArticleView:
    """The article on the page.

    Attributes:
        language: The language of the article.
        direction: The direction of the article, `ltr` or `rtl`.
        label: The name of the article for screen readers.
        own_language: The language of the labels and notes.
        paragraphs: The paragraphs of the article.
        anchor: The id of the list of questions in links.
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
    """The paragraphs of an article, with each sentence as `show` returns it."""
    shown: dict[int, list[ShadedSentenceView]] = {}
    for each in sentences:
        shown.setdefault(each.passage, []).append(show(each))
    return tuple(
        ShadedParagraphView(passage.number, passage.heading, tuple(shown.get(passage.number, ())))
        for passage in folder.article.passages
    )


def question_links(folder: Folder, detail: Callable[[Bank, Question], str]) -> dict[str, QuestionLinkView]:
    """Links to the questions of a folder, by `bank/question`.

    Args:
        folder: The folder.
        detail: Returns the text after the stem.
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
