"""Converts QTI 2.1 and 2.2 items to questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from quizgen.importers.option_order import keep_order
from quizgen.importers.qti.item2 import INLINE, Item2, ResponseDeclaration
from quizgen.importers.qti.markup import inner_html, outer_html
from quizgen.importers.qti.numbers2 import numeric_key
from quizgen.importers.qti.options import Fields, SourceOption, option_fields
from quizgen.importers.qti.qti_texts import QtiTexts
from quizgen.importers.qti.typed import gap_fields, gap_sign, number_fields, typed_fields

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

ZERO: Final = Decimal(0)
NUMBERS: Final = frozenset(["float", "integer"])
NOT_ASKED: Final = frozenset(["feedbackInline", "feedbackBlock", "rubricBlock", "endAttemptInteraction"])
NO_IMPORT: Final = {
    "hotspotInteraction": "a place to select in a picture",
    "selectPointInteraction": "a point to select in a picture",
    "graphicOrderInteraction": "places in a picture to put in order",
    "graphicAssociateInteraction": "places in a picture to connect",
    "graphicGapMatchInteraction": "labels to place on a picture",
    "positionObjectInteraction": "an object to place on a picture",
    "drawingInteraction": "a drawing task",
    "uploadInteraction": "a file to upload",
    "mediaInteraction": "an interactive recording",
    "customInteraction": "a custom interaction",
    "portableCustomInteraction": "a custom interaction",
}
"""Interactions that banks do not support."""


def is_text_file(element: Element) -> bool:
    """Whether an element refers to a reading text in a separate file."""
    return element.tag == "object" and element.get("type", "") in {"text/html", "application/xhtml+xml"}


def question2_fields(item: Item2, texts: QtiTexts) -> Fields | None:
    """The type and content of an item; None, with a loss, if it cannot be imported."""
    interactions = item.interactions
    kinds = {each.tag for each in interactions}
    if item.adaptive:
        texts.leave_out("an adaptive item")
    elif item.generated:
        texts.leave_out("an item with random values")
    elif not interactions:
        texts.leave_out("an item without a response field")
    elif kinds <= INLINE:
        return _inline(item, interactions, texts)
    elif len(interactions) > 1:
        texts.leave_out("an item with several kinds of interactions")
    elif (read := READERS.get(interactions[0].tag)) is None:
        texts.leave_out(NO_IMPORT.get(interactions[0].tag, "an unknown interaction"))
    else:
        return read(item, interactions[0], texts)
    return None


def _body(item: Item2, shown: Callable[[Element], str | None]) -> str:
    """The HTML of the body, without feedback and texts for those who mark."""

    def replaced(element: Element) -> str | None:
        if element.tag in NOT_ASKED or is_text_file(element):
            return ""
        return shown(element)

    return "" if item.body is None else inner_html(item.body, replaced)


def _stem(item: Item2, interaction: Element, texts: QtiTexts) -> str:
    """What is asked: the body, with the prompt in the place of the interaction."""
    prompt = interaction.find("prompt")
    html = "" if prompt is None else f"<p>{inner_html(prompt)}</p>"
    return texts.stem(_body(item, lambda element: html if element is interaction else None))


def _text(element: Element) -> str:
    """The HTML in a choice, without feedback on it."""
    return inner_html(element, lambda child: "" if child.tag == "feedbackInline" else None)


def _feedback(item: Item2, choice: Element) -> str:
    """The HTML of the feedback on a choice, in it or outside the body."""
    inside = "".join(inner_html(each) for each in choice.iter("feedbackInline"))
    outside = item.feedback.get(choice.get("identifier", ""))
    return inside or ("" if outside is None else inner_html(outside))


def _choice(item: Item2, interaction: Element, texts: QtiTexts) -> Fields:
    response = item.response(interaction)
    fields = option_fields(
        [
            SourceOption(
                _text(choice),
                response.credits.get(choice.get("identifier", ""), ZERO),
                _feedback(item, choice),
                choice.get("fixed") == "true",
            )
            for choice in interaction
            if choice.tag == "simpleChoice"
        ],
        texts,
        multiple=response.cardinality == "multiple" and interaction.get("maxChoices") != "1",
    )
    if item.is_own and interaction.get("shuffle") == "false":
        keep_order(fields)
    return {"ask": _stem(item, interaction, texts), **fields}


def _hot_text(item: Item2, interaction: Element, texts: QtiTexts) -> Fields:
    """Words of a text to choose: a choice question with the text as its stem."""
    response = item.response(interaction)
    options = [
        SourceOption(inner_html(each), response.credits.get(each.get("identifier", ""), ZERO))
        for each in interaction.iter("hottext")
    ]
    fields = option_fields(options, texts, multiple=response.cardinality == "multiple")
    texts.lose("words to select in a text", "imported as options below the text")

    def shown(element: Element) -> str | None:
        if element is interaction:
            return "".join(
                f"<p>{inner_html(child)}</p>" if child.tag == "prompt" else outer_html(child, shown)
                for child in interaction
            )
        return inner_html(element) if element.tag == "hottext" else None

    return {"ask": texts.stem(_body(item, shown)), **fields}


def _order(item: Item2, interaction: Element, texts: QtiTexts) -> Fields | None:
    names = {
        each.get("identifier", ""): texts.option(_text(each)) for each in interaction.iter("simpleChoice")
    }
    items = [names[each] for each in item.response(interaction).correct if each in names]
    if len(items) < 2 or len(items) != len(names) or len(set(items)) != len(items):
        texts.leave_out("an incomplete order")
        return None
    return {"type": "ordering", "ask": _stem(item, interaction, texts), "items": items}


def _match(item: Item2, interaction: Element, texts: QtiTexts) -> Fields | None:
    """Two sets to match, or one set of which two belong together."""
    sets = list(interaction.iter("simpleMatchSet"))
    choices = [list(each.iter("simpleAssociableChoice")) for each in sets or [interaction]]
    names = {choice.get("identifier", ""): texts.option(_text(choice)) for each in choices for choice in each}
    pairs: dict[str, str] = {}
    for value, credit in item.response(interaction).credits.items():
        left, _, right = value.partition(" ")
        if credit <= 0 or left not in names or right not in names:
            continue
        if left in pairs:
            texts.leave_out("an item with several matches")
            return None
        pairs[left] = right
    return {
        "type": "matching",
        "ask": _stem(item, interaction, texts),
        **_pairs(names, pairs, choices, texts),
    }


def _pairs(
    names: Mapping[str, str], pairs: Mapping[str, str], choices: list[list[Element]], texts: QtiTexts
) -> Fields:
    """The pairs in the order of the left sides, and the right sides that belong to none."""
    used = {names[right] for right in pairs.values()}
    lefts = [choice.get("identifier", "") for choice in choices[0]]
    rest = [choice.get("identifier", "") for choice in choices[-1]]
    if any(left not in pairs for left in lefts) and len(choices) > 1:
        texts.lose("an item without a match", "the item is left out")
    distractors = list(
        dict.fromkeys(names[each] for each in rest if each not in pairs and names[each] not in {*used, ""})
    )
    written = [{"left": names[left], "right": names[pairs[left]]} for left in lefts if left in pairs]
    return {"pairs": written, **({"distractors": distractors} if distractors else {})}


def _gap_match(item: Item2, interaction: Element, texts: QtiTexts) -> Fields | None:
    """A text with gaps to which words are dragged: learners type them instead."""
    words = {
        each.get("identifier", ""): texts.words(inner_html(each)) for each in interaction.iter("gapText")
    }
    places = [each.get("identifier", "") for each in interaction.iter("gap")]
    right: dict[str, list[str]] = {place: [] for place in places}
    response = item.response(interaction)
    for value in response.correct or [value for value, credit in response.credits.items() if credit > 0]:
        one, _, other = value.partition(" ")
        word, gap = (other, one) if one in right else (one, other)
        if word in words and gap in right:
            right[gap].append(words[word])
    if interaction.find("gapImg") is not None:
        texts.lose("pictures to drag into gaps", "left out")
    if {*words.values()} - {word for accepted in right.values() for word in accepted}:
        texts.lose("words that do not belong to a gap", "left out; learners type the words")
    gaps = [right[place] for place in places]

    def shown(element: Element) -> str | None:
        if element is interaction:
            return "".join(
                ""
                if child.tag in {"gapText", "gapImg"}
                else f"<p>{inner_html(child)}</p>"
                if child.tag == "prompt"
                else outer_html(child, shown)
                for child in interaction
            )
        return gap_sign(places.index(element.get("identifier", ""))) if element.tag == "gap" else None

    return gap_fields(_body(item, shown), gaps, texts)


def _essay(item: Item2, interaction: Element, texts: QtiTexts) -> Fields:
    lines = interaction.get("expectedLines", "")
    correct = item.response(interaction).correct
    fields: Fields = {"type": "open-ended", "ask": _stem(item, interaction, texts)}
    if correct:
        fields["model"] = "\n\n".join(correct)
    if lines.isdecimal() and 0 < int(lines) <= 100:
        fields["lines"] = lines
    return fields


def _slider(item: Item2, interaction: Element, texts: QtiTexts) -> Fields:
    texts.lose("a slider", "learners type the number")
    return _numeric(item, interaction, texts, _stem(item, interaction, texts))


def _inline(item: Item2, interactions: tuple[Element, ...], texts: QtiTexts) -> Fields | None:
    """Places to type or choose within a text: one at its end is a question with a short answer, others are gaps."""
    places = {id(each): index for index, each in enumerate(interactions)}
    ask = item.own_part("ask")

    def shown(element: Element) -> str | None:
        if element is ask:
            return ""
        return gap_sign(places[id(element)]) if id(element) in places else None

    html = _body(item, shown)
    if len(interactions) == 1 and interactions[0].tag == "textEntryInteraction":
        fields = _single_entry(item, interactions[0], html, texts)
        if fields is not None:
            return fields
    gaps = [_gap_answers(item, each, texts) for each in interactions]
    cloze = gap_fields(html, gaps, texts)
    if cloze is not None and ask is not None:
        cloze["ask"] = texts.block(inner_html(ask))
    return cloze


def _single_entry(item: Item2, entry: Element, html: str, texts: QtiTexts) -> Fields | None:
    """A question whose answer is typed at the end of the text; None if the entry is a gap in it."""
    response = item.response(entry)
    before, _, after = html.partition(gap_sign(0))
    last = not texts.words(after)
    if response.base_type in NUMBERS:
        return _numeric(item, entry, texts, texts.stem(f"{before}{'' if last else '____'}{after}"))
    if not last or not texts.words(before) or item.own_part("cloze") is not None:
        return None
    feedback = {
        wording: texts.block(inner_html(item.feedback[name]))
        for wording, name in item.reactions(response.identifier).items()
    }
    fields = typed_fields(_wordings(response), feedback, texts, exact=_is_exact(response))
    return {"ask": texts.stem(before + after), **fields}


def _wordings(response: ResponseDeclaration) -> dict[str, Decimal]:
    """What the wordings of an answer earn, those first that the author declares correct."""
    credit = response.credits
    first = [value for value in response.correct if credit.get(value, ZERO) > 0]
    return {value: credit[value] for value in dict.fromkeys([*first, *credit])}


def _is_exact(response: ResponseDeclaration) -> bool:
    """Whether capital letters matter in all wordings that are correct."""
    right = [entry for entry in response.mapping.values() if entry.credit > 0]
    return bool(right) and all(entry.case_sensitive for entry in right)


def _numeric(item: Item2, interaction: Element, texts: QtiTexts, ask: str) -> Fields:
    return {"ask": ask, **number_fields(numeric_key(item, item.response(interaction)), texts)}


def _gap_answers(item: Item2, interaction: Element, texts: QtiTexts) -> tuple[str, ...]:
    """The correct wordings of a gap."""
    response = item.response(interaction)
    if interaction.tag == "inlineChoiceInteraction":
        names = {
            each.get("identifier", ""): texts.words(_text(each)) for each in interaction.iter("inlineChoice")
        }
        texts.lose("options of a gap", "the correct one is imported, and learners type it")
        return tuple(
            names[value] for value, credit in response.credits.items() if credit > 0 and value in names
        )
    if response.base_type in NUMBERS:
        key = numeric_key(item, response)
        if key.low != key.high:
            texts.lose("the tolerance of a number in a gap", "the number itself is correct")
        return () if key.answer is None else (f"{key.answer:f}",)
    best = max(response.credits.values(), default=ZERO)
    if any(ZERO < credit < best for credit in response.credits.values()):
        texts.lose("an answer with partial credit", "the answer is left out")
    return tuple(wording for wording, credit in _wordings(response).items() if credit == best > 0)


READERS: Final[Mapping[str, Callable[[Item2, Element, QtiTexts], Fields | None]]] = {
    "choiceInteraction": _choice,
    "hottextInteraction": _hot_text,
    "orderInteraction": _order,
    "matchInteraction": _match,
    "associateInteraction": _match,
    "gapMatchInteraction": _gap_match,
    "extendedTextInteraction": _essay,
    "sliderInteraction": _slider,
}
