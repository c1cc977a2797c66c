"""The structure of a QTI 2.1 or 2.2 item: its responses, correct values and body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from quizgen.model.values import decimal_in

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

INLINE: Final = frozenset(["textEntryInteraction", "inlineChoiceInteraction"])
OWN_TOOL: Final = "quizgen"
NOT_ANSWERED: Final = frozenset(["endAttemptInteraction"])
COMPARISONS: Final = frozenset(["match", "stringMatch", "equal", "member"])


class MapEntry(NamedTuple):
    """The score of one response value, and whether case matters."""

    credit: Decimal
    case_sensitive: bool


class ResponseDeclaration(NamedTuple):
    """The declaration of a response.

    Attributes:
        identifier: The identifier.
        cardinality: "single", "multiple", "ordered" or "record".
        base_type: "identifier", "string", "float", "pair" …
        correct: The correct values.
        mapping: The score of each value.
    """

    identifier: str
    cardinality: str
    base_type: str
    correct: tuple[str, ...]
    mapping: Mapping[str, MapEntry]

    @property
    def credits(self) -> dict[str, Decimal]:
        """The score of each value: from the mapping, or otherwise 1 for correct values."""
        mapped = {value: entry.credit for value, entry in self.mapping.items()}
        return (
            mapped
            if any(credit > 0 for credit in mapped.values())
            else dict.fromkeys(self.correct, Decimal(1))
        )


class Item2(NamedTuple):
    """An item of QTI 2.1 or 2.2.

    Attributes:
        identifier: The identifier of the item.
        title: The title of the item.
        language: Its language tag, or "".
        tool: The name of the program that wrote it, or "".
        adaptive: Whether several attempts are possible, each of which changes the outcome.
        generated: Whether it is created from templates for each learner.
        responses: The response declarations, by identifier.
        max_score: The score of a correct response; None if it is not stated.
        body: The body of the item.
        processing: The response processing; None if the item does not contain it.
        feedback: The feedback texts shown outside the body, by identifier.
        rubrics: Texts for graders.
        stimuli: Addresses of reading texts.
    """

    identifier: str
    title: str
    language: str
    tool: str
    adaptive: bool
    generated: bool
    responses: Mapping[str, ResponseDeclaration]
    max_score: Decimal | None
    body: Element | None
    processing: Element | None
    feedback: Mapping[str, Element]
    rubrics: tuple[Element, ...]
    stimuli: tuple[str, ...]

    @property
    def interactions(self) -> tuple[Element, ...]:
        """The interactions."""
        if self.body is None:
            return ()
        return tuple(
            element
            for element in self.body.iter()
            if element.tag.endswith("Interaction") and element.tag not in NOT_ANSWERED
        )

    @property
    def is_own(self) -> bool:
        """Whether quizgen wrote the item. Other programs do not set shuffling deliberately."""
        return self.tool == OWN_TOOL

    def own_part(self, name: str) -> Element | None:
        """A part of the body that quizgen named: the task above a cloze text (`ask`), or the text (`cloze`)."""
        if self.body is None or not self.is_own:
            return None
        return next((each for each in self.body if each.get("class") == name), None)

    def response(self, interaction: Element) -> ResponseDeclaration:
        """The declaration of the response to an interaction.

        Correct values may be stated only in the processing.
        """
        name = interaction.get("responseIdentifier", "")
        declared = self.responses.get(name) or ResponseDeclaration(name, "single", "", (), {})
        if any(credit > 0 for credit in declared.credits.values()):
            return declared
        compared = (
            tuple(_words(value) for value in test.iter("baseValue"))
            for test in self.compared(name)
            if test.tag in COMPARISONS
        )
        return declared._replace(correct=next(filter(None, compared), ()))

    def reactions(self, response: str) -> dict[str, str]:
        """The feedback on each wording of a response: identifiers by wording."""
        found: dict[str, str] = {}
        for branch in self.processing.iter() if self.processing is not None else ():
            if branch.tag not in {"responseIf", "responseElseIf"} or not len(branch):
                continue
            test = branch[0]
            named = test.find("variable")
            wording = test.findtext("baseValue")
            if test.tag in {"stringMatch", "match"} and wording and named is not None:
                shown = {
                    (each.text or "").strip() for each in branch.iter("baseValue")
                } & self.feedback.keys()
                if named.get("identifier") == response and shown:
                    found[" ".join(wording.split())] = min(shown)
        return found

    def compared(self, response: str) -> Iterator[Element]:
        """The values that the processing compares a response with and that may earn points."""
        if self.processing is None:
            return
        for element in self.processing.iter():
            named = {child.get("identifier") for child in element if child.tag == "variable"}
            if response in named:
                yield element


def read_item2(root: Element) -> Item2:
    """Read the structure of an `assessmentItem` element."""
    declared = [_declaration(each) for each in root.iter("responseDeclaration")]
    body = root.find("itemBody")
    return Item2(
        identifier=root.get("identifier", ""),
        title=root.get("title", ""),
        language=root.get(XML_LANGUAGE, ""),
        tool=root.get("toolName", ""),
        adaptive=root.get("adaptive") == "true",
        generated=root.find("templateDeclaration") is not None,
        responses={each.identifier: each for each in declared},
        max_score=_max_score(root),
        body=body,
        processing=root.find("responseProcessing"),
        feedback={each.get("identifier", ""): each for each in root.iter("modalFeedback")},
        rubrics=tuple(root.iter("rubricBlock")),
        stimuli=tuple(each.get("href", "") for each in root.iter("assessmentStimulusRef")),
    )


XML_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def _declaration(element: Element) -> ResponseDeclaration:
    correct = element.find("correctResponse")
    return ResponseDeclaration(
        identifier=element.get("identifier", ""),
        cardinality=element.get("cardinality", "single"),
        base_type=element.get("baseType", ""),
        correct=() if correct is None else tuple(_words(value) for value in correct.iter("value")),
        mapping={
            " ".join(entry.get("mapKey", "").split()): MapEntry(
                decimal_in(entry.get("mappedValue", "")) or Decimal(0), entry.get("caseSensitive") == "true"
            )
            for entry in element.iter("mapEntry")
        },
    )


def _max_score(root: Element) -> Decimal | None:
    """What the item is worth: the default of MAXSCORE, or the normal maximum of SCORE."""
    outcomes = {each.get("identifier"): each for each in root.iter("outcomeDeclaration")}
    most = outcomes.get("MAXSCORE")
    if most is not None and (worth := decimal_in(most.findtext("defaultValue/value") or "")):
        return worth
    score = outcomes.get("SCORE")
    return None if score is None else decimal_in(score.get("normalMaximum", ""))


def _words(element: Element) -> str:
    return " ".join((element.text or "").split())
