"""Tables of questions: for spreadsheets, and for classroom games that are filled from one."""
