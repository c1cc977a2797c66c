"""The fingerprints of an original: one for each paragraph, and the paragraphs that retell it.

`original.yaml` shows that an article retells a publication without containing its text. Anyone with a copy of the
publication can compare it paragraph by paragraph.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from quizgen.model.values import Value
from quizgen.text.normal_form import NAME, fingerprint_text, n1


class ParagraphRecord(Value):
    """A paragraph of the original. Paragraphs are separated by empty lines."""

    number: Annotated[int, Field(ge=1)]
    """The paragraph's number in the original, from 1."""

    words: Annotated[int, Field(ge=0)]
    """The paragraph's number of words."""

    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    """The SHA-256 hash of the paragraph's normal form."""

    retold: tuple[Annotated[int, Field(ge=1)], ...] = ()
    """The numbers of the article's paragraphs that retell this one; none for a title or caption."""


class OriginalManifest(Value):
    """The content of `original.yaml`."""

    normal_form: Literal["n1"] = NAME
    """The version of the normal form in which the fingerprints were taken."""

    paragraphs: tuple[ParagraphRecord, ...]
    """The original's paragraphs, in order."""


class ParagraphState(StrEnum):
    """How a paragraph of the original has changed."""

    SAME = "same"
    MOVED = "moved"
    CHANGED = "changed"
    MISSING = "missing"
    NEW = "new"


class Comparison(NamedTuple):
    """The comparison of one paragraph with its fingerprint.

    Attributes:
        state: How the paragraph has changed.
        known: The fingerprint of the paragraph; None if it is new.
        now: The position of the paragraph in the present text, from 1; None if it is missing.
    """

    state: ParagraphState
    known: ParagraphRecord | None
    now: int | None


def split_paragraphs(text: str) -> tuple[str, ...]:
    """Split a plain text into paragraphs, which are separated by empty lines."""
    blocks: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.strip():
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return tuple("\n".join(block) for block in blocks if block)


def build_manifest(text: str, before: OriginalManifest | None = None) -> OriginalManifest:
    """Create the fingerprints of an original.

    Args:
        text: The original.
        before: Older fingerprints. Their `retold` entries are kept, matched by content or otherwise by
            number.
    """
    by_words = {paragraph.sha256: paragraph.retold for paragraph in before.paragraphs} if before else {}
    by_number = {paragraph.number: paragraph.retold for paragraph in before.paragraphs} if before else {}
    made = []
    for number, block in enumerate(split_paragraphs(text), start=1):
        digest = fingerprint_text(block)
        retold = by_words.get(digest, by_number.get(number, ()))
        made.append(
            ParagraphRecord(number=number, words=len(n1(block).split()), sha256=digest, retold=retold)
        )
    return OriginalManifest(paragraphs=tuple(made))


def compare_original(key: OriginalManifest, text: str) -> tuple[Comparison, ...]:
    """Compare all paragraphs with their fingerprints, in order, followed by new ones."""
    now = [fingerprint_text(block) for block in split_paragraphs(text)]
    taken: set[int] = set()
    states: dict[int, Comparison] = {}
    for paragraph in key.paragraphs:  # what is where it was
        index = paragraph.number - 1
        if index < len(now) and now[index] == paragraph.sha256:
            taken.add(index)
            states[paragraph.number] = Comparison(ParagraphState.SAME, paragraph, paragraph.number)
    for paragraph in key.paragraphs:  # paragraphs that moved
        if paragraph.number in states:
            continue
        elsewhere = next(
            (i for i, digest in enumerate(now) if digest == paragraph.sha256 and i not in taken), None
        )
        if elsewhere is not None:
            taken.add(elsewhere)
            states[paragraph.number] = Comparison(ParagraphState.MOVED, paragraph, elsewhere + 1)
    for paragraph in key.paragraphs:  # what has other words in its place, or no place
        if paragraph.number in states:
            continue
        index = paragraph.number - 1
        if index < len(now) and index not in taken:
            taken.add(index)
            states[paragraph.number] = Comparison(ParagraphState.CHANGED, paragraph, paragraph.number)
        else:
            states[paragraph.number] = Comparison(ParagraphState.MISSING, paragraph, None)
    new = [Comparison(ParagraphState.NEW, None, index + 1) for index in range(len(now)) if index not in taken]
    return (*(states[paragraph.number] for paragraph in key.paragraphs), *new)


def manifest_to_yaml(key: OriginalManifest, title: str) -> str:
    """The content of `original.yaml`, with one line per paragraph."""
    lines = [
        f"# Fingerprints of the publication on which the article “{' '.join(title.split())}” is based, made by `quizgen fingerprint`.",
        "# This file contains no words of the original publication.",
        "# Edit `retold` by hand: for each paragraph of the original, list the paragraphs of article.md that retell it.",
        f"normal_form: {key.normal_form}",
        "paragraphs:",
    ]
    for paragraph in key.paragraphs:
        retold = ", ".join(map(str, paragraph.retold))
        lines.append(
            f"  - {{number: {paragraph.number}, words: {paragraph.words}, "
            f"sha256: {paragraph.sha256}, retold: [{retold}]}}"
        )
    return "\n".join(lines) + "\n"
