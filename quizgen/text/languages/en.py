"""English."""

from __future__ import annotations

import re
from typing import Final

import quizgen.text.languages.english_names as names
import quizgen.text.languages.english_opposites as opposites
import quizgen.text.languages.english_words as english
from quizgen.text.languages.denial import Denial
from quizgen.text.languages.english_certainty import CERTAINTY
from quizgen.text.languages.english_claims import CLAIM_WORDS
from quizgen.text.languages.english_options import ALL_OF_THE_ABOVE, NONE_OF_THE_ABOVE
from quizgen.text.languages.english_questions import WORDING
from quizgen.text.languages.english_quotations import QUOTATIONS
from quizgen.text.languages.english_tasks import ASKS_FOR_SEVERAL, STATED_OF
from quizgen.text.languages.fact_data import HOUR, MINUTES, DateWords, FactWords, ordinals
from quizgen.text.languages.language import LanguageData, Syllables, bounds, forms, hedges, listed, values
from quizgen.text.languages.number_data import Fractions, NumberFormat, NumberTable, parts
from quizgen.text.languages.role_words import RoleWords
from quizgen.text.number_format import ordinal_figures
from quizgen.text.plurals import one_is_singular

_TO_F: Final = {
    f"{stem}ves": f"{stem}{end}"
    for stems, end in (("kni li mid wi", "fe"), ("cal el hal hoo lea loa scar sel shel thie whar wol", "f"))
    for stem in stems.split()
}
_TO_O: Final = re.compile(r"(?:[^aeious]|[^h]s|buffal)oes$")


def _singular(word: str) -> str:
    if word in _TO_F:
        return _TO_F[word]
    if len(word) > 5 and _TO_O.search(word) and word != "canoes":
        return word[:-2]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("men"):
        return word[:-2] + "an"
    return word[:-1] if len(word) > 2 and word.endswith("s") and word[-2] not in "sui" else word


