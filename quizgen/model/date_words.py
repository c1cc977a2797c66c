"""The words of dates in English, Arabic, French, German and Spanish.

They are read together, whatever a text's language, because none of them means two
things. They stand in small letters without accents or vowel signs.
"""

from __future__ import annotations

import re
from typing import Final

MONTHS: Final = (
    "january|jan|janvier|janv|januar|enero|ene|يناير|كانون الثاني|جانفي",
    "february|feb|fevrier|fevr|februar|febrero|فبراير|شباط|فيفري",
    "march|mar|mars|marz|marzo|مارس|اذار",
    "april|apr|avril|avr|abril|abr|ابريل|نيسان|افريل",
    "may|mai|mayo|مايو|ايار|ماي",
    "june|jun|juin|juni|junio|يونيو|حزيران|جوان",
    "july|jul|juillet|juil|juli|julio|يوليو|تموز|جويلية",
    "august|aug|aout|agosto|ago|اغسطس|اب|اوت",
    "september|sept|sep|septembre|septiembre|setiembre|سبتمبر|ايلول",
    "october|oct|octobre|oktober|okt|octubre|اكتوبر|تشرين الاول",
    "november|nov|novembre|noviembre|نوفمبر|تشرين الثاني",
    "december|dec|decembre|dezember|dez|diciembre|dic|ديسمبر|كانون الاول",
)
"""Names of the months, January first, with bars between them: some of the Arabic ones are two words."""

AROUND: Final = (
    "on in of the year ad ce le en del de el dia ano am im den jahr an annee في عام سنة يوم شهر م ميلادي "
    "monday tuesday wednesday thursday friday saturday sunday"
)
AROUND_DATES: Final = frozenset(AROUND.split())
"""Words around a date that say nothing about which date it is."""

MONTH_NUMBERS: Final = {name: number for number, names in enumerate(MONTHS, 1) for name in names.split("|")}
"""The number of each month's name, January's being 1."""

MONTH: Final = re.compile(
    rf"(?<![^\W\d_])(?:{'|'.join(sorted(MONTH_NUMBERS, key=len, reverse=True))})(?![^\W\d_])"
)
"""A month's name in a text."""

ORDINAL: Final = re.compile(r"(?<=\d)(?:st|nd|rd|th|er)\b")
"""What makes the number of a day an ordinal, as in 18th or 1er."""

BETWEEN: Final = re.compile(r"[\s,\u060c./-]+")
"""What parts day, month and year."""
