"""Everything that Anki would take in silence and lose, or choke on: refused at its place, or made harmless.

Each row is a trap that Anki's importer was seen to fall into, and goes through the real loader.
What loads is built, imported into a real collection and drawn.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from samples import ARTICLE_TEXT, a_picture

import quizgen as qg
from outputs.anki_cases import NOW, Collection, Log, only_file
from outputs.anki_hostile import CITED, bank, card, cards, cloze
from outputs.anki_shown import seen_on_card, squeezed
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.problems import only_errors

Places = list[str]


def lesson(folder: Path, files: dict[str, str] | str) -> qg.Checked:
    """A folder with these files, loaded and checked."""
    named = {"bank.yaml": files} if isinstance(files, str) else files
    for name, text in {"article.md": ARTICLE_TEXT, **named}.items():
        (folder / name).write_bytes(text.encode())
    return qg.check([folder])


def choice(distractors: str, answer: str = "A") -> str:
    return f"- id: one\n  type: multiple-choice\n  ask: Which?\n  answer: {answer}\n  distractors: {distractors}\n"


def typed(answer: str) -> str:
    return f"- id: one\n  type: short-answer\n  ask: What?\n  answer: {answer}\n"


def number(answer: str) -> str:
    return f"- id: one\n  type: numeric\n  ask: How many?\n  answer: {answer}\n"


def picture(file: str) -> str:
    return card("One") + f"  image: {{file: {file}, alt: A map}}\n"


REFUSED: dict[str, tuple[dict[str, str] | str, Places]] = {
    # A note without a card, or with a blank one, is imported and never seen.
    "a front that is empty": (bank(card("''")), ["bank.yaml:7:12 empty"]),
    "a front of spaces": (bank(card('" \\t\\u00a0\\u3000"')), ["bank.yaml:7:12 empty"]),
    "a front of zero-width characters": (bank(card('"\\u200b\\u2060\\ufeff"')), ["bank.yaml:7:12 empty"]),
    "a front of blanks that are no space": (bank(card('"\\u2800\\u3164"')), ["bank.yaml:7:12 empty"]),
    "a front that is left out": (
        bank("- id: a\n  type: flashcard\n  back: B"),
        ["bank.yaml:4:5 missing-key"],
    ),
    "a back that is empty, so no reverse": (bank(cards(("A", "''"))), ["bank.yaml:8:11 empty"]),
    "a stem that is empty": (bank(typed("A").replace("What?", "' '")), ["bank.yaml:7:10 empty"]),
    "an option that is empty": (bank(choice("[B, '']")), ["bank.yaml:9:22 empty"]),
    "an answer that is empty": (bank(typed("''")), ["bank.yaml:8:13 empty"]),
    "no question at all": ("bank: a\ntitle: A\nquestions: []\n", ["bank.yaml:3:12 wrong-count"]),
    # Gaps that Anki cuts, moves or does not find.
    "gaps: none": (bank(cloze("A text")), ["bank.yaml:7:11 invalid-cloze"]),
    "gaps: single braces": (bank(cloze("'{A} text'")), ["bank.yaml:7:11 invalid-cloze"]),
    "gaps: one that is empty": (bank(cloze("'A {{ }} text'")), ["bank.yaml:7:11 invalid-cloze"]),
    "gaps: one with nothing to see": (bank(cloze('"A {{\\u200b}} text"')), ["bank.yaml:7:11 invalid-cloze"]),
    "gaps: one in another": (bank(cloze("'{{A {{B}}}}'")), ["bank.yaml:7:11 invalid-cloze"]),
    "gaps: one that is open": (bank(cloze("'{{A}} {{B'")), ["bank.yaml:7:11 invalid-cloze"]),
    "gaps: braces that close nothing": (bank(cloze("'{{A}} B}}'")), ["bank.yaml:7:11 invalid-cloze"]),
    "gaps: the number 0": (bank(cloze("'{{0::A}}'")), ["bank.yaml:7:11 invalid-cloze"]),
    "gaps: Anki's own notation": (bank(cloze("'{{c1::A}}'")), ["bank.yaml:7:11 invalid-cloze"]),
    "gaps: two of Anki's numbers": (bank(cloze("'{{c1,2::A}}'")), ["bank.yaml:7:11 invalid-cloze"]),
    "gaps: more than Anki can number": (
        bank(cloze("'" + "{{A}} " * 500 + "'")),
        ["bank.yaml:7:11 invalid-cloze"],
    ),
    # Characters that break the package, or that Anki drops.
    "the separator of fields, raw": (bank(card("A\x1fB")), ["bank.yaml:7:13 control-character"]),
    "the separator of fields, escaped": (bank(card('"A\\x1fB"')), ["bank.yaml:7:12 control-character"]),
    "NUL, raw": (bank(card("A\0B")), ["bank.yaml:7:13 control-character"]),
    "NUL, escaped": (bank(card('"A\\0B"')), ["bank.yaml:7:12 control-character"]),
    "a line separator": (bank(card("A\u2028B")), ["bank.yaml:7:13 control-character"]),
    "a line separator, escaped": (bank(card('"A\\LB"')), ["bank.yaml:7:12 control-character"]),
    "half a surrogate pair": (bank(card('"\\ud800"')), ["bank.yaml:7:12 yaml-syntax"]),
    "both halves of one": (bank(card('"\\ud83d\\ude00"')), ["bank.yaml:7:12 yaml-syntax"]),
    "a character beyond Unicode": (bank(card('"\\U00110000"')), ["bank.yaml:7:12 yaml-syntax"]),
    "the separator of fields in a key": (
        bank('- id: a\n  type: matching\n  ask: A\n  pairs: {"A\\x1f": B, C: D}'),
        ["bank.yaml:8:13 control-character"],
    ),
    "a control character in the article": (
        {"article.md": ARTICLE_TEXT.replace("Every", "\x1fEvery"), "bank.yaml": bank(card("One"))},
        ["article.md:11:1 control-character"],
    ),
    "a control character in the article's title": (
        {
            "article.md": ARTICLE_TEXT.replace("The Thursday market", '"A\\x1f"'),
            "bank.yaml": bank(card("One")),
        },
        ["article.md:2:8 control-character"],
    ),
    # Two notes of one guid are both imported, and no update ever finds the right one.
    "an id used twice": (bank(card("One") + card("Two")), ["bank.yaml:11:9 duplicate-id"]),
    "a bank's id used twice": (
        {"a.yaml": bank(card("One")), "b.yaml": bank(card("Two"))},
        ["b.yaml:1:7 duplicate-bank"],
    ),
    "an id that differs in case alone": (
        bank(card("One") + card("Two", "Card")),
        ["bank.yaml:11:9 invalid-name"],
    ),
    "an id with a space": (bank(card("One", "a b")), ["bank.yaml:4:9 invalid-name"]),
    "an id with a quote": (bank(card("One", "'a\"b'")), ["bank.yaml:4:9 invalid-name"]),
    "an id with the separator of fields": (
        bank(card("One", '"a\\x1f"')),
        ["bank.yaml:4:9 control-character", "bank.yaml:4:9 invalid-name"],
    ),
    "an id that is too long": (bank(card("One", "a" * 65)), ["bank.yaml:4:9 too-long"]),
    "an id that is empty": (bank(card("One", "''")), ["bank.yaml:4:9 invalid-name"]),
    "a bank that no file of Windows can be named after": (
        bank(card("One"), "con"),
        ["bank.yaml:1:7 invalid-name"],
    ),
    # Tags that Anki splits, renames or merges.
    "a tag with a space": (bank(card("One", tags="two words")), ["bank.yaml:9:12 invalid-name"]),
    "a tag with an ideographic space": (
        bank(card("One", tags='"a\\u3000b"')),
        ["bank.yaml:9:12 invalid-name"],
    ),
    "a tag with a tab": (bank(card("One", tags='"a\\tb"')), ["bank.yaml:9:12 invalid-name"]),
    "a tag without a parent": (bank(card("One", tags="'::x'")), ["bank.yaml:9:12 invalid-name"]),
    "a tag with an empty level": (bank(card("One", tags="'a::::b'")), ["bank.yaml:9:12 invalid-name"]),
    "a tag that is empty": (bank(card("One", tags="''")), ["bank.yaml:9:12 invalid-name"]),
    "a default tag with a space": (
        bank(card("One"), more="defaults: {tags: [a b]}\n"),
        ["bank.yaml:3:19 invalid-name"],
    ),
    # Titles of which no deck's name would be left.
    "a title that is empty": (bank(card("One"), title="''"), ["bank.yaml:2:8 empty"]),
    "a title with nothing to see": (bank(card("One"), title='"\\u200f"'), ["bank.yaml:2:8 empty"]),
    "an article's title that is empty": (
        {"article.md": ARTICLE_TEXT.replace("The Thursday market", "''"), "bank.yaml": bank(card("One"))},
        ["article.md:2:8 empty"],
    ),
    "an address that runs a script": (
        {
            "article.md": ARTICLE_TEXT.replace("  publisher:", "  url: javascript:alert(1)\n  publisher:"),
            "bank.yaml": bank(card("One")),
        },
        ["article.md:6:8 invalid-url"],
    ),
    # Pictures that would be a hole in the card.
    "a picture that is missing": (bank(picture("map.png")), ["bank.yaml:10:19 image-missing"]),
    "a picture that is empty": (
        {"bank.yaml": bank(picture("a.png")), "a.png": ""},
        ["bank.yaml:10:19 image-missing"],
    ),
    "a picture elsewhere": (bank(picture("../map.png")), ["bank.yaml:10:19 invalid-name"]),
    "a picture on the web": (bank(picture("'https://x.org/a.png'")), ["bank.yaml:10:19 invalid-name"]),
    "a picture with a name that Anki changes": (
        bank(picture("'a:b?.png'")),
        ["bank.yaml:10:19 invalid-name"],
    ),
    # Numbers that sums would round.
    "a number of too many digits": (bank(number("1" * 51)), ["bank.yaml:8:13 invalid-number"]),
    "a number that is none": (bank(number("1e999")), ["bank.yaml:8:13 invalid-number"]),
}
"""Files, and the place and code of every error."""


@pytest.mark.parametrize("trap", REFUSED)
def test_what_anki_would_lose_is_refused_at_its_place(trap: str, tmp_path: Path) -> None:
    files, places = REFUSED[trap]

    checked = lesson(tmp_path, files)

    found = [
        f"{Path(each.span.path).name}:{each.span.line}:{each.span.column} {each.code}"
        for each in only_errors(checked.problems)
    ]
    assert found == places
    assert checked.sound == ()


HARMLESS: dict[str, tuple[str, str, str]] = {
    # The bank, and what must be seen on the first card: on its front, and on its back.
    "a front of signs alone": (bank(card("'-'")), "-", "A back"),
    "a front of an empty fence": (bank(card("'```'")), "```", "A back"),
    "a back of signs alone": (bank(cards(("A", "'1.'"))), "A", "1."),
    "a field's name in braces": (
        bank(card("'{{Answer}} {{FrontSide}}'")),
        "{{Answer}} {{FrontSide}}",
        "A back",
    ),
    "a condition": (bank(card("'{{#Stem}}x{{/Stem}}'")), "{{#Stem}}x{{/Stem}}", "A back"),
    "a gap in a card without gaps": (bank(card("'{{c1::x::hint}}'")), "{{c1::x::hint}}", "A back"),
    "a sound": (bank(card("'[sound:x.mp3]'")), "[sound:x.mp3]", "A back"),
    "a sound in a formula": (bank(card(r"'$\text{[sound:x.mp3]}$'")), r"\text{[sound:x.mp3]}", "A back"),
    "old LaTeX": (bank(card("'[latex]x[/latex]'")), "[latex]x[/latex]", "A back"),
    "delimiters of MathJax": (bank(card(r"'\\(x\\) \\[y\\]'")), r"\(x\) \[y\]", "A back"),
    "a box to type in": (bank(typed("A").replace("What?", "'[[type:Answer]]'")), "[[type:Answer]]", "A"),
    "speech": (
        bank(card("'[anki:tts lang=en_US]x[/anki:tts]'")),
        "[anki:tts lang=en_US]x[/anki:tts]",
        "A back",
    ),
    "HTML": (bank(card("'<img src=\"x.png\"> <b>'")), '<img src="x.png"> <b>', "A back"),
    "entities": (bank(card("'&nbsp; &lt; &#8203;'")), "&nbsp; &lt; &#8203;", "A back"),
    "48,000 characters of a < b": (bank(card("'" + "a < b " * 8_000 + "'")), "a < b a < b", "A back"),
    "gaps: colons, which begin Anki's hints": (
        bank(cloze("'A {{std::vector}}'")),
        "A [...]",
        "A std::vector",
    ),
    "gaps: braces that would end one": (bank(cloze("'A {{{b}}} c'")), "A [...] c", "A {b} c"),
    "gaps: a formula's braces": (bank(cloze(r"'{{$b^{2}$}} c'")), "[...] c", r"\(b^{2}\) c"),
    "gaps: beyond Anki's last number": (bank(cloze("'{{999::a}} {{b}}'")), "a [...]", "a b"),
    "gaps: side by side": (bank(cloze("'{{a}}{{b}}'")), "[...]b", "ab"),
    "gaps: HTML": (bank(cloze("'{{</span>}} c'")), "[...] c", "</span> c"),
    "an answer with brackets to type": (bank(typed("'[x] < y'")), "What?", "[x] < y"),
    "an ordinary id that Windows reserves": (bank(card("One", "nul")), "One", "A back"),
    "tags of Anki's own": (bank(card("One", tags="marked, leech, a, A")), "One", "A back"),
    "a title with levels": (bank(card("One"), title="'A::B::'"), "One", "A back"),
    "a title of dots": (bank(card("One"), title="'...'"), "One", "A back"),
    "a title of colons alone": (bank(card("One"), title="':::'"), "One", "A back"),
    "a title of two lines with quotes": (bank(card("One"), title='"a\\nb \\"c\\""'), "One", "A back"),
    "a title of the default deck": (bank(card("One"), title="Default"), "One", "A back"),
    "another form of the same letters": (bank(card('"e\\u0301"')), "\u00e9", "A back"),
    "minus nothing": (bank(number("-0")), "How many?", "0"),
    "a picture with an underscore, which Anki never updates": (bank(picture("_map.png")), "One", "A back"),
    "a picture with signs that Anki escapes": (bank(picture("'a - b.c.png'")), "One", "A back"),
}


@pytest.mark.parametrize("trap", HARMLESS)
def test_what_anki_would_take_for_something_else_is_text(
    trap: str, collection: Collection, tmp_path: Path
) -> None:
    text, front, back = HARMLESS[trap]
    for name in ("_map.png", "a - b.c.png"):
        (tmp_path / name).write_bytes(a_picture().data)
    checked = lesson(tmp_path, text)
    assert {each.code for each in only_errors(checked.problems)} <= {"key-not-cited", "fact-not-in-article"}
    (folder,) = checked.loaded.folders

    made = ANKI.render(folder, AnkiSettings(now=NOW))
    assert made.losses == ()
    assert collection.load(only_file(made)) == Log(new=1)

    assert collection.sick() == []
    for card_ in collection.cards():
        assert squeezed(seen_on_card(card_.question()).text)
        assert squeezed(seen_on_card(card_.answer()).text)
    first = collection.cards()[0]
    assert squeezed(front) in squeezed(seen_on_card(first.question()).text)
    assert squeezed(back) in squeezed(seen_on_card(first.answer()).text)


def test_every_question_of_these_rests_on_the_article() -> None:
    assert CITED.removeprefix("cite: ") in ARTICLE_TEXT
