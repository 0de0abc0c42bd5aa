"""biblio: from a text full of hand-typed citations to a clean bibliography with usage counts."""

__version__ = "0.1.0"
