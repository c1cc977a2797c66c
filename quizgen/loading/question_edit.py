"""Rewrites or adds questions in a bank's file. All other bytes of the file stay unchanged."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from textwrap import indent
from typing import Final

from quizgen.loading.positions import MappingNode, SequenceNode, start_of
from quizgen.loading.yaml_edit import BOM, EditedBank, bank_of
from quizgen.loading.yaml_reader import read_yaml
from quizgen.loading.yaml_writer import has_text, question_to_yaml, to_yaml
from quizgen.model.bank import Bank

COMMENT: Final = re.compile(r"\s*(?:#.*)?")
DASH: Final = re.compile(r"(?P<indent> *)-[ ]+")


def edit_questions(data: bytes, path: str, wanted: Bank, changed: Collection[int]) -> EditedBank:
    """Rewrite some questions in a bank's file, and add others at the end.

    A comment within a rewritten question is moved above it. If the layout of the file does not allow single
    questions to be replaced, the whole file is rewritten.

    Args:
        data: The file, in UTF-8, which holds a valid bank.
        path: The name of the file.
        wanted: The new bank, with its questions at their places, followed by additional ones.
        changed: The indices of the questions to rewrite.

    Raises:
        WriteBankError: If the bank cannot be written.
    """
    edited = _edited(data, path, wanted, changed)
    if edited is None or bank_of(edited, path) != wanted:
        edited = to_yaml(wanted).encode()
    return EditedBank(edited, wanted)


def _edited(data: bytes, path: str, wanted: Bank, changed: Collection[int]) -> bytes | None:
    """The file with the questions exchanged; None if it is not laid out in blocks."""
    original = data.decode()
    newline = "\r\n" if "\r\n" in original else "\n"
    text = original.removeprefix(BOM).replace("\r\n", "\n")
    lines = text.split("\n")
    blocks = _blocks(text, path, lines)
    if blocks is None:
        return None
    margin = DASH.match(lines[blocks[0][0]])
    assert margin is not None  # noqa: S101 - _blocks has seen it

    def written(place: int) -> list[str]:
        question = question_to_yaml(wanted.questions[place], wanted.defaults)
        return indent(question, margin["indent"], has_text).rstrip("\n").split("\n")

    anew = frozenset(changed)
    edited: list[str] = []
    end = 0
    for place, (first, last) in enumerate(blocks):
        edited += lines[end:first]
        old = lines[first:last]
        edited += [*_comments(old), *written(place)] if place in anew else old
        end = last
    for place in range(len(blocks), len(wanted.questions)):
        edited += ["", *written(place)]
    edited += lines[end:]
    return (BOM * original.startswith(BOM) + newline.join(edited)).encode()


def _comments(lines: Sequence[str]) -> list[str]:
    """The lines of a question that are comments; none if they might be lines of a text."""
    if any(line.rstrip("+-0123456789").endswith((" |", " >")) for line in lines):
        return []
    return [line for line in lines if line.lstrip().startswith("#")]


def _blocks(text: str, path: str, lines: Sequence[str]) -> list[tuple[int, int]] | None:
    """The first line of each question and the line behind its last one; None if they do not stand below each other."""
    positions = read_yaml(text, path).positions
    root = positions.root
    listed = root.values.get("questions") if isinstance(root, MappingNode) else None
    if not isinstance(root, MappingNode) or not isinstance(listed, SequenceNode):
        return None
    starts = []
    for node in listed.values:
        if not isinstance(node, MappingNode):
            return None
        starts.append(positions.mark(start_of(node.stretch)).line)
    keys = [positions.mark(start_of(key)).line for key in root.keys.values()]
    behind = min((line for line in keys if line > starts[-1]), default=len(lines))
    if sorted(set(starts)) != starts or not all(DASH.match(lines[start]) for start in starts):
        return None
    blocks = []
    for first, after in pairwise([*starts, behind]):
        margin = len(lines[first]) - len(lines[first].lstrip())
        last = after
        while last > first + 1 and _is_between(lines[last - 1], margin):
            last -= 1
        blocks.append((first, last))
    return blocks


def _is_between(line: str, margin: int) -> bool:
    """Whether a line belongs to no question: it is empty, or a comment that is not further in than the questions."""
    return COMMENT.fullmatch(line) is not None and (
        not line.strip() or len(line) - len(line.lstrip()) <= margin
    )
