"""Reading Anki packages, and quizgen's note types."""
