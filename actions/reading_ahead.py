"""A message read while Rasa works out what is wanted with it."""

from datetime import date

from actions.facts import extract_facts
from actions.turn import plain_words


def read_ahead(text: str, *, as_of: date) -> None:
    """Read the facts of a message, so that its action finds them read.

    Args:
        text: the message as Rasa will hand it on.
        as_of: the day it is asked for.
    """
    extract_facts(plain_words(text), as_of=as_of)
