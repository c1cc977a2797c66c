"""Reads a bank's lock file, even with the conflicts of a git merge."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, NamedTuple

from quizgen.loading.containment import leads_out, outside
from quizgen.loading.decode import decode
from quizgen.loading.source_files import DISK, SourceFiles
from quizgen.loading.text_files import read_text_file
from quizgen.loading.yaml_reader import read_yaml
from quizgen.model.lock import Lock, merge_locks
from quizgen.problems import Problem, Severity, Span

ENDING: Final = ".lock"

OURS: Final = re.compile(r"^bank: ", re.MULTILINE)

START, MIDDLE, BASE, END = "<<<<<<<", "=======", "|||||||", ">>>>>>>"
SAFE: Final = (
    "Restore the lock file from the last commit (git checkout FILE). If it was never committed, delete the file: the next "
    "build makes a new one. Learners then keep their progress, except on cards whose id has changed. Their own tags are "
    "overwritten once."
)


class ReadLock(NamedTuple):
    """The lock of a bank: empty if there is no lock file; None if the file cannot be used."""

    lock: Lock | None
    problems: tuple[Problem, ...] = ()


def lock_path(folder: Path, bank: str) -> Path:
    """The path of a bank's lock file: beside the bank, named after its id."""
    return folder / f"{bank}{ENDING}"


def read_lock(folder: Path, bank: str, files: SourceFiles = DISK) -> ReadLock:
    """Read the lock file of the bank with this id."""
    path = lock_path(folder, bank)
    if not files.exists(path):
        return ReadLock(Lock(bank=bank))
    if leads_out(path, (files.real(folder),), files):
        return ReadLock(None, (outside(path),))
    file = read_text_file(path, files)
    if file.text is None:
        return ReadLock(None, tuple(_with_remedy(problem) for problem in file.problems))
    sides = _sides(file.text)
    if len(sides) == 1:
        return _read(sides[0], str(path), bank)
    ours, theirs = (_read(side, str(path), bank) for side in sides)
    if ours.lock is None or theirs.lock is None:
        return ReadLock(None, (*ours.problems, *theirs.problems))
    line = next(number for number, text in enumerate(file.text.split("\n"), 1) if text.startswith(START))
    problem = Problem(
        Span(str(path), line, 1, line, 8),
        "lock-conflict",
        "the file contains an unresolved merge conflict, so the more recent entry for each card is used",
        Severity.WARNING,
        "Run quizgen build, which resolves the conflict in the file. Then commit the file.",
    )
    return ReadLock(merge_locks(ours.lock, theirs.lock), (problem,))


def lock_files(folder: Path, files: SourceFiles = DISK) -> tuple[str, ...]:
    """The ids of banks whose lock files are in a folder. Lock files of other programs are ignored."""
    here = files.real(folder)
    try:
        there = [path for path in files.inside(folder) if path.suffix == ENDING]
    except OSError:
        there = []
    there = [path for path in there if files.is_file(path) and not leads_out(path, (here,), files)]
    names = sorted(path.stem for path in there)
    return tuple(
        name
        for name in names
        if (text := read_text_file(lock_path(folder, name), files).text) and OURS.search(text)
    )


def _read(text: str, path: str, bank: str) -> ReadLock:
    read = read_yaml(text, path)
    if read.problems:
        return ReadLock(None, tuple(_with_remedy(problem) for problem in read.problems))
    lock, problems = decode(Lock, read.data, read.positions)
    if lock is not None and lock.bank != bank:
        span = read.positions.span(["bank"])
        message = f'this file should be the lock file of the bank "{bank}", but it belongs to the bank "{lock.bank}"'
        problems = (*problems, read.positions.problem(span, "lock-of-another-bank", message))
    if lock is None or problems:
        return ReadLock(None, tuple(_with_remedy(problem) for problem in problems))
    return ReadLock(lock)


def _sides(text: str) -> tuple[str, ...]:
    """The text, or both sides of it if a merge left its marks; lines keep their numbers."""
    if not re.search(rf"^{START} ", text, re.MULTILINE):
        return (text,)
    ours: list[str] = []
    theirs: list[str] = []
    sides = (ours, theirs)
    into = {True, False}
    for line in text.split("\n"):
        mark = line[:7]
        if mark == START:
            into = {True}
        elif mark == BASE:
            into = set()
        elif mark == MIDDLE:
            into = {False}
        elif mark == END:
            into = {True, False}
        for side, is_ours in zip(sides, (True, False), strict=True):
            side.append(line if is_ours in into and mark not in {START, BASE, MIDDLE, END} else "")
    return "\n".join(ours), "\n".join(theirs)


def _with_remedy(problem: Problem) -> Problem:
    return Problem(problem.span, problem.code, problem.message, problem.severity, SAFE, problem.source)
