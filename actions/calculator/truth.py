"""Three-valued logic: true, false, and not known yet."""

from collections.abc import Iterable
from enum import StrEnum

type Truth = bool | None


class Verdict(StrEnum):
    """A truth as the contract writes it."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def all_of(truths: Iterable[Truth]) -> Truth:
    """Return false if any is false, else unknown if any is unknown, else true."""
    result: Truth = True
    for truth in truths:
        if truth is False:
            return False
        if truth is None:
            result = None
    return result


def any_of(truths: Iterable[Truth]) -> Truth:
    """Return true if any is true, else unknown if any is unknown, else false."""
    result: Truth = False
    for truth in truths:
        if truth is True:
            return True
        if truth is None:
            result = None
    return result


def negated(truth: Truth) -> Truth:
    """Return the opposite; the opposite of unknown is unknown."""
    return None if truth is None else not truth


def verdict(truth: Truth) -> Verdict:
    """Write a truth as yes, no or unknown."""
    if truth is None:
        return Verdict.UNKNOWN
    return Verdict.YES if truth else Verdict.NO
