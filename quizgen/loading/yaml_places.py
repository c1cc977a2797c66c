"""The positions of questions and values in the text of a bank's file."""

from __future__ import annotations

from quizgen.loading.positions import MappingNode, Node, SequenceNode, Stretch, end_of, start_of
from quizgen.loading.yaml_edit import BOM
from quizgen.loading.yaml_reader import Read


def question_node(read: Read, number: int) -> MappingNode | None:
    """The keys and values of a question by its index in the file, from 0; None if it has none."""
    root = read.positions.root
    questions = root.values.get("questions") if isinstance(root, MappingNode) else None
    question = questions.values[number] if isinstance(questions, SequenceNode) else None
    return question if isinstance(question, MappingNode) and question.keys else None


def value_end(text: str, node: Node, key: Stretch) -> int:
    """The end of the value of a key, without the space and comments after it that libyaml includes."""
    while isinstance(node, MappingNode | SequenceNode):
        if node.end is not None and text[offset_at(text, start_of(node.stretch))] in "{[":
            return offset_at(text, node.end)
        values = node.values if isinstance(node, SequenceNode) else [*node.values.values()]
        if not values:
            break
        node = values[-1]
    else:
        start, end = offset_at(text, start_of(node)), offset_at(text, end_of(node))
        if end > start:
            return start + len(text[start:end].rstrip())
    return text.index(":", offset_at(text, end_of(key))) + 1


def offset_at(text: str, position: int) -> int:
    """The offset of a position in the text that was read, in the text with its original line ends and mark."""
    at = position + len(BOM) * text.startswith(BOM)
    end = text.find("\r\n")
    while 0 <= end < at:
        at += 1
        end = text.find("\r\n", end + 2)
    return at


def line_start(text: str, at: int) -> int:
    """The offset of the beginning of a line."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def line_end(text: str, at: int) -> int:
    """The offset of the end of a line."""
    return min((end for end in (text.find("\r", at), text.find("\n", at)) if end >= 0), default=len(text))
