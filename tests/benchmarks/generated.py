"""A generated bank of mixed questions, the same for the same number, for benchmarks."""

from __future__ import annotations

from pathlib import Path

WORDS = [
    "harbour",
    "lighthouse",
    "keeper",
    "lamp",
    "storm",
    "signal",
    "vessel",
    "captain",
    "channel",
    "reef",
    "anchor",
    "tide",
    "morning",
    "winter",
    "signalman",
    "village",
    "ferry",
    "passage",
    "northern",
    "southern",
    "granite",
    "tower",
    "lantern",
    "window",
    "gallery",
    "stairs",
]


def article(paragraphs: int = 20) -> str:
    """An article of numbered facts, each of which can be cited."""
    head = "---\ntitle: The harbour\nlanguage: en\n---\n"
    return head + "\n\n".join(" ".join(fact(n * 12 + k) for k in range(12)) for n in range(paragraphs)) + "\n"


def fact(number: int) -> str:
    """A sentence that occurs once."""
    number %= 240
    a, b, c = (WORDS[(number * step + step) % len(WORDS)] for step in (1, 7, 11))
    return f"In year {1700 + number} the {a} near the {b} counted {number + 3} visits of the {c}."


def question(number: int) -> str:
    """One question, of a type that depends on its number."""
    year, count = 1700 + number % 240, number % 240 + 3
    common = f"""\
    cite: {fact(number).rstrip(".")}
    explain: The count of the year {year} was {count}, as the keepers wrote it down in their book at the end of it,
      and the numbers of the years before and after it are different ones.
    difficulty: {("easy", "medium", "hard")[number % 3]}
    bloom: remember
    objective: counting
    tags: [harbour, years]
"""
    own = (
        f"""\
    type: multiple-choice
    ask: How many visits were counted at the harbour in the year {year}, by the book (entry {number})?
    answer: {count} visits
    distractors: [{count + 1} visits, {count + 11} visits, "{{text: {count + 2} visits}}"]
""",
        f"""\
    type: true-false
    ask: In the year {year} there were {count + 5} visits in the book of the harbour (entry {number}).
    answer: false
    correction: There were {count} visits.
""",
        f"""\
    type: numeric
    ask: How many visits does the book of the harbour have for the year {year} (entry {number})?
    answer: {count}
    unit: visits
""",
        f"""\
    type: cloze
    text: "In the year {year} the book (entry {number}) counted {{{{{count}}}}} visits of the {{{{vessel|ship}}}}."
""",
        f"""\
    type: short-answer
    ask: What kind of building stood near the harbour in the year {year} (entry {number})?
    answer: lighthouse
    accept: [a light house, beacon]
""",
        f"""\
    type: matching
    ask: Match the things of the year {year} with what they are (entry {number}).
    pairs: {{keeper: a person, lamp: a thing, reef: a place}}
    distractors: [an animal]
""",
        f"""\
    type: flashcard
    front: Visits to the harbour in the year {year} (entry {number})
    back: "{count}"
""",
        f"""\
    type: date
    ask: In which year does the book of the harbour have {count} visits (entry {number})?
    answer: {year}
""",
    )[number % 8]
    return f"  - id: visits-{number}\n{own}{common}"


def bank(questions: int) -> str:
    """The bank."""
    head = "bank: harbour\ntitle: The harbour\narticle: article.md\nobjectives: {counting: Count visits}\nquestions:\n"
    return head + "".join(question(number) for number in range(questions))


def write(folder: Path, questions: int = 5000) -> Path:
    """The article and the bank as files; the bank's path."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "article.md").write_text(article(), encoding="utf-8")
    path = folder / "harbour.yaml"
    path.write_text(bank(questions), encoding="utf-8")
    return path
