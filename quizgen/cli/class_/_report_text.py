"""The report of a class as text for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizgen.api.class_reporting import ClassReport, LocatedReport
    from quizgen.class_results.class_report import PointShare, ReportedQuestion

HEADS: Final = "  facility  discrimination (95%)   blank  question"
LEGEND: Final = "Below each question: how many learners chose each option, in all and in the strong and weak thirds of the class"
PLACE: Final = " " * HEADS.index("question")
OPTIONS: Final = " " * HEADS.index("discrimination")


def report_lines(located: LocatedReport, width: int) -> Iterator[str]:
    """The report without the problems: the class, what to teach again, questions, objectives and tags.

    Args:
        located: The report.
        width: The width of the terminal in columns.
    """
    from quizgen.text.word_wrapping import wrap_words

    report = located.report
    yield from _class_lines(report)
    for article in report.articles:
        if article.teach_again:
            yield ""
            yield f"Teach again first ({article.folder.slug})"
            for number in article.teach_again:
                share = article.paragraphs[number]
                line = f"  paragraph {number}: {_percent(share.missed)} of the points missed ({', '.join(share.questions)})"
                yield from wrap_words(line, width, " " * 4)
    yield ""
    yield "Questions, by points missed"
    yield from wrap_words(LEGEND, width)
    yield ""
    yield HEADS
    for each in report.hardest:
        yield from _question_lines(each, located.places[each.card.id], width)
    texts = report.objective_texts
    yield from _share_lines("Objectives", ((each, texts.get(each.name, "")) for each in report.objectives))
    yield from _share_lines("Tags", ((each, "") for each in report.tags))


def _class_lines(report: ClassReport) -> Iterator[str]:
    from quizgen.problems import plural_count

    learners = plural_count(report.analysis.learners, "learner")
    earned = "" if report.mean is None else f", {_percent(report.mean)} of the points earned"
    yield f"{learners}, {plural_count(len(report.questions), 'question')}{earned}"
    if report.ungraded:
        count = plural_count(report.ungraded, "answer")
        yield f"{count} still to be graded by hand (not counted)"
    if found := report.analysis.reliability:
        name = "KR-20" if found.is_kr20 else "Cronbach's alpha"
        low, high = found.interval
        some = found.learners < report.analysis.learners
        whose = f", from {plural_count(found.learners, 'learner')}" if some else ""
        yield f"Reliability ({name}): {found.alpha:.2f} (95% interval {low:.2f} to {high:.2f}{whose})"
    else:
        yield "Reliability: unknown, because there are too few learners or questions, or all totals are equal"


def _question_lines(question: ReportedQuestion, place: str, width: int) -> Iterator[str]:
    from quizgen.quiz.sanitize import one_line
    from quizgen.text.word_wrapping import wrap_words

    item = question.item
    found = "" if item.discrimination is None else f"{item.discrimination:5.2f}"
    interval = f" ({item.interval.low:.2f} to {item.interval.high:.2f})" if item.interval else ""
    figures = f"  {_percent(item.facility):>8}  {found + interval:<21}  {item.everybody.omitted:>5}"
    yield from wrap_words(f"{figures}  {question.card.id}  {place}", width, PLACE)
    counts = []
    for number, option in enumerate(question.options):
        key = " (key)" if option.right else ""
        groups = [
            f"{each.chosen.get(number, 0)}/{each.learners}" for each in (item.strong, item.weak) if each
        ]
        thirds = f" [{', '.join(groups)}]" if groups else ""
        counts.append(f"{one_line(option.text)}{key}: {item.everybody.chosen.get(number, 0)}{thirds}")
    if counts:
        yield from wrap_words(f"{OPTIONS}{'; '.join(counts)}", width, OPTIONS)


def _share_lines(title: str, shares: Iterable[tuple[PointShare, str]]) -> Iterator[str]:
    from quizgen.quiz.sanitize import one_line

    some = list(shares)
    if some:
        yield ""
        yield f"{title}, by points missed"
    for share, text in some:
        yield f"  {_percent(share.missed):>4}  {share.name}{'  ' if text else ''}{one_line(text)}"


def _percent(share: Fraction) -> str:
    from quizgen.text.number_format import whole_percent

    return f"{whole_percent(share)}%"
