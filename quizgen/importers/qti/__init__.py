"""QTI 1.2, as Canvas writes it, and QTI 2.1 and 2.2."""
