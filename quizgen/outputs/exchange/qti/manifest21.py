"""The manifest of a QTI 2.1 package, and a test with all items."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple
from urllib.parse import quote

from quizgen.model.bank import Bank
from quizgen.outputs.exchange.bank_source import ExportSource
from quizgen.outputs.exchange.moodle.elements import element, value
from quizgen.outputs.exchange.platform_html import article_html
from quizgen.outputs.exchange.qti.elements2 import outcome, set_outcome, xhtml

PACKAGING: Final = "http://www.imsglobal.org/xsd/imscp_v1p1"
LEARNING_OBJECT: Final = "http://ltsc.ieee.org/xsd/LOM"
TESTS: Final = "http://www.imsglobal.org/xsd/imsqti_v2p1"
TEST_FILE: Final = "test.xml"


class PackagedItem(NamedTuple):
    """An item of a package.

    Attributes:
        identifier: The identifier.
        path: The path in the package.
        media: The paths of the media files that it uses.
        tags: The tags.
    """

    identifier: str
    path: str
    media: Sequence[str]
    tags: Sequence[str]


def identifier(question: str) -> str:
    """A question id as a QTI identifier, which must not begin with a digit."""
    return question if question[0].isalpha() else f"_{question}"


def manifest21(bank: Bank, language: str, items: Sequence[PackagedItem]) -> str:
    """The manifest: the test, and each item with its tags and files."""
    test = element(
        "resource",
        _file(TEST_FILE),
        *(f'<dependency identifierref="{_resource(item)}"/>\n' for item in items),
        identifier=f"test_{bank.bank}",
        type="imsqti_test_xmlv2p1",
        href=TEST_FILE,
    )
    resources = (
        element(
            "resource",
            _metadata(*(_string("imsmd:keyword", tag, language) for tag in item.tags)) if item.tags else "",
            _file(item.path),
            *map(_file, item.media),
            identifier=_resource(item),
            type="imsqti_item_xmlv2p1",
            href=quote(item.path),
        )
        for item in items
    )
    return element(
        "manifest",
        element(
            "metadata",
            value("schema", "QTIv2.1 Package"),
            value("schemaversion", "1.0.0"),
            _learning_object(_string("imsmd:title", bank.title, language)),
        ),
        "<organizations/>\n",
        element("resources", test, *resources),
        identifier=f"manifest_{bank.bank}",
        xmlns=PACKAGING,
        **{"xmlns:imsmd": LEARNING_OBJECT},
    )


def assessment_test(source: ExportSource, items: Sequence[PackagedItem]) -> str:
    """A test with all items. It shows the article first."""
    article = source.article
    passage = (
        f'<rubricBlock view="candidate">{xhtml(article_html(article))}</rubricBlock>\n' if article else ""
    )
    references = (
        f'<assessmentItemRef identifier="{item.identifier}" href="{quote(item.path)}"/>\n' for item in items
    )
    section = element(
        "assessmentSection",
        passage,
        *references,
        identifier="section_1",
        title=source.bank.title,
        visible="true",
    )
    scores = element("sum", '<testVariables variableIdentifier="SCORE"/>\n')
    return element(
        "assessmentTest",
        outcome("SCORE", default="0"),
        element(
            "testPart", section, identifier="part_1", navigationMode="nonlinear", submissionMode="individual"
        ),
        element("outcomeProcessing", set_outcome("SCORE", scores)),
        xmlns=TESTS,
        identifier=f"test_{source.bank.bank}",
        title=source.bank.title,
        toolName="quizgen",
    )


def _resource(item: PackagedItem) -> str:
    """The identifier of an item as a resource."""
    return f"item_{item.identifier}"


def _file(path: str) -> str:
    return f'<file href="{quote(path)}"/>\n'


def _metadata(*content: str) -> str:
    return element("metadata", _learning_object(*content))


def _learning_object(*content: str) -> str:
    return element("imsmd:lom", element("imsmd:general", *content))


def _string(name: str, text: str, language: str) -> str:
    return element(name, value("imsmd:string", text, language=language))
