"""Embeds fonts in a page, so that a worksheet has the same lines and pages on every computer.

The files are parts of open fonts (templates/fonts), one for each script and face. A page contains only the files that
it needs: for English, four files of 14 kB each. Other characters are displayed with the fonts of the computer.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from quizgen.markup.template_files import template_bytes

FAMILIES: Final = {"serif": "Quizgen Serif", "sans": "Quizgen Sans", "mono": "Quizgen Mono"}
"""The names of the font faces in the style sheet.

They are quizgen's own, so that no installed font replaces them.
"""

SCRIPTS: Final = {
    "latin": re.compile(""),
    "extended": re.compile(
        "[\u0100-\u0130\u0132-\u0151\u0154-\u02ff\u0302\u0304-\u0307\u0309-\u036f\u1e00-\u1eff"
        "\u20a0-\u20ab\u20ad-\u20c0\u2100-\u2115\u2117-\u2121\u2123-\u214f]"
    ),
    "greek": re.compile("[\u0370-\u03ff\u1f00-\u1fff]"),
    "cyrillic": re.compile("[\u0400-\u052f]"),
    "arabic": re.compile("[\u0600-\u06ff\ufd3e-\ufdff]"),
}
"""The parts of a font, with a pattern of the characters in each.

The rest of the file name is weight and slant.
"""

SYMBOLS: Final = {
    "math": re.compile(
        "[\u2190-\u22ff\u2308-\u230b\u2329\u232a\u25a0-\u25ff\u27e6-\u27eb\u27f5-\u27ff\u2a00-\u2aff]"
    ),
    "signs": re.compile("[\u2300-\u2307\u230c-\u2328\u232b-\u23ff\u2600-\u27bf\u2b00-\u2bff]"),
}
"""Arrows, mathematical signs, shapes and symbols, which all faces share."""

SLANTED: Final = re.compile('<em|class="math')
CODE: Final = "<code"


def font_faces(parts: Sequence[str], preset: str) -> str:
    """The style rules with the fonts that a page needs.

    Args:
        parts: All parts of the page that contain text, as HTML.
        preset: Determines whether serif and italic fonts are needed.
    """
    normal = preset == "normal"
    return _rules(
        scripts=tuple(name for name, needed in SCRIPTS.items() if any(map(needed.search, parts))),
        symbols=tuple(name for name, needed in SYMBOLS.items() if any(map(needed.search, parts))),
        faces=("sans", *["serif"] * normal, *["mono"] * any(CODE in part for part in parts)),
        slanted=normal and any(map(SLANTED.search, parts)),
    )


@cache  # the pages of a language need the same, again and again
def _rules(
    *, scripts: tuple[str, ...], symbols: tuple[str, ...], faces: tuple[str, ...], slanted: bool
) -> str:
    return "\n".join(
        [
            *(
                _rule(face, part, cut)
                for face in faces
                for part in scripts
                for cut in _cuts(face, part, slanted=slanted)
            ),
            *(_rule("symbols", part, "400") for part in symbols),
        ]
    )


def _cuts(face: str, script: str, *, slanted: bool) -> Iterator[str]:
    """The weights and slants that there are of a part of a font, if they are asked for."""
    if face == "mono" and script == "arabic":
        return
    yield "400"
    if face != "mono":
        yield "700"
    if slanted and face == "serif" and script != "arabic":
        yield from ("400i", "700i")


@cache
def _rule(face: str, part: str, cut: str) -> str:
    """One file as a rule: its family is the face, with the part behind it unless that is Latin."""
    data = b64encode(template_bytes(f"fonts/{face}-{part}-{cut}.woff2")).decode()
    family = f"{FAMILIES.get(face, 'Quizgen')}{'' if part == 'latin' else ' ' + part.capitalize()}"
    style = "italic" if cut.endswith("i") else "normal"
    return (
        f'@font-face {{ font-family: "{family}"; font-weight: {cut[:3]}; font-style: {style}; '
        f"src: url(data:font/woff2;base64,{data}) }}"
    )
