"""Converts formulas from MathML to Word's own format (OMML)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from quizgen.markup.formula import formula_tree
from quizgen.outputs.docx.elements import Element, clean, w

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

FONT: Final = "Cambria Math"
NARY: Final = frozenset("∑∏∐∫∬∭∮∯∰\u22c0\u22c1\u22c2\u22c3⨁⨂⨀⨄⨆")
"""Operators that grow, with limits above and below or beside them."""

BARS: Final = {"¯": "top", "‾": "top", "―": "top", "\u0305": "top", "_": "bot", "\u0332": "bot"}
BRACES: Final = {"⏞": "top", "⏟": "bot", "⏜": "top", "⏝": "bot"}
ACCENTS: Final = {
    "^": "\u0302",
    "\u02c6": "\u0302",
    "~": "\u0303",
    "\u02dc": "\u0303",
    "\u223c": "\u0303",
    "ˇ": "\u030c",
    "˘": "\u0306",
    "\u00b4": "\u0301",
    "`": "\u0300",
    "˙": "\u0307",
    ".": "\u0307",
    "¨": "\u0308",
    "→": "\u20d7",
    "\u20d7": "\u20d7",
}
"""Accents, and the combining character that Word uses for each."""

LIMIT_WORDS: Final = frozenset({"lim", "max", "min", "sup", "inf", "liminf", "limsup"})
STYLES: Final = {"bold": "b", "bold-italic": "bi", "italic": "i", "normal": "p"}
OPENING: Final = frozenset("([{⟨⌈⌊|‖")
BARS_BESIDE: Final = frozenset("|‖")
CLOSING: Final = frozenset(")]}⟩⌉⌋|‖")
NO_BAR: Final = frozenset({"0", "0px", "0em", "0pt"})
STRIKES: Final = {
    "horizontalstrike": "strikeH",
    "verticalstrike": "strikeV",
    "updiagonalstrike": "strikeBLTR",
    "downdiagonalstrike": "strikeTLBR",
}
"""Strokes through a part of a formula, in the order of the schema."""


def formula_element(tex: str, *, display: bool) -> Element:
    """Convert a formula to an Office Math element, within a line or on its own line.

    Raises:
        FormulaError: If the formula cannot be read.
    """
    tree = formula_tree(tex, display)
    if display:
        _put_below(tree)
    made = m("oMath", *_row(tree))
    return m("oMathPara", made) if display else made


def _put_below(tree: ET.Element) -> None:
    """Let what limits stand below their words, as they do on a line of their own."""
    for part in tree.iter("msub"):
        if part[0].tag == "mo" and part[0].text in LIMIT_WORDS:
            part.tag = "munder"


def m(name: str, *children: Element, **attributes: str | int) -> Element:
    """Create an Office Math element: `m("chr", val="∑")`."""
    made = OxmlElement(f"m:{name}", {qn(f"m:{key}"): clean(str(value)) for key, value in attributes.items()})
    made.extend(children)
    return made


def _row(parent: ET.Element) -> list[Element]:
    """The children of an element side by side."""
    return _side_by_side(list(parent))


def _side_by_side(parts: Sequence[ET.Element]) -> list[Element]:
    made: list[Element] = []
    at = 0
    while at < len(parts):
        part = parts[at]
        if end := _closing(parts, at):
            closing = parts[end].text or "" if end < len(parts) else ""
            made.append(_delimited(part.text or "", [parts[at + 1 : end]], closing))
            at = end
        elif (limits := _limits(part)) and at + 1 < len(parts):
            made.append(_nary(part, limits, _of(parts[at + 1])))
            at += 1
        elif part.tag in {"msub", "msup", "msubsup"} and _is_empty(part[0]) and at + 1 < len(parts):
            made.append(_before(_of(parts[at + 1]), *_scripts(part)))
            at += 1
        else:
            made += _of(part)
        at += 1
    return made


def _closing(parts: Sequence[ET.Element], start: int) -> int | None:
    """Where the bracket is closed that begins here and grows with what it holds, perhaps nowhere; None if none begins."""
    if start + 2 < len(parts) and _is_high(parts[start + 1]):
        first, last = (parts[at].text or "" for at in (start, start + 2))
        if first in OPENING and last in CLOSING:
            return start + 2
    return _bar_end(parts, start) or _growing_end(parts, start)


def _bar_end(parts: Sequence[ET.Element], start: int) -> int | None:
    """Where a bar closes what a bar opens: one that stands behind nothing, or behind a sign."""
    if not _is_bar(parts[start]) or (start and not _is_sign(parts[start - 1])):
        return None
    later = range(start + 2, len(parts))
    return next((at for at in later if _is_bar(parts[at]) and not _is_sign(parts[at - 1])), None)


def _is_bar(part: ET.Element) -> bool:
    return part.tag == "mo" and part.text in BARS_BESIDE and "form" not in part.attrib


def _is_sign(part: ET.Element) -> bool:
    return part.tag == "mo" and part.text not in CLOSING - BARS_BESIDE


def _growing_end(parts: Sequence[ET.Element], start: int) -> int | None:
    depth = 0
    for at in range(start, len(parts)):
        depth += _is_growing(parts[at], "prefix") - _is_growing(parts[at], "postfix")
        if depth <= 0:
            return at if at > start else None
    return len(parts)


def _is_high(part: ET.Element) -> bool:
    """Whether brackets around a construction are as high as it: a matrix, or a fraction without a bar."""
    return part.tag == "mtable" or (part.tag == "mfrac" and part.get("linethickness") in NO_BAR)


def _is_empty(part: ET.Element) -> bool:
    return not len(part) and not (part.text or "").strip()


def _is_growing(part: ET.Element, form: str) -> bool:
    return part.tag == "mo" and part.get("form") == form and part.get("stretchy") == "true"


def _limits(part: ET.Element) -> str | None:
    """Where the limits of a sum or an integral stand; None for anything else."""
    if part.tag not in {"msub", "msup", "msubsup", "munder", "mover", "munderover"}:
        return None
    if (part[0].text or "").strip() not in NARY or not (part[0].text or "").strip():
        return None
    return "undOvr" if part.tag in {"munder", "mover", "munderover"} else "subSup"


def _nary(part: ET.Element, limits: str, operand: Sequence[Element]) -> Element:
    lower, upper = _scripts(part)
    said = m("naryPr", m("chr", val=(part[0].text or "").strip()), m("limLoc", val=limits))
    said.extend([m("subHide", val=1)] * (lower is None) + [m("supHide", val=1)] * (upper is None))
    return m("nary", said, _held("sub", lower), _held("sup", upper), m("e", *operand))


def _scripts(part: ET.Element) -> tuple[ET.Element | None, ET.Element | None]:
    """What stands below and above a base."""
    if part.tag in {"msub", "munder"}:
        return part[1], None
    if part.tag in {"msup", "mover"}:
        return None, part[1]
    return part[1], part[2]


def _held(name: str, part: ET.Element | None) -> Element:
    """A part of a construction; an empty one if there is none."""
    return m(name, *(_of(part) if part is not None else ()))


def _of(part: ET.Element) -> list[Element]:
    """An element of MathML as elements of Word's formulas."""
    match part.tag:
        case "mi" | "mn" | "mo" | "mtext" | "ms":
            return _letters(part)
        case "mspace":
            return [_run(" ", "p")] if part.get("width", "").startswith(("0.", "1", "2")) else []
        case "mfrac":
            bar = [m("fPr", m("type", val="noBar"))] if part.get("linethickness") in NO_BAR else []
            return [m("f", *bar, _held("num", part[0]), _held("den", part[1]))]
        case "msqrt":
            return [m("rad", m("radPr", m("degHide", val=1)), m("deg"), m("e", *_row(part)))]
        case "mroot":
            return [m("rad", _held("deg", part[1]), _held("e", part[0]))]
        case "msub":
            return [m("sSub", _held("e", part[0]), _held("sub", part[1]))]
        case "msup":
            return [m("sSup", _held("e", part[0]), _held("sup", part[1]))]
        case "msubsup":
            return [m("sSubSup", _held("e", part[0]), _held("sub", part[1]), _held("sup", part[2]))]
        case "munder" | "mover" | "munderover":
            return [_above_and_below(part)]
        case "mmultiscripts":
            return _multiscripts(list(part))
        case "mtable":
            return [_matrix(part)]
        case "mfenced":
            return [_fenced(part)]
        case "menclose":
            return [_enclosed(part)]
        case "mphantom":
            return [m("phant", m("phantPr", m("show", val=0)), m("e", *_row(part)))]
        case "none" | "mprescripts":
            return []
        case _:
            return _row(part)


