"""Spreadsheets of questions: CSV, TSV and xlsx, with headings that people write in five languages."""
