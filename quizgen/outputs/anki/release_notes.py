"""What the releases of a deck brought, in the deck's description and as a list of changes."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.markup.plain import to_plain
from quizgen.model.folder import Folder
from quizgen.model.lock import Lock
from quizgen.model.questions import stem
from quizgen.outputs.anki.fields.card_words import CardWords
from quizgen.outputs.anki.package.decks import markdown
from quizgen.outputs.anki.package.edition import format_day


def release_summary(locks: Sequence[Lock], words: CardWords) -> str:
    """How much the last release brought, in a sentence; "" before the first one."""
    at = max((release.at for lock in locks for release in lock.releases), default=None)
    if at is None:
        return ""
    last = [release for lock in locks for release in lock.releases if release.at == at]
    return words.release.format(
        date=format_day(at, words),
        new=sum(len(release.new) for release in last),
        changed=sum(len(release.changed) for release in last),
        retired=sum(len(release.retired) for release in last),
    )


def list_changes(folder: Folder, locks: Sequence[Lock], words: CardWords) -> str:
    """All releases as a Markdown file, the last one first; "" before the first one."""
    stems = {
        f"{bank.bank}/{question.id}": to_plain(stem(question))
        for bank in folder.banks
        for question in bank.questions
    }
    lines = []
    for at in sorted({release.at for lock in locks for release in lock.releases}, reverse=True):
        lines += ["", f"## {markdown(format_day(at, words))}", ""]
        for lock in locks:
            kept = {note.question: note.stem for note in lock.notes}
            for release in lock.releases:
                if release.at == at:
                    for told, names in (
                        (words.release_new, release.new),
                        (words.release_changed, release.changed),
                        (words.release_retired, release.retired),
                    ):
                        asked = (stems.get(f"{lock.bank}/{name}") or kept.get(name) or name for name in names)
                        lines += [f"- {markdown(told.format(question=text))}" for text in asked]
    return "\n".join([f"# {markdown(folder.article.title)}", *lines, ""]) if lines else ""
