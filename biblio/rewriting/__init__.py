"""Documents are rewritten: edits are planned, made, read again, and kept only where the meaning is kept."""
