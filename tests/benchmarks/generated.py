"""Generated banks in the shapes that benchmarks measure, the same for the same shape and size.

    python tests/benchmarks/generated.py SHAPE SIZE FOLDER

No two sentences of an article are the same, and no two questions cite the same words: what is remembered of one
question helps no other, as in a bank that people wrote.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from random import Random  # noqa: TID251 - the order of inputs is no part of the product
from types import MappingProxyType
from typing import Final

SENTENCES: Final = 10
"""Sentences of a usual paragraph."""

BEGINNINGS: Final = [
    "Ash",
    "Bel",
    "Car",
    "Dun",
    "El",
    "Fair",
    "Gran",
    "Hol",
    "Iver",
    "Kil",
    "Lang",
    "Mar",
    "Nor",
    "Os",
    "Pen",
    "Quar",
    "Ros",
    "Stan",
    "Tor",
    "Wal",
]
MIDDLES: Final = ["a", "e", "i", "o", "u", "an", "er", "in", "on", "ul"]
ENDINGS: Final = [
    "bury",
    "by",
    "cote",
    "dale",
    "don",
    "ford",
    "ham",
    "ley",
    "mere",
    "mouth",
    "pool",
    "ridge",
    "stead",
    "ton",
    "wick",
    "worth",
]
FIRST_NAMES: Final = [
    "Ada",
    "Bruno",
    "Clara",
    "David",
    "Elena",
    "Felix",
    "Greta",
    "Hugo",
    "Irene",
    "Jonas",
    "Karin",
    "Louis",
    "Maria",
    "Nils",
    "Olga",
    "Paul",
]
UNITS: Final = [
    "barrels",
    "boats",
    "books",
    "carts",
    "coins",
    "crates",
    "doors",
    "gardens",
    "horses",
    "houses",
    "lamps",
    "letters",
    "maps",
    "mills",
    "nets",
    "oars",
    "pumps",
    "roofs",
    "sacks",
    "sheep",
    "ships",
    "stalls",
    "stones",
    "tiles",
    "tools",
    "trees",
    "wagons",
    "windows",
]
BUILDINGS: Final = [
    "abbey",
    "arsenal",
    "bakery",
    "bridge",
    "brewery",
    "castle",
    "chapel",
    "college",
    "dockyard",
    "ferry",
    "forge",
    "foundry",
    "granary",
    "harbour",
    "hospital",
    "inn",
    "library",
    "lighthouse",
    "market",
    "mint",
    "museum",
    "observatory",
    "quarry",
    "railway",
    "school",
    "shipyard",
    "tannery",
    "theatre",
    "tower",
    "warehouse",
]
STARTS: Final = [
    "bar",
    "con",
    "del",
    "fer",
    "gan",
    "hol",
    "lim",
    "mor",
    "nar",
    "pel",
    "ros",
    "sul",
    "tam",
    "ver",
    "wil",
]
ENDS: Final = [
    "ation",
    "ed",
    "er",
    "ic",
    "ing",
    "ity",
    "ment",
    "ness",
    "or",
    "al",
    "ist",
    "ous",
    "ary",
    "ure",
    "ive",
]


@dataclass(frozen=True)
class Fact:
    """What one sentence of an article states."""

    year: int
    place: str
    building: str
    number: int
    unit: str
    person: str
    sentence: str

    @property
    def cited(self) -> str:
        """The words that a question about it cites."""
        return self.sentence.split(",")[0]


def _word(random: Random) -> str:
    """A word of a large vocabulary, of which few words come often."""
    number = int(3375 * random.random() ** 3)
    return STARTS[number % 15] + STARTS[number // 15 % 15] + ENDS[number // 225 % 15]


def facts(name: str) -> Iterator[Fact]:
    """Facts without end, different ones for each name."""
    random = Random(name)
    for number in count():
        place = random.choice(BEGINNINGS) + random.choice(MIDDLES) + random.choice(ENDINGS)
        person = f"{random.choice(FIRST_NAMES)} {random.choice(BEGINNINGS)}{random.choice(ENDINGS)}"
        building, unit = random.choice(BUILDINGS), random.choice(UNITS)
        year, amount = random.randrange(1200, 2000), 5011 + number
        more = " ".join(_word(random) for _ in range(random.randrange(4, 12)))
        sentence = random.choice(
            (
                f"In {year} the {building} of {place} had {amount} {unit}, and {person} called it {more}.",
                f"The {building} of {place} had {amount} {unit} in {year}, which the {more} of {person} confirmed.",
                f"There were {amount} {unit} in the {building} of {place} in {year}, as {person} wrote to the {more}.",
            )
        )
        yield Fact(year, place, building, amount, unit, person, sentence)


def article(title: str, found: Sequence[Fact], sentences: int = SENTENCES) -> str:
    """An article that states facts, so many sentences a paragraph."""
    paragraphs = [
        " ".join(fact.sentence for fact in found[start : start + sentences])
        for start in range(0, len(found), sentences)
    ]
    return f"---\ntitle: {title}\nlanguage: en\n---\n" + "\n\n".join(paragraphs) + "\n"


def question(number: int, fact: Fact, others: Sequence[Fact], options: int = 4, words: int = 0) -> str:
    """A question of a type that depends on its number; the other facts are those of distractors.

    `options` are those of multiple-choice questions, and so many more `words` explain the key.
    """
    year, place, amount, unit = fact.year, fact.place, fact.number, fact.unit
    building, first, second = fact.building, *others
    turn = number // 8  # of the questions of one type
    lower = turn % 4 * 1000  # no position of the correct option is more frequent than others
    numbers = range(amount - lower, amount - lower + 1000 * options, 1000)
    wrong = ", ".join(f"{option} {unit}" for option in numbers if option != amount)
    said = amount + 2000 * (turn % 2)
    truth = "true" if said == amount else f"false\n    correction: It had {amount} {unit}."
    own = (
        f"""\
    type: multiple-choice
    ask: How many {unit} did the {building} of {place} have in {year}?
    answer: {amount} {unit}
    distractors: [{wrong}]
