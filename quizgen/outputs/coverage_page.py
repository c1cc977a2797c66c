"""A page with the article shaded by coverage, and the questions about each sentence."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from markupsafe import Markup

from quizgen.markup.plain import to_plain
from quizgen.markup.reading_grades import levels
from quizgen.markup.template_files import template_text
from quizgen.model.citation import CitationState
from quizgen.model.coverage import Coverage, Sentence
from quizgen.model.folder import Folder
from quizgen.outputs.shaded_article import (
    SHADES,
    QuestionLinkView,
    ShadedArticleView,
    ShadedSentenceView,
    question_links,
    shaded_paragraphs,
)
from quizgen.outputs.templating import environment
from quizgen.problems import plural_count
from quizgen.text.language_tags import direction


def coverage_page(folder: Folder, coverage: Coverage) -> bytes:
    """The coverage page: one HTML file without scripts or external resources."""
    asked = question_links(folder, lambda bank, question: f"{question.type} · {bank.bank}/{question.id}")
    most = max((len(each.questions) for each in coverage.sentences), default=0)
    article = folder.article
    shaded = ShadedArticleView(
        language=article.language,
        direction=direction(article.language),
        label="The article",
        own_language="en",
        paragraphs=shaded_paragraphs(folder, coverage.sentences, lambda each: _view(each, asked, most)),
        anchor="questions",
        heading="Questions for each sentence",
    )
    page = environment().get_template("coverage/page.html.j2")
    return page.render(
        title=article.title,
        article=shaded,
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


def _view(sentence: Sentence, asked: Mapping[str, QuestionLinkView], most: int) -> ShadedSentenceView:
    count = len(sentence.questions)
    label = f"Paragraph {sentence.passage}, sentence {sentence.number}"
    unasked = [each.fact.text for each in sentence.facts if not each.asked]
    notes = (
        "" if count else "No question covers this sentence.",
        f"Not covered: {', '.join(unasked)}" if unasked else "",
    )
    return ShadedSentenceView(
        anchor=f"s{sentence.passage}-{sentence.number}",
        label=label,
        back=f"Back to {label} in the text",
        text=to_plain(sentence.text),
        shade=ceil(SHADES * count / most) if most else 0,
        mark=str(count),
        mark_label=f"{label}: {plural_count(count, 'question')}",
        questions=tuple(asked[name] for name in sentence.questions),
        notes=tuple(filter(None, notes)),
    )
