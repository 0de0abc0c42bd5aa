"""From the text of a document to its citations: tokens, features, labels, references."""
