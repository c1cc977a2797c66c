"""The structure of a QTI 1.2 item: its content, response fields and scoring."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple

from quizgen.importers.qti.markup import HTML_TAG, inner_html
from quizgen.model.values import decimal_in

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

RESPONSES: Final = frozenset(["response_lid", "response_str", "response_num", "response_grp", "response_xy"])
COMPARISONS: Final = frozenset(
    ["varequal", "varlt", "varlte", "vargt", "vargte", "varsubset", "varsubstring"]
)

OWN_ID: Final = "quizgen_id"
"""Metadata that quizgen writes: the id of the question."""


class Label(NamedTuple):
    """A choice in a response.

    Attributes:
        ident: The identifier used for scoring.
        html: The text shown to learners.
        settings: The attributes.
    """

    ident: str
    html: str
    settings: Mapping[str, str]


class ResponseField(NamedTuple):
    """A response field of an item.

    Attributes:
        ident: The identifier used for scoring.
        tag: The kind of response: `response_lid`, `response_str` …
        cardinality: "single", "multiple" or "ordered".
        rendering: The presentation: `render_choice`, `render_fib`, `render_hotspot` …, or "".
        html: The text beside it, such as the left side of a pair.
        labels: The choices.
        rows: The number of lines for text, or "".
        shuffle: Whether choices are shuffled; None if the item does not state it.
    """

    ident: str
    tag: str
    cardinality: str
    rendering: str
    html: str
    labels: tuple[Label, ...]
    rows: str
    shuffle: bool | None


class ResponseComparison(NamedTuple):
    """A test of a response.

    Attributes:
        response: The identifier of the response.
        relation: `varequal`, `vargte` …
        value: The value that the response is compared with.
        wanted: False if the test is inside a `not`.
        settings: All other attributes of the comparison.
    """

    response: str
    relation: str
    value: str
    wanted: bool
    settings: Mapping[str, str]


class Condition(NamedTuple):
    """A condition for points or feedback.

    Attributes:
        comparisons: All tests in it, in the order of the item.
        always: Whether every response meets it (`other`).
        score: The score that is set or added; None if the condition only gives feedback.
        adds: Whether the score is added to that of other conditions.
        feedback: The identifiers of the feedback.
    """

    comparisons: tuple[ResponseComparison, ...]
    always: bool
    score: Decimal | None
    adds: bool
    feedback: tuple[str, ...]


class Item12(NamedTuple):
    """An item of QTI 1.2.

    Attributes:
        ident: The identifier of the item.
        title: The title of the item.
        metadata: The metadata, such as `question_type`.
        parts: The presentation: parts of HTML, and response fields.
        conditions: The scoring rules.
        feedback: The feedback texts as HTML, by identifier.
    """

    ident: str
    title: str
    metadata: Mapping[str, str]
    parts: tuple[str | ResponseField, ...]
    conditions: tuple[Condition, ...]
    feedback: Mapping[str, str]

    @property
    def fields(self) -> tuple[ResponseField, ...]:
        """The response fields."""
        return tuple(part for part in self.parts if isinstance(part, ResponseField))

    @property
    def question_type(self) -> str:
        """The Canvas name of the question type; "" if it is not stated."""
        return self.metadata.get("question_type", "")

    @property
    def is_own(self) -> bool:
        """Whether quizgen wrote the item. Other programs do not set shuffling deliberately."""
        return OWN_ID in self.metadata

    def weights(self, response: str) -> dict[str, Decimal]:
        """The points earned by each value of a response, in the units of the item; 0 for none."""
        earned: dict[str, Decimal] = {}
        for condition in self.conditions:
            if condition.score is None:
                continue
            for test in condition.comparisons:
                if test.response == response and test.wanted and test.relation == "varequal":
                    before = earned.get(test.value, Decimal(0))
                    earned[test.value] = before + condition.score if condition.adds else condition.score
        return earned

    def feedback_on(self, response: str, value: str) -> str:
        """The HTML of the feedback on one value of a response; "" for none."""
        return "".join(
            self.feedback.get(name, "")
            for condition in self.conditions
            if condition.score is None or len(condition.comparisons) == 1
            for name in condition.feedback
            if name not in GENERAL
            and any(
                test.response == response and test.value == value and test.wanted
                for test in condition.comparisons
            )
        )


GENERAL: Final = frozenset(["general_fb", "correct_fb", "general_incorrect_fb"])
"""Canvas's names for feedback that does not depend on the chosen option."""


