"""Decks as genanki objects, and their descriptions."""

from __future__ import annotations

import re
from typing import Any, Final
from urllib.parse import quote

import genanki

from quizgen.model.article import Article
from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.outputs.anki.exported_questions import exported_questions
from quizgen.outputs.anki.fields.card_words import CardWords, card_words
from quizgen.outputs.anki.fields.tags import RETIRED
from quizgen.outputs.anki.package.deck_names import deck_names
from quizgen.outputs.anki.package.identity import deck_id

PUNCTUATION: Final = re.compile(r"([!-/:-@\[-`{-~])")
IN_ADDRESSES: Final = "!#$%&'()*+,-./:;=?@[]_~"
"""Characters that an address may contain. All others are escaped, so that none can end the link."""


def make_decks(folder: Folder) -> tuple[genanki.Deck, dict[str, genanki.Deck]]:
    """The decks of the folder and of each bank, by bank id. Banks without questions to ask have none.

    A bank's deck outside the folder's deck contains the descriptions of both.
    """
    parent, names = deck_names(folder)
    told = card_words(folder.article.language)
    asked = {bank.bank: len(bank.active) for bank in folder.banks if exported_questions(folder, bank)}
    retired = any(len(exported_questions(folder, bank)) > len(bank.active) for bank in folder.banks)
    about = _about_folder(folder.article, told, sum(asked.values()), retired=retired)
    below = {}
    for bank in folder.banks:
        if bank.bank in asked:
            name, about_bank = names[bank.bank], _about_bank(bank, told, asked[bank.bank])
            described = about_bank if is_below(name, parent) else f"{about}\n\n{about_bank}"
            below[bank.bank] = genanki.Deck(deck_id(name), name, described)
    return genanki.Deck(deck_id(parent), parent, about), below


def is_below(name: str, parent: str) -> bool:
    """Whether a deck is a subdeck of another one. Anki ignores case in deck names."""
    return name.casefold().startswith(f"{parent.casefold()}::")


def deck_json(deck: Any, *more: str) -> dict[str, Any]:
    """The deck in Anki's JSON. Its description is Markdown, followed by further plain paragraphs if given."""
    described = "\n\n".join([deck.description, *map(markdown, more)])
    return {**deck.to_json(), "desc": described, "md": True}


def _about_folder(article: Article, told: CardWords, count: int, *, retired: bool) -> str:
    lines = [f"**{markdown(article.title)}**"]
    if original := article.original:
        lines.append(_linked(markdown(told.labels.based_on_original(original)), original.url))
    lines += [_counted(told, count), markdown(told.update)]
    if retired:
        lines.append(f"{markdown(told.delete_retired)} `tag:{RETIRED}`")
    return "\n\n".join(lines)


def _linked(text: str, url: str | None) -> str:
    """The text as a link, if there is an address."""
    return f"[{text}](<{quote(url, safe=IN_ADDRESSES)}>)" if url else text


def _about_bank(bank: Bank, told: CardWords, count: int) -> str:
    said = [markdown(bank.instructions)] if bank.instructions else []
    return "\n\n".join([*said, _counted(told, count)])


def _counted(told: CardWords, count: int) -> str:
    return markdown(told.questions.format(count=count))


def markdown(text: str) -> str:
    """Escape plain text for Markdown."""
    return PUNCTUATION.sub(r"\\\1", " ".join(text.split()))
