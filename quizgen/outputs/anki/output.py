"""The Anki output: one package for each folder, with a deck for each bank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from quizgen.model.folder import Folder
from quizgen.model.lock import Lock
from quizgen.outputs.anki.exported_questions import exported_questions
from quizgen.outputs.anki.fields.card_words import card_words
from quizgen.outputs.anki.release_notes import list_changes
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.outputs.base import FolderOutput, Loss, OutputResult
from quizgen.outputs.index_links import FolderLink

ADVICE: Final = (
    "Open the file with Anki, or choose File, then Import. Importing a newer deck later keeps your progress."
)

UNDETERMINED: Final = (
    "quizgen cannot tell whether these cards have changed since they were published, so they are not updated: {}. "
    "To find out whether they have changed, run quizgen anki build --published OLD.apkg with the package that learners have."
)


@dataclass(frozen=True, slots=True)
class AnkiOutput:
    """Builds the package `<slug>.apkg`."""

    name: str = "anki"
    summary: str = "Anki packages: a deck for each article, with a subdeck for each bank"
    extra: None = None
    default: bool = True
    scope: Literal["folder"] = "folder"
    settings: type[AnkiSettings] = AnkiSettings

    def render(self, folder: Folder, settings: AnkiSettings, /) -> OutputResult:
        """The package of a folder; none if no question is asked."""
        if not any(exported_questions(folder, bank) for bank in folder.banks):
            return OutputResult(
                {},
                tuple(
                    Loss(bank.bank, "", "all questions are retired, so no deck was made")
                    for bank in folder.banks
                ),
            )
        from quizgen.outputs.anki.package_build import PackageBuild  # noqa: PLC0415 - only decks need genanki

        build = PackageBuild(folder, settings)
        name = f"{folder.slug}.apkg"
        data = build.package().write()
        locks = build.locks()
        changes = list_changes(folder, locks, card_words(folder.article.language))
        files = {name: data, **({f"{folder.slug}-changes.md": changes.encode()} if changes else {})}
        return OutputResult(
            files, tuple(build.losses), locks, (deck_link(name),), _undetermined(folder, locks)
        )


ANKI: Final[FolderOutput[AnkiSettings]] = AnkiOutput()


def deck_link(file: str) -> FolderLink:
    """The link to a deck on the pages of the library."""
    return FolderLink(file, "Cards", "Anki deck", ADVICE)


def _undetermined(folder: Folder, locks: Sequence[Lock]) -> tuple[Loss, ...]:
    """The cards that were adopted from lock files of format 1 without knowing whether they have changed."""
    adopted = {
        lock.bank: [
            note.question
            for note in lock.notes
            if note.undetermined and (known := folder.lock_of(lock.bank).by_question.get(note.question))
            if known.content
        ]
        for lock in locks
    }
    return tuple(
        Loss(bank, "", UNDETERMINED.format(", ".join(names))) for bank, names in adopted.items() if names
    )
