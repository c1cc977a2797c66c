"""Any series of edits, builds, releases, imports and learners' actions loses nothing and surprises nobody."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from samples import ARTICLE_TEXT, a_bank, a_flashcard, a_folder, one_of_each

from outputs.anki_cases import Collection, Log
from outputs.anki_packages import exported, read, study
from quizgen.loading.article_reader import read_article
from quizgen.model.components import Difficulty
from quizgen.model.folder import Folder
from quizgen.model.identity import identify
from quizgen.model.lock import Lock
from quizgen.model.questions import Question, note_kind
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.package.identity import guid
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.outputs.anki.update_plan import Fate, UpdatePlan, plan_update
from quizgen.outputs.base import OutputResult

pytestmark = [pytest.mark.backend, pytest.mark.slow]

HOUR: Final = 3600
STEPS: Final = 30
"""Actions of a series. The series are the same in every run; to search for new ones, take `derandomize` away."""


class World:
    """A publisher with a folder of questions, and a learner with a collection.

    Questions are followed by a key of their own, whatever their id has become.
    """

    def __init__(self, home: Path) -> None:
        self.collection = Collection(home)
        self.now = 1_700_000_000
        self.article = ARTICLE_TEXT
        self.title = "Market basics"
        self.questions: dict[int, Question] = dict(enumerate(one_of_each()))
        self.locks: tuple[Lock, ...] = ()
        self.deck: bytes | None = None
        self.guids: dict[int, set[str]] = {}
        self.content: dict[str, object] = {}
        """What each question said at the last build, by id."""

        self.stamped: set[str] = set()
        """The guids of notes that got a later time since the learner's last import."""

    @property
    def folder(self) -> Folder:
        article = read_article(self.article, "article.md").article
        assert article is not None
        bank = a_bank(*self.questions.values(), title=self.title)
        return a_folder(bank).model_copy(update={"article": article, "locks": self.locks})

    def change(self, key: int, **update: Any) -> None:
        self.questions[key] = self.questions[key].model_copy(update=update)

    # what a publisher does

    def edit(self, key: int) -> None:
        self.change(key, explain=f"Explained at {self.now}.")

    def relabel(self, key: int) -> None:
        levels = (*Difficulty, None)
        self.change(key, difficulty=levels[self.now % 4], tags=(f"tag-{self.now % 5}",), objective=None)

    def insert_paragraph(self, _: int) -> None:
        self.article = self.article.replace(
            "## The square\n", f"## The square\n\nWritten at {self.now}.\n", 1
        )

    def retitle(self, _: int) -> None:
        self.title = f"Markets {self.now}"

    def rename(self, key: int) -> None:
        old = self.questions[key]
        self.change(key, id=f"renamed-{self.now}", formerly=(old.id, *old.formerly))

    def forget_former_id(self, key: int) -> None:
        if any(note.question == self.questions[key].id for lock in self.locks for note in lock.notes):
            self.change(key, formerly=())

    def retire(self, key: int) -> None:
        if len([question for question in self.questions.values() if question.retired is None]) > 3:
            self.change(key, retired="Out of date.")

    def ask_again(self, key: int) -> None:
        self.change(key, retired=None)

    def add(self, _: int) -> None:
        new = len(self.questions)
        self.questions[new] = a_flashcard(id=f"new-{self.now}", front=f"What was new at {self.now}?")

    def build(self, _: int) -> None:
        self._make("")

    def release(self, key: int) -> None:
        made = self._make("all" if key == 0 else "changed")
        (self.deck,) = (data for name, data in made.files.items() if name.endswith(".apkg"))

    def _make(self, release: str) -> OutputResult:
        """Build or release; a note gets a later time only for its content, or because it waits for a release."""
        folder = self.folder
        made = ANKI.render(folder, AnkiSettings(now=self.now, release=release))
        had = {note.question: note for lock in folder.locks for note in lock.notes}
        has = {note.question: note for lock in made.locks for note in lock.notes}
        for question in folder.questions:
            names = (question.id, *question.formerly)
            known = next((had[name] for name in names if name in had), None)
            new = has.get(question.id)
            if known and new and new.changed != known.changed:
                said = self.content.get(known.question)
                waits = release and known.released and known.changed > known.released
                assert said != _content(question) or waits or release == "all"
                self.stamped.add(self._guid(question, folder))
        self.content = {question.id: _content(question) for question in folder.questions}
        self.locks, self.before = made.locks, folder.locks
        if release:
            self.released = folder
        return made

    # what a learner does

    def take_in(self, _: int) -> None:
        """Import the last release; it must do what the plan says."""
        if self.deck is None:
            return
        had = self._cards()
        own = {note.guid: (note["Notes"], "own" in note.tags) for note in self.collection.notes()}
        plan = self._plan()
        log = self.collection.load(self.deck)
        assert log == _as_log(plan)
        self._nothing_is_lost(had, own)
        self._nothing_is_twice()

    def study(self, key: int) -> None:
        if (note := self._note(key)) and note.cards():
            study(self.collection, note["ID"])

    def write_notes(self, key: int) -> None:
        self._update(key, lambda note: note.__setitem__("Notes", f"mine at {self.now}"))

    def tag(self, key: int) -> None:
        self._update(key, lambda note: note.add_tag("own"))

    def edit_card(self, key: int) -> None:
        self._update(key, lambda note: note.__setitem__("Hint", f"my hint at {self.now}"))

    def suspend(self, key: int) -> None:
        if note := self._note(key):
            self.collection.anki.sched.suspend_cards([card.id for card in note.cards()])

    def move(self, key: int) -> None:
        if note := self._note(key):
            anki = self.collection.anki
            anki.set_deck([card.id for card in note.cards()], anki.decks.id("My own deck"))

    def delete(self, key: int) -> None:
        if note := self._note(key):
            self.collection.anki.remove_notes([note.id])

    # what must be true

    def _plan(self) -> UpdatePlan:
        assert self.deck is not None
        had = read(exported(self.collection)) if self.collection.notes() else read(self.deck)
        if not self.collection.notes():
            had = type(had)(())
        remembered = {f"{lock.bank}/{note.question}": note for lock in self.before for note in lock.notes}
        return plan_update(had, [read(self.deck)], {}, remembered)

    def _nothing_is_lost(
        self, had: dict[int, tuple[int, int, int]], own: dict[str, tuple[str, bool]]
    ) -> None:
        assert had.items() <= self._cards().items()
        for note in self.collection.notes():
            if note.guid in own and note.guid not in self.stamped:
                assert (note["Notes"], "own" in note.tags) == own[note.guid]
        self.stamped.clear()

    def _nothing_is_twice(self) -> None:
        ids = [note["ID"] for note in self.collection.notes() if note["ID"]]
        guids = [note.guid for note in self.collection.notes()]
        assert len(guids) == len(set(guids))
        for key, question in self.questions.items():
            if question in self.released.questions:
                self.guids.setdefault(key, set()).add(self._guid(question, self.released))
        assert {key: len(some) for key, some in self.guids.items() if len(some) > 1} == {}
        assert len(ids) <= len(self.questions)

    def _guid(self, question: Question, folder: Folder) -> str:
        origin = identify(folder, folder.banks[0], question).origin
        owner, name = origin.split("/")
        return guid(owner, name, note_kind(question))

    def _cards(self) -> dict[int, tuple[int, int, int]]:
        return {card.id: (card.reps, card.queue, card.did) for card in self.collection.cards()}

    def _note(self, key: int) -> Any:
        notes = self.collection.notes()
        return notes[key % len(notes)] if notes else None

    def _update(self, key: int, change: Callable[[Any], None]) -> None:
        if note := self._note(key):
            change(note)
            self.collection.anki.update_note(note)
            self.collection.anki.db.execute("update notes set mod = ? where id = ?", self.now, note.id)


