"""What a message says of the person's own case, and what it does with it."""
