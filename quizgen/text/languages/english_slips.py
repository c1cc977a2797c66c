"""Patterns of mistakes that readers of English notice at once."""

from __future__ import annotations

from typing import Final

_PAST: Final = r"went|came|began|became|took|wrote|saw|drank|sank|gave|fell|grew|knew|ate|rose|spoke|broke|chose|drove|flew|froze|rode|sang|shook|stole|swam|threw|tore|wore|did|was|were|had"
SLIPS: Final = (
    # "a egg", "an store"; "an honest" and "a unit" are right, and so may "an historic" be
    r"(?:\ba|(?:^|(?<=[.?!] ))A) (?:(?!eu|ewe|one\b|once\b|[a-z]*-)[aeio][a-z]{2,}|hour|honest|heir)\b",
    r"\b[Aa]n (?:(?=[a-z]*[aeiouy])[b-dfgj-np-tv-wyz][a-z]{2,}|uni(?!n|m)[a-z]+|use(?:d|ful|r|s)?|usual|eu[a-z]+|one|once)\b",
    r"\b(the|an?|of|to|at|for|from|with|by|was|were|are|did|does|and|or|but|what|when|where|which|why|how|they|he|she|its|their|his|this|has|have|be|been|as|not) \1\b(?!-)",
    r"\b(?:was|were|is|are|had|has|have|and|but|who|it|he|she|they) than (?=(?!ever\b|usual\b|before\b|now\b)[a-z])",
    r"\b(?:more|less) than (?=later\b|afterwards\b)|\b(?:could|should|would|must|might) of (?=been\b|had\b|[a-z]+ed\b)|\bmore (?:better|worse|bigger|larger|smaller|higher|older|easier)\b",
    rf"\b(?:did|does|do) (?:he|she|it|they|we|you|(?:the|an?|his|her|their|its) [a-z]+|[A-Z][a-z]+) (?:{_PAST})(?= [a-z]|\?)",
    r"\bto (?:built|went|came|wrote|took|gave|saw|bought|sold|fought|won|lost|kept) (?!\w*-)(?=the\b|an?\b|his\b|her\b|its\b|their\b)",
    r"\b(?i:by|for|to|with|from|of|against) who (?=(?:was|were|is|are|did|does|do|has|had)\b)|^Who's (?=[a-z]+ (?:was|were|is|are|did|does)\b)",
    r"\b(?:informations|advices|furnitures|childrens|equipments|homeworks|luggages|alot)\b",
)

_ASKING: Final = r"(?:who|whom|whose|what|which|when|where|why|how)"
_AUXILIARY: Final = r"(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|must|may|should)"
NO_QUESTION_MARK: Final = (
    rf"^(?:(?:[Ii]n|[Oo]n|[Aa]t|[Ff]or|[Bb]y|[Ff]rom|[Ww]ith|[Tt]o|[Oo]f|[Uu]nder|[Aa]fter|[Ss]ince|[Uu]ntil|[Dd]uring) )?(?i:{_ASKING})"
    rf"(?: (?!the\b|an?\b|he\b|she\b|it\b|they\b|we\b|you\b|his\b|her\b|its\b|their\b|[A-Z])[\w-]+){{0,3}} {_AUXILIARY} [^?]*[\w.)\"'\u2019\u201d]$"
    r"|^(?i:who|whose|how (?:many|much)) [a-z][^?]*[a-z\d.]$"
)
