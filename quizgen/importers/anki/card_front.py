"""The fields that the front of a card shows, read from its template."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

TAG: Final = re.compile(r"\{\{(?P<sign>[#^/]?)\s*(?P<content>[^{}]*?)\s*\}\}")
SPECIAL: Final = frozenset(["FrontSide", "Tags", "Type", "Deck", "Subdeck", "Card", "CardFlag", "CardID"])


class CardFront(NamedTuple):
    """The fields on the front of a card.

    Attributes:
        shown: The names of the fields that are shown and not empty.
        typed: The name of the field whose content learners type; "" if there is none.
        cloze: The name of the field with gaps; "" if there is none.
        hints: The names of the fields that are shown on request.
        switches: The names of fields that are only tested for being empty.
    """

    shown: tuple[str, ...]
    typed: str = ""
    cloze: str = ""
    hints: tuple[str, ...] = ()
    switches: frozenset[str] = frozenset()


def read_front(template: str, fields: Mapping[str, str]) -> CardFront:
    """The fields of a note that a template shows. Conditions in the template are evaluated."""
    shown: list[str] = []
    hints: list[str] = []
    typed = cloze = ""
    hidden: list[str] = []
    tested = {tag["content"] for tag in TAG.finditer(template) if tag["sign"]}
    for tag in TAG.finditer(template):
        name = tag["content"]
        match tag["sign"]:
            case "#" | "^" if hidden or bool(fields.get(name, "").strip()) == (tag["sign"] == "^"):
                hidden.append(name)
            case "/" if hidden and hidden[-1] == name:
                hidden.pop()
            case "" if not hidden:
                *filters, name = (part.strip() for part in name.split(":"))
                if name in SPECIAL or name not in fields:
                    continue
                if "cloze" in filters:
                    cloze = cloze or name
                elif "type" in filters:
                    typed = typed or name
                elif fields[name].strip() and not any(part.startswith("tts") for part in filters):
                    (hints if "hint" in filters else shown).append(name)
            case _:
                pass
    switches = tested.difference(shown, hints, [typed, cloze])
    return CardFront(
        tuple(dict.fromkeys(shown)), typed, cloze, tuple(dict.fromkeys(hints)), frozenset(switches)
    )