def _letters(part: ET.Element) -> list[Element]:
    text = (part.text or "").strip(" \n\t") if part.tag != "mtext" else part.text or ""
    if not text:
        return []
    if part.tag == "mo" and text == "|":
        text = "\N{DIVIDES}"  # a bar that encloses nothing; LibreOffice reads the other as "or"
    usual = "i" if part.tag == "mi" and len(text) == 1 and text.isalpha() else "p"
    return [_run(text, STYLES.get(part.get("mathvariant", ""), usual), is_text=part.tag in {"mtext", "ms"})]


def _run(text: str, style: str, *, is_text: bool = False) -> Element:
    words = m("t")
    words.text = clean(text)
    words.set(qn("xml:space"), "preserve")
    said = m("nor") if is_text else m("sty", val=style)
    return m("r", m("rPr", said), w("rPr", w("rFonts", ascii=FONT, hAnsi=FONT)), words)


def _above_and_below(part: ET.Element) -> Element:
    """A bar, a brace or an accent; anything else as a limit."""
    lower, upper = _scripts(part)
    base = _of(part[0])
    alone = [each for each in (lower, upper) if each is not None]
    sign = (alone[0].text or "").strip() if len(alone) == 1 else ""
    if side := BARS.get(sign):
        return m("bar", m("barPr", m("pos", val=side)), m("e", *base))
    if side := BRACES.get(sign):
        edge = "bot" if side == "top" else "top"
        return m(
            "groupChr",
            m("groupChrPr", m("chr", val=sign), m("pos", val=side), m("vertJc", val=edge)),
            m("e", *base),
        )
    if lower is None and (accent := ACCENTS.get(sign, sign if _is_combining(sign) else "")):
        return m("acc", m("accPr", m("chr", val=accent)), m("e", *base))
    for name, limit in (("limLow", lower), ("limUpp", upper)):
        if limit is not None:
            base = [m(name, m("e", *base), _held("lim", limit))]
    return base[0]


