"""Every command says in one form what was typed wrongly: on standard error, with status 2."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from cli.terminals import PYTHON, Terminal
from typer.testing import CliRunner, Result

from quizgen.cli.app import SECTIONS, app
from quizgen.cli.error_messages import print_error

COMMANDS = [
    *((name,) for _, names in SECTIONS for name in names if name not in {"anki", "class", "history"}),
    *(("anki", name) for name in ("build", "plan", "check", "diff")),
    *(("class", name) for name in ("grade", "groups", "report")),
    *(("history", name) for name in ("path", "backup", "merge", "repair")),
]
"""Every command that does something itself."""

NEEDED = {
    ("worksheet",): "PATH",
    ("export",): "PATH",
    ("new",): "DIR",
    ("cite",): "PATH",
    ("import",): "FILE",
    ("coverage",): "PATH",
    ("fingerprint",): "ORIGINAL",
    ("quiz",): "PATH",
    ("stats",): "PATH",
    ("anki", "plan"): "OLD.apkg",
    ("anki", "check"): "FILE.apkg",
    ("anki", "diff"): "USER.apkg",
    ("class", "grade"): "FILE... PATH",
    ("class", "groups"): "FILE... PATH",
    ("class", "report"): "FILE... PATH",
    ("history", "backup"): "FILE",
    ("history", "merge"): "FILE",
}
"""What a command cannot do without."""

WITH_A_PATH = [
    *(("build", "NOWHERE"), ("worksheet", "NOWHERE"), ("check", "NOWHERE"), ("coverage", "NOWHERE")),
    ("cite", "NOWHERE"),
    *(
        ("fingerprint", "NOWHERE", "NOWHERE"),
        ("quiz", "NOWHERE"),
        ("review", "NOWHERE"),
        ("stats", "NOWHERE"),
    ),
    *(("anki", "build", "NOWHERE"), ("anki", "plan", "NOWHERE"), ("anki", "check", "NOWHERE")),
    *(("anki", "diff", "NOWHERE"), ("new", "lesson", "--article", "NOWHERE")),
    ("history", "merge", "NOWHERE"),
    *(("class", name, "NOWHERE", ".") for name in ("grade", "groups", "report")),
    ("import", "NOWHERE", "-o", "lesson"),
    ("export", "NOWHERE", "--to", "aiken"),
]

WRONG_VALUES = [
    (("build", "--forms", "999"), "invalid value for --forms: use a number from 1 to 702"),
    (("build", "--forms", "two"), "invalid value for --forms: use a number from 1 to 702"),
    (("build", "--jobs", "0"), "invalid value for --jobs: use a number of at least 1"),
    (
        ("build", "--paper", "leter"),
        'invalid value for --paper: the value must be a4 or letter, not "leter" (did you mean "letter"?)',
    ),
    (
        ("build", "--only", "dock"),
        'invalid value for --only: unknown output "dock" (did you mean "docx"?). ',
    ),
    (("build", "--mcq", "maybe"), 'invalid value for --mcq: the value must be choose or recall, not "maybe"'),
    (
        ("build", "--source", "fol"),
        'invalid value for --source: the value must be fold, sentence, full or none, not "fol" (did you mean "fold"?)',
    ),
    (
        ("anki", "plan", "a.apkg", "--typed", "no"),
        'invalid value for --typed: the value must be on or off, not "no"',
    ),
    (
        ("worksheet", ".", "--key", "no"),
        'invalid value for --key: the value must be separate, appended, filled or none, not "no"',
    ),
    (
        ("export", ".", "--to", "aikn"),
        'invalid value for --to: unknown format "aikn" (did you mean "aiken"?). Known formats: ',
    ),
    (("worksheet", ".", "--name", "a", "--pick", "easy:1"), "--pick cannot be combined with --name"),
    (
        ("check", "--format", "xml"),
        'invalid value for --format: the value must be text, json, github or sarif, not "xml"',
    ),
    (
        ("schema", "banks"),
        'invalid value for bank|settings|export: the value must be bank, settings or export, not "banks" (did you mean "bank"?)',
    ),
    (("check", "--explain", "nope"), 'invalid value for --explain: unknown check "nope"'),
    (
        ("check", "--select", "clang,clnag"),
        'invalid value for --select: unknown check "clnag" (did you mean "clang"?)',
    ),
    (
        ("check", "--ignore", "citation-not-found"),
        'invalid value for --ignore: the check "citation-not-found" always reports errors, so it cannot be ignored',
    ),
    (
        ("coverage", ".", "--format", "csv"),
        'invalid value for --format: the value must be text or json, not "csv"',
    ),
    (
        ("cite", ".", "--list", "--format", "csv"),
        'invalid value for --format: the value must be text or json, not "csv"',
    ),
    (("cite", ".", "--format", "json"), "--format needs --list: add --list"),
    (
        ("quiz", ".", "--format", "fancy"),
        'invalid value for --format: the value must be rich, plain or jsonl, not "fancy"',
    ),
    (("quiz", ".", "--pass", "101"), "invalid value for --pass: use a number from 0 to 100"),
    (("quiz", ".", "--limit", "many"), "invalid value for --limit: use a number of at least 1"),
    (
        ("quiz", ".", "--time-limit", "5x"),
        'invalid value for --time-limit: "5x" is not a valid duration: use a value such as 10m',
    ),
    (
        ("quiz", ".", "--results", "r.txt"),
        'invalid value for --results: the file name "r.txt" must end in .json or .csv',
    ),
    (("review", ".", "--new", "-1"), "invalid value for --new: use a number of at least 0"),
    (
        ("stats", ".", "--format", "xml"),
        'invalid value for --format: the value must be text, json or csv, not "xml"',
    ),
    (
        ("anki", "check", "a.apkg", "--format", "xml"),
        'invalid value for --format: the value must be text or json, not "xml"',
    ),
    (("import", "a.csv", "-o", "a", "--map", "Frage"), '--map "Frage" must have the form KEY=COLUMN'),
    (("anki", "build", "--mcq", "x"), 'invalid value for --mcq: the value must be choose or recall, not "x"'),
]


def refused(*arguments: str) -> Result:
    """What a command prints that cannot start; its form is the same for all."""
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 2, done.output
    assert not done.stdout
    message, *hint = done.stderr.splitlines()
    assert re.fullmatch(r"error: [a-z\"-].*[^.]", message)
    assert all(re.fullmatch(r"    = For help: quizgen( [a-z]+)* --help", line) for line in hint)
    return done


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("command", COMMANDS)
def test_an_unknown_option_is_named(command: tuple[str, ...]) -> None:
    done = refused(*command, "--unheard-of")

    assert done.stderr == (
        f"error: unknown option --unheard-of\n    = For help: quizgen {' '.join(command)} --help\n"
    )


def test_the_nearest_option_is_named() -> None:
    assert refused("build", "--form", "2").stderr.startswith(
        'error: unknown option --form (did you mean "--forms"?)\n'
    )


@pytest.mark.parametrize("command", NEEDED)
def test_a_missing_argument_is_named(command: tuple[str, ...]) -> None:
    assert refused(*command).stderr.startswith(f"error: missing argument {NEEDED[command]}\n")


@pytest.mark.parametrize(
    ("arguments", "message", "where"),
    [
        (("build", "--out"), "option --out requires an argument", "quizgen build"),
        (("build", "--force=yes"), "option --force does not take a value", "quizgen build"),
        (("quiz", "a", "b"), 'unexpected argument "b"', "quizgen quiz"),
        (("schema", "bank", "x"), 'unexpected argument "x"', "quizgen schema"),
        (("biuld",), 'unknown command "biuld" (did you mean "build"?)', "quizgen"),
        (("anki", "plam"), 'unknown command "plam" (did you mean "plan"?)', "quizgen anki"),
        (("frobnicate",), 'unknown command "frobnicate"', "quizgen"),
    ],
)
def test_what_was_typed_wrongly_is_said_in_the_same_form(
    arguments: tuple[str, ...], message: str, where: str
) -> None:
    assert refused(*arguments).stderr == f"error: {message}\n    = For help: {where} --help\n"


@pytest.mark.parametrize(("arguments", "message"), WRONG_VALUES)
def test_a_wrong_value_is_named_with_the_right_ones(arguments: tuple[str, ...], message: str) -> None:
    assert refused(*arguments).stderr.startswith(f"error: {message}")


@pytest.mark.parametrize("arguments", WITH_A_PATH)
def test_a_path_that_does_not_exist_is_an_error_that_names_it(arguments: tuple[str, ...]) -> None:
    done = CliRunner().invoke(app, arguments)
    said = done.stderr or done.stdout

    assert done.exit_code == 2
    assert re.match(r"(NOWHERE\S*:1:1: error\[not-found\]: |error: NOWHERE: )", said)


def test_every_command_is_covered() -> None:
    without = {("schema",), ("guide",), ("build",), ("check",), ("review",), ("anki", "build")}
    groups = {"anki", "class", "history"}
    no_path = {("guide",), ("schema",), *(("history", name) for name in ("path", "backup", "repair"))}

    assert {*NEEDED} == {*COMMANDS} - without - {("history", "path"), ("history", "repair")}
    assert {arguments[: 2 if arguments[0] in groups else 1] for arguments in WITH_A_PATH} == {
        *COMMANDS
    } - no_path


def test_control_characters_do_not_reach_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    print_error("no file \x1b[31m", "Look\x07.")

    assert capsys.readouterr().err == "error: no file \ufffd[31m\n    = Look\ufffd.\n"


@pytest.mark.slow
def test_no_word_of_an_error_is_broken_on_a_narrow_terminal() -> None:
    terminal = Terminal("review", "--day-starts", "25", command=PYTHON, width=40)

    assert terminal.finish() == 2
    assert terminal.text.splitlines() == [
        "error: invalid value for --day-starts:",
        '    "25" is not a time of day: use a',
        "    value such as 4:00",
        "    = For help: quizgen review --help",
    ]
