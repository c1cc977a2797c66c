"""Sound questions that say what the article says in other words, and pairs that are swapped in other words."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

ARTICLE = """
The Norwegian Ada Moe won the regatta, ahead of the Spaniard Juan Rey and of Lise Beck of Belgium. Oats grow less than barley.

The clerk, who had worked as a tutor, was hired by the mill. The owner, the miners feared, would have moved the pumps to Spain.

In the mill of Holm the reapers were given a jug of cider, a sour drink. Cider would have helped more, the clerk noted, if all had
drunk it; at night, many people poured it away because of the smell.

Some families spent two winters in
huts lent by the army. The vats were filled with 5 litres of
water and 2 grams of dried lime. They were heated until both were at 30 degrees.

The council turned down the plan in May by 9 votes to 7, but adopted a smaller one in July. The mayor called the outcome a loss
for the fishermen; the guild of fishermen, led by Ida Holm, greeted it as a victory.

Clerks at the post office hope that wages will rise, while their colleagues at the mint fear a strike. The shop closed its branches
in Greece and kept those in Portugal. The higher the dam, the slower the river. Unlike her mother, Vera preferred tea.

The holes of each hive face south, so that mice are less likely to enter it. The dockyard had employed one Danish smith in five. A
gale sank the ketch. The hold of the ketch was full of timber. The guard checked the ovens and the boilers first and the pumps last. Brede sold more rye than the whole valley
of Holm. Of the loans, more than half came from Danzig and a few from Lund. The council debated the dam in January and approved it in March by nine votes.

A hen that has found grain clucks three times; one that has seen a hawk shrieks. Moss grows more slowly than hair.

