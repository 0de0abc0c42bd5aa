"""Readers: a file becomes a `Document` whose offsets are true to its characters."""
