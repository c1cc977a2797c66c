"""Files for other programs: learning platforms, spreadsheets, classroom games and flashcard sites.

Each format is a module (or package) with a function from a bank to bytes, listed in `formats.py`. What a
format cannot express is said in a log of losses; nothing is left out silently.
"""
