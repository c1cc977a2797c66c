"""The fields of notes: questions as the HTML that Anki stores."""
