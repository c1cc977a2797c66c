"""The report of a class as JSON, for other programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from quizgen.class_results.class_report import (
    ClassReport,
    PointShare,
    ReportedArticle,
    ReportedQuestion,
)
from quizgen.problems import Problem
from quizgen.psychometrics.item_analysis import GroupCounts
from quizgen.psychometrics.reliability import Reliability


def report_data(
    report: ClassReport, places: Mapping[str, str], problems: Mapping[str, Sequence[Problem]]
) -> dict[str, Any]:
    """The report as objects, lists, texts and numbers. Shares are from 0 to 1, and unknown values are null.

    Args:
        report: The report.
        places: The position of each question, by `bank/question`.
        problems: The messages of the checks for each question, by `bank/question`.
    """
    return {
        "learners": report.analysis.learners,
        "earned": _share(report.mean),
        "ungraded": report.ungraded,
        "reliability": _reliability(report.analysis.reliability),
        "questions": [
            _question(each, places[each.card.id], problems.get(each.card.id, ())) for each in report.questions
        ],
        "articles": [_article(each) for each in report.articles],
        "objectives": [
            {**_points(each), "text": report.objective_texts.get(each.name)} for each in report.objectives
        ],
        "tags": [_points(each) for each in report.tags],
    }


def _reliability(found: Reliability | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "alpha": found.alpha,
        "low": found.interval.low,
        "high": found.interval.high,
        "kr20": found.is_kr20,
        "learners": found.learners,
        "questions": found.questions,
    }


def _question(question: ReportedQuestion, place: str, problems: Sequence[Problem]) -> dict[str, Any]:
    item = question.item
    return {
        "id": question.card.id,
        "type": question.card.question.type,
        "where": place,
        "learners": item.everybody.learners,
        "omitted": item.everybody.omitted,
        "facility": _share(item.facility),
        "discrimination": item.discrimination,
        "low": item.interval and item.interval.low,
        "high": item.interval and item.interval.high,
        "strong": _group(item.strong),
        "weak": _group(item.weak),
        "options": [
            {
                "text": option.text,
                "right": option.right,
                "chosen": item.everybody.chosen.get(number, 0),
                "strong": item.strong and item.strong.chosen.get(number, 0),
                "weak": item.weak and item.weak.chosen.get(number, 0),
            }
            for number, option in enumerate(question.options)
        ],
        "problems": [
            {
                "code": each.code,
                "severity": each.severity,
                "where": f"{each.span.path}:{each.span.line}:{each.span.column}",
                "message": each.message,
                "hint": each.hint,
            }
            for each in problems
        ],
    }


def _group(group: GroupCounts | None) -> dict[str, Any] | None:
    if group is None:
        return None
    return {"learners": group.learners, "omitted": group.omitted, "score": _share(group.score)}


def _article(article: ReportedArticle) -> dict[str, Any]:
    return {
        "folder": article.folder.slug,
        "title": article.folder.article.title,
        "teach_again": list(article.teach_again),
        "paragraphs": [
            {"paragraph": number, **_points(share, named=False)}
            for number, share in sorted(article.paragraphs.items())
        ],
        "sentences": [
            {"paragraph": sentence.passage, "sentence": sentence.number, **_points(share, named=False)}
            for sentence, share in article.sentences
            if share
        ],
    }


def _points(share: PointShare, *, named: bool = True) -> dict[str, Any]:
    name = {"name": share.name} if named else {}
    return name | {"missed": _share(share.missed), "questions": list(share.questions)}


def _share(share: Fraction | None) -> float | None:
    return None if share is None else float(share)
