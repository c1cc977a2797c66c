"""Learners' Notes and tags survive every change that is not one of the question itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from samples import ARTICLE_TEXT, a_numeric

from outputs.anki_cases import Collection, Log, built, every_type
from outputs.anki_packages import study
from quizgen.loading.article_reader import read_article
from quizgen.model.components import Difficulty
from quizgen.model.folder import Folder
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.settings import AnkiSettings

NOW = 1_790_000_000
LATER = NOW + 10_000_000


def with_article(folder: Folder, change: Callable[[str], str]) -> Folder:
    article = read_article(change(ARTICLE_TEXT), "article.md").article
    assert article is not None
    return folder.model_copy(update={"article": article})


def with_bank(folder: Folder, **change: Any) -> Folder:
    return folder.model_copy(update={"banks": (folder.banks[0].model_copy(update=change),)})


def with_questions(folder: Folder, **change: Any) -> Folder:
    changed = tuple(question.model_copy(update=change) for question in folder.banks[0].questions)
    return with_bank(folder, questions=changed)


CONTEXT: dict[str, Callable[[Folder], Folder]] = {
    "a paragraph at the top": lambda folder: with_article(
        folder, lambda text: text.replace("## The square", "A market is held here.\n\n## The square")
    ),
    "another title of the article": lambda folder: with_article(
        folder, lambda text: text.replace("The Thursday market", "Market day")
    ),
    "no original": lambda folder: with_article(
        folder,
        lambda text: (
            text.partition("original:")[0] + "---\n" + text.partition("published: 2019-06-06\n---\n")[2]
        ),
    ),
    "other words beside the quoted ones": lambda folder: with_article(
        folder, lambda text: text.replace("The first traders arrive", "Some of the traders arrive")
    ),
    "another title of the bank": lambda folder: with_bank(folder, title="Markets"),
    "another language of labels": lambda folder: with_bank(folder, language="de"),
    "a renamed folder": lambda folder: folder.model_copy(update={"slug": "fair"}),
    "another difficulty": lambda folder: with_questions(folder, difficulty=Difficulty.HARD),
    "other tags": lambda folder: with_questions(folder, tags=("new", "other")),
    "another objective": lambda folder: with_questions(folder, objective=None),
    "another order": lambda folder: with_bank(folder, questions=folder.banks[0].questions[::-1]),
}


@pytest.mark.parametrize("change", CONTEXT.values(), ids=CONTEXT)
def test_a_change_around_the_questions_updates_no_note(
    collection: Collection, change: Callable[[Folder], Folder]
) -> None:
    before = every_type()
    locks = ANKI.render(before, AnkiSettings(now=NOW)).locks
    count = len(before.questions)
    collection.load(built(before, NOW))
    for note in collection.notes():
        note["Notes"] = "mine"
        note.tags.append("own")
        collection.anki.update_note(note)
    for note in collection.notes():  # as if it had been written long ago: Anki alone must not hold it back
        collection.anki.db.execute("update notes set mod = ? where id = ?", NOW, note.id)

    after = change(before).model_copy(update={"locks": locks})
    log = collection.load(built(after, LATER))

    assert log == Log(new=0, duplicate=count)
    assert {note["Notes"] for note in collection.notes()} == {"mine"}
    assert all("own" in note.tags for note in collection.notes())


def test_an_edited_question_alone_is_updated_and_keeps_its_progress(collection: Collection) -> None:
    before = every_type()
    locks = ANKI.render(before, AnkiSettings(now=NOW)).locks
    collection.load(built(before, NOW))
    study(collection, "market-basics/stalls")
    reps = collection.card("market-basics/stalls").reps
    edited = tuple(
        a_numeric(ask="About how many stalls are there?") if question.id == "stalls" else question
        for question in before.banks[0].questions
    )

    after = with_bank(before, questions=edited).model_copy(update={"locks": locks})
    log = collection.load(built(after, LATER))

    assert log == Log(new=0, updated=1, duplicate=len(edited) - 1)
    assert collection.card("market-basics/stalls").reps == reps > 0
