"""The manifest of a Canvas package, and the settings of a quiz."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final
from urllib.parse import quote

from quizgen.model.questions import Flashcard, MultipleChoice, MultipleResponse
from quizgen.model.shuffle import keeps_order
from quizgen.outputs.exchange.bank_source import ExportSource
from quizgen.outputs.exchange.moodle.elements import element, value
from quizgen.outputs.exchange.numeric_bands import written_number
from quizgen.outputs.exchange.platform_html import platform_block_html

PACKAGING: Final = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
LEARNING_OBJECT: Final = "http://www.imsglobal.org/xsd/imsmd_v1p2"
SETTINGS: Final = "http://canvas.instructure.com/xsd/cccv1p0"
QUIZ_TYPE: Final = "imsqti_xmlv1p2"
SETTINGS_TYPE: Final = "associatedcontent/imscc_xmlv1p1/learning-application-resource"


def manifest12(source: ExportSource, quiz: str, media: Iterable[str]) -> str:
    """The manifest: the quiz with its settings, and the media files.

    Args:
        source: The bank.
        quiz: The identifier of the quiz, which is also the name of its folder and file.
        media: The paths of the media files.
    """
    settings = f"{quiz}/assessment_meta.xml"
    resources = [
        element(
            "resource",
            f'<file href="{quiz}/{quiz}.xml"/>\n<dependency identifierref="q-{quiz}.settings"/>\n',
            identifier=f"q-{quiz}",
            type=QUIZ_TYPE,
        ),
        _file(f"q-{quiz}.settings", settings, SETTINGS_TYPE),
        *(
            _file(f"q-{quiz}.file{number}", quote(path), "webcontent")
            for number, path in enumerate(media, start=1)
        ),
    ]
    title = element("imsmd:title", value("imsmd:string", source.bank.title))
    return element(
        "manifest",
        element(
            "metadata",
            value("schema", "IMS Content"),
            value("schemaversion", "1.1.3"),
            element("imsmd:lom", element("imsmd:general", title)),
        ),
        "<organizations/>\n",
        element("resources", *resources),
        identifier=f"q-{quiz}.manifest",
        xmlns=PACKAGING,
        **{"xmlns:imsmd": LEARNING_OBJECT},
    )


def _file(identifier: str, path: str, kind: str) -> str:
    return element("resource", f'<file href="{path}"/>\n', identifier=identifier, type=kind, href=path)


def canvas_settings(source: ExportSource, quiz: str) -> str:
    """The settings of the quiz: its title, instructions and points."""
    instructions = source.bank.instructions
    worths = (each.points for each in source.questions if not isinstance(each, Flashcard))
    points = sum(worths, Decimal(0))
    return element(
        "quiz",
        value("title", source.bank.title),
        value("description", platform_block_html(instructions) if instructions else ""),
        value("shuffle_answers", "true" if _may_shuffle(source) else "false"),
        value("scoring_policy", "keep_highest"),
        value("quiz_type", "assignment"),
        value("points_possible", written_number(points)),
        value("show_correct_answers", "true"),
        value("allowed_attempts", "1"),
        identifier=quiz,
        xmlns=SETTINGS,
    )


def _may_shuffle(source: ExportSource) -> bool:
    """Whether all options may be shuffled. Classic Quizzes has one setting for all questions."""
    return not any(
        isinstance(each, MultipleChoice | MultipleResponse) and (keeps_order(each) or each.pin)
        for each in source.questions
    )
