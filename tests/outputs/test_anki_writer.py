"""The file itself: small, reproducible, and named for life."""

from __future__ import annotations

import io
import re
import sqlite3
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import a_bank, a_folder, a_numeric, a_picture, an_article

from outputs.anki_cases import LATER, NOW, built, database, described, every_type
from quizgen.outputs.anki.fields.tags import tags
from quizgen.outputs.anki.package import apkg_writer as package
from quizgen.outputs.anki.package.apkg_writer import DiskFullError, _Ids
from quizgen.outputs.anki.package.deck_names import component, deck_names
from quizgen.outputs.anki.package.decks import markdown
from quizgen.outputs.anki.package.identity import guid, media_name

pytestmark = pytest.mark.dependencies


def test_the_same_folder_makes_the_same_bytes() -> None:
    assert built(every_type()) == built(every_type())
    assert built(every_type()) != built(every_type(), now=LATER)


def test_nothing_of_the_machine_or_the_day_is_in_the_file() -> None:
    archive = zipfile.ZipFile(io.BytesIO(built(every_type())))
    assert [entry.filename for entry in archive.infolist()] == ["collection.anki2", "media", "0", "1"]
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o644}
    assert archive.read("collection.anki2")[96:100] == (3_040_001).to_bytes(4, "big")


def test_the_database_is_whole_and_compressed(tmp_path: Path) -> None:
    data = built(every_type())
    connection = database(data, tmp_path)
    assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
    assert connection.execute("select count() from sqlite_master where type = 'index'").fetchone() == (0,)
    assert len(data) < (tmp_path / "inside.anki2").stat().st_size / 3


def test_notes_carry_the_given_time_and_note_types_their_own(tmp_path: Path) -> None:
    from quizgen.apkg.note_types import REVISED

    connection = database(built(every_type()), tmp_path)
    assert connection.execute("select distinct mod from notes union select mod from cards").fetchall() == [
        (NOW,)
    ]
    assert {found["mod"] for found in described(connection, "models").values()} == {REVISED}


def test_ids_count_the_milliseconds_from_the_given_second(tmp_path: Path) -> None:
    connection = database(built(every_type()), tmp_path)
    ids = [found for (found,) in connection.execute("select id from notes order by id")]
    assert ids == list(range(NOW * 1000, NOW * 1000 + 18))
    assert connection.execute("select min(id) from cards").fetchone() == (NOW * 1000,)
    assert connection.execute(
        "select count() from cards where nid not in (select id from notes)"
    ).fetchone() == (0,)


def test_ids_of_neighbouring_seconds_never_meet() -> None:
    ids = _Ids()
    taken = [ids.take(1) for _ in range(1500)] + [ids.take(2) for _ in range(1500)] + [ids.take(1)]
    assert len(set(taken)) == len(taken)
    assert taken[0] == 1000


def test_cards_are_new_and_due_by_their_place_in_the_bank(tmp_path: Path) -> None:
    connection = database(built(every_type()), tmp_path)
    rows = connection.execute(
        "select distinct c.due, n.id from cards c join notes n on n.id = c.nid where c.type = 0 order by n.id"
    ).fetchall()
    assert [due for due, _ in rows] == list(range(1, 19))


@given(st.text(max_size=20), st.text(max_size=20))
def test_guids_are_plain_and_hang_on_all_three_names(bank: str, question: str) -> None:
    found = guid(bank, question, "choice")
    assert re.fullmatch("[A-Za-z0-9_-]{16}", found)
    assert len({found, guid(bank, question, "cloze"), guid(bank, question + "x", "choice")}) == 3


def test_guids_never_change() -> None:
    assert guid("last-convoy", "convoy-vehicles", "choice") == "TOgEslIc4elk0BRi"


@pytest.mark.parametrize(
    ("file", "ending"),
    [
        ("images/Map.PNG", ".png"),
        ("a.tar.gz", ".gz"),
        ("no-ending", ""),
        ("odd.p n g", ""),
        ("a.jpeg", ".jpeg"),
    ],
)
def test_media_names_keep_a_simple_ending(file: str, ending: str) -> None:
    assert re.fullmatch(rf"qg-[0-9a-f]{{12}}{re.escape(ending)}", media_name(file, b"x"))


