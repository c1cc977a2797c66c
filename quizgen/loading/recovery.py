"""Reads a bank with invalid YAML question by question, so that one mistake does not hide others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from quizgen.loading.yaml_reader import Read, read_yaml
from quizgen.problems import Problem, Span

if TYPE_CHECKING:
    from quizgen.loading.syntax_slips import Slip

TOP: Final = r"""["']?[A-Za-z_][\w-]*["']?[ ]*:(?:\s|$)"""
QUESTION: Final = r"(?P<indent>[ ]*)-[ ]+[\"']?[a-z_]+[\"']?[ ]*:(?:\s|$)"
ID: Final = r"[ \t]*-[ \t]+id[ ]*:"
MERGE: Final = r"(<{7}|={7}|>{7}|\|{7})(?: |$)"


def read_bank(text: str, path: str) -> Read:
    """Read a bank. If its YAML is invalid, report the first mistake of each question."""
    text, problems = _without_merge_markers(text, path)
    read = read_yaml(text, path)
    if not read.whole:
        read = _read_parts(text, path, read)
    return read._replace(problems=(*problems, *read.problems)) if problems else read


def _read_parts(text: str, path: str, failed: Read) -> Read:
    """A file that cannot be read whole, without the parts that cannot be read by themselves."""
    lines = text.split("\n")
    sound = list(lines)
    problems: list[Problem] = []
    for first, last in _parts(lines):
        part = read_yaml("\n".join(lines[first:last]) + "\n", path, first_line=first + 1)
        if part.whole:
            continue
        problems += _explained(part, lines[first:last], first)
        sound[first:last] = [""] * (last - first)
    if not problems:
        return failed._replace(problems=_explained(failed, lines, 0))
    read = read_yaml("\n".join(sound), path)
    positions = replace(read.positions, written=tuple(lines))
    whole = read.whole and isinstance(read.data, dict) and bool(read.data.get("questions"))
    found = (*problems, *read.problems)
    return Read(read.data, positions, found, whole=whole, recovered=True)


def _parts(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The stretches of lines that can be read by themselves: fields of the bank, and each question."""
    starts: list[int] = []
    inside, indent = False, ""
    for number, line in enumerate(lines):
        if re.match(TOP, line):
            inside = re.match(r"[\"']?questions\b", line) is not None
            indent = ""
            starts.append(number)
        elif inside and (found := re.match(QUESTION, line)):
            indent = indent or found["indent"] + "-"
            if found["indent"] + "-" == indent or re.match(ID, line):
                starts.append(number)
    return pairwise([*starts, len(lines)])


def _explained(part: Read, lines: Sequence[str], first: int) -> tuple[Problem, ...]:
    """The problems of a part; the one that ended the reading is told where it was made."""
    from quizgen.loading.syntax_slips import find_slip  # noqa: PLC0415 - most banks have no slip

    *others, last = part.problems
    if last.code == "too-deep":
        return part.problems
    slip = find_slip(lines, last.span.line - 1 - first)
    if slip is None:
        return part.problems
    return (*others, _problem(slip, part, first))


def _problem(slip: Slip, part: Read, first: int) -> Problem:
    number = first + slip.line + 1
    span = Span(part.positions.path, number, slip.column + 1, number, slip.column + 2)
    return part.positions.problem(span, "yaml-syntax", f"invalid YAML: {slip.message}", slip.hint)


def _without_merge_markers(text: str, path: str) -> tuple[str, tuple[Problem, ...]]:
    """The text with only the first side of each merge conflict, and a problem for each."""
    if "<<<<<<< " not in text and ">>>>>>> " not in text:
        return text, ()
    kept: list[str] = []
    problems: list[Problem] = []
    is_inside = is_other_side = False
    for number, line in enumerate(text.split("\n"), start=1):
        found = re.match(MERGE, line)
        sign = found[1][0] if found else ""
        if (sign == "<") or (sign == ">" and not is_inside):
            span = Span(path, number, 1, number, len(line) + 1)
            message = f"this line is left over from a merge conflict: {line[:7]}"
            hint = "Keep one version of the text below, and delete the lines <<<<<<<, ======= and >>>>>>>."
            problems.append(Problem(span, "merge-conflict", message, hint=hint, source=line))
        if sign:
            is_inside = sign != ">" and (is_inside or sign == "<")
            is_other_side = is_inside and sign in "=|"
        kept.append("" if sign or is_other_side else line)
    return "\n".join(kept), tuple(problems)
