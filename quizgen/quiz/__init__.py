"""The terminal quiz: a pure session, and the renderers that show it."""