""",
        f"""\
    type: true-false
    ask: In {year} the {building} of {place} had {said} {unit}.
    answer: {truth}
""",
        f"""\
    type: numeric
    ask: State the number of {unit} that the {building} of {place} had in {year}.
    answer: {amount}
    unit: {unit}
""",
        f"""\
    type: cloze
    text: "In {year} the {{{{{building}}}}} of {{{{{place}}}}} had {amount} {unit}."
""",
        f"""\
    type: short-answer
    ask: Which place had a {building} with {amount} {unit}?
    answer: {place}
    reject: [{{text: {first.place} Hill, feedback: That is another place.}}]
""",
        f"""\
    type: matching
    ask: Match the particulars of the {building} with what they are.
    pairs: {{Place: {place}, Year: "{year}", Contents: {amount} {unit}}}
    distractors: [{second.place} Hill]
""",
        f"""\
    type: flashcard
    front: The {unit} of the {building} of {place} in {year}
    back: {amount} {unit}
""",
        f"""\
    type: date
    ask: In which year did the {building} of {place} have {amount} {unit}?
    answer: {year}
""",
    )[number % 8]
    random = Random(fact.sentence)
    more = f" It {' '.join(_word(random) for _ in range(words))}." if words else ""
    return f"""\
  - id: item-{number}
{own}\
    cite: {fact.cited}
    explain: The {building} of {place} had {amount} {unit} in {year}, so the other numbers, years and places
      belong to something else.{more}
    difficulty: {("easy", "medium", "hard")[number % 3]}
    bloom: remember
    objective: particulars
    tags: [counting, years]
