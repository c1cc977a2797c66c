"""What rules say about words of languages that quizgen knows, and that they say nothing about those it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen import api
from quizgen.problems import Severity
from quizgen.text.languages import language_data

KNOWN = {
    "de": (
        (
            "Die Mühle wurde am 12. März 1821 eröffnet. Rund hundert Säcke Mehl verließen sie jede Woche, und "
            "fünfundzwanzig Leute arbeiteten dort. Am dritten Mai 1921 brannte das Dach. Zwölf Männer löschten das Feuer "
            "in drei Stunden. Im Jahr 1899 mahlte sie 1,5 Millionen Kilogramm Korn."
        ),
        """
  - {type: date, ask: Wann wurde die Mühle eröffnet?, answer: 1821-03-12, cite: am 12. März 1821 eröffnet}
  - {type: numeric, ask: Wie viele Säcke verließen sie?, answer: 100, hedge: rund, cite: Rund hundert Säcke Mehl}
  - {type: numeric, ask: Wie viele Leute arbeiteten dort?, answer: 25, cite: fünfundzwanzig Leute arbeiteten dort}
  - {type: date, ask: Wann brannte das Dach?, answer: 1921-05-03, cite: Am dritten Mai 1921 brannte das Dach}
  - {type: numeric, ask: Wie viel Korn mahlte sie 1899?, answer: 1500000, unit: kg, cite: "1,5 Millionen Kilogramm"}
  - {type: multiple-choice, ask: Wie lange dauerte das Löschen?, answer: 3 Stunden, distractors: [5 Stunden, 9 Stunden],
     cite: löschten das Feuer in drei Stunden}""",
    ),
    "fr": (
        (
            "Le phare fut allumé le 1er août 1874. Vingt-cinq ouvriers y travaillèrent pendant dix-huit mois. Il compte "
            "deux cent douze marches. Le gardien y vécut jusqu'en février 1932. Plus de 4 500 visiteurs y montent."
        ),
        """
  - {type: date, ask: Quand le phare fut-il allumé ?, answer: 1874-08-01, cite: allumé le 1er août 1874}
  - {type: numeric, ask: Combien d'ouvriers y travaillèrent ?, answer: 25, cite: Vingt-cinq ouvriers}
  - {type: numeric, ask: Combien de marches compte-t-il ?, answer: 212, cite: deux cent douze marches}
  - {type: date, ask: Jusqu'à quand le gardien y vécut-il ?, answer: 1932-02, cite: jusqu'en février 1932}
  - {type: numeric, ask: Combien de visiteurs y montent ?, answer: 4500, cite: Plus de 4 500 visiteurs,
     explain: "Ils sont plus de 4 500, ou 4500."}
  - {type: short-answer, ask: Combien de temps durèrent les travaux ?, answer: 18 mois, cite: dix-huit mois}""",
    ),
    "es": (
        (
            "El mercado abrió el 3 de octubre de 1911. Quinientos puestos llenaban la plaza, y treinta y dos familias "
            "vendían fruta. Costaba dos millones de pesetas mantenerlo. Desde marzo de 1987 cierra los lunes."
        ),
        """
  - {type: date, ask: ¿Cuándo abrió el mercado?, answer: 1911-10-03, cite: abrió el 3 de octubre de 1911}
  - {type: numeric, ask: ¿Cuántos puestos llenaban la plaza?, answer: 500, cite: Quinientos puestos}
  - {type: numeric, ask: ¿Cuántas familias vendían fruta?, answer: 32, cite: treinta y dos familias}
  - {type: numeric, ask: ¿Cuánto costaba?, answer: 2000000, unit: pesetas, cite: dos millones de pesetas}
  - {type: date, ask: ¿Desde cuándo cierra los lunes?, answer: 1987-03, cite: Desde marzo de 1987}""",
    ),
    "ar": (
        (
            "افتتح السوق في ١٢ أبريل ١٩٢١. كان فيه خمسة وعشرون دكانا، وعمل فيه مئة وعشرون رجلا. احترق سقفه في العاشر من "
            "شباط ١٩٥٤. يزوره اليوم نحو ثلاثة آلاف شخص."
        ),
        """
  - {type: date, ask: متى افتتح السوق؟, answer: 1921-04-12, cite: افتتح السوق في ١٢ أبريل ١٩٢١}
  - {type: numeric, ask: كم دكانا كان فيه؟, answer: 25, cite: خمسة وعشرون دكانا}
  - {type: numeric, ask: كم رجلا عمل فيه؟, answer: 120, cite: مئة وعشرون رجلا}
  - {type: date, ask: متى احترق سقفه؟, answer: 1954-02-10, cite: في العاشر من شباط ١٩٥٤}
  - {type: numeric, ask: كم شخصا يزوره؟, answer: 3000, cite: نحو ثلاثة آلاف شخص}""",
    ),
    "en": (
        (
            "The pier opened on the twenty-first of June 1884. It was two hundred and fifty yards long, and a dozen boats "
            "lay at it. A storm broke it on 4 January 1901."
        ),
        """
  - {type: date, ask: When did the pier open?, answer: 1884-06-21, cite: the twenty-first of June 1884}
  - {type: numeric, ask: How long was it?, answer: 250, unit: yards, cite: two hundred and fifty yards long}
  - {type: date, ask: When did the pier break?, answer: 1901-01-04, cite: A storm broke it on 4 January 1901}""",
    ),
}
"""An article and its questions by language, with numbers and dates in figures and in words."""

UNKNOWN = {
    "da": (
        (
            "Møllen blev åbnet den 12. maj 1921. Femogtyve folk arbejdede der, og hundrede sække mel gik ud hver uge. I "
            "marts 1954 brændte taget, og Karen Holm solgte møllen for to millioner kroner."
        ),
        """
  - {type: date, ask: Hvornår blev møllen åbnet?, answer: 1921-05-12, cite: den 12. maj 1921}
  - {type: numeric, ask: Hvor mange arbejdede der?, answer: 25, cite: Femogtyve folk arbejdede der}
  - {type: numeric, ask: Hvor mange sække gik ud?, answer: 100, cite: hundrede sække mel}
  - {type: numeric, ask: Hvor meget kostede den?, answer: 2000000, cite: to millioner kroner,
     explain: Karen Holm solgte den for 2.000.000 kroner i 1954.}
  - {type: date, ask: Hvornår brændte taget?, answer: 1954-03, cite: marts 1954 brændte taget}
  - {type: flashcard, front: Var møllen til salg?, back: Ja, cite: solgte møllen}
  - {type: multiple-choice, ask: Hvor mange folk var der?, answer: 25 folk, distractors: [12 folk, alle tre],
     cite: Femogtyve folk arbejdede der}""",
    ),
    "uk": (
        (
            "Маяк збудували 3 травня 1874 року. Двадцять п'ять робітників працювали там, а сходів у ньому двісті дванадцять. "
            "У Києві про нього писав Іван Коваль."
        ),
        """
  - {type: date, ask: Коли збудували маяк?, answer: 1874-05-03, cite: 3 травня 1874 року}
  - {type: numeric, ask: Скільки там працювало робітників?, answer: 25, cite: Двадцять п'ять робітників}
  - {type: numeric, ask: Скільки в ньому сходів?, answer: 212, cite: двісті дванадцять}
  - {type: short-answer, ask: У якому місті про нього писали?, answer: Київ, cite: У Києві про нього писав}
  - {type: matching, ask: Хто що робив?, pairs: {Іван: писав, Робітники: працювали}, cite: писав Іван Коваль}""",
    ),
    "zh": (
        "灯塔于1921年5月12日启用。塔里有二百一十二级台阶，每年约有两万人登塔。看守人李明在塔里住了三十年。",
        """
  - {type: date, ask: 灯塔什么时候启用？, answer: 1921-05-12, cite: 1921年5月12日启用}
  - {type: numeric, ask: 塔里有多少级台阶？, answer: 212, cite: 二百一十二级台阶}
  - {type: numeric, ask: 每年有多少人登塔？, answer: 20000, cite: 每年约有两万人}
  - {type: short-answer, ask: 看守人叫什么名字？, answer: 李明, cite: 李明在塔里}
  - {type: cloze, text: "看守人{{李明}}在塔里住了{{三十年}}。", cite: 李明在塔里住了三十年}""",
    ),
    "ja": (
        "灯台は1921年5月12日に点灯した。階段は二百十二段あり、毎年およそ二万人が登る。",
        """
  - {type: date, ask: 灯台が点灯したのはいつですか。, answer: 1921-05-12, cite: 1921年5月12日に点灯}
  - {type: multiple-choice, ask: 階段は何段ありますか。, answer: 212段, distractors: [200段, 250段], cite: 二百十二段}
  - {type: numeric, ask: 毎年何人が登りますか。, answer: 20000, cite: およそ二万人}""",
    ),
    "th": (
        "ประภาคารเปิดเมื่อวันที่ 12 พฤษภาคม 2464 มีบันไดสองร้อยสิบสองขั้น",
        """
  - {type: date, ask: ประภาคารเปิดเมื่อไร, answer: 1921-05-12, cite: วันที่ 12 พฤษภาคม 2464}
  - {type: numeric, ask: มีบันไดกี่ขั้น, answer: 212, cite: มีบันไดสองร้อยสิบสองขั้น}""",
    ),
}
"""The same in languages of which nothing is known here; what rules do not understand is right."""


def problems(folder: Path, language: str, article: str, questions: str) -> list[str]:
    """The errors and warnings of a bank of which the questions are given without their ids."""
    (folder / "article.md").write_text(
        f"---\ntitle: X\nlanguage: {language}\n---\n{article}\n", encoding="utf-8"
    )
    numbered = "".join(
        f"  - {{id: q{index}, {part}" for index, part in enumerate(questions.split("  - {")) if index
    )
    (folder / "bank.yaml").write_text(f"bank: b\ntitle: X\nquestions:\n{numbered}\n", encoding="utf-8")
    return [str(problem) for problem in api.check([folder]).problems if problem.severity is not Severity.INFO]


@pytest.mark.parametrize("language", KNOWN)
def test_numbers_and_months_are_read_in_the_words_of_a_language_that_is_known(
    tmp_path: Path, language: str
) -> None:
    assert problems(tmp_path, language, *KNOWN[language]) == []


@pytest.mark.parametrize("language", UNKNOWN)
def test_no_rule_accuses_in_a_language_of_which_it_knows_nothing(tmp_path: Path, language: str) -> None:
    assert language_data(language) is None
    assert problems(tmp_path, language, *UNKNOWN[language]) == []


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        ("de", "answer: 25,", "answer: 52,"),
        ("de", "1821-03-12", "1821-04-12"),
        ("fr", "answer: 212,", "answer: 221,"),
        ("fr", "1932-02,", "1932-03,"),
        ("es", "answer: 32,", "answer: 23,"),
        ("es", "1911-10-03", "1911-10-30"),
        ("ar", "answer: 120,", "answer: 102,"),
        ("ar", "1921-04-12", "1921-06-12"),
        ("en", "1884-06-21", "1884-07-21"),
    ],
)
def test_a_wrong_number_or_month_is_found_in_every_language_that_is_known(
    tmp_path: Path, language: str, right: str, wrong: str
) -> None:
    article, questions = KNOWN[language]

    (problem,) = problems(tmp_path, language, article, questions.replace(right, wrong))
    assert "error[key-not-cited]" in problem


@pytest.mark.parametrize("characters", [75, 76])
def test_three_characters_of_a_script_without_spaces_are_a_word(tmp_path: Path, characters: int) -> None:
    article = "灯塔" * 37 + "高海" + "山" * 20
    questions = f"\n  - {{type: short-answer, ask: 什么？, answer: 灯塔, cite: {article[:characters]}}}"

    assert ("citation-too-long" in str(problems(tmp_path, "zh", article, questions))) is (characters > 75)


@pytest.mark.parametrize(("quote", "code"), [("brucia 4600 kg di legna", "citation-facts-changed"),
                                             ("brucia 4500 kg della legna", "citation-not-found")])  # fmt: skip
def test_a_quotation_that_changed_is_compared_by_figures_alone_in_a_language_that_is_not_known(
    tmp_path: Path, quote: str, code: str
) -> None:
    questions = f"\n  - {{type: true-false, ask: Uno., answer: true, cite: {quote}}}"
    found = problems(tmp_path, "xx", "Il forno del paese brucia 4500 kg di legna ogni anno.", questions)

    assert [code in problem for problem in found] == [True]


@pytest.mark.parametrize(
    ("answer", "remarked"),
    [
        ("4583", False),
        ("4538", True),
        ("4683", True),
        ("45830", False),
        ("25", False),
        ("1921", False),
        ("7200", False),
    ],
)
def test_digits_alone_are_remarked_on_in_a_language_that_is_not_known(
    tmp_path: Path,
    answer: str,
    remarked: bool,  # noqa: FBT001 - a parameter
) -> None:
    (tmp_path / "article.md").write_text(
        "---\ntitle: X\nlanguage: pl\n---\nPiec spala 4 583 kg drewna, a pracuje tu dwadzieścia pięć osób.\n",
        "utf-8",
    )
    (tmp_path / "bank.yaml").write_text(
        "bank: b\ntitle: X\nquestions:\n  - {id: q, type: numeric, ask: Ile drewna spala?, "
        f"answer: {answer}, cite: Piec spala}}\n",
        "utf-8",
    )
    found = [problem for problem in api.check([tmp_path]).problems if problem.code == "key-not-cited"]

    assert [problem.severity for problem in found] == [Severity.INFO] * remarked
