"""Dialogue actions: what the bot can do, one action a file."""
