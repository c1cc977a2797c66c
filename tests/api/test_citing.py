from __future__ import annotations

from pathlib import Path

import pytest
from samples import a_bank, a_question_of_each_type_pending, one_of_each

import quizgen as qg
from quizgen.api.citing import CitedFile


@pytest.fixture
def pending(market: Path) -> Path:
    """The bank of the market, all of whose questions are pending."""
    path = market / "prices.yaml"
    qg.save(a_bank(*a_question_of_each_type_pending()), path)
    return path


def test_every_pending_question_comes_with_its_place_and_quotations(pending: Path) -> None:
    found = qg.find_quotations(pending)

    assert [each.question.id for each in found] == [question.id for question in one_of_each()]
    assert all(1 <= len(each.quotations) <= 3 for each in found)
    assert all(each.source == "an old test, page 3" for each in found)
    lines = pending.read_text(encoding="utf-8").splitlines()
    assert all("pending" in lines[each.span.line - 1] for each in found)


def test_what_was_loaded_is_searched_as_well_as_paths(pending: Path) -> None:
    assert qg.find_quotations(qg.load(pending)) == qg.find_quotations([pending])


def test_cited_and_uncited_questions_are_left_out(market: Path) -> None:
    assert qg.find_quotations(market) == ()


def test_a_question_with_neither_cite_nor_pending_is_found_by_its_path(pending: Path) -> None:
    lines = [line for line in pending.read_text(encoding="utf-8").splitlines() if "pending" not in line]
    pending.write_text("\n".join(lines), encoding="utf-8")
    found = qg.find_quotations(pending)

    assert len(found) == len(one_of_each())
    assert {each.source for each in found} == {""}


def test_nothing_is_found_without_an_article(pending: Path) -> None:
    text = pending.read_text(encoding="utf-8").replace("article: article.md\n", "")
    (pending.parent / "article.md").unlink()
    pending.write_text(text, encoding="utf-8")

    assert all(not each.quotations and not each.is_answered for each in qg.find_quotations(pending))


def test_fewer_quotations_can_be_asked_for_but_not_none(pending: Path) -> None:
    assert {len(each.quotations) for each in qg.find_quotations(pending, limit=1)} == {1}
    with pytest.raises(ValueError, match="limit must be at least 1"):
        qg.find_quotations(pending, limit=0)


def test_a_path_that_does_not_exist_is_an_exception(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        qg.find_quotations(tmp_path / "nowhere")


def test_a_notebook_shows_the_question_and_its_best_quotation(pending: Path) -> None:
    assert repr(qg.find_quotations(pending)[0]).startswith(
        "PendingQuestion(bank='market-basics', question='first-goods', best='Only grain"
    )


def test_accepted_quotations_make_the_bank_sound(pending: Path) -> None:
    file = CitedFile(pending)
    for each in qg.find_quotations(pending):
        file.cite(each.number, [quotation.quote for quotation in each.quotations], inferred=False)
    checked = qg.check(pending)

    assert checked.sound
    assert not {"citation-pending", "citation-not-found"} & {problem.code for problem in checked.problems}


def test_what_was_written_can_be_taken_back(pending: Path) -> None:
    before = pending.read_bytes()
    file = CitedFile(pending)
    file.restore(file.cite(0, ["Only grain was sold at first"], inferred=True))

    assert pending.read_bytes() == before


def test_a_file_that_changes_meanwhile_is_left_alone(pending: Path) -> None:
    file = CitedFile(pending)
    pending.write_bytes(pending.read_bytes() + b"# meanwhile\n")
    meanwhile = pending.read_bytes()

    with pytest.raises(qg.QuizgenError, match="was edited by another program in the meantime"):
        file.cite(0, ["Only grain was sold at first"], inferred=False)
    assert pending.read_bytes() == meanwhile


def test_a_file_that_is_gone_is_an_error_in_one_sentence(pending: Path) -> None:
    file = CitedFile(pending)
    pending.unlink()

    with pytest.raises(qg.QuizgenError, match=r"prices\.yaml cannot be read: "):
        file.cite(0, ["Only grain was sold at first"], inferred=False)
    with pytest.raises(qg.QuizgenError, match=r"prices\.yaml cannot be read: "):
        CitedFile(pending)


def test_a_file_that_is_not_a_bank_is_left_alone(pending: Path) -> None:
    article = pending.parent / "article.md"
    before = article.read_bytes()

    with pytest.raises(qg.QuizgenError, match=r"question 1 of .+ cannot be changed"):
        CitedFile(article).cite(0, ["Only grain was sold at first"], inferred=False)
    assert article.read_bytes() == before
