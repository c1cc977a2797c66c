"""Tables of questions, for spreadsheets and for classroom games that import them."""
