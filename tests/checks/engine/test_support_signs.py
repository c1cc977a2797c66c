"""Signs that the cited sentences may not support a question."""

from __future__ import annotations

from pathlib import Path

import pytest

import quizgen as qg
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.support_signs import (
    SupportSigns,
    explain_doubt,
    rate_doubt,
    rate_warning,
    support_signs,
)
from quizgen.problems import Severity

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


def explained(folder: Path, question: str) -> tuple[str, str] | None:
    support = evidence(folder, question)
    signs = support_signs(support)
    assert signs is not None
    return explain_doubt(support, signs)


def signs(folder: Path, question: str) -> SupportSigns:
    """The signs for a question, which is the inside of a YAML mapping."""
    found = support_signs(evidence(folder, question))
    assert found
    return found


def test_words_in_another_form_and_synonyms_count_as_cited(tmp_path: Path) -> None:
    question = f"type: open-ended, ask: What was done?, model: A volunteer had cleaned the races., {MORE}"

    assert signs(tmp_path, question).least_cited == 1


def test_words_of_the_title_need_not_be_cited(tmp_path: Path) -> None:
    question = f"type: open-ended, ask: What was done?, model: Volunteers of the mill restored the oak kiln in May 1990., {MORE}"

    assert explained(tmp_path, question) == (
        "model",
        'they do not contain "restored", "oak", "kiln"',
    )


def test_the_stem_is_named_if_all_words_of_the_key_are_cited(tmp_path: Path) -> None:
    question = "type: short-answer, ask: What did the nettles choke?, answer: the race, cite: volunteers cleared the race"

    assert explained(tmp_path, question) == ("answer", 'they do not contain "nettles"')


def test_nothing_is_said_if_all_words_are_cited(tmp_path: Path) -> None:
    question = "type: short-answer, ask: What did volunteers clear?, answer: the race, cite: volunteers cleared the race"

    assert explained(tmp_path, question) is None


def test_words_of_the_quotation_tell_more_than_those_of_its_sentence(tmp_path: Path) -> None:
    question = (
        "type: short-answer, ask: What did volunteers clear?, answer: {}, cite: volunteers cleared the race"
    )
    race, water = (signs(tmp_path, question.format(answer)) for answer in ("the race", "water"))

    assert (race.least_cited, water.least_cited) == (1, 1)
    assert (race.key_quoted, water.key_quoted) == (1, 0)
    assert (race.stem_quoted, race.copied) == (1, 0.5)
    assert (race.quoted_words, race.quotations) == (4, 1)


def test_copied_and_reordered_words_are_told_apart(tmp_path: Path) -> None:
    question = "type: true-false, ask: {}, answer: true, cite: The wheel turned again"
    copied, reordered = (
        signs(tmp_path, question.format(text))
        for text in ("The wheel turned again.", "The turned wheel fell.")
    )

    assert (copied.copied, copied.reordered) == (1, 0)
    assert (reordered.copied, reordered.reordered) == (0, 1)


def test_words_that_no_sentence_has_are_named_if_there_is_no_other_sign(tmp_path: Path) -> None:
    question = f"type: open-ended, ask: What was done?, model: Nettles were burnt., {MORE}"

    assert signs(tmp_path, question).least_cited == 0
    assert explained(tmp_path, question) == ("model", 'they do not contain "Nettles", "burnt"')


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


def test_of_figures_only_the_stem_is_compared(tmp_path: Path) -> None:
    found = signs(
        tmp_path,
        "type: numeric, ask: For how many years did the mill stand idle?, answer: 10, unit: years, cite: stood idle for a decade",
    )

    assert (found.figure, found.least_cited, found.key_quoted) == (1, 1, 0)


SURE = SupportSigns(*[0] * len(SupportSigns._fields))._replace(
    least_cited=1, key_quoted=1, quoted_words=5, quotations=1
)


def test_cited_words_lessen_doubt_and_contradictions_add_to_it() -> None:
    assert rate_doubt(SURE) < rate_doubt(SURE._replace(least_cited=0))
    for sign in ("universal", "misplaced", "crossed", "reordered", "unused"):
        assert rate_doubt(SURE) < rate_doubt(SURE._replace(**{sign: 1})) < 1


def test_a_warning_about_copied_words_is_likelier_right_than_one_about_words_of_its_own() -> None:
    for sign in ("copied", "misplaced", "crossed"):
        assert rate_warning(SURE) < rate_warning(SURE._replace(**{sign: 1})) < 1


def test_what_is_read_of_copied_words_is_a_warning_and_of_words_of_its_own_an_info(tmp_path: Path) -> None:
    copied = (
        "type: short-answer, ask: Who cleared the race?, answer: the baker, cite: volunteers cleared the race"
    )
    reworded = (
        "type: short-answer, ask: Which of the helpers of Petch made sure that the stream could flow to the machine once more?, "
        "answer: volunteers, cite: 'leased it in 1988, and volunteers cleared the race in which the water had stopped'"
    )

    for question, severity in ((copied, Severity.WARNING), (reworded, Severity.INFO)):
        support = evidence(tmp_path, question)
        context = CheckContext(qg.load([tmp_path]).folders[0])
        assert context.severity_of_reading(support) is severity
