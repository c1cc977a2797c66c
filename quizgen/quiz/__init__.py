"""The terminal quiz: a session without input or output, and the renderers that show it."""
