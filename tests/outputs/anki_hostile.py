"""Banks that try to break decks: each is YAML as an author may write it, and loads without an error.

What must not load at all stands in `test_anki_refusals.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import indent
from typing import Final

from samples import ARTICLE_TEXT, a_picture

Files = dict[str, str]

CITED: Final = "cite: about 60 stalls"


def bank(questions: str, name: str = "hostile", title: str = "Hostile", more: str = "") -> str:
    """A bank's file; questions without a citation get one."""
    head = f"bank: {name}\ntitle: {title}\n{more}questions:\n"
    written = indent(questions.strip("\n"), "  ")
    return head + "".join(
        f"{line}\n    {CITED}\n" if line.startswith("  - id:") else f"{line}\n"
        for line in written.split("\n")
    )


def everywhere(*texts: str) -> str:
    """Questions that have these YAML scalars in every place of every kind of card; at least three of them."""
    one, two, *_ = texts
    most = "".join(f"\n    - {text}" for text in texts[1:])
    items = "".join(f"\n    - {text}" for text in texts)
    pairs = "".join(f"\n    {text}: {text}" for text in texts)
    return f"""
- id: choice
  type: multiple-choice
  ask: {one}
  answer: {{text: {one}, feedback: {two}}}
  distractors:{most}
  hint: {one}
  explain: {two}
- id: choices
  type: multiple-response
  ask: {two}
  answers:{most}
  distractors: [{one}]
- id: statement
  type: true-false
  ask: {one}
  answer: false
  correction: {two}
- id: word
  type: short-answer
  ask: {one}
  answer: {two}
  accept: [{one}]
- id: number
  type: numeric
  ask: {two}
  answer: 60
  unit: {one}
  hedge: {two}
- id: pairs
  type: matching
  ask: {one}
  pairs:{pairs}
- id: order
  type: ordering
  ask: {two}
  items:{items}
- id: essay
  type: open-ended
  ask: {one}
  model: {two}
  rubric: {{{one}: 1, {two}: 2}}
- id: card
  type: flashcard
  front: {one}
  back: {two}
  reverse: true
"""


def cloze(text: str, name: str = "gaps") -> str:
    return f"\n- id: {name}\n  type: cloze\n  text: {text}\n"


def cards(*sides: tuple[str, str], first: int = 1) -> str:
    """Flashcards both ways."""
    return "".join(
        f"\n- id: card-{number}\n  type: flashcard\n  front: {front}\n  back: {back}\n  reverse: true\n"
        for number, (front, back) in enumerate(sides, first)
    )


def card(front: str, name: str = "card", tags: str = "") -> str:
    return f"\n- id: {name}\n  type: flashcard\n  front: {front}\n  back: A back\n  tags: [{tags}]\n"


def options(count: int) -> str:
    wrong = "".join(f"\n    - Option {number}" for number in range(2, count + 1))
    return (
        f"\n- id: many\n  type: multiple-choice\n  ask: Which one?\n  answer: Option 1\n  distractors:{wrong}\n"
        f"- id: several\n  type: multiple-response\n  ask: Which ones?\n  answers: [Option 0, Option 1]\n"
        f"  distractors:{wrong}\n"
    )


MARKS_ON_Z: Final = r"\u0300\u0323" * 60
LONG_WORD: Final = "x" * 10_000
LONG_TEXT: Final = "ten thousand bytes of words " * 357

