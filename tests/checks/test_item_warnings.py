"""Faults of item writing that are certain enough for a warning, and sound questions that look like them."""

from __future__ import annotations

from pathlib import Path

import pytest

import quizgen as qg

ARTICLE = "---\ntitle: T\nlanguage: en\n---\nThe old henhouse at Varde, 12 metres long, burned in 1901 within 20 hours.\n"
CHOICE = "type: multiple-choice, ask: '{}', answer: {}, distractors: {}, inferred: true"
TRUE_FALSE = "type: true-false, ask: '{}', answer: {}, inferred: true"
SHORT = "type: short-answer, ask: '{}', answer: {}, inferred: true"
OPEN = "type: open-ended, ask: '{}', model: It burned in 1901., rubric: {{the year: 1}}"
NUMBER = "type: numeric, ask: '{}', answer: {}, inferred: true"
PAIRS = "type: matching, ask: 'Match each thing to its year.', pairs: {}, inferred: true"
ORDER = "type: ordering, ask: 'Put these in order of time.', items: {}, inferred: true"


def reported(folder: Path, question: str, severity: str) -> set[str]:
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    bank = (
        "bank: b\ntitle: B\narticle: article.md\nquestions:\n"
        f"  - {{id: q, {question}, cite: 'The old henhouse at Varde, 12 metres long'}}\n"
    )
    (folder / "b.yaml").write_text(bank, encoding="utf-8")
    problems = qg.check([folder]).problems
    assert not [each for each in problems if each.code in {"missing-key", "yaml-syntax", "unknown-key"}]
    return {each.code for each in problems if each.severity.value == severity}


def warned(folder: Path, question: str) -> set[str]:
    return reported(folder, question, "warning")


