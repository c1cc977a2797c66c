"""Elements of QTI 1.2, as text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from quizgen.outputs.exchange.moodle.elements import element, value

FOR_ALL: Final = "general_fb"
"""Canvas's name for the feedback that every learner reads."""


class Choice12(NamedTuple):
    """An option or item.

    Attributes:
        ident: The identifier.
        html: The text that learners see.
        pinned: Whether it must not be shuffled.
    """

    ident: str
    html: str
    pinned: bool = False


def material(html: str) -> str:
    """An HTML text."""
    return element("material", value("mattext", html, texttype="text/html"))


def plain_material(text: str) -> str:
    """A plain text."""
    return element("material", value("mattext", text, texttype="text/plain"))


def metadata(fields: Mapping[str, str]) -> str:
    """Metadata fields. Empty values are left out."""
    return element(
        "qtimetadata",
        *(
            element("qtimetadatafield", value("fieldlabel", label), value("fieldentry", entry))
            for label, entry in fields.items()
            if entry
        ),
    )


def choice_field(
    ident: str,
    choices: Sequence[Choice12],
    *,
    cardinality: str = "Single",
    shuffle: bool = True,
    beside: str = "",
    plain: bool = False,
) -> str:
    """A response field for choosing.

    Args:
        ident: The identifier used for scoring.
        choices: The choices, in the order shown.
        cardinality: Single, Multiple or Ordered.
        shuffle: Whether the platform may shuffle.
        beside: Elements before the choices.
        plain: Whether choices are plain text.
    """
    labels = "".join(
        element(
            "response_label",
            plain_material(each.html) if plain else material(each.html),
            ident=each.ident,
            **({"rshuffle": "No", "lock": "Yes"} if each.pinned else {}),
        )
        for each in choices
    )
    rendered = element("render_choice", labels, shuffle="Yes" if shuffle else "No")
    return element("response_lid", beside, rendered, ident=ident, rcardinality=cardinality)


def order_field(ident: str, choices: Sequence[Choice12]) -> str:
    """A response field for putting items in order."""
    labels = "".join(element("response_label", material(each.html), ident=each.ident) for each in choices)
    shown = element("ims_render_object", element("flow_label", labels), shuffle="No", orientation="Row")
    rendered = element("render_extension", shown)
    return element("response_lid", rendered, ident=ident, rcardinality="Ordered")


def text_field(ident: str, *, kind: str = "String", rows: int = 0) -> str:
    """A response field for words, a number (`Decimal`) or a text of several lines."""
    size = {"rows": str(rows), "prompt": "Box"} if rows else {}
    rendered = element(
        "render_fib", '<response_label ident="answer1" rshuffle="No"/>\n', fibtype=kind, **size
    )
    return element("response_str", rendered, ident=ident, rcardinality="Single")


def equal(ident: str, given: str, **settings: str) -> str:
    """A test that a response equals a value."""
    return value("varequal", given, respident=ident, **settings)


def scored(condition: str, score: str = "100", *, action: str = "Set") -> str:
    """The score, in per cent, of responses that meet a condition."""
    return element(
        "respcondition",
        element("conditionvar", condition),
        value("setvar", score, action=action, varname="SCORE"),
        **{"continue": "No" if action == "Set" else "Yes"},
    )


def shown(condition: str, feedback: str) -> str:
    """The feedback on responses that meet a condition."""
    return element(
        "respcondition",
        element("conditionvar", condition),
        f'<displayfeedback feedbacktype="Response" linkrefid="{feedback}"/>\n',
        **{"continue": "Yes"},
    )


def scoring(conditions: Iterable[str]) -> str:
    """The scoring rules of the item."""
    outcome = '<decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/>\n'
    return element("resprocessing", element("outcomes", outcome), *conditions)


def feedback_text(ident: str, html: str) -> str:
    """A text shown after the answer."""
    return element("itemfeedback", element("flow_mat", material(html)), ident=ident)
