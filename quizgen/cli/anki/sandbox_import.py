"""Anki itself in a sandbox: a temporary collection in a separate process.

A damaged package can crash Anki's library, which also writes to standard error. So the library runs in a child process,
with a folder that the parent removes. The library has the AGPL licence. It is an optional extra, and only this module
imports it.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from urllib.parse import unquote

from quizgen.outputs.anki.fields.html_to_text import html_to_text
from quizgen.problems import QuizgenError, plural_count, shorten

MISSING: Final = "this command needs Anki's own library, 23.12 or newer: pip install 'quizgen[anki]'"

ISOLATES: Final = str.maketrans("", "", "\u2068\u2069")
"""The invisible characters that Anki puts around values inserted into its messages."""


class MissingAnkiError(QuizgenError):
    """Anki's library is not installed."""


@dataclass(frozen=True, slots=True)
class ImportFinding:
    """A problem that Anki finds in a package.

    Attributes:
        code: The kind of problem, in kebab-case.
        where: The question as bank/question, the note type or the file; "" for the whole package.
        message: The problem, as a sentence.
    """

    code: str
    where: str
    message: str


@dataclass(slots=True)
class Report:
    """The result of importing a package into an empty collection.

    Attributes:
        anki: The version of Anki's library.
        notes: The number of notes of each note type.
        decks: The number of cards in each deck.
        rendered: The number of cards whose front and back were rendered.
        media: The pictures and recordings that were imported.
        findings: The problems, in the order in which they were found.
    """

    anki: str = ""
    notes: dict[str, int] = field(default_factory=dict)
    decks: dict[str, int] = field(default_factory=dict)
    rendered: int = 0
    media: frozenset[str] = frozenset()
    findings: list[ImportFinding] = field(default_factory=list)

    def add(self, code: str, where: str, message: str) -> None:
        """Add a problem to the report."""
        self.findings.append(ImportFinding(code, where, message))


def import_package(package: Path) -> Report:
    """Import a package into a temporary collection and run all of Anki's checks on it.

    Raises:
        MissingAnkiError: If Anki's library is not installed.
    """
    try:
        with (
            TemporaryDirectory(prefix="quizgen-", ignore_cleanup_errors=True) as home,
            ProcessPoolExecutor(1, get_context("spawn"), initializer=_quiet) as pool,
        ):
            return pool.submit(_try_out, package.resolve(), Path(home)).result()
    except BrokenProcessPool:
        report = Report()
        report.add("anki-ended", "", "Anki crashed while importing or checking this package")
        return report


def _quiet() -> None:
    """Send what Anki's library says on standard error nowhere: findings are said by us."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def _collection(home: Path) -> Any:
    try:
        import anki.lang
        from anki.collection import Collection, ImportAnkiPackageOptions  # noqa: F401 - 23.10 lacks the second
    except ImportError as error:
        raise MissingAnkiError(MISSING) from error
    anki.lang.set_lang("en_US")
    return Collection(str(home / "collection.anki2"))


def _import(collection: Any, package: Path) -> None:
    from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest

    options = ImportAnkiPackageOptions(with_scheduling=False)
    request = ImportAnkiPackageRequest(package_path=str(package), options=options)
    collection.import_anki_package(request)
    collection.models._clear_cache()  # noqa: SLF001 - the import happens behind the back of this cache


def _try_out(package: Path, home: Path) -> Report:
    collection = _collection(home)
    import anki.buildinfo
    from anki.errors import AnkiException

    report = Report(anki=anki.buildinfo.version)
    doing = "importing the package"
    try:
        _import_and_count(collection, package, report)
        for doing, stage in STAGES.items():
            try:
                stage(collection, report)
            except AnkiException as error:
                report.add("anki-error", "", f"Anki reported an error while {doing}: {_plain(str(error))}")
        collection.close()
    except AnkiException as error:
        report.add("import-refused", "", f"Anki rejects the package: {_plain(str(error))}")
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # a panic in Anki's Rust, which no class of Python names
            raise
        report.add("anki-error", "", f"Anki crashed while {doing}")
    return report


def _import_and_count(collection: Any, package: Path, report: Report) -> None:
    """Import as a learner with a new collection does, and see what arrives."""
    _import(collection, package)
    report.notes = dict(
        collection.db.all(
            "SELECT t.name, count() FROM notes n JOIN notetypes t ON t.id = n.mid GROUP BY t.id ORDER BY 2 DESC, 1"
        )
    )
    counted = Counter(collection.db.list("SELECT did FROM cards"))
    report.decks = dict(sorted((collection.decks.name(deck), number) for deck, number in counted.items()))
    report.media = frozenset(path.name for path in Path(collection.media.dir()).iterdir())


def _draw(collection: Any, report: Report) -> None:
    """Draw every card, front and back, as the learner's Anki will."""
    from anki.errors import AnkiException

    blank = collection.tr.card_template_rendering_empty_front()
    for number in collection.find_cards("", order="c.id"):
        card = collection.get_card(number)
        where = _question(card.note())
        try:
            # What Card.question() does, but for putting errors on the card instead of raising them.
            drawn = collection._backend.render_existing_card(  # noqa: SLF001
                card_id=number, browser=False, partial_render=False
            )
        except AnkiException as error:
            report.add("card-broken", where, f"card {card.ord + 1} cannot be displayed: {_plain(str(error))}")
            continue
        report.rendered += 1
        front, back = (
            "".join(node.text for node in nodes) for nodes in (drawn.question_nodes, drawn.answer_nodes)
        )
        if not front.strip() or blank in back:
            report.add("card-blank", where, f"the front of card {card.ord + 1} is blank")


