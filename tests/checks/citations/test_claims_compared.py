"""Statements, model answers, orders and pairs are compared with the sentences they cite."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

import quizgen as qg

ARTICLE = (
    "Falk resigned in 1875, and Clara Wessel's firm finished the tunnel in 1879. The fare fell to 3 crowns. "
    "The line was never profitable. Brand lent Horak 900 florins. Otters returned."
)
CLAIMS = {"statement-not-cited", "statement-contradicted", "order-contradicted", "pairs-swapped"}


def reported(
    folder: Path, question: str, language: str = "en", article: str = ARTICLE
) -> list[tuple[str, str]]:
    (folder / "article.md").write_text(
        f"---\ntitle: T\nlanguage: {language}\n---\n{article}\n", encoding="utf-8"
    )
    bank = f"bank: b\ntitle: B\nlanguage: {language}\narticle: article.md\nquestions:\n  - {{id: q, {question}}}\n"
    (folder / "b.yaml").write_text(bank, encoding="utf-8")
    problems = qg.check([folder]).problems
    assert not [each for each in problems if each.severity.value == "error"]
    return [(each.code, each.message) for each in problems if each.code in CLAIMS]


@pytest.mark.parametrize(
    ("question", "code", "message"),
    [
        (
            'type: true-false, ask: "The tunnel was finished.", answer: true, cite: "Otters returned"',
            "statement-not-cited",
            'no cited sentence shares a word with the statement "The tunnel was finished."',
        ),
        (
            'type: true-false, ask: "The fare fell to 9 crowns.", answer: true, cite: "The fare fell to 3 crowns"',
            "statement-contradicted",
            'the cited sentences say "3 crowns", but the statement says "9 crowns"',
        ),
        (
            (
                'type: true-false, ask: "The fare fell.", answer: false, correction: "The fare rose to 3 crowns.", '
                'cite: "The fare fell to 3 crowns"'
            ),
            "statement-contradicted",
            'the cited sentences say "fell", but the correction says "rose"',
        ),
        (
            (
                'type: open-ended, ask: "How did it go?", model: "The line was profitable.", rubric: {"Judges": 1}, '
                'cite: "The line was never profitable"'
            ),
            "statement-contradicted",
            'the cited sentences say "not profitable", but the model answer says "profitable"',
        ),
        (
            (
                'type: ordering, ask: "Order by time.", items: ["Wessel finished the tunnel", "Falk resigned"], '
                'cite: "Falk resigned in 1875"'
            ),
            "order-contradicted",
            'the cited sentences say "1879" of this item and "1875" of the next one',
        ),
        (
            (
                'type: matching, ask: "Match.", pairs: {"Falk": "finished the tunnel", "Wessel": "resigned"}, '
                'distractors: ["sued"], cite: "Falk resigned in 1875"'
            ),
            "pairs-swapped",
            'the cited sentences connect "Falk" with "resigned"',
        ),
    ],
)
def test_what_the_citation_says_otherwise_is_a_warning(
    tmp_path: Path, question: str, code: str, message: str
) -> None:
    assert (code, message) in reported(tmp_path, question)


@pytest.mark.parametrize(
    "question",
    [
        'type: true-false, ask: "The fare fell to less than 4 crowns.", answer: true, cite: "The fare fell to 3 crowns"',
        'type: true-false, ask: "Horak borrowed 900 florins from Brand.", answer: true, cite: "Brand lent Horak"',
        'type: true-false, ask: "The line was profitable.", answer: false, correction: "The line was not profitable.", cite: "The line was never profitable"',
        'type: true-false, ask: "The line was profitable.", answer: true, inferred: true, cite: "never profitable"',
        (
            'type: ordering, ask: "Order these, the latest first.", items: ["Wessel finished the tunnel", "Falk resigned"], '
            'cite: "Falk resigned in 1875"'
        ),
        (
            'type: matching, ask: "Match.", pairs: {"Falk": "resigned", "Wessel": "finished the tunnel"}, '
            'distractors: ["sued"], cite: "Falk resigned in 1875"'
        ),
    ],
)
def test_what_the_citation_bears_out_is_not_reported(tmp_path: Path, question: str) -> None:
    assert reported(tmp_path, question) == []


def test_nothing_is_compared_in_a_language_that_is_not_known(tmp_path: Path) -> None:
    question = 'type: true-false, ask: "The tunnel was finished.", answer: true, cite: "Otters returned"'
    assert reported(tmp_path, question, language="fi") == []


@pytest.mark.parametrize(
    ("items", "code"),
    [
        ("ticket sales, sponsors, television", ["order-contradicted"]),
        ("sponsors, ticket sales, television", []),
    ],
)
def test_amounts_of_one_sentence_have_an_order(tmp_path: Path, items: str, code: list[str]) -> None:
    article = "Sponsors paid 3.6 million, ticket sales brought 2.9 million, television 1.9 million and the sale of shirts the rest."
    question = f'type: ordering, ask: "Order these by amount, the largest first.", items: [{items}], cite: Sponsors paid'

    assert [each for each, _ in reported(tmp_path, question, article=article)] == code


@pytest.mark.parametrize(
    ("ask", "correction", "cite"),
    [
        ("The road made the pass safe.", "The road made the pass lonely.", "The road made the pass safe"),
        (
            "Potters fired the red clay twice.",
            "Potters fired the white clay twice.",
            "The red clay was fired twice",
        ),
        (
            "Moss covers the northern wall.",
            "Ivy covers the northern wall.",
            "The northern wall is covered with moss",
        ),
    ],
)
def test_a_correction_that_replaces_cited_words_with_others_is_a_warning(
    tmp_path: Path, ask: str, correction: str, cite: str
) -> None:
    question = f'type: true-false, ask: "{ask}", answer: false, correction: "{correction}", cite: "{cite}"'

    assert {code for code, _ in reported(tmp_path, question, article=f"{cite}.")} == {
        "statement-contradicted"
    }


@pytest.mark.parametrize(
    ("ask", "correction", "cite"),
    [
        ("The road made the pass lonely.", "The road made the pass safe.", "The road made the pass safe"),
        ("The wall was painted by Berg.", "Her sister painted the wall.", "Berg planned the wall, and Ida painted it"),
        ("The river is shallow.", "The river is deep.", "At the ford the water is shallow, but the river is 40 metres in depth"),
    ],
)  # fmt: skip
def test_a_correction_in_the_words_of_the_citation_or_of_its_own_is_none(
    tmp_path: Path, ask: str, correction: str, cite: str
) -> None:
    question = f'type: true-false, ask: "{ask}", answer: false, correction: "{correction}", cite: "{cite}"'

    assert reported(tmp_path, question, article=f"{cite}.") == []


def test_a_number_that_no_cited_sentence_has_is_a_warning(tmp_path: Path) -> None:
    ask, cite = "The potters built 35 kilns by the river.", "The potters built kilns by the river"
    question = f"type: true-false, ask: {ask}, answer: true, cite: {cite}"
    article = f"{cite}.\n\nThe mill had 35 wheels."

    assert severities_of_cited(tmp_path, article, question) == ["warning"]


def test_a_long_model_answer_without_a_cited_word_is_warned_about(tmp_path: Path) -> None:
    article = "Otters came to the childless couple."
    model = "The carter put the cabbages into crates for the children and drove home."
    question = f"type: open-ended, ask: What happened?, model: {model}, rubric: {{mentions the cabbages: 1}}, cite: Otters came"

    assert severities_of_cited(tmp_path, article, question) == ["warning"]
