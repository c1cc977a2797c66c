"""Small files in QTI for tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from html import escape

from quizgen.importers.assembly import Assembled, assemble
from quizgen.importers.base import ImportedFile, ImportedItem, ImportSettings
from quizgen.importers.qti.importer import QtiImporter


def read_qti(content: bytes | str, name: str = "mill.zip") -> ImportedFile:
    """Import a file, and see that every question is accounted for."""
    data = content.encode() if isinstance(content, str) else content
    assert QtiImporter().recognizes(data, name)
    read = QtiImporter().read(data, name, ImportSettings())
    assemble_all(read)
    return read


def assemble_all(read: ImportedFile) -> Assembled:
    """Make questions of what was read, and see that every one is accounted for."""
    assembled = assemble([read], split_stems=False, present=lambda _: None)
    assert assembled.found == len(assembled.questions) + sum(loss.left_out for loss in assembled.losses)
    return assembled


def only_item(content: bytes | str) -> ImportedItem:
    """The one question of a file."""
    (item,) = read_qti(content).items
    return item


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def item12(
    presentation: str,
    scoring: str = "",
    *,
    kind: str = "",
    metadata: str = "",
    ident: str = "i1",
    feedback: str = "",
) -> str:
    """An item of QTI 1.2."""
    fields = field("question_type", kind) * bool(kind) + metadata
    return (
        f'<item ident="{ident}" title="Question"><itemmetadata><qtimetadata>{fields}</qtimetadata></itemmetadata>'
        f"<presentation>{presentation}</presentation><resprocessing>{scoring}</resprocessing>{feedback}</item>"
    )


def field(label: str, entry: str) -> str:
    """Metadata."""
    return f"<qtimetadatafield><fieldlabel>{label}</fieldlabel><fieldentry>{entry}</fieldentry></qtimetadatafield>"


def material(html: str) -> str:
    """A text."""
    return f'<material><mattext texttype="text/html">{escape(html)}</mattext></material>'


def choices(
    options: Mapping[str, str], *, ident: str = "r1", cardinality: str = "Single", beside: str = ""
) -> str:
    """Options to choose, by their identifiers."""
    labels = "".join(
        f'<response_label ident="{name}">{material(text)}</response_label>' for name, text in options.items()
    )
    return (
        f'<response_lid ident="{ident}" rcardinality="{cardinality}">{beside}'
        f"<render_choice>{labels}</render_choice></response_lid>"
    )


def blank(ident: str = "r1", tag: str = "response_str") -> str:
    """A place to type."""
    return f'<{tag} ident="{ident}"><render_fib><response_label ident="a"/></render_fib></{tag}>'


def scored(condition: str, score: str = "100", action: str = "Set") -> str:
    """What a response earns."""
    return f'<respcondition><conditionvar>{condition}</conditionvar><setvar action="{action}">{score}</setvar></respcondition>'


def equal(value: str, ident: str = "r1") -> str:
    """A comparison."""
    return f'<varequal respident="{ident}">{value}</varequal>'


def feedback12(ident: str, html: str) -> str:
    """A text shown after the answer."""
    return f'<itemfeedback ident="{ident}"><flow_mat>{material(html)}</flow_mat></itemfeedback>'


def quiz12(*items: str, title: str = "Mills", ident: str = "quiz1") -> str:
    """A quiz of QTI 1.2."""
    return (
        '<?xml version="1.0"?><questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">'
        f'<assessment ident="{ident}" title="{title}"><section ident="root">{"".join(items)}</section></assessment>'
        "</questestinterop>"
    )


def item2(
    body: str,
    declarations: str = "",
    processing: str = "",
    *,
    settings: str = 'adaptive="false"',
    identifier: str = "mill",
    after: str = "",
) -> str:
    """An item of QTI 2.1."""
    return (
        '<?xml version="1.0"?><assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" '
        f'identifier="{identifier}" title="Mill" timeDependent="false" {settings}>'
        f"{declarations}<itemBody>{body}</itemBody>{processing}{after}</assessmentItem>"
    )


def declared(
    *correct: str,
    cardinality: str = "single",
    base: str = "identifier",
    name: str = "RESPONSE",
    mapping: str = "",
) -> str:
    """What is correct."""
    values = "".join(f"<value>{value}</value>" for value in correct)
    return (
        f'<responseDeclaration identifier="{name}" cardinality="{cardinality}" baseType="{base}">'
        f"<correctResponse>{values}</correctResponse>{mapping}</responseDeclaration>"
    )


def simple_choices(options: Mapping[str, str], tag: str = "simpleChoice") -> str:
    """Choices by their identifiers."""
    return "".join(f'<{tag} identifier="{name}">{text}</{tag}>' for name, text in options.items())
