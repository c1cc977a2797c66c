"""Pictures, recordings and code on cards, in the real backend and both ways: nothing missing, nothing unused."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from samples import a_bank, a_cloze, a_folder, a_multiple_choice, a_numeric, a_short_answer

from outputs.anki_cases import LATER, Collection, Log, built
from quizgen.model.folder import Folder, Media
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.settings import AnkiSettings

BELL = b"ID3 a bell"
DRUM = b"ID3 a drum"
HEARD = {"file": "sounds/bell.mp3", "transcript": "A bell rings *twice*.", "credit": "N. N., CC0"}


def with_audio(data: bytes = BELL, file: str = "sounds/bell.mp3", **changes: Any) -> Folder:
    question = a_numeric(audio={**HEARD, "file": file}, **changes)
    return a_folder(a_bank(question), media=[Media(file=file, data=data)])


def name_of(data: bytes, ending: str) -> str:
    return f"qg-{hashlib.sha1(data, usedforsecurity=False).hexdigest()[:12]}{ending}"


def test_a_recording_is_a_button_to_anki_and_its_words_stand_on_the_back(collection: Collection) -> None:
    collection.load(built(with_audio()))
    card = collection.card("market-basics/stalls")
    assert [tag.filename for tag in card.question_av_tags()] == [name_of(BELL, ".mp3")]
    assert "A bell rings" not in card.question()
    assert "<em>twice</em>" in card.answer()
    assert "N. N., CC0" in card.question()
    assert collection.sick() == []


def test_a_changed_recording_gets_a_new_name_and_reaches_the_learner(collection: Collection) -> None:
    first = with_audio()
    locks = ANKI.render(first, AnkiSettings(now=LATER - 10)).locks
    collection.load(built(first, now=LATER - 10))
    changed = with_audio(DRUM).model_copy(update={"locks": locks})
    assert collection.load(built(changed, now=LATER)) == Log(new=0, updated=1)
    assert [tag.filename for tag in collection.card("market-basics/stalls").question_av_tags()] == [
        name_of(DRUM, ".mp3")
    ]
    assert list(collection.anki.media.check().missing) == []


def test_a_recording_that_is_missing_is_told_and_its_words_stay(collection: Collection) -> None:
    folder = a_folder(a_bank(a_numeric(audio=HEARD)))
    made = ANKI.render(folder, AnkiSettings(now=LATER))
    assert [loss.what for loss in made.losses] == [
        'the recording "sounds/bell.mp3" was not found: the card shows only its transcript'
    ]
    collection.load(next(iter(made.files.values())))
    assert "A bell rings" in collection.card("market-basics/stalls").answer()
    assert collection.sick() == []


@pytest.mark.parametrize("file", ["a b/Ünïcode 100 bell.MP3", "a/x.mp3", "القرع.ogg", "x.y.flac"])
def test_whatever_a_file_is_called_it_is_packed_once_and_found(file: str, collection: Collection) -> None:
    both = a_folder(
        a_bank(
            a_numeric(audio={"file": file, "transcript": "x"}),
            a_short_answer(audio={"file": file, "transcript": "y"}),
        ),
        media=[Media(file=file, data=BELL)],
    )
    collection.load(built(both))
    assert len(list((collection.home / "collection.media").iterdir())) == 1
    assert collection.sick() == []


def test_files_of_one_name_in_two_folders_both_arrive(collection: Collection) -> None:
    folder = a_folder(
        a_bank(
            a_numeric(audio={"file": "a/x.mp3", "transcript": "x"}),
            a_short_answer(audio={"file": "b/x.mp3", "transcript": "y"}),
        ),
        media=[Media(file="a/x.mp3", data=BELL), Media(file="b/x.mp3", data=DRUM)],
    )
    collection.load(built(folder))
    played = {tag.filename for card in collection.cards() for tag in card.question_av_tags()}
    assert played == {name_of(BELL, ".mp3"), name_of(DRUM, ".mp3")}
    assert collection.sick() == []


def test_a_sound_in_code_or_text_is_no_sound(collection: Collection) -> None:
    text = "Type `[sound:x.mp3]`:\n\n```python\nplay('[sound:x.mp3]')  # why\n```\n"
    collection.load(built(a_folder(a_bank(a_numeric(ask=text, explain=text)))))
    card = collection.card("market-basics/stalls")
    assert list(card.question_av_tags()) == list(card.answer_av_tags()) == []
    assert "qg-code-" in card.question()
    assert collection.sick() == []


def test_code_is_coloured_on_both_sides_and_within_gaps(collection: Collection) -> None:
    gapped = a_cloze(text="Python says\n\n```python\nfor x in {{range}}(3): pass\n```\n")
    collection.load(built(a_folder(a_bank(gapped, a_multiple_choice(explain="```sql\nSELECT 1\n```")))))
    cloze = collection.card(f"market-basics/{gapped.id}")
    assert '<span class="qg-code-k">for</span>' in cloze.question()
    assert ">[...]</span>" in cloze.question()
    assert ">range</span>" in cloze.answer()
    assert '<span class="qg-code-k">SELECT</span>' in collection.card("market-basics/first-goods").answer()
    assert collection.sick() == []
