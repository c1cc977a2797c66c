"""A short lesson in five languages, and what a learner types to it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Lesson(NamedTuple):
    """An article and its bank, with the answers that a test types.

    Attributes:
        article: The article, without its title.
        title: The title of article and bank.
        questions: The questions, in YAML.
        typed: One line after the other; the quiz asks in the order of the bank.
    """

    article: str
    title: str
    questions: str
    typed: tuple[str, ...]


LESSONS = {
    "en": Lesson(
        "The market opens at nine o'clock and has 60 stalls. A bell rings at noon.",
        "The market",
        """\
  - {id: bell, type: multiple-choice, ask: What rings at noon?, answer: a bell, distractors: [a clock, a drum], cite: A bell rings at noon}
  - {id: size, type: true-false, ask: The market has 60 stalls., answer: true, cite: has 60 stalls}
  - {id: stalls, type: numeric, ask: How many stalls are there?, answer: 60, cite: has 60 stalls, hint: It is a round number.}
  - {id: opening, type: cloze, text: "The market opens at {{nine}} o'clock, and a bell rings at {{noon}}.", cite: [The market opens at nine o'clock, A bell rings at noon]}
""",
        ("?", "many", "50", "", "f", "o", "d", "b", "", "nine", "evening", ""),
    ),
    "de": Lesson(
        "Der Markt öffnet um neun Uhr und hat 60 Stände. Mittags läutet eine Glocke.",
        "Der Markt",
        """\
  - {id: bell, type: multiple-choice, ask: Was läutet mittags?, answer: eine Glocke, distractors: [eine Uhr, eine Trommel], cite: Mittags läutet eine Glocke}
  - {id: size, type: true-false, ask: Der Markt hat 60 Stände., answer: true, cite: hat 60 Stände}
  - {id: stalls, type: numeric, ask: Wie viele Stände gibt es?, answer: 60, cite: hat 60 Stände, hint: Es ist eine runde Zahl.}
  - {id: opening, type: cloze, text: "Der Markt öffnet um {{neun}} Uhr, und {{mittags}} läutet eine Glocke.", cite: [Der Markt öffnet um neun Uhr, Mittags läutet eine Glocke]}
""",
        ("tipp", "viele", "50", "", "f", "o", "d", "b", "", "neun", "abends", ""),
    ),
    "es": Lesson(
        "El mercado abre a las nueve y tiene 60 puestos. A mediodía suena una campana.",
        "El mercado",
        """\
  - {id: bell, type: multiple-choice, ask: ¿Qué suena a mediodía?, answer: una campana, distractors: [un reloj, un tambor], cite: A mediodía suena una campana}
  - {id: size, type: true-false, ask: El mercado tiene 60 puestos., answer: true, cite: tiene 60 puestos}
  - {id: stalls, type: numeric, ask: ¿Cuántos puestos hay?, answer: 60, cite: tiene 60 puestos, hint: Es un número redondo.}
  - {id: opening, type: cloze, text: "El mercado abre a las {{nueve}} y a {{mediodía}} suena una campana.", cite: [El mercado abre a las nueve, A mediodía suena una campana]}
""",
        ("pista", "muchos", "50", "", "f", "o", "d", "b", "", "nueve", "medianoche", ""),
    ),
    "fr": Lesson(
        "Le marché ouvre à neuf heures et compte 60 étals. À midi, une cloche sonne.",
        "Le marché",
        """\
  - {id: bell, type: multiple-choice, ask: Qu'est-ce qui sonne à midi ?, answer: une cloche, distractors: [une horloge, un tambour], cite: "À midi, une cloche sonne"}
  - {id: size, type: true-false, ask: Le marché compte 60 étals., answer: true, cite: compte 60 étals}
  - {id: stalls, type: numeric, ask: Combien d'étals y a-t-il ?, answer: 60, cite: compte 60 étals, hint: C'est un nombre rond.}
  - {id: opening, type: cloze, text: "Le marché ouvre à {{neuf}} heures et une cloche sonne à {{midi}}.", cite: [Le marché ouvre à neuf heures, "À midi, une cloche sonne"]}
""",
        ("indice", "beaucoup", "50", "", "f", "o", "d", "b", "", "neuf", "minuit", ""),
    ),
    "ar": Lesson(
        "يفتح السوق في الساعة التاسعة وفيه 60 كشكًا. وعند الظهر يدق جرس.",
        "السوق",
        """\
  - {id: bell, type: multiple-choice, ask: ماذا يدق عند الظهر؟, answer: جرس, distractors: [ساعة, طبل], cite: وعند الظهر يدق جرس}
  - {id: size, type: true-false, ask: في السوق 60 كشكًا., answer: true, cite: وفيه 60 كشكًا}
  - {id: stalls, type: numeric, ask: كم كشكًا في السوق؟, answer: 60, cite: وفيه 60 كشكًا, hint: إنه من مضاعفات العشرة.}
  - {id: opening, type: cloze, text: "يفتح السوق في الساعة {{التاسعة}}، وعند {{الظهر}} يدق جرس.", cite: [يفتح السوق في الساعة التاسعة, وعند الظهر يدق جرس]}
""",
        ("؟", "كثير", "٥٠", "", "خ", "ح", "د", "ب", "", "التاسعة", "العصر", ""),
    ),
}


def write_lesson(folder: Path, language: str) -> Path:
    """The folder of the lesson in a language."""
    lesson = LESSONS[language]
    where = folder / f"market-{language}"
    where.mkdir()
    head = f"---\ntitle: {lesson.title}\nlanguage: {language}\n---\n"
    (where / "article.md").write_text(f"{head}\n{lesson.article}\n", encoding="utf-8")
    bank = f"bank: market\ntitle: {lesson.title}\nquestions:\n{lesson.questions}"
    (where / "market.yaml").write_text(bank, encoding="utf-8")
    return where
