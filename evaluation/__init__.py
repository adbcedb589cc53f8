"""Golden sets and the code that scores and times the product."""
