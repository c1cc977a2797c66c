"""Worksheets and answer keys as Word documents, which teachers can edit."""
