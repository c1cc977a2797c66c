"""Short answers that stand word for word in a cited sentence: right ones are left alone, and those of a rival are found."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

SENTENCES = """
The Skarv lighthouse was built in 1846 by the engineer Olaf Brandt and electrified in 1931.
The lamp was donated by Baron Emil Falk, but Captain Rask paid for the fog bell.
After the fire, the keeper was presumably moved to Varde, where many believe he was buried near the Lune River.
The theorem, conjectured by Weber in 1859, was proved by Ines Sala in 1996.
Vitamin K is needed for clotting, whereas vitamin D helps the gut absorb calcium.
Article 12 of the treaty forbids subsidies, and Article 15 allows fines.
The siege lasted from 1627 to 1629, and the truce from 1631 to 1635.
The law school has 900 students, the medical school 1,200, and the school of divinity only 85.
Ek's rival Strand, a pupil of Grieg, moved to Vienna after his quarrel with the critic Hanslick.
The first, second and third prizes went to Lind, Moberg and Sand, respectively.
The library, designed by architect Ida Wik, opened in 1967, replacing a hall that had been designed by Per Sund in 1888.
Unlike Ford, which closed its Dayton factory in 1981, Chrysler hired 600 workers.
The physicist Gerd Noll won the Nobel Prize in 1932 and the chemist Elsa Brun won it in 1951.
It was possibly for this reason that Hanna Berg was appointed as regent.
He was allegedly arrested for sending a letter to the council of Lund.
The monument, built many years after the battle, is a memorial but not a grave.
Tickets cost $4 in 1950 and $25 in 1990.
The rebels did not take Torp, but they captured Holm and burned Lund.
Some believe that the second symphony was finished by her brother Nils.
Rolf Dahl, president 1869\u20131909, abolished the entrance examination.
The captain, Zoe Park, scored twice and Mia Lund once, and the score was 3-1 in May and 2-0 in June.
Which mutant strains matter was asked by Apollo 8 before the crew of Soyuz 1 of the Space Union left.
The heirs of the space administration met the crew of Apollo 8.
The old ferry ran from 1950 to 1966, and the new one from 1958 to 1972.
"""


def report(folder: Path, ask: str, answer: str) -> list[str]:
    """The severities for a typed answer to a question, which cites the sentence with most of its words."""
    words = set(ask.lower().rstrip("?").split()) | set(answer.lower().split())
    cite = max(
        SENTENCES.strip().splitlines(),
        key=lambda line: len(words & set(line.lower().replace(",", "").split())),
    )
    question = f'type: short-answer, ask: "{ask}", answer: "{answer}", cite: "{cite[:-1]}"'
    return severities_of_cited(folder, SENTENCES.replace("\n", "\n\n"), question)


RIVALS = [
    ("In what year was the Skarv lighthouse built?", "1846", "1931"),
    ("Who paid for the fog bell?", "Captain Rask", "Baron Emil Falk"),
    ("Which river is near the grave of the keeper who was buried?", "Lune River", "Varde"),
    ("Who proved the theorem that was conjectured?", "Ines Sala", "Weber"),
    ("When was the theorem conjectured?", "1859", "1996"),
    ("Which vitamin is needed for clotting?", "Vitamin K", "vitamin D"),
    ("Which article allows fines?", "Article 15", "Article 12"),
    ("In what year did the truce begin?", "1631", "1635"),
    ("How many students does the law school have?", "900", "1,200"),
    ("What city did Strand, the pupil of Grieg, move to?", "Vienna", "Hanslick"),
    ("Which critic did Strand have a quarrel with?", "Hanslick", "Strand"),
    ("Who won the second prize?", "Moberg", "Sand"),
    ("Which architect designed the library?", "Ida Wik", "Per Sund"),
    ("How many workers hired Chrysler in the factory?", "600", "1981"),
    ("Which chemist won the Nobel Prize in 1951?", "Elsa Brun", "Gerd Noll"),
    ("In what year did tickets cost $25?", "1990", "1950"),
    ("What town was captured by the rebels?", "Holm", "Lund"),
    ("Who was the captain who scored twice?", "Zoe Park", "Mia Lund"),
]  # fmt: skip


@pytest.mark.parametrize(("ask", "_", "wrong"), RIVALS, ids=[wrong for _, _, wrong in RIVALS])
def test_a_rival_of_the_answer_in_the_same_sentence_is_found(
    tmp_path: Path, ask: str, _: str, wrong: str
) -> None:
    assert report(tmp_path, ask, wrong)


@pytest.mark.parametrize(
    ("ask", "right"),
    [
        *((ask, right) for ask, right, _ in RIVALS),
        ("Where was the keeper presumably moved after the fire?", "Varde"),
        ("Who was appointed as regent?", "Hanna Berg"),
        ("What was he arrested for, with the council of Lund?", "sending a letter to the council of Lund"),
        ("What was built many years after the battle?", "The monument"),
        ("Which company closed a factory in 1981?", "Ford"),
        ("Who do some believe finished the second symphony?", "Nils"),
        ("Which president abolished the entrance examination?", "Rolf Dahl"),
        ("What buildings replaced the hall when the library opened?", "The library"),
    ],
)
def test_a_right_answer_is_left_alone_whatever_the_sentence_leaves_open(
    tmp_path: Path, ask: str, right: str
) -> None:
    assert report(tmp_path, ask, right) == []


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        ("From when to when did the old ferry run?", "1950 to 1972"),
        ("Who met the heirs of the crew of Apollo 8?", "Heirs Administration"),
        ("What was the score in May, when Zoe Park scored twice?", "3-2"),
        ("Which critic quarrelled with Strand, the pupil of Grieg?", "Grieg"),
    ],
)
def test_an_answer_that_is_put_together_or_repeats_the_question_is_found(
    tmp_path: Path, ask: str, answer: str
) -> None:
    assert report(tmp_path, ask, answer)
