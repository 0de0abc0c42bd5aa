"""The report of a build: one HTML page for editors, complete in itself."""