def _look_at_note_types(collection: Any, report: Report) -> None:
    """Have Anki save each note type again, which is when it looks at the templates."""
    from anki.errors import CardTypeError

    for note_type in collection.models.all():
        if collection.models.use_count(note_type):
            try:
                collection.models.update_dict(note_type)
            except CardTypeError as error:
                report.add("note-type-broken", note_type["name"], _plain(str(error)))


def _look_for_empty_cards(collection: Any, report: Report) -> None:
    """Tools, Empty Cards; and notes that would never be seen, or be two to Anki where they should be one."""
    for empty in collection.get_empty_cards().notes:
        number = len(empty.card_ids)
        message = f"the note has {plural_count(number, 'empty card')}"
        report.add("empty-card", _question_of(collection, empty.note_id), message)
    for number in collection.db.list("SELECT id FROM notes WHERE id NOT IN (SELECT nid FROM cards)"):
        report.add(
            "no-card",
            _question_of(collection, number),
            "the note has no card, so learners never see the note",
        )
    twice = "SELECT min(id) FROM notes GROUP BY guid HAVING count() > 1 ORDER BY 1"
    for number in collection.db.list(twice):
        message = "two notes have the same identifier (guid), so Anki cannot update them"
        report.add("guid-twice", _question_of(collection, number), message)


def _check_media(collection: Any, report: Report) -> None:
    """Tools, Check Media."""
    checked = collection.media.check()
    notes = [collection.get_note(number) for number in checked.missing_media_notes]
    for name in checked.missing:
        showing = [note for note in notes if any(name in field + unquote(field) for field in note.fields)]
        for note in showing or notes[:1]:
            report.add("media-missing", _question(note), f'the media file "{name}" is not in the package')
    for name in checked.unused:
        report.add("media-unused", name, "this file is in the package, but no card uses it")


def _check_database(collection: Any, report: Report) -> None:
    """Tools, Check Database."""
    text, sound = collection.fix_integrity()
    if not sound:
        for line in text.split("\n")[:-1]:
            report.add("database", "", f"Anki's Check Database reports: {_plain(line)}")


STAGES: Final[Mapping[str, Callable[[Any, Report], None]]] = {
    "drawing the cards": _draw,
    "saving the note types": _look_at_note_types,
    "looking for empty cards": _look_for_empty_cards,
    "checking the media": _check_media,
    "checking the database": _check_database,
}


def _question_of(collection: Any, number: int) -> str:
    return _question(collection.get_note(number))


def _question(note: Any) -> str:
    """The question that a note says it is, or the beginning of its first field."""
    fields = dict(note.items())
    return fields.get("ID") or shorten(html_to_text(note.fields[0]), 40) or note.guid


def _plain(html: str) -> str:
    """What Anki says, in one line without markup, isolates and the link to its manual."""
    return " ".join(html_to_text(html.split("<a href", maxsplit=1)[0]).translate(ISOLATES).split())
