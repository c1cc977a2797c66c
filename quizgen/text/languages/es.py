"""Spanish."""

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
    tag="es",
    months=(
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ),
    month_forms=forms(
        "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep|sept|setiembre", "oct", "nov", "dic"
    ),
    date_forms=("{day} de {month} de {year}", "{month} de {year}"),
    date_links=listed("de del"),
    ordinal_endings=listed("o a er ro ra"),
    date_fillers=listed("en de del el dia ano"),
    number_format=NumberFormat(
        "\N{NARROW NO-BREAK SPACE}", ",", grouped_from=5, percent="\N{NO-BREAK SPACE}", points=True
    ),
    number_words=NumberLibrary("es", respelt=(("veintiun ", "veintiuno "), ("veintiún ", "veintiuno ")), one=listed("un una")),
    scales={
        "mil": 10**3, "millon": 10**6, "millones": 10**6, "millardo": 10**9, "millardos": 10**9,
        "decena": 10, "decenas": 10, "docena": 12, "docenas": 12, "veintena": 20, "centena": 100, "centenas": 100,
        "centenar": 100, "centenares": 100, "millar": 10**3, "millares": 10**3,
    },
    doubtful_scales={
        "billion": (10**9, 10**12), "billions": (10**9, 10**12), "billon": (10**9, 10**12), "billones": (10**9, 10**12),
        "trillion": (10**12, 10**18), "trillions": (10**12, 10**18), "trillon": (10**12, 10**18),
        "trillones": (10**12, 10**18),
    },
    spellings=((r"^p(?=s[ei])", ""), (r"(?<=^o)b(?=s[ct])|(?<=^su)b(?=s[ct])|(?<=^se)p(?=tiembre)", ""), (r"(?<=^m[eé])j(?=ic)", "x")),
    which=listed("que cual"),
    zero_alone=listed("ninguno ninguna ningun"),
    counting_alone=listed("docena mil"),
    minus=listed("menos"),
    below_zero=("bajo cero",),
    fractions=Fractions(
        parts(
            half="medio|media|un medio|una media|la mitad|mitad",
            quarter="cuarto|un cuarto|una cuarta parte",
            three_quarters="tres cuartos|tres cuartas partes",
        ),
        parts={
            "tercio": 3, "tercios": 3, "cuarto": 4, "cuartos": 4, "quinto": 5, "quintos": 5, "sexto": 6, "sextos": 6,
            "septimo": 7, "septimos": 7, "octavo": 8, "octavos": 8, "noveno": 9, "novenos": 9, "decimo": 10, "decimos": 10,
        },
        links=listed("de un una"),
        joining=listed("y"),
        point=listed("coma punto"),
    ),
    hedges=hedges(
        less="menos de|casi|poco menos de|algo menos de",
        about="unos|unas",
        more="mas de|poco mas de|algo mas de",
        other="cerca de|alrededor de|aproximadamente|mas o menos|aprox.",
    ),
    bounds=bounds(
        below="menos de|como maximo|a lo sumo|no mas de|hasta", above="mas de|al menos|por lo menos|como minimo|no menos de"
    ),
    answer_fillers=listed("exactamente|solo|eran|fueron|creo que|en total|son", "|"),
    after_scale=listed("de"),
    range_words=listed("a y"),
    units={
        "%": ("por ciento", "porciento", "porcentaje"), "dollar": ("dolar", "dolares", "dolar estadounidense", "dolares estadounidenses"),
        "pound": ("libra esterlina", "libras esterlinas"), "cent": ("centavo",),
        "m": ("metro",), "in": ("pulgada",), "ft": ("pie",), "mi": ("milla",), "ly": ("ano luz", "anos luz"),
        "ha": ("hectarea",), "l": ("litro",), "g": ("gramo",), "t": ("tonelada",),
        "s": ("segundo",), "min": ("minuto",), "h": ("hora",), "day": ("dia",), "week": ("semana",), "month": ("mes", "meses"),
        "year": ("ano",), "decade": ("decada", "decenio"), "century": ("siglo",), "kn": ("nudo",),
        "°C": ("grado celsius", "grados celsius", "grado centigrado", "grados centigrados", "grado c", "grados c"),
        "°F": ("grado fahrenheit", "grados fahrenheit"), "°": ("grado",),
        "V": ("voltio",), "W": ("vatio",), "A": ("amperio",), "Ω": ("ohmio",), "Hz": ("hercio",), "J": ("julio",),
        "cal": ("caloria",), "kWh": ("kilovatio hora", "kilovatios hora"), "person": ("persona",),
    },
    unit_prefixes={"mili": "m"},
    unit_powers={"cuadrado": 2, "cuadrados": 2, "cubico": 3, "cubicos": 3},
    percentage_points=("punto porcentual", "puntos porcentuales"),
    per=("por ", "a la ", "al "),
    how_many=("cuantos", "cuantas", "cuanto", "cuanta", "numero de"),
    plural=one_is_singular,
    articles=("el ", "la ", "los ", "las ", "un ", "una "),
    articles_of_one=("el ", "la ", "un ", "una "),
    inner_articles=listed("el la los las"),
    small_words=listed(
        """
        el la los las un una unos unas de del al a en para con y e porque que quien es son era eran fue fueron ser sido está
        están estaba había han ha tiene tienen su sus se lo les nuestro nuestra nuestros yo mi ellos ellas él ella esto este
        esta estos estas muy también
        """
    ),
    leading_words=listed("a al en el la los las un una del don dona senor senora doctor"),
    rulers=listed("rey reina emperador emperatriz zar presidente sultán"),
    and_words=("y", "e"),
    short_forms={"dr": "doctor", "sr": "senor", "sra": "senora", "&": "y", "sto": "santo", "sta": "santa"},
    regular_plurals=frozenset(("s", "es")),
    conjunctions=("y", "e", "o", "u"),
    true_false=("Verdadero", "Falso"),
    yes=listed("v verdadero cierto s si"),
    no=listed("f falso n no"),
    not_alone=listed("si"),
    judgements=r"sí|si|no(?!\. ?\d)|verdadero|falso",
    stated_of=r"(?:él|ella|ellos|ellas|este|esta|esto|estos|estas|sus?) (?=[a-zà-ÿ])",
    asks_for_several=r"\bcuáles\b|\bquiénes\b|\bqué (?:dos|tres|cuatro|\w+[aeo]s)\b",
    asks_who=listed("quién quiénes"),
    places=listed("dónde lugar sede ciudad dirección situado situada"),
    abbreviations=listed("sr sra srta sres dr dra prof ud uds"),
    name_particles=listed("de la del"),
    offices=listed("alcalde coronel duque general ministro ministra presidente presidenta principe reina rey san santa"),
    titles=(
        "don", "doña", "d.", "d.a", "dª", "dña.", "sr.", "sres.", "sra.", "sr.a", "sras.", "srta.", "señor", "señores",
        "señora", "señoras", "señorita", "dr.", "dra.", "dr.a", "doctor", "doctora", "prof.", "profesor", "profesora",
        "lic.", "licenciado", "licenciada", "ing.", "ingeniero", "ingeniera", "fray", "sor", "padre",
    ),
    number_signs=("n.o", "n.º", "nº", "núm.", "op."),
    function_words=listed(
        """
        a al algo algunas algunos ante antes así aún aunque bajo cada casi como con contra cual cuál cuáles cuando
        cuándo cuánta cuántas cuánto cuántos de del desde donde dónde dos durante e el él ella ellas ellos en entre era
        eran es esa ese eso esos esta está estaba este esto estos fue fueron ha había habían hacia han hasta hay la las
        le les lo los más me mi muy nada ni no nos nosotros o otra otras otro otros para pero poco por porque que qué
        quien quién se sea según ser si sí sido sin sobre son su sus también tan tanto te tenía tiene todas todo todos
        tras tu u un una unas uno unos y ya
        """
    ),
    negations=listed("no nunca jamas sin ningun ninguna ni"),
    not_denying=listed("solo solamente hasta sino salvo"),
    comparing=listed("que"),
    denial=Denial("no", listed("es era fue son eran fueron está estaba estaban ha han había habían puede podía"), is_before=True),
    opposites=(
        "aceptar acepto aceptado aceptada|rechazar rechazo rechazado rechazada",
        "ganar gano victoria|perder perdio derrota",
        "aumentar aumento|disminuir disminuyo",
        "abrir abrio abierto|cerrar cerro cerrado",
        "comprar compro|vender vendio",
        "legal|ilegal",
        "norte|sur",
        "este|oeste",
    ),
    small_opposites=(
        "antes|despues",
        "contra|favor",
        "mas|menos",
        "con|sin",
        "encima|debajo",
    ),
    turning_words=listed(
        """
        no nunca jamás ni ninguno ninguna ningún nadie nada sin
        primer primero primera segundo segunda tercer tercero tercera cuarto cuarta último última próximo próxima
        más menos sobre bajo antes después hasta desde todos todas algunos algunas medio media mitad
        norte sur este oeste
        """
    ),
    line_of_text=r"\b(?:en|de) la línea \d+ del texto|\b(?:en|de) las líneas \d+ ?(?:a|y|[-\u2013]) ?\d+|\(líneas? \d+",
    all_of_the_above=r"tod[ao]s (?:las|los) (?:anteriores|respuestas(?: anteriores)?(?: son (?:correctas|verdaderas|ciertas))?)",
    none_of_the_above=r"ningun[ao](?: de (?:las|los) (?:anteriores|otr[ao]s)| respuesta(?: es (?:correcta|verdadera|cierta))?)?",
    letters_after={"ñ": "n"},
    dates=DateWords(
        weekdays=values("lunes|lun martes miercoles|mie jueves|jue viernes|vie sabado|sab domingo|dom", 0),
        last=listed("ultimo"),
        day="dia",
        fillers=listed("los las"),
        day_first=True,
        before_christ=r"a\.? ?(?:de )?(?:j\.? ?)?c\.?|antes de (?:cristo|jesucristo|nuestra era|la era comun)|a\.? ?e\.? ?c\.?",
        after_christ=r"d\.? ?(?:de )?(?:j\.? ?)?c\.?|despues de (?:cristo|jesucristo)|de nuestra era",
        bc="{date} a. C.",
        century_words=r"siglos?|s\.",
        century=lambda number: f"siglo {roman(number)}",
        decade_form="años {year}",
        decade=r"(?:(?:decada de )?(?:los )?anos|decada(?: de)?(?: los)?) (?:(?P<figures>'?\d{1,3}0)|(?P<word>[a-z]+))",
        decades=values("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 20, 10),
    ),
    facts=FactWords(
        ordinals=ordinals(
            "primer|primero|primera segundo|segunda tercer|tercero|tercera cuarto|cuarta quinto|quinta sexto|sexta "
            "septimo|septima octavo|octava noveno|novena decimo|decima undecimo|undecima|decimoprimero duodecimo|duodecima|decimosegundo "
            "decimotercero|decimotercera|decimotercer decimocuarto|decimocuarta decimoquinto|decimoquinta decimosexto|decimosexta "
            "decimoseptimo|decimoseptima decimoctavo|decimoctava decimonoveno|decimonovena vigesimo|vigesima "
            "vigesimoprimero|vigesimo_primero|vigesimoprimer"
        ),
        ordinal_signs=r"\.? ?(?:o|a|er)\.?",
        ranges=(("de|desde", "a|hasta"), ("entre", "y"), ("", "a|hasta"), ("del", "al")),
        out_of=r"de cada",
        noon=(r"(?:de|por) la manana|a\.? ?m\.?", r"(?:de|por) la (?:tarde|noche)|p\.? ?m\.?"),
        clock=r"h(?:oras)?",
        spoken_times=((rf"(?:las? )?{HOUR} y {MINUTES}", 1, True), (rf"(?:las? )?{HOUR} menos {MINUTES}", -1, True)),
        parts_of_hour={"media": 30, "cuarto": 15},
        times={"mediodia": (12, 0), "medianoche": (0, 0)},
        numbered=r"guerra mundial|guerra punica|cruzada|republica",
        short_names={r"art\.? ?(?=\d)": "artículo ", r"cap\.? ?(?=\d)": "capítulo "},
        rulers=listed("rey reina emperador emperatriz papa zar sultan"),
        before_year=listed("de del"),
        before_ordinal=listed("el la"),
    ),
)  # fmt: skip
