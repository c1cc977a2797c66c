"""Outputs made from banks: one module or package each, listed in `quizgen.outputs.registry`."""
