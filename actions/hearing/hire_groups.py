"""People hired who are not alike: two groups in one message, and those from elsewhere."""

import re

from actions.cues import cue
from actions.facts.amounts import Amount
from actions.facts.marking import mark
from actions.facts.normaliser import normalise
from actions.facts.parties import words_of
from actions.phrases import phrase
from actions.reply import Reply
from actions.turn import Turn
from knowledge.ingest.numbering import read_numeral
from knowledge.outcome import Outcome

HIRES, OF_THE_CITY = "qualified_hires", "hire_hukou_chongqing"


def told_apart(text: str) -> tuple[str, ...]:
    """Return a message once for each of two groups told side by side: 2个应届生和3个失业人员."""
    found = re.search(cue("groups_side_by_side"), text)
    if found is None:
        return ()
    before, after = text[: found.start()], text[found.end() :]
    return tuple(f"{before}{found[name]}{after}" for name in ("first", "second"))


def hires_left(turn: Turn, words: str) -> int | None:
    """Return how many of the hires known to be of this city are left: 其中1个是外省的."""
    marked = mark(normalise(words), as_of=turn.as_of)
    found = words_of("from_elsewhere").search(marked.text)
    number = marked.marks.values.get(found["value"]) if found else None
    known = turn.facts.get(HIRES)
    if not (turn.facts.get(OF_THE_CITY) is True and isinstance(known, int)):
        return None
    if not isinstance(number, Amount) or not number.is_exact:
        return None
    return max(known - int(number.low), 0)


def without_some(turn: Turn, words: str) -> tuple[str, dict[str, int]]:
    """Return what is said of all the hires, and how many are left without some: 有一个只签了半年.

    Of whom something is lacking, that is not said of the others.
    """
    known, pieces = turn.facts.get(HIRES), re.split("[，,。；;]", words)
    found = {piece: re.search(cue("some_of_them"), piece) for piece in pieces}
    lacking = [match for match in found.values() if match]
    if not lacking or not isinstance(known, int):
        return words, {}
    fewer = sum(read_numeral((match["count"] or "一").replace("两", "二")) for match in lacking)
    rest = "，".join(piece for piece, match in found.items() if not match)
    return rest, {HIRES: max(known - fewer, 0)}


def tells_groups(turn: Turn) -> bool:
    """Whether a message tells of people hired under different terms: 其中一个只签了半年."""
    return re.search(cue("hire_groups"), turn.text) is not None


def ask_one_group() -> Reply:
    """Ask for one group at a time."""
    return Reply(text=phrase("groups.one_by_one"), outcome=Outcome.CLARIFICATION)
