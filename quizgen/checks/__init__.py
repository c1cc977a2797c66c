"""Rules about the meaning of a bank, one module each, listed in `quizgen.checks.registry`."""
