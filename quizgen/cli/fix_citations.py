"""`quizgen check --fix-citations`: correct quotations after edits to the article."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizgen.problems import QuizgenError, Span

if TYPE_CHECKING:
    from quizgen.api.checked import Checked
    from quizgen.model.bank import Bank
    from quizgen.model.citation import Citation

RED, GREEN, BOLD, PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[1m", "\x1b[0m"
CHOICES: Final = "[y]es, [n]o, [a]ll, [q]uit"


@dataclass(frozen=True, slots=True)
class Fix:
    """A proposed correction of a quotation.

    Attributes:
        bank: The bank's id.
        question: The question's id.
        index: The position of the citation within its question, from 0.
        old: The present citation.
        new: The corrected citation.
        span: The position of the citation in its file.
        paragraph: The number of the paragraph that contains the new words.
    """

    bank: str
    question: str
    index: int
    old: Citation
    new: Citation
    span: Span
    paragraph: int


def find_fixes(checked: Checked) -> tuple[Fix, ...]:
    """The corrections that can be proposed for the checked banks, in the order of the files."""
    from quizgen.api.checking import CheckContext
    from quizgen.model.citation import find_place

    found = []
    for folder in checked.loaded.folders:
        for one, anchor in CheckContext(folder).unmatched_citations:
            if anchor.proposal is not None and (where := find_place(folder.article, anchor.proposal)):
                index = int(one.path[-1])
                span = checked.loaded.sources.entry(one.bank.bank, one.question.id, "cite", index)
                found.append(
                    Fix(
                        one.bank.bank,
                        one.question.id,
                        index,
                        one.citation,
                        anchor.proposal,
                        span,
                        where.passage,
                    )
                )
    return tuple(sorted(found, key=lambda fix: fix.span))


def offer_fixes(checked: Checked, *, yes: bool) -> int:
    """Show each proposed correction and write those that are accepted. Return how many were not written.

    Raises:
        QuizgenError: If a file has changed since it was read, or cannot be written.
    """
    proposed = find_fixes(checked)
    if not proposed:
        print("No quotation can be fixed automatically.")
        return 0
    before = {path: Path(path).read_bytes() for path in {fix.span.path for fix in proposed}}
    wanted = list(_wanted(proposed, yes=yes))
    for path in sorted({fix.span.path for fix in wanted}):
        _write(Path(path), before[path], [fix for fix in wanted if fix.span.path == path], checked)
    _conclude(len(proposed), len(wanted), yes=yes)
    return len(proposed) - len(wanted)


def _wanted(proposed: Sequence[Fix], *, yes: bool) -> Iterator[Fix]:
    """The proposals to which the author says yes; without a terminal none, unless all are wanted."""
    asking = sys.stdin is not None and sys.stdin.isatty()
    everything = yes
    for number, fix in enumerate(proposed, 1):
        _show(fix, number, len(proposed))
        if not (everything or asking):
            continue
        reply = "y" if everything else _reply()
        if reply == "q":
            return
        everything = everything or reply == "a"
        if reply != "n":
            yield fix


def _reply() -> str:
    while True:
        try:
            typed = input(f"Apply this fix? {CHOICES}: ").strip().casefold()[:1]
        except (EOFError, KeyboardInterrupt):
            print()
            return "q"
        if typed and typed in "ynaq":
            return typed


def _show(fix: Fix, number: int, total: int) -> None:
    """The quotation as it is and as it would be."""
    from quizgen.cli.report import replace_control_characters

    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    red, green, bold, plain = (RED, GREEN, BOLD, PLAIN) if colour else ("", "", "", "")
    print(
        f"{bold}{replace_control_characters(str(fix.span))}{plain}  {fix.question}  (fix {number} of {total}, paragraph {fix.paragraph} of the article)"
    )
    print(f"  {red}- {replace_control_characters(_said(fix.old))}{plain}")
    print(f"  {green}+ {replace_control_characters(_said(fix.new))}{plain}")


def _said(citation: Citation) -> str:
    around = [
        f"{key}: {words}" for key, words in (("before", citation.before), ("after", citation.after)) if words
    ]
    return f"{citation.quote}  ({'; '.join(around)})" if around else citation.quote


def _write(path: Path, before: bytes, wanted: Sequence[Fix], checked: Checked) -> None:
    """Write a file's fixes, the last first: so the places of the others stay as they are."""
    from quizgen.api.files import edit_value, write_atomically

    data = before
    bank = checked.loaded.sources.banks[wanted[0].bank].bank
    for fix in sorted(wanted, key=lambda fix: fix.span, reverse=True):
        bank = _with(bank, fix)
        changed = edit_value(data, fix.span, fix.new.quote, bank)
        if changed is None:
            raise QuizgenError(
                f"{fix.span}: this quotation cannot be fixed without changing other parts of the file, so {path} was left unchanged"
            )
        data = changed.data
    if path.read_bytes() != before:
        raise QuizgenError(
            f"{path} was edited by another program in the meantime, so nothing was written: run the command again"
        )
    write_atomically(path, data)


def _with(bank: Bank, fix: Fix) -> Bank:
    """The bank with a citation of a question in the place of another one."""
    questions = []
    for question in bank.questions:
        if question.id == fix.question:
            cite = list(question.cite)
            cite[fix.index] = fix.new
            questions.append(question.model_copy(update={"cite": tuple(cite)}))
        else:
            questions.append(question)
    return bank.model_copy(update={"questions": tuple(questions)})


def _conclude(proposed: int, written: int, *, yes: bool) -> None:
    from quizgen.problems import plural_count

    asking = sys.stdin is not None and sys.stdin.isatty()
    print()
    if written:
        print(
            f"{plural_count(written, 'quotation')} fixed. Make sure that the questions still fit the new quotations, then run quizgen check again."
        )
    elif yes or asking:
        print("No quotation was changed.")
    else:
        print(f"{plural_count(proposed, 'quotation')} can be fixed with: quizgen check --fix-citations --yes")
