"""What of a document may hold citations, and what of it is one."""
