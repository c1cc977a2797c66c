"""Cards: the units that a quiz asks one by one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Final, TypeVar

from quizgen.grading.policy import Policy
from quizgen.model.bank import Bank
from quizgen.model.digest import question_digest
from quizgen.model.folder import Folder
from quizgen.model.questions import Flashcard, Question
from quizgen.model.shuffle import group_key, shuffle

FORMER_METADATA: Final = {
    "points",
    "difficulty",
    "bloom",
    "objective",
    "tags",
    "allow",
    "retired",
    "formerly",
}
"""The fields that older histories left out of their digests, and newer fields."""

LATER_FIELDS: Final = {"significant", "order", "pending", "bonus", "space", "new_page", "option_columns"}
"""Fields that questions did not have then. They do not affect digests unless they have a value."""

REVERSE: Final = "/reverse"
"""The end of the id of a card that is asked from back to front."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Card:
    """A question with everything that is needed to ask it: its bank, article and grading policy.

    Two cards are equal if they ask the same question, even if its wording has changed.

    Attributes:
        id: `bank/question`, which is permanent. `/reverse` follows if a flashcard is asked from back to
            front.
        question: The question.
        bank: The bank that contains the question.
        folder: The article folder that contains the bank.
        policy: The rules by which answers are graded.
        reverse: Whether the back of a flashcard is shown and learners must recall the front.
        original: The question in the bank, if it is presented as another type; otherwise None.
    """

    id: str
    question: Question = field(compare=False, repr=False)
    bank: Bank = field(compare=False, repr=False)
    folder: Folder = field(compare=False, repr=False)
    policy: Policy = field(compare=False, repr=False)
    reverse: bool = field(default=False, compare=False, repr=False)
    original: Question | None = field(default=None, compare=False, repr=False)

    @property
    def language(self) -> str:
        """The language in which the card is asked and graded."""
        return self.policy.language or self.folder.language_of(self.bank)


def cards(
    folders: Iterable[Folder], policy: Callable[[Folder], Policy], *, retired: bool = False
) -> tuple[Card, ...]:
    """A card for each question that is asked, in the order of the banks.

    Args:
        folders: The folders of the banks.
        policy: Returns the grading policy for a folder. If the policy has no language, each bank uses its own
            language.
        retired: Whether retired questions have cards, too.
    """
    return tuple(
        Card(f"{bank.bank}/{question.id}", question, bank, folder, its)
        for folder in folders
        for graded in [policy(folder)]
        for bank in folder.banks
        for its in [
            replace(graded, language=graded.language or folder.language_of(bank), strictness=bank.strictness)
        ]
        for question in (bank.questions if retired else bank.active)
    )


def former_card_ids(cards: Iterable[Card]) -> dict[str, str]:
    """Map the former ids of cards to the present ones, using the `formerly` fields of questions and banks.

    A former id that another question has now belongs to that question.
    """
    found: dict[str, str] = {}
    for card in cards:
        if card.question.formerly or card.bank.formerly:
            from quizgen.model.identity import former_ids  # noqa: PLC0415 - few questions have a former id

            there = {f"{bank.bank}/{each.id}" for bank in card.folder.banks for each in bank.questions}
            for former in map(str, former_ids(card.bank, card.question)):
                if former not in there:
                    found.setdefault(f"{former}{REVERSE}" if card.reverse else former, card.id)
    return found


def card_digest(card: Card) -> str:
    """The digest of a card's question, which histories store with each answer."""
    return question_digest(card.original or card.question, card.folder.media_digests).content


def card_key_digest(card: Card) -> str:
    """The digest of a card's correct answer, which histories store with each answer; "" if there are several."""
    from quizgen.model.key_digest import key_digest  # noqa: PLC0415 - the first question is asked without it

    return key_digest(card.original or card.question, reverse=card.reverse)


def has_digest(card: Card, stored: str) -> bool:
    """Whether a card's question is unchanged since this digest was stored, perhaps by an earlier version."""
    if stored == card_digest(card):
        return True
    from quizgen.model.former_content import without_later_parts  # noqa: PLC0415 - few questions have changed

    question = card.original or card.question
    fields = type(question).model_fields
    unset = {name for name in LATER_FIELDS & fields.keys() if getattr(question, name) == fields[name].default}
    said = without_later_parts(question.model_dump(mode="json", exclude=FORMER_METADATA | unset))
    if lines := said.pop("lines", None):
        said["lines"] = lines  # to the end, where it was then
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return stored == hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def sample_cards(chosen: tuple[Card, ...], seed: str, limit: int | None = None) -> tuple[Card, ...]:
    """Select at most `limit` cards, in the order that the seed determines. Groups stay together.

    A group that exceeds the rest of the limit is replaced by cards that fit. A group that is larger than the
    whole limit is cut off if there are no other cards. The seed also determines which side of a reversible
    flashcard is asked: a quiz asks only one side, since each gives the other away.
    """
    units = [card_group_key(card) for card in chosen]
    order: Sequence[int] = shuffle(units, seed)
    if limit is not None:
        order = take_within_limit(order, lambda index: units[index], limit)
    return tuple(_turned(chosen[index], seed) for index in order)


def card_group_key(card: Card) -> str:
    """The group that a card is asked together with. A card without a group has a key of its own."""
    return f"{card.bank.bank}/{group_key(card.question)}"


def take_within_limit(order: Sequence[_T], unit_of: Callable[[_T], str], limit: int) -> Sequence[_T]:
    """The first cards of an order, as many as the limit allows without splitting a group."""
    taken: list[_T] = []
    for _, members in groupby(order, key=unit_of):
        group = list(members)
        if len(taken) + len(group) <= limit:
            taken += group
    return taken or order[:limit]


def directions(card: Card) -> tuple[Card, ...]:
    """The directions in which a question can be asked. A reversible flashcard has two."""
    match card.question:
        case Flashcard(reverse=True) if not card.reverse:
            return card, replace(card, id=f"{card.id}{REVERSE}", reverse=True)
        case _:
            return (card,)


def _turned(card: Card, seed: str) -> Card:
    """The card, or its other side if the seed wants it so."""
    both = directions(card)
    return both[shuffle(["front", "back"], seed, card.id)[0]] if len(both) > 1 else card
