"""The plain way from a bank to a deck: PyYAML's safe_load, then one genanki note for each question.

No positions, no validation, no citations looked up, no escaping: what a script
of an afternoon does. The benchmark compares quizgen with it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import genanki
import yaml


def main(bank: Path, deck: Path) -> None:
    data = yaml.safe_load(bank.read_text(encoding="utf-8"))
    model = genanki.Model(
        1607392319,
        "Plain",
        fields=[{"name": "Front"}, {"name": "Back"}],
        templates=[{"name": "Card 1", "qfmt": "{{Front}}", "afmt": "{{FrontSide}}<hr id=answer>{{Back}}"}],
    )
    made = genanki.Deck(2059400110, data["title"])
    for question in data["questions"]:
        front = str(question.get("ask") or question.get("front") or question.get("text"))
        back = str(question.get("answer") or question.get("back") or question.get("pairs") or "")
        made.add_note(
            genanki.Note(
                model=model,
                fields=[front, f"{back}<br>{question['explain']}<br>{question['cite']}"],
                guid=genanki.guid_for(data["bank"], question["id"]),
                tags=question["tags"],
            )
        )
    genanki.Package(made).write_to_file(str(deck))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
