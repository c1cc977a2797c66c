from __future__ import annotations

from pathlib import Path
from typing import Any

from samples import a_bank, a_folder, a_matching, a_multiple_choice, an_article

import quizgen as qg
from quizgen.importers.own_marks import read_own_marks
from quizgen.outputs.exchange.qti.output12 import QTI_12
from quizgen.outputs.exchange.settings import ExportSettings
from quizgen.text.normal_form import n1

ARTICLE = n1("The mill is old. Water turns the mill.")


def package(folder: Path, *, article: bool = True) -> Path:
    """A package of a bank with objectives, in a folder."""
    bank = a_bank(a_multiple_choice(), a_matching())
    (content,) = QTI_12.render(a_folder(bank), ExportSettings(article=article)).files.values()
    path = folder / "market.zip"
    path.write_bytes(content)
    return path


def marked(**fields: object) -> dict[str, Any]:
    """What is read of a question with these fields."""
    read = read_own_marks({"type": "open-ended", **fields}, ARTICLE)
    del read["type"]
    return read


def test_tags_become_the_fields_that_they_stand_for() -> None:
    fields = marked(tags=["mills", "difficulty:easy", "paragraph:2", "other:thing"])
    assert fields == {"tags": ["mills", "other:thing"], "difficulty": "easy"}


def test_words_of_the_article_become_citations() -> None:
    explain = "It is a water mill.\n\n¶ 1: “Water turns the mill”\n\n¶ Inferred from this passage."
    fields = marked(explain=explain, tags=["citation:inferred"])
    assert fields == {
        "explain": "It is a water mill.",
        "tags": [],
        "cite": ["Water turns the mill"],
        "inferred": "true",
    }


def test_words_that_the_article_does_not_have_once_prove_nothing() -> None:
    for quote in ("Wind turns the mill", "mill"):
        assert marked(explain=f"¶ 1: “{quote}”") == {"explain": ""}


def test_an_essay_with_a_model_answer_alone_has_its_source_there() -> None:
    fields = marked(model="It is.\n\n¶ 1: “The mill is old”")
    assert fields == {"model": "It is.", "cite": ["The mill is old"]}


def test_a_new_bank_defines_the_objectives_of_its_questions(tmp_path: Path) -> None:
    qg.import_files(package(tmp_path), tmp_path / "bank")
    checked = qg.check(tmp_path / "bank")
    assert not [problem for problem in checked.problems if problem.code == "unknown-objective"]


def test_a_repeated_import_adds_no_text_again(tmp_path: Path) -> None:
    path = package(tmp_path)
    qg.import_files(path, tmp_path / "bank")
    before = (tmp_path / "bank" / "article.md").read_bytes()
    qg.import_files(path, tmp_path / "bank")
    assert (tmp_path / "bank" / "article.md").read_bytes() == before


def test_an_import_into_the_bank_that_was_exported_leaves_its_article_alone(tmp_path: Path) -> None:
    path = package(tmp_path)
    article = "\n\n".join(passage.text for passage in an_article().passages)
    bank = tmp_path / "bank"
    bank.mkdir()
    (bank / "article.md").write_text(
        f"---\ntitle: The market\n---\n\n## The square\n\n{article}\n", encoding="utf-8"
    )
    before = (bank / "article.md").read_bytes()

    result = qg.import_files(path, bank)

    assert result.passages == 0
    assert (bank / "article.md").read_bytes() == before
