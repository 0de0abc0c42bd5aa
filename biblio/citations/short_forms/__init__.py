"""What rules find besides: citations in short, and what belongs to one that the model has read."""