"""


def bank(name: str, questions: Sequence[str], article_file: str = "article.md") -> str:
    """A bank of questions."""
    about = f"article: {article_file}\n" if article_file else ""
    objectives = "objectives: {particulars: State the particulars of a building}\n"
    return f"bank: {name}\ntitle: Bank {name}\n{about}{objectives}questions:\n" + "".join(questions)


def _written(folder: Path, texts: Mapping[str, str | bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())


def about_article(
    folder: Path,
    questions: int,
    sentences: int | None = None,
    paragraph: int = SENTENCES,
    options: int = 4,
    words: int = 0,
) -> None:
    """Mixed questions, each about another sentence of an article."""
    source = facts(folder.name)
    found = [next(source) for _ in range(max(sentences or questions, questions))]
    step = len(found) // questions  # the questions are about the whole article
    asked = [
        question(
            number,
            found[number * step],
            (found[number * step - 1], found[number * step // 2]),
            options,
            words,
        )
        for number in range(questions)
    ]
    _written(
        folder,
        {
            "article.md": article(f"The buildings of {folder.name}", found, paragraph),
            f"{folder.name}.yaml": bank(folder.name, asked),
        },
    )


def mixed(folder: Path, size: int) -> None:
    """One bank of mixed questions with an article of as many sentences."""
    about_article(folder / "mixed", size)


def library(folder: Path, size: int) -> None:
    """Folders of 50 questions, each with an article of its own."""
    for number in range(size):
        about_article(folder / f"lesson-{number}", 50, sentences=200)


def flashcards(folder: Path, size: int) -> None:
    """Flashcards that are not about an article."""
    random = Random("cards")
    cards = [
        f"""\
  - id: card-{number}
    type: flashcard
    front: What does {" ".join(_word(random) for _ in range(3))} mean in letter {number}?
    back: {" ".join(_word(random) for _ in range(random.randrange(2, 7)))}
    uncited: vocabulary
    explain: It is used of {" ".join(_word(random) for _ in range(8))}.
    objective: particulars
    tags: [words]
"""
        for number in range(size)
    ]
    _written(folder / "cards", {"cards.yaml": bank("cards", cards, "")})


def long_paragraphs(folder: Path, size: int) -> None:
    """300 questions about an article of so many words, with 100 sentences a paragraph."""
    about_article(folder / "long", max(1, size * 300 // 50_000), sentences=size // 20, paragraph=100)


def _picture(number: int) -> bytes:
    """A grey PNG picture of 64 by 64 pixels, different for each number."""
    rows = b"".join(
        b"\0" + bytes((row * (number + 1) + column) % 256 for column in range(64)) for row in range(64)
    )

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = (64).to_bytes(4, "big") * 2 + bytes((8, 0, 0, 0, 0))
    chunks = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def _formula(number: int) -> str:
    """TeX, different for each number."""
    a, b, c = number % 7 + 2, number, number % 11 + 3
    return (
        rf"\frac{{x^{a} + {b}}}{{\sqrt{{y + {c}}}}}",
        rf"\sum_{{k=1}}^{{{b}}} k^{{{a}}} = S_{{{c}}}",
        rf"\int_0^{{{b}}} {a} t^{{{c}}} \, dt",
        rf"\alpha_{{{b}}} \le \beta^{{{a}}} + {c} \pi",
    )[number % 4]


def with_media(folder: Path, size: int) -> None:
    """Mixed questions, each with a picture and a formula of its own."""
    about_article(folder / "media", size)
    path = folder / "media" / "media.yaml"
    head, *items = path.read_text(encoding="utf-8").split("  - id: ")
    asked = [
        f"  - id: {item}    hint: Think of ${_formula(number)}$ first.\n"
        f"    image: {{file: picture-{number}.png, alt: Drawing {number} of a building}}\n"
        for number, item in enumerate(items)
    ]
    pictures = {f"picture-{number}.png": _picture(number) for number in range(size)}
    _written(path.parent, {path.name: head + "".join(asked), **pictures})


SHAPES: Final[Mapping[str, Callable[[Path, int], None]]] = MappingProxyType(
    {
        "mixed": mixed,
        "library": library,
        "flashcards": flashcards,
        "long-paragraphs": long_paragraphs,
        "media": with_media,
    }
)

if __name__ == "__main__":
    shape, size, target = sys.argv[1:]
    SHAPES[shape](Path(target), int(size))
