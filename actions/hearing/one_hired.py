"""One of the family, or oneself, whom a firm has hired: what is told of them is of the hire."""

from collections.abc import Mapping
from typing import Any

from actions.cues import cue
from actions.facts import extract_facts
from actions.hearing.case_day import day_seen_from
from actions.hearing.whose_case import of_kin
from actions.library import Library
from actions.topic.hires import HIRES, OF_A_HIRE, pays_for_hires
from actions.topic.naming import named_in
from actions.turn import Turn

WAYS = ("hired_by_a_firm", "firm_hired_one", "went_to_a_firm", "signed_by_a_firm")


def with_the_one_hired(
    library: Library, turn: Turn, words: str, said: Mapping[str, Any]
) -> dict[str, Any]:
    """Return what is said with what is of who was hired: 我姐遭超市招去的，登记失业9个月.

    Whoever asks of another benefit tells of their own case, wherever they work.
    """
    told = as_of_a_firm(words)
    if told is None or not cue("pays_for_one").search(turn.text):
        return dict(said)
    named = named_in(library, turn.text) or turn.thread.benefits
    if named and not pays_for_hires(library, named):
        return dict(said)
    read = extract_facts(told, as_of=day_seen_from(turn))
    theirs = {name: one for name, one in read.items() if name.startswith(OF_A_HIRE)}
    return {**{name: one for name, one in said.items() if name != HIRES}, **theirs}


def as_of_a_firm(words: str) -> str | None:
    """Return words as the firm would tell them, None where nobody was hired: 超市招的她，….."""
    for name in WAYS:
        if found := of_kin(name).search(words):
            hired = f"{found['when']}{found['firm']}招的她"
            rest = f"{words[: found.start()]}，{words[found.end() :]}"
            return f"{hired}，{cue('oneself').sub('她', rest)}"
    return None
