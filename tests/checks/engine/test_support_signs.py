"""Signs that the cited sentences may not support a question."""

from __future__ import annotations

from pathlib import Path

import pytest

import quizgen as qg
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.support_signs import SupportSigns, explain_doubt, rate_doubt, support_signs

ARTICLE = """
The mill stood idle for a decade. A miller from Arden, Joan Petch, leased it in 1988, and volunteers cleared the race in which
the water had stopped. The wheel turned again in May 1990, and the first flour was ground that summer. A baker in the next
village took most of it, while a few sacks went to the school. Petch would like to restore the drying kiln as well. An oak beam
in the kiln carries the names of apprentices who worked at the mill before the war.
"""


MORE = "rubric: {Says it: 1}, cite: volunteers cleared the race"


def evidence(folder: Path, question: str) -> Evidence:
    """The evidence for a question, which is the inside of a YAML mapping."""
    (folder / "article.md").write_text(f"---\ntitle: A mill\nlanguage: en\n---\n{ARTICLE}", encoding="utf-8")
    bank = f"bank: b\ntitle: B\narticle: article.md\nquestions:\n  - {{id: q, {question}}}\n"
    (folder / "b.yaml").write_text(bank, encoding="utf-8")
    return CheckContext(qg.load([folder]).folders[0]).evidence[0]


def signs(folder: Path, question: str) -> SupportSigns:
    """The signs for a question, which is the inside of a YAML mapping."""
    found = support_signs(evidence(folder, question))
    assert found
    return found


def test_words_in_another_form_and_synonyms_count_as_cited(tmp_path: Path) -> None:
    question = f"type: open-ended, ask: What was done?, model: A volunteer had cleaned the races., {MORE}"

    assert signs(tmp_path, question).least_cited == 1


def test_words_of_other_sentences_are_counted_but_not_those_of_the_title(tmp_path: Path) -> None:
    question = f"type: open-ended, ask: What was done?, model: Volunteers of the mill restored the oak kiln in May 1990., {MORE}"

    assert signs(tmp_path, question).key_elsewhere == 2  # and one for "it"
    assert explain_doubt(evidence(tmp_path, question)) == (
        "model",
        'only other sentences contain "kiln", "oak", "restored"',
    )


def test_a_word_for_which_a_cited_pronoun_may_stand_does_not_count(tmp_path: Path) -> None:
    question = "type: true-false, ask: The flour went to a baker and the school., answer: true, cite: A baker in the next village took most of it"

    assert signs(tmp_path, question).key_elsewhere == 0


def test_words_that_no_sentence_has_are_named_if_there_is_no_other_sign(tmp_path: Path) -> None:
    question = f"type: open-ended, ask: What was done?, model: Nettles were burnt., {MORE}"

    assert signs(tmp_path, question).least_cited == 0
    assert explain_doubt(evidence(tmp_path, question)) == ("model", 'they do not contain "burnt", "nettles"')


@pytest.mark.parametrize(("text", "sign"), [("All volunteers helped", 1), ("Volunteers helped", 0)])
def test_all_without_such_a_word_in_the_citation_is_a_sign(tmp_path: Path, text: str, sign: int) -> None:
    question = f"type: true-false, ask: {text}., answer: true, cite: volunteers cleared the race"

    assert signs(tmp_path, question).universal == sign


@pytest.mark.parametrize(("items", "sign"), [("[Flour, Wheel]", 1), ("[Wheel, Flour]", 0)])
def test_another_order_is_a_sign(tmp_path: Path, items: str, sign: int) -> None:
    question = f"type: ordering, ask: Order them., items: {items}, cite: The wheel turned again"

    assert signs(tmp_path, question).misplaced == sign


@pytest.mark.parametrize(
    ("pairs", "sign"),
    [("{baker: few sacks, school: the flour}", 0.5), ("{baker: the flour, school: few sacks}", 0)],
)
def test_sides_near_those_of_other_pairs_are_a_sign(tmp_path: Path, pairs: str, sign: int) -> None:
    question = (
        f"type: matching, ask: Match them., pairs: {pairs}, cite: A baker in the next village took most of it"
    )

    assert signs(tmp_path, question).crossed == sign


def test_figures_have_no_signs(tmp_path: Path) -> None:
    question = "type: numeric, ask: For how many years did the mill stand idle?, answer: 10, unit: years, cite: stood idle for a decade"

    assert support_signs(evidence(tmp_path, question)) is None


def test_cited_words_lessen_doubt_and_all_else_adds_to_it() -> None:
    sure = SupportSigns(1, 5, 5, 0, 0, 0, 0)

    assert rate_doubt(sure) < rate_doubt(sure._replace(least_cited=0))
    for sign in ("key_elsewhere", "universal", "misplaced", "crossed"):
        assert rate_doubt(sure) < rate_doubt(sure._replace(**{sign: 1})) < 1
