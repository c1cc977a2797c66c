"""The names of decks.

Anki finds decks by name and never moves existing cards. So names contain nothing that changes when a bank is added,
such as numbers.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from quizgen.model.folder import Folder

MAX_DECK_NAME_CHARS: Final = 100
INVISIBLE_CATEGORIES: Final = ("Cc", "Cf", "Zl", "Zp", "Cs", "Co", "Cn")
JOINERS: Final = "\u200c\u200d"
"""Invisible characters that are kept, because Persian words and emoji need them."""


def deck_names(folder: Folder) -> tuple[str, dict[str, str]]:
    """The names of the folder's deck and of its subdecks, by the ids of the banks.

    The suffix distinguishes folders with the same title. A `deck` set in a bank is used unchanged. Of banks
    with the same title, the later ones get their id after the title.
    """
    parent = with_suffix(folder_deck(folder), folder.deck_suffix, folder.slug)
    names: dict[str, str] = {}
    taken: set[str] = set()
    for bank in folder.banks:
        if bank.deck:
            names[bank.bank] = _path(bank.deck, bank.bank)
            continue
        name = component(bank.title, bank.bank)
        while name.casefold() in taken:
            name = f"{name} ({bank.bank})"
        taken.add(name.casefold())
        names[bank.bank] = f"{parent}::{name}"
    return parent, names


def folder_deck(folder: Folder) -> str:
    """The name of the folder's deck, set by its author or taken from its title, without a suffix."""
    return _path(folder.deck, folder.slug) if folder.deck else component(folder.article.title, folder.slug)


def with_suffix(deck: str, suffix: str, slug: str) -> str:
    """The name of a deck with the suffix that distinguishes it from decks with the same title, if any."""
    return f"{deck} ({component(suffix, slug)})" if suffix else deck


def _path(name: str, otherwise: str) -> str:
    """A deck name of several levels, each as Anki keeps it."""
    return "::".join(component(level, otherwise) for level in name.split("::"))


def component(title: str, otherwise: str) -> str:
    """A title as one level of a deck name, without characters that Anki would change or cannot search for."""
    seen = "".join(
        " " if char.isspace() else char
        for char in title
        if char.isspace() or char in JOINERS or unicodedata.category(char) not in INVISIBLE_CATEGORIES
    )
    plain = re.sub(r"::+", " ", unicodedata.normalize("NFC", seen)).replace('"', "'")
    return " ".join(plain.split())[:MAX_DECK_NAME_CHARS].strip(f" :{JOINERS}") or otherwise
