from __future__ import annotations

from pathlib import Path

import pytest
from samples import a_bank, a_flashcard

from quizgen.loading.lock_reader import SAFE, lock_path, read_lock
from quizgen.model.digest import Digest
from quizgen.model.lock import Lock
from quizgen.model.lock_updates import BuiltNote, updated_lock, updated_note
from quizgen.problems import Severity

BANK = a_bank(a_flashcard(), bank="harbour")
A, B, C = ("a" * 16, "b" * 16, "c" * 16)


def memory(now: int, **contents: str) -> Lock:
    empty = Lock(bank="harbour")
    notes = [
        BuiltNote(a_flashcard(id=name), Digest(content, {"front": "0a1b"}), lambda _: None)
        for name, content in contents.items()
    ]
    return updated_lock(empty, [updated_note(None, note, now) for note in notes])


def line(question: str, content: str, moment: str) -> str:
    return (
        f"  {question}: {{note: recall, digest: {content}, changed: {moment}, first: 2020-01-01T00:00:00Z}}\n"
    )


def test_a_bank_without_a_lock_has_an_empty_memory(tmp_path: Path) -> None:
    assert read_lock(tmp_path, BANK.bank).lock == Lock(bank="harbour")


def test_a_lock_is_read_as_it_was_written(tmp_path: Path) -> None:
    lock_path(tmp_path, BANK.bank).write_text(memory(100, one=A, two=B).text)

    assert read_lock(tmp_path, BANK.bank).lock == memory(100, one=A, two=B)
    assert lock_path(tmp_path, BANK.bank).name == "harbour.lock"


CONFLICT = (
    "format: 1\nbank: harbour\nnotes:\n"
    + line("same", A, "2021-01-01T00:00:00Z")
    + "<<<<<<< HEAD\n"
    + line("both", A, "2023-01-01T00:00:00Z")
    + line("ours", A, "2022-01-01T00:00:00Z")
    + "||||||| base\n"
    + line("both", C, "2020-01-01T00:00:00Z")
    + "=======\n"
    + line("both", B, "2024-01-01T00:00:00Z")
    + ">>>>>>> theirs\n"
    + line("last", A, "2021-01-01T00:00:00Z")
)


def test_both_sides_of_a_merge_conflict_are_taken_and_the_later_change_wins(tmp_path: Path) -> None:
    lock_path(tmp_path, BANK.bank).write_text(CONFLICT)

    read = read_lock(tmp_path, BANK.bank)

    assert read.lock is not None
    assert {note.question: note.digest for note in read.lock.notes} == {
        "same": A,
        "both": B,
        "ours": A,
        "last": A,
    }
    (problem,) = read.problems
    assert (problem.code, problem.severity, problem.span.line) == ("lock-conflict", Severity.WARNING, 5)


def test_a_conflict_with_a_broken_side_is_refused(tmp_path: Path) -> None:
    lock_path(tmp_path, BANK.bank).write_text(CONFLICT.replace("2024", "soon"))

    read = read_lock(tmp_path, BANK.bank)

    assert read.lock is None
    assert [(problem.code, problem.span.line) for problem in read.problems] == [("invalid-time", 11)]


@pytest.mark.parametrize(
    ("data", "code", "number"),
    [
        (b"format: 1\nbank: other\nnotes: {}\n", "lock-of-another-bank", 2),
        (b"format: 9\nbank: harbour\n", "unknown-value", 1),
        (b"format: 1\nbank: harbour\nnotes: [x]\n", "wrong-type", 3),
        (b"\xff\xfe", "encoding", 1),
        (b"bank: [harbour\n", "yaml-syntax", 1),
    ],
)
def test_a_damaged_lock_is_a_problem_with_a_safe_way_on(
    tmp_path: Path, data: bytes, code: str, number: int
) -> None:
    lock_path(tmp_path, BANK.bank).write_bytes(data)

    read = read_lock(tmp_path, BANK.bank)

    assert read.lock is None
    assert [(p.code, p.span.line, p.hint) for p in read.problems] == [(code, number, SAFE)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("namespace: a/b\nnotes: {}\n", 3),
        ("notes:\n" + line("one", A, "2021-01-01T00:00:00Z").replace("}", ", origin: nowhere}"), 4),
        ("notes:\n" + line("one", A, "2021-01-01T00:00:00Z").replace("}", ", origin: a/b/c}"), 4),
        ("notes:\n" + line("one", A, "2021-01-01T00:00:00Z").replace("}", ", retired: -1}"), 4),
    ],
)
def test_an_identity_that_cannot_be_is_a_problem_at_its_place(tmp_path: Path, text: str, line: int) -> None:
    lock_path(tmp_path, BANK.bank).write_text(f"format: 2\nbank: harbour\n{text}")

    read = read_lock(tmp_path, BANK.bank)

    assert read.lock is None
    assert [problem.span.line for problem in read.problems] == [line]
