"""`quizgen cite`: find quotations for questions that have none."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quizgen.cli.quiz_options import BanksPath

if TYPE_CHECKING:
    from quizgen.api.citing import PendingQuestion
    from quizgen.api.loading import Loaded

EXAMPLES = """
Examples:
  quizgen cite lessons/market                       choose a quotation for each pending question
  quizgen cite lessons/market/bank.yaml             choose quotations for one bank only
  quizgen cite lessons/market --list                list questions and quotations, and change nothing
  quizgen cite lessons/market --list --format json  list them as JSON, for an editor or another program

Keys: 1, 2 or 3 accepts a quotation, and 1 2 accepts two. i2 accepts the second one for an
answer that learners must infer. n none fits, s skip, u undo, q quit. Every quotation that
you accept is saved at once.
"""

CITE_FORMATS = ("text", "json")


def cite(
    path: BanksPath,
    *,
    listing: Annotated[
        bool, typer.Option("--list", help="List the questions with their quotations, and change nothing.")
    ] = False,
    form: Annotated[
        str, typer.Option("--format", metavar="text|json", help="With --list: output format.")
    ] = "text",
) -> None:
    """Find quotations for questions that have none, and write those that you accept.

    Show up to three quotations for each question with `pending`, or with neither `cite` nor `pending`. Replace
    `pending` with `cite`, and leave every other byte of the bank unchanged. Without a terminal, read one key per line.
    """
    from quizgen.cli._quiz_session import load_valid_banks, make_streams_safe
    from quizgen.cli.output_options import parse_choice
    from quizgen.problems import QuizgenError

    parse_choice(form, "--format", CITE_FORMATS)
    if form != "text" and not listing:
        raise QuizgenError("--format needs --list: add --list")
    make_streams_safe()
    pending = _pending_questions(path, load_valid_banks(path, drafts=True))
    if form == "json":
        print(json.dumps([_as_data(each) for each in pending], ensure_ascii=False, indent=1))
    elif not pending:
        print("No question needs a citation.")
    elif listing:
        _list(pending)
    else:
        from quizgen.cli._citation_session import CitationSession
        from quizgen.cli._quiz_session import open_line_source

        raise typer.Exit(CitationSession(pending, open_line_source(), path).run())


def _pending_questions(path: Path, loaded: Loaded) -> tuple[PendingQuestion, ...]:
    """The questions without a citation of folders with an article.

    Raises:
        QuizgenError: If there is no article in which quotations could be found.
    """
    import quizgen as qg
    from quizgen.problems import QuizgenError, plural_count

    without = {bank.bank for folder in loaded.folders if not folder.article.exists for bank in folder.banks}
    pending = qg.find_quotations(loaded)
    found = tuple(each for each in pending if each.bank not in without)
    if left := len(pending) - len(found):
        remedy = "put the article into the folder of the bank as article.md"
        if not found:
            raise QuizgenError(f"{path} has no article, so there is nothing to quote: {remedy}")
        print(
            f"warning: skipped {plural_count(left, 'question')} without an article: {remedy}",
            file=sys.stderr,
        )
    return found


def _list(pending: Sequence[PendingQuestion]) -> None:
    from quizgen.cli._pending_text import question_lines, quotation_lines
    from quizgen.problems import plural_count

    for each in pending:
        print("\n".join([*question_lines(each), *quotation_lines(each)]))
        print()
    answered = sum(each.is_answered for each in pending)
    print(
        f"{plural_count(len(pending), 'question')} without a citation. The article seems to answer {answered:,} of them."
    )
    if sys.stdout.isatty():
        print("To choose a quotation for each: run the command again without --list.")


def _as_data(pending: PendingQuestion) -> dict[str, Any]:
    span = pending.span
    return {
        "file": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "bank": pending.bank,
        "question": pending.question.id,
        "pending": pending.source,
        "key": pending.key,
        "answered": pending.is_answered,
        "quotations": [
            {
                "quote": quotation.quote,
                "paragraph": quotation.passage,
                "before": quotation.before,
                "after": quotation.after,
                "has_key": quotation.has_key,
                "score": quotation.score,
            }
            for quotation in pending.quotations
        ],
    }
