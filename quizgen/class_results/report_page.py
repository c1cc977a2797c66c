"""The report of a class as a page: what to teach again, each question, and the article shaded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import accumulate
from math import ceil
from pathlib import Path
from typing import Final

from markupsafe import Markup

from quizgen.class_results.class_report import (
    ClassReport,
    PointShare,
    ReportedArticle,
    ReportedQuestion,
)
from quizgen.markup.plain import to_plain
from quizgen.markup.template_files import template_text
from quizgen.model.coverage import Sentence
from quizgen.model.questions import stem
from quizgen.outputs.labels import Labels, sheet_labels
from quizgen.outputs.shaded_article import (
    SHADES,
    QuestionLinkView,
    ShadedArticleView,
    ShadedSentenceView,
    question_links,
    shaded_paragraphs,
)
from quizgen.outputs.templating import environment
from quizgen.problems import Problem
from quizgen.psychometrics.item_analysis import GroupCounts, ItemAnalysis
from quizgen.text.language_tags import direction
from quizgen.text.number_format import whole_percent

MAX_OPENING: Final = 100
"""The number of characters shown from the beginning of a paragraph."""

PRINTED_LINES: Final = 54
"""The number of lines for the questions on paper. Questions that do not fit have one line."""

LINE: Final = 90
"""The number of characters of such a line, on average."""

PRINTED_TEXT: Final = 3_500
"""The number of characters of the articles on paper: of the paragraphs with the most missed points."""

MAX_CELL: Final = 240
"""The maximum number of characters shown of a stem or an option."""


@dataclass(frozen=True, slots=True)
class OptionCountView:
    """An option with the number of learners who chose it, in all and among strong and weak learners."""

    text: str
    right: bool
    count: str
    thirds: str


@dataclass(frozen=True, slots=True)
class QuestionRowView:
    """A question as a row of the table, with finished texts."""

    stem: str
    language: str
    direction: str
    id: str
    where: str
    facility: str
    discrimination: str
    interval: str
    omitted: str
    options: tuple[OptionCountView, ...]
    warnings: tuple[str, ...]
    brief: bool = False
    """Whether it is one line on paper, without its options and warnings."""

    @property
    def further_lines(self) -> int:
        """The number of lines on paper after the first, roughly."""
        options = sum(len(f"{each.text} {each.count} {each.thirds}; ") for each in self.options)
        return len(" ".join([self.stem, *self.warnings, self.where])) // LINE + -(-options // LINE)


@dataclass(frozen=True, slots=True)
class ShareView:
    """The points missed for an objective, a tag, or a paragraph that begins with the text."""

    text: str
    missed: str
    percent: int
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ArticleReportView:
    """An article with the paragraphs to teach again and the shaded text."""

    title: str
    again: tuple[ShareView, ...]
    shaded: ShadedArticleView


def report_page(
    report: ClassReport, title: str, language: str, problems: Mapping[str, Sequence[Problem]]
) -> bytes:
    """The report page: one HTML file without scripts, external resources and names of learners.

    Args:
        report: The report.
        title: The title of the banks.
        language: BCP 47 tag of the labels.
        problems: The messages of the checks for each question, by `bank/question`.
    """
    words = sheet_labels(language)
    template = environment().get_template("class_report/page.html.j2")
    return template.render(
        title=title,
        language=words.language,
        direction=direction(words.language),
        words=words,
        own=words.class_report,
        facts=_facts(report, words),
        articles=[_article(number, each, report, words) for number, each in enumerate(report.articles, 1)],
        rows=_rows(report, words, problems),
        objectives=[
            _share(each, words, report.objective_texts.get(each.name, each.name))
            for each in report.objectives
        ],
        tags=[_share(each, words, each.name) for each in report.tags],
        shades=_shade_names(words),
        style=Markup(template_text("coverage/style.css") + template_text("class_report/style.css")),  # noqa: S704 - ours
    ).encode()


def _facts(report: ClassReport, words: Labels) -> list[tuple[str, str, str]]:
    """The figures at the top: name, figure, and its range."""
    own = words.class_report
    facts = [
        (own["learners"], words.figures(report.analysis.learners), ""),
        (words.questions, words.figures(len(report.questions)), ""),
    ]
    if report.mean is not None:
        facts.append((own["earned"], words.format_percent(report.mean), ""))
    if found := report.analysis.reliability:
        name = own["kr20"] if found.is_kr20 else own["alpha"]
        some = "" if found.learners == report.analysis.learners else f"; n = {words.figures(found.learners)}"
        facts.append((name, words.format_hundredths(found.alpha), _interval(found.interval, words) + some))
    if report.ungraded:
        facts.append((own["ungraded"], words.figures(report.ungraded), ""))
    return facts


def _rows(
    report: ClassReport, words: Labels, problems: Mapping[str, Sequence[Problem]]
) -> list[QuestionRowView]:
    """The questions, the most difficult first. On paper, two sides are enough for thirty questions."""
    rows = [_row(each, words, problems.get(each.card.id, ())) for each in report.hardest]
    lines = len(rows)
    full = set()
    for row in sorted(rows, key=lambda row: not row.warnings):
        lines += row.further_lines
        if lines <= PRINTED_LINES:
            full.add(row.id)
    return [replace(row, brief=row.id not in full) for row in rows]


def _row(question: ReportedQuestion, words: Labels, problems: Sequence[Problem]) -> QuestionRowView:
    card, item = question.card, question.item
    language = card.folder.language_of(card.bank)
    codes = dict.fromkeys(problem.code for problem in problems)
    return QuestionRowView(
        stem=_opening(to_plain(stem(card.question)), MAX_CELL),
        language=language,
        direction=direction(language),
        id=card.id,
        where=next((f"{Path(each.span.path).name}:{each.span.line}" for each in problems), ""),
        facility=words.format_percent(item.facility),
        discrimination="\N{EN DASH}"
        if item.discrimination is None
        else words.format_hundredths(item.discrimination),
        interval=_interval(item.interval, words) if item.interval else "",
        omitted=words.figures(item.everybody.omitted),
        options=tuple(
            OptionCountView(
                _truth(option.text, words)
                if card.question.type == "true-false"
                else _opening(to_plain(option.text), MAX_CELL),
                option.right,
                _count(item.everybody, number, words),
                _thirds(item, number, words),
            )
            for number, option in enumerate(question.options)
        ),
        warnings=tuple(words.class_report[code] for code in codes),
    )


def _opening(text: str, limit: int) -> str:
    """A text cut to a maximum number of characters, between words where possible."""
    return text if len(text) <= limit else f"{text[:limit].rsplit(' ', 1)[0]} \N{HORIZONTAL ELLIPSIS}"


def _truth(text: str, words: Labels) -> str:
    return words.is_true if text == "true" else words.is_false


def _count(group: GroupCounts, option: int, words: Labels) -> str:
    count = group.chosen.get(option, 0)
    return f"{words.figures(count)} · {words.format_percent(Fraction(count, group.learners))}"


def _thirds(item: ItemAnalysis, option: int, words: Labels) -> str:
    """How many of the strong and of the weak learners chose an option; "" if the class has no such thirds."""
    if item.strong is None or item.weak is None:
        return ""
    counts = (f"{group.chosen.get(option, 0)}/{group.learners}" for group in (item.strong, item.weak))
    return words.figures(f"({words.comma.join(counts)})")


def _article(number: int, article: ReportedArticle, report: ClassReport, words: Labels) -> ArticleReportView:
    folder, own = article.folder, words.class_report
    missed = {each.card.id: 1 - each.item.facility for each in report.questions}
    shares = {(sentence.passage, sentence.number): share for sentence, share in article.sentences}
    links = question_links(
        folder,
        lambda bank, question: (
            own["missed"].format(share=words.format_percent(missed[name]))
            if (name := f"{bank.bank}/{question.id}") in missed
            else ""
        ),
    )
    paragraphs = shaded_paragraphs(
        folder,
        (sentence for sentence, _ in article.sentences),
        lambda each: _sentence(number, each, shares[each.passage, each.number], links, words),
    )
    printed = _printed(article, report)
    marked = (
        replace(
            each,
            mark=words.format_percent(share.missed) if (share := article.paragraphs.get(each.number)) else "",
            on_paper=each.number in printed,
        )
        for each in paragraphs
    )
    return ArticleReportView(
        folder.article.title,
        tuple(_again(article, paragraph, words) for paragraph in article.teach_again),
        ShadedArticleView(
            language=folder.article.language,
            direction=direction(folder.article.language),
            label=folder.article.title,
            own_language=words.language,
            paragraphs=tuple(marked),
            anchor=f"details-{number}",
            heading=own["details"],
        ),
    )


def _printed(article: ReportedArticle, report: ClassReport) -> set[int]:
    """The paragraphs that are printed: those with the most missed points, as many as fit."""
    passages = article.folder.article.passages
    missed = sorted(
        (number for number, share in article.paragraphs.items() if share.missed),
        key=lambda number: (-article.paragraphs[number].missed, number),
    )
    ends = accumulate(len(passages[number - 1].normal) for number in missed)
    room = PRINTED_TEXT // len(report.articles)
    return {number for number, end in zip(missed, ends, strict=True) if end <= room}


def _again(article: ReportedArticle, paragraph: int, words: Labels) -> ShareView:
    text = to_plain(article.folder.article.passages[paragraph - 1].normal)
    share = article.paragraphs[paragraph]
    return _share(
        share,
        words,
        _opening(text, MAX_OPENING),
        words.paragraph.format(number=words.figures(paragraph)),
    )


def _sentence(
    article: int,
    sentence: Sentence,
    share: PointShare | None,
    links: Mapping[str, QuestionLinkView],
    words: Labels,
) -> ShadedSentenceView:
    own = words.class_report
    place = own["place"].format(
        paragraph=words.figures(sentence.passage), sentence=words.figures(sentence.number)
    )
    percent = words.format_percent(share.missed) if share else ""
    return ShadedSentenceView(
        anchor=f"a{article}-{sentence.passage}-{sentence.number}",
        label=place,
        back=own["back"].format(place=place),
        text=to_plain(sentence.text),
        shade=ceil(SHADES * share.missed) if share else None,
        mark=percent,
        mark_label=f"{place}: {own['missed'].format(share=percent)}",
        questions=tuple(links[name] for name in share.questions) if share else (),
    )


def _share(share: PointShare, words: Labels, text: str, detail: str = "") -> ShareView:
    return ShareView(text, words.format_percent(share.missed), whole_percent(share.missed), detail)


def _shade_names(words: Labels) -> list[str]:
    """What each shade stands for: nothing missed, up to a quarter, up to a half, and so on."""
    steps = [words.format_percent(Fraction(step, SHADES)) for step in range(SHADES + 1)]
    return [steps[0], *(f"≤ {step}" for step in steps[1:])]


def _interval(interval: tuple[float, float], words: Labels) -> str:
    low, high = (words.format_hundredths(figure) for figure in interval)
    return words.class_report["interval"].format(low=low, high=high)