@pytest.mark.parametrize(
    ("code", "flawed", "sound"),
    [
        (
            "true-false-wording",
            TRUE_FALSE.format(
                "The owner was called Horek.", "false, correction: The owner was called Horak."
            ),
            TRUE_FALSE.format("The owner was called Lund.", "false, correction: The owner was called Horak."),
        ),
        (
            "unit-missing",
            NUMBER.format("For how long did the ruin stand?", 15),
            NUMBER.format("For how many years did the ruin stand?", 15),
        ),
        (
            "opinion-asked",
            OPEN.format("Was it not sad, wasn''t it?"),
            OPEN.format("When did it burn, and how long?"),
        ),
        (
            "opinion-asked",
            OPEN.format("Isn''t it a shame that it burned?"),
            OPEN.format("Why is it known today?"),
        ),
        (
            "opinion-asked",
            OPEN.format("Would you have saved it?"),
            OPEN.format("How could you have known of it?"),
        ),
        (
            "double-question",
            SHORT.format("Who owned the henhouse and against whom did he sue?", "Horak"),
            SHORT.format("Who owned the henhouse and the mill?", "Horak"),
        ),
        (
            "key-in-stem",
            SHORT.format("Which house, a henhouse, burned at Varde?", "a henhouse"),
            SHORT.format("Which house, a school or a henhouse, burned at Varde?", "a henhouse"),
        ),
        (
            "true-false-wording",
            TRUE_FALSE.format("The henhouse was not invisible.", "true"),
            TRUE_FALSE.format("The henhouse was independent.", "true"),
        ),
        (
            "true-false-wording",
            TRUE_FALSE.format("The henhouse was not unsound.", "true"),
            TRUE_FALSE.format("Unemployment fell, though there was no mill.", "true"),
        ),
        (
            "context-missing",
            "type: cloze, text: 'It lost {{20}} hens in a night.', inferred: true",
            "type: cloze, text: 'It cost {{20}} crowns to keep hens.', inferred: true",
        ),
        (
            "clang",
            CHOICE.format("In which house for hens did she live?", "In a henhouse", "[In a mill, On a ship]"),
            CHOICE.format("In which place did she live?", "In a henhouse", "[In a mill, On a ship]"),
        ),
        (
            "clang",
            CHOICE.format("Which bridge was used?", "The Old Bridge", "[The dock, The road]"),
            CHOICE.format("Which bridge was used?", "The Old Bridge", "[The New Bridge, The road]"),
        ),
        (
            "parallel-form",
            CHOICE.format("How long did it burn?", "20 hours", "[6 degrees, 30 hours]"),
            CHOICE.format("How long did it burn?", "20 hours", "[2 days, 30 minutes]"),
        ),
        (
            "parallel-form",
            PAIRS.format("{1911: opening, seven: locks, Lund: engineer}"),
            PAIRS.format("{1911: opening, 1924: flood, 1930: repair}"),
        ),
        (
            "option-within-option",
            CHOICE.format(
                "How long was it?", "Between 10 and 15 metres", "[Between 10 and 20 metres, 5 metres]"
            ),
            CHOICE.format(
                "How long was it?", "Between 10 and 15 metres", "[Between 16 and 20 metres, 5 metres]"
            ),
        ),
        (
            "implausible-option",
            CHOICE.format("For how many hours did it burn?", "'20'", "['9,000,000', '35']"),
            CHOICE.format("For how many hours did it burn?", "'20'", "['90', '35']"),
        ),
        (
            "grammar-cue",
            CHOICE.format("Those who lived in it were", "hens", "[a smith, the priest, a nun]"),
            CHOICE.format("Those who lived in it were", "hens", "[a smith, pigs, nuns]"),
        ),
        (
            "unfocused-stem",
            CHOICE.format("Otto Falk?", "A smith", "[A priest, A nun]"),
            CHOICE.format("Who was Otto Falk?", "A smith", "[A priest, A nun]"),
        ),
        (
            "order-given-away",
            ORDER.format("['1899: the flood', 'May 1901: the fire', 'after 1901: the new house']"),
            ORDER.format("[The flood, The fire, The new house]"),
        ),
        (
            "negative-stem",
            CHOICE.format("Which of these did not burn?", "hens", "[eggs, straw]"),
            CHOICE.format("Why did the smith not come?", "He was ill", "[He was old, He was away]"),
        ),
        (
            "true-false-wording",
            TRUE_FALSE.format("The henhouse burned, and the smith rebuilt it.", "true"),
            TRUE_FALSE.format("The henhouse and the mill burned.", "true"),
        ),
        (
            "opinion-asked",
            TRUE_FALSE.format("It is sad that the henhouse burned.", "true"),
            TRUE_FALSE.format("It is known that the henhouse burned.", "true"),
        ),
        (
            "vague-terms",
            CHOICE.format("How many came?", "A great many", "[Quite a few, A lot]"),
            CHOICE.format("How many came?", "Many farmers", "[Some miners, A lot of smiths]"),
        ),
        (
            "blank-mid-stem",
            CHOICE.format("____ burned in the year 1901.", "The henhouse", "[The mill, The school]"),
            CHOICE.format("In the year 1901 there burned ____", "the henhouse", "[the mill, the school]"),
        ),
        (
            "option-within-option",
            CHOICE.format("Who owned it?", "Lady Justice Berg", "[Justice Berg, Otto Falk]"),
            CHOICE.format("Who owned it?", "Lady Justice Berg", "[Justice Lund, Otto Falk]"),
        ),
        (
            "double-question",
            OPEN.format("Who owned it? How long was it? When did it burn?"),
            OPEN.format("Who owned it? When did it burn?"),
        ),
        (
            "implausible-option",
            CHOICE.format("Where did he live?", "In a barn", "[On the moon, In a bathtub]"),
            CHOICE.format("What orbits a planet?", "A satellite", "[The moon, A rocket]"),
        ),
        (
            "implausible-option",
            CHOICE.format("Where did he live?", "In a barn", "[Inside a whale, Under the sea]"),
            CHOICE.format("Where did he live?", "In a barn", "[Under the bridge, By the sea]"),
        ),
        (
            "too-many-parts",
            "type: matching, ask: 'Who did what?', pairs: {Berg: smith, Lund: priest}, distractors: [cook, nun, guard, king], inferred: true",
            "type: matching, ask: 'Who did what?', pairs: {Berg: smith, Lund: priest}, distractors: [cook, nun, guard], inferred: true",
        ),
        (
            "unfocused-stem",
            PAIRS.format("{a: b, c: d}").replace("Match each thing to its year.", "Match."),
            PAIRS.format("{a: b, c: d}"),
        ),
        (
            "unfocused-stem",
            ORDER.format("[The flood, The fire, The war]")
            .replace("of time", "")
            .replace("these in order ", "these in order"),
            ORDER.format("[The flood, The fire, The war]"),
        ),
        (
            "unfocused-stem",
            OPEN.format("Tell us all about the henhouse."),
            OPEN.format("Tell us how the henhouse burned."),
        ),
        (
            "unfocused-stem",
            CHOICE.format("The smith:", "lived there", "[left, died]"),
            CHOICE.format("Water is:", "blue", "[red, black]"),
        ),
        (
            "true-false-wording",
            TRUE_FALSE.format("The smith often slept there.", "true"),
            TRUE_FALSE.format("The smith slept there.", "true"),
        ),
        (
            "true-false-wording",
            TRUE_FALSE.format("It is not dishonest to keep hens.", "true"),
            TRUE_FALSE.format("The smith was not dismissed or displayed in 1901.", "true"),
        ),
        (
            "true-false-wording",
            TRUE_FALSE.format("The henhouse burned and the smith will rebuild it.", "true"),
            TRUE_FALSE.format("The smith said that the henhouse and the mill will be rebuilt.", "true"),
        ),
        (
            "option-within-option",
            CHOICE.format(
                "How soon did it burn down?", "Within 20 hours", "[Within two days, Within a week]"
            ),
            CHOICE.format(
                "Within what time must he pay?", "Within 20 hours", "[Within two days, Within a week]"
            ),
        ),
        (
            "option-within-option",
            CHOICE.format("When did it burn?", "Before 1902", "[Before 1950, In 1960]"),
            CHOICE.format("When did it burn?", "Before 1902", "[After 1950, In 1960]"),
        ),
        (
            "option-within-option",
            CHOICE.format(
                "How long was it empty?", "More than a year", "[More than six months, Less than a month]"
            ),
            CHOICE.format(
                "How long was it empty?", "More than a year", "[Less than six months, Less than a month]"
            ),
        ),
        (
            "option-within-option",
            CHOICE.format("When did it burn?", "At noon", "[At midday, At six]"),
            CHOICE.format("When did it burn?", "At noon", "[At midnight, At six]"),
        ),
        (
            "option-within-option",
            CHOICE.format("What did he do?", "He began to sing", "[He started to sing, He left]"),
            CHOICE.format("What did he do?", "He began to sing", "[He refused to sing, He left]"),
        ),
        (
            "parallel-form",
            CHOICE.format("What did he do?", "He left", "['1901', In Varde, Because of hens]"),
            CHOICE.format("What did he do?", "He left", "[He sang, He slept, He wept]"),
        ),
        (
            "absolute-terms",
            CHOICE.format(
                "What did he say?",
                "He was tired",
                "[No one had ever slept, All hens always sing, It never burned]",
            ),
            CHOICE.format(
                "What did he say?", "He was tired", "[It was his best day ever, The hens sing, It burned]"
            ),
        ),
        (
            "opinion-asked",
            OPEN.format("Was it wise to build a henhouse?"),
            OPEN.format("Was it wise to build a henhouse? Give reasons for and against."),
        ),
        (
            "opinion-asked",
            TRUE_FALSE.format("Hens are better than ducks.", "true"),
            TRUE_FALSE.format("The smith thought that hens are better than ducks.", "true"),
        ),
        (
            "opinion-asked",
            SHORT.format("What was the most heroic deed of the smith?", "a rescue"),
            SHORT.format("What was the most recent deed of the smith?", "a rescue"),
        ),
        (
            "double-question",
            OPEN.format("Say how long it was and also when it burned."),
            OPEN.format("Say how long it burned and why."),
        ),
        (
            "double-question",
            SHORT.format("Name the owner and say when it burned.", "Falk; 1901"),
            SHORT.format("Name the man who owned it and who saved the hens.", "Falk"),
        ),
        (
            "double-question",
            CHOICE.format(
                "What did it cost, and who paid for it?",
                "'5 crowns, Falk'",
                "['9 crowns, Berg', '7 crowns, Lund']",
            ),
            CHOICE.format("Who was the man who built it and who paid for it?", "Falk", "[Berg, Lund]"),
        ),
        (
            "context-missing",
            SHORT.format("What did he break?", "a leg"),
            SHORT.format("What did the smith break when he fell?", "a leg"),
        ),
        (
            "key-in-stem",
            SHORT.format(
                "What is the fever of the swamp that turns faces yellow called?", "yellow swamp fever"
            ),
            SHORT.format("What is the fever of the swamp called?", "yellow swamp fever"),
        ),
        (
            "unfocused-stem",
            CHOICE.format("Otto Falk:", "A smith", "[A priest, A nun]"),
            CHOICE.format("Otto Falk was:", "a smith", "[a priest, a nun]"),
        ),
        (
            "context-missing",
            NUMBER.format("How many minutes does it take him?", 20),
            NUMBER.format("How many minutes does it take a smith?", 20),
        ),
        (
            "double-question",
            SHORT.format("Who is the owner, and since when?", "Falk"),
            SHORT.format("Since when has Falk been the owner?", "1901"),
        ),
        (
            "double-question",
            OPEN.format("State the sum that Falk paid and the smith''s name."),
            OPEN.format("State the sum that Falk paid."),
        ),
        (
            "double-question",
            SHORT.format("When was Otto Falk born, and in which town?", "1871 and Varde"),
            SHORT.format("Between which village did he walk, and which town?", "1871"),
        ),
        (
            "opinion-asked",
            OPEN.format("Is Varde a lovely village?"),
            OPEN.format("Is Varde an old village?"),
        ),
        (
            "opinion-asked",
            ORDER.format("[a, b, c]").replace("in order of time", "in order, the most admirable first"),
            ORDER.format("[a, b, c]").replace("in order of time", "in order, the best first"),
        ),
        (
            "implausible-option",
            CHOICE.format("Who owned it?", "Otto Falk", "[Father Christmas, A goose, King Henry VIII]"),
            CHOICE.format("Who owned it?", "Otto Falk", "[Ada Lund, The priest, King Harald]"),
        ),
        (
            "implausible-option",
            CHOICE.format("What did they do?", "They met for tea", "[They flew to Mars, They fought a bear]"),
            CHOICE.format("What did they see?", "A fox", "[A wolf, A bear]"),
        ),
        (
            "unfocused-stem",
            PAIRS.format("{a: b, c: d}").replace("Match each thing to its year.", "Match the names."),
            PAIRS.format("{a: b, c: d}").replace(
                "Match each thing to its year.", "Match the owner and house."
            ),
        ),
        (
            "all-of-the-above",
            CHOICE.format("What burned?", "The mill", "[The henhouse, All of these things]")
            + ", pin: [All of these things]",
            CHOICE.format("What burned?", "The mill", "[The henhouse, The school]"),
        ),
        (
            "none-of-the-above",
            CHOICE.format("What burned?", "The mill", "[The henhouse, Not one of them]")
            + ", pin: [Not one of them]",
            CHOICE.format("What burned?", "The mill", "[The henhouse, The school]"),
        ),
    ],
)
def test_a_fault_is_a_warning_and_its_look_alike_is_none(
    tmp_path: Path, code: str, flawed: str, sound: str
) -> None:
    assert code in warned(tmp_path, flawed)
    assert code not in warned(tmp_path, sound)


