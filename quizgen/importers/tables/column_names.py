"""Column headings of question tables in English, German, French, Spanish, Italian and Arabic."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from quizgen.model.components import Difficulty


class Column(StrEnum):
    """The kinds of columns."""

    QUESTION = "question"
    ANSWER = "answer"
    """The learner's answer. Beside options, it identifies the correct ones."""
    CORRECT = "correct answers"
    OPTION = "option"
    DISTRACTOR = "distractor"
    SCORE = "score of an option"
    OPTION_FEEDBACK = "feedback on an option"
    FRONT = "front"
    BACK = "back"
    ACCEPT = "accepted answers"
    TOLERANCE = "tolerance"
    UNIT = "unit"
    FEEDBACK = "feedback on a mistake"
    EXPLAIN = "explanation"
    HINT = "hint"
    POINTS = "points"
    DIFFICULTY = "difficulty"
    TAGS = "tags"
    TYPE = "type"
    ID = "id"
    LANGUAGE = "words in one language"
    """One of two columns. Which one is the front depends on the other column."""
    UNUSED = "unused"
    """Columns without content of questions, such as row numbers and time limits."""


WORDS: Final[Mapping[Column, str]] = {
    Column.QUESTION: (
        "question; question text; mcq; question title; prompt; stem; ask; item; statement; problem; frage; fragetext; "
        "fragestellung; aufgabe; aufgabenstellung; aussage; enonce; intitule; texte de la question; pregunta; "
        "preguntas; enunciado; texto de la pregunta; السؤال; سؤال; نص السؤال; الأسئلة; "
        "domanda; domande; quesito; testo della domanda"
    ),
    Column.ANSWER: (
        "answer; answers; key; solution; response; model; antwort; antworten; loesung; reponse; reponses; respuesta; "
        "respuestas; solucion; "
        "الإجابة; إجابة; الاجابة; الجواب; جواب; "
        "risposta; risposte; soluzione"
    ),
    Column.CORRECT: (
        "correct; correct answer; correct answers; right answer; right answers; correct option; correct options; "
        "correct choice; correct choices; correct response; answer key; correct index; answer index; correct number; "
        "correct letter; correct option number; richtig; richtige antwort; richtige antworten; korrekt; "
        "korrekte antwort; korrekte antworten; richtige option; bonne reponse; bonnes reponses; reponse correcte; "
        "reponses correctes; reponse juste; correcta; respuesta correcta; respuestas correctas; opcion correcta; "
        "الإجابة الصحيحة; الإجابات الصحيحة; الجواب الصحيح; صحيح; الخيار الصحيح; "
        "corretta; risposta corretta; risposte corrette; risposta giusta; risposta esatta; opzione corretta"
    ),
    Column.OPTION: (
        "option; options; question answers; question options; answer list; choice; choices; answer option; answer options; answer choice; answer choices; alternative; "
        "alternatives; possible answer; possible answers; antwortoption; antwortmoeglichkeit; antwortmoeglichkeiten; "
        "auswahl; auswahlmoeglichkeit; choix; proposition; propositions; opcion; opciones; alternativa; alternativas; "
        "خيار; الخيار; الخيارات; اختيار; الاختيار; البديل; "
        "opzione; opzioni; scelta; scelte"
    ),
    Column.DISTRACTOR: (
        "distractor; distractors; wrong; wrong answer; wrong answers; incorrect; incorrect answer; incorrect answers; "
        "incorrect option; wrong option; falsch; falsche antwort; falsche antworten; distraktor; distraktoren; "
        "mauvaise reponse; mauvaises reponses; reponse incorrecte; reponse fausse; fausse reponse; distracteur; faux; "
        "incorrecta; respuesta incorrecta; respuestas incorrectas; respuesta falsa; "
        "إجابة خاطئة; الإجابة الخاطئة; جواب خاطئ; خطأ; "
        "errata; sbagliata; risposta errata; risposte errate; risposta sbagliata; risposte sbagliate; distrattore; distrattori"
    ),
    Column.SCORE: "",
    Column.OPTION_FEEDBACK: "",
    Column.FRONT: (
        "front; term; word; vocabulary; vorderseite; begriff; wort; vokabel; recto; terme; mot; anverso; termino; "
        "palabra; frente; المصطلح; مصطلح; الكلمة; كلمة; الوجه; "
        "fronte; termine; parola"
    ),
    Column.BACK: (
        "back; definition; meaning; translation; rueckseite; bedeutung; uebersetzung; verso; traduction; "
        "signification; sens; reverso; definicion; significado; traduccion; dorso; "
        "التعريف; تعريف; المعنى; معنى; الترجمة; ترجمة; الظهر; "
        "retro; definizione; significato; traduzione"
    ),
    Column.ACCEPT: (
        "accept; accepted; accepted answers; also accepted; alternative answers; auch richtig; weitere antworten; "
        "autres reponses; reponses acceptees; respuestas aceptadas; إجابات مقبولة; "
        "risposte accettate; altre risposte"
    ),
    Column.TOLERANCE: "tolerance; margin; toleranz; abweichung; marge; tolerancia; margen; tolleranza; margine; هامش الخطأ; التفاوت",
    Column.UNIT: "unit; units; einheit; unite; unidad; unita; الوحدة; وحدة",
    Column.FEEDBACK: (
        "incorrect feedback; wrong feedback; feedback incorrect; correction; korrektur; berichtigung; correccion; تصحيح"
    ),
    Column.EXPLAIN: (
        "explanation; explain; rationale; feedback; general feedback; correct feedback; justification; reason; comment; "
        "comments; answer explanation; extra; back extra; notes; remarks; additional info; erklaerung; erlaeuterung; begruendung; rueckmeldung; kommentar; explication; "
        "commentaire; explicacion; retroalimentacion; justificacion; comentario; الشرح; شرح; التفسير; تفسير; التعليق; "
        "spiegazione; commento; motivazione"
    ),
    Column.HINT: "hint; hints; tip; clue; hinweis; tipp; indice; aide; pista; ayuda; sugerencia; تلميح; مساعدة; suggerimento; aiuto; indizio",
    Column.POINTS: (
        "points; point; score; mark; marks; weight; punkte; punktzahl; bareme; note; puntos; puntuacion; puntaje; "
        "نقاط; النقاط; الدرجة; درجة; العلامة; "
        "punti; punteggio; voto"
    ),
    Column.DIFFICULTY: (
        "difficulty; difficulty level; level; schwierigkeit; schwierigkeitsgrad; difficulte; niveau; niveau de difficulte; "
        "dificultad; nivel; nivel de dificultad; الصعوبة; صعوبة; مستوى الصعوبة; المستوى; "
        "difficolta; livello; livello di difficolta"
    ),
    Column.TAGS: (
        "tag; tags; topic; topics; category; categories; label; labels; subject; keywords; theme; chapter; thema; "
        "themen; kategorie; kategorien; schlagwort; schlagwoerter; schlagworte; stichwoerter; stichworte; kapitel; "
        "fach; categorie; etiquette; etiquettes; mots cles; chapitre; sujet; etiqueta; etiquetas; categoria; categorias; "
        "tema; temas; palabras clave; الوسوم; وسوم; التصنيف; تصنيف; الفئة; فئة; الموضوع; موضوع; "
        "argomento; argomenti; etichetta; etichette; capitolo; materia; parole chiave"
    ),
    Column.TYPE: (
        "type; question type; kind; typ; fragetyp; art; fragenart; type de question; tipo; tipo de pregunta; "
        "النوع; نوع; نوع السؤال; "
        "tipo di domanda"
    ),
    Column.ID: (
        "id; guid; uuid; idnumber; id number; identifier; question id; kennung; frage id; identifiant; identificador; "
        "المعرف; معرف; "
        "identificatore"
    ),
    Column.LANGUAGE: (
        "english; englisch; anglais; ingles; german; deutsch; allemand; aleman; french; franzoesisch; francais; frances; "
        "spanish; spanisch; espagnol; espanol; italian; italienisch; italien; italiano; inglese; tedesco; francese; spagnolo; latin; latein; arabic; arabisch; "
        "arabe; danish; daenisch; danois; dansk; dutch; niederlaendisch; neerlandais; russian; russisch; russe; ruso; "
        "chinese; chinesisch; chinois; chino; japanese; japanisch; japonais; japones; korean; koreanisch; coreen; coreano; "
        "portuguese; portugiesisch; portugais; portugues; polish; polnisch; polonais; polaco; turkish; tuerkisch; turc; "
        "turco; swedish; schwedisch; suedois; sueco; greek; griechisch; grec; griego; hebrew; hebraeisch; hebreu; hebreo; "
        "ukrainian; ukrainisch; ukrainien; العربية; الإنجليزية; الفرنسية; الألمانية; الإسبانية"
    ),
    Column.UNUSED: (
        "time; time limit; seconds; timer; duration; number; no; nr; row; question number; question no; question nr; "
        "zeit; zeitlimit; nummer; frage nr; fragenummer; temps; limite de temps; numero; duree; tiempo; "
        "limite de tiempo; segundos; الوقت; الرقم; رقم; رقم السؤال; visible; date; author; created; updated; #; "
        "question #; status; "
        "tempo; limite di tempo; secondi; numero domanda"
    ),
}
"""The headings of each kind of column, in lower case without accents, separated by semicolons."""

