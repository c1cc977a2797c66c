"""`quizgen coverage`: which parts of the article questions cover."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli import coverage_levels
from quizgen.cli.quiz_options import BanksPath

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quizgen.model.coverage import Coverage, Sentence
    from quizgen.model.folder import Folder
    from quizgen.model.questions import Question

EXAMPLES = """
Examples:
  quizgen coverage lessons/market                      show uncovered parts and the reading level
  quizgen coverage lessons/market --html coverage.html write a page that shades the article by coverage
  quizgen coverage lessons --format json               print the full report as JSON, for other programs
"""

COVERAGE_FORMATS = ("text", "json")
NONE = "unset"


def coverage(
    path: BanksPath,
    *,
    html: Annotated[
        Path | None,
        typer.Option(
            "--html",
            metavar="FILE",
            help="Write an HTML page that shades each sentence by the number of questions about it.",
        ),
    ] = None,
    form: Annotated[str, typer.Option("--format", metavar="text|json", help="Output format.")] = "text",
) -> None:
    """Show sentences, numbers, dates and names that no question covers.

    Print one row per paragraph of the article. Each number in a row shows how many questions cite one sentence.
    """
    from quizgen.api.files import write_atomically
    from quizgen.cli._quiz_session import load_valid_banks
    from quizgen.cli.output_options import parse_choice
    from quizgen.model.coverage import measure_coverage as measured
    from quizgen.problems import QuizgenError

    parse_choice(form, "--format", COVERAGE_FORMATS)
    folders = load_valid_banks(path).folders
    if not folders:
        raise QuizgenError(f"{path} contains no questions")
    if html is not None and len(folders) > 1:
        raise QuizgenError(f"--html needs exactly one article, but {path} contains {len(folders)}")
    found = [(folder, measured(folder)) for folder in folders]
    if html is not None:
        from quizgen.outputs.coverage_page import coverage_page

        write_atomically(html, coverage_page(*found[0]))
    if form == "json":
        print(json.dumps([_as_data(*each) for each in found], ensure_ascii=False, indent=1))
    else:
        print("\n\n".join("\n".join(_lines(*each)) for each in found))
        if html is not None:
            print(f"\nOpen {html}")


def _lines(folder: Folder, found: Coverage) -> Iterator[str]:
    total = len(found.sentences)
    share, quoted = int(100 * found.share), int(100 * found.quoted)
    if folder.article.exists:
        yield f"{folder.slug}: {len(found.asked)} of {total} sentences covered ({share}%), {quoted}% of the text quoted"
        yield from filter(None, [found.citations])
        yield from _by_sentence(found)
    else:
        yield f"{folder.slug}: no article, so there is nothing to cover"
        yield from filter(None, [found.citations])
    if reading := list(coverage_levels.lines(folder)):
        yield from ("", *reading)
    questions = [question for bank in folder.banks for question in bank.active]
    yield ""
    yield from _spread(questions)


def _by_sentence(found: Coverage) -> Iterator[str]:
    """What questions ask about the article, sentence by sentence."""
    from quizgen.problems import plural_count

    yield ""
    yield "Questions per sentence, by paragraph (· none, ! far more than other sentences)"
    yield from _map(found)
    yield from _listed(
        "Sentences that no question covers", (f"{_where(each)}  {each.text}" for each in found.unasked)
    )
    unasked = (f"{_where(each)}  {fact.kind} {fact.text}" for each, fact in found.facts(asked=False))
    yield from _listed("Numbers, dates and names that no question covers", unasked)
    often = (
        f"{_where(each)}  {plural_count(len(each.questions), 'question')}: {each.text}"
        for each in found.overasked
    )
    yield from _listed("Sentences with far more questions than others", often)
    yield ""
    yield "Sentences covered by each bank"
    yield from (f"  {count:>3} of {len(found.sentences)}  {bank}" for bank, count in found.banks)


def _map(found: Coverage) -> Iterator[str]:
    often = set(found.overasked)
    for number in sorted({each.passage for each in found.sentences}):
        row = [each for each in found.sentences if each.passage == number]
        counts = (f"{len(each.questions) or '·'}{'!' if each in often else ''}" for each in row)
        yield f"  {number:>3}  {' '.join(f'{count:>2}' for count in counts)}"


def _listed(title: str, lines: Iterable[str]) -> Iterator[str]:
    listed = list(lines)
    if listed:
        yield ""
        yield title
        yield from (f"  {line}" for line in listed)


def _where(sentence: Sentence) -> str:
    return f"{sentence.passage}.{sentence.number}"


def _spread(questions: list[Question]) -> Iterator[str]:
    """How the questions are spread over types and difficulties, then over Bloom's levels and objectives."""
    from quizgen.model.components import Difficulty
    from quizgen.model.questions import TYPE_NAMES

    levels = [*Difficulty, NONE]
    table = Counter((str(question.type), question.difficulty or NONE) for question in questions)
    yield f"  {'':<18}{''.join(f'{level:>10}' for level in levels)}"
    for kind in TYPE_NAMES:
        if any(table[kind, level] for level in levels):
            counts = (table[kind, level] or "·" for level in levels)
            yield f"  {kind:<18}{''.join(f'{count:>10}' for count in counts)}"
    for title, names in (
        ("Bloom", Counter(question.bloom or NONE for question in questions)),
        ("Objectives", Counter(question.objective or NONE for question in questions)),
    ):
        yield f"  {title}: {', '.join(f'{name} {count}' for name, count in names.most_common())}"


def _as_data(folder: Folder, found: Coverage) -> dict[str, Any]:
    from quizgen.model.citation import CitationState

    return {
        "folder": folder.slug,
        "sentences": len(found.sentences),
        "asked": len(found.asked),
        "share": round(float(found.share), 4),
        "quoted": round(float(found.quoted), 4),
        "banks": dict(found.banks),
        "article": folder.article.exists,
        "citations": {state: found.states.get(state, 0) for state in CitationState},
        "reading_grades": coverage_levels.as_data(folder),
        "by_sentence": [
            {
                "paragraph": each.passage,
                "sentence": each.number,
                "text": each.text,
                "questions": list(each.questions),
                "overasked": each in found.overasked,
                "facts": [
                    {"kind": fact.fact.kind, "text": fact.fact.text, "asked": fact.asked}
                    for fact in each.facts
                ],
            }
            for each in found.sentences
        ],
        "questions": [
            {
                "id": f"{bank.bank}/{question.id}",
                "type": question.type,
                "difficulty": question.difficulty,
                "bloom": question.bloom,
                "objective": question.objective,
                "citation": question.citation_state,
            }
            for bank in folder.banks
            for question in bank.active
        ],
    }
