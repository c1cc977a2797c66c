"""The terminal quiz: a pure session, and the skins that show it."""
