"""The question model: frozen values that every other part of quizgen reads.

No files, no formats and no grading here. Positions in the author's files stay
beside the model (`quizgen.loading`), so equality and hashing never see them.
"""
