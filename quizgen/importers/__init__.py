"""Questions from the files of other programs: text in, questions in the keys of a bank and losses out."""
