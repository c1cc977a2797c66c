from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from imports import imported_by
from typer.testing import CliRunner, Result

import quizgen as qg
from quizgen.api.files import bank_id, quote_scalar, with_front_matter
from quizgen.api.schemas import json_schema
from quizgen.cli.app import app
from quizgen.cli.scaffold import keyed_files
from quizgen.loading.article_reader import read_article
from quizgen.loading.yaml_reader import read_yaml
from quizgen.model.questions import TYPE_NAMES
from quizgen.problems import only_errors

RUN = CliRunner()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def new(*arguments: str) -> Result:
    return RUN.invoke(app, ["new", *arguments])


def test_a_new_folder_has_one_question_of_each_type_and_is_sound(here: Path) -> None:
    done = new("My First Lesson")
    checked = qg.check([here / "My First Lesson"])

    assert done.exit_code == 0, done.output
    assert checked.problems == ()
    (bank,) = checked.sound[0].banks
    assert bank.bank == "my-first-lesson"
    assert tuple(question.type for question in bank.questions) == TYPE_NAMES
    assert "quizgen check 'My First Lesson'\n" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="its shells quote otherwise")
@pytest.mark.usefixtures("here")
def test_the_next_commands_can_be_pasted() -> None:
    shown = new("a b (c) & d").stdout

    assert [shlex.split(line) for line in shown.partition("Next:\n")[2].splitlines()] == [
        ["quizgen", name, "a b (c) & d"] for name in ("check", "build", "quiz")
    ]


def test_the_bank_names_its_schema_and_the_schema_is_there(here: Path) -> None:
    new("lesson")

    first = (here / "lesson" / "lesson.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=bank.schema.json"
    assert (here / "lesson" / "bank.schema.json").read_text(encoding="utf-8") == json_schema()


def test_a_new_folder_waits_for_no_check_to_be_imported(here: Path) -> None:
    modules = imported_by("new", here / "lesson")

    assert "quizgen.model.bank" in modules
    assert not {name for name in modules if name.startswith("quizgen.checks")}


def test_a_new_folder_can_be_built(here: Path) -> None:
    new("lesson")

    done = RUN.invoke(app, ["build", "lesson"])

    assert done.exit_code == 0, done.output
    assert "warning" not in done.output
    assert (here / "dist" / "lesson" / "lesson.apkg").is_file()


def test_nothing_that_exists_is_overwritten(here: Path) -> None:
    (here / "lesson").mkdir()
    (here / "lesson" / "article.md").write_text("mine")

    done = new("lesson")

    assert done.exit_code != 0
    assert "lesson/article.md already exists" in done.stderr
    assert [path.name for path in (here / "lesson").iterdir()] == ["article.md"]
    assert (here / "lesson" / "article.md").read_text() == "mine"


MARKET = """# The weekly market

The market is held every Saturday on the square behind the old town hall.
About 40 stalls sell fruit, bread, cheese and flowers.

It began in 1921, when farmers of the valley agreed to meet in one place.

Nobody knows yet what will become of it after the square is rebuilt.
"""


def test_a_given_article_gets_questions_from_its_own_sentences(here: Path) -> None:
    (here / "market.md").write_text(MARKET, encoding="utf-8")

    done = new("market", "--article", "market.md")
    checked = qg.check([here / "market"])

    assert done.exit_code == 0, done.output
    assert checked.problems == ()
    folder = checked.sound[0]
    assert folder.article.title == "The weekly market"
    assert [question.type for question in folder.banks[0].questions] == [
        "flashcard",
        "cloze",
        "flashcard",
        "cloze",
    ]
    assert (
        folder.banks[0].questions[1].cite[0].quote == "About 40 stalls sell fruit, bread, cheese and flowers."
    )


def test_the_examples_under_a_given_articles_questions_load_when_the_marks_are_taken_away(here: Path) -> None:
    (here / "market.md").write_text(MARKET, encoding="utf-8")
    new("market", "--article", "market.md")
    path = here / "market" / "market.yaml"
    own, marker, examples = path.read_text(encoding="utf-8").partition(
        "  # Examples of each question type, about a different article\n"
    )
    path.write_text(own + re.sub(r"(?m)^  # ?", "", examples), encoding="utf-8")

    codes = {problem.code for problem in qg.check([here / "market"]).problems}

    assert marker
    assert codes == {"citation-not-found", "fact-not-in-article", "unknown-objective"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Heading #\n\nWords of the first paragraph.\n", "Heading"),
        ("A short line\n\nWords of the first paragraph.\n", "A short line"),
        ("Words of the only paragraph, which is no title.\n", "given"),
        ("---\ntitle: Own\n---\nWords.\n", "Own"),
        ('# A "quoted": title # with \\ marks\n\nWords.\n', 'A "quoted": title # with \\ marks'),
    ],
)
def test_the_title_is_the_first_heading_or_line_or_the_files_name(text: str, title: str) -> None:
    article = read_article(with_front_matter(text, "given"), "article.md").article

    assert article is not None
    assert article.title == title


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b"\xff\xff", "encoding"),
        (b"---\ntitel: x\n---\nWords.\n", "unknown-key"),
        (b"# Only\n", "empty-article"),
    ],
)
def test_an_article_that_cannot_be_used_is_a_problem_and_nothing_is_written(
    here: Path, data: bytes, code: str
) -> None:
    (here / "given.md").write_bytes(data)

    done = new("lesson", "--article", "given.md")

    assert done.exit_code == 2
    assert f"[{code}]" in done.stderr
    assert not (here / "lesson").exists()


def test_an_article_of_which_no_sentence_can_be_cited_gets_an_example_all_the_same(here: Path) -> None:
    (here / "short.md").write_text("# Short\n\nToo short.\n", encoding="utf-8")

    new("short", "--article", "short.md")

    assert qg.check([here / "short"]).problems == ()


@given(st.text(max_size=300))
def test_any_text_is_quoted_so_that_yaml_gives_it_back(text: str) -> None:
    printable = "".join(char for char in text if char.isprintable() or char in "\u2028\u2029\ufeff\x85\t")

    assert read_yaml(f"key: {quote_scalar(printable)}\n", "bank.yaml").data == {"key": printable}


MARKED = st.text(st.sampled_from("abcde *_`$#-+.{}|:!&%@\\\"'<>[]()~\nنخل12"), max_size=400)


@settings(deadline=None)
@given(st.lists(MARKED, max_size=5).map("\n\n".join))
def test_any_article_gives_a_sound_folder_or_is_refused(text: str) -> None:
    given_text = with_front_matter(text, "given")
    article = read_article(given_text, "article.md").article
    if article is None:
        return
    with TemporaryDirectory() as name:
        for file, content in keyed_files(Path(name) / "lesson", "k3v9x2m7", given_text, article).items():
            Path(name, file).write_text(content, encoding="utf-8")
        problems = qg.check([Path(name)]).problems

    assert only_errors(problems) == ()


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Lesson 1", "lesson-1"),
        ("Öl & Gas", "ol-gas"),
        ("Ümläut", "umlaut"),
        ("Straße", "strasse"),
        ("نخلة", "bank"),
        ("quizgen", "quizgen-bank"),
        ("Original", "original-bank"),
        ("a" * 80, "a" * 64),
    ],
)
def test_the_banks_id_is_a_slug_whatever_the_folder_is_called(tmp_path: Path, name: str, slug: str) -> None:
    assert bank_id(tmp_path / name) == slug