In 1931 the pier burned down. The following year a new one was opened. The painters were paid badly in those nights, so that the
masons could work by day.
"""


def choice(ask: str, answer: str, distractor: str, cite: str) -> str:
    return f'type: multiple-choice, ask: "{ask}", answer: {answer}, distractors: [{distractor}, A goat], cite: "{cite}"'


@pytest.mark.parametrize(
    "question",
    [
        'type: short-answer, ask: "From which country does Ada Moe come?", answer: Norway, cite: The Norwegian Ada Moe won',
        'type: true-false, ask: "Barley grows more than oats.", answer: true, cite: Oats grow less than barley',
        'type: flashcard, front: "What had the clerk worked as?", back: A tutor, cite: "The clerk, who had worked as a tutor"',
        'type: flashcard, front: "Why did the miners oppose the owner?", back: They feared that the pumps would move abroad, cite: "the miners feared, would have moved the pumps"',
        'type: true-false, ask: "Many people secretly threw their cider away because of the smell.", answer: true, cite: ["many people poured it away because of the smell", "a sour drink"]',
        'type: true-false, ask: "The families spent two winters in huts that belonged to the army.", answer: true, cite: "two winters in huts lent by the army"',
        'type: ordering, ask: "Put these in order.", items: [filling the vats, bringing two vats to 30 degrees], cite: ["The vats were filled", "until both were at 30 degrees"]',
        choice("What became of the plan in July?", "A smaller one was adopted", "It was burned", "The council turned down the plan in May by 9 votes to 7, but adopted a smaller one in July"),
        choice("How did the guild of fishermen see the outcome?", "As a victory", "As a loss", "called the outcome a loss for the fishermen; the guild of fishermen, led by Ida Holm, greeted it as a victory"),
        choice("What do the clerks at the mint expect?", "A strike", "Higher wages", "hope that wages will rise, while their colleagues at the mint fear a strike"),
        choice("What do the clerks at the post office expect?", "Growing wages", "A strike", "hope that wages will rise, while their colleagues at the mint fear a strike"),
        choice("Which branches did the shop keep?", "The Portuguese ones", "The Greek ones", "closed its branches in Greece and kept those in Portugal"),
        'type: true-false, ask: "A lower dam makes the river faster than a higher one does.", answer: true, cite: "The higher the dam, the slower the river"',
        choice("What was Vera known for?", "Her liking for tea", "Her voice", "Unlike her mother, Vera preferred tea"),
        choice("What does a hen do that has found danger?", "It shrieks", "It clucks three times", "A hen that has found grain clucks three times; one that has seen a hawk shrieks"),
        choice("Why do the holes of the hives face south?", "To keep mice out", "To save wood", "so that mice are less likely to enter it"),
        choice("What share of the Danish smiths had the dockyard employed?", "20 per cent", "50 per cent", "one Danish smith in five"),
        choice("What was in the hold of the ketch?", "Wood", "Coal", "The hold of the ketch was full of timber"),
        choice("From which city came more than half of the loans?", "Danzig", "Lund", "more than half came from Danzig and a few from Lund"),
        choice("In which month did the council approve the dam by nine votes?", "March", "June", "approved it in March by nine votes"),
        'type: true-false, ask: "Hair grows faster than moss.", answer: true, cite: "Moss grows more slowly than hair"',
    ],
    ids=["country", "comparison", "auxiliary", "who moves", "pronoun", "phrase", "both", "month", "subject", "colleagues", "paraphrase", "people", "twice turned", "unlike", "one that", "purpose", "one in five", "synonym", "more than half", "which month", "adverb"],
)  # fmt: skip
def test_they_are_not_reported(tmp_path: Path, question: str) -> None:
    assert "warning" not in severities_of_cited(tmp_path, ARTICLE, question)


def test_countries_are_swapped_by_the_names_of_their_people(tmp_path: Path) -> None:
    question = (
        "type: matching, ask: Who comes from where?, pairs: {Juan Rey: Belgium, Lise Beck: Spain}, distractors: [Norway], "
        "cite: [the Spaniard Juan Rey, Lise Beck of Belgium]"
    )

    assert severities_of_cited(tmp_path, ARTICLE, question) == ["warning"]


def test_one_word_of_a_distractor_is_no_sign_of_it(tmp_path: Path) -> None:
    question = (
        'type: multiple-choice, ask: "Why did the painters come at night?", answer: Others needed the sunlight, '
        "distractors: [The paint was cheap, They liked the cold], cite: so that the masons could work by day"
    )

    assert "warning" not in severities_of_cited(tmp_path, ARTICLE, question)


def test_a_year_after_a_cited_one_may_be_inferred(tmp_path: Path) -> None:
    question = 'type: cloze, text: "In {{1932}} a new pier was opened.", inferred: true, cite: [In 1931, The following year]'

    assert severities_of_cited(tmp_path, ARTICLE, question) == []


def test_a_long_model_answer_of_which_nothing_is_cited_is_a_warning(tmp_path: Path) -> None:
    unrelated = "The chairman had sold every share to a bank abroad, so nobody trusted him."
    question = f'type: open-ended, ask: Why?, model: "{unrelated}", rubric: {{Names the sale: 1}}, cite: In 1931 the pier burned down'

    assert "warning" in severities_of_cited(tmp_path, ARTICLE, question)


@pytest.mark.parametrize(
    "question",
    [
        choice("What sank the ketch?", "Ice", "A whale", "A gale sank the ketch"),
        choice("From which city came more than half of the loans?", "Lund", "Holm", "more than half came from Danzig and a few from Lund"),
        choice("In which month did the council approve the dam by nine votes?", "January", "June", "approved it in March by nine votes"),
        'type: true-false, ask: "The whole valley of Holm sold more rye than Brede.", answer: true, cite: Brede sold more rye than the whole valley',
    ],
    ids=["one word", "other city", "other month", "second side"],
)  # fmt: skip
def test_another_thing_is_reported(tmp_path: Path, question: str) -> None:
    assert "warning" in severities_of_cited(tmp_path, ARTICLE, question)
