"""QTI 1.2, 2.1 and 2.2: packages and single documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quizgen.importers.base import ImportedFile, ImportFileError, ImportSettings
from quizgen.importers.qti.collection import Collection
from quizgen.importers.qti.documents import CANVAS_SETTINGS, QtiDocument, QtiSource, has_questions
from quizgen.importers.qti.reading2 import read_documents2
from quizgen.importers.qti.reading12 import read_document12

CANVAS_COPIES: Final = "non_cc_assessments/"
"""The folder with Canvas's complete quizzes in a Common Cartridge, beside versions with fewer question types."""


class QtiImporter:
    """Reads QTI: packages of Canvas (zip and imscc) and other platforms, and single documents."""

    name = "QTI"

    def recognizes(self, content: bytes, file_name: str) -> bool:
        """Whether the content is a QTI document or a package that contains one."""
        del file_name
        return has_questions(content)

    def read(self, content: bytes, file_name: str, settings: ImportSettings) -> ImportedFile:
        """Read a package or a document.

        Raises:
            ImportFileError: If the file cannot be imported.
        """
        del settings
        source = QtiSource(content, file_name)
        if not source.documents and not source.broken:
            raise ImportFileError(f"{file_name} lists questions in QTI, but does not contain their files")
        into = Collection(source)
        for document in source.documents:
            if document.root.tag == CANVAS_SETTINGS:
                into.titles[document.root.get("identifier", "")] = document.root.findtext("title") or ""
        for document in _whole_copies(source.documents):
            read_document12(document, into)
        read_documents2(source.documents, into)
        return into.result(_package_title(source))


def _whole_copies(documents: Sequence[QtiDocument]) -> list[QtiDocument]:
    """The documents of QTI 1.2; of a quiz that is there twice, the version with all types of questions."""
    classic = [each for each in documents if each.root.tag == "questestinterop"]
    whole = {_quiz(each) for each in classic if each.path.startswith(CANVAS_COPIES)}
    return [each for each in classic if each.path.startswith(CANVAS_COPIES) or _quiz(each) not in whole]


def _quiz(document: QtiDocument) -> str:
    """The identifier of the quiz in a document; its path if it has none."""
    quiz = document.root.find("assessment")
    return document.path if quiz is None else quiz.get("ident", document.path)


def _package_title(source: QtiSource) -> str:
    """The title in the manifest, or ""."""
    title = None if source.manifest is None else source.manifest.find("metadata//title")
    return "" if title is None else " ".join("".join(title.itertext()).split())
