"""Grading in a browser: what the scripts of `templates/page/grader` are told, so that they grade as `grading` does."""
