from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.loading import yaml_reader
from quizgen.loading.yaml_reader import MAX_DEPTH, Parser, read_yaml
from quizgen.problems import Problem

pytestmark = [pytest.mark.usefixtures("parser"), pytest.mark.dependencies]


def data_of(text: str) -> Any:
    read = read_yaml(text, "bank.yaml")
    assert read.problems == ()
    assert read.whole
    return read.data


def problems_of(text: str) -> list[str]:
    return [brief(problem) for problem in read_yaml(text, "bank.yaml").problems]


def brief(problem: Problem) -> str:
    return f"{problem.span.line}:{problem.span.column} {problem.severity}[{problem.code}] {problem.message}"


def test_libyaml_is_used_where_it_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()

    assert yaml_reader.Parser is yaml.CLoader
    assert Parser is yaml.CLoader


@pytest.mark.parametrize(
    "word",
    "no NO yes on off true null ~ = 1:30 190:20:30 4.50 007 010 0x1F 0o7 1_000 12e3 .5 .inf .nan -0 +1 2011-03-11 "
    "2011-03-11T01:02:03Z a#b a:b http://a.b/c?d=e#f c++ 50% 4,500 <<x ; | (a) x=y".replace(
        " | ", " "
    ).split(),
)
def test_a_scalar_is_the_word_that_was_typed(word: str) -> None:
    assert data_of(f"a: {word}\n") == {"a": word}
    assert data_of(f"- {word}\n- x\n") == [word, "x"]
    assert data_of(f"{word}: a\n") == {word: "a"}


def test_nothing_is_the_empty_word() -> None:
    assert data_of("a:\nb: ''\nc: [ '', x]\n") == {"a": "", "b": "", "c": ["", "x"]}


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "---\n...\n"])
def test_a_file_may_hold_nothing(text: str) -> None:
    assert data_of(text) in (None, "")


def test_all_ways_to_write_text_are_read() -> None:
    text = (
        "plain: two\n  lines\n"
        "single: 'it''s #1'\n"
        'double: "tab\\tand \\u00e9"\n'
        "folded: >-\n  one\n  text\n\n  more\n"
        "literal: |\n  a # b\n  c\n"
        "? long key\n: {flow: [a, 'b']}\n"
    )

    assert data_of(text) == {
        "plain": "two lines",
        "single": "it's #1",
        "double": "tab\tand \u00e9",
        "folded": "one text\nmore",
        "literal": "a # b\nc\n",
        "long key": {"flow": ["a", "b"]},
    }


