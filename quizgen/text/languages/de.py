"""German."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from quizgen.text.languages.denial import Denial
from quizgen.text.languages.fact_data import HOUR, MINUTES, DateWords, FactWords, ordinals
from quizgen.text.languages.language import (
    LanguageData,
    bounds,
    forms,
    hedges,
    listed,
    values,
)
from quizgen.text.languages.number_data import Fractions, NumberFormat, NumberLibrary, parts
from quizgen.text.plurals import one_is_singular

LANGUAGE: Final = LanguageData(
    tag="de",
    months=(
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ),
    month_forms=forms(
        "jan|janner", "feb|feber", "mar", "apr", "", "jun", "jul", "aug", "sep|sept", "okt", "nov", "dez"
    ),
    date_forms=("{day}. {month} {year}", "{month} {year}"),
    ordinal_endings=listed("te ter tes ten ste ster sten"),
    date_fillers=listed("am im den jahr"),
    number_format=NumberFormat(".", ",", percent="\N{NO-BREAK SPACE}", points=True, apostrophes=True),
    number_words=NumberLibrary(
        "de",
        respelt=(("fuenf", "fünf"), ("funf", "fünf"), ("zwoelf", "zwölf"), ("zwolf", "zwölf")),
        one=listed("ein eine einen einer einem"),
    ),
    scales={
        "tausend": 10**3, "tsd": 10**3, "million": 10**6, "millionen": 10**6, "mio": 10**6,
        "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9,
        "viertelmillion": 250_000, "dreiviertelmillion": 750_000, "viertelmilliarde": 250 * 10**6,
        "hundert": 100, "dutzend": 12, "halbdutzend": 6,
    },
    doubtful_scales={
        "billion": (10**9, 10**12), "billions": (10**9, 10**12), "billionen": (10**9, 10**12),
        "trillion": (10**12, 10**18), "trillions": (10**12, 10**18), "trillionen": (10**12, 10**18),
    },
    spellings=((r"ph(?=ot|on|ant)|(?<=gra)ph(?=i|$|en$|isch)|(?<=^del)ph", "f"), (r"ti(?=al|ell)", "zi")),
    which=listed("welcher welche welches welchen welchem"),
    zero_alone=listed("kein keine keinen keiner keines"),
    counting_alone=listed("dutzend"),
    minus=listed("minus negativ"),
    below_zero=("unter null",),
    fractions=Fractions(
        parts(
            half="halfte|die halfte|halb|halbe|halber|halbes|halben|halbem|ein halb|eine halbe|ein halber|ein halbes|einen halben|"
            "einer halben|einem halben|eines halben",
            quarter="viertel|ein viertel|einem viertel",
            three_quarters="dreiviertel|ein dreiviertel|drei viertel",
        )
        | {
            word: Decimal(whole) + Decimal("0.5")
            for whole, words in enumerate(
                ["anderthalb|eineinhalb|einundeinhalb", "zweieinhalb|zweiundeinhalb", "dreieinhalb|dreiundeinhalb", "viereinhalb", "funfeinhalb|fuenfeinhalb", "sechseinhalb", "siebeneinhalb", "achteinhalb", "neuneinhalb", "zehneinhalb", "elfeinhalb", "zwolfeinhalb|zwoelfeinhalb"],
                1,
            )
            for word in words.split("|")
        },
        parts={
            "drittel": 3, "viertel": 4, "funftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9,
            "zehntel": 10, "zwolftel": 12, "zwanzigstel": 20, "hundertstel": 100, "tausendstel": 1000,
        },
        links=listed("einer von der"),
        joining=listed("und"),
        point=listed("komma"),
    ),
    hedges=hedges(
        less="weniger als|fast|knapp|beinahe|nahezu|unter", about="etwa|rund|ungefahr|circa|zirka|ca.|ca|um die|in etwa|schatzungsweise",
        more="mehr als|uber|gut|etwas mehr als|etwas uber",
    ),
    bounds=bounds(
        below="weniger als|unter|hochstens|maximal|bis zu|nicht mehr als",
        above="mehr als|uber|mindestens|wenigstens|nicht weniger als|oder mehr",
    ),
    answer_fillers=listed("genau|nur|exakt|es waren|es war|es sind|es ist|ich glaube|insgesamt|hoch|lang|breit|tief|alt", "|"),
    range_words=listed("bis und"),
    units={
        "%": ("prozent", "v.h.", "vom hundert", "prozentsatz"), "‰": ("promille",), "dollar": ("us dollar",), "euro": ("euros",),
        "pound": ("pfund sterling",), "franc": ("franken", "schweizer franken"), "yen": ("yen",),
        "m": ("meter", "metern", "meters"), "in": ("zoll",), "ft": ("fuss",), "mi": ("meile", "meilen"),
        "nmi": ("seemeile", "seemeilen"), "ly": ("lichtjahr", "lichtjahre", "lichtjahren"),
        "ha": ("hektar", "hektare", "hektaren"), "l": ("liter", "litern"), "g": ("gramm",), "t": ("tonne", "tonnen"),
        "s": ("sekunde", "sekunden", "sek"), "min": ("minute", "minuten"), "h": ("stunde", "stunden", "std"),
        "day": ("tag", "tage", "tagen"), "week": ("woche", "wochen"), "month": ("monat", "monate", "monaten"),
        "year": ("jahr", "jahre", "jahren"), "decade": ("jahrzehnt", "jahrzehnte", "jahrzehnten"),
        "century": ("jahrhundert", "jahrhunderte", "jahrhunderten"),
        "km/h": ("stundenkilometer", "stundenkilometern"), "kn": ("knoten",),
        "°C": ("grad celsius", "grad c"), "°F": ("grad fahrenheit", "grad f"), "°": ("grad",),
        "kWh": ("kilowattstunde", "kilowattstunden"), "hp": ("ps",), "cal": ("kalorie", "kalorien"),
        "kcal": ("kilokalorie", "kilokalorien"),
        "person": ("personen", "mensch", "menschen", "leute"),
    },
    unit_prefixes={"hekto": "h", "dezi": "d", "zenti": "c", "mikro": "μ"},
    unit_powers={"quadrat": 2, "kubik": 3},
    percentage_points=("prozentpunkt",),
    per=("pro ", "je ", "in der ", "die "),
    how_many=("wie viele", "wieviele", "wie viel", "zahl der", "anzahl der"),
    plural=one_is_singular,
    articles=("der ", "die ", "das ", "den ", "dem ", "ein ", "eine "),
    articles_of_one=("der ", "das ", "ein ", "eine "),
    inner_articles=listed("der die das den dem des"),
    small_words=listed(
        """
        der die das den dem des ein eine einen einem einer eines im in am an auf zu zum zur um für mit als und weil da dass es
        er sie ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner ich mein meine wir unser unsere man sich ist sind war
        waren wird wurde wurden werden hat haben hatte hatten sehr auch so dies diese dieser dieses welche welcher
        """
    ),
    leading_words=listed("in im am an auf zu zum zur der die das den dem ein eine einen einem herr frau doktor"),
    rulers=listed("könig königin kaiser kaiserin zar zarin papst präsident sultan"),
    and_words=("und",),
    short_forms={"dr": "doktor", "prof": "professor", "st": "sankt", "&": "und", "str": "strasse", "hl": "heilige"},
    regular_plurals=frozenset(("", "e", "en", "n", "er", "s")),
    conjunctions=("und", "oder", "sowie"),
    true_false=("Richtig", "Falsch"),
    yes=listed("j ja w wahr r richtig"),
    no=listed("n nein f falsch unwahr"),
    judgements=r"ja|nein|richtig|falsch|wahr",
    stated_of=r"(?:er|sie|diese[rs]?|sein|seine|ihre?) (?=[a-zäöü])",
    asks_for_several=r"\bwelche (?:beiden|zwei|drei|vier)\b|\bwer (?:waren|sind)\b|\bnenne (?:zwei|drei|die (?:zwei|drei|beiden))\b",
    asks_who=listed("wer wen wem"),
    places=listed("wo wohin woher ort sitz adresse anschrift liegt"),
    abbreviations=listed("bzw ca dgl evtl ggf nr str usw vgl dr prof st fr hr hrn frl"),
    name_particles=listed("van von der"),
    titles=(
        "herr", "herrn", "hr.", "hrn.", "frau", "fr.", "fräulein", "frl.", "dr.", "doktor", "doktorin", "prof.",
        "professor", "professorin", "dipl.-ing.", "ing.", "pfarrer",
    ),
    possessive="'s",
    number_signs=("nr.", "no.", "op."),
    nouns_in_capitals=True,
    function_words=listed(
        """
        aber alle allem allen aller alles als also am an auch auf aus bei beim bis da damit dann das dass dem den denn
        der des die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es
        etwa etwas fast für gegen haben hat hatte hatten hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in
        ins ist ja jede jedem jeden jeder jedes kann kein keine keinen können man mehr mit muss nach nicht noch nun nur
        ob oder ohne sehr sein seine seinem seinen seiner seit sich sie sind so sollte über um und uns unter viel viele
        vom von vor war waren was weil welche welchem welchen welcher welches wenig wenn wer werden wie wieder wird wo
        wofür womit worauf wurde wurden zu zum zur zwischen
        """
    ),
    negations=listed("nicht nie niemals kein keine keinen keiner ohne weder"),
    not_denying=listed("nur erst bis sondern bloss allein ausser"),
    comparing=listed("als"),
    denial=Denial("nicht", listed("ist sind war waren hat haben hatte hatten wird wurde wurden kann konnte")),
    opposites=(
        "annehmen angenommen akzeptiert genehmigt erlaubt|ablehnen abgelehnt verweigert verboten",
        "gewonnen gewann sieg|verloren verlor niederlage",
        "gestiegen stieg zugenommen|gesunken sank gefallen abgenommen",
        "geoffnet eroffnet|geschlossen",
        "gekauft kaufte|verkauft verkaufte",
        "legal|illegal",
        "norden nordlich|suden sudlich",
        "osten ostlich|westen westlich",
    ),
    small_opposites=(
        "vor|nach seit",
        "fur|gegen",
        "mehr|weniger",
        "mit|ohne",
        "uber|unter",
    ),
    turning_words=listed(
        """
        nicht kein keine keinen keinem keiner nie niemals weder noch niemand nichts ohne
        erste ersten zweite zweiten dritte dritten vierte vierten letzte letzten nächste nächsten
        mehr weniger meisten wenigsten über unter vor nach bis seit alle einige halb halbe zweimal
        norden süden osten westen nördlich südlich östlich westlich
        """
    ),
    line_of_text=r"\b(?:in|aus|siehe|ab|bis) (?:der )?Zeilen? \d+|\bZeilen \d+ ?(?:bis|und|[-\u2013]) ?\d+|\(Zeilen? \d+",
    all_of_the_above=r"alle(?:s)? (?:davon|drei|vier|(?:der )?(?:oben )?(?:genannten?|obigen|anderen))(?: \w+)?"
    r"|alle (?:antworten|aussagen)(?: (?:sind (?:richtig|korrekt|wahr)|stimmen|treffen zu))?",
    none_of_the_above=(
        r"(?:nichts|keine[rs]?)(?: (?:davon|der (?:genannten|obigen|anderen))(?: \w+)?)?"
        r"|keine (?:der )?(?:antwort(?:en)?|aussagen?)(?: (?:ist|sind) (?:richtig|korrekt|wahr)| (?:stimmt|stimmen|trifft zu|passt))?"
    ),
    dates=DateWords(
        weekdays=values("montag|mo dienstag|di mittwoch|mi donnerstag|do freitag|fr samstag|sonnabend|sa sonntag|so", 0),
        last=listed("letzter letzte letzten"),
        day="tag",
        fillers=listed("die das der dem des tag"),
        day_first=True,
        before_christ=r"v\.? ?(?:chr(?:istus)?|u\.? ?z)\.?|vor (?:christus|christi geburt|unserer zeit(?:rechnung)?)",
        after_christ=r"n\.? ?(?:chr(?:istus)?|u\.? ?z)\.?|nach (?:christus|christi geburt|unserer zeit(?:rechnung)?)",
        bc="{date} v. Chr.",
        century_words=r"jahrhunderts?|jhs?\.?|jhdt?s?\.?",
        century=lambda number: f"{number}. Jahrhundert",
        decade_form="{year}er Jahre",
        decade=r"(?P<figures>'?\d{1,3}0) ?er(?:[ -]?jahren?)?|(?P<word>[a-z]+er)(?:[ -]?jahren?)?",
        decades=values("zwanziger dreissiger|dreiziger vierziger funfziger|fuenfziger sechziger siebziger achtziger neunziger", 20, 10),
    ),
    facts=FactWords(
        ordinals=ordinals(
            "erst zweit dritt viert funft|fuenft sechst siebt|siebent acht neunt zehnt elft zwolft|zwoelft dreizehnt "
            "vierzehnt funfzehnt|fuenfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst "
            "zweiundzwanzigst dreiundzwanzigst vierundzwanzigst funfundzwanzigst|fuenfundzwanzigst sechsundzwanzigst "
            "siebenundzwanzigst achtundzwanzigst neunundzwanzigst dreissigst einunddreissigst",
            endings="e|er|en|es|em",
        ),
        ordinal_signs=r"\.|ter?|ten|tes|ste[rns]?",
        ranges=(("von", "bis"), ("zwischen", "und"), ("", "bis")),
        out_of=r"von",
        counted_ending=r"(?:jährig|tägig|stündig|monatig|seitig|teilig|fach)(?:e[rnsm]?)?$",
        noon=(r"uhr (?:morgens|fruh|vormittags)", r"uhr (?:nachmittags|abends)"),
        clock=r"uhr",
        spoken_times=(
            (rf"{MINUTES}(?: minuten?)? nach {HOUR}", 1, False),
            (rf"{MINUTES}(?: minuten?)? vor {HOUR}", -1, False),
            (rf"(?P<minutes>halb) {HOUR}", -1, False),
            (rf"{HOUR} uhr {MINUTES}", 1, False),
        ),
        parts_of_hour={"halb": 30, "viertel": 15},
        times={"mittags": (12, 0), "mitternacht": (0, 0)},
        numbered=r"weltkrieg(?:e?s)?|punischer krieg|punische krieg|kreuzzug|republik",
        short_names={
            r"art\.? ?(?=\d)": "artikel ", r"kap\.? ?(?=\d)": "kapitel ", r"nr\.? ?(?=\d)": "nummer ", r"abs\.? ?(?=\d)": "absatz ",
        },
        rulers=listed("konig konigin kaiser kaiserin papst zar zarin sultan"),
        before_year=listed("von"),
        before_ordinal=listed("der die dem den des"),
    ),
)  # fmt: skip
