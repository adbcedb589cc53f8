"""Source files to clauses, one file a document shape."""
