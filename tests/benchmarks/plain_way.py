"""The plain way from banks to decks or worksheets: PyYAML's safe_load, then genanki or a Jinja template.

    python tests/benchmarks/plain_way.py anki|worksheet SOURCES TARGET

No positions, no validation, no citations looked up, no checks: what a script of an afternoon does. The
benchmark compares quizgen with it.
"""

from __future__ import annotations

import base64
import random  # noqa: TID251 - as such a script shuffles
import re
import sys
from pathlib import Path
from typing import Any

import yaml

MATH = re.compile(r"\$(.+?)\$")

TEMPLATE = """\
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ bank.title }}, form {{ form }}</title>
<script src="https://cdn.example.org/mathjax.js"></script></head>
<body>
<h1>{{ bank.title }}, form {{ form }}{% if key %}: answer key{% endif %}</h1>
<ol>
{%- for question, options in questions %}
<li>
<p>{{ question.ask or question.front or question.text }} ({{ question.difficulty }})</p>
{%- if question.image %}
<img src="data:image/png;base64,{{ pictures[question.image.file] }}" alt="{{ question.image.alt }}">
{%- endif %}
{%- if options %}
<ul>
{%- for option in options %}
<li>{{ option }}</li>
{%- endfor %}
</ul>
{%- else %}
<p>Answer: ______________________</p>
{%- endif %}
{%- if question.hint %}<p>Hint: {{ question.hint }}</p>{% endif %}
{%- if key %}
<p><b>{{ question.answer or question.back or question.pairs }}</b> {{ question.explain }}</p>
<blockquote>{{ question.cite }}</blockquote>
{%- endif %}
</li>
{%- endfor %}
</ol>
</body>
</html>
"""


def worksheets(data: dict[str, Any], folder: Path, target: Path) -> None:
    """Two forms and their keys, as quizgen makes them by itself."""
    import jinja2

    template = jinja2.Environment(autoescape=True).from_string(TEMPLATE)
    pictures = {
        question["image"]["file"]: base64.b64encode(
            (folder / question["image"]["file"]).read_bytes()
        ).decode()
        for question in data["questions"]
        if "image" in question
    }
    for form in "AB":
        shuffle = random.Random(form).shuffle
        questions = list(data["questions"])
        shuffle(questions)
        shown = []
        for question in questions:
            options = [*question.get("distractors", []), *question.get("pairs", {}).values()]
            if question["type"] == "multiple-choice":
                options.append(question["answer"])
            shuffle(options)
            shown.append((question, options))
        for key in (False, True):
            page = template.render(bank=data, form=form, key=key, questions=shown, pictures=pictures)
            name = f"{data['bank']}-{form}{'-key' if key else ''}.html"
            (target / name).write_text(page, encoding="utf-8")


def deck(data: dict[str, Any], folder: Path, target: Path) -> None:
    """One note for each question."""
    import genanki

    model = genanki.Model(
        1607392319,
        "Plain",
        fields=[{"name": "Front"}, {"name": "Back"}],
        templates=[{"name": "Card 1", "qfmt": "{{Front}}", "afmt": "{{FrontSide}}<hr id=answer>{{Back}}"}],
    )
    made, media = genanki.Deck(2059400110, data["title"]), []
    for question in data["questions"]:
        front = str(question.get("ask") or question.get("front") or question.get("text"))
        back = str(question.get("answer") or question.get("back") or question.get("pairs") or "")
        if "image" in question:
            media.append(str(folder / question["image"]["file"]))
            front += f'<img src="{question["image"]["file"]}">'
        hint = MATH.sub(r"\(\1\)", question.get("hint", ""))
        made.add_note(
            genanki.Note(
                model=model,
                fields=[front, f"{back}<br>{question['explain']}<br>{question.get('cite', '')}<br>{hint}"],
                guid=genanki.guid_for(data["bank"], question["id"]),
                tags=question["tags"],
            )
        )
    genanki.Package(made, media).write_to_file(str(target / f"{data['bank']}.apkg"))


def main(output: str, sources: Path, target: Path) -> None:
    target.mkdir(parents=True)
    for bank in sorted(sources.rglob("*.yaml")):
        data = yaml.safe_load(bank.read_text(encoding="utf-8"))
        {"anki": deck, "worksheet": worksheets}[output](data, bank.parent, target)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
