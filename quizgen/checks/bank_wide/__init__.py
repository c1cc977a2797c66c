"""Checks that compare the questions of a bank, or of all banks about an article."""
