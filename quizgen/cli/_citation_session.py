"""The dialogue of `quizgen cite`: questions one after another, each with quotations that may support it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from quizgen.cli._dialogue import read_reply, repeat
from quizgen.cli._pending_text import question_lines, quotation_lines
from quizgen.problems import plural_count, quote_for_shell

if TYPE_CHECKING:
    from quizgen.api.citing import CitedFile, PendingQuestion
    from quizgen.quiz.line_source import LineSource

HELP: Final = (
    "Type the number of a quotation to accept it (1 2 accepts two), i and a number if learners must infer the answer "
    "from it, n if none fits, s to skip, u to undo, q to quit."
)
REPLY: Final = re.compile(r"(?P<inferred>i)?(?P<numbers>[1-9](?:[\s,]*[1-9])*)")


class Reply(NamedTuple):
    """What an author typed at the prompt.

    Attributes:
        command: `n`, `s`, `u` or `q`; "" if quotations are accepted.
        numbers: The numbers of the accepted quotations, from 1.
        inferred: Whether learners must infer the answer from these quotations.
    """

    command: str
    numbers: tuple[int, ...] = ()
    inferred: bool = False


class _Step(NamedTuple):
    """What was decided about a question: the reply, and the file with its former contents if it was changed."""

    reply: Reply
    file: CitedFile | None = None
    before: bytes = b""


def parse_reply(typed: str, quotations: int) -> Reply | None:
    """Parse what was typed. Return None if it is not valid for this number of quotations."""
    typed = typed.strip().casefold()
    if typed in {"n", "s", "u", "q"}:
        return Reply(typed)
    found = REPLY.fullmatch(typed.replace("i ", "i", 1))
    numbers = tuple(dict.fromkeys(int(each) for each in re.findall(r"\d", typed))) if found else ()
    if found is None or max(numbers) > quotations:
        return None
    return Reply("", numbers, found["inferred"] is not None)


class CitationSession:
    """A session in which an author chooses quotations for questions without a citation."""

    def __init__(self, pending: Sequence[PendingQuestion], source: LineSource, path: Path) -> None:
        """Begin with the first question.

        Args:
            pending: The questions.
            source: Where replies come from.
            path: What the user typed, for the way on.
        """
        self._pending = pending
        self._source = source
        self._path = path
        self._steps: list[_Step] = []
        self._files: dict[str, CitedFile] = {}

    def run(self) -> int:
        """Show one question after another until all are decided, the author quits or the input ends.

        Return the exit code.
        """
        return repeat(lambda: len(self._steps) < len(self._pending) and self._ask(), self._conclude)

    def _ask(self) -> bool:
        """Show the next question and carry out the reply; whether to go on."""
        asked = self._pending[len(self._steps)]
        position = f"{len(self._steps) + 1} of {len(self._pending)}"
        print("\n".join([*question_lines(asked, position), *quotation_lines(asked), ""]))
        reply = self._reply(len(asked.quotations))
        if reply is None or reply.command == "q":
            return False
        if reply.command == "u":
            self._undo()
        elif reply.command:
            self._steps.append(_Step(reply))
        else:
            quotes = [asked.quotations[number - 1].quote for number in reply.numbers]
            file = self._file(asked)
            before = file.cite(asked.number, quotes, inferred=reply.inferred)
            self._steps.append(_Step(reply, file, before))
        print()
        return True

    def _reply(self, quotations: int) -> Reply | None:
        """The next reply that means something; None at the end of the input."""
        numbers = {0: "", 1: "1, "}.get(quotations, f"1-{quotations}, ")
        inferred = "[i]nferred, " if quotations else ""

        def parse(typed: str) -> Reply | None:
            if typed == "i" and quotations:
                number = "1" if quotations == 1 else self._source.read("Inferred from which quotation? ")
                typed = f"i{number or ''}"
            return parse_reply(typed, quotations)

        prompt = f"{numbers}[n]one, {inferred}[s]kip, [u]ndo, [q]uit: "
        return read_reply(self._source, prompt, parse, HELP)

    def _undo(self) -> None:
        """Take back the last decision; what it wrote is removed from the file."""
        if not self._steps:
            print("Nothing to undo.")
            return
        last = self._steps.pop()
        if last.file is not None:
            last.file.restore(last.before)

    def _file(self, pending: PendingQuestion) -> CitedFile:
        from quizgen.api.citing import CitedFile

        path = pending.span.path
        if path not in self._files:
            self._files[path] = CitedFile(Path(path))
        return self._files[path]

    def _conclude(self) -> None:
        """Say what was written, what was not, and how to go on."""
        cited = sum(step.file is not None for step in self._steps)
        left = len(self._pending) - cited
        print(f"{plural_count(cited, 'question')} cited, {left:,} still without a citation.")
        for number, step in enumerate(self._steps):
            if step.reply.command == "n":
                question = self._pending[number]
                print(
                    f"  no quotation fits: {question.question.id} ({question.span.path}:{question.span.line})"
                )
        where = quote_for_shell(self._path)
        if left:
            print(f"To continue: quizgen cite {where}")
        if cited:
            print(f"Next: quizgen check {where}")
