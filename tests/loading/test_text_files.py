from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.loading.text_files import MAX_FILE_BYTES, decode_text, read_text_file
from quizgen.problems import Problem


def brief(problem: Problem) -> str:
    return f"{problem.span.line}:{problem.span.column} {problem.severity}[{problem.code}] {problem.message}"


def refused(data: bytes) -> Problem:
    """The one problem of bytes that cannot be used."""
    file = decode_text("bank.yaml", data)
    assert file.text is None
    (problem,) = file.problems
    return problem


def test_utf_8_is_read() -> None:
    assert (
        decode_text("bank.yaml", "caf\u00e9 \u0639 \U0001f600\n".encode()).text
        == "caf\u00e9 \u0639 \U0001f600\n"
    )


def test_all_ends_of_lines_become_one() -> None:
    assert decode_text("bank.yaml", b"a\r\nb\rc\nd").text == "a\nb\nc\nd"


def test_a_byte_order_mark_is_a_warning_and_left_out() -> None:
    file = decode_text("bank.yaml", codecs.BOM_UTF8 + b"a: b\n")

    assert file.text == "a: b\n"
    assert [brief(problem) for problem in file.problems] == [
        "1:1 warning[byte-order-mark] the file begins with an invisible byte order mark (BOM)"
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_encodings_of_unicode_are_named(encoding: str) -> None:
    mark = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}.get(encoding, b"")
    problem = refused(mark + "bank: b\n".encode(encoding))

    assert brief(problem) == "1:1 error[encoding] the file is encoded in UTF-16 or UTF-32, but must be UTF-8"
    assert problem.hint == "Save the file as UTF-8 (in most editors: Save as, Encoding)."


def test_the_place_where_a_file_stops_being_utf_8_is_told() -> None:
    problem = refused(
        "a: \u0639\nb: \U0001f600 caf\u00e9 x\nc: d".encode()[:-4].replace(b"\xc3\xa9", b"\xe9")
    )

    assert brief(problem) == "2:9 error[encoding] the file is not encoded in UTF-8"
    assert problem.source == "b: \U0001f600 caf\ufffd x"


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x07", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\x9f", "\u2028", "\u2029", "\ufffe", "\uffff"],
)
def test_an_invisible_control_character_is_told_with_its_place(character: str) -> None:
    problem = refused(f"a: b\nc: \U0001f600{character}d\n".encode())

    assert brief(problem) == (
        f"2:5 error[control-character] the text contains an invisible control character (U+{ord(character):04X})"
    )
    assert problem.source == "c: \U0001f600\ufffdd"
    assert problem.hint == "Delete this character."


def test_the_line_of_a_control_character_is_shown_even_if_it_never_ends() -> None:
    assert refused(b"\0" + b"x" * 10_000).source == "\ufffd" + "x" * 199


@pytest.mark.parametrize("data", [b"", b"\n", b" \t\r\n", codecs.BOM_UTF8])
def test_an_empty_file_is_an_error(data: bytes) -> None:
    file = decode_text("bank.yaml", data)

    assert file.text is None
    assert brief(file.problems[-1]) == "1:1 error[empty-file] the file is empty"


@given(st.binary())
def test_no_bytes_whatever_raise(data: bytes) -> None:
    file = decode_text("bank.yaml", data)

    assert (file.text is None) == any(problem.severity == "error" for problem in file.problems)


@given(st.text("ab\x00\x1b\u2028\u0639\U0001f600\n\r \u00e9").map(str.encode), st.integers(0, 20))
def test_no_cut_through_a_text_raises(data: bytes, at: int) -> None:
    file = decode_text("bank.yaml", data[at:])

    for problem in file.problems:
        assert problem.span.line >= 1
        assert problem.span.column >= 1


class TestFiles:
    def test_are_read(self, tmp_path: Path) -> None:
        path = tmp_path / "bank.yaml"
        path.write_text("a: b\n", encoding="utf-8")

        assert read_text_file(path).text == "a: b\n"

    def test_that_are_missing_are_a_problem(self, tmp_path: Path) -> None:
        assert self.problem(tmp_path / "none.yaml") == "not-found: this file does not exist"

    def test_that_are_folders_are_a_problem(self, tmp_path: Path) -> None:
        assert self.problem(tmp_path) == "not-a-file: this is a folder, but a file is needed"

    def test_that_never_end_are_a_problem(self, tmp_path: Path) -> None:
        pipe = tmp_path / "pipe.yaml"
        os.mkfifo(pipe)

        assert self.problem(pipe) == "not-a-file: this is not a regular file, so it cannot be read"

    def test_whose_names_are_impossible_are_a_problem(self, tmp_path: Path) -> None:
        assert self.problem(tmp_path / ("x" * 300)).startswith("unreadable: the file cannot be read: ")

    def test_below_something_that_is_no_folder_are_a_problem(self, tmp_path: Path) -> None:
        path = tmp_path / "bank.yaml"
        path.touch()

        assert self.problem(path / "bank.yaml").startswith("unreadable: the file cannot be read: ")

    @pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
    def test_that_may_not_be_read_are_a_problem(self, tmp_path: Path) -> None:
        path = tmp_path / "bank.yaml"
        path.touch(mode=0)

        assert self.problem(path) == "unreadable: the file cannot be read: Permission denied"

    def test_that_are_huge_are_refused_unread(self, tmp_path: Path) -> None:
        path = tmp_path / "bank.yaml"
        with path.open("wb") as file:  # a hole: nothing is written, and reading it would give NULs
            file.truncate(100 * 1024**2)

        assert self.problem(path) == "too-large: the file is too large (100 MB, limit 16 MB)"

    def test_of_the_largest_size_are_read(self, tmp_path: Path) -> None:
        path = tmp_path / "bank.yaml"
        path.write_bytes(b"x" * MAX_FILE_BYTES)

        assert len(read_text_file(path).text or "") == MAX_FILE_BYTES

    @staticmethod
    def problem(path: Path) -> str:
        file = read_text_file(path)
        assert file.text is None
        (problem,) = file.problems
        assert str(problem.span) == f"{path}:1:1"
        return f"{problem.code}: {problem.message}"
