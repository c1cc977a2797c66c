"""Loading: converts the author's files to the model, and records the position of every value."""
