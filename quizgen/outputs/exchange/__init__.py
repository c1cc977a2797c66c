"""Files for other programs: learning platforms, spreadsheets, classroom games and flashcard sites.

Each format is a module (or package) with a function from a bank to bytes, listed in `formats.py`. Everything
that a format cannot express is reported as a loss.
"""
