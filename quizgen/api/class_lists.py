"""Class lists, for the commands."""

from quizgen.loading.class_list_reader import read_class_list

__all__ = ["read_class_list"]
