"""Our small Markdown: one parser, and several printers."""
