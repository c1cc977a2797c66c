"""How questions cover an article."""

from __future__ import annotations

from fractions import Fraction

from samples import a_bank, a_folder, a_numeric, a_true_false, an_article

from quizgen.model.coverage import measure_coverage
from quizgen.model.folder import Folder

TEXT = ("Sixty stalls stand there. On 5 May 1911 Anna Bell came. Nobody else came.", "The end was in 1954.")


def folder(*cites: str | list[str], ask: str = "What?", **changes: object) -> Folder:
    questions = [
        a_numeric(id=f"q{number}", cite=cite, ask=ask, **changes) for number, cite in enumerate(cites)
    ]
    return a_folder(a_bank(*questions), article=an_article(*TEXT))


def asked(found: Folder) -> list[int]:
    return [len(sentence.questions) for sentence in measure_coverage(found).sentences]


def test_a_citation_covers_every_sentence_that_it_touches() -> None:
    assert asked(folder("Sixty stalls")) == [1, 0, 0, 0]
    assert asked(folder("there. On 5 May 1911", "stand there")) == [2, 1, 0, 0]
    assert asked(folder(["Sixty", "The end"])) == [1, 0, 0, 1]


def test_two_citations_of_one_sentence_are_one_question() -> None:
    assert asked(folder(["Sixty", "stand there"])) == [1, 0, 0, 0]


def test_retired_questions_ask_nothing() -> None:
    found = a_folder(
        a_bank(a_numeric(cite="Sixty", retired="old"), a_true_false(cite="The end")),
        article=an_article(*TEXT),
    )
    assert asked(found) == [0, 0, 0, 1]


def test_shares_are_of_sentences_and_of_characters_each_counted_once() -> None:
    found = measure_coverage(folder("Sixty stalls", "stalls stand", "The end"))
    quoted = len("Sixty stalls stand") + len("The end")
    assert found.share == Fraction(2, 4)
    assert found.quoted == Fraction(quoted, sum(map(len, TEXT)))
    assert [sentence.text for sentence in found.unasked] == [
        "On 5 May 1911 Anna Bell came.",
        "Nobody else came.",
    ]


def test_facts_are_asked_about_if_quoted_or_spoken_of() -> None:
    def unasked(found: Folder) -> list[str]:
        return [fact.text for _, fact in measure_coverage(found).facts(asked=False)]

    assert unasked(folder("Sixty")) == ["5 May 1911", "Anna Bell", "1954"]
    assert unasked(folder("On 5 May 1911")) == ["Anna Bell", "1954"]
    assert unasked(folder("came. Nobody", ask="When did Anna Bell come?")) == ["5 May 1911", "1954"]


def test_a_sentence_with_far_more_questions_than_others_is_told() -> None:
    often = ["Sixty stalls"] * 16 + ["The end", "Nobody", "Anna Bell"]
    assert [sentence.text for sentence in measure_coverage(folder(*often)).overasked] == [
        "Sixty stalls stand there."
    ]
    assert measure_coverage(folder("Sixty stalls", "The end")).overasked == ()
    assert (
        measure_coverage(a_folder(a_bank(a_numeric(cite="gone")), article=an_article(*TEXT))).overasked == ()
    )


def test_banks_are_counted_apart() -> None:
    two = a_folder(
        a_bank(a_numeric(cite="Sixty"), bank="one"),
        a_bank(a_numeric(cite=["Sixty", "The end"]), bank="one-more"),
        article=an_article(*TEXT),
    )
    assert measure_coverage(two).banks == (("one", 1), ("one-more", 2))
