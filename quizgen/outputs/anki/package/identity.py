"""The permanent identifiers of notes, decks and media, which depend on ids and content, never on wording."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import PurePosixPath
from typing import Any, Final

EXTENSION: Final = re.compile(r"\.[a-z0-9]{1,5}")


def guid(namespace: str, question: str, kind: str) -> str:
    """The identifier (guid) of a note in every collection.

    It has sixteen characters and depends only on the namespace of the bank, the id of the question and the
    note type. Wording, order and file may change without loss of the learner's progress. The note type is
    included because Anki cannot convert a cloze note to another type.
    """
    digest = hashlib.blake2b(f"{namespace}\x1f{question}\x1f{kind}".encode(), digest_size=12).digest()
    return base64.urlsafe_b64encode(digest).decode()


def note_fingerprint(note: Any) -> str:
    """Sixteen hexadecimal digits of the whole content of a `genanki.Note`, as in lock files of format 1."""
    cards = ",".join(str(card.ord) for card in note.cards)
    said = "\x1f".join((*note.fields, *note.tags, cards))
    return hashlib.blake2b(said.encode(), digest_size=8).hexdigest()


def media_name(file: str, data: bytes) -> str:
    """The name of a file in Anki's media folder, which all decks share.

    The name depends on the content, so that a changed picture never conflicts with its earlier version.
    """
    suffix = PurePosixPath(file).suffix.lower()
    extension = suffix if EXTENSION.fullmatch(suffix) else ""
    return f"qg-{hashlib.sha1(data, usedforsecurity=False).hexdigest()[:12]}{extension}"


def deck_id(name: str) -> int:
    """The id of a deck inside the package. Anki identifies decks by name."""
    digest = hashlib.blake2b(name.encode(), digest_size=4).digest()
    return (1 << 31) + int.from_bytes(digest, "big")
