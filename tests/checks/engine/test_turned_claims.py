"""Claims that turn round what is cited, or say that something was done that was refused."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.compared_sides import turned_comparison
from quizgen.checks.engine.turned_claims import turned_answer, turned_claim

DROUGHT = "The springs dried up, so the monks moved the mill to the river."
LATE = "Because the ice melted early, the herds crossed at Norra."
RECORD = "It drew 900 visitors, more than any other show of that spring."


@pytest.mark.parametrize(
    ("text", "cited", "words"),
    [
        ("The springs dried up because the monks moved the mill to the river.", DROUGHT, "the result"),
        ("As a result of the crossing of the herds at Norra, the ice melted early.", LATE, "the result"),
        ("The herds crossed at Norra, which led to the early melting of the ice.", LATE, "the result"),
        ("Two other shows of that spring drew more visitors than it.", RECORD, "the opposite comparison"),
        ("Holm signed the treaty.", "Holm refused to sign the treaty.", "refused to sign"),
        ("The league left the union.", "In May the league dropped its plan to leave the union.", "dropped"),
        ("The owners sold the mill.", "A court prohibited the owners from selling the mill.", "prohibited"),
        ("Experts know why the tower leans.", "Why the tower leans is not known.", "not known"),
    ],
)
def test_claims_that_say_the_contrary_are_found(text: str, cited: str, words: str) -> None:
    message = turned_claim(text, cited, "en")

    assert message is not None
    assert words in message


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("The monks moved the mill to the river because the springs had dried up.", DROUGHT),
        ("The ice melted early. Therefore the herds crossed at Norra.", LATE),
        ("Because of the early melting of the ice, the herds crossed at Norra.", LATE),
        ("It drew more visitors than the other shows of that spring.", RECORD),
        ("That show of the spring drew more visitors than any other.", RECORD),
        ("No other show of that spring drew more visitors than it.", RECORD),
        ("Holm did not sign the treaty.", "Holm refused to sign the treaty."),
        ("Holm refused to sign the treaty.", "Holm refused to sign the treaty."),
        ("Holm signed the treaty.", "Holm refused to sign the treaty until May, then signed the treaty."),
        ("Holm signed the treaty.", "Holm did not refuse to sign the treaty."),
        ("Nobody knows why the tower leans.", "Why the tower leans is not known."),
        ("Experts know when the tower was built.", "Its age is known; why the tower leans is not known."),
    ],
)
def test_claims_that_agree_are_not(text: str, cited: str) -> None:
    assert turned_claim(text, cited, "en") is None


def test_names_by_which_something_is_known_have_no_sides() -> None:
    cited = "This seed, known as carom or ajwain, grows at Arn."

    assert turned_answer("ajwain", "By which two names is the seed known?", cited, "en") is None


def test_an_answer_to_why_may_be_the_result() -> None:
    answer, ask = "The herds crossed at Norra", "Why did the ice melt early?"

    assert turned_answer(answer, ask, LATE, "en") is not None
    assert turned_answer("The ice melted early", "Why did the herds cross at Norra?", LATE, "en") is None
    assert turned_answer(answer, "Where did the ice melt early?", LATE, "en") is None


def test_languages_without_such_words_are_left_alone() -> None:
    assert turned_claim("Le moulin fut vendu.", "Il refusa de vendre le moulin.", "fr") is None
    assert turned_comparison("more than any", "less than any", "xx") is None


HALL = "When the roof of the hall fell in, the choir sang in the barn."
FLOODED = "The lower path is often flooded by melting snow."


@pytest.mark.parametrize(
    ("ask", "answer", "cited"),
    [
        ("Why did the roof of the hall fall in?", "Because the choir had sung in the barn.", HALL),
        ("Why did the springs dry up?", "The monks had moved the mill.", DROUGHT),
        ("According to Berg, why is there melting snow?", "The lower path is flooded.", FLOODED),
    ],
)
def test_a_result_as_the_answer_to_why_is_found(ask: str, answer: str, cited: str) -> None:
    assert turned_answer(answer, ask, cited, "en")


@pytest.mark.parametrize(
    ("ask", "answer", "cited"),
    [
        ("Why did the choir sing in the barn?", "The roof of the hall had fallen in.", HALL),
        ("Why did the monks move the mill?", "The springs had dried up.", DROUGHT),
        ("Why was the lower path flooded?", "By melting snow.", FLOODED),
        ("Why did walkers fear melting snow?", "The lower path is flooded.", FLOODED),
    ],
)
def test_a_cause_as_the_answer_to_why_is_not(ask: str, answer: str, cited: str) -> None:
    assert turned_answer(answer, ask, cited, "en") is None


@pytest.mark.parametrize(
    ("text", "cited", "word"),
    [
        ("Rents rose more quickly than in 1950.", "Rents rose by 3 per cent, less than in 1950.", "less"),
        ("Rents rose less than in 1950.", "Rents rose by 3 per cent, less than in 1950.", None),
        ("Rents rose more than wages.", "Rents rose less than prices but more than wages.", None),
        (
            "What cost more than 10 per cent was cheap.",
            "Rents that rose less than 10 per cent were cheap.",
            None,
        ),
    ],
)
def test_more_than_contradicts_less_than_the_same(text: str, cited: str, word: str | None) -> None:
    assert turned_comparison(text, cited, "en") == word