def read_item12(item: Element) -> Item12:
    """Read the structure of an `item` element."""
    presentation = item.find("presentation")
    return Item12(
        ident=item.get("ident", ""),
        title=item.get("title", ""),
        metadata=read_metadata(item),
        parts=() if presentation is None else tuple(_parts(presentation)),
        conditions=tuple(_condition(each) for each in item.iter("respcondition")),
        feedback={each.get("ident", ""): material_html(each) for each in item.iter("itemfeedback")},
    )


def read_metadata(element: Element) -> dict[str, str]:
    """The metadata of an item or an assessment. The first value of each label counts."""
    found: dict[str, str] = {}
    for field in element.iter("qtimetadatafield"):
        label = "".join(field.findtext("fieldlabel") or "").strip()
        found.setdefault(label, (field.findtext("fieldentry") or "").strip())
    return found


def material_html(element: Element) -> str:
    """All text and pictures in an element, as HTML."""
    return "".join(_materials(element))


def _materials(element: Element) -> Iterator[str]:
    match element.tag:
        case "mattext" | "matemtext":
            yield _text_html(element)
        case "matimage":
            address, label = element.get("uri", ""), element.get("label", "")
            yield f'<img src="{escape(address)}" alt="{escape(label)}">'
        case "mataudio" | "matvideo" | "matapplet" | "matapplication":
            yield f'<object data="{escape(element.get("uri", ""))}"></object>'
        case "matbreak":
            yield "<br>"
        case _:
            for child in element:
                yield from _materials(child)
            if element.tag in {"flow", "flow_mat", "p"}:
                yield "\n"


def _text_html(element: Element) -> str:
    """A text as HTML; whether it is HTML already, its type says, or else its tags."""
    if len(element):
        return inner_html(element)
    text = element.text or ""
    kind = element.get("texttype", "").lower()
    if kind == "text/html" or (not kind and HTML_TAG.search(text)):
        return text
    return escape(text, quote=False).replace("\n", "<br>")


def _parts(element: Element) -> Iterator[str | ResponseField]:
    """The pieces of a presentation in reading order."""
    for child in element:
        if child.tag in RESPONSES:
            yield _response_field(child)
        elif child.tag == "material":
            yield material_html(child)
        else:
            yield from _parts(child)


def _response_field(element: Element) -> ResponseField:
    rendering = next((child for child in element.iter() if child.tag.startswith("render_")), None)
    shuffle = None if rendering is None else rendering.get("shuffle")
    return ResponseField(
        ident=element.get("ident", ""),
        tag=element.tag,
        cardinality=element.get("rcardinality", "Single").lower(),
        rendering="" if rendering is None else rendering.tag,
        html="".join(material_html(child) for child in element if child.tag in {"material", "material_ref"}),
        labels=tuple(_label(each) for each in element.iter("response_label")),
        rows="" if rendering is None else rendering.get("rows", ""),
        shuffle=None if shuffle is None else shuffle.lower() == "yes",
    )


def _label(element: Element) -> Label:
    return Label(element.get("ident", ""), material_html(element), dict(element.attrib))


def _condition(element: Element) -> Condition:
    variables = element.find("conditionvar")
    comparisons = () if variables is None else tuple(_comparisons(variables, wanted=True))
    scores = [(each, decimal_in((each.text or "").strip())) for each in element.iter("setvar")]
    known = [(each.get("action", "Set").lower(), score) for each, score in scores if score is not None]
    score = sum((-each if action == "subtract" else each for action, each in known), Decimal(0))
    return Condition(
        comparisons,
        always=variables is not None and any(child.tag == "other" for child in variables),
        score=score if known else None,
        adds=any(action in {"add", "subtract"} for action, _ in known),
        feedback=tuple(each.get("linkrefid", "") for each in element.iter("displayfeedback")),
    )


def _comparisons(element: Element, *, wanted: bool) -> Iterator[ResponseComparison]:
    for child in element:
        if child.tag in COMPARISONS:
            settings = dict(child.attrib)
            yield ResponseComparison(
                settings.get("respident", ""), child.tag, (child.text or "").strip(), wanted, settings
            )
        else:
            yield from _comparisons(child, wanted=wanted != (child.tag == "not"))
