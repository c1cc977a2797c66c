"""The changes in each release of a deck, for its description and as a list of changes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizgen.markup.plain import to_plain
from quizgen.model.folder import Folder
from quizgen.model.identity import former_ids
from quizgen.model.lock import Lock
from quizgen.model.questions import stem
from quizgen.outputs.anki.fields.card_words import CardWords
from quizgen.outputs.anki.package.edition import format_day

MARKUP: Final = re.compile(r"([\\`*_\[\]<>&#~|$])")
"""Characters that are markup within a line of Markdown."""


def release_summary(locks: Sequence[Lock], words: CardWords) -> str:
    """The changes in the last release, in one sentence; "" before the first release."""
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
    """The changes in all releases as a Markdown file, latest first; "" before the first release."""
    if not any(lock.releases for lock in locks):
        return ""
    questions = [(bank, question) for bank in folder.banks for question in bank.questions]
    stems = {
        str(former): to_plain(stem(question))
        for bank, question in questions
        for former in former_ids(bank, question)
    } | {f"{bank.bank}/{question.id}": to_plain(stem(question)) for bank, question in questions}
    lines = []
    for at in sorted({release.at for lock in locks for release in lock.releases}, reverse=True):
        lines += ["", f"## {_escaped(format_day(at, words))}", ""]
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
                        lines += [f"- {_escaped(told.format(question=text))}" for text in asked]
    return "\n".join([f"# {_escaped(folder.article.title)}", *lines, ""])


def _escaped(text: str) -> str:
    """Text that Markdown shows as it stands; people read the file itself, too, so nothing more is escaped."""
    return MARKUP.sub(r"\\\1", " ".join(text.split()))