class TestPositions:
    TEXT = "bank: b\nlist:\n- one\n- {x: '\U0001f600\u0639', y:  z}\nlast: >\n  folded\n  text\n"

    @pytest.mark.parametrize(
        ("path", "key", "line", "column", "end"),
        [
            ((), False, 1, 1, None),
            (("bank",), False, 1, 7, (1, 8)),
            (("bank",), True, 1, 1, (1, 5)),
            (("list", 0), False, 3, 3, (3, 6)),
            (("list", 1), False, 4, 3, None),
            (("list", 1, "x"), False, 4, 7, (4, 11)),
            (("list", 1, "y"), True, 4, 13, (4, 14)),
            (("list", 1, "y"), False, 4, 17, (4, 18)),
            (("list", 1, 1), False, 4, 13, (4, 14)),
            (("last",), False, 5, 7, None),
        ],
    )
    def test_every_value_and_key_keeps_its_place_in_characters(
        self,
        path: tuple[str | int, ...],
        key: bool,  # noqa: FBT001 - a parameter of the table
        line: int,
        column: int,
        end: tuple[int, int] | None,
    ) -> None:
        span = read_yaml(self.TEXT, "bank.yaml").positions.span(path, key=key)

        assert (span.path, span.line, span.column) == ("bank.yaml", line, column)
        assert end in (None, (span.end_line, span.end_column))

    @pytest.mark.parametrize(
        "path", [("list", 7), ("list", 1, "z", 3), ("list", 1, "x", "deeper"), ("nothing",)]
    )
    def test_what_is_missing_stands_at_the_nearest_thing_around(self, path: tuple[str | int, ...]) -> None:
        positions = read_yaml(self.TEXT, "bank.yaml").positions
        around = {"list": 3, "nothing": 1}[str(path[0])]

        assert positions.span(path).line in (around, 4)
        assert positions.span(("nothing",)).line == 1

    def test_a_part_of_a_file_keeps_the_lines_of_the_file(self) -> None:
        positions = read_yaml("a: b\nc: d\n", "article.md", first_line=2).positions
        span = positions.span(("c",))

        assert (span.line, span.column) == (3, 4)
        assert positions.source(span) == "c: d"

    def test_a_file_without_content_begins_at_its_beginning(self) -> None:
        positions = read_yaml("", "bank.yaml").positions

        assert str(positions.span(("a",))) == "bank.yaml:1:1"
        assert positions.source(positions.span(())) == ""

    def test_windows_line_ends_change_nothing_but_the_line_ends(self) -> None:
        text = "a: b\r\nc:\r\n  - d\r\n"
        span = read_yaml(text, "bank.yaml").positions.span(("c", 0))

        assert (span.line, span.column) == (3, 5)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: 1\nb: 2\na: 3\n", '3:1 error[duplicate-key] the field "a" appears twice (first on line 1)'),
        (
            "x:\n  a: 1\n  'a': [2]\n",
            '3:3 error[duplicate-key] the field "a" appears twice (first on line 2)',
        ),
        ("a: &x b\n", '1:4 error[anchor] the YAML anchor "&x" is not allowed'),
        ("a: &x [b]\n", '1:4 error[anchor] the YAML anchor "&x" is not allowed'),
        ("a: b\nc: *x\n", '2:4 error[alias] the YAML alias "*x" is not allowed'),
        ("*x : b\n", '1:1 error[alias] the YAML alias "*x" is not allowed'),
        ("a: !x b\n", '1:4 error[tag] the YAML tag "!x" is not allowed'),
        ("a: !!str 1\n", '1:4 error[tag] the YAML tag "!!str" is not allowed'),
        ("a: !!map {b: c}\n", '1:4 error[tag] the YAML tag "!!map" is not allowed'),
        (
            "a: !!python/object:os.system [x]\n",
            '1:4 error[tag] the YAML tag "!!python/object:os.system" is not allowed',
        ),
        ("a: 1\n<<: {b: 2}\n", '2:1 error[merge-key] the YAML merge key "<<" is not allowed'),
        (
            "a: 1\n---\nb: 2\n",
            "2:1 error[several-documents] this line begins a second YAML document, but a file may contain only one",
        ),
        (
            "[a]: b\n",
            "1:1 error[complex-key] the name of a field must be text, not a list or another field",
        ),
        (
            "text: {{1990}} was\n",
            "1:8 error[complex-key] the name of a field must be text, not a list or another field",
        ),
        (
            'a: b\nc: "\\0"\n',
            "2:4 error[control-character] the text contains an invisible control character (U+0000)",
        ),
        (
            'a: "x\\e[31m"\n',
            "1:4 error[control-character] the text contains an invisible control character (U+001B)",
        ),
        (
            '"\\a": b\n',
            "1:1 error[control-character] the text contains an invisible control character (U+0007)",
        ),
    ],
)
def test_what_loaders_let_pass_is_refused(text: str, problem: str) -> None:
    assert problems_of(text) == [problem]


def test_half_a_character_is_refused_by_either_parser() -> None:
    problems = read_yaml('a: "\\uD800"\n', "bank.yaml").problems

    assert [(str(problem.span), problem.code) for problem in problems] in (
        [("bank.yaml:1:4", "yaml-syntax")],
        [("bank.yaml:1:4", "control-character")],
    )


@pytest.mark.parametrize("key", ["'<<'", '"<<"'])
def test_a_quoted_key_that_looks_like_a_merge_is_a_key(key: str) -> None:
    assert data_of(f"{key}: a\n") == {"<<": "a"}


def test_the_first_of_two_equal_keys_counts() -> None:
    read = read_yaml("a: 1\na: {x: [2]}\nb: 3\n", "bank.yaml")

    assert read.data == {"a": "1", "b": "3"}
    assert read.positions.span(("b",)).line == 3


def test_all_problems_are_told_in_one_run() -> None:
    assert [problem.split()[1] for problem in problems_of("a: &x 1\na: *x\nb: !t c\n")] == [
        "error[anchor]",
        "error[duplicate-key]",
        "error[alias]",
        "error[tag]",
    ]


