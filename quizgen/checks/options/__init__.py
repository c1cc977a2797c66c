"""Checks of item writing: options, stems and statements."""
