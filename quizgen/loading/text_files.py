"""Reads an author's file as text. Files that are not in UTF-8 are rejected with a helpful message."""

import codecs
from pathlib import Path
from typing import Final, NamedTuple

from quizgen.loading.source_files import DISK, MAX_FILE_BYTES, Refusal, SourceFiles
from quizgen.problems import Problem, Severity, Span
from quizgen.text.invisible import FORBIDDEN

__all__ = ["FORBIDDEN", "MAX_FILE_BYTES", "TextFile", "decode_text", "find_invisible", "read_text_file"]

UTF_16_32: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


class TextFile(NamedTuple):
    """The text of a file, and its problems as text. `text` is None if the file cannot be used."""

    path: str
    text: str | None
    problems: tuple[Problem, ...] = ()


def read_text_file(path: Path, files: SourceFiles = DISK) -> TextFile:
    """Read a file as UTF-8 text. Bad files never raise an exception."""
    content = files.content(path)
    if isinstance(content, Refusal):
        return TextFile(
            str(path), None, (Problem(Span(str(path)), content.code, content.message, hint=content.hint),)
        )
    return decode_text(str(path), content)


def decode_text(path: str, data: bytes) -> TextFile:
    """Decode the bytes of a file."""
    problems: list[Problem] = []
    if data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
        problems.append(
            Problem(
                Span(path),
                "byte-order-mark",
                "the file begins with an invisible byte order mark (BOM)",
                Severity.WARNING,
                "Save the file as UTF-8 without a BOM. The BOM was ignored this time.",
            )
        )
    if data.startswith(UTF_16_32):
        return TextFile(
            path, None, (_encoding_problem(path, "encoded in UTF-16 or UTF-32, but must be UTF-8", 1, 1, ""),)
        )
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        start = before.rfind("\n") + 1
        line, column = before.count("\n") + 1, len(before) - start + 1
        source = data[len(before[:start].encode()) :].split(b"\n", 1)[0].decode(errors="replace")
        return TextFile(path, None, (_encoding_problem(path, "not encoded in UTF-8", line, column, source),))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems += _forbidden(path, text)
    if not text.strip():
        problems.append(Problem(Span(path), "empty-file", "the file is empty"))
    usable = not any(problem.severity is Severity.ERROR for problem in problems)
    return TextFile(path, text if usable else None, tuple(problems))


def _forbidden(path: str, text: str) -> list[Problem]:
    """The first control character, if there is one."""
    found = FORBIDDEN.search(text)
    if not found:
        return []
    start = text.rfind("\n", 0, found.start()) + 1
    line, column = text.count("\n", 0, found.start()) + 1, found.start() - start + 1
    source = text[start : text.find("\n", start) if "\n" in text[start:] else len(text)][:200]
    span = Span(path, line, column, line, column + 1)
    source = FORBIDDEN.sub("\ufffd", source)
    return [
        Problem(
            span, "control-character", find_invisible(found[0]), hint="Delete this character.", source=source
        )
    ]


def find_invisible(character: str) -> str:
    """The problem for a forbidden character."""
    return f"the text contains an invisible control character (U+{ord(character):04X})"


def _encoding_problem(path: str, what: str, line: int, column: int, source: str) -> Problem:
    message = f"the file is {what}"
    hint = "Save the file as UTF-8 (in most editors: Save as, Encoding)."
    return Problem(Span(path, line, column, line, column + 1), "encoding", message, hint=hint, source=source)
