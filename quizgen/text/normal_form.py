r"""Normal form `n1`: defines which words count as the same when a citation is searched for.

Typographic differences do not matter: NFKC (which also turns no-break spaces into spaces), straight quotes
for curly ones, one hyphen for all dashes, three dots for an ellipsis, single spaces. Case matters. The form
has a version because fingerprints of originals are stored in it: changed rules would be `n2`, never a new
`n1`.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Final

NAME: Final = "n1"

INVISIBLE: Final = str.maketrans(dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""))
"""Characters that are removed first: if they stayed, the normal form of a normal form could differ."""

PRINTED_ASCII: Final = re.compile("[!-~]{2,}(?=[!-~])")
"""ASCII characters that are followed by another ASCII character."""

FOLDED: Final = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    }
)


def n1(text: str) -> str:
    """The text in normal form `n1`, without surrounding white space."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(INVISIBLE)).translate(FOLDED)
    return " ".join(text.split())


def n1_with_offsets(text: str) -> tuple[str, tuple[int, ...]]:
    """The normal form, and the offset in `text` of each of its characters.

    The offsets have one additional entry: the end of `text`. With them, quoted words can be highlighted in
    the original text.
    """
    out: list[str] = []
    offsets: list[int] = []
    for start, cluster in _clusters(text):
        if len(cluster) > 1 and cluster.isascii():
            out += cluster
            offsets += range(start, start + len(cluster))
            continue
        for char in unicodedata.normalize("NFKC", cluster).translate(FOLDED):
            if char.isspace():
                if not out or out[-1] == " ":
                    continue
                char = " "  # noqa: PLW2901 - every white space is one space
            out.append(char)
            offsets.append(start)
    if out and out[-1] == " ":
        out.pop()
        offsets.pop()
    return "".join(out), (*offsets, len(text))


def _clusters(text: str) -> list[tuple[int, str]]:
    """The visible text cut before each character that NFKC cannot join to the one before it.

    Characters of ASCII in a row stay together: NFKC changes none of them but, with what follows it, the last.
    """
    clusters: list[tuple[int, str]] = []
    index = 0
    while index < len(text):
        char = text[index]
        run = PRINTED_ASCII.match(text, index)
        if run:
            clusters.append((index, run[0]))
            index = run.end()
            continue
        if ord(char) not in INVISIBLE:
            if clusters and _joins(char):
                start, cluster = clusters[-1]
                clusters[-1] = (start, cluster + char)
            else:
                clusters.append((index, char))
        index += 1
    return clusters


def _joins(char: str) -> bool:
    """Whether the character may compose with the one before: a mark, or a Hangul vowel or final."""
    if char < "\u0300":
        return False
    first = unicodedata.normalize("NFKC", char)[0]
    return unicodedata.category(first)[0] == "M" or "\u1160" <= first <= "\u11ff"


def fingerprint_text(text: str) -> str:
    """The SHA-256 of the normal form: proof of the same words without storing them."""
    return hashlib.sha256(n1(text).encode()).hexdigest()
