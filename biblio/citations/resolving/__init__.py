"""What a short form points to."""
