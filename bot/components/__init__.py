"""Rasa components of our own: the gateway's channel and the character tokenizer."""
