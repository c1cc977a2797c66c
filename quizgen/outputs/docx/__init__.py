"""Worksheets and keys as Word documents, for teachers who adjust them by hand."""
