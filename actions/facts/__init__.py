"""What people say, read as facts."""
