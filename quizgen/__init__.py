"""quizgen: quizzes and flashcards keyed to an article.

Hand-written question banks become Anki decks, printable worksheets and a
terminal quiz. `quizgen.api` has the verbs for people who import quizgen.
"""

__version__ = "0.1.0"
