"""Reads XML of other programs safely: no entities, no network access, limited nesting."""

from __future__ import annotations

import re
from html.entities import html5
from typing import Any, Final, NamedTuple
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from quizgen.importers.base import ImportFileError
from quizgen.importers.encodings import decode_file

MAX_DEPTH: Final = 200
"""The maximum nesting of elements: ten times that of real files."""

MAX_XML_BYTES: Final = 128 << 20
"""The maximum size. Reading needs several times as much memory. Large Moodle files contain pictures."""

ENTITY: Final = re.compile(r"&(?:(?P<name>[A-Za-z][A-Za-z0-9]{1,31});|(?!#?\w{1,32};))")
OWN_ENTITIES: Final = frozenset(["amp", "lt", "gt", "quot", "apos"])
DECLARATION: Final = re.compile(r"\s*<\?xml\b[^>]{0,200}\?>")
DECLARED: Final = re.compile(rb"<\?xml\b[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]|&#(?:0*(?:[0-8]|1[1245-9]|2\\d|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));"
)
"""Characters that XML does not allow, as text or by number."""


class XmlFile(NamedTuple):
    """A parsed XML file.

    Attributes:
        root: The root element.
        lines: The line on which each element begins.
        encoding: The character encoding.
    """

    root: Element
    lines: dict[Element, int]
    encoding: str


class _TooDeepError(Exception):
    """There are too many elements within elements."""


def parse_xml(content: bytes, file_name: str) -> XmlFile:
    """Parse XML. Entities of HTML are replaced with their characters.

    Raises:
        ImportFileError: If the XML is not well-formed, defines entities, is nested too deeply, or is too
            large.
    """
    if len(content) > MAX_XML_BYTES:
        raise ImportFileError(
            f"{file_name} has more than {MAX_XML_BYTES >> 20} MB of XML: export it in parts"
        )
    text, encoding = _decoded(content, file_name)
    text = FORBIDDEN.sub("", DECLARATION.sub("", text, count=1))
    builder = _Builder()
    parser = DefusedXMLParser(target=builder, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    builder.parser = parser
    try:
        parser.feed(_with_known_entities(text))
        root: Element = parser.close()
    except DefusedXmlException:
        raise ImportFileError(
            f"{file_name} defines entities, which may be an attack: it is not imported"
        ) from None
    except _TooDeepError:
        raise ImportFileError(f"{file_name} is nested more than {MAX_DEPTH} levels deep") from None
    except ParseError as error:
        line, column = error.position
        raise ImportFileError(
            f"{file_name} is not well-formed XML (line {line}, column {column + 1}): {str(error).partition(':')[0]}"
        ) from None
    return XmlFile(root, builder.lines, encoding)


def _decoded(content: bytes, file_name: str) -> tuple[str, str]:
    """The text, in the encoding that it declares, unless it is valid UTF-8."""
    decoded = decode_file(content, file_name) if b"\0" in content or not _legacy(content) else None
    if decoded is not None:
        return decoded.text, decoded.encoding
    declared = DECLARED.match(content.lstrip()[:300])
    name = declared[1].decode("ascii") if declared else ""
    try:
        if declared and name.lower() not in {"utf-8", "utf8"}:
            return content.decode(name), name
    except (LookupError, UnicodeDecodeError):
        pass
    text, encoding = decode_file(content, file_name)
    return text, encoding


def _legacy(content: bytes) -> bool:
    """Whether the bytes are no UTF-8."""
    try:
        content.decode()
    except UnicodeDecodeError:
        return True
    return False


def _with_known_entities(text: str) -> str:
    """XML with characters for the entities of HTML, but for those in sections of plain text."""
    before, *sections = text.split("<![CDATA[")
    pieces = [ENTITY.sub(_known_entity, before)]
    for section in sections:
        plain, end, after = section.partition("]]>")
        pieces.append(f"<![CDATA[{plain}{end}{ENTITY.sub(_known_entity, after)}")
    return "".join(pieces)


def _known_entity(found: re.Match[str]) -> str:
    """An entity of HTML as its character; a bare ampersand as XML writes it."""
    name = found["name"]
    if name in OWN_ENTITIES:
        return found[0]
    if name is None:
        return "&amp;"
    character = html5.get(f"{name};")
    return (
        f"&amp;{name};" if character is None else re.sub("[<&]", lambda sign: f"&#{ord(sign[0])};", character)
    )


class _Builder(TreeBuilder):
    """Builds the tree, notes where each element begins, and stops where it gets too deep."""

    def __init__(self) -> None:
        super().__init__()
        self.parser: Any = None
        self.depth = 0
        self.lines: dict[Element, int] = {}

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        """Begin an element."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise _TooDeepError
        element = super().start(tag, attrs)
        self.lines[element] = self.parser.parser.CurrentLineNumber
        return element

    def end(self, tag: str) -> Element:
        """End an element."""
        self.depth -= 1
        return super().end(tag)
