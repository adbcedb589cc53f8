"""What a message is about: its clauses, its benefits, the topic it goes on with."""