def _content(question: Question) -> object:
    """What an action of these changes of a question's content."""
    return question.explain, question.retired


def _as_log(plan: UpdatePlan) -> Log:
    count = {fate: len(plan.of(fate)) for fate in Fate}
    return Log(
        new=count[Fate.NEW],
        updated=count[Fate.CHANGED] + count[Fate.REPEATED],
        duplicate=sum(
            count[fate] for fate in (Fate.UNCHANGED, Fate.CONTEXT, Fate.UNDETERMINED, Fate.HELD_BACK)
        ),
        conflicting=count[Fate.CONFLICT],
    )


PUBLISHER: Final = (
    World.edit, World.relabel, World.insert_paragraph, World.retitle, World.rename, World.forget_former_id,
    World.retire, World.ask_again, World.add, World.build, World.release, World.release,
)  # fmt: skip
LEARNER: Final = (
    World.take_in, World.take_in, World.take_in, World.study, World.write_notes, World.tag, World.edit_card,
    World.suspend, World.move, World.delete,
)  # fmt: skip


@settings(max_examples=12, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(st.sampled_from((*PUBLISHER, *LEARNER)), st.integers(0, 99)), min_size=STEPS, max_size=STEPS
    )
)
def test_nothing_is_lost_or_doubled_and_the_plan_comes_true(
    steps: list[tuple[Callable[[World, int], None], int]],
) -> None:
    with TemporaryDirectory() as home:
        world = World(Path(home))
        for action, number in [
            (World.release, 1),
            (World.take_in, 0),
            *steps,
            (World.release, 1),
            (World.take_in, 0),
        ]:
            world.now += HOUR
            action(world, number % len(world.questions))
        world.collection.close()
