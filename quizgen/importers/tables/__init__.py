"""Tables of questions: CSV, TSV and xlsx, with headings in six languages."""
