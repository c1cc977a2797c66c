"""English words with which one statement contradicts or reverses another."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from quizgen.text.languages.claim_words import ClaimWords
from quizgen.text.languages.language import listed

CLAIM_WORDS: Final = ClaimWords(
    phrasal={
        "break down": "fail", "break out": "begin", "bring up": "raise", "burn down": "destroy", "call off": "cancel",
        "carry out": "perform", "cut down": "reduce", "die out": "disappear", "find out": "discover", "give back": "return",
        "give up": "stop", "go into": "enter", "go back": "return", "go down": "fall", "go on": "continue", "go up": "rise",
        "hand back": "return", "knock down": "demolish", "let in": "admit", "pull down": "demolish", "put off": "postpone",
        "rule out": "exclude", "run away": "flee", "set off": "depart", "set out": "depart", "set up": "establish",
        "shut down": "close", "slow down": "slow", "speed up": "accelerate", "take apart": "dismantle",
        "take down": "remove", "take over": "acquire", "take part": "participate", "tear down": "demolish", "throw away": "discard",
        "throw out": "reject", "turn away": "reject", "turn down": "refuse", "turn off": "stop", "turn on": "start",
        "vote against": "oppose", "campaign against": "oppose", "speak against": "oppose", "argue against": "oppose",
        "decide against": "reject", "vote for": "support", "argue for": "support", "campaign for": "support",
        "keep on": "continue", "carry on": "continue", "leave out": "omit", "take in": "admit",
        "vote down": "reject", "wipe out": "destroy",
    },
    keeping_from=r"\b(?:keep|keeps|kept|keeping|hinders?|hindered|discourag(?:es?|ed)|deter(?:s|red)?|save[sd]?) (?:[\w'-]+ ){1,4}from \w+ing\b",
    withholding=listed("abandon cancel decline drop fail forbid forget neglect omit prevent prohibit refrain refuse reject scrap shelve stop"),
    linking=listed("to from"),
    supposing=listed(
        "advise assume believe claim consider expect fear hope imagine intend offer plan presume promise propose recommend suggest suppose "
        "suspect think threaten urge want wish"
    ),
    doubting=listed("assume imagine presume suppose suspect"),
    planned=listed("was were"),
    unreal=listed("would might could should"),
    perfect="have",
    past_perfect="had",
    reporting=listed("argue add admit assert believe claim conclude explain feel find hold note object remark reply report say state tell think write"),
    none="no",
    knowing=listed("know clear certain sure understand agree"),
    because=r"because(?: of)?|due to|owing to|as a result of|thanks to",
    so=(
        r"(?:,? and)?(?:,?(?<!do)(?<!did)(?<!does)(?<!done)(?<!doing) so(?: that)?(?! (?:far|much|many|as|long|called|on)\b)|,? therefore|,? thus|,? hence|; as a result,?"
        r"|,? which (?:is why|meant(?: that)?|led to|caused)|, which (?:\w+(?:en|sen|then|ify)ed|made|let|forced|allowed|improved|spoilt|spoiled|angered|reduced|increased|raised|ruined|harmed|damaged|helped|saved|delayed|prevented|enabled)(?= )|\bled to|\bresulted in|\bmeant that)"
    ),
    purpose=r"so that|so as to|in order (?:that|to)",
    upon=r"when|once|after|since(?! (?:the )?(?:\d|then\b))|as soon as|(?<=, )as",
    why="why",
    causing=listed("led made caused brought prompted drove persuaded convinced forced enabled helped encouraged moved induced inspired explains explained reason reasons cause purpose"),
    placeholders=listed("one ones"),
    respectively="respectively",
    contrasting=listed("while whereas but"),
    continuing=listed("but"),
    qualifying=listed("in for among during on at by"),
    modal=listed("will would can could may might must shall should"),
    place_adverbs=listed("abroad ahead apart away back downhill elsewhere forward home indoors outdoors overseas together uphill"),
    before_verb=listed(
        "also then first later only even always often never therefore thus soon still will would can could may might must shall "
        "should have had has"
    ),
    adverb_ending="ly",
    past_ending="ed",
    present_ending="ing",
    unchanged_verbs=listed("cast cost cut hit hurt let put set shut split spread"),
    comparatives=listed("more less fewer better worse rather"),
    comparative_ending="er",
    comparing_endings=("er", "est"),
    greater=listed("more greater larger higher bigger"),
    smaller=listed("less fewer smaller lower"),
    asks_comparison=listed("compare compared"),
    lessening=listed("less least"),
    others=listed("other others another"),
    preferring=listed("more rather"),
    change=("from", "to"),
    at_start=listed("before first initially originally beginning start formerly previously earlier"),
    at_end=listed("after now end finally eventually afterwards later since today present presently currently"),
    starting=listed("begin begins began begun beginning start starts started first"),
    ending=listed("end ends ended ending finish finished stop stopped until last"),
    turning_time=listed("before after until earlier previous previously originally compared former formerly"),
    asks_time=listed("year date day month time occasion happen happened"),
    universal=listed("all always both each entire every everybody everyone everything everywhere whole"),
    partial=listed("almost few half many most mostly nearly normally often part partly several some sometimes usually"),
    each=listed("each apiece"),
    ratios={
        "twice": Fraction(2), "double": Fraction(2), "thrice": Fraction(3), "triple": Fraction(3), "half": Fraction(1, 2),
        "third": Fraction(1, 3), "quarter": Fraction(1, 4), "fifth": Fraction(1, 5), "sixth": Fraction(1, 6), "tenth": Fraction(1, 10),
    },
    multiplying={
        word: factor
        for words, factor in (
            ("halve halved halving", Fraction(1, 2)),
            ("double doubled doubling", Fraction(2)),
            ("treble trebled trebling triple tripled tripling", Fraction(3)),
            ("quadruple quadrupled quadrupling", Fraction(4)),
        )
        for word in words.split()
    },
    times="times",
    pairing=listed("as"),
    ratio_joins=listed("as of the that"),
)  # fmt: skip
