"""English words with which a statement says more, or less, than a quotation."""

from __future__ import annotations

from typing import Final

from quizgen.text.languages.degree_words import DegreeWords
from quizgen.text.languages.language import listed

_GREATER: Final = r"(?:more|less|fewer|better|worse|(?!ever |never |other |over |under |after |another |together |however |rather |water )\w{3,}er)\b"

DEGREES: Final = DegreeWords(
    everything=r"^(?:\w+ (?:says?|said|reports?|reported|found) that )?(?:every|all(?: of)?|each(?: of)?|everyone|everybody|none(?: of)?|no(?= \w+s\b)|the whole)\b(?! (?:but|except|this|that)\b)",
    something=r"^(?:and |but |although |though |where |while |that )?(?:most|many|several|some|few|a few|the majority|a minority|half|nearly all|almost all|nearly every|almost every)(?! of all\b)\b(?! (?:important|famous|people think)\b)",
    record=r"\bthan (?:in |on |at |during |after )?(?:any|ever|every|all)\b|\bmost (?:\w+ )?ever\b|\bever (?:recorded|measured|seen|known)\b|\b(?:a|the) (?:\w+ )?record\b|\bunprecedented\b|\bunequal+ed\b",
    usual=r"\bthan (?:[\w']+ ){0,4}(?:average|mean|median|usual|normal|expected|last year|the year before|a year (?:earlier|before|ago))\b|\babove (?:[\w']+ ){0,2}average\b",
    greatly=rf"(?<!not )(?<!never )\b(?:far|much|considerably|greatly|(?:a lot|a great deal)|substantially|significantly|vastly|clearly|dramatically|markedly|many times) {_GREATER}|\b(?:sharply|steeply|dramatically|drastically|enormously|massively|hugely|plummet\w*|soar\w*|skyrocket\w*)",
    slightly=rf"\b(?:hardly|barely|scarcely|slightly|a little|a bit|a touch|marginally|only just|not much|no|little|fractionally|somewhat) (?:any )?{_GREATER}|\b(?:(?:rose|fell|grew|shrank|dropped|increased|decreased|changed|declined|improved|varied) (?:only )?(?:slightly|a little|little|a bit|marginally|hardly)|(?:hardly|barely|scarcely|slightly|marginally) (?:rose|fell|grew|shrank|dropped|increased|decreased|changed|declined|improved|varied))\b",
    above=r"\b(?:(?:well |far |slightly |a little |much )?more than|(?:well |just )?over|at least|upwards of|exceeded)\b",
    below=r"\b(?:almost|nearly|not quite|just under|close to|(?:slightly |a little |a bit |just |well )?(?:less|fewer) than|at most|barely|under)\b",
    limited=r"\b(?:not|except|apart from|other than|(?:almost|nearly) (?:all|every|none|any)|hardly|practically|virtually|but)\b",
    greater=listed("more greater larger bigger higher heavier longer taller wider broader thicker deeper"),
    smaller=listed("less fewer smaller lower lighter shorter narrower thinner shallower"),
)  # fmt: skip
