"""`quizgen worksheet` as people run it: a process of its own, and the files that it writes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from cli.forked import run_text
from outputs.docx_cases import Word
from pypdf import PdfReader
from samples import ARTICLE_TEXT

from quizgen.cli.output_options import PRESETS, parse_choice

STATEMENT = """\
  - id: {name}
    type: true-false
    ask: There is a bell on the market, says {name}.
    answer: true
    cite: A bell is rung at noon
    difficulty: {level}
    tags: [bells]
"""
PLANNED = """\
worksheets:
  - {name: quiz-1, title: The first quiz, pick: [easy:2]}
  - {name: final, title: The final, questions: [hard-0, easy-4], forms: 1}
"""

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def market(tmp_path: Path) -> Path:
    """A folder with one bank of six easy and two hard statements, which names two worksheets."""
    folder = tmp_path / "market"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    asked = [(f"easy-{n}", "easy") for n in range(6)] + [(f"hard-{n}", "hard") for n in range(2)]
    questions = "".join(STATEMENT.format(name=name, level=level) for name, level in asked)
    (folder / "bells.yaml").write_text(
        f"bank: bells\ntitle: Bells\nquestions:\n{questions}{PLANNED}", encoding="utf-8"
    )
    return folder


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def worksheet(*arguments: str) -> subprocess.CompletedProcess[str]:
        return run_text("worksheet", *arguments, cwd=tmp_path)

    return worksheet


def written(done: subprocess.CompletedProcess[str], folder: Path) -> list[str]:
    """The names of the files that were printed, all of which are there, and no others."""
    assert done.returncode == 0, done.stderr
    printed = [Path(line) for line in done.stdout.splitlines()]
    there = {path for path in folder.rglob("*") if path.is_file()}
    assert {folder.parent / path for path in printed} == there
    return [path.name for path in printed]


def asked(page: str) -> list[str]:
    return re.findall(r"says ((?:easy|hard)-\d)", page)


def test_the_sheets_of_a_bank_are_written_and_each_path_printed(market: Path, run: Run) -> None:
    done = run("market", "-o", "handouts")

    assert written(done, market.parent / "handouts") == [
        "bells-a.html",
        "bells-a-key.html",
        "bells-b.html",
        "bells-b-key.html",
        "bells-keys.html",
        "bells--quiz-1-a.html",
        "bells--quiz-1-a-key.html",
        "bells--quiz-1-b.html",
        "bells--quiz-1-b-key.html",
        "bells--quiz-1-keys.html",
        "bells--final.html",
        "bells--final-key.html",
    ]
    assert done.stderr == ""


def test_a_worksheet_that_the_bank_names_has_its_title_and_questions_in_its_order(
    market: Path, run: Run
) -> None:
    assert written(run("market/bells.yaml", "--name", "final"), market.parent / "worksheets") == [
        "bells--final.html",
        "bells--final-key.html",
    ]
    page = (market.parent / "worksheets" / "bells--final.html").read_text(encoding="utf-8")
    assert asked(page) == ["hard-0", "easy-4"]
    assert "The final" in page
    assert "bells/final · A · " in page


def test_questions_are_picked_by_what_they_are(market: Path, run: Run) -> None:
    done = run("market", "--pick", "easy:3,hard:1", "--forms", "1", "--title", "Monday", "--key", "none")

    assert written(done, market.parent / "worksheets") == ["bells--pick-easy-3-hard-1.html"]
    page = (market.parent / "worksheets" / "bells--pick-easy-3-hard-1.html").read_text(encoding="utf-8")
    levels = [name.partition("-")[0] for name in asked(page)]
    assert levels == ["easy"] * 3 + ["hard"]
    assert "<h1>Monday</h1>" in re.sub(r"<h1[^>]*>", "<h1>", page)


@pytest.mark.slow
def test_the_print_file_has_a_worksheet_for_each_learner(market: Path, run: Run) -> None:
    done = run("market", "--name", "final", "--copies", "3", "--jobs", "2")

    assert written(done, market.parent / "worksheets") == [
        "bells--final.html",
        "bells--final-key.html",
        "bells--final-print.pdf",
        "bells--final-print-keys.pdf",
    ]
    reader = PdfReader(market.parent / "worksheets" / "bells--final-print.pdf")
    assert len(reader.outline) == 3


def test_a_bad_class_list_is_reported_and_nothing_is_written(market: Path, run: Run) -> None:
    (market.parent / "7b.csv").write_bytes("name\nZoë\n".encode("cp1252"))
    done = run("market", "--class", "7b.csv")
    assert done.returncode == 2
    assert "7b.csv:2:3: error[encoding]: the file is not encoded in UTF-8" in done.stderr
    assert not (market.parent / "worksheets").exists()


@pytest.mark.usefixtures("market")
def test_copies_and_a_class_list_exclude_each_other(run: Run) -> None:
    done = run("market", "--class", "7b.csv", "--copies", "3")
    assert done.returncode == 2
    assert "--copies cannot be combined with --class" in done.stderr


def test_a_seed_makes_the_same_sheets_again_and_another_other_ones(market: Path, run: Run) -> None:
    name = "bells--quiz-1-b.html"
    pages = {}
    for place, seed in (("one", "7"), ("two", "7"), ("three", "8")):
        run("market", "--name", "quiz-1", "--seed", seed, "-o", place)
        pages[place] = (market.parent / place / name).read_text(encoding="utf-8")

    assert pages["one"] == pages["two"] != pages["three"]
    assert re.search(r"bells/quiz-1 · B · seed 7 · [0-9a-f]{4}", pages["one"])


def test_no_process_makes_other_files(market: Path) -> None:
    made = []
    for hash_seed in ("0", "1", "77"):
        out = market.parent / hash_seed
        command = [sys.executable, "-m", "quizgen", "worksheet", str(market), "-o", str(out), "--seed", "é"]
        environment = os.environ | {"PYTHONHASHSEED": hash_seed}
        assert subprocess.run(command, env=environment, check=True, capture_output=True).stderr == b""
        made.append({path.name: path.read_bytes() for path in out.iterdir()})

    assert made[0] == made[1] == made[2]
    assert len(made[0]) == 12


def test_a_sheet_and_its_key_have_the_same_footer(market: Path, run: Run) -> None:
    run("market", "--seed", "x")
    for sheet in (market.parent / "worksheets").glob("*-b.html"):
        key = sheet.with_name(f"{sheet.stem}-key.html")
        codes = [
            re.findall(r"bells[^<>{}]* · B · seed x · [0-9a-f]{4}", path.read_text(encoding="utf-8"))
            for path in (sheet, key)
        ]
        assert codes[0]
        assert {*codes[0]} == {*codes[1]}


def test_paper_and_key_are_as_asked(market: Path, run: Run) -> None:
    run("market", "--name", "bells", "--paper", "letter", "--key", "appended", "--preset", "large")
    page = (market.parent / "worksheets" / "bells-a-large.html").read_text(encoding="utf-8")

    assert "size: letter" in page
    assert "Answer key" in page


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--paper", "a5"), 'the value must be a4 or letter, not "a5"'),
        (("--preset", "lage"), 'the value must be normal, dyslexia or large, not "lage" (did you mean "large"?)'),
        (("--key", "no"), 'the value must be separate, appended, filled or none, not "no"'),
        (("--pick", "easy:x"), 'invalid count "x"'),
        (("--pick", "easy:7"), 'bells: too few questions for "easy:7": only 6 questions match'),
        (("--pick", "bell"), 'no question has the difficulty, type, tag or objective "bell" (did you mean "bells"?)'),
        (("--pick", ""), 'the entry "" contains no name'),
        (("--name", "quiz-2"), 'unknown worksheet "quiz-2" (did you mean "quiz-1"?)'),
        (("--name", "zzz"), 'unknown worksheet "zzz". Known worksheets: final, quiz-1'),
        (("--name", "final", "--pick", "easy"), "--pick cannot be combined with --name"),
        (("--title", "Monday"), "--title needs exactly one worksheet, but 3 would be made"),
        (("--article", "wit"), 'the value must be with, without or separate, not "wit" (did you mean "with"?)'),
        (("--columns", "3"), "use a number from 1 to 2"),
        (("--forms", "703"), "use a number from 1 to 702"),
    ],
)  # fmt: skip
def test_a_wrong_choice_is_told_in_words_and_nothing_is_written(
    market: Path, run: Run, arguments: tuple[str, ...], message: str
) -> None:
    done = run("market", *arguments)

    assert done.returncode == 2
    assert message in " ".join(re.sub(r"[│╭╮╰╯─]", " ", done.stderr).split())
    assert "Traceback" not in done.stderr
    assert not (market.parent / "worksheets").exists()


def test_the_article_is_printed_apart_and_scores_have_room(market: Path, run: Run) -> None:
    asked = ("--article", "separate", "--columns", "2", "--score-boxes", "--points-table", "--name", "quiz-1")
    done = run("market", "-o", "out", "--forms", "2", *asked)

    assert done.returncode == 0
    paths = [Path(line).name for line in done.stdout.splitlines()]
    assert "bells--quiz-1-text.html" in paths
    sheet = (market.parent / "out" / "bells--quiz-1-b.html").read_text(encoding="utf-8")
    assert all(part in sheet for part in ("two-columns", "points-table", '<span class="earned">'))


def test_a_mistake_in_a_section_is_told_at_its_place(market: Path, run: Run) -> None:
    bank = market / "bells.yaml"
    text = bank.read_text(encoding="utf-8")
    section = "{title: A, questions: [easy-0, easy-1], choose: 2}"
    bank.write_text(f"{text}  - {{name: test, title: T, sections: [{section}]}}\n", encoding="utf-8")

    done = run("market", "-o", "out")

    line = len(text.splitlines()) + 1
    assert done.returncode == 1
    assert f"bells.yaml:{line}:" in done.stderr
    assert "error[out-of-range]: `choose` must be less than the number of questions" in done.stderr


def test_a_bank_without_worksheets_says_that_it_has_none(market: Path, run: Run) -> None:
    bank = market / "bells.yaml"
    bank.write_text(bank.read_text(encoding="utf-8").replace(PLANNED, ""), encoding="utf-8")

    assert 'unknown worksheet "quiz-1", because the banks list no worksheets under `worksheets:`' in run(
        "market", "--name", "quiz-1"
    ).stderr  # fmt: skip


def test_a_mistake_in_the_bank_is_told_at_its_place_and_no_sheet_is_made(market: Path, run: Run) -> None:
    bank = market / "bells.yaml"
    bank.write_text(bank.read_text(encoding="utf-8").replace("easy:2", "eazy:2"), encoding="utf-8")
    done = run("market")

    assert done.returncode == 1
    assert (
        'bells.yaml:61:50: error[cannot-pick]: no question has the difficulty, type, tag or objective "eazy"'
        in done.stderr
    )
    assert done.stdout == ""
    assert run("nowhere").returncode == 2


def test_what_a_sheet_leaves_out_is_said_on_standard_error(market: Path, run: Run) -> None:
    bank = market / "bells.yaml"
    text = bank.read_text(encoding="utf-8")
    for name in ("hard-0", "hard-1"):
        text = text.replace(f"id: {name}\n", f"id: {name}\n    group: pair\n")
    bank.write_text(text, encoding="utf-8")
    done = run("market", "--name", "final")

    assert done.returncode == 0
    assert done.stderr == (
        'warning: bells/hard-0: the worksheet "final" lacks some questions of the group “pair”, to which this question belongs: hard-1\n'
    )


def test_sheets_of_several_articles_stand_in_a_folder_each(market: Path, run: Run) -> None:
    other = market.parent / "fair"
    other.mkdir()
    (other / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    (other / "fair.yaml").write_text(
        "bank: fair\ntitle: Fair\nquestions:\n" + STATEMENT.format(name="easy-0", level="easy"),
        encoding="utf-8",
    )
    done = run(".", "--forms", "1", "--key", "none", "-o", "out")

    assert done.stdout.split()[:2] == [
        str(Path("out/fair/fair.html")),
        str(Path("out/market/bells.html")),
    ]


def test_word_documents_are_written_beside_the_pages(market: Path, run: Run) -> None:
    done = run("market", "--name", "final", "--docx")

    assert written(done, market.parent / "worksheets") == [
        "bells--final.html",
        "bells--final-key.html",
        "bells--final.docx",
        "bells--final-key.docx",
    ]


def test_one_of_gives_back_what_it_allows() -> None:
    assert parse_choice("large", "--preset", PRESETS) == "large"
    with pytest.raises(typer.BadParameter, match=r'did you mean "large"'):
        parse_choice("Larg", "--preset", PRESETS)


@pytest.mark.usefixtures("market")
def test_pdfs_of_the_sheets_are_made_as_well(run: Run) -> None:
    done = run("market", "--name", "final", "--pdf")

    assert done.returncode == 0, done.stderr
    assert [line.rpartition("/")[2] for line in done.stdout.splitlines() if line.endswith("pdf")] == [
        "bells--final.pdf",
        "bells--final-key.pdf",
    ]
    wrong = run("market", "--pdf-engine", "chromuim")
    assert wrong.returncode == 2
    assert "chromium" in wrong.stderr


@pytest.fixture
def term(market: Path) -> Path:
    """Two folders with a bank each, below a `quizgen.yaml` that lists a worksheet of both."""
    lessons = market.parent / "lessons"
    lessons.mkdir()
    (market.parent / ".git").mkdir()
    for name in ("bells", "stalls"):
        folder = lessons / name
        folder.mkdir()
        (folder / "article.md").write_text(ARTICLE_TEXT.replace("The Thursday", name), encoding="utf-8")
        asked = "".join(STATEMENT.format(name=f"easy-{n}", level="easy") for n in range(4))
        (folder / f"{name}.yaml").write_text(
            f"bank: {name}\ntitle: {name}\nquestions:\n{asked}", encoding="utf-8"
        )
    (lessons / "quizgen.yaml").write_text(
        "worksheets:\n"
        "  - {name: final, title: Final of the term, pick: [easy:6], forms: 1}\n"
        "  - {name: short, title: Short, questions: [stalls/easy-1, bells/easy-2], forms: 1}\n",
        encoding="utf-8",
    )
    return lessons


def test_a_worksheet_of_several_banks_is_listed_above_the_folders(term: Path, run: Run) -> None:
    assert written(run("lessons", "--name", "short"), term.parent / "worksheets") == [
        "lessons--short.html",
        "lessons--short-key.html",
    ]
    page = (term.parent / "worksheets" / "lessons--short.html").read_text(encoding="utf-8")
    assert asked(page) == ["easy-1", "easy-2"]
    assert page.count("<h2>stalls market</h2>\n<h3>The square</h3>") == 1
    assert page.index("<h2>stalls market</h2>") < page.index("<h2>bells market</h2>")
    assert "lessons/short · A · " in page


def test_all_worksheets_of_the_banks_and_of_the_folder_above_are_made(term: Path, run: Run) -> None:
    names = written(run("lessons", "--forms", "1"), term.parent / "worksheets")
    assert names[0] == "bells.html"
    assert names[-4:] == [
        "lessons--final.html",
        "lessons--final-key.html",
        "lessons--short.html",
        "lessons--short-key.html",
    ]


def test_a_folder_below_the_settings_makes_its_own_worksheets_only(term: Path, run: Run) -> None:
    names = written(run("lessons/bells", "--forms", "1"), term.parent / "worksheets")
    assert names == ["bells.html", "bells-key.html"]


def test_a_selection_from_several_banks_is_one_worksheet(term: Path, run: Run) -> None:
    done = run("lessons/bells", "lessons/stalls/stalls.yaml", "--pick", "easy:7", "--forms", "1")
    assert written(done, term.parent / "worksheets") == [
        "bells+stalls--pick-easy-7.html",
        "bells+stalls--pick-easy-7-key.html",
    ]
    page = (term.parent / "worksheets" / "bells+stalls--pick-easy-7.html").read_text(encoding="utf-8")
    assert len(asked(page)) == 7


@pytest.mark.parametrize(
    ("listed", "message"),
    [
        (
            "questions: [bells/easy-9]",
            '2:37: error[unknown-question]: unknown question "bells/easy-9" (did you mean "bells/easy-3"?)',
        ),
        ("pick: [easy:99]", '2:32: error[cannot-pick]: too few questions for "easy:99"'),
        ("banks: [bels]", '2:33: error[unknown-bank]: unknown bank "bels" (did you mean "bells"?)'),
        ("questions: [Bells]", "2:37: error["),
        (
            "sections: [{title: A, questions: [bells/easy-1, stalls/easy-9]}]",
            '2:73: error[unknown-question]: unknown question "stalls/easy-9" (did you mean "stalls/easy-3"?)',
        ),
        (
            "sections: [{title: A, pick: [easy:99]}]",
            '2:54: error[cannot-pick]: too few questions for "easy:99"',
        ),
    ],
)
def test_a_worksheet_that_cannot_be_made_is_reported_at_its_place(
    term: Path, run: Run, listed: str, message: str
) -> None:
    (term / "quizgen.yaml").write_text(
        f"worksheets:\n  - {{name: q, title: Q, {listed}}}\n", encoding="utf-8"
    )
    done = run("lessons")
    assert done.returncode == 1
    assert done.stderr.count(f"quizgen.yaml:{message}") == 1
    assert not (term.parent / "worksheets").exists()


SECTIONS = """worksheets:
  - name: final
    title: Final
    forms: 2
    sections:
      - {title: Listed, questions: [stalls/easy-1, bells/easy-2], shuffle: false}
      - {title: Picked, pick: [easy:4], choose: 3}
