"""English names that everybody knows (capitals, languages, the earth and its parts), and words of one root."""

from __future__ import annotations

from typing import Final

from quizgen.text.languages.language import listed

COMMON_NAMES: Final = listed(
    "earth earths sun moon god internet europe european europeans asia asian africa african america antarctica eastern western northern southern central north south east west "
    "mp mps mc ceo phd dna id"
)

LANGUAGE_NAMES: Final = listed(
    "arabic bengali catalan chinese croatian czech danish dutch english estonian finnish french gaelic german greek hebrew hindi hungarian "
    "icelandic irish italian japanese korean latin latvian lithuanian malay norwegian persian polish portuguese romanian russian serbian "
    "slovak slovene spanish swahili swedish tamil thai turkish ukrainian urdu vietnamese welsh"
)

CAPITALS: Final = {
    "amsterdam": "netherlands", "athens": "greece", "bangkok": "thailand", "beijing": "china", "belgrade": "serbia", "berlin": "germany",
    "bern": "switzerland", "bratislava": "slovakia", "brussels": "belgium", "bucharest": "romania", "budapest": "hungary",
    "cairo": "egypt", "cardiff": "wales", "copenhagen": "denmark", "delhi": "india", "dublin": "ireland", "edinburgh": "scotland",
    "hanoi": "vietnam", "helsinki": "finland", "kabul": "afghanistan", "kyiv": "ukraine", "lisbon": "portugal", "ljubljana": "slovenia",
    "london": "england", "luxembourg": "luxembourg", "madrid": "spain", "manila": "philippines", "moscow": "russia", "nicosia": "cyprus",
    "oslo": "norway", "paris": "france", "prague": "czechia", "reykjavik": "iceland", "rome": "italy", "sofia": "bulgaria",
    "stockholm": "sweden", "tokyo": "japan", "valletta": "malta", "vienna": "austria", "warsaw": "poland", "zagreb": "croatia",
}  # fmt: skip
"""Capitals with their countries."""

RELATED: Final = (
    "advice advise advised adviser", "analysis analyse analyze", "belief believe believed", "birth born", "bind binding bound",
    "choice choose chose chosen", "death die died dead", "decision decide decided", "defence defense defend", "departure depart",
    "division divide", "expansion expand", "flight fly flew flown", "fungus fungi fungal", "gift give gave given", "growth grow grew",
    "intention intent intend", "invasion invade", "knowledge know knew known", "length long", "height high", "width wide", "depth deep",
    "strength strong", "life live alive", "loss lose lost", "marriage marry", "payment pay paid", "practice practise", "proof prove proved proven",
    "reception receive", "refusal refuse", "sale sell sold", "sight see saw seen",
    "song sing sang sung", "speech speak spoke spoken", "success succeed", "theft thief steal stole stolen", "thought think", "virus viral", "bacterium bacteria bacterial", "weight weigh", "warmth warm", "youth young", "pride proud", "heat hot", "wood wooden",
    "gold golden", "wool woollen", "sun solar", "moon lunar", "sea marine maritime", "star stellar", "tooth teeth dental", "foot feet",
    "mouse mice", "child children childhood", "man men", "woman women", "person people", "parliament parliamentary", "argument argue argued",
    "description describe", "explanation explain", "suspicion suspect", "solution solve", "permission permit", "admission admit",
    "arrival arrive", "approval approve", "withdrawal withdraw withdrew withdrawn", "burial bury buried", "survival survive",
)  # fmt: skip
"""Words of one root whose stems differ."""