def test_media_with_the_same_content_is_packed_once() -> None:
    image = {"file": "a.png", "alt": "A"}
    other = {"file": "b.png", "alt": "B"}
    bank = a_bank(a_numeric(image=image), a_numeric(id="second", image=other))
    data = built(a_folder(bank, media=[a_picture("a.png"), a_picture("b.png")]))
    assert len(zipfile.ZipFile(io.BytesIO(data)).namelist()) == 3


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("A: B", "A: B"),
        ("A::B", "A B"),
        ("A:::B::", "A B"),
        (":A:", "A"),
        ("  two\n lines ", "two lines"),
        ('say "x"', "say 'x'"),
        ("<b> & {{c}}", "<b> & {{c}}"),
        ("a\u200bb\x07c", "abc"),
        ("e\u200b\u0301", "\u00e9"),
        (
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        ),
        ("\U0001f469\u200d\U0001f467 a\u200d", "\U0001f469\u200d\U0001f467 a"),
        ("\u200d :: \u200c", "slug"),
        ("::", "slug"),
        ("x" * 200, "x" * 100),
    ],
)
def test_titles_become_names_that_anki_keeps(title: str, name: str) -> None:
    assert component(title, "slug") == name


def test_banks_with_the_same_title_get_decks_of_their_own() -> None:
    banks = [a_bank(bank="one", title="Basics"), a_bank(bank="two", title="basics"), a_bank(bank="three")]
    _, names = deck_names(a_folder(*banks, article=an_article(title="Market")))
    assert names == {
        "one": "Market::Basics",
        "two": "Market::basics (two)",
        "three": "Market::Market basics",
    }


def test_an_id_behind_a_title_may_be_the_title_of_another_bank() -> None:
    banks = [a_bank(bank="a", title="T"), a_bank(bank="b", title="T (c)"), a_bank(bank="c", title="t")]
    _, names = deck_names(a_folder(*banks, article=an_article(title="Market")))
    assert names == {"a": "Market::T", "b": "Market::T (c)", "c": "Market::t (c) (c)"}


def test_titles_in_descriptions_are_text() -> None:
    assert markdown("*a* <b>\n[c](d) 1. #") == r"\*a\* \<b\> \[c\]\(d\) 1\. \#"


def test_descriptions_name_an_original_without_a_date_and_instructions(tmp_path: Path) -> None:
    article = an_article(original={"title": "X"})
    folder = a_folder(a_bank(instructions="Take your time."), article=article)
    decks = described(database(built(folder), tmp_path), "decks")
    by_name = {deck["name"]: deck["desc"] for deck in decks.values()}
    assert "Based on “X”\n" in by_name["The Thursday market"]
    assert by_name["The Thursday market::Market basics"].startswith("Take your time\\.\n")
    alone = a_folder(article=an_article(original=None))
    decks = described(database(built(alone), tmp_path), "decks")
    assert not any("Based on" in deck["desc"] for deck in decks.values())


def test_tags_of_a_bare_question_say_where_it_comes_from() -> None:
    assert tags("market", "basics", a_numeric()) == [
        "quizgen::article::market",
        "quizgen::bank::basics",
        "quizgen::type::numeric",
    ]


def test_the_database_can_be_read_with_the_standard_library_alone(tmp_path: Path) -> None:
    connection = database(built(a_folder()), tmp_path)
    assert isinstance(connection, sqlite3.Connection)
    flds, tags_ = connection.execute("select flds, tags from notes order by id").fetchone()
    assert flds.split("\x1f")[0] == "market-basics/first-goods"
    assert tags_.startswith(" quizgen::")


def test_without_room_for_the_temporary_file_it_is_said_where(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(DiskFullError, match=r"the folder for temporary files, .*gone: No such file"):
        built(a_folder())


def test_a_disk_that_fills_up_while_the_database_grows_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(package, "QUICK", f"{package.QUICK} PRAGMA max_page_count = 9;")
    with pytest.raises(DiskFullError, match="database or disk is full"):
        built(a_folder(a_bank(a_numeric(explain="x" * 200_000))))
    assert list(tmp_path.iterdir()) == []


def test_other_errors_of_the_database_are_ours_and_shown_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "ADD_NOTE", "INSERT INTO nowhere VALUES (1)")
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        built(a_folder())
