"""Formulas as pictures within a text, which look the same in browsers, in WeasyPrint and on paper.

Screen readers prefer MathML, but WeasyPrint prints a half in MathML as "12". So ziamath draws each formula in
its own font, and its outlines and bars are copied into the page, in the colour of the text and without ids.
"""

from __future__ import annotations

import re
import sys
from functools import cache, lru_cache
from html import escape, unescape
from typing import TYPE_CHECKING, Any, Final

from quizgen.markup.html import math_as_text
from quizgen.markup.tex import FormulaError, refuse

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

EM: Final = 1000
"""The scale of the drawing relative to the text around it."""

TEXT_EM: Final = EM * 473 / 536
"""The size of a formula relative to the text, which gives an x the same height in both fonts."""

MAX_WIDTH_EMS: Final = 60
MAX_HEIGHT_EMS: Final = 30
"""The maximum size of a formula, in em: more than a page."""

MAX_WORK: Final = 6000
"""The maximum number of nested rows. ziamath lays out each row twice, so more would take over half a second."""

TWICE: Final = frozenset({"math", "mrow", "mtd", "mtr", "msqrt", "menclose", "mpadded", "mphantom", "mstyle"})
TOKENS: Final = frozenset({"mi", "mn", "mo", "mtext", "ms", "mspace"})
KNOWN: Final = (
    TWICE
    | TOKENS
    | frozenset(
        [
            "mfrac",
            "mroot",
            "msub",
            "msup",
            "msubsup",
            "munder",
            "mover",
            "munderover",
            "mtable",
            "mfenced",
            "none",
            "mmultiscripts",
            "mprescripts",
        ]
    )
)
STYLE_ATTRIBUTES: Final = frozenset({"mathcolor", "mathbackground", "style", "href", "class", "id"})
"""Attributes that a formula must not set, because worksheets are black and white."""

DRAWN: Final = re.compile(
    r'(?P<display><span class="formula display">)?<svg class="formula"[^>]*><title>(?P<tex>[^<]*)</title>.*?</svg>'
)
"""The pattern of the result of `math_as_picture`."""

UNKNOWN: Final = re.compile(r"\\[A-Za-z]+")
OUTLINE: Final = re.compile(r"[MLHVQTCSZmlhvqtcsz0-9eE .,+-]*")
NUMBER: Final = re.compile(r"-?\d+(\.\d+)?")
SIDES: Final = ("x", "y", "width", "height")
BLANK_CHARACTERS: Final = frozenset(
    "\u00a0\u2009\u200a\u2003\u2002\u2004\u2005\u200b\u2061\u2062\u2063\u2064 \n\t"
)


def math_as_picture(tex: str, display: bool) -> str:  # noqa: FBT001 - the printer's one flag
    """A formula as an SVG picture of the size of the text, or as its TeX source if it cannot be read."""
    try:
        svg = draw_formula(tex, display)
    except FormulaError:
        return math_as_text(tex, display)
    return f'<span class="formula display">{svg}</span>' if display else svg


def why_not_drawn(tex: str, display: bool) -> str | None:  # noqa: FBT001 - as above
    """The reason why a formula cannot be drawn, for its author; None if it can."""
    from quizgen.markup.plain_formula import is_plain_formula  # noqa: PLC0415 - most banks have no formulas

    if is_plain_formula(tex):
        return None
    try:
        draw_formula(tex, display)
    except FormulaError as error:
        return str(error)
    return None


def with_smallest_letters(html: str, smallest: float) -> str:
    """Redraw the formulas in HTML so that no letter is smaller than a given share of the text size."""

    def drawn(found: re.Match[str]) -> str:
        try:
            return (found["display"] or "") + draw_formula(
                unescape(found["tex"]), bool(found["display"]), smallest
            )
        except FormulaError:  # now it is larger than a page
            return found[0]

    return DRAWN.sub(drawn, html)


@lru_cache(maxsize=2048)  # both forms of a sheet and their keys have the same formulas
def draw_formula(tex: str, display: bool = False, smallest: float = 0.0) -> str:  # noqa: FBT001, FBT002 - as above
    """Draw a formula as SVG that aligns with the line of the text. Its TeX source is its title.

    Args:
        tex: The TeX source.
        display: Whether it is on a line of its own.
        smallest: The minimum size of letters relative to the text, which affects exponents.

    Raises:
        FormulaError: If the formula cannot be drawn correctly.
    """
    ziamath = _library()
    ziamath.config.minsizefraction = smallest * EM / ziamath.zmath.loadedfonts["default"].basesize
    try:
        tree = formula_tree(tex, display)
        math = ziamath.Math(tree, size=EM, margin=0)
        svg = math.svgxml()
    except FormulaError:
        raise
    except Exception as error:  # a library reads what anybody wrote: whatever it says, it cannot read this
        raise FormulaError("the formula is not valid TeX") from error
    box = math.node.bbox
    width, height = box.xmax - box.xmin, box.ymax - box.ymin
    if not (0 < width <= MAX_WIDTH_EMS * EM and 0 < height <= MAX_HEIGHT_EMS * EM):
        raise FormulaError(
            "the formula is empty" if width <= 0 or height <= 0 else "the formula is larger than a page"
        )
    shapes = "".join(_shape(element) for element in svg)
    sides = (f"{side / TEXT_EM:.3f}em" for side in (width, height, box.ymin))
    style = "width:{};height:{};vertical-align:{}".format(*sides)
    view = f"{box.xmin:.0f} {-box.ymax:.0f} {width:.0f} {height:.0f}"
    return (
        f'<svg class="formula" xmlns="http://www.w3.org/2000/svg" role="img" style="{style}" viewBox="{view}" '
        f'fill="currentColor"><title>{escape(tex)}</title>{shapes}</svg>'
    )


