"""What is answered, and in whose words."""
