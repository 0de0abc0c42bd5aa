"""Figures that need the measuring sets or a clock: ``make bench``."""
