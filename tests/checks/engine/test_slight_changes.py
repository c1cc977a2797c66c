"""False statements that hardly differ from their corrections."""

from __future__ import annotations

import pytest
from checks.found import found
from samples import a_true_false

from quizgen.checks.engine.slight_changes import changed_name, changes_figure, only_denies
from quizgen.checks.options.true_false_wording import TRUE_FALSE_WORDING


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("The weir took 1,406 oaks.", "The weir took 1,408 oaks."),
        ("The weir of Kell took 1,406 oaks.", "It took 1,408 oaks."),
        ("The dam cost 2,387 crowns.", "The dam cost 2,378 crowns."),
        ("The lead melts at 327.5 degrees.", "Lead melts at 325.7 degrees."),
        ("The fair was first held in 1742.", "The fair was first held in 1724."),
        ("The fair was first held in 1742.", "The fair was first held in 1743."),
        ("The mill burned down on 12 May.", "The mill burned down on 13 May."),
    ],
)
def test_a_figure_that_is_nearly_right_is_a_trick(said: str, meant: str) -> None:
    assert changes_figure(said, meant, "en")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("The weir took 900 oaks.", "The weir took 1,400 oaks."),
        ("The fair was first held in 1742.", "The fair was first held in 1751."),
        ("A term lasts three years.", "A term lasts four years."),
        ("The mill burned down on 12 May.", "The mill burned down on 24 May."),
        ("The toll in 1406 was paid by farmers.", "In 1408 monks ran the ferry without payment."),
        ("The weir took 1,408 oaks.", "The weir took 1,408 elms."),
    ],
)
def test_another_figure_or_statement_is_none(said: str, meant: str) -> None:
    assert not changes_figure(said, meant, "en")


def test_a_name_may_differ_by_a_letter_though_other_words_differ() -> None:
    assert (
        changed_name("Erich Vos built the weir of Kell.", "It was Erick Vos who built it.", "en") == "Erich"
    )
    assert changed_name("Piet Vos built the weir.", "It was Anna Bos who built it.", "en") is None
    assert changed_name("On the beach, dogs may run.", "In July, dogs may not run there.", "en") is None
    assert changed_name("Romans built it.", "A Roman built it.", "en") is None
    assert changed_name("Hartman led the crew.", "Hartmann, a smith, led the crew.", "en") == "Hartman"
    assert changed_name("The Germans led the crew.", "A German led it.", "en") is None
    assert changed_name("Russia led the fleet.", "A Russian led one ship.", "en") is None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Owls see red.", "Owls do not see red."),
        ("Owls can see red.", "Owls can’t see red."),
        ("The mill burned down.", "The mill didn't burn down."),
        ("The mill has a roof.", "The mill has no roof."),
        ("The mill has a roof.", "No, it does not."),
    ],
)
def test_a_correction_that_only_denies_the_statement_is_found(said: str, meant: str) -> None:
    assert only_denies(said, meant, "en")
    assert [
        each.path
        for each in found(TRUE_FALSE_WORDING, a_true_false(ask=said, answer=False, correction=meant))
    ] == [("correction",)]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Owls see red.", "Owls do not see red but green."),
        ("Owls are mammals.", "Despite their fur, owls are not mammals."),
        ("The mill was never out of use.", "The mill was out of use twice."),
        ("Farmers live on the island.", "Nobody lives on the island."),
    ],
)
def test_a_correction_that_says_more_is_none(said: str, meant: str) -> None:
    assert not only_denies(said, meant, "en")


def test_an_unknown_language_has_no_negations() -> None:
    assert not only_denies("Sowy widzą.", "Sowy nie widzą.", "pl")
