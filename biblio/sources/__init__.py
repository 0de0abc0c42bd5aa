"""From references to sources (one edition each) and works (which group editions without merging them)."""
