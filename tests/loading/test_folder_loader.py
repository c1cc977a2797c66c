from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import ARTICLE_TEXT, QUESTIONS, a_picture, an_article, one_of_each

from quizgen.loading.decode import decode_bank
from quizgen.loading.folder_loader import Loaded, load_folders
from quizgen.loading.yaml_reader import read_yaml

BANK = """\
bank: market
title: The market
questions:
  - id: stalls
    type: numeric
    ask: How many stalls are there?
    answer: 60
    cite: about 60 stalls
"""
PICTURE = "    image: {file: map.png, alt: a map}\n"

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write a file below the folder that the test works in."""
    monkeypatch.chdir(tmp_path)

    def to(name: str, text: str) -> Path:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return to


def a_tree(write: Write, *names: str) -> None:
    """Folders with an article and a bank of its own each."""
    for name in names:
        write(f"{name}/article.md", ARTICLE_TEXT)
        write(f"{name}/bank.yaml", BANK.replace("bank: market", f"bank: {name.rpartition('/')[2].lower()}"))


def problems_of(*paths: str) -> list[str]:
    return [str(problem) for problem in load_folders([Path(path) for path in paths]).problems]


def banks_of(loaded: Loaded) -> list[list[str]]:
    return [[bank.bank for bank in folder.banks] for folder in loaded.folders]


class TestWhatIsRead:
    def test_a_folder_is_an_article_with_its_banks(self, write: Write) -> None:
        a_tree(write, "market")
        loaded = load_folders([Path("market")])

        (folder,) = loaded.folders
        assert loaded.problems == ()
        assert folder.slug == "market"
        assert folder.article == an_article()
        assert banks_of(loaded) == [["market"]]
        assert loaded.files == (Path("market/bank.yaml"), Path("market/article.md"))

    def test_a_tree_is_all_its_folders_in_order(self, write: Write) -> None:
        a_tree(write, "b/two", "a/one", "b/three")

        assert banks_of(load_folders([Path()])) == [["one"], ["three"], ["two"]]

    def test_a_bank_alone_is_its_folder_with_that_bank(self, write: Write) -> None:
        a_tree(write, "market")
        write("market/other.yaml", BANK.replace("bank: market", "bank: other"))

        assert banks_of(load_folders([Path("market/other.yaml")])) == [["other"]]
        assert banks_of(load_folders([Path("market/bank.yaml"), Path("market/other.yaml")])) == [
            ["market", "other"]
        ]

    def test_a_bank_may_have_either_ending_or_any_if_it_is_named(self, write: Write) -> None:
        a_tree(write, "market")
        write("market/other.yml", BANK.replace("bank: market", "bank: other"))
        write("market/third.txt", BANK.replace("bank: market", "bank: third"))

        assert banks_of(load_folders([Path("market")])) == [["market", "other"]]
        assert banks_of(load_folders([Path("market/third.txt")])) == [["third"]]

    def test_nothing_is_read_twice(self, write: Write, tmp_path: Path) -> None:
        a_tree(write, "market")
        loaded = load_folders(
            [Path("market"), Path("market/bank.yaml"), tmp_path / "market", Path("./market/../market")]
        )

        assert loaded.problems == ()
        assert banks_of(loaded) == [["market"]]
        assert loaded.files[0] == Path("market/bank.yaml")

    def test_hidden_folders_the_original_and_folders_that_look_like_banks_are_left_alone(
        self, write: Write
    ) -> None:
        a_tree(write, "market", "market/.git")
        write("market/original.yaml", "x")
        write("market/.hidden.yaml", "x")
        write("market/folder.yaml/notes.txt", "x")

        assert banks_of(load_folders([Path("market")])) == [["market"]]

    def test_a_hidden_folder_can_be_named(self, write: Write) -> None:
        a_tree(write, ".drafts/market")

        assert banks_of(load_folders([Path(".drafts")])) == [["market"]]

    def test_banks_may_share_a_folder_and_not_an_article(self, write: Write) -> None:
        a_tree(write, "market")
        write("market/second.md", ARTICLE_TEXT.replace("Thursday market", "second market"))
        write("market/other.yaml", BANK.replace("bank: market", "bank: other\narticle: second.md"))
        loaded = load_folders([Path("market")])

        assert [(folder.slug, folder.article.title) for folder in loaded.folders] == [
            ("market", "The Thursday market"),
            ("market-second", "The second market"),
        ]

    def test_who_asks_is_told_of_each_file_before_it_is_read(self, write: Write) -> None:
        a_tree(write, "market")
        told: list[Path] = []
        load_folders([Path("market")], told.append)

        assert told == [Path("market/bank.yaml"), Path("market/article.md")]

    def test_pictures_that_are_there_come_along(self, write: Write) -> None:
        a_tree(write, "market")
        write("market/bank.yaml", BANK + PICTURE)
        Path("market/map.png").write_bytes(a_picture().data)
        loaded = load_folders([Path("market")])

        assert loaded.folders[0].media == (a_picture(),)
        assert loaded.files[-1] == Path("market/map.png")

    @pytest.mark.parametrize("name", ["map.png", "\u0635" * 190 + ".png"])
    def test_pictures_that_are_not_there_are_left_to_the_checks(self, write: Write, name: str) -> None:
        a_tree(write, "market")
        write("market/bank.yaml", BANK + PICTURE.replace("map.png", name))
        loaded = load_folders([Path("market")])

        assert loaded.problems == ()
        assert loaded.folders[0].media == ()

    def test_huge_pictures_are_left_out_with_a_warning(self, write: Write) -> None:
        a_tree(write, "market")
        write("market/bank.yaml", BANK + PICTURE)
        with Path("market/map.png").open("wb") as file:
            file.truncate(100 * 1024**2)

        loaded = load_folders([Path("market")])

        assert loaded.folders[0].media == ()
        assert [str(problem) for problem in loaded.problems] == [
            "market/map.png:1:1: warning[too-large]: the file is too large (100 MB, limit 16 MB)"
        ]

    def test_a_picture_that_cannot_be_read_is_left_out_with_a_warning(
        self, write: Write, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        read = Path.read_bytes

        def refuse(path: Path) -> bytes:
            if path.name == "map.png":
                raise PermissionError(13, "Permission denied", str(path))
            return read(path)

        a_tree(write, "market")
        write("market/bank.yaml", BANK + PICTURE)
        Path("market/map.png").write_bytes(a_picture().data)
        monkeypatch.setattr(Path, "read_bytes", refuse)

        loaded = load_folders([Path("market")])

        assert loaded.folders[0].media == ()
        assert [str(problem) for problem in loaded.problems] == [
            "market/map.png:1:1: warning[unreadable]: the file cannot be read: Permission denied"
        ]


@pytest.mark.parametrize(
    ("folders", "slugs"),
    [
        (["The Market"], ["the-market"]),
        (["market_1.2"], ["market-1-2"]),
        (["\u0633\u0648\u0642"], ["article"]),
        (["Con!"], ["con-article"]),
        (["a/market", "b/market", "c/market"], ["market", "market-2", "market-3"]),
        (["a/market", "b/market", "c/market-2"], ["market", "market-3", "market-2"]),
        (["a/market-2", "b/market", "c/market"], ["market-2", "market", "market-3"]),
    ],
)
def test_every_folder_has_a_slug_of_its_own(write: Write, folders: list[str], slugs: list[str]) -> None:
    for number, name in enumerate(folders):
        write(f"{name}/article.md", ARTICLE_TEXT)
        write(f"{name}/bank.yaml", BANK.replace("bank: market", f"bank: market-{number}"))

    loaded = load_folders([Path()])

    assert [folder.slug for folder in loaded.folders] == slugs
    assert loaded.places == dict(zip(slugs, map(Path, sorted(folders)), strict=True))


class TestWhatIsWrong:
    def test_a_path_that_is_not_there(self, write: Write) -> None:
        a_tree(write, "market")

        assert problems_of("none", "market") == [
            "none:1:1: error[not-found]: this file or folder does not exist"
        ]

    def test_a_path_that_cannot_be(self) -> None:
        name = "x" * 300

        assert problems_of(name) == [f"{name}:1:1: error[not-found]: this file or folder does not exist"]

    def test_a_folder_without_banks(self, write: Write) -> None:
        write("market/article.md", ARTICLE_TEXT)

        assert problems_of("market") == ["market:1:1: error[no-banks]: this folder contains no bank"]

    def test_a_bank_without_its_article(self, write: Write) -> None:
        write("market/bank.yaml", BANK)
        loaded = load_folders([Path("market")])

        assert list(map(str, loaded.problems)) == [
            'market/bank.yaml:1:1: error[article-missing]: the folder of this bank has no "article.md"'
        ]
        assert loaded.folders == ()

    def test_no_article_is_needed_if_all_questions_are_pending_or_uncited(self, write: Write) -> None:
        pending = BANK.replace("cite: about 60 stalls", "pending: an old test").replace(
            "title", "language: de\ntitle"
        )
        uncited = "  - {id: bell, type: flashcard, front: A, back: B, uncited: a word}\n"
        write("market/bank.yaml", pending + uncited)
        loaded = load_folders([Path("market")])

        (folder,) = loaded.folders
        assert loaded.problems == ()
        assert not folder.article.exists
        assert (folder.slug, folder.article.title, folder.article.language) == ("market", "market", "de")

    def test_without_an_article_the_shared_language_counts(self, write: Write) -> None:
        write("market/bank.yaml", BANK.replace("cite: about 60 stalls", "pending: an old test"))
        write("market/quizgen.yaml", "language: fr\n")

        (folder,) = load_folders([Path("market")]).folders
        assert folder.article.language == "fr"

    @pytest.mark.parametrize(
        ("change", "line"),
        [
            (("bank: market\n", "bank: market\narticle: article.md\n"), 2),
            (("questions:\n", "questions:\n  - {id: b, type: numeric, ask: A?, answer: 1, cite: b}\n"), 1),
        ],
    )
    def test_an_article_is_needed_if_it_is_named_or_cited(
        self, write: Write, change: tuple[str, str], line: int
    ) -> None:
        write("market/bank.yaml", BANK.replace("cite: about 60 stalls", "pending: a test").replace(*change))

        (problem,) = problems_of("market")
        assert problem.startswith(f"market/bank.yaml:{line}:")
        assert "error[article-missing]" in problem

    def test_one_bank_that_cites_needs_an_article_for_all(self, write: Write) -> None:
        write("market/bank.yaml", BANK.replace("cite: about 60 stalls", "pending: a test"))
        write("market/other.yaml", BANK.replace("bank: market", "bank: other"))

        assert ["article-missing" in problem for problem in problems_of("market")] == [True]

    def test_a_missing_article_is_told_once_for_all_its_banks(self, write: Write) -> None:
        write("market/bank.yaml", BANK)
        write("market/other.yaml", BANK.replace("bank: market", "bank: other"))

        assert len(problems_of("market")) == 1

    def test_an_empty_bank(self, write: Write) -> None:
        a_tree(write, "market")
        write("market/bank.yaml", "")

        assert problems_of("market") == ["market/bank.yaml:1:1: error[empty-file]: the file is empty"]

    def test_two_banks_of_one_name(self, write: Write) -> None:
        a_tree(write, "one", "two")
        write("two/bank.yaml", BANK.replace("bank: market", "bank: one"))
        loaded = load_folders([Path()])

        assert list(map(str, loaded.problems)) == [
            'two/bank.yaml:1:7: error[duplicate-bank]: the bank id "one" is already used in one/bank.yaml'
        ]
        assert banks_of(loaded) == [["one"]]

    def test_a_folder_with_one_wrong_bank_is_not_used_and_the_others_are(self, write: Write) -> None:
        a_tree(write, "one", "two")
        write("one/other.yaml", BANK.replace("numeric", "numerical"))
        loaded = load_folders([Path()])

        assert [problem.code for problem in loaded.problems] == ["unknown-type"]
        assert banks_of(loaded) == [["two"]]

    @pytest.mark.parametrize(
        ("named", "there", "meaning"),
        [
            ("artikel.md", "article.md", ' (did you mean "article.md"?)'),
            ("Text.md", "text.md", ' (did you mean "text.md"?)'),
            ("text.md", "TEXT.MD", ' (did you mean "TEXT.MD"?)'),
            ("zzz.md", "article.md", ""),
        ],
    )
    def test_an_article_that_is_not_there_is_told_where_it_is_named(
        self, write: Write, named: str, there: str, meaning: str
    ) -> None:
        a_tree(write, "market")
        Path("market/article.md").rename(f"market/{there}")
        write("market/bank.yaml", BANK.replace("questions:", f"article: {named}\nquestions:"))
        write("market/broken.yaml", BANK.replace("questions:", f"article: {named}\nquestions:\n  - id: [a"))
        found = [problem for problem in problems_of("market") if "[article-missing]" in problem]

        assert found == [
            f'market/{bank}.yaml:3:10: error[article-missing]: the article "{named}" does not exist in the folder of this bank{meaning}'
            for bank in ("bank", "broken")
        ]

    def test_an_article_under_another_name_is_proposed(self, write: Write) -> None:
        write("market/text.md", ARTICLE_TEXT)
        write("market/bank.yaml", BANK)
        (problem,) = load_folders([Path("market")]).problems

        assert problem.hint == "Name the article in the bank: `article: text.md`."

    def test_a_wrong_article_takes_its_banks_along(self, write: Write) -> None:
        a_tree(write, "one", "two")
        write("one/article.md", "no head")
        loaded = load_folders([Path()])

        assert [problem.code for problem in loaded.problems] == ["front-matter"]
        assert banks_of(loaded) == [["two"]]

    def test_a_file_that_is_read_in_part_tells_what_is_sure(self, write: Write) -> None:
        a_tree(write, "market")
        write("market/bank.yaml", "bnak: market\ntitle: The market\nquestions:\n  - id: [a\n")

        assert problems_of("market") == [
            'market/bank.yaml:1:1: error[unknown-key]: unknown field "bnak" in a bank (did you mean "bank"?)',
            "market/bank.yaml:4:9: error[yaml-syntax]: invalid YAML: a list in brackets is not closed, or a comma is missing",
        ]

    def test_a_warning_stops_nothing(self, write: Write) -> None:
        a_tree(write, "market")
        write("market/bank.yaml", BANK.replace("The market", "The market of ours # and yours"))
        Path("market/article.md").write_bytes(b"\xef\xbb\xbf" + ARTICLE_TEXT.encode())
        loaded = load_folders([Path("market")])

        assert [(problem.code, problem.severity) for problem in loaded.problems] == [
            ("byte-order-mark", "warning"),
            ("maybe-cut-off", "warning"),
        ]
        assert banks_of(loaded) == [["market"]]

    def test_a_key_written_twice_stops_the_bank(self, write: Write) -> None:
        a_tree(write, "market")
        write("market/bank.yaml", BANK + "title: Other\n")
        loaded = load_folders([Path("market")])

        assert list(map(str, loaded.problems)) == [
            'market/bank.yaml:9:1: error[duplicate-key]: the field "title" appears twice (first on line 2)'
        ]
        assert loaded.folders == ()

    def test_everything_is_told_in_reading_order(self, write: Write) -> None:
        a_tree(write, "b", "a")
        write("b/bank.yaml", BANK.replace("ask:", "aks:").replace("title: The market", "title:"))
        write("a/bank.yaml", BANK.replace("60\n", "sixty\n").replace("id: stalls", "id: Stalls"))
        write("a/article.md", "---\n---\n")

        assert [problem.partition(" ")[0] for problem in problems_of("b", "a", "c")] == [
            "a/article.md:2:1:",
            "a/article.md:3:1:",
            "a/bank.yaml:4:9:",
            "a/bank.yaml:7:13:",
            "b/bank.yaml:2:7:",
            "b/bank.yaml:6:5:",
            "c:1:1:",
        ]

    @pytest.mark.parametrize(
        ("content", "code"),
        [
            (b"", "empty-file"),
            (b"a\0b", "control-character"),
            ("bank: b".encode("utf-16"), "encoding"),
            ("title: caf\u00e9".encode("latin-1"), "encoding"),
            (b"[" * 10_000, "too-deep"),
            (b"- " * 10_000, "too-deep"),
            (b"".join(b"  " * depth + b"a:\n" for depth in range(2_000)), "too-deep"),
            (b"a: " + b"x" * 10_000_000, "too-long"),
            (b"a: &x [*x, *x]", "anchor"),
            (b"a: 'x", "yaml-syntax"),
            (b"@", "yaml-syntax"),
        ],
        ids=[
            "empty",
            "NUL",
            "UTF-16",
            "Latin-1",
            "brackets",
            "dashes",
            "depth",
            "long",
            "bomb",
            "quote",
            "at",
        ],
    )
    def test_a_broken_file_is_a_problem_of_its_own(self, write: Write, content: bytes, code: str) -> None:
        a_tree(write, "market")
        Path("market/bank.yaml").write_bytes(content)
        loaded = load_folders([Path("market")])

        assert code in [problem.code for problem in loaded.problems]
        assert all(problem.span.path == "market/bank.yaml" for problem in loaded.problems)
        assert loaded.folders == ()

    def test_a_pipe_is_not_waited_for(self, write: Write) -> None:
        a_tree(write, "market")
        os.mkfifo("market/pipe.yaml")

        assert banks_of(load_folders([Path("market")])) == [["market"]]
        assert [problem.partition(" ")[2] for problem in problems_of("market/pipe.yaml")] == [
            "error[not-a-file]: this is not a regular file, so it cannot be read"
        ]


class TestSources:
    def test_know_where_everything_stood(self, write: Write) -> None:
        a_tree(write, "market")
        sources = load_folders([Path("market")]).sources

        assert str(sources.span("market", None, "title")) == "market/bank.yaml:2:8"
        assert str(sources.span("market", "stalls")) == "market/bank.yaml:4:5"
        assert str(sources.span("market", "stalls", "cite", 0, "quote")) == "market/bank.yaml:8:11"
        assert sources.line("market", sources.span("market", "stalls", "ask")) == (
            "    ask: How many stalls are there?"
        )

    def test_know_the_first_of_two_questions_of_one_name(self, write: Write) -> None:
        a_tree(write, "market")
        write("market/bank.yaml", BANK + BANK.partition("questions:\n")[2])
        loaded = load_folders([Path("market")])

        assert str(loaded.sources.span("market", "stalls", "id")) == "market/bank.yaml:4:9"
        assert loaded.sources.banks["market"].indices == {"stalls": 0}

    def test_keep_banks_whose_folder_cannot_be_used(self, write: Write) -> None:
        write("market/bank.yaml", BANK)

        assert list(load_folders([Path("market")]).sources.banks) == ["market"]


@pytest.mark.parametrize("was_on", [True, False])
def test_the_cycle_collector_is_left_as_it_was(write: Write, was_on: bool) -> None:  # noqa: FBT001
    a_tree(write, "market")
    try:
        (gc.enable if was_on else gc.disable)()
        load_folders([Path("market")])
        assert gc.isenabled() is was_on
    finally:
        gc.enable()


def test_loading_draws_in_no_parser_of_markdown_and_no_output() -> None:
    code = "import sys, quizgen.loading.folder_loader; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert not {"markdown_it", "jinja2", "genanki", "rich", "typer"} & set(done.stdout.split())


EVERY_TYPE = "".join(f"  - {json.dumps(question)}\n" for question in QUESTIONS)
"""The samples as YAML in its JSON form: quotes, brackets and commas to slip on."""


@settings(deadline=None)
@given(
    st.sampled_from([BANK + PICTURE, BANK + EVERY_TYPE]),
    st.lists(
        st.tuples(
            st.integers(0, 4000),
            st.sampled_from(["insert", "delete", "replace"]),
            st.sampled_from("\n :-[]{}#&*!|>'\"%@`,?\\\t0aZ\u0639\U0001f600"),
        ),
        min_size=1,
        max_size=4,
    ),
)
def test_no_slip_of_the_finger_raises(text: str, slips: list[tuple[int, str, str]]) -> None:
    for place, how, character in slips:
        at = place % len(text)
        text = text[:at] + ("" if how == "delete" else character) + text[at + (how != "insert") :]
    read = read_yaml(text, "bank.yaml")
    bank, problems = decode_bank(read.data, read.positions)

    assert (bank is None) == bool(problems)
    lines = text.splitlines()
    for problem in (*read.problems, *problems):
        assert 1 <= problem.span.line <= len(lines)
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1


def test_the_texts_that_fingers_slip_on_are_sound() -> None:
    read = read_yaml(BANK + EVERY_TYPE, "bank.yaml")
    bank, problems = decode_bank(read.data, read.positions)

    assert (read.problems, problems) == ((), ())
    assert bank is not None
    assert bank.questions[1:] == one_of_each()


class TestTrees:
    """What in a tree is a bank."""

    @pytest.mark.parametrize(
        "text", ["bank: x", "# first\n\nbank : x", '"bank": x', "{bank: x, title: y}", "\ufeffbank: x"]
    )
    def test_a_file_that_says_so_is_a_bank_wherever_it_stands(self, write: Write, text: str) -> None:
        write("tree/deep/other.yaml", text)
        assert not any("file-ignored" in problem for problem in problems_of("tree"))

    def test_beside_an_article_every_file_is_meant_as_a_bank(self, write: Write) -> None:
        write("tree/article.md", ARTICLE_TEXT)
        write("tree/bank.yaml", BANK.replace("bank:", "bnak:"))
        assert any("unknown-key" in problem for problem in problems_of("tree"))

    @pytest.mark.parametrize(
        "text", ["name: Name", "", "- bank: x", "  bank: x", "bank: {{bank}}", "banks: x"]
    )
    def test_other_files_are_passed_over_and_counted(self, write: Write, text: str) -> None:
        a_tree(write, "tree/market")
        write("tree/labels/en.yaml", text)
        assert problems_of("tree") == [
            "tree:1:1: info[file-ignored]: labels/en.yaml is not a bank, so it was ignored"
        ]
        write("tree/labels/de.yml", text)
        assert problems_of("tree") == [
            "tree:1:1: info[file-ignored]: 2 YAML files are not banks, so they were ignored (for example labels/de.yml)"
        ]

    def test_a_file_that_is_named_is_always_read_as_a_bank(self, write: Write) -> None:
        write("en.yaml", "name: Name")
        assert any("error" in problem for problem in problems_of("en.yaml"))

    @pytest.mark.parametrize("made", ["dist", "build", "node_modules", ".venv", "__pycache__"])
    def test_what_tools_make_is_left_alone(self, write: Write, made: str) -> None:
        a_tree(write, "tree/market")
        write(f"tree/{made}/deep/bank.yaml", "bank: x")
        assert problems_of("tree") == []


def test_questions_without_errors_are_kept_for_checks_at_their_places(write: Write) -> None:
    a_tree(write, "market")
    second = BANK.partition("questions:\n")[2].replace("stalls", "visitors")
    third = second.replace("visitors", "traders")
    write("market/bank.yaml", BANK + second.replace("answer: 60", "answer: many") + third)

    loaded = load_folders([Path("market")])

    assert loaded.folders == ()
    assert loaded.broken == (Path("market"),)
    (part,) = loaded.partial
    assert [question.id for question in part.folder.questions] == ["stalls", "traders"]
    assert loaded.sources.span("market", "traders").line == 14


@pytest.mark.parametrize(
    "bank",
    [
        BANK.replace("title: The market\n", ""),
        BANK.replace("answer: 60", "answer: many"),
        BANK.replace("bank: market", "bank: [market"),
    ],
    ids=["wrong fields of the bank", "no question without errors", "invalid YAML in the fields of the bank"],
)
def test_nothing_is_kept_of_a_bank_that_is_invalid_without_its_faulty_questions(
    write: Write, bank: str
) -> None:
    a_tree(write, "market")
    write("market/bank.yaml", bank)

    loaded = load_folders([Path("market")])

    assert loaded.problems
    assert loaded.partial == ()
