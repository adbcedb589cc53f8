"""Whose case a message tells: one's own again, another firm's or person's, the next caller's."""

import re
from dataclasses import replace

from actions.cues import cue
from actions.hearing.loan_named import PRODUCT
from actions.hosting import PERSON
from actions.judgement import ROLE
from actions.topic.at_hand import ALWAYS
from actions.turn import Turn


def of_ones_own(turn: Turn) -> Turn:
    """Return the turn back at one's own case after others: 说回我们厂."""
    if not turn.thread.own or not cue("back_to_own").search(turn.text):
        return turn
    thread = replace(turn.thread, own={})
    return replace(turn, facts={**turn.facts, **turn.thread.own}, thread=thread)


def of_another_case(turn: Turn) -> Turn:
    """Return the turn without what was said before of the firm or person, where it is another."""
    child = _own_child(turn)
    person = cue("another_person").search(turn.text) or child
    whose = person["who"] if person else turn.thread.whose
    whose = "" if cue("of_oneself_again").search(turn.text) else whose
    is_another = any(cue(f"another_{one}").search(turn.text) for one in ("case", "caller"))
    if whose == turn.thread.whose and not is_another:
        return turn
    # What is talked of is the same, whoever asks.
    names = () if cue("another_caller").search(turn.text) else (*ALWAYS, PRODUCT)
    kept = {name: value for name, value in turn.facts.items() if name in names}
    if child:
        kept.pop(ROLE, None)
    thread = replace(turn.thread, groups=(), supposed={}, supposed_groups=(), whose=whose, kinds=())
    return replace(turn, facts=kept, asked=None, thread=thread)


def _own_child(turn: Turn) -> re.Match[str] | None:
    """Return where who asks for a firm turns to a child of their own: 我娃儿…，他各人领得到不."""
    is_firm = turn.facts.get(ROLE) not in (None, PERSON)
    return cue("own_child").search(turn.text) if is_firm else None