LANGUAGE: Final = LanguageData(
    tag="en",
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    month_forms=forms("jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep|sept", "oct", "nov", "dec"),
    date_forms=("{day} {month} {year}", "{month} {year}"),
    day_endings=("st", "nd", "rd", "th"),
    date_links=listed("of"),
    ordinal_endings=listed("st nd rd th"),
    date_fillers=listed(
        "on in of the year ad ce monday tuesday wednesday thursday friday saturday sunday"
    ),
    number_format=NumberFormat(),
    number_words=NumberTable(
        ones=values("one two three four five six seven eight nine", 1),
        teens=values(
            "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10
        ),
        tens=values("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
        hundred=listed("hundred"),
        powers={
            "thousand": 10**3, "lakh": 10**5, "lac": 10**5, "crore": 10**7, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15},
        one=listed("a an"),
        zero=listed("zero nought naught nil"),
        joining=listed("and"),
    ),
    ordinals=values(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
        1,
    )
    | {"thirtieth": 30},
    scales={
        "k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12,
        "dozen": 12, "dozens": 12, "hundred": 10**2,
        "thousand": 10**3, "thousands": 10**3, "million": 10**6, "millions": 10**6,
        "billion": 10**9, "billions": 10**9, "trillion": 10**12, "trillions": 10**12, "quadrillion": 10**15, "quadrillions": 10**15,
        "score": 20, "pair": 2, "couple": 2, "mln": 10**6, "bln": 10**9, "trn": 10**12, "lakh": 10**5, "lakhs": 10**5, "crore": 10**7,
        "crores": 10**7, "lac": 10**5, "lacs": 10**5, "lkh": 10**5, "lkhs": 10**5, "cr": 10**7, "koti": 10**7,
        "krore": 10**7, "krores": 10**7,
    },
    spellings=((r"^leuc(?=a?em|oc)", "leuk"),),
    other_without_accent=listed("attache expose lame mate pate pique rose saute"),
    which=listed("which what"),
    zero_alone=listed("none"),
    false_numbers=listed("once due cent mil elf null sale nove"),
    doubtful_scales={"mil": (10**3, 10**6)},
    counting_alone=listed("dozen"),
    minus=listed("minus negative"),
    below_zero=("below zero",),
    fractions=Fractions(
        parts(
            half="half|a half|one half",
            quarter="quarter|a quarter|one quarter",
            three_quarters="three quarters|three quarter",
        ),
        parts={
            "half": 2, "halves": 2, "quarter": 4, "quarters": 4, "third": 3, "thirds": 3, "fourth": 4, "fourths": 4,
            "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
            "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "twelfth": 12, "twelfths": 12, "twentieth": 20,
            "twentieths": 20, "hundredth": 100, "hundredths": 100, "thousandth": 1000, "thousandths": 1000,
        },
        links=listed("a an of the one"),
        joining=listed("and"),
        point=listed("point"),
        after_unit=r"\b(an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) ([a-z]+) (and (?:a half|half|a quarter|three quarters))\b",
    ),
    hedges=hedges(
        less="less than|fewer than|under|just under|nearly|almost|below|not quite|a little under|slightly under|"
        "slightly less than|a little less than|shy of|just shy of",
        about="about|around|roughly|approximately|some|circa|c.|ca.|ca|~",
        more="more than|over|just over|a little over|slightly over|slightly more than|a little more than|above",
        other="approx.|approx|≈|exactly|only|close to|just|at least|at most|up to|or so|or more|or less|"
        "an estimated|estimated|more or less|give or take|maybe|perhaps|probably",
    ),
    bounds=bounds(
        below="less than|fewer than|under|below|at most|up to|no more than|not more than|or less|or fewer|a maximum of|"
        "max|maximum|not over|not above|not exceeding",
        above="more than|over|above|at least|no less than|not less than|no fewer than|not fewer than|or more|a minimum of|"
        "min.|minimum|not under|not below|upwards of|in excess of|greater than",
    ),
    answer_fillers=listed(
        "exactly|only|just|precisely|it was|it is|it's|there were|there are|that is|the answer is|answer|i think|"
        "i guess|i believe|equals|a total of|in total|altogether|number|yes|"
        "tall|long|wide|high|deep|thick|old|away",
        "|",
    ),
    after_scale=listed("of"),
    singular=_singular,
    irregular_plurals=listed("men people children mice geese teeth feet oxen sheep fish cattle deer police"),
    range_words=listed("to or and"),
    units=english.UNITS,
    unit_prefixes={
        "tera": "T", "giga": "G", "mega": "M", "kilo": "k", "hecto": "h", "deci": "d", "centi": "c", "milli": "m",
        "micro": "μ", "nano": "n", "pico": "p",
    },
    unit_powers={"square": 2, "sq": 2, "squared": 2, "cubic": 3, "cu": 3, "cubed": 3},
    percentage_points=("percentage point", "per cent point"),
    per=("per ", "an ", "a ", "each ", "every "),
    how_many=("how many", "number of", "how much"),
    plural=one_is_singular,
    articles=("the ", "an ", "a "),
    inner_articles=listed("the"),
    small_words=english.SMALL_WORDS,
    leading_words=listed("in to at on a an the mr mrs ms miss mx doctor professor sir"),
    rulers=listed("king queen emperor empress tsar tsarina pope president sultan shah pharaoh"),
    other_plurals=listed(
        "arms airs brains compasses customs damages glasses goods grounds irons manners means news pains premises "
        "remains spectacles spirits wits"
    ),
    and_words=("and",),
    short_forms={
        "dr": "doctor", "prof": "professor", "st": "saint", "mt": "mount", "ft": "fort", "&": "and", "vs": "versus",
        "v": "versus", "co": "company", "rd": "road", "govt": "government", "dept": "department", "#": "sharp", "\u266f": "sharp",
        "♭": "flat", "gen": "general", "col": "colonel", "capt": "captain", "sgt": "sergeant", "lt": "lieutenant",
        "pres": "president", "sen": "senator", "ave": "avenue", "jr": "junior", "sr": "senior", "no": "number",
    },
    conjunctions=("and", "or", "as well as"),
    true_false=("True", "False"),
    yes=listed("t true y yes right correct"),
    no=listed("f false n no wrong incorrect"),
    not_alone=listed("right"),
    judgements=r"true|false|yes|no(?!\. ?\d)",
    stated_of=STATED_OF,
    asks_for_several=ASKS_FOR_SEVERAL,
    asks_who=listed("who whom"),
    places=listed("where address headquarters located location seat birthplace"),
    abbreviations=listed(
        """
        mr mrs ms dr prof gen lt col maj capt cpl sgt pvt adm cmdr rev hon sen rep gov pres st mt ft vs etc approx
        dept est fig figs vol vols no nos pp ed eds inc ltd co corp bros jan feb mar apr jun jul aug sep sept oct nov
        dec mon tue wed thu fri sat sun
        """
    ),
    function_words=listed(
        """
        a about above across after again against ago all almost along already also although always am among an and
        another any anyone anything are around as at away back be became because become been before behind being
        below besides between both but by came can cannot could did do does doing done down during each either else even ever
        every far few first for from further gave get gets give given go goes going got had has have having he her
        here hers herself him himself his how however i if in instead into is it its itself just kind last least less
        let like made make makes many may me might mine more most much must my near neither never next no nor not
        nothing now of off often on once one only onto or other others otherwise our ours out over own part per
        perhaps please quite rather said same say says see seem several shall she should since so some something soon
        still such take taken than that the their theirs them then there therefore these they thing things this those
        though through thus to together too toward towards two type under until up upon us used using very via want
        was way we well went were what whatever when where whether which while who whom whose why will with within
        without would yet you your yours yourself
        according following below above correct best describe describes described true statement answer word words
        called name named
        """
    ),
    no_names=listed(
        """
        a after alongside although among an and are as at because before besides between both but by could despite did
        do does during for from had has have he her his how i if in into is it its like many most much no nor not of on
        once one only or other our she should since so some such than that the their then there these they this those
        though through throughout to under unless unlike until was we were what when where whereas whether which while who
        why with within without would yet you
        """
    ),
    name_particles=listed("of the al bin"),
    name_prefixes=("al-", "el-", "an-", "as-", "ar-"),
    offices=listed(
        """
        admiral ambassador archbishop baron bishop cardinal chairman chairwoman chancellor chief colonel commander
        commissioner constable corporal count countess deputy director duchess duke earl emperor empress executive
        father foreign former general governor inspector judge justice king lieutenant major marshal mayor minister
        mother pope premier president prime prince princess queen saint secretary senator sergeant sheikh speaker
        sultan vice
        """
    ),
    titles=(
        "mr.", "mrs.", "ms.", "mx.", "miss", "dr.", "doctor", "prof.", "professor", "rev.", "reverend", "sir", "dame",
        "lord", "lady", "capt.", "captain", "madam", "master",
    ),
    possessive="'s",
    number_signs=("no.", "nos.", "op."),
    negations=listed("no not never nor neither none nobody nothing without cannot hardly"),
    within_denial=opposites.WITHIN_DENIAL,
    ruling_out=opposites.RULING_OUT,
    countries=english.COUNTRIES,
    capitals=names.CAPITALS,
    common_names=names.COMMON_NAMES,
    language_names=names.LANGUAGE_NAMES,
    related=names.RELATED,
    implied_numbers=english.IMPLIED_NUMBERS,
    relative_dates=english.RELATIVE_DATES,
    opposite_prefixes=("un", "non"),
    directions=english.DIRECTIONS,
    mutual=english.MUTUAL,
    irregular_verbs=english.IRREGULAR_VERBS,
    kinds=opposites.KINDS,
    clause_words=english.CLAUSE_WORDS,
    prepositions=english.PREPOSITIONS,
    not_denying=opposites.NOT_DENYING,
    converses=opposites.CONVERSES,
    denying=listed("lack lacks lacked lacking missing omit omits omitted omitting skip skips skipped refuse refuses refused refusing reject rejects rejected rejecting against avoid avoided exclude excluded excludes excluding bar barred banned bans banning forbidden ineligible deny denies denied denying forbid forbids prohibit prohibits prohibited banned prevent prevented oppose opposed rule"),
    comparing=listed("than"),
    orders=english.ORDERS,
    differences=english.DIFFERENCES,
    claim_words=CLAIM_WORDS,
    certainty=CERTAINTY,
    quotations=QUOTATIONS,
    denial=Denial("not", listed("is are was were has have had will can could did does must may")),
    opposites=opposites.OPPOSITES,
    small_opposites=opposites.SMALL_OPPOSITES,
    turning_words=opposites.TURNING_WORDS,
    roles=RoleWords(
        who=listed("who whom what"),
        do=listed("do does did"),
        be=listed("am are be been being got is was were"),
        by="by",
        joins=listed("and but or while when after before because who which that"),
        relatives=listed("who whom which that"),
    ),
    turning_ending=("n't", "not"),
    line_of_text=r"\b(?:in|see|of|from) lines? \d+|\blines \d+ ?(?:to|and|[-\u2013]) ?\d+|\(lines? \d+",
    all_of_the_above=ALL_OF_THE_ABOVE,
    none_of_the_above=NONE_OF_THE_ABOVE,
    telling_beginnings=(
        ("macro", "micro"),
        ("ante", "anti"),
        ("inter", "intra", "infra"),
        ("hyper", "hypo"),
        ("pre", "pro", "per"),
    ),
    telling_endings=(
        ("ism", "ist"),
        ("er", "ee"),
        ("or", "ee"),
        ("ate", "ite", "ide"),
        ("ane", "ene", "yne", "one", "ine"),
        ("less", "ness"),
        ("ol", "al"),
    ),
    denials=listed("not no non un in dis never without"),
    syllables=Syllables(
        vowels=r"[aeiouy\u00e0-\u00ff]+",
        apart=(
            r"(?<![cstxg])i(?:a|o|u)|(?<=t)ia(?=t)|i(?:et|ence|ent)|eo(?!u|p|n\b)|(?<=cr)ea|(?<=[tdns])ua|"
            r"(?<=[rd])uel|oe(?=[mt])|[aeiouy]ing|eu(?=m)|(?<=id)ea|ism\b"
        ),
        silent=(
            r"(?<=[a-z])(?:(?<![^aeiouy]l)e|(?<![sxzcg])(?<!ch)(?<!sh)(?<![^aeiouy]l)es|(?<![td])ed)$"
            r"|(?<=[a-z][^aeioul])e(?=(?:ly|ness|less|ful|ment|thing|where|times?)s?$)"
        ),
    ),
    wording=WORDING,
    dates=DateWords(
        weekdays=values("monday|mon tuesday|tue|tues wednesday|wed|weds thursday|thu|thur|thurs friday|fri saturday|sat sunday|sun", 0),
        last=listed("last"),
        day="day",
        fillers=listed("day"),
        before_christ=r"b\.? ?c\.?(?: ?e\.?)?|before (?:christ|(?:the )?common era)",
        after_christ=r"a\.? ?d\.?|c\.? ?e\.?|anno domini",
        bc="{date} BC",
        century_words=r"century|cent\.?|c\.?",
        century=lambda number: f"{ordinal_figures(number)} century",
        decade_form="{year}s",
        decade=r"(?P<figures>'?\d{1,3}0) ?'?s|(?P<word>[a-z -]+ies)",
        decades=values("twenties thirties forties fifties sixties seventies eighties nineties", 20, 10),
    ),
    facts=FactWords(
        ordinals=ordinals(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty_first twenty_second twenty_third "
            "twenty_fourth twenty_fifth twenty_sixth twenty_seventh twenty_eighth twenty_ninth thirtieth thirty_first"
        )
        | values("fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth", 40, 10),
        ordinal_signs=r"st|nd|rd|th",
        ranges=(("from", "to|until|till|through"), ("between", "and|&"), ("", "to|until|till|through")),
        out_of=r"in(?: every)?|out of",
        noon=(r"a\.? ?m\.?|in the morning", r"p\.? ?m\.?|in the (?:afternoon|evening)"),
        half_day_clock=r"o'? ?clock",
        spoken_times=(
            (rf"(?:a )?{MINUTES}(?: minutes?)? (?:past|after) {HOUR}(?: o'?clock)?", 1, False),
            (rf"(?:a )?{MINUTES}(?: minutes?)? (?:to|before) {HOUR}(?: o'?clock)?", -1, False),
            (rf"{HOUR} {MINUTES}", 1, True),
        ),
        parts_of_hour={"half": 30, "quarter": 15},
        times={"noon": (12, 0), "midday": (12, 0), "12 noon": (12, 0), "midnight": (0, 0), "12 midnight": (0, 0)},
        numbered=r"world war|punic war|crusade|amendment|republic|dynasty|balkan war|opium war|barons' war",
        short_names={
            r"w\.?w\.? ?(?=(?:\d|i{1,2})(?!\w))": "world war ",
            r"(two|three|four|five|six|seven|eight|nine|ten)-?fold(?!\w)": r"\1 times",
            r"twice(?!\w)": "two times", r"thrice(?!\w)": "three times",
            r"art\.? ?(?=\d|[ivxl]+(?!\w))": "article ", r"ch(?:ap)?\.? ?(?=\d)": "chapter ", r"sec(?:t)?\.? ?(?=\d)": "section ",
            r"(?:no\. ?|№ ?)(?=\d)": "number ", r"vol\.? ?(?=\d)": "volume ", r"fig\.? ?(?=\d)": "figure ", r"pp?\. ?(?=\d)": "page ",
        },
        rulers=listed("king queen emperor empress pope tsar czar sultan shah kaiser saint"),
        no_numeral_after=listed("malcolm generation planet mr mrs miss ms model brand solution professor and or am do did may can should "
            "shall would could must that if as when what how than but because so not is was than like no some any every each the this that which another"),
        before_year=listed("of"),
        before_ordinal=listed("the"),
    ),
)  # fmt: skip