class TestTextAfterAHash:
    @pytest.mark.parametrize(
        ("text", "column", "dropped"),
        [
            ("ask: The #1 song\n", 6, "#1 song"),
            ("- Who was #7?\n", 3, "#7?"),
            ("a: [x #y, z\n]\n", 5, "#y, z"),
            ("a: one\n  two #three\n", 4, "#three"),
            ("a: b\t#c\n", 4, "#c"),
            ("a: b#c #d\n", 4, "#d"),
            ("a: {b: 'c #d', e: f #g\n}\n", 19, "#g"),
            ("a: b #" + "c" * 70 + "\n", 4, "#" + "c" * 59 + " \u2026"),
        ],
    )
    def test_is_an_error_when_it_cannot_be_a_comment(self, text: str, column: int, dropped: str) -> None:
        problem = read_yaml(text, "bank.yaml").problems[0]

        assert brief(problem) == (
            f'1:{column} error[cut-off] the text ends before " #", because YAML reads "{dropped}" as a comment'
        )
        assert (
            problem.hint
            == "If this is text, put it in quotation marks. If it is a comment, write a space after #."
        )

    @pytest.mark.parametrize(
        "text", ["ask: In the language C # is a sign\n", "ask: Who was number # 7?\n", "ask: what is a #\n"]
    )
    def test_is_a_warning_when_it_may_be_a_comment(self, text: str) -> None:
        problem = read_yaml(text, "bank.yaml").problems[0]

        assert (problem.code, str(problem.severity), problem.span.column) == ("maybe-cut-off", "warning", 6)
        assert (
            problem.hint
            == "If this is text, put it in quotation marks. If it is a comment, write two spaces before #."
        )

    @pytest.mark.parametrize(
        "text",
        [
            "# a comment\na: b\n",
            "a: b # a comment\n",
            "a: some more words  # a comment\n",
            "a: b #\n",
            "a: b ## c\n",
            "a: 'b #c' # d\n",
            'a: "b #c"\n',
            "a: [b, c] #d\n",
            "a: b#c\n",
            "a: | #c\n  b #d\n",
            "a: #c\n  b\n",
            "- #c\n- b\n",
            "a:  b\n  #c\nd: e\n",
        ],
    )
    def test_is_silent_when_it_is_a_comment_or_no_text_is_lost(self, text: str) -> None:
        assert problems_of(text) == []


@pytest.mark.parametrize(
    ("text", "place", "meaning"),
    [
        ("ask: Note: this\n", "1:10", 'text that contains ": " must be in quotation marks'),
        ("a: b\n  c: d\n", "2:4", 'text that contains ": " must be in quotation marks'),
        (f"a:\n  {'x' * 1100}: b\n", "2:1103", "the field name is longer than 1,024 characters"),
        (
            f"a:\n  '{'x: ' * 400}': b\n",
            "2:1205",
            "the field name is longer than 1,024 characters",
        ),
        (f"a: {'x' * 1100} b: c\n", "1:1106", 'text that contains ": " must be in quotation marks'),
        ("a:\n\tb: c\n", "2:1", "the line is indented with a tab, but YAML needs spaces"),
        ("\ta: b\n", "1:1", "the line is indented with a tab, but YAML needs spaces"),
        ("a: @home\n", "1:4", "text cannot begin with this character"),
        ("a: `x`\n", "1:4", "text cannot begin with this character"),
        ("a: %d\n", "1:4", "text cannot begin with this character"),
        ("a: b\nc: 'it is\nd: e\n", "2:4", "a quotation mark is never closed"),
        ('a: "it is\n', "1:4", "a quotation mark is never closed"),
        (
            'a: "He said "no""\n',
            "1:14",
            "this line is indented wrongly, or a quotation mark above it is never closed",
        ),
        ("a: [b, c\n", "1:4", "a list in brackets is not closed, or a comma is missing"),
        ("a: {b\n", "1:4", "text that begins with { must be in quotation marks"),
        ("a: ]\n", "1:4", "a value is missing here, or a bracket is not closed"),
        ("a:\n- b\nc\n", "3:2", "a colon is missing, or a continued line is indented wrongly"),
        ('a: "\\q"\n', "1:4", "unknown escape code after \\"),
        ("a: *b* c\n", "1:4", "text that begins with * must be in quotation marks"),
        (
            "a: b\n...\nc: d\n",
            "3:1",
            "this line is indented wrongly, or a quotation mark above it is never closed",
        ),
        ("a: - b\n", "1:4", "a list cannot begin on the same line as its field name"),
        ("a:\n  - b\n - c\n", "3:2", None),
        ("a: &* b\n", "1:4", "text that begins with & must be in quotation marks"),
        ("%YAML 3.0\n---\na: b\n", "1:1", None),
    ],
)
def test_a_syntax_error_is_told_in_plain_words(text: str, place: str, meaning: str | None) -> None:
    problem = read_yaml(text, "bank.yaml").problems[-1]

    assert problem.code == "yaml-syntax"
    assert f"{problem.span.line}:{problem.span.column}" == place
    assert problem.message.startswith("invalid YAML: ")
    assert meaning is None or problem.message == f"invalid YAML: {meaning}"
    assert problem.source == text.splitlines()[problem.span.line - 1]


