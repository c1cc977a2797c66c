"""The real command, in pipes and in pseudo-terminals."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import re
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from contextlib import suppress
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import samples
import yaml
from cli.forked import run_bytes
from cli.terminals import PROMPT, QUIZ, Terminal
from imports import imported_by, imported_with
from typer.testing import CliRunner

from quizgen.grading.policy import PRACTICE
from quizgen.loading.folder_loader import load_folders
from quizgen.quiz.card import cards, sample_cards

FORBIDDEN = (
    "docx", "fsrs", "genanki", "jinja2", "markdown_it", "pygments", "quizgen.checks", "quizgen.outputs",
    "quizgen.quiz.renderers.rich_feedback", "quizgen.quiz.scheduling.daily_load",
    "rapidfuzz", "rich.markdown", "Stemmer", "weasyprint", "ziamath",
)  # fmt: skip

AFTER_AN_ANSWER = (
    "grading.responses",
    "loading.draft_bank", "loading.field_synonyms", "loading.lookalikes", "loading.missing_article",
    "loading.syntax_errors", "loading.syntax_slips", "loading.validation_messages",
    "model.former_content", "model.identity", "model.joined_banks", "model.key_digest",
    "quiz.results", "quiz.views.feedback_view", "quiz.views.passage_view", "quiz.views.summary_view",
    "text.languages.language",
)  # fmt: skip
"""Modules that are imported after an answer, or if something is wrong with a bank."""

BY_TYPE = {
    "multiple-choice": ("a",),
    "multiple-response": ("ab",),
    "true-false": ("f",),
    "short-answer": ("Thurzday",),
    "numeric": ("sixty",),
    "date": ("12 May 1911",),
    "cloze": ("bell", "midday"),
    "matching": ("1a 2b 3c",),
    "ordering": ("a b c d",),
    "open-ended": ("Some like it.", "", "1", "y"),
    "flashcard": ("", "y"),
}

Golden = Callable[[str, str | bytes], None]


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a bank of every type."""
    folder = tmp_path_factory.mktemp("lessons") / "market"
    folder.mkdir()
    questions = [
        samples.MULTIPLE_CHOICE, samples.MULTIPLE_RESPONSE, samples.TRUE_FALSE, samples.SHORT_ANSWER,
        samples.NUMERIC, samples.DATE, samples.CLOZE, samples.MATCHING, samples.ORDERING,
        samples.OPEN_ENDED, samples.FLASHCARD,
    ]  # fmt: skip
    bank = samples.BANK | {"instructions": "Read the article first.", "questions": questions}
    (folder / "article.md").write_text(samples.ARTICLE_TEXT, encoding="utf-8")
    (folder / "basics.yaml").write_text(yaml.safe_dump(bank, sort_keys=False), encoding="utf-8")
    return folder


