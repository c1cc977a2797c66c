"""A real Anki collection to import packages into, and folders worth importing."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from samples import (
    PARAGRAPHS,
    a_bank,
    a_cloze,
    a_flashcard,
    a_folder,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_picture,
    a_true_false,
    an_article,
    one_of_each,
)

from quizgen.model.folder import Folder, Media
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.outputs.base import OutputResult

NOW: Final = 1_790_000_000
LATER: Final = NOW + 3600

CODE: Final = """\
```python
def rung(bells: int) -> str:  # how often
    return "ding" * bells if bells > 0 else None
```
"""

FIXED: Final = AnkiSettings(now=NOW)


def built(folder: Folder, now: int = NOW) -> bytes:
    """The package of a folder that loses nothing."""
    made = ANKI.render(folder, AnkiSettings(now=now))
    assert made.losses == ()
    return only_file(made)


def only_file(made: OutputResult) -> bytes:
    (data,) = made.files.values()
    return data


@dataclass(frozen=True)
class Log:
    """What Anki says about an import, in notes."""

    new: int
    updated: int = 0
    duplicate: int = 0
    conflicting: int = 0


class Collection:
    """A real collection in a folder of its own, imported into as a learner does: with Anki's defaults."""

    def __init__(self, home: Path) -> None:
        import anki.lang
        from anki.collection import Collection as AnkiCollection

        anki.lang.set_lang("en_US")
        self.home = home
        self.anki = AnkiCollection(str(home / "collection.anki2"))

    def close(self) -> None:
        self.anki.close()

    def load(self, data: bytes, name: str = "deck.apkg") -> Log:
        from anki import import_export_pb2 as choices
        from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest

        path = self.home / name
        path.write_bytes(data)
        newer = choices.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER
        options = ImportAnkiPackageOptions(
            merge_notetypes=False,
            update_notes=newer,
            update_notetypes=newer,
            with_scheduling=False,
            with_deck_configs=False,
        )
        request = ImportAnkiPackageRequest(package_path=str(path), options=options)
        log = self.anki.import_anki_package(request).log
        self.anki.models._clear_cache()
        assert log.found_notes == sum(map(len, (log.new, log.updated, log.duplicate, log.conflicting)))
        return Log(len(log.new), len(log.updated), len(log.duplicate), len(log.conflicting))

    def note(self, question: str) -> Any:
        """The note of a question, by `bank/question`."""
        (found,) = (n for n in self.notes() if n["ID"] == question)
        return found

    def notes(self) -> list[Any]:
        return [self.anki.get_note(nid) for nid in self.anki.find_notes("")]

    def cards(self) -> list[Any]:
        return [self.anki.get_card(cid) for cid in self.anki.find_cards("")]

    def card(self, question: str, ord_: int = 0) -> Any:
        return self.note(question).cards()[ord_]

    def sick(self) -> list[str]:
        """Everything that Anki itself finds wrong."""
        found = [
            card.note()["ID"]
            for card in self.cards()
            if "has a problem" in card.question() + card.answer() or not card.question().strip()
        ]
        for note_type in self.anki.models.all():
            self.anki.models.update_dict(note_type)
        found += [str(note) for note in self.anki.get_empty_cards().notes]
        text, healthy = self.anki.fix_integrity()
        found += [] if healthy and "fixed" not in text.lower() else [text]
        media = self.anki.media.check()
        found += [*media.missing, *media.unused]
        bare = self.anki.db.scalar("select count() from notes where id not in (select nid from cards)")
        twice = self.anki.db.scalar("select count() - count(distinct guid) from notes")
        return found + ["notes without cards"] * bool(bare) + ["guids used twice"] * bool(twice)


def every_type() -> Folder:
    """Each type once, in the market's article, with a picture and every common key somewhere."""
    questions = {
        question.id: question
        for question in (
            *one_of_each(),
            a_multiple_choice(
                id="with-everything",
                hint="It can be *milled*.",
                image={"file": "map.png", "alt": 'A "map" of the square', "credit": "N. N., CC0"},
                as_of="2019-06",
                inferred="true",
                pin="fish",
            ),
            a_multiple_choice(id="figures", ask="How many?", answer="60", distractors=["40", "50", "1,000"]),
            a_multiple_response(id="none-pinned", pin=["wool"]),
            a_true_false(id="true-one", answer="true", correction=None),
            a_cloze(
                id="groups",
                text="{{1::Farmers}} sell {{cheese|cheeses}} and {{1::honey}}: $e^{{{x}}}$ {{a::b}}.",
            ),
            a_flashcard(id="one-way", reverse="false", cite=None, uncited="general knowledge"),
            a_numeric(
                id="code",
                ask=f"What is printed?\n\n{CODE}",
                audio={"file": "bell.mp3", "transcript": "A bell.", "credit": "N. N., CC0"},
            ),
        )
    }
    return a_folder(a_bank(*questions.values()), media=[a_picture(), Media(file="bell.mp3", data=b"ID3")])


def right_to_left() -> Folder:
    """The market's bank as an Arabic one, in direction at least."""
    return a_folder(a_bank(), slug="suq", article=an_article(language="ar"))


def long_article() -> Folder:
    """An article of one long paragraph: only the cited sentences are shown."""
    return a_folder(a_bank(), article=an_article(" ".join(PARAGRAPHS * 2)))


def database(data: bytes, home: Path) -> Any:
    """The SQLite database inside a package."""
    import io
    import sqlite3
    import zipfile

    path = home / "inside.anki2"
    path.write_bytes(zipfile.ZipFile(io.BytesIO(data)).read("collection.anki2"))
    return sqlite3.connect(path)


def described(connection: Any, column: str) -> dict[str, Any]:
    """A column of the collection's row: `models` or `decks`."""
    (text,) = connection.execute(f"select {column} from col").fetchone()
    found: dict[str, Any] = json.loads(text)
    return found
