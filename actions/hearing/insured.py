"""Who is insured at the two ends of a year, told by how many there were, left or went."""

from collections.abc import Mapping
from typing import Any

HEADCOUNT, START, END = "insured_headcount", "ui_insured_start", "ui_insured_end"
STAFF, LEFT, REDUCED = "staff_total", "ui_insured_left", "ui_headcount_reduced"


def with_both_ends(said: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said with the other end of the year: of 29, 4 went, so 25 are left.

    25个人参保，年底剩21个 began with 25. What is said last counts: who first said that
    nobody went, and then how many, no longer says the first.
    """
    told = dict(said)
    count, left = told.get(HEADCOUNT), told.get(END)
    is_start = START not in known or count != left  # 年底46个，现在也是46 tells of no beginning.
    if isinstance(count, int) and isinstance(left, int) and count >= left and is_start:
        told.setdefault(START, count)
    if left is not None and told.get(STAFF) == left:
        told.setdefault(START, left)
    gone = told.get(LEFT, known.get(LEFT))
    if not isinstance(gone, int):
        return told
    if LEFT in told:
        told.setdefault(REDUCED, gone > 0)
    start, end = (told.get(name, known.get(name)) for name in (START, END))
    is_end_open = END not in told and (LEFT in told or END not in known)
    if isinstance(start, int) and start >= gone and is_end_open and {LEFT, START} & told.keys():
        return {**told, END: start - gone}
    if isinstance(end, int) and start is None and {LEFT, END} & told.keys():
        return {**told, START: end + gone}
    return told
