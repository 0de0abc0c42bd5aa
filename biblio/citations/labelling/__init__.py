"""Each token of a citation gets its label: from the model, and from rules that mend what it often misses."""
