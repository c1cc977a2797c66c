"""A page with the article shaded by coverage, and the questions about each sentence."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Final

from markupsafe import Markup

from quizgen.markup.plain import to_plain
from quizgen.markup.reading_grades import levels
from quizgen.markup.template_files import template_text
from quizgen.model.citation import CitationState
from quizgen.model.coverage import Coverage, Sentence
from quizgen.model.folder import Folder
from quizgen.model.questions import stem
from quizgen.outputs.templating import environment
from quizgen.text.language_tags import direction

SHADES: Final = 4
"""The number of shades besides 0, which means no questions."""


@dataclass(frozen=True, slots=True)
class QuestionLinkView:
    """A link to a question that cites a sentence."""

    id: str
    type: str
    stem: str
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class ShadedSentenceView:
    """A sentence on the coverage page.

    Attributes:
        anchor: The id of the sentence in links.
        label: The place of the sentence, in words.
        text: The text of the sentence.
        shade: The shade, from 0 to `SHADES`.
        questions: The questions about the sentence.
        unasked: The numbers, dates and names in it that no question covers.
    """

    anchor: str
    label: str
    text: str
    shade: int
    questions: tuple[QuestionLinkView, ...]
    unasked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShadedParagraphView:
    """A paragraph with its sentences."""

    number: int
    heading: str | None
    sentences: tuple[ShadedSentenceView, ...]


def coverage_page(folder: Folder, coverage: Coverage) -> bytes:
    """The coverage page: one HTML file without scripts or external resources."""
    asked = {
        f"{bank.bank}/{question.id}": QuestionLinkView(
            f"{bank.bank}/{question.id}",
            question.type,
            to_plain(stem(question)),
            folder.language_of(bank),
            direction(folder.language_of(bank)),
        )
        for bank in folder.banks
        for question in bank.active
    }
    most = max((len(each.questions) for each in coverage.sentences), default=0)
    paragraphs = tuple(
        ShadedParagraphView(
            passage.number,
            passage.heading,
            tuple(_view(each, asked, most) for each in coverage.sentences if each.passage == passage.number),
        )
        for passage in folder.article.passages
    )
    article = folder.article
    page = environment().get_template("coverage/page.html.j2")
    return page.render(
        title=article.title,
        language=article.language,
        direction=direction(article.language),
        paragraphs=paragraphs,
        pending=[
            asked[f"{bank.bank}/{question.id}"]
            for bank in folder.banks
            for question in bank.active
            if question.citation_state is CitationState.PENDING
        ],
        coverage=coverage,
        levels=[level for level in levels(folder) if level.grades],
        per_cent=int(100 * coverage.share),
        quoted=int(100 * coverage.quoted),
        style=Markup(template_text("coverage/style.css")),  # noqa: S704 - ours
    ).encode()


def _view(sentence: Sentence, asked: dict[str, QuestionLinkView], most: int) -> ShadedSentenceView:
    count = len(sentence.questions)
    return ShadedSentenceView(
        anchor=f"s{sentence.passage}-{sentence.number}",
        label=f"Paragraph {sentence.passage}, sentence {sentence.number}",
        text=to_plain(sentence.text),
        shade=ceil(SHADES * count / most) if most else 0,
        questions=tuple(asked[name] for name in sentence.questions),
        unasked=tuple(each.fact.text for each in sentence.facts if not each.asked),
    )