def _is_combining(sign: str) -> bool:
    """Whether a sign is a single one that is written above or below a letter."""
    return len(sign) == 1 and unicodedata.combining(sign) > 0


def _multiscripts(parts: list[ET.Element]) -> list[Element]:
    """A base with scripts behind it and before it."""
    base, *rest = parts
    before = next((at for at, part in enumerate(rest) if part.tag == "mprescripts"), len(rest))
    made = _of(base)
    behind, ahead = rest[:before], rest[before + 1 :]
    for lower, upper in zip(behind[::2], behind[1::2], strict=False):
        made = [m("sSubSup", m("e", *made), _filled("sub", lower), _filled("sup", upper))]
    for lower, upper in zip(ahead[::2], ahead[1::2], strict=False):
        made = [_before(made, lower, upper)]
    return made


def _before(base: Sequence[Element], lower: ET.Element | None, upper: ET.Element | None) -> Element:
    """A base with scripts before it."""
    return m("sPre", _filled("sub", lower), _filled("sup", upper), m("e", *base))


def _filled(name: str, part: ET.Element | None) -> Element:
    """A part of a construction; where there is none, Word would draw a frame for it."""
    return m(name, *(_of(part) if part is not None else ()) or [_run("\u200b", "p")])


def _matrix(part: ET.Element) -> Element:
    rows = [list(row) for row in part]
    columns = max(map(len, rows), default=1)
    aligned = [cell.get("columnalign", "center") for cell in rows[0]] if rows else []
    aligned += ["center"] * (columns - len(aligned))
    said = (m("mc", m("mcPr", m("count", val=1), m("mcJc", val=each))) for each in aligned)
    return m(
        "m",
        m("mPr", m("mcs", *said)),
        *(
            m("mr", *(m("e", *_row(cell)) for cell in row), *(m("e") for _ in range(columns - len(row))))
            for row in rows
        ),
    )


def _fenced(part: ET.Element) -> Element:
    separator = (part.get("separators", ",") or "").strip()[:1]
    return _delimited(part.get("open", "("), [[each] for each in part], part.get("close", ")"), separator)


def _delimited(
    opening: str, parts: Sequence[Sequence[ET.Element]], closing: str, separator: str = "|"
) -> Element:
    """What brackets hold that are as high as it."""
    said = m(
        "dPr", m("begChr", val=opening.strip()), m("sepChr", val=separator), m("endChr", val=closing.strip())
    )
    return m("d", said, *(m("e", *_side_by_side(each)) for each in parts))


def _enclosed(part: ET.Element) -> Element:
    """A frame, or strokes through what it holds."""
    notations = (part.get("notation") or "box").split()
    strikes = [name for notation, name in STRIKES.items() if notation in notations]
    hidden: Iterator[str] = (
        (f"hide{side}" for side in ("Top", "Bot", "Left", "Right")) if strikes else iter(())
    )
    said = m("borderBoxPr", *(m(name, val=1) for name in (*hidden, *strikes)))
    return m("borderBox", said, m("e", *_row(part)))
