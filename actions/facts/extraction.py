"""Facts from one message: the whole way in a few lines."""

from datetime import date

from actions.facts.answers import is_bare, read_answer
from actions.facts.marking import mark
from actions.facts.normaliser import normalise
from actions.facts.reading import read_facts
from actions.facts.values import Json


def extract_facts(text: str, *, as_of: date, asked: str | None = None) -> dict[str, Json]:
    """Return the facts a message states, and nothing that is only asked or supposed.

    Args:
        text: one message as typed.
        as_of: the day 今年 and 上个月 are seen from.
        asked: the fact the bot has just asked about; a bare answer is read as it.

    Returns:
        The contract's values by fact name: numbers, booleans, ISO days, allowed
        values, {"from", "to"} with "to" null where no end is named, "unknown" only
        for the fact asked about.
    """
    marked = mark(normalise(text), as_of=as_of)
    if asked is None:
        return read_facts(marked, as_of=as_of).facts
    if is_bare(marked) and (value := read_answer(marked, asked, as_of=as_of)) is not None:
        return {asked: value}
    found = read_facts(marked, as_of=as_of, asked=asked)
    if asked not in found.facts:
        value = read_answer(marked, asked, as_of=as_of, claimed=found.signs)
        return found.facts if value is None else {**found.facts, asked: value}
    return found.facts