@pytest.mark.parametrize(
    ("code", "flawed", "sound"),
    [
        (
            "unfocused-stem",
            "type: ordering, ask: Put the old tools in the right order., items: [axe, saw, file], inferred: true",
            "type: ordering, ask: Put the old tools in order of age., items: [axe, saw, file], inferred: true",
        ),
        (
            "unfocused-stem",
            "type: ordering, ask: Put in order the things that the hens ate., items: [oats, bran, peas], inferred: true",
            "type: ordering, ask: Put the meals of the hens in order of time., items: [oats, bran, peas], inferred: true",
        ),
        (
            "unfocused-stem",
            SHORT.format("What did Horak do?", "He sold hens"),
            SHORT.format("What did Horak do in 1901?", "He sold hens"),
        ),
        (
            "option-within-option",
            CHOICE.format(
                "How old was it?", "Between 10 and 12 years", "[Between 12 and 14 years, Over 20 years]"
            ),
            CHOICE.format(
                "How old was it?", "Between 10 and 12 years", "[Between 13 and 14 years, Over 20 years]"
            ),
        ),
        (
            "option-within-option",
            CHOICE.format(
                "What is a hen brick?", "A flat tile", "[A solid block of clay, A block of solid clay]"
            ),
            CHOICE.format(
                "Where did it go?", "Nowhere", "[From the coast to a mill, From a mill to the coast]"
            ),
        ),
        (
            "grammar-cue",
            "type: multiple-response, ask: Which material is it made of?, answers: [tin, oak], distractors: [clay], inferred: true",
            "type: multiple-response, ask: Which materials is it made of?, answers: [tin, oak], distractors: [clay], inferred: true",
        ),
        (
            "context-missing",
            CHOICE.format("What did she say when they asked her?", "No", "[Yes, Perhaps]"),
            CHOICE.format("What did hens do when they saw him?", "They fled", "[They slept, They ate]"),
        ),
        (
            "true-false-wording",
            TRUE_FALSE.format("The henhouse was fairly long.", "true"),
            TRUE_FALSE.format("The henhouse was long rather than high.", "true"),
        ),
        (
            "trivial-detail",
            NUMBER.format("What was the exact number of hens?", "31"),
            NUMBER.format("What was the number of hens?", "31"),
        ),
        (
            "key-in-stem",
            SHORT.format("Which council of the parish met there?", "the parish council"),
            SHORT.format("Which council met there?", "the parish council"),
        ),
        (
            "open-ended-form",
            OPEN.format("How did the fire start?").replace("the year", "says something about the fire"),
            OPEN.format("How did the fire start?").replace("the year", "says that hens need light"),
        ),
        (
            "trivial-detail",
            SHORT.format("What colour was the smith''s hat?", "green"),
            SHORT.format("What was the smith called?", "Otto"),
        ),
        (
            "trivial-detail",
            SHORT.format("What is the name of Otto Falk''s dog?", "Pino"),
            SHORT.format("What is the name of Otto Falk''s book?", "Pino"),
        ),
        (
            "trivial-detail",
            NUMBER.format("For how many minutes did Otto Falk speak?", 14),
            NUMBER.format("How many minutes longer did Otto Falk speak?", 14),
        ),
        (
            "trivial-detail",
            SHORT.format("What is the old dog called?", "Pino"),
            SHORT.format("What is the old mill called?", "Pino"),
        ),
        (
            "trivial-detail",
            NUMBER.format("What is the age of Otto Falk?", 52),
            NUMBER.format("What is the age of the henhouse?", 52),
        ),
        (
            "context-missing",
            SHORT.format("When was it?", "1901"),
            SHORT.format("When was the fire?", "1901"),
        ),
        (
            "vague-terms",
            NUMBER.format("Roughly how many or so metres was it long?", 12),
            NUMBER.format("How many metres was it long?", 12),
        ),
        (
            "vague-terms",
            NUMBER.format("Approximately how many metres was it long?", 12),
            NUMBER.format("Approximately how many metres was it long?", 12) + ", tolerance: 1",
        ),
        (
            "clang",
            CHOICE.format("What would make the door wider?", "To widen it", "[To paint it, To sell it]"),
            CHOICE.format("What would make the door wider?", "To widen it", "[To widen a wall, To sell it]"),
        ),
        (
            "true-false-wording",
            TRUE_FALSE.format("Nobody failed to see the fire.", "true"),
            TRUE_FALSE.format("Everybody could see the fire.", "true"),
        ),
        (
            "true-false-wording",
            TRUE_FALSE.format("It burned every now and then.", "true"),
            TRUE_FALSE.format("It burned in 1901.", "true"),
        ),
        (
            "negative-stem",
            SHORT.format("Which house was not burned?", "the mill"),
            SHORT.format("Which house was NOT burned?", "the mill"),
        ),
        (
            "order-given-away",
            ORDER.format("[It was originally a barn, It was a school, It finally burned]"),
            ORDER.format("[It was a barn, It was a school, It finally burned]"),
        ),
        (
            "unfocused-stem",
            SHORT.format("The length of the henhouse", "12 metres"),
            SHORT.format("The henhouse was how long?", "12 metres"),
        ),
        (
            "absolute-terms",
            CHOICE.format("What burned?", "The henhouse", "[Not a single house, The mill]"),
            CHOICE.format("What burned?", "The henhouse", "[A single house, The mill]"),
        ),
        (
            "grammar-cue",
            CHOICE.format("Which two months were dry?", "May and June", "[April, August]"),
            CHOICE.format("Which two months were dry?", "May and June", "[April and May, August]"),
        ),
        (
            "cloze-too-much",
            "type: cloze, text: 'The old henhouse {{has}} burned twice.', inferred: true",
            "type: cloze, text: 'The old {{henhouse}} has burned twice.', inferred: true",
        ),
    ],
)
def test_what_may_be_a_matter_of_taste_is_an_info(tmp_path: Path, code: str, flawed: str, sound: str) -> None:
    assert code in reported(tmp_path, flawed, "info")
    assert code not in reported(tmp_path, sound, "info")


