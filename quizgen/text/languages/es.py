"""Spanish."""

from __future__ import annotations

from typing import Final

from quizgen.text.languages.language_data import (
    LanguageData,
    NumberFormat,
    NumberLibrary,
    forms,
    hedges,
    listed,
    one_is_singular,
)

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
    date_fillers=listed("en de del el dia ano"),
    number_format=NumberFormat(
        "\N{NARROW NO-BREAK SPACE}", ",", grouped_from=5, percent="\N{NO-BREAK SPACE}", points=True
    ),
    number_words=NumberLibrary("es", one=listed("un una")),
    scales={"mil": 10**3, "millon": 10**6, "millones": 10**6},
    long_scale=True,
    hedges=hedges(
        less="menos de|casi",
        about="unos|unas",
        more="mas de",
        other="cerca de|alrededor de|aproximadamente",
    ),
    range_words=listed("a y"),
    units={"%": ("por ciento",)},
    plural=one_is_singular,
    articles=("el ", "la ", "los ", "las ", "un ", "una "),
    conjunctions=("y", "e", "o", "u"),
    true_false=("Verdadero", "Falso"),
    yes=listed("v verdadero cierto si"),
    no=listed("f falso no"),
    not_alone=listed("si"),
    judgements=r"sí|si|no(?!\. ?\d)|verdadero|falso",
    abbreviations=listed("sr sra srta ud uds"),
    name_particles=listed("de la del"),
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
    turning_words=listed(
        """
        no nunca jamás ni ninguno ninguna ningún nadie nada sin
        primer primero primera segundo segunda tercer tercero tercera cuarto cuarta último última próximo próxima
        más menos sobre bajo antes después hasta desde todos todas algunos algunas medio media mitad
        norte sur este oeste
        """
    ),
    all_of_the_above=r"tod[ao]s (?:las|los) (?:anteriores|respuestas(?: anteriores)?)",
    none_of_the_above=r"ningun[ao](?: de (?:las|los) (?:anteriores|otr[ao]s))?",
    letters_after={"ñ": "n"},
)  # fmt: skip
