"""Formatted bibliographies through CSL styles."""