def test_what_somebody_says_is_not_a_fact(tmp_path: Path) -> None:
    said = '"A hen is the best friend of a man," said Falk.'
    (tmp_path / "article.md").write_text(f"---\ntitle: T\nlanguage: en\n---\n{said}\n", encoding="utf-8")
    bank = "bank: b\ntitle: B\narticle: article.md\nquestions:\n" + "".join(
        f"  - {{id: {name}, type: true-false, ask: '{ask}', answer: true, cite: the best friend of a man}}\n"
        for name, ask in (
            ("fact", "A hen is a true friend of a man."),
            ("view", "Falk calls the hen a friend of a man."),
        )
    )
    (tmp_path / "b.yaml").write_text(bank, encoding="utf-8")
    problems = [each for each in qg.check([tmp_path]).problems if each.code == "opinion-asked"]
    assert [each.severity.value for each in problems] == ["info"]


def test_what_somebody_calls_something_is_not_a_fact(tmp_path: Path) -> None:
    def severities(ask: str) -> list[str]:
        article = "---\ntitle: T\nlanguage: en\n---\nAda Lund calls the henhouse the finest wooden farmhouse of Jutland.\n"
        (tmp_path / "article.md").write_text(article, encoding="utf-8")
        question = f"id: q, type: short-answer, ask: '{ask}', answer: the henhouse, cite: Ada Lund calls the henhouse"
        bank = f"bank: b\ntitle: B\narticle: article.md\nquestions:\n  - {{{question}}}\n"
        (tmp_path / "b.yaml").write_text(bank, encoding="utf-8")
        return [each.severity.value for each in qg.check([tmp_path]).problems if each.code == "opinion-asked"]

    assert severities("Which is the wooden farmhouse of Jutland that is finest?") == ["info"]
    assert severities("What does Ada Lund call the finest wooden farmhouse of Jutland?") == []
