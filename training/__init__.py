"""Builds the data that the package ships: corpora, synthetic references, features, model, evaluation."""
