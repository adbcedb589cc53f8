"""Facts, benefits and a day to decisions: pure and exact."""
