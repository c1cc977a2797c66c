"""Tables of questions: CSV, TSV and xlsx, with headings in five languages."""
