"""Italian."""

from __future__ import annotations

from typing import Final

from quizgen.text.languages.denial import Denial
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
from quizgen.text.plurals import one_is_singular

LANGUAGE: Final = LanguageData(
    tag="it",
    months=(
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
        "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
    ),
    month_forms=forms("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set|sett", "ott", "nov", "dic"),
    date_forms=("{day} {month} {year}", "{month} {year}"),
    day_endings=("o",),
    date_links=listed("di del"),
    ordinal_endings=listed("o a"),
    date_fillers=listed("il nel del di in dal giorno anno"),
    number_format=NumberFormat(".", ",", points=True, apostrophes=True),
    number_words=NumberLibrary(
        "it",
        one=listed("un una"),
        elided=(
            ("vent", "venti"), ("trent", "trenta"), ("quarant", "quaranta"), ("cinquant", "cinquanta"), ("sessant", "sessanta"), ("settant", "settanta"), ("ottant", "ottanta"), ("novant", "novanta"), ("cent", "cento"), ("quattr", "quattro"), ("mill", "mille"),
        ),
    ),
    scales={
        "mille": 10**3, "mila": 10**3, "milione": 10**6, "milioni": 10**6, "mln": 10**6,
        "miliardo": 10**9, "miliardi": 10**9, "mld": 10**9,
        "decina": 10, "decine": 10, "dozzina": 12, "dozzine": 12, "quindicina": 15, "ventina": 20, "trentina": 30,
        "quarantina": 40, "cinquantina": 50, "centinaio": 100, "centinaia": 100, "migliaio": 10**3, "migliaia": 10**3,
    },
    doubtful_scales={
        "billion": (10**9, 10**12), "billions": (10**9, 10**12), "bilione": (10**9, 10**12), "bilioni": (10**9, 10**12),
        "trillion": (10**12, 10**18), "trillions": (10**12, 10**18), "trilione": (10**12, 10**18),
        "trilioni": (10**12, 10**18),
    },
    which=listed("quale quali che"),
    zero_alone=listed("nessuno nessuna"),
    counting_alone=listed("dozzina"),
    minus=listed("meno"),
    below_zero=("sotto zero",),
    fractions=Fractions(
        parts(
            half="mezzo|mezza|mezz|un mezzo|una mezza|meta|la meta",
            quarter="un quarto|quarto",
            three_quarters="tre quarti",
        ),
        parts={
            "terzo": 3, "terzi": 3, "quarto": 4, "quarti": 4, "quinto": 5, "quinti": 5, "sesto": 6, "sesti": 6,
            "settimo": 7, "settimi": 7, "ottavo": 8, "ottavi": 8, "nono": 9, "noni": 9, "decimo": 10, "decimi": 10,
        },
        links=listed("di d un una"),
        joining=listed("e"),
        point=listed("virgola"),
    ),
    hedges=hedges(
        less="meno di|quasi|poco meno di", about="circa|all'incirca|approssimativamente|pressappoco", more="piu di|oltre|poco piu di",
        other="almeno|intorno a",
    ),
    bounds=bounds(
        below="meno di|al massimo|fino a|non piu di", above="piu di|oltre|almeno|minimo|come minimo|non meno di"
    ),
    answer_fillers=listed("esattamente|solo|erano|sono|credo|in totale", "|"),
    after_scale=listed("di d"),
    range_words=listed("a e"),
    units={
        "%": ("per cento", "percento", "percentuale"), "dollar": ("dollaro", "dollari", "dollari americani"), "euro": ("euro",),
        "pound": ("sterlina", "sterline"), "eurocent": ("centesimo", "centesimi"),
        "m": ("metro", "metri"), "in": ("pollice", "pollici"), "ft": ("piede", "piedi"), "mi": ("miglio", "miglia"),
        "ly": ("anno luce", "anni luce"), "ha": ("ettaro", "ettari"), "l": ("litro", "litri"), "g": ("grammo", "grammi"), "kg": ("chilo", "chili"),
        "t": ("tonnellata", "tonnellate"), "s": ("secondo", "secondi"), "min": ("minuto", "minuti"), "h": ("ora", "ore"),
        "day": ("giorno", "giorni"), "week": ("settimana", "settimane"), "month": ("mese", "mesi"), "year": ("anno", "anni"),
        "decade": ("decennio", "decenni"), "century": ("secolo", "secoli"), "kn": ("nodo", "nodi"),
        "km/h": ("chilometro orario", "chilometri orari", "km orari"),
        "°C": ("grado celsius", "gradi celsius", "grado centigrado", "gradi centigradi", "gradi c"),
        "°F": ("gradi fahrenheit",), "°": ("grado", "gradi"), "cal": ("caloria", "calorie"),
        "kWh": ("chilowattora",), "person": ("persona", "persone"),
    },
    unit_prefixes={"chilo": "k", "etto": "h"},
    unit_powers={"quadrato": 2, "quadrati": 2, "quadro": 2, "quadri": 2, "cubo": 3, "cubi": 3, "cubico": 3, "cubici": 3},
    percentage_points=("punto percentuale", "punti percentuali"),
    per=("per ", "all'", "al ", "alla "),
    how_many=("quanti", "quante", "quanto", "quanta", "numero di"),
    plural=one_is_singular,
    articles=("il ", "lo ", "la ", "l'", "i ", "gli ", "le ", "un ", "uno ", "una ", "un'"),
    articles_of_one=("il ", "lo ", "la ", "un ", "una ", "uno "),
    inner_articles=listed("il lo la i gli le"),
    small_words=listed(
        """
        il lo la i gli le l un uno una di d del dello della dei degli delle al allo alla ai agli alle in nel nello nella nei
        a per con e ed perché che chi è sono era erano fu furono stato stata stati state essere ha hanno aveva avevano suo
        sua suoi sue loro si ci noi io mio questo questa questi queste molto anche
        """
    ),
    leading_words=listed("a al in nel il lo la i gli le un una uno del signor signora dottor"),
    rulers=listed("re regina imperatore imperatrice zar presidente sultano"),
    letters_typed=(
        ("[éÉ]", "è"), (r"a'(?!\w)", "à"), (r"e'(?!\w)", "è"), (r"i'(?!\w)", "ì"), (r"o'(?!\w)", "ò"), (r"u'(?!\w)", "ù"),
    ),
    and_words=("e", "ed"),
    short_forms={"dott": "dottor", "sig": "signor", "&": "e"},
    regular_plurals=frozenset(("s",)),
    conjunctions=("e", "ed", "o", "oppure"),
    true_false=("Vero", "Falso"),
    yes=listed("v vero s si giusto"),
    no=listed("f falso n no"),
    not_alone=listed("si"),
    judgements=r"sì|si|no(?!\. ?\d)|vero|falso",
    stated_of=r"(?:egli|ella|essi|esse|lui|lei|loro|quest[oaei]|il suo|la sua) (?=[a-zà-ÿ])",
    asks_for_several=r"\bquali\b|\bchi (?:sono|erano|furono)\b",
    asks_who=listed("chi"),
    places=listed("dove luogo sede città indirizzo situato situata"),
    abbreviations=listed("dott sig sigg prof ing avv mons art pag ecc ca"),
    name_particles=listed("di"),
    offices=listed("colonnello duca generale ministro presidente principe re regina san santa sindaco"),
    titles=(
        "sig.", "sigg.", "signor", "signore", "signori", "sig.ra", "sig.re", "signora", "sig.na", "signorina", "dott.",
        "dottor", "dottore", "dott.ssa", "dottoressa", "dr.", "prof.", "professor", "professore", "prof.ssa",
        "professoressa", "ing.", "ingegner", "ingegnere", "avv.", "avvocato", "arch.", "mons.", "monsignor", "don",
        "donna", "suor", "padre", "maestro", "maestra",
    ),
    elisions=listed(
        "l un c d n v s m t gl all dall dell nell sull coll quell quest bell anch com dov senz tutt mezz nessun alcun "
        "ciascun sant grand buon vent trent quarant cinquant sessant settant ottant novant cent quattr"
    ),
    number_signs=("n.", "nn.", "op."),
    function_words=listed(
        """
        a ad agli ai al alla alle allo anche ancora c che chi ci cioè come con contro cui da dagli dai dal dalla dalle
        dallo degli dei del della delle dello di dopo dove dunque e è ed era erano essere fa fra fu furono già gli ha
        hanno i il in invece io l la le lei li lo loro lui ma mentre mi molto ne né negli nei nel nella nelle nello noi
        non o ogni oppure per perché però poi prima qual quale quali quando quanta quante quanti quanto quel quella
        quelle quelli quello questa queste questi questo se si sia solo sono sopra sotto sua sue sugli sui sul sulla
        sulle sullo suo suoi tra tutta tutte tutti tutto un una uno venne viene vi
        """
    ),
    negations=listed("non mai senza nessun nessuno nessuna ne"),
    not_denying=listed("solo soltanto fino finche prima salvo"),
    comparing=listed("di che"),
    denial=Denial("non", listed("è era fu sono erano furono ha hanno aveva avevano può poteva"), is_before=True),
    opposites=(
        "accettare accettato accettata accetto|rifiutare rifiutato rifiutata rifiuto",
        "vincere vinto vinse vittoria|perdere perso perse sconfitta",
        "aumentare aumentato|diminuire diminuito",
        "aprire aperto|chiudere chiuso",
        "comprare comprato|vendere venduto",
        "legale|illegale",
        "nord|sud",
        "est|ovest",
    ),
    small_opposites=(
        "prima|dopo",
        "contro|per favore",
        "piu|meno",
        "con|senza",
        "sopra|sotto",
    ),
    turning_words=listed(
        """
        non né mai nessuno nessuna nessun niente nulla senza
        primo prima secondo seconda terzo terza quarto quarta ultimo ultima prossimo prossima
        più meno sopra sotto dopo fino tutti tutte alcuni alcune mezzo metà
        nord sud est ovest
        """
    ),
    line_of_text=r"\b(?:nella|alla|della) riga \d+|\b(?:nelle|alle|delle) righe \d+|\(righ?[ae] \d+",
    all_of_the_above=r"tutt[ei](?: le (?:precedenti|risposte(?: precedenti)?(?: sono (?:corrette|giuste|vere))?)| questi| queste)",
    none_of_the_above=r"nessun[ao]?(?: delle (?:precedenti|altre)| dei (?:precedenti|due|tre)| risposta(?: è (?:corretta|giusta|vera))?)?",
    dates=DateWords(
        weekdays=values("lunedi|lun martedi mercoledi|mer giovedi|gio venerdi|ven sabato|sab domenica|dom", 0),
        last=listed("ultimo ultima"),
        day="giorno",
        fillers=listed("gli lo la"),
        day_first=True,
        before_christ=r"a\.? ?c\.?|avanti cristo|a\.? ?e\.? ?v\.?|prima di cristo",
        after_christ=r"d\.? ?c\.?|dopo cristo|e\.? ?v\.?",
        bc="{date} a.C.",
        century_words=r"secol[oi]|sec\.?",
        century=lambda number: f"{roman(number)} secolo",
        decade_form="anni {year}",
        decade=r"(?:anni|decennio) (?:(?P<figures>'?\d{1,3}0)|(?P<word>[a-z]+))",
        decades=values("venti trenta quaranta cinquanta sessanta settanta ottanta novanta", 20, 10),
        named_centuries=values("duecento trecento quattrocento cinquecento seicento settecento ottocento novecento", 13),
    ),
    facts=FactWords(
        ordinals=ordinals(
            "prim second terz quart quint sest settim ottav non decim undicesim dodicesim tredicesim quattordicesim "
            "quindicesim sedicesim diciassettesim diciottesim diciannovesim ventesim ventunesim ventiduesim",
            endings="o|a",
        ),
        ordinal_signs=r"o|a|\N{DEGREE SIGN}|\^",
        ranges=(("da|dal", "a|al"), ("tra|tra il|fra|fra il", "e|e il"), ("", "a|al")),
        out_of=r"su",
        noon=(r"(?:di|del) mattin[ao]", r"(?:di|del) (?:pomeriggio|sera)"),
        clock=r"ore?|h",
        spoken_times=(
            (rf"(?:le |l')?{HOUR} e (?:un )?{MINUTES}", 1, True),
            (rf"(?:le |l')?{HOUR} meno (?:un )?{MINUTES}", -1, True),
        ),
        parts_of_hour={"mezza": 30, "mezzo": 30, "quarto": 15},
        times={"mezzogiorno": (12, 0), "mezzanotte": (0, 0)},
        numbered=r"guerra mondiale|guerra punica|crociata|repubblica",
        short_names={r"art\.? ?(?=\d)": "articolo ", r"cap\.? ?(?=\d)": "capitolo "},
        rulers=listed("re regina imperatore imperatrice papa zar sultano"),
        before_year=listed("del"),
        before_ordinal=listed("il la"),
    ),
)  # fmt: skip