def test_what_came_before_a_syntax_error_is_kept() -> None:
    read = read_yaml("a: b\nc: [d\n", "bank.yaml")

    assert read.data == {"a": "b", "c": ["d"]}
    assert not read.whole


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x7f", "\ufffe"])
def test_a_character_that_yaml_forbids_has_a_place(character: str) -> None:
    problem = read_yaml(f"a: b\ncd: \U0001f600{character}\n", "bank.yaml").problems[0]

    assert (problem.code, problem.span.line, problem.span.column) == ("yaml-syntax", 2, 6)
    assert "\n" not in problem.message


@pytest.mark.parametrize("text", ["[" * 10_000, "- " * 10_000, "{a: " * 10_000, "[{a: " * 5_000])
def test_deep_nesting_is_refused_where_it_gets_too_deep(text: str) -> None:
    read = read_yaml(text, "bank.yaml")

    assert [brief(problem).partition(" ")[2] for problem in read.problems] == [
        f"error[too-deep] lists and fields are nested more than {MAX_DEPTH} levels deep"
    ]
    assert not read.whole


def test_deep_indentation_is_refused_where_it_gets_too_deep() -> None:
    text = "".join("  " * depth + "a:\n" for depth in range(1_200))

    assert [problem.partition(" ")[0] for problem in problems_of(text)] == [
        f"{MAX_DEPTH + 1}:{2 * MAX_DEPTH + 1}"
    ]


def test_as_deep_as_a_bank_may_be_is_read() -> None:
    text = "[" * MAX_DEPTH + "]" * MAX_DEPTH

    assert data_of(text)


def test_a_very_long_line_is_read() -> None:
    word = "word " * 100_000

    assert data_of(f"a: {word}\nb: c\n") == {"a": word.strip(), "b": "c"}


YAML_LIKE = st.text("ab:-[]{}#&*!|>'\"%@`,? \t\n\\~<0\u0639\U0001f600", max_size=60)


@settings(deadline=None)
@given(st.text() | YAML_LIKE)
def test_no_text_whatever_raises(text: str) -> None:
    read = read_yaml(text, "bank.yaml")

    assert read.whole or read.problems
    for problem in read.problems:
        assert problem.span.line >= 1
        assert problem.span.column >= 1
        assert problem.message
        assert "\n" not in str(problem)


@settings(deadline=None)
@given(YAML_LIKE)
def test_both_parsers_see_the_same(text: str) -> None:
    fast, slow = read_with(yaml.CLoader, text), read_with(yaml.Loader, text)
    if fast.problems or slow.problems:
        return

    assert fast.data == slow.data
    assert spans(fast.data, fast.positions) == spans(slow.data, slow.positions)


def read_with(found: type, text: str) -> yaml_reader.Read:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(yaml_reader, "Parser", found)
        return read_yaml(text, "bank.yaml")


def spans(data: Any, positions: Any, path: tuple[str | int, ...] = ()) -> list[str]:
    """Where all scalars stand."""
    match data:
        case dict():
            return [span for key in data for span in spans(data[key], positions, (*path, key))]
        case list():
            return [
                span for index, _ in enumerate(data) for span in spans(data[index], positions, (*path, index))
            ]
        case _:  # the parsers do not agree where nothing stands
            return [str(positions.span(path))] if data else []


@pytest.mark.parametrize("escape", ["U00110000", "UFFFFFFFF", "ud800", "ud83d\\ude00"])
def test_an_escape_that_is_no_character_is_a_problem_at_its_text(escape: str) -> None:
    (problem,) = read_yaml(f'a: b\nc: "x\\{escape}"\nd: e\n', "bank.yaml").problems

    assert (problem.span.line, problem.code) in {(2, "yaml-syntax"), (2, "control-character")}
    assert (
        "the escape code after \\ does not stand for a valid character" in problem.message
        or "control character" in problem.message
    )