TYPE_WORDS: Final[Mapping[str, str]] = {
    "multiple-choice": (
        "multiple choice; mc; mcq; single choice; sc; single answer; single select; choice; quiz; radio; einfachauswahl; "
        "choix unique; qcu; qcm; choix multiple; opcion multiple; seleccion multiple; seleccion unica; scelta multipla; scelta singola; "
        "اختيار من متعدد; اختيار متعدد"
    ),
    "multiple-response": (
        "multiple response; multiple answer; multiple answers; multiple select; multi select; multi; mr; ma; checkbox; "
        "checkboxes; mehrfachauswahl; mehrfachantwort; choix multiples; risposta multipla; respuesta multiple"
    ),
    "true-false": (
        "true false; true or false; truefalse; tf; t f; boolean; yes no; richtig falsch; wahr falsch; vrai faux; "
        "vrai ou faux; vero falso; vero o falso; verdadero falso; verdadero o falso; صح أو خطأ; صح وخطأ; صواب خطأ"
    ),
    "short-answer": (
        "short answer; sa; short; text; fill in the blank; fill in; fib; type answer; typed; open; identification; "
        "kurzantwort; lueckentext; reponse courte; reponse breve; texte a trous; respuesta corta; risposta breve; إجابة قصيرة; أكمل"
    ),
    "numeric": "numeric; numerical; number; num; numerisch; zahl; numerique; nombre; numerico; numerica; رقمي; عددي",
    "date": "date; datum; fecha; تاريخ",
    "open-ended": (
        "essay; long answer; open ended; paragraph; freitext; aufsatz; offene frage; redaction; question ouverte; domanda aperta; "
        "ensayo; desarrollo; مقالي; سؤال مقالي"
    ),
    "flashcard": "flashcard; card; karteikarte; carte; tarjeta; scheda; بطاقة",
}
"""The names of question types, in the same form."""

DIFFICULTY_WORDS: Final[Mapping[str, str]] = {
    Difficulty.EASY: "easy; low; beginner; simple; 1; leicht; einfach; facile; facil; semplice; سهل; سهلة",
    Difficulty.MEDIUM: (
        "medium; moderate; normal; intermediate; average; 2; mittel; moyen; moyenne; media; medio; intermedio; متوسط; متوسطة"
    ),
    Difficulty.HARD: "hard; difficult; high; advanced; 3; schwer; schwierig; difficile; dificil; صعب; صعبة",
}
"""The words for difficulties, in the same form."""
