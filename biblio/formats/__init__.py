"""Between a library and text: BibLaTeX, CSL-JSON, usage tables."""
