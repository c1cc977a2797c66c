"""Knowledge of words, independent of what they are used for; of languages in `quizgen.text.languages`."""
