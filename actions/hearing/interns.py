"""Interns told piece by piece: how many first, then the months of each."""

import re
from collections.abc import Mapping
from typing import Any

from actions.cues import cue
from actions.facts import extract_facts
from actions.turn import Turn

INTERNS, MONTHS, COMPLETED = "interns", "intern_months", "interns_completed"


def with_months_of_each(turn: Turn, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said with the months told once repeated for every intern known of."""
    if MONTHS in said and INTERNS not in {**turn.facts, **said}:
        said = {**_in_a_batch(turn), **said}
    count = said.get(INTERNS, turn.facts.get(INTERNS))
    if count and re.search(cue("names.intern_months"), turn.text):
        read = extract_facts(turn.text, as_of=turn.as_of, asked=MONTHS)
        said = {**({MONTHS: read[MONTHS]} if isinstance(read.get(MONTHS), list) else {}), **said}
    months, told = said.get(MONTHS, turn.facts.get(MONTHS)), dict(said)
    if not isinstance(count, int):
        return told
    is_one_length = isinstance(months, list) and len(set(months)) == 1 and len(months) != count
    if is_one_length and {INTERNS, MONTHS} & said.keys():
        told[MONTHS] = months[:1] * count
    if re.search(cue("interns_done"), turn.text) and COMPLETED not in {**turn.facts, **said}:
        told[COMPLETED] = count
    return told


def _in_a_batch(turn: Turn) -> dict[str, Any]:
    """Return how many there were where a piece of the message only counts people: 那批6个人."""
    pieces = re.split("[，,。；;！!\n]", turn.text)
    counting = (one for one in pieces if re.search(cue("batch"), one))
    found = (extract_facts(one, as_of=turn.as_of, asked=INTERNS) for one in counting)
    return next(({INTERNS: one[INTERNS]} for one in found if INTERNS in one), {})
