"""Labelled values become a reference: what kind of thing it is, and each value in its normal form."""
