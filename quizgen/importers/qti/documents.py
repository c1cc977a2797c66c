"""The documents of a QTI file: those of a package in the order of its manifest, or the file itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from quizgen.importers.base import ImportFileError
from quizgen.importers.xml_reading import parse_xml
from quizgen.importers.zip_package import ZIP_START, ZipPackage

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

HEAD_BYTES: Final = 8192
COMMENT: Final = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
FIRST_TAG: Final = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
FILE_BASE: Final = re.compile(r"^\$IMS[-_]CC[-_]FILE[-_]?BASE\$|^%24IMS[-_]CC[-_]FILE[-_]?BASE%24")
"""The prefixes of addresses of files in packages of Canvas and in Common Cartridges."""

XML_ENDINGS: Final = (".xml", ".qti")

QUESTIONS: Final = frozenset(["questestinterop", "assessmentItem", "assessmentTest", "assessmentStimulus"])
CANVAS_SETTINGS: Final = "quiz"
"""The root element of Canvas's `assessment_meta.xml`, which has the title that teachers see."""

QTI_3: Final = frozenset(["qti-assessment-item", "qti-assessment-test", "qti-assessment-stimulus"])
MANIFEST: Final = "imsmanifest.xml"


class QtiDocument(NamedTuple):
    """An XML document of a package.

    Attributes:
        path: The path in the package; "" for a single file.
        root: The root element, with names without namespaces.
    """

    path: str
    root: Element


class QtiSource:
    """A file or package with QTI documents.

    Attributes:
        file_name: The name of the file in messages.
        package: The package, or None for a single document.
        manifest: The root of the manifest, if there is one.
        documents: All documents, in the order of the manifest.
        broken: The paths of documents with questions that are not valid XML, each with the reason.
    """

    def __init__(self, content: bytes, file_name: str) -> None:
        self.file_name: Final = file_name
        self.broken: Final[dict[str, str]] = {}
        self.manifest: Element | None = None
        self.package = ZipPackage(content, file_name) if content.startswith(ZIP_START) else None
        self._names: frozenset[str] = frozenset()
        self._keywords: dict[str, tuple[str, ...]] = {}
        if self.package is None:
            if root_name(content[:HEAD_BYTES]) in QTI_3:
                raise ImportFileError(
                    f"{file_name} is QTI 3.0, which cannot be imported: export it as QTI 2.1 or 1.2"
                )
            self.documents = [QtiDocument("", read_xml(content, file_name))]
        else:
            self.documents = list(self._packed_documents(self.package))

    def place(self, path: str = "") -> str:
        """The place of a document, for messages."""
        return f"{self.file_name}, {path}" if path else self.file_name

    def has(self, path: str) -> bool:
        """Whether the package contains a file."""
        return path in self._names

    def read(self, path: str) -> bytes:
        """The content of a file in the package."""
        return b"" if self.package is None else self.package.read(path)

    def keywords(self, path: str) -> tuple[str, ...]:
        """The keywords of a document in the manifest."""
        return self._keywords.get(path, ())

    def media_path(self, document: str, address: str) -> str | None:
        """The path of a file that a document refers to; None if it does not exist.

        Args:
            document: The path of the document.
            address: The address in the document: relative to the document or the package, or after a Canvas
                placeholder.
        """
        path = unquote(FILE_BASE.sub("", address).partition("?")[0]).lstrip("/")
        folder = PurePosixPath(document).parent
        for candidate in (resolved(folder / path), resolved(PurePosixPath(path)), f"web_resources/{path}"):
            if candidate in self._names:
                return candidate
        ending = [name for name in self._names if path and name.endswith(f"/{path}")]
        return ending[0] if len(ending) == 1 else None

    def _packed_documents(self, package: ZipPackage) -> Iterator[QtiDocument]:
        """The documents of a package whose roots are known here, the manifest's first."""
        for name in self._in_order(package):
            kind = root_name(package.head(name, HEAD_BYTES)) if name.endswith(XML_ENDINGS) else ""
            if kind in QTI_3:
                self.broken[name] = "QTI 3.0 is not supported"
            elif kind in QUESTIONS or kind == CANVAS_SETTINGS:
                content = package.read(name)
                try:
                    yield QtiDocument(name, read_xml(content, self.place(name)))
                except ImportFileError as error:
                    if kind in QUESTIONS:
                        self.broken[name] = str(error)

    def _in_order(self, package: ZipPackage) -> tuple[str, ...]:
        """The names of the package, those that its manifest lists first."""
        self._names = frozenset(package.names)
        manifest = next((name for name in package.names if PurePosixPath(name).name == MANIFEST), None)
        if manifest is None:
            return package.names
        self.manifest = read_xml(package.read(manifest), self.place(manifest))
        folder = PurePosixPath(manifest).parent
        for resource in self.manifest.iter("resource"):
            path = resolved(folder / unquote(resource.get("href", "")))
            self._keywords[path] = tuple(
                words
                for each in resource.iter("keyword")
                if (words := " ".join("".join(each.itertext()).split()))
            )
        listed = (
            resolved(folder / unquote(file.get("href", "")))
            for resource in self.manifest.iter("resource")
            for file in (resource, *resource.iter("file"))
        )
        return tuple(dict.fromkeys([*(name for name in listed if name in self._names), *package.names]))


def read_xml(content: bytes, file_name: str) -> Element:
    """Parse XML and return its root element. Names of elements and attributes lose their namespaces.

    Raises:
        ImportFileError: If the data is not XML, or may be an attack.
    """
    root = parse_xml(content, file_name).root
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.rpartition("}")[2]
    return root


def root_name(content: bytes) -> str:
    """The local name of the root element, read from the first bytes of an XML document; "" if it is not XML."""
    text = COMMENT.sub(b"", content.replace(b"\0", b""))
    found = FIRST_TAG.search(text)
    return found[1].decode("ascii") if found else ""


def has_questions(content: bytes) -> bool:
    """Whether a file is a QTI document or a zip file that contains one."""
    if not content.startswith(ZIP_START):
        return root_name(content[:HEAD_BYTES]) in QUESTIONS | QTI_3
    try:
        package = ZipPackage(content, "")
        return any(
            root_name(head) in QUESTIONS | QTI_3 or (root_name(head) == "manifest" and b"imsqti" in head)
            for name in package.names
            if name.endswith(XML_ENDINGS) and (head := package.head(name, HEAD_BYTES))
        )
    except ImportFileError:  # a package that cannot be trusted; who reads it says why
        return MANIFEST.encode() in content


def resolved(path: PurePosixPath) -> str:
    """Remove `.` and `..` from a path."""
    parts: list[str] = []
    for part in path.parts:
        if part == "..":
            del parts[-1:]
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
