"""Classical test theory: statistics about questions from the answers of many learners."""
