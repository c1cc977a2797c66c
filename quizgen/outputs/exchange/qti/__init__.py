"""Packages in QTI: 1.2 for Canvas, 2.1 for other platforms."""
