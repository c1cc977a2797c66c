from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from samples import ARTICLE_TEXT, NOTED, a_bank

import quizgen as qg
from quizgen.api.checking import check, check_paths
from quizgen.loading import shared_settings_reader, text_files
from quizgen.loading.folder_loader import Loaded, load_folders
from quizgen.loading.text_files import TextFile
from quizgen.model.sheet_header import SheetHeader
from quizgen.problems import Severity


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A project with two lessons, each with an article and a bank."""
    (tmp_path / ".git").mkdir()
    for name in ("market", "fair"):
        folder = tmp_path / "course" / name
        folder.mkdir(parents=True)
        text = ARTICLE_TEXT.replace("The Thursday market", name)
        (folder / "article.md").write_text(text, encoding="utf-8")
        qg.save(a_bank().model_copy(update={"bank": name}), folder / "bank.yaml")
    return tmp_path / "course"


def write(folder: Path, text: str) -> None:
    (folder / "quizgen.yaml").write_text(text, encoding="utf-8")


def banks(loaded: Loaded) -> dict[str, qg.Bank]:
    assert [str(problem) for problem in loaded.problems] == []
    return {bank.bank: bank for bank in loaded.banks}


def test_language_strictness_and_reading_grade_hold_for_all_banks_below(course: Path) -> None:
    write(course.parent, "language: fr\nstrictness: strict\nreading_grade: 8\n")

    for bank in banks(load_folders([course])).values():
        assert (bank.language, bank.strictness, bank.reading_grade) == ("fr", "strict", Decimal(8))


def test_a_value_in_a_bank_takes_precedence_even_if_it_is_the_default(course: Path) -> None:
    write(course, "language: fr\nstrictness: strict\n")
    path = course / "fair" / "bank.yaml"
    path.write_text("strictness: normal\n" + path.read_text(encoding="utf-8"), encoding="utf-8")

    read = banks(load_folders([course]))

    assert read["fair"].strictness == "normal"
    assert read["fair"].language == "fr"
    assert read["market"].strictness == "strict"


def test_of_several_files_the_nearest_counts_key_by_key(course: Path) -> None:
    write(course, "deck: School\nlanguage: fr\nstrictness: strict\n")
    write(course / "fair", "strictness: lenient\n")

    loaded = load_folders([course])
    fair = next(folder for folder in loaded.folders if folder.slug == "fair")

    assert (fair.deck, fair.banks[0].language, fair.banks[0].strictness) == ("School", "fr", "lenient")
    assert [file.path.parent.name for file in loaded.shared["fair"]] == ["course", "fair"]
    assert banks(loaded)["market"].strictness == "strict"


def test_each_file_is_read_once(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(course.parent, "language: fr\n")
    write(course, "strictness: strict\n")
    read: list[Path] = []
    real = text_files.read_text_file

    def counted(path: Path) -> TextFile:
        read.append(path)
        return real(path)

    monkeypatch.setattr(shared_settings_reader, "read_text_file", counted)
    loaded = load_folders([course])

    assert sorted(path.parent.name for path in read) == sorted([course.parent.name, "course"])
    assert len([path for path in loaded.files if path.name == "quizgen.yaml"]) == 2


def test_a_file_of_comments_sets_nothing(course: Path) -> None:
    write(course, "# nothing yet\n")

    assert {bank.language for bank in banks(load_folders([course])).values()} == {None}


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("strictnes: strict\n", "1:1", "unknown-key"),
        ("strictness: severe\n", "1:13", "unknown-value"),
        ("reading_grade: 40\n", "1:16", "out-of-range"),
        ("ignore: [Long Stem]\n", "1:10", "invalid-name"),
        ("checks: {long-stem: loud}\n", "1:10", "unknown-value"),
        ("checks: [\n", "1:10", "yaml-syntax"),
    ],
)
def test_mistakes_are_reported_at_their_place_and_nothing_is_built(
    course: Path, tmp_path: Path, text: str, place: str, code: str
) -> None:
    write(course, text)

    built = qg.build(course, tmp_path / "dist", only="anki")

    errors = [problem for problem in built.problems if problem.severity is Severity.ERROR]
    assert [str(problem).partition("]")[0] for problem in errors] == [
        f"{course / 'quizgen.yaml'}:{place}: error[{code}"
    ]
    assert len(built.skipped) == 2
    assert not built.files


def test_the_strictness_of_a_file_is_that_of_grading(course: Path) -> None:
    def verdict() -> qg.Verdict:
        questions = load_folders([course / "market"]).questions
        typed = next(each for each in questions if isinstance(each, qg.ShortAnswer))
        return qg.grade(typed, f"{typed.answer[:-2]}{typed.answer[-1]}{typed.answer[-2]}").verdict

    before = verdict()
    write(course, "strictness: strict\n")

    assert (before, verdict()) == (qg.Verdict.SPELLING, qg.Verdict.WRONG)


def test_the_file_is_no_bank_even_if_it_is_named_among_banks(course: Path) -> None:
    write(course / "fair", "strictness: strict\n")
    files = sorted((course / "fair").glob("*.yaml"))

    together, alone = load_folders(files), load_folders([course / "fair" / "quizgen.yaml"])

    assert [(each.code, each.severity) for each in together.problems] == [("file-ignored", "info")]
    assert [bank.strictness for bank in together.banks] == ["strict"]
    assert [(each.code, each.severity) for each in alone.problems] == [("no-banks", "error")]


def test_a_header_is_combined_value_by_value_from_the_bank_and_all_files(course: Path) -> None:
    write(course, "header: {school: Linden School, teacher: Ms Klein}\n")
    write(course / "fair", "header: {teacher: Mr Roth}\n")
    path = course / "fair" / "bank.yaml"
    path.write_text("header: {date: today}\n" + path.read_text(encoding="utf-8"), encoding="utf-8")

    read = banks(load_folders([course]))

    assert read["fair"].header == SheetHeader(school="Linden School", teacher="Mr Roth", date="today")
    assert read["market"].header == SheetHeader(school="Linden School", teacher="Ms Klein")


def test_a_logo_beside_the_bank_is_read_and_a_missing_one_reported_at_its_name(course: Path) -> None:
    (course / "fair" / "logo.png").write_bytes(b"png")
    write(course, "header: {logo: logo.png}\n")
    path = course / "market" / "bank.yaml"
    path.write_text("header: {logo: lgo.png}\n" + path.read_text(encoding="utf-8"), encoding="utf-8")

    loaded = load_folders([course])

    (problem,) = loaded.problems
    assert (problem.code, problem.span.line, problem.span.column) == ("logo-missing", 1, 16)
    media = {folder.slug: list(folder.media_by_file) for folder in loaded.folders}
    assert media == {"market": [], "fair": ["logo.png"]}


def test_a_shared_logo_is_read_beside_the_file_that_names_it_and_beside_the_bank_first(course: Path) -> None:
    write(course, "header: {logo: logo.png}\n")
    (course / "logo.png").write_bytes(b"shared")
    (course / "fair" / "logo.png").write_bytes(b"own")

    loaded = load_folders([course / "fair", course / "market"])

    assert loaded.problems == ()
    content = {folder.slug: dict(folder.media_by_file) for folder in loaded.folders}
    assert content == {"fair": {"logo.png": b"own"}, "market": {"logo.png": b"shared"}}


@pytest.mark.parametrize(
    ("name", "code", "message"),
    [
        ("lgo.png", "logo-missing", 'the logo "lgo.png" is not in the folder of this file'),
        ("logo.tif", "logo-format", 'the logo "logo.tif" is not an image that browsers can show'),
    ],
)
def test_a_shared_logo_that_cannot_be_shown_is_reported_once_for_all_banks(
    course: Path, name: str, code: str, message: str
) -> None:
    (course / "logo.tif").write_bytes(b"II*")
    write(course, f"header: {{logo: {name}}}\n")

    (problem,) = load_folders([course]).problems

    assert (problem.code, problem.message, problem.severity) == (code, message, "warning")
    assert (Path(problem.span.path).name, problem.span.line, problem.span.column) == ("quizgen.yaml", 1, 16)


def test_a_shared_logo_that_a_link_leads_elsewhere_is_not_read(course: Path) -> None:
    secret = course.parent.parent / "secret.png"
    secret.write_bytes(b"secret")
    (course / "logo.png").symlink_to(secret)
    write(course, "header: {logo: logo.png}\n")

    loaded = load_folders([course])

    assert [problem.code for problem in loaded.problems] == ["logo-missing"]
    assert not any(folder.media for folder in loaded.folders)


def test_worksheets_of_several_banks_are_looked_at_as_often_as_their_banks_are_read_together(
    course: Path,
) -> None:
    worksheet = "{name: final, title: Final, pick: [easy:99]}"
    write(course, f"worksheets: [{worksheet}, {worksheet}]\n")

    found = [problem.code for problem in load_folders([course]).problems]

    assert sorted(found) == ["cannot-pick", "cannot-pick", "duplicate-worksheet"]
    assert load_folders([course / "fair"]).problems == ()
    codes = [problem.code for problem in check_paths([course], 2).problems]
    assert [code for code in codes if code not in NOTED] == found
    assert [problem.code for problem in check([course]).loaded.problems] == found


def test_banks_in_two_languages_share_no_worksheet(course: Path) -> None:
    path = course / "fair" / "article.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace("language: en", "language: de"), encoding="utf-8"
    )
    write(course, "worksheets: [{name: final, title: Final}]\n")

    (problem,) = load_folders([course]).problems

    assert problem.code == "several-languages"
    assert "en (market)" in problem.message
