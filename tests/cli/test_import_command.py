from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

import quizgen as qg
from quizgen.cli.app import app
from quizgen.problems import Severity

RUN = CliRunner()
GIFT = """\
::Text::The old mill stands by the river Orl. It was built in 1822 by Ada Renn.

// [id:builder]
Who built the mill?{=Ada Renn ~Otto Brandt ~Nobody}

When was the mill built?{#1822}

Which river runs by the old mill of Arbury?{=Orl =the Orl}
"""


@pytest.fixture
def mill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that is imported into."""
    monkeypatch.chdir(tmp_path)
    return tmp_path / "mill"


def run_import(*arguments: str, gift: str = GIFT) -> Result:
    Path("mill.gift").write_text(gift, encoding="utf-8")
    return RUN.invoke(app, ["import", "mill.gift", "-o", "mill", *arguments])


def bank_text(mill: Path) -> str:
    return (mill / "mill.yaml").read_text(encoding="utf-8")


def test_the_bank_looks_as_if_written_by_hand(mill: Path) -> None:
    done = run_import()

    assert done.exit_code == 0, done.output
    head, _, questions = bank_text(mill).partition("questions:\n")
    assert head.startswith(
        "# yaml-language-server: $schema=bank.schema.json\nbank: mill\ntitle: Mill\narticle: article.md\n"
    )
    assert questions.startswith(
        "  - id: builder\n"
        "    type: multiple-choice\n"
        "    ask: Who built the mill?\n"
        "    answer: Ada Renn\n"
        "    distractors: [Otto Brandt, Nobody]\n"
        "    pending: mill.gift, line 4\n\n"
        "  - id: when-was-the-mill-built\n"
    )
    article = (mill / "article.md").read_text(encoding="utf-8")
    assert "## Text\n\nThe old mill stands by the river Orl." in article


def test_the_written_bank_is_reported_for_nothing_but_its_pending_citations(mill: Path) -> None:
    run_import()

    checked = qg.check(mill)
    assert {problem.code for problem in checked.problems if problem.severity is not Severity.INFO} == {
        "citation-pending"
    }
    assert qg.build(checked, mill.parent / "dist", only="worksheet").ok


@pytest.mark.usefixtures("mill")
def test_counts_and_encoding_are_printed() -> None:
    done = run_import(gift=f"{GIFT}\nWhich?{{~a ~b}}\n")
    assert "mill.gift: GIFT, UTF-8, 4 questions\n4 found, 3 imported, 1 left out\n" in done.output
    assert "1 reading text added to the article" in done.output
    assert "  no correct answer: left out\n    mill.gift, line 10\n" in done.output


def test_the_report_has_every_loss(mill: Path) -> None:
    run_import(gift="Which?{~a ~b}\n\nIs it?{F}")
    report = json.loads((mill / "import-report.json").read_text(encoding="utf-8"))
    assert (report["found"], report["imported"]) == (2, 1)
    assert [(loss["place"], loss["left_out"]) for loss in report["losses"]] == [
        ("mill.gift, line 1", 1),
        ("mill.gift, line 3", 0),
    ]


def test_a_dry_run_writes_nothing(mill: Path) -> None:
    done = run_import("--dry-run")
    assert "Nothing was written" in done.output
    assert not mill.exists()


@pytest.mark.parametrize(("gift", "status"), [(GIFT, 0), ("Is it?{F}", 1)])
def test_strict_fails_if_anything_is_lost(mill: Path, gift: str, status: int) -> None:
    assert run_import("--strict", gift=gift).exit_code == status
    assert (mill / "mill.yaml").exists()


def test_without_passages_there_is_no_article_line(mill: Path) -> None:
    run_import(gift="Is the mill that stands by the river old?{T}")
    assert "article" not in bank_text(mill)
    assert "language: en\n" in bank_text(mill)
    assert [bank.bank for bank in qg.load(mill).banks] == ["mill"]


def test_a_given_article_becomes_the_article(mill: Path) -> None:
    Path("text.md").write_text("# The mill\n\nIt was built in 1822.\n", encoding="utf-8")
    done = run_import("--article", "text.md")
    assert 'title: "The mill"' in (mill / "article.md").read_text(encoding="utf-8")
    assert "a reading text: left out, because --article gives the article" in done.output


def test_a_long_stem_is_a_text_with_a_question_after_it(mill: Path) -> None:
    text = " ".join(["The mill stands by the river and grinds corn."] * 20)
    run_import(gift=f"{text} Who owns it?{{=Ada ~Otto}}")
    assert "ask: Who owns it?\n" in bank_text(mill)
    assert text in (mill / "article.md").read_text(encoding="utf-8")


def test_the_language_is_guessed_or_given(mill: Path) -> None:
    gift = "Welcher Fluss flie\u00dft an der alten M\u00fchle vorbei und wie hei\u00dft er?{=Orl ~Tarn}"
    run_import(gift=gift)
    assert "language: de\n" in bank_text(mill)
    (mill / "mill.yaml").unlink()
    run_import("--language", "nl", gift=gift)
    assert "language: nl\n" in bank_text(mill)


def test_importing_the_same_file_again_changes_no_byte(mill: Path) -> None:
    run_import()
    before = {path.name: path.read_bytes() for path in mill.iterdir() if path.suffix != ".json"}
    done = run_import()
    assert "0 new, 0 changed, 3 unchanged" in done.output
    assert {path.name: path.read_bytes() for path in mill.iterdir() if path.suffix != ".json"} == before


def test_what_the_author_wrote_stays_and_texts_are_updated(mill: Path) -> None:
    run_import()
    written = (
        bank_text(mill)
        .replace(
            "    pending: mill.gift, line 4\n",
            "    cite: It was built in 1822 by Ada Renn\n    explain: Mine.\n    tags: [own]\n",
        )
        .replace("  - id: when", "  # my comment\n  - id: when")
        .replace("accept: [the Orl]", "accept: [the Orl, river Orl]")
    )
    (mill / "mill.yaml").write_text(written, encoding="utf-8")

    done = run_import(gift=GIFT.replace("~Nobody", "~Eva Lund#No.").replace("=the Orl", "=Orl river"))

    assert "0 new, 2 changed, 1 unchanged" in done.output
    assert bank_text(mill) == written.replace(
        "    distractors: [Otto Brandt, Nobody]\n",
        "    distractors:\n      - Otto Brandt\n      - text: Eva Lund\n        feedback: No.\n",
    ).replace("accept: [the Orl, river Orl]", "accept: [Orl river, the Orl, river Orl]")


def test_a_question_with_other_words_keeps_its_card_by_formerly(mill: Path) -> None:
    run_import()
    done = run_import(gift=GIFT.replace("by the old mill of Arbury", "past the old mill of Arbury"))
    assert (
        '"which-river-runs-past-the-old-mill-of-arbury" was "which-river-runs-by-the-old-mill-of-arbury"'
        in done.output
    )
    assert "formerly: which-river-runs-by-the-old-mill-of-arbury\n" in bank_text(mill) or (
        "formerly: [which-river-runs-by-the-old-mill-of-arbury]\n" in bank_text(mill)
        or "formerly:\n      - which-river-runs-by-the-old-mill-of-arbury\n" in bank_text(mill)
    )
    assert len(qg.load(mill).questions) == 3


def test_what_is_no_longer_in_the_file_is_listed_and_stays(mill: Path) -> None:
    run_import()
    done = run_import(gift=GIFT.partition("// [id")[0] + "Is the school in Arbury new?{T}")
    assert "3 questions of the bank are not in the imported files (kept): builder, " in done.output
    assert len(qg.load(mill).questions) == 4


def test_new_questions_and_passages_are_added_at_the_end(mill: Path) -> None:
    run_import()
    run_import(gift=f"{GIFT}\n::Later::In 1950 a flood came.\n\nIs it a school today?{{T}}\n")
    assert [question.id for question in qg.load(mill).questions][-1] == "is-it-a-school-today"
    article = (mill / "article.md").read_text(encoding="utf-8")
    assert article.count("The old mill stands") == 1
    assert article.endswith("## Later\n\nIn 1950 a flood came.\n")


def test_passages_are_added_to_the_article_that_the_bank_names(mill: Path) -> None:
    run_import()
    (mill / "article.md").rename(mill / "text.md")
    bank = bank_text(mill).replace("article: article.md", "article: text.md")
    (mill / "mill.yaml").write_text(bank, encoding="utf-8")
    run_import(gift=f"{GIFT}\n::Later::In 1950 a flood came.\n")
    assert (mill / "text.md").read_text(encoding="utf-8").endswith("## Later\n\nIn 1950 a flood came.\n")
    assert not (mill / "article.md").exists()


def test_the_same_question_twice_is_kept_so_that_the_bank_can_be_built(mill: Path) -> None:
    done = run_import(gift="::a::Is it old?{T}\n\n::b::Is it old?{T}")
    assert "the same question twice: both kept, with `allow`" in done.output
    assert [problem for problem in qg.check(mill).problems if problem.severity is Severity.ERROR] == []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7", "is a PDF"),
        (b"PK\x03\x04 h5p.json", "is an H5P package"),
        (
            b"PK\x03\x04 moodle_backup.xml",
            "such as a backup of Moodle: export the question bank as Moodle XML",
        ),
        (b"\x1f\x8b\x08", "such as a backup of Moodle"),
        (b"PK\x03\x04 quiz.xml", "is a damaged archive: download or export it again"),
        (b"PK\x05\x06" + bytes(18), "unpack it and import single files"),
        (b'{"title": "Mills", "mainLibrary": "H5P.QuestionSet"}', "is H5P content"),
        (b'<manifest identifier="a"><resources/></manifest>', "is the list of a package's files"),
        (b"1. Which?\na) Orl\n*b) Tarn\n", "is a quiz in the format of text2qti or Respondus"),
        (b"\\documentclass{exam}\n\\begin{questions}", "is a LaTeX document"),
        (rb"{\rtf1 What?}", "is a text document"),
        (b"# a comment\nbank: mill\nquestions: []\n", "is already a quizgen bank"),
        (b'{\n "format": "quizgen",\n "version": 1}', "is a JSON export of quizgen"),
        (
            b"Question\n========\nWhat?\n\nMeta-information\n================\nexname: a\nextype: num\nexsolution: 1\n",
            "is an R/exams exercise",
        ),
        (b"### Which?\n\n- [x] a\n- [ ] b\n", "is a Markdown quiz"),
        (b"\x00\x01\x02", "is not in a format that quizgen imports"),
        (b"just words", 'it begins with "just words"'),
        (b"<quiz><question></quiz>", "is not well-formed XML"),
        (b'<!DOCTYPE quiz [<!ENTITY a "b">]><quiz><question>&a;</question></quiz>', "defines entities"),
    ],
)
def test_other_files_are_refused_in_one_sentence(mill: Path, content: bytes, message: str) -> None:
    Path("file.bin").write_bytes(content)
    done = RUN.invoke(app, ["import", "file.bin", "-o", "mill"])
    assert done.exit_code == 2
    assert done.stderr.startswith("error: file.bin ")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1
    assert not mill.exists()


def test_a_bank_with_errors_is_not_touched(mill: Path) -> None:
    run_import()
    (mill / "mill.yaml").write_text("bank: mill\nquestions: 3\n", encoding="utf-8")
    done = run_import()
    assert done.exit_code == 2
    assert "has errors" in done.stderr
    assert bank_text(mill) == "bank: mill\nquestions: 3\n"


PIECES = st.sampled_from(
    [
        "{",
        "}",
        "=",
        "~",
        "#",
        "\n\n",
        " ",
        "a",
        "{{",
        "|",
        "`",
        "$",
        "\\n",
        "\x07",
        "\u200b",
        "- ",
        "<b>",
        "::",
        "%50%",
        "->",
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.tuples(st.integers(0, len(GIFT)), PIECES), max_size=8))
def test_whatever_is_imported_the_bank_loads(tmp_path: Path, changes: list[tuple[int, str]]) -> None:
    gift = GIFT
    for place, piece in changes:
        gift = gift[:place] + piece + gift[place:]
    source = tmp_path / "mill.gift"
    source.write_bytes(gift.encode())
    result = qg.import_files(source, tmp_path / "made" / str(abs(hash(gift))))
    if result.bank is not None:
        assert len(qg.load(result.path).questions) == result.imported
    assert result.found == result.imported + sum(loss.left_out for loss in result.losses)


@pytest.mark.parametrize(
    ("mapping", "text", "message"),
    [
        (
            "explain=Zusazt",
            "Frage,Antwort,Zusatz\nWo?,da,x\n",
            'no column or field "Zusazt" (known: "Frage", "A',
        ),
        ("answer=9", "Frage,Antwort,Zusatz\nWo?,da,x\n", 'no column or field "9" (known: "1", "2", "3"'),
        ("sense=Zusatz", "Frage,Antwort,Zusatz\nWo?,da,x\n", '"sense" is not a role of a column'),
        (
            "front=3",
            "#separator:tab\nuno\tone\tx\n",
            'no column or field "3" (known: "Front", "Back", "Field 3"',
        ),
        ("front=3", GIFT, "needs a table or Anki notes"),
    ],
)
def test_columns_that_are_mapped_must_be_there(mill: Path, mapping: str, text: str, message: str) -> None:
    done = run_import("--map", mapping, gift=text)

    assert done.exit_code == 2, done.output
    assert message in " ".join(done.output.split())
    assert not mill.exists()


def test_a_field_without_a_name_is_mapped_by_its_number(mill: Path) -> None:
    done = run_import("--map", "front=Field 3", gift="#separator:tab\nuno\tone\tPablo tiene uno.\n")

    assert done.exit_code == 0, done.output
    assert "front: Pablo tiene uno." in bank_text(mill)


def test_questions_that_change_are_named_and_one_that_is_missing_stays(mill: Path) -> None:
    run_import()
    changed = run_import(gift=GIFT.replace("#1822", "#1823").replace("=the Orl", "=Orl river"))
    missing = run_import(gift=GIFT.replace("When was the mill built?{#1822}", ""))

    assert "2 changed, 1 unchanged\n  changed: when-was-the-mill-built, which-river-runs-by" in changed.output
    assert (
        "1 question of the bank is not in the imported files (kept): when-was-the-mill-built"
        in missing.output
    )
    assert mill.exists()


@pytest.mark.parametrize(
    ("article", "message"),
    [
        (b"The mill was built in 1822.\n", "Begin the file with a line ---, then `title: "),
        (b"\xff\xfe\x00", "must be UTF-8"),
    ],
)
def test_what_is_wrong_with_an_article_without_a_bank_is_said(
    mill: Path, article: bytes, message: str
) -> None:
    mill.mkdir()
    (mill / "article.md").write_bytes(article)
    done = run_import()

    assert done.exit_code == 2
    assert message in done.stderr
    assert (mill / "article.md").read_bytes() == article
    assert sorted(path.name for path in mill.iterdir()) == ["article.md"]


@pytest.mark.parametrize("language", ["German", "en US", "de!"])
def test_a_language_must_be_a_tag(mill: Path, language: str) -> None:
    done = run_import("--language", language)

    assert done.exit_code == 2
    assert done.stderr == f'error: "{language}" is not a language tag, such as en, de or pt-BR\n'
    assert not mill.exists()


@pytest.mark.parametrize(("language", "read"), [("Deutsch", "en"), ("en_US", "en"), ("fr", "fr")])
def test_a_language_of_a_source_counts_if_it_is_a_tag(mill: Path, language: str, read: str) -> None:
    item = (
        f'<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="t" xml:lang="{language}">'
        '<responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>a</value>'
        "</correctResponse></responseDeclaration><itemBody><choiceInteraction responseIdentifier='R' maxChoices='1'>"
        "<prompt>Who was it that had built the mill?</prompt><simpleChoice identifier='a'>the old man</simpleChoice>"
        "<simpleChoice identifier='b'>the young man</simpleChoice></choiceInteraction></itemBody></assessmentItem>"
    )
    done = run_import(gift=item)

    assert done.exit_code == 0, done.output
    assert f"language: {read}\n" in bank_text(mill)


@pytest.mark.parametrize("name", ["quizgen.yaml", "original.yaml"])
def test_files_that_are_no_banks_are_not_written(mill: Path, name: str) -> None:
    Path("mill.gift").write_text(GIFT, encoding="utf-8")
    done = RUN.invoke(app, ["import", "mill.gift", "-o", f"mill/{name}"])
    in_folder = RUN.invoke(app, ["import", "mill.gift", "-o", name.removesuffix(".yaml")])

    assert (done.exit_code, done.stderr.splitlines()[0].partition(": ")[2]) == (
        2,
        f"{name} is not a bank: give the folder, or another file",
    )
    assert not mill.exists()
    assert in_folder.exit_code == 0, in_folder.output
    assert len(qg.load(name.removesuffix(".yaml")).questions) == 3
