"""Column headings of class files in English, German, French, Spanish, Italian and Arabic."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Final

from quizgen.importers.tables.headings import plain_heading


class ClassColumn(StrEnum):
    """The kinds of columns in class files."""

    LEARNER = "learner"
    FIRST_NAME = "first name"
    LAST_NAME = "last name"
    EMAIL = "e-mail"
    """Identifies learners whose name is not in the file. The same applies to the next entries."""
    ACCOUNT = "account"
    CODE = "code"
    """A pseudonym."""
    QUESTION = "question"
    ANSWER = "answer"
    POINTS = "points"
    """Points given by a person."""
    FORM = "form"
    MOMENT = "moment"
    DIGEST = "digest"
    SEED = "seed"
    TEXT = "text"
    """The learner's text for an open-ended question with points."""
    UNUSED = "unused"


WHO: Final = (
    ClassColumn.LEARNER,
    ClassColumn.FIRST_NAME,
    ClassColumn.LAST_NAME,
    ClassColumn.CODE,
    ClassColumn.EMAIL,
    ClassColumn.ACCOUNT,
)
"""Columns that identify the learner, the clearest first."""
WORDS: Final[Mapping[ClassColumn, str]] = {
    ClassColumn.LEARNER: (
        "learner; name; student; pupil; student name; full name; names; participant; candidate; display name; "
        "learner name; user full name; name of student; lernende; lernender; schueler; schuelerin; schuelername; studierende; "
        "teilnehmer; vollstaendiger name; eleve; etudiant; apprenant; nom complet; nom et prenom; nom de l'eleve; participant; "
        "alumno; alumna; estudiante; aprendiz; nombre completo; nombre y apellidos; nombre del alumno; studente; alunno; allievo; "
        "nome e cognome; nome completo; الاسم; اسم الطالب; الطالب; المتعلم; الاسم الكامل"
    ),
    ClassColumn.FIRST_NAME: "first name; firstname; given name; vorname; prenom; nombre; nome; الاسم الأول",
    ClassColumn.LAST_NAME: (
        "last name; lastname; surname; family name; nachname; familienname; nom; nom de famille; apellido; apellidos; apellido(s); "
        "cognome; اسم العائلة; اللقب"
    ),
    ClassColumn.EMAIL: (
        "email; e mail; email address; e mail adresse; mail; adresse e mail; adresse de courriel; courriel; correo; "
        "correo electronico; direccion de correo; direccion de correo electronico; indirizzo email; البريد الإلكتروني; "
        "عنوان البريد الإلكتروني"
    ),
    ClassColumn.ACCOUNT: (
        "username; user name; user; id number; student id; sis id; sis user id; login; benutzername; anmeldename; matrikelnummer; "
        "nom d'utilisateur; numero d'identification; numero d'etudiant; nombre de usuario; numero de id; usuario; matricola; "
        "اسم المستخدم; رقم الطالب"
    ),
    ClassColumn.CODE: (
        "code; pseudonym; alias; learner code; sheet code; kuerzel; kennung; codename; pseudonyme; seudonimo; codigo; pseudonimo; "
        "codice; رمز; الرمز"
    ),
    ClassColumn.QUESTION: (
        "question; question id; item; frage; frage id; aufgabe; pregunta; id de la question; domanda; السؤال; سؤال"
    ),
    ClassColumn.ANSWER: (
        "answer; response; answers; responses; given answer; student answer; antwort; antworten; reponse; reponses; "
        "respuesta; respuestas; risposta; risposte; الإجابة; إجابة; الجواب; جواب"
    ),
    ClassColumn.POINTS: "points; punkte; puntos; punti; points obtenus; erreichte punkte; النقاط; نقاط",
    ClassColumn.FORM: (
        "form; test form; version; variant; sheet; worksheet; variante; fassung; bogen; forme; feuille; forma; hoja; modelo; "
        "versione; foglio; نموذج; النموذج"
    ),
    ClassColumn.MOMENT: (
        "at; time; timestamp; moment; date; submitted; completed; completion time; finished; zeitstempel; zeitpunkt; beendet; "
        "abgeschlossen; horodateur; termine; marca temporal; finalizado; informazioni cronologiche; completato; طابع زمني; اكتمل"
    ),
    ClassColumn.DIGEST: "content; digest",
    ClassColumn.SEED: "seed; startwert; graine; semilla; seme",
    ClassColumn.TEXT: "text",
    ClassColumn.UNUSED: (
        "no; nr; number; row; seat; total; sum; score; grade; mark; sitz; platz; gesamt; summe; bewertung; note; siege; note finale; "
        "asiento; calificacion; puntuacion; valutazione; start time; started; started on; state; status; time taken; duration; "
        "begonnen am; verbrauchte zeit; dauer; etat; statut; commence le; temps utilise; estado; comenzado el; tiempo requerido; stato; "
        "iniziato; tempo impiegato; institution; department; abteilung; departement; departamento; dipartimento; class; course; group; "
        "klasse; kurs; gruppe; classe; cours; groupe; clase; curso; grupo; corso; gruppo; id; section; section id; "
        "section sis id; attempt; n correct; n incorrect; total points; quiz feedback; last modified time; grade posted time; "
        "type; typed; verdict; hinted; overridden; where; bank; feedback; المجموع; الدرجة; الحالة; الصف"
    ),
}
"""The headings of each kind of column, separated by semicolons, without accents on Latin letters."""

WHOSE: Final = "your; student; students; student's; learner; learners; pupil; participant; ihr; dein; votre; ton; tu; su; tuo; vostro"
"""Words before *name* in forms."""

NUMBERED: Final = re.compile(r"(?P<name>\D*?)[ .#-]*(?P<number>\d{1,3})")
NUMBER_WORDS: Final = (
    "q; nr; no; n; item; question; response; answer; frage; aufgabe; antwort; reponse; pregunta; respuesta; domanda; risposta; "
    "السؤال; سؤال; إجابة"
)
"""The words before the number of a question in a heading."""

TEXTS: Final = "question; frage; pregunta; domanda; سؤال"
RESPONSES: Final = "response; antwort; reponse; respuesta; risposta; إجابة"
"""The columns of Moodle's reports with the text of question 3 (*Question 3*) and its answer (*Response 3*)."""


def class_column(heading: str) -> ClassColumn | None:
    """The meaning of a heading; None if it is unknown.

    In forms that ask for a name, the heading may be *your name* or *student name*.
    """
    plain = plain_heading(heading)
    kind = _columns().get(plain)
    if kind is None:
        whose, _, rest = plain.partition(" ")
        kind = _columns().get(rest) if whose in heading_words(WHOSE) else None
        return kind if kind in WHO else None
    return kind


def heading_number(heading: str) -> tuple[str, int] | None:
    """The word and the number of a heading such as "Response 3", "Q3" or "3"; None if it has another form."""
    found = NUMBERED.fullmatch(plain_heading(heading))
    if not found or (found["name"] and found["name"] not in heading_words(NUMBER_WORDS)):
        return None
    return found["name"], int(found["number"])


@cache
def heading_words(words: str) -> frozenset[str]:
    """Words separated by semicolons, in the form used for look-ups."""
    return frozenset(plain_heading(word) for word in words.split(";") if word.strip())


@cache
def _columns() -> Mapping[str, ClassColumn]:
    return {word: column for column, words in WORDS.items() for word in heading_words(words)}