"""


def test_sections_have_questions_of_several_banks(term: Path, run: Run) -> None:
    (term / "quizgen.yaml").write_text(SECTIONS, encoding="utf-8")
    written(run("lessons", "--name", "final"), term.parent / "worksheets")
    for letter in "ab":
        page = (term.parent / "worksheets" / f"lessons--final-{letter}.html").read_text(encoding="utf-8")
        assert page.index("Listed") < page.index("Picked")
        assert asked(page)[:2] == ["easy-1", "easy-2"]
        assert len(asked(page)) == 6


def test_a_worksheet_is_not_made_without_the_banks_that_have_errors(term: Path, run: Run) -> None:
    path = term / "bells" / "bells.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("cite: ", "cite: not at all ", 1), "utf-8")
    done = run("lessons")
    assert done.returncode == 1
    assert 'the worksheet "final" was not made, because these banks have errors: bells' in done.stderr
    names = [path.name for path in (term.parent / "worksheets").rglob("*.html")]
    assert "stalls-a.html" in names
    assert not [name for name in names if "final" in name]


def test_the_header_and_its_logo_stand_above_a_worksheet_of_several_banks(term: Path, run: Run) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    (term / "logo.svg").write_text(drawing, encoding="utf-8")
    path = term / "quizgen.yaml"
    path.write_text(f"header: {{school: Linden School, logo: logo.svg}}\n{path.read_text('utf-8')}", "utf-8")
    done = run("lessons", "--name", "short")
    assert "logo" not in done.stderr
    page = (term.parent / "worksheets" / "lessons--short.html").read_text(encoding="utf-8")
    assert "Linden School" in page
    assert "data:image/svg+xml;base64" in page


@pytest.mark.slow
def test_each_learner_of_a_class_gets_a_word_document(market: Path, run: Run) -> None:
    (market.parent / "7b.csv").write_text("name,seat\nAna Ek,1\nBo Lind,2\n", encoding="utf-8")
    done = run("market", "--name", "final", "--class", "7b.csv", "--docx", "--key", "none")
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    for number, name in enumerate(("Ana Ek", "Bo Lind"), 1):
        assert (
            name
            in Word((market.parent / f"worksheets/bells--final-learner-{number:02d}.docx").read_bytes()).text
        )


def test_several_presets_are_made_in_one_run(market: Path, run: Run) -> None:
    done = run("market", "--name", "final", "--preset", "normal, large,normal", "--title", "Monday")
    assert written(done, market.parent / "worksheets") == [
        "bells--final.html",
        "bells--final-key.html",
        "bells--final-large.html",
        "bells--final-large-key.html",
    ]
    for name, preset in (("bells--final", "normal"), ("bells--final-large", "large")):
        page = (market.parent / "worksheets" / f"{name}.html").read_text(encoding="utf-8")
        assert f'class="{preset}"' in page.partition("<head>")[0]
    wrong = run("market", "--preset", "normal,lage")
    assert wrong.returncode == 2
    assert 'not "lage" (did you mean "large"?)' in " ".join(wrong.stderr.replace("│", " ").split())


def test_of_two_worksheets_with_one_name_none_is_made(term: Path, run: Run) -> None:
    listed = "  - {name: final, title: Final, pick: [easy:6], forms: 1}\n"
    (term / "quizgen.yaml").write_text(f"worksheets:\n{listed}{listed}", encoding="utf-8")
    done = run("lessons")
    assert done.returncode == 1
    assert done.stderr.count("error[duplicate-worksheet]") == 1
    assert not (term.parent / "worksheets").exists()
