"""French."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from quizgen.text.languages.fact_data import HOUR, MINUTES, DateWords, FactWords, ordinals, roman
from quizgen.text.languages.language import (
    LanguageData,
    bounds,
    forms,
    hedges,
    listed,
    values,
)
from quizgen.text.languages.number_data import Fractions, NumberFormat, NumberLibrary, parts
from quizgen.text.plurals import Plural


def _plural(number: Decimal) -> Plural:
    return "one" if abs(number) < 2 else "other"


LANGUAGE: Final = LanguageData(
    tag="fr",
    months=(
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
    month_forms=forms("janv", "fevr", "", "avr", "", "", "juil", "", "sept", "oct", "nov", "dec"),
    date_forms=("{day} {month} {year}", "{month} {year}"),
    first_day="1er",
    day_endings=("er",),
    date_links=listed("de"),
    ordinal_endings=listed("er re ere e eme ieme"),
    date_fillers=listed("le en an annee"),
    number_format=NumberFormat(
        "\N{NARROW NO-BREAK SPACE}", ",", percent="\N{NO-BREAK SPACE}", apostrophes=True
    ),
    number_words=NumberLibrary("fr", one=listed("un une"), regional=listed("huitante octante")),
    scales={
        "mille": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9,
        "dizaine": 10, "dizaines": 10, "douzaine": 12, "douzaines": 12, "quinzaine": 15, "vingtaine": 20,
        "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "centaines": 100,
        "millier": 10**3, "milliers": 10**3, "md": 10**9, "mds": 10**9, "mrd": 10**9,
    },
    doubtful_scales={
        "billion": (10**9, 10**12), "billions": (10**9, 10**12), "trillion": (10**12, 10**18),
        "trillions": (10**12, 10**18),
    },
    spellings=((r"^oi(?=gnon)", "o"), (r"(?<=ass)e(?=oir)", ""), (r"(?<=nénu)ph", "f")),
    which=listed("quel quelle quels quelles"),
    zero_alone=listed("aucun aucune"),
    counting_alone=listed("douzaine mille"),
    minus=listed("moins negatif"),
    below_zero=("en dessous de zero", "au dessous de zero", "sous zero"),
    fractions=Fractions(
        parts(
            half="demi|demie|demis|un demi|une demi|une demie|moitie|la moitie",
            quarter="quart|un quart",
            three_quarters="trois quarts|trois quart",
        ),
        parts={
            "tiers": 3, "quart": 4, "quarts": 4, "cinquieme": 5, "cinquiemes": 5, "sixieme": 6, "sixiemes": 6,
            "septieme": 7, "septiemes": 7, "huitieme": 8, "huitiemes": 8, "neuvieme": 9, "neuviemes": 9, "dixieme": 10,
            "dixiemes": 10, "centieme": 100, "centiemes": 100, "millieme": 1000, "milliemes": 1000,
        },
        links=listed("de d un une"),
        joining=listed("et"),
        point=listed("virgule"),
    ),
    hedges=hedges(
        less="moins de|presque|pas tout a fait|un peu moins de", about="environ|a peu pres|approximativement",
        more="plus de|un peu plus de", other="pres de|quelque|autour de",
    ),
    bounds=bounds(
        below="moins de|au plus|au maximum|maximum|jusqu'a|pas plus de", above="plus de|au moins|minimum|au minimum|pas moins de"
    ),
    answer_fillers=listed("exactement|seulement|c'etait|il y a|il y avait|je crois|au total|de haut|de long|de large", "|"),
    after_scale=listed("de d"),
    range_words=listed("a et"),
    units={
        "%": ("pour cent", "pourcent", "pourcentage"), "dollar": ("dollar americain", "dollars americains"), "pound": ("livre sterling", "livres sterling"),
        "franc": ("franc suisse", "francs suisses"), "eurocent": ("centime",),
        "in": ("pouce",), "ft": ("pied",), "mi": ("mille terrestre",), "ly": ("annee lumiere", "annees lumiere"),
        "g": ("gramme",), "t": ("tonne",), "l": ("litre",), "s": ("seconde",), "h": ("heure",), "day": ("jour", "journee"),
        "week": ("semaine",), "month": ("mois",), "year": ("an", "annee"), "decade": ("decennie",), "century": ("siecle",),
        "km/h": ("kilometre heure", "kilometres heure"), "kn": ("noeud",),
        "°C": ("degre celsius", "degres celsius", "degre c"), "°F": ("degre fahrenheit", "degres fahrenheit"), "°": ("degre",),
        "B": ("octet",), "kB": ("ko",), "MB": ("mo",), "GB": ("go",), "kWh": ("kilowattheure", "kilowatt heure"),
        "hp": ("cheval vapeur", "chevaux"), "person": ("personne",),
    },
    unit_powers={"carre": 2, "carres": 2, "cube": 3, "cubes": 3},
    percentage_points=("point de pourcentage", "points de pourcentage"),
    per=("par ", "a l'", "a la ", "de l'"),
    how_many=("combien de", "combien d'", "nombre de", "nombre d'"),
    plural=_plural,
    articles=("les ", "le ", "la ", "l'", "une ", "un "),
    articles_of_one=("le ", "la ", "un ", "une "),
    inner_articles=listed("le la les"),
    small_words=listed(
        """
        le la les l un une des du de d au aux à en dans pour avec et car parce que qui ce cet cette ces c il ils elle elles
        on nous je son sa ses leur leurs notre nos mon ma est sont était étaient été a ont avait avaient avoir être y très
        aussi
        """
    ),
    leading_words=listed("a au aux en dans le la les un une du des m mme docteur monsieur madame"),
    rulers=listed("roi reine empereur impératrice tsar pape président sultan"),
    and_words=("et",),
    short_forms={"dr": "docteur", "st": "saint", "ste": "sainte", "&": "et", "mme": "madame"},
    regular_plurals=frozenset(("s", "x")),
    conjugations={
        "er": listed(
            "e es ons ez ent ais ait ions iez aient ai as a âmes âtes èrent erai eras era erons erez eront erais erait "
            "erions eriez eraient asse asses ât assions assiez assent é ée és ées ant ants ante antes eur eurs euse euses"
        ),
        "ir": listed(
            "is it issons issez issent issais issait issions issiez issaient irai iras ira irons irez iront irais irait "
            "irions iriez iraient îmes îtes irent isse isses ît i ie ies issant"
        ),
        "re": listed(
            "s ons ez ent ais ait ions iez aient rai ras ra rons rez ront rais rait rions riez raient is it îmes îtes "
            "irent isse isses ît issions issiez issent u ue us ues ant"
        ),
    },
    conjunctions=("et", "ou"),
    true_false=("Vrai", "Faux"),
    yes=listed("v vrai o oui"),
    no=listed("f faux n non"),
    judgements=r"oui|non|vrai|faux",
    stated_of=(
        r"(?:elles?|ils|cette|ces|son|sa|ses|leurs?|cela) (?=[a-zà-ÿ])"
        r"|il (?!y\b|n'y\b|faut\b|fallait\b|pleu|neige|s'agit\b|est \w+ (?:de|que)\b)(?=[a-zà-ÿ])"
    ),
    asks_for_several=r"\bquels\b|\bquelles\b|\bqui (?:sont|étaient|furent)\b|\b(?:deux|trois|quatre) \w+s\b",
    asks_who=listed("qui"),
    places=listed("où lieu siège ville adresse situé située"),
    abbreviations=listed("mme mlle av env etc st mgr"),
    name_particles=listed("de la"),
    offices=listed("colonel duc general maire ministre premier president prince princesse reine roi saint"),
    titles=(
        "m.", "mm.", "mr.", "monsieur", "messieurs", "mme", "mmes", "madame", "mesdames", "mlle", "mlles",
        "mademoiselle", "mesdemoiselles", "dr", "docteur", "docteure", "pr", "prof.", "professeur", "professeure", "me",
        "maître", "mgr", "monseigneur", "abbé", "père", "sœur",
    ),
    elisions=listed("c d j l m n s t qu jusqu lorsqu puisqu quoiqu"),
    number_signs=("no", "no.", "n°", "op."),
    function_words=listed(
        """
        a ai ainsi après au aucun aucune aussi autre autres aux avait avant avec avoir car ce cela ces cet cette ceux
        chaque chez comme comment d dans de depuis des deux donc dont du elle elles en encore entre est et était étaient
        été être eu fait furent fut il ils j je jusque l la le les leur leurs lors lorsque lui m mais me même mêmes n ne
        ni non nos notre nous on ont ou où par parce pas pendant peu peut plus pour pourquoi près qu quand que quel
        quelle quelles quels qui quoi s sa sans se selon sera ses si son sont sous sur t ta te tes ton tous tout toute
        toutes très trop un une vers voici voilà vos votre vous y
        """
    ),
    negations=listed("ne n pas jamais sans aucun aucune ni"),
    not_denying=listed("que seulement avant jusque sauf"),
    comparing=listed("que"),
    opposites=(
        "accepter accepte acceptee acceptent|refuser refuse refusee rejeter rejete rejetee",
        "gagner gagne victoire|perdre perdu perdue defaite",
        "augmenter augmente hausse|diminuer diminue baisse baisser",
        "ouvrir ouvert ouverte|fermer ferme fermee",
        "acheter achete|vendre vendu",
        "legal|illegal",
        "nord|sud",
        "est|ouest",
    ),
    small_opposites=(
        "avant|apres",
        "pour|contre",
        "plus|moins",
        "avec|sans",
        "dessus|dessous",
    ),
    turning_words=listed(
        """
        ne pas non jamais ni aucun aucune personne rien sans
        premier première second seconde deuxième troisième quatrième dernier dernière prochain prochaine
        plus moins sur sous avant après jusque depuis tous toutes quelques demi moitié
        nord sud est ouest
        """
    ),
    line_of_text=r"\b(?:à|de) la ligne \d+ du texte|\b(?:aux|des) lignes \d+ ?(?:à|et|[-\u2013]) ?\d+|\((?:lignes?|l\.) \d+",
    all_of_the_above=(
        r"(?:toutes|tous)(?: ces \w+| les (?:réponses|propositions)(?: (?:ci-dessus|précédentes))?(?: sont (?:correctes|justes|vraies|bonnes))?)"
    ),
    none_of_the_above=r"aucun(?:e)?(?: de ces \w+| des (?:deux|trois|\w+ (?:ci-dessus|précédentes))| (?:autre )?(?:réponse|proposition)(?: (?:n'est (?:correcte|juste|vraie|bonne)|ne convient))?)?",
    before_colon="\N{NO-BREAK SPACE}",
    dates=DateWords(
        weekdays=values("lundi|lun mardi mercredi|mer jeudi|jeu vendredi|ven samedi|sam dimanche|dim", 0),
        last=listed("dernier"),
        day="jour",
        fillers=listed("les la du jour"),
        day_first=True,
        before_christ=r"av(?:ant|\.)? ?j(?:esus|\.)?[ -]*c(?:hrist|\.)?|(?:avant|av\.?) (?:notre ere|n\.? ?e\.?)",
        after_christ=r"ap(?:res|r?\.?)? ?j(?:esus|\.)?[ -]*c(?:hrist|\.)?|de notre ere",
        bc="{date} av. J.-C.",
        century_words=r"siecles?|s\.",
        century=lambda number: f"{roman(number)}{'er' if number == 1 else 'e'} siècle",
        decade_form="années {year}",
        decade=r"(?:decennie|annees) (?P<figures>'?\d{1,3}0)|annees (?P<word>[a-z -]+)",
        decades=values("vingt trente quarante cinquante soixante septante octante nonante", 20, 10)
        | {"soixante dix": 70, "quatre vingt": 80, "quatre vingts": 80, "quatre vingt dix": 90},
    ),
    facts=FactWords(
        ordinals=ordinals(
            "premier|premiere deuxieme|second|seconde troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme "
            "dixieme onzieme douzieme treizieme quatorzieme quinzieme seizieme dix_septieme dix_huitieme dix_neuvieme "
            "vingtieme vingt_et_unieme vingt_deuxieme"
        ),
        ordinal_signs=r"er|re|ere|e|eme|ieme|nde?",
        ranges=(("de", "a"), ("entre", "et"), ("", "a|jusqu'a"), ("du", "au")),
        out_of=r"sur",
        noon=(r"h(?:eures?)? du matin", r"h(?:eures?)? (?:de l'apres[- ]midi|du soir)"),
        clock=r"h(?:eures?)?",
        spoken_times=(
            (rf"{HOUR} h(?:eures?)?(?: et)? {MINUTES}", 1, False),
            (rf"{HOUR} h(?:eures?)? moins (?:le |un )?{MINUTES}", -1, False),
        ),
        parts_of_hour={"demie": 30, "demi": 30, "quart": 15},
        times={"midi": (12, 0), "minuit": (0, 0)},
        numbered=r"guerre mondiale|guerre punique|croisade|republique|empire",
        short_names={r"art\.? ?(?=\d)": "article ", r"chap\.? ?(?=\d)": "chapitre ", r"n[\u00b0\u00bao]\.? ?(?=\d)": "numéro "},
        rulers=listed("roi reine empereur imperatrice pape tsar sultan"),
        before_year=listed("de"),
        before_ordinal=listed("le la"),
    ),
)  # fmt: skip