def run(
    *arguments: str | Path, typed: str | bytes = "", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    text = typed.encode() if isinstance(typed, str) else typed
    return run_bytes("quiz", *arguments, typed=text, env=os.environ | environment)


class TestInAPipe:
    def test_it_asks_and_grades_without_an_escape(self, market: Path) -> None:
        done = run(market, "--type", "true-false", typed="f\n")

        assert (done.returncode, done.stderr) == (0, b"")
        assert b"Correct." in done.stdout
        assert b"\x1b" not in done.stdout

    def test_for_programs_standard_output_is_data_alone(self, market: Path) -> None:
        done = run(market, "--type", "true-false", "--format", "jsonl", typed="f\n")

        found = [json.loads(line) for line in done.stdout.splitlines()]
        assert [each["event"] for each in found] == [
            "opening", "question", "awaiting", "verdict", "awaiting", "summary",
        ]  # fmt: skip
        assert b"Your answer: f" in done.stderr

    def test_results_are_written_as_json_or_csv(self, market: Path, tmp_path: Path) -> None:
        for name in ("deep/results.json", "results.csv"):
            done = run(
                market,
                "--type",
                "true-false,numeric",
                "--seed",
                "1",
                "--results",
                tmp_path / name,
                typed="s\ns\n",
            )
            assert done.returncode == 0

        found = json.loads((tmp_path / "deep" / "results.json").read_text(encoding="utf-8"))
        assert [(each["number"], each["verdict"], each["score"]) for each in found] == [
            (1, "skipped", 0.0),
            (2, "skipped", 0.0),
        ]
        rows = list(csv.DictReader((tmp_path / "results.csv").read_text(encoding="utf-8").splitlines()))
        assert [row["question"] for row in rows] == [each["question"] for each in found]
        assert all(row["where"].startswith("paragraph ") for row in rows)

    def test_results_of_another_kind_are_refused_before_anything_is_asked(self, market: Path) -> None:
        done = run(market, "--results", "results.xlsx", typed="s\n")

        assert done.returncode == 2
        assert b"must end in .json or .csv" in b" ".join(done.stderr.split())
        assert done.stdout == b""

    def test_no_input_at_all_ends_with_the_summary(self, market: Path) -> None:
        done = run(market, "--seed", "1")

        assert done.returncode == 0
        assert b"Stopped after 0 of 11 questions." in done.stdout

    def test_the_input_may_end_anywhere(self, market: Path) -> None:
        done = run(market, "--seed", "1", "--type", "cloze,true-false", typed="f\nbe")

        assert done.returncode == 0
        assert b"Stopped after " in done.stdout

    def test_dev_null_is_no_input(self, market: Path) -> None:
        done = subprocess.run(
            [*QUIZ, str(market)], stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=60
        )

        assert done.returncode == 0

    @pytest.mark.skipif(sys.platform == "win32", reason="there is no shell that closes streams")
    def test_a_closed_input_is_no_input(self, market: Path) -> None:
        done = subprocess.run(
            ["sh", "-c", '"$@" <&-', "sh", *QUIZ, str(market)], capture_output=True, check=False, timeout=60
        )

        assert (done.returncode, done.stderr) == (0, b"")

    @pytest.mark.parametrize(("typed", "code"), [("f\n", 0), ("t\n", 1), ("", 1)])
    def test_a_share_that_is_not_reached_is_exit_code_1(self, market: Path, typed: str, code: int) -> None:
        assert run(market, "--type", "true-false", "--pass", "80", typed=typed).returncode == code

    def test_the_same_seed_asks_the_same(self, market: Path) -> None:
        typed = "s\n" * 30

        assert (
            run(market, "--seed", "7", typed=typed).stdout == run(market, "--seed", "7", typed=typed).stdout
        )

    def test_a_seed_is_drawn_and_told(self, market: Path) -> None:
        seeds = {re.search(rb"--seed (\d{4})\n", run(market).stdout) for _ in range(2)}

        assert None not in seeds

    def test_verdicts_wait_for_the_end_of_a_test(self, market: Path) -> None:
        shown = run(market, "--type", "true-false", "--feedback", "end", typed="f\n\n").stdout.decode()

        assert "Results are shown at the end." in shown
        assert shown.index("Press Enter to see the summary") < shown.index("Correct.")

    def test_what_was_missed_comes_again(self, market: Path) -> None:
        done = run(market, "--type", "true-false", "--retry", typed="t\n\nf\n\n")

        assert b"Retry: question 1 of 1." in done.stdout

    def test_choices_narrow_what_is_asked(self, market: Path) -> None:
        done = run(market, "--tag", "goods", "--difficulty", "easy", "--objective", "goods", "--limit", "1")

        assert b"Market basics. 1 question." in done.stdout

    @pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8", "latin-1"])
    @pytest.mark.parametrize("look", ["plain", "rich"])
    def test_any_encoding_will_do(self, market: Path, encoding: str, look: str) -> None:
        typed = "\u2713 \u0639\n".encode() + b"\xff\xfe\x00\n" * 3
        done = run(market, "--format", look, typed=typed, PYTHONIOENCODING=encoding)

        assert (done.returncode, done.stderr) == (0, b"")

    def test_rich_can_be_asked_for_in_a_pipe(self, market: Path) -> None:
        done = run(market, "--format", "rich", "--seed", "1", PYTHONIOENCODING="utf-8")

        assert "\u256d\u2500" in done.stdout.decode()

    @pytest.mark.skipif(sys.platform == "win32", reason="there is no such shell")
    def test_a_megabyte_of_any_bytes_costs_nothing(self, market: Path) -> None:
        noise = bytes(set(range(256)) - {*b"\r\n"}) * 4096
        done = run(market, "--type", "numeric", typed=noise + b"\n60\n\n")

        assert done.returncode == 0
        assert b"Your answer is too long" in done.stdout
        assert b"1 of 1 point, 100%" in done.stdout
        assert b"Traceback" not in done.stderr

    def test_a_reader_that_goes_away_ends_it_quietly(self, market: Path) -> None:
        done = subprocess.run(
            ["sh", "-c", 'yes s | "$@" | head -n 1', "sh", *QUIZ, str(market)],
            capture_output=True,
            check=False,
            timeout=60,
        )

        assert b"Market basics" in done.stdout
        assert b"Traceback" not in done.stderr
        assert b"Exception" not in done.stderr

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
    def test_a_signal_ends_it_cleanly(self, market: Path, number: signal.Signals) -> None:
        with subprocess.Popen(
            [*QUIZ, str(market), "--seed", "1"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdin.write(b"s\n")
            process.stdin.flush()
            _read_until(process.stdout, b"Question 2 of 11")
            _end(process, number)
            rest, errors = process.stdout.read(), process.stderr.read()

        assert process.returncode == 130
        assert b"Interrupted after 1 of 11 questions." in rest
        assert errors == b""

    def test_an_interrupted_quiz_for_programs_has_json_on_every_line(self, market: Path) -> None:
        with subprocess.Popen(
            [*QUIZ, str(market), "--seed", "1", "--format", "jsonl"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as process:
            assert process.stdout is not None
            _read_until(process.stdout, b'"awaiting"')
            _end(process, signal.SIGINT)
            lines = process.stdout.read().splitlines()

        assert [json.loads(line)["event"] for line in lines] == ["summary"]


def _end(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    """Send a signal until the process ends: Python misses one that comes just before it waits for input."""
    while process.poll() is None:
        process.send_signal(number)
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)


def _read_until(stream: Any, words: bytes) -> None:
    read = b""
    while words not in read and (chunk := os.read(stream.fileno(), 4096)):
        read += chunk


class TestWrongUse:
    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            (("--tag", "gods"), 'no question has the tag "gods" (did you mean "goods"?)'),
            (("--type", "essay"), 'no question has the type "essay"'),
            (("--feedback", "never"), 'the value must be now or end, not "never"'),
            (("--format", "html"), 'the value must be rich, plain or jsonl, not "html"'),
            (
                ("--type", "date", "--tag", "goods"),
                "no question matches all filters (such as --type, --tag or --cited-only): remove one of the filters",
            ),
            (("--limit", "0"), "--limit"),
            (("--pass", "101"), "--pass"),
        ],
    )
    def test_it_is_one_sentence_and_exit_code_2(
        self, market: Path, arguments: tuple[str, ...], sentence: str
    ) -> None:
        done = run(market, *arguments)

        assert done.returncode == 2
        assert sentence in " ".join(done.stderr.decode().split())
        assert b"Traceback" not in done.stderr

    def test_a_bank_with_errors_is_shown_them(self, market: Path, tmp_path: Path) -> None:
        bank = (market / "basics.yaml").read_text().replace("distractors:", "distracters:", 1)
        (tmp_path / "basics.yaml").write_text(bank)
        (tmp_path / "article.md").write_text(samples.ARTICLE_TEXT)

        done = run(tmp_path)

        assert done.returncode == 2
        assert b"distracters" in done.stderr
        assert done.stdout == b""

    @pytest.mark.parametrize("make", [lambda _: None, Path.mkdir])
    def test_nothing_to_ask_is_said(self, tmp_path: Path, make: Callable[[Path], None]) -> None:
        make(tmp_path / "lessons")

        done = run(tmp_path / "lessons")

        assert done.returncode == 2
        assert b"lessons" in done.stderr


class TestStarting:
    @pytest.mark.parametrize("look", ["plain", "rich"])
    def test_it_imports_nothing_of_the_other_commands(self, market: Path, look: str) -> None:
        modules = imported_by(
            "quiz", market, "--no-history", "--format", look, "--type", "multiple-choice", typed="f\n"
        )

        assert "quizgen.quiz.runner" in modules
        assert not [m for m in modules for heavy in FORBIDDEN if m == heavy or m.startswith(f"{heavy}.")]

    def test_the_first_question_waits_for_nothing_that_only_an_answer_needs(self) -> None:
        modules = imported_with("quizgen.quiz.runner, quizgen.quiz.renderers.rich, quizgen.api.loading")

        assert "quizgen.quiz.views.question_view" in modules
        assert not modules & {f"quizgen.{name}" for name in AFTER_AN_ANSWER}

    def test_of_other_peoples_packages_it_imports_these_alone(self, market: Path) -> None:
        theirs = {
            name.partition(".")[0]
            for name in imported_by(
                "quiz", market, "--no-history", "--format", "rich", "--type", "true-false", typed="f\n"
            )
        }
        installed = {path.name.partition(".")[0] for path in Path(sysconfig.get_path("purelib")).iterdir()}

        assert theirs & installed <= {
            "_distutils_hack",
            "annotated_doc",
            "annotated_types",
            "platformdirs",
            "pydantic",
            "pydantic_core",
            "quizgen",
            "rich",
            "shellingham",
            "typer",
            "typing_extensions",
            "typing_inspection",
            "yaml",
        }

    def test_the_plain_look_does_without_rich(self, market: Path) -> None:
        assert "rich.panel" not in imported_by(
            "quiz", market, "--no-history", "--format", "plain", typed="f\n"
        )
        assert "rich.console" not in imported_by(
            "quiz", market, "--no-history", "--format", "plain", typed="f\n"
        )


class TestWithoutAProcess:
    """What a real terminal shows above, step by step, where coverage can see it."""

    @pytest.fixture
    def invoke(self, market: Path) -> Callable[..., Any]:
        from quizgen.cli.app import app

        def invoked(*arguments: str, typed: str = "", path: Path = market) -> Any:
            return CliRunner().invoke(app, ["quiz", str(path), *arguments], input=typed)

        return invoked

    @pytest.mark.parametrize("arguments", [(), ("--format", "rich"), ("--feedback", "end")])
    def test_it_runs_to_its_end(self, invoke: Callable[..., Any], arguments: tuple[str, ...]) -> None:
        done = invoke("--type", "true-false", "--seed", "1", "--pass", "100", *arguments, typed="f\n\n")

        assert done.exit_code == 0
        assert "Passed: the pass mark is 100%." in done.stdout

    def test_several_banks_are_announced_by_their_articles(
        self, invoke: Callable[..., Any], banks_dir: Path
    ) -> None:
        opening = invoke("--limit", "30", path=banks_dir / "us-withdrawal-from-iraq").stdout.splitlines()[0]

        assert opening.endswith(". 30 questions.")

    @pytest.mark.parametrize(
        ("arguments", "code"), [(("--format", "html"), 2), (("--tag", "gods"), 2), (("--pass", "1"), 1)]
    )
    def test_wrong_use_does_not_begin(
        self, invoke: Callable[..., Any], arguments: tuple[str, ...], code: int
    ) -> None:
        """A score that no answer reaches is the one failure that is not wrong usage."""
        assert invoke(*arguments).exit_code == code

    def test_errors_of_a_bank_come_before_anything_else(
        self, invoke: Callable[..., Any], tmp_path: Path
    ) -> None:
        assert invoke(path=tmp_path / "nowhere").exit_code == 2

    def test_a_console_without_streams_to_reconfigure_is_left_alone(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from quizgen.cli import _quiz_session as command

        monkeypatch.setattr(sys, "stdin", None)
        command.make_streams_safe()

        assert command.open_line_source().read("") is None

    def test_signals_are_left_as_they_were(self, invoke: Callable[..., Any]) -> None:
        before = signal.getsignal(signal.SIGTERM)
        invoke("--type", "true-false")

        assert signal.getsignal(signal.SIGTERM) == before

    def test_an_interruption_is_exit_code_130(
        self, invoke: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from quizgen.quiz.line_source import PipedLines

        def read(_lines: PipedLines, _prompt: str) -> str:
            signal.raise_signal(signal.SIGTERM)
            return ""

        monkeypatch.setattr(PipedLines, "read", read)
        done = invoke("--seed", "1")

        assert done.exit_code == 130
        assert "Interrupted after 0 of 11 questions." in done.stdout

    @pytest.mark.parametrize("has_readline", [True, False])
    def test_on_a_terminal_lines_are_typed(
        self, monkeypatch: pytest.MonkeyPatch, *, has_readline: bool
    ) -> None:
        """Without readline, as on Windows, lines are read all the same."""
        from quizgen.cli import _quiz_session as command
        from quizgen.quiz.line_source import TypedLines

        if not has_readline:
            monkeypatch.setitem(sys.modules, "readline", None)
        monkeypatch.setattr(sys, "stdin", _AtATerminal())
        monkeypatch.setattr(sys, "stdout", _AtATerminal())

        assert isinstance(command.open_line_source(), TypedLines)

    def test_a_unicode_terminal_gets_the_rich_look(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from quizgen.cli import _quiz_session as command
        from quizgen.quiz.renderers.plain import PlainRenderer
        from quizgen.quiz.renderers.rich import RichRenderer

        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.setattr(sys, "stdout", _AtATerminal())

        assert isinstance(command.choose_renderer(None, accessible=False), RichRenderer)
        assert isinstance(command.choose_renderer(None, accessible=True), PlainRenderer)
        assert isinstance(command.choose_renderer("plain", accessible=False), PlainRenderer)

    def test_windows_without_sighup_has_one_signal_less(
        self, invoke: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delattr(signal, "SIGHUP", raising=False)

        assert invoke("--type", "true-false", typed="f\n").exit_code == 0

    def test_a_folder_without_questions_to_ask_says_so(
        self, invoke: Callable[..., Any], tmp_path: Path
    ) -> None:
        bank = samples.BANK | {"questions": [samples.NUMERIC | {"retired": "There are more stalls now."}]}
        (tmp_path / "article.md").write_text(samples.ARTICLE_TEXT, encoding="utf-8")
        (tmp_path / "basics.yaml").write_text(yaml.safe_dump(bank, sort_keys=False), encoding="utf-8")

        assert "contains no questions" in invoke(path=tmp_path).stderr


class _AtATerminal(StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def lines_for(folder: Path, seed: str) -> list[str]:
    """What is typed for each card of the folder, in the seed's order."""
    order = sample_cards(cards(load_folders([folder]).folders, lambda _: PRACTICE), seed)
    return [line for card in order for line in BY_TYPE[card.question.type]]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals that pexpect knows")
class TestInATerminal:
    @pytest.mark.parametrize("width", [40, 80, 200])
    def test_every_type_looks_as_it_should(self, market: Path, golden: Golden, width: int) -> None:
        terminal = Terminal(market, "--seed", "1", width=width)
        terminal.type(*lines_for(market, "1"), "")

        assert terminal.finish() == 0
        golden(f"quiz/terminal/all-{width}.txt", terminal.text)

    @pytest.mark.parametrize("width", [40, 80, 200])
    def test_a_test_looks_as_it_should(self, market: Path, golden: Golden, width: int) -> None:
        terminal = Terminal(
            market, "--seed", "1", "--feedback", "end", "--pass", "80", "--limit", "3", width=width
        )
        terminal.type("s", "s", "s", "")

        assert terminal.finish() == 1
        golden(f"quiz/terminal/test-{width}.txt", terminal.text)

    def test_the_quoted_words_are_marked_in_more_than_colour(self, market: Path) -> None:
        terminal = Terminal(market, "--type", "true-false")
        terminal.type("f", "")
        terminal.finish()

        marked = {
            char.data
            for row in terminal.screen.buffer.values()
            for char in row.values()
            if char.bold and char.underscore
        }
        assert set("Nobody may sell after the bell") <= marked

    def test_ctrl_c_ends_it_with_what_was_answered(self, market: Path) -> None:
        terminal = Terminal(market, "--seed", "1")
        terminal.type("s")
        terminal.wait(PROMPT)
        terminal.process.sendintr()

        assert terminal.finish() == 130
        assert "Interrupted after 1 of 11 questions" in terminal.text
        assert "Traceback" not in terminal.text

    def test_ctrl_d_is_the_end_of_the_answers(self, market: Path) -> None:
        terminal = Terminal(market, "--seed", "1")
        terminal.wait(PROMPT)
        terminal.process.sendeof()

        assert terminal.finish() == 0
        assert "Stopped after 0 of 11 questions" in terminal.text

    def test_no_colour_keeps_the_panels(self, market: Path) -> None:
        terminal = Terminal(market, "--type", "true-false", env={"NO_COLOR": "1"})
        terminal.type("f", "")
        terminal.finish()

        assert "\u256d\u2500" in terminal.text
        assert not re.search(rb"\x1b\[[\d;]*3[0-7]", terminal.bytes)

    @pytest.mark.parametrize(
        ("arguments", "env"),
        [(("--accessible",), {}), ((), {"TERM": "dumb"}), ((), {"QUIZGEN_ACCESSIBLE": "1"})],
    )
    def test_who_wants_it_plain_gets_it_plain(
        self, market: Path, arguments: tuple[str, ...], env: dict[str, str]
    ) -> None:
        terminal = Terminal(market, "--type", "true-false", *arguments, env=env)
        terminal.wait("Your answer: ")
        terminal.process.sendline("f")
        terminal.wait("Press Enter to see the summary: ")
        terminal.process.sendline("")

        assert terminal.finish() == 0
        assert not re.search(rb"\x1b\[[\d;]*m", terminal.bytes)
        assert not set("\u256d\u2500\u2713\u00b7") & set(terminal.text)

    def test_a_terminal_without_unicode_is_served_in_ascii(self, market: Path) -> None:
        terminal = Terminal(
            market, "--type", "true-false", "--format", "rich", env={"PYTHONIOENCODING": "ascii"}
        )
        terminal.wait("  > ")
        terminal.process.sendline("f")
        terminal.wait("summary > ")
        terminal.process.sendline("")

        assert terminal.finish() == 0
        assert terminal.text.isascii()
        assert "+ Correct" in terminal.text

    def test_tab_is_a_character_and_completes_no_file(self, market: Path) -> None:
        terminal = Terminal(market, "--type", "true-false")
        terminal.type("\tf", "")

        assert terminal.finish() == 0
        assert "Correct" in terminal.text

    @pytest.mark.parametrize("seed", range(8))
    def test_keys_and_bytes_of_any_kind_leave_the_question_open(self, market: Path, seed: int) -> None:
        """Control keys and broken UTF-8; then what is half begun is given up, and the answer typed."""
        typed = bytes(NO_LETTERS[byte % len(NO_LETTERS)] for byte in hashlib.sha512(bytes([seed])).digest())
        terminal = Terminal(market, "--type", "numeric")
        terminal.wait(PROMPT)
        terminal.process.send(typed + b"\r")
        terminal.process.send(b"\x07\x15" + b"60\r")
        terminal.wait("Correct")
        terminal.type("")

        assert terminal.finish() == 0
        assert "1 of 1 point, 100%" in terminal.text
        assert "Traceback" not in terminal.text

    def test_a_text_that_is_pasted_is_one_answer(self, market: Path) -> None:
        terminal = Terminal(market, "--type", "short-answer,numeric", "--seed", "1")
        terminal.wait(PROMPT)
        terminal.process.send(b"\x1b[200~one\ntwo\nthree\x1b[201~\r")
        terminal.wait(PROMPT)
        terminal.process.sendeof()

        assert terminal.finish() == 0
        assert "of 2 questions" in terminal.text
        assert "Stopped after 2" not in terminal.text

    def test_a_line_without_end_is_refused_and_costs_nothing(self, market: Path) -> None:
        terminal = Terminal(market, "--type", "short-answer")
        terminal.wait(PROMPT)
        for _ in range(16):  # more than a terminal would hold without readline
            terminal.process.send(b"x" * 512)
            terminal.wait("x" * 64)
        terminal.process.send(b"\r")
        terminal.wait("Your answer is too long")
        terminal.type("Thursday", "")

        assert terminal.finish() == 0
        assert "1 of 1 point, 100%" in terminal.text


NO_LETTERS = bytes({*range(0x20), *range(0x80, 0x100)} - {*b"\n\r\t\x03\x04\x0f\x11\x13\x1a\x1c"})
"""Bytes that make no answer, without those that end a line or a program, or stop the terminal."""