@cache
def _library() -> Any:
    """The library, told to draw each letter where it stands: shared letters would need ids."""
    import logging  # noqa: PLC0415 - the library brings it along

    import ziafont  # noqa: PLC0415 - pages without formulas do without it
    import ziamath  # noqa: PLC0415 - likewise

    # It logs to the root logger, which would print the messages of every library from then on.
    log = logging.getLogger("ziafont")
    log.addHandler(logging.NullHandler())
    log.propagate = False
    for name, module in [*sys.modules.items()]:
        if name.partition(".")[0] == "ziafont" and hasattr(module, "logging"):
            module.logging = log  # type: ignore[attr-defined]
    ziafont.config.svg2 = False
    ziafont.config.precision = 1  # of thousandths; it misprints whole numbers at 0
    return ziamath


def formula_tree(tex: str, display: bool) -> ET.Element:  # noqa: FBT001 - as above
    """Parse a formula into MathML elements that can be drawn.

    Raises:
        FormulaError: If the formula cannot be drawn, or is too long or too deeply nested.
    """
    refuse(tex)
    from xml.etree import ElementTree as ET  # noqa: PLC0415 - as the library

    from ziamath.tex import tex2mml  # noqa: PLC0415 - likewise

    binom = r"\dbinom" if display else r"\tbinom"  # the library reads \binom by its first brace
    tree = ET.fromstring(tex2mml(tex.replace(r"\binom", binom), inline=not display))  # noqa: S314 - made here, no entities
    for element in tree.iter():
        element.tag = element.tag.rpartition("}")[2]
        for name in STYLE_ATTRIBUTES & element.attrib.keys():
            del element.attrib[name]
        if element.tag == "mstyle" and not element.attrib:
            element.tag = "mrow"
        if element.tag not in KNOWN:
            raise FormulaError("the formula uses a TeX feature that quizgen cannot draw")
        if unknown := UNKNOWN.match(element.text or ""):
            raise FormulaError(f"unknown TeX command {unknown[0]}")
        _look_up(element.text or "")
    _flatten(tree)
    if _work(tree) > MAX_WORK:
        raise FormulaError("the formula is nested too deeply")
    return tree


def _look_up(text: str) -> None:
    """Make sure that the font has every letter; it would draw a box."""
    font: Any = _library().zmath.loadedfonts["default"]
    for char in text:
        if char not in BLANK_CHARACTERS and not font.glyphindex(char):
            raise FormulaError(
                f'the formula font lacks the character "{char}": write this character outside the formula'
            )


def _flatten(element: ET.Element) -> None:
    """Take rows out that hold nothing but another row or construction: they cost time, and show nothing."""
    for index, child in enumerate(element):
        _flatten(child)
        if child.tag == "mrow" and len(child) == 1 and not child.attrib and child[0].tag not in TOKENS:
            element[index] = child[0]


def _work(element: ET.Element) -> int:
    """How many parts are laid out before the formula is done."""
    within = sum(map(_work, element)) or len(element.text or "")
    return 1 + within * (4 if element.tag == "mfenced" else 2 if element.tag in TWICE else 1)


def _shape(element: ET.Element) -> str:
    """An outline or a bar, and nothing else that the library may have drawn."""
    has = element.attrib
    if element.tag == "g" and has.keys() <= {"fill"}:
        return "".join(map(_shape, element))
    pen = has.get("stroke-width", "")
    line = f' fill="none" stroke="currentColor" stroke-width="{pen}"' if NUMBER.fullmatch(pen) else ""
    if element.tag == "path" and OUTLINE.fullmatch(has.get("d", "")):
        return f'<path d="{has["d"]}"{line}/>'
    if element.tag == "rect" and all(NUMBER.fullmatch(has.get(side, "")) for side in SIDES):
        return "<rect" + "".join(f' {side}="{has[side]}"' for side in SIDES) + f"{line}/>"
    raise FormulaError("the formula uses a TeX feature that quizgen cannot draw")
