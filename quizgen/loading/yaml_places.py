"""The positions of questions and values in the text of a bank's file."""

from __future__ import annotations

from quizgen.loading.positions import MappingNode, Mark, Node, SequenceNode
from quizgen.loading.yaml_edit import line_offset
from quizgen.loading.yaml_reader import Read


def question_node(read: Read, number: int) -> MappingNode | None:
    """The keys and values of a question by its index in the file, from 0; None if it has none."""
    root = read.positions.root
    questions = root.values.get("questions") if isinstance(root, MappingNode) else None
    question = questions.values[number] if isinstance(questions, SequenceNode) else None
    return question if isinstance(question, MappingNode) and question.keys else None


def value_end(text: str, node: Node, key_end: Mark) -> int:
    """The end of a value, without the space and comments after it that libyaml includes."""
    while isinstance(node, MappingNode | SequenceNode):
        if node.end is not None and text[offset_at(text, node.stretch[0])] in "{[":
            return offset_at(text, node.end)
        values = node.values if isinstance(node, SequenceNode) else [*node.values.values()]
        if not values:
            break
        node = values[-1]
    else:
        start, end = (offset_at(text, mark) for mark in node)
        if end > start:
            return start + len(text[start:end].rstrip())
    return text.index(":", offset_at(text, key_end)) + 1


def offset_at(text: str, mark: Mark) -> int:
    """The offset of a position in a text with its original line ends."""
    return line_offset(text, mark.line + 1, mark.column + 1)


def line_start(text: str, at: int) -> int:
    """The offset of the beginning of a line."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def line_end(text: str, at: int) -> int:
    """The offset of the end of a line."""
    return min((end for end in (text.find("\r", at), text.find("\n", at)) if end >= 0), default=len(text))
