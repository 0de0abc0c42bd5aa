"""From printed words to values: one module for each kind of value, every function pure."""
