"""Our small Markdown: one parse, several printers."""