HOSTILE: Final[dict[str, Files]] = {
    "html": {
        "bank.yaml": bank(
            everywhere(
                """'</div></li></ul><b onclick="x()">bold</b> &amp; &nbsp; &#8203;'""",
                "'<img src=x onerror=window.broken=1> <plaintext> <base href=//x>'",
                "'<![CDATA[ ]]> <!-- <meta http-equiv=refresh content=0> --> <textarea>'",
            )
        )
    },
    "scripts": {
        "bank.yaml": bank(
            everywhere(
                "'</script><script>window.broken = 1</script>'",
                "'<!--<script> </style> <svg onload=window.broken=1> ${window.broken=1}'",
                '''"');window.broken=1;(' \\" `${window.broken=1}` javascript:window.broken=1"''',
            )
        )
    },
    "words of JavaScript": {
        "bank.yaml": bank(
            everywhere(
                "__proto__", "constructor", "toString", "length", "undefined", "'0'", "NaN", "hasOwnProperty"
            )
        )
    },
    "templates": {
        "bank.yaml": bank(
            everywhere(
                "'{{Answer}} {{#Stem}}x{{/Stem}} {{^Stem}}y{{/Stem}}'",
                "'{{FrontSide}} {{/Stem}} {{type:Answer}} {{cloze:Text}} {{c1::x::y}}'",
                "'{{}} }} {{ {{{{Stem}}}} {% raw %} {{=<% %>=}} <!-- include head.html --> %s {0}'",
            )
        )
    },
    "tags of Anki": {
        "bank.yaml": bank(
            everywhere(
                "'[sound:x.mp3] [latex]y[/latex] [/sound]'",
                "'[anki:tts lang=en_US]w[/anki:tts] [anki:play:q:0] [[type:Typed]] [[cloze:1]]'",
                r"'<anki-mathjax>x</anki-mathjax> \(x\) \[y\] \\(z\\)'",
            )
        )
    },
    "formulas": {
        "bank.yaml": bank(
            everywhere(
                r"'$\frac{a}{b^{2}}$ and $x < y$ and $5 and $6'",
                r"'$$\sum_{i=1}^{n} i$$ $</script>$ $a}}b{{c$'",
                r"'$\text{[sound:x.mp3]}$ $unclosed'",
            )
            + cloze(
                r"'$\frac{a}{{{b^{2} }}}$ is {{$x_{1}$|$\frac{1}{2}$}}, $x}}$ no'".replace(", $x}}$ no", "")
            )
        )
    },
    "braces around gaps": {
        "bank.yaml": bank(
            cloze("'{{{a}}} {b} {{c}d}} {{std::vector::x}} {{</span>}} {{[...]}}'")
            + cloze("'{{1::c::x}} {{cloze:Text}} {{1::z}}{{1::w}} {{Stem:Text}}'", "names")
            + cloze("'**{{bold}} text** *{{one}} two* `{{code}}` {{`}} {{-}}'", "markup")
            + cloze("'{{a}}{{b}}{{c}}\\{{d}} {{e\\}} {{f|}x|{y}}'", "beside")
        )
    },
    "400 gaps": {
        "bank.yaml": bank(cloze(" ".join(f"{{{{gap {number}}}}}" for number in range(400)).join("''")))
    },
    "gaps beyond Anki's last number": {
        "bank.yaml": bank(cloze("'{{999::a}} {{501::b}} {{500::c}} {{1::d}}'"))
    },
    "directions": {
        "bank.yaml": bank(
            everywhere(
                '"\\u202eright to left\\u202c and \\u2067isolated"',
                '"\\u061c\\u0633\\u0648\\u0642 <b>market</b> \\u200f(1)\\u200f"',
                '"unbalanced \\u2066\\u2066\\u202a\\u202a\\u202e"',
            ),
            more="language: ar\n",
        )
    },
    "emoji": {
        "bank.yaml": bank(
            everywhere(
                '"\\U0001F468\\u200d\\U0001F469\\u200d\\U0001F467 \\U0001F1EE\\U0001F1F6"',
                '"\\U0001F44D\\U0001F3FD 1\\uFE0F\\u20E3 \\u2764\\uFE0F"',
                '"\\U0001F3F4\\U000E0067\\U000E0062\\U000E0065\\U000E006E\\U000E0067\\U000E007F"',
            ),
            title='"\\U0001F468\\u200d\\U0001F469\\u200d\\U0001F467 family"',
        )
    },
    "forms of one letter": {
        "bank.yaml": bank(
            everywhere(
                '"e\\u0301 \\u212B \\u1112\\u1161\\u11AB"',
                f'"Z{MARKS_ON_Z} \\uFB01 \\uFF21"',
                '"\\u2126 \\u212A \\u0130 \\u00DF \\u01C4"',
            )
        )
    },
    "unseen characters": {
        "bank.yaml": bank(
            everywhere(
                '"zero\\u200bwidth\\u200c and\\u200d soft\\u00adhyphen"',
                '"byte\\uFEFForder \\u2060 \\u180E \\u034F \\u3164"',
                '"\\uE000 private \\uF8FF \\uFDD0 \\U0001FFFE \\U000F0000"',
            )
            + cloze('"\\uE000 {{\\uE001x}} \\uF8FF {{y}} \\u200b"')
        )
    },
    "white space": {
        "bank.yaml": bank(
            everywhere(
                '"\\ta\\t\\tb  \\n\\n\\n\\n   c \\n"',
                '"\\u00a0a\\u00a0\\u3000b\\u2003c"',
                '"one\\r\\ntwo\\rthree"',
            )
        )
    },
    "signs alone": {
        "bank.yaml": bank(
            cards(
                *(("'-'", "'+'"), ("'1.'", "'*'"), ("'```'", "'` `'"), ("'***'", r"'\'"), ("'#'", "'>'")),
                *(("'~~~'", "'$$'"), ("'&nbsp;'", "'<br>'"), ("'|'", "'---'"), ("'-\n\n      -'", "'::'")),
            )
        )
    },
    "words of YAML": {
        "bank.yaml": bank(
            everywhere(
                "no", "null", "'~'", "1:30", "0x1F", ".inf", "'<<'", "'!!str x'", "'*alias'", "'@'", "'# x'"
            )
        )
    },
    "paths and commands": {
        "bank.yaml": bank(
            everywhere(
                r"'../../etc/passwd C:\con \\server\share file:///x %00 %2e%2e'",
                '"\'; DROP TABLE notes; -- $(true) `true` | & ; > x"',
                r"'\u0000 \x1f \ud800 \N{NULL} &#0; &#x1f; ^_'",
            )
        )
    },
    "long texts": {
        "bank.yaml": bank(
            cards((LONG_WORD, LONG_TEXT), (f"'{'<' * 10_000}'", f'"{"&{[" * 3_000}"'))
            + f"\n- id: long\n  type: multiple-choice\n  ask: {LONG_TEXT}?\n  answer: {LONG_WORD}\n"
            f"  distractors: [{LONG_WORD}y, {LONG_TEXT}, z]\n  explain: {LONG_TEXT}\n"
            f"- id: word\n  type: short-answer\n  ask: What?\n  answer: {LONG_TEXT}\n"
            f"- id: order\n  type: ordering\n  ask: {LONG_WORD}\n  items: [{LONG_WORD}, {LONG_TEXT}]\n"
        )
    },
    "26 options": {"bank.yaml": bank(options(26))},
    "60 options": {"bank.yaml": bank(options(60))},
    "strange ids": {
        "bank.yaml": bank(
            card("One", "a" * 64)
            + "".join(
                card(name, name) for name in ("con", "nul", "aux", "null", "true", "007", "1e3", "0x1f", "id")
            ),
            name="b" * 64,
        )
    },
    "the same ids in two banks": {
        "a.yaml": bank(cards(("One", "Two")) + cloze("'{{a}}'"), "first", "First"),
        "b.yaml": bank(cards(("Three", "Four")) + cloze("'{{b}}'"), "second", "Second"),
    },
    "titles of one sound": {
        "a.yaml": bank(card("One"), "one", "Basics"),
        "b.yaml": bank(card("Two"), "two", "BASICS"),
        "c.yaml": bank(card("Three"), "three", "Basics (two)"),
        "d.yaml": bank(card("Four"), "four", "'Basics (two)'"),
        "e.yaml": bank(card("Five"), "five", "The Thursday market"),
        "f.yaml": bank(card("Six"), "six", '"Ba\\u200bsics"'),
    },
    "titles that decks cannot have": {
        f"{number}.yaml": bank(card(f"Card {number}"), f"bank-{number}", title)
        for number, title in enumerate(
            [
                *(
                    "'A::B'",
                    "'::'",
                    "'...'",
                    "':::a:'",
                    """'say "x"'""",
                    '"a\\nb"',
                    "'<b>bold</b>'",
                    "'{{Stem}}'",
                ),
                *(
                    "Default",
                    "blank",
                    "'*'",
                    "_",
                    "'deck:x'",
                    "'\\'",
                    "x" * 300,
                    '"\\u202etitle"',
                    '"\\u3000x\\u3000"',
                ),
            ]
        )
    },
    "tags": {
        "bank.yaml": bank(
            card("One", "one", "marked, LEECH, quizgen, A, a, type, Caf\u00e9")
            + card("Two", "two", f"a, MARKED, {'t' * 64}, _, '1', \u0633\u0648\u0642")
            + card("Three", "three", ", ".join(f"tag-{number}" for number in range(200))),
            more="defaults: {tags: [leech, \u00c9]}\nobjectives: {one: '<b>{{x}} [sound:y]'}\n",
        )
    },
    "numbers": {
        "bank.yaml": bank(
            "".join(
                f"\n- id: number-{at}\n  type: numeric\n  ask: Number {at}\n  answer: {number}\n  {more}\n"
                for at, (number, more) in enumerate(
                    [
                        *(("-0.0", "unit: '{x} {{y}} {0}'"), ("12345678901234567890", "tolerance: 99%")),
                        *(("0.0000000000000000001", "tolerance: 1"), ("-1,000.50", "range: [-2,000, 0]")),
                        *(("7", "hedge: '<b>{}</b>'"), ("00012", "unit: '%'")),
                    ]
                )
            ).replace("[-2,000, 0]", "['-2,000', 0]")
        )
    },
    "an article that is hostile itself": {
        "article.md": ARTICLE_TEXT.replace(
            "The Thursday market", "'</script> {{Stem}} :: \"<b>\" [sound:x.mp3]'"
        )
        .replace("A market day", "'*A* <b>day</b>](x) {{c1::y}}'")
        .replace("## The square", "## <b>The</b> {{square}} [sound:y.mp3]")
        .replace("about 60 stalls", "about 60 stalls </script> {{Stem}} [sound:z.mp3] <!-- $x$ \\(y\\)"),
        "bank.yaml": bank(
            everywhere("one", "two", "three") + cloze("'{{a}}'"),
            more="instructions: '[x](javascript:y) <b> {{Stem}}'\n",
        ).replace(CITED, "cite: about 60 stalls </script> {{Stem}} [sound:z.mp3]"),
    },
    "pictures": {
        "bank.yaml": bank(
            "".join(
                card(f"Picture {number}", f"picture-{number}")
                + f"  image: {{file: {file!r}, alt: '\"<b>\" [sound:x] {{{{y}}}} ''', credit: '<i>'}}\n"
                for number, file in enumerate(
                    [
                        "a/map.png",
                        "b/map.png",
                        "Map.PNG",
                        "_map.png",
                        "con.png",
                        "x y.png",
                        "\u0635\u0648\u0631\u0629.svg",
                    ]
                )
            )
        )
    },
}
"""The files of each folder by name; a folder without an article has the market's."""


def written(name: str, folder: Path) -> Path:
    """Write a case's files into a folder of the name `lesson`, with a different picture wherever one is shown."""
    lesson = folder / "lesson"
    lesson.mkdir()
    for file, text in {"article.md": ARTICLE_TEXT, **HOSTILE[name]}.items():
        (lesson / file).write_bytes(text.encode())
    for number, file in enumerate(_pictures(HOSTILE[name])):
        (lesson / file).parent.mkdir(exist_ok=True)
        drawing = f'<svg xmlns="http://www.w3.org/2000/svg" id="p{number}"/>'.encode()
        (lesson / file).write_bytes(drawing if file.endswith(".svg") else a_picture().data + bytes([number]))
    return lesson


def _pictures(files: Files) -> Iterator[str]:
    for text in files.values():
        for line in text.split("\n"):
            if line.lstrip().startswith("image: {file: "):
                yield line.split("'")[1]
