"""How a message ended: one closed set for search, bot, store and metrics."""

from enum import StrEnum


class Outcome(StrEnum):
    """What became of a message."""

    ANSWERED = "answered"
    CALCULATED = "calculated"
    CLARIFICATION = "clarification"
    NOT_FOUND = "not_found"
    OUT_OF_SCOPE = "out_of_scope"
    HANDED_OFF = "handed_off"
    FAILED = "failed"
