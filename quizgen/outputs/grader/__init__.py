"""Data for grading in a browser.

With it, the scripts in `templates/page/grader` grade in the same way as `grading`.
"""
