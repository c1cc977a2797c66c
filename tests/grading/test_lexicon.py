from __future__ import annotations

import re

from samples import a_bank, a_short_answer, an_article

from quizgen.grading.lexicon import SHORTEST, Lexicon, lexicon_of
from quizgen.text.spelling import known_words


def test_every_word_of_the_article_and_its_banks_is_known() -> None:
    article = an_article("The traders pack their stalls.", title="Marketplace")
    question = a_short_answer(
        answer="Thursday", accept=["Weekday"], reject=[{"text": "Doomsday", "feedback": "Hardly likely."}]
    )
    lexicon = lexicon_of(article, [a_bank(question)])

    for word in ("marketplace", "traders", "stalls", "thursday", "weekday", "doomsday", "hardly"):
        assert lexicon.knows(word)
    assert not lexicon.knows("thurzday")


def test_headings_and_accents_are_read_like_everything_else() -> None:
    passages = [{"number": 1, "text": "Words.", "heading": "Médecins"}]

    assert lexicon_of(an_article(passages=passages), []).knows("medecins")


def test_words_are_gathered_when_they_are_asked_for_and_once() -> None:
    gathered: list[int] = []

    def gather() -> tuple[str, ...]:
        gathered.append(1)
        return ("convoy",)

    lexicon = Lexicon(gather)
    assert gathered == []
    assert lexicon.knows("convoy")
    assert not lexicon.knows("colum")
    assert gathered == [1]


def test_words_can_be_added() -> None:
    lexicon = Lexicon.of(["convoy"]).with_words_of(["column"])

    assert lexicon.knows("convoy")
    assert lexicon.knows("column")
    assert sorted(lexicon.near(6)) == ["column", "convoy"]


def test_names_of_fields_files_and_questions_are_no_words() -> None:
    question = a_short_answer(id="cooperation", tags=["wellbeing"], answer="Thursday")
    lexicon = lexicon_of(an_article("The traders pack their stalls."), [a_bank(question, bank="seashells")])

    assert not any(map(lexicon.knows, ("cooperation", "wellbeing", "seashells")))
    assert lexicon.knows("thursday")


def test_accents_are_kept_beside_the_bare_words() -> None:
    lexicon = Lexicon.of(["Médecins"])

    assert lexicon.has("médecins")
    assert not lexicon.has("medecins")
    assert lexicon.knows("medecins")


def test_the_shipped_words_are_small_bare_and_each_listed_once() -> None:
    words = known_words()

    assert {"iraq", "iran", "million", "december", "plutonium", "kurdish", "without"} <= words
    assert all(re.fullmatch(r"[^\W\d_]+", word) and word == word.casefold() for word in words)
    assert min(map(len, words)) == SHORTEST
