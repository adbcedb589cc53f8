"""What there is for whom: an overview for a person, for a firm, or the question which one."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from actions.benefit_lines import benefit_line, cited
from actions.calculator import Benefit
from actions.calculator.shapes import Unstated
from actions.cues import cue
from actions.library import Library
from actions.naming import is_any_named
from actions.phrases import phrase, phrases
from actions.reply import Button, Reply
from actions.turn import Turn
from knowledge.outcome import Outcome

MONEY, PERSON, FIRM = "money", "person", "firm"
ROLE = "asker_role"
PAID_TO = {PERSON: ("person", "household"), FIRM: ("employer", "internship_host")}


def for_whom_reply(library: Library, turn: Turn) -> Reply | None:
    """Return what there is for whoever asks in general, None where one matter is asked about."""
    if re.search(cue("overview.hiring"), turn.text):
        return _listed(library, phrases("overview.hiring"), "hiring", turn)
    asks_in_general = re.search(cue("overview.asked"), turn.text) is not None
    is_narrow = re.search(cue("overview.narrow"), turn.text) is not None
    who = _who(turn.text, turn.facts)
    if not asks_in_general or (is_narrow and who != PERSON) or is_any_named(library, turn.text):
        return None
    if who is None:
        text, outcome = phrase("overview.which"), Outcome.CLARIFICATION
        return Reply(text=text, outcome=outcome, buttons=_buttons("which"))
    of_money = [one for one in _benefits(library, who) if one.kind == MONEY]
    return _listed(library, [one.id for one in of_money], who, turn)


def _listed(library: Library, ids: Sequence[str], who: str, turn: Turn) -> Reply:
    benefits = [library.benefits.get(id_) for id_ in ids]
    stated = [one for one in benefits if not isinstance(one.entitlement, Unstated)]
    others = [one.name for one in _benefits(library, who) if isinstance(one.entitlement, Unstated)]
    lines = [phrase(f"overview.{who}_head"), *(benefit_line(library, one, turn) for one in stated)]
    if others:
        lines.append(phrase("overview.without_amount", names="、".join(others)))
    return Reply(
        text="\n".join([*lines, phrase("overview.choose")]),
        outcome=Outcome.ANSWERED,
        citations=tuple(cited(one, turn, one.quotes[0]) for one in stated),
        buttons=_buttons(who),
    )


def _benefits(library: Library, who: str) -> list[Benefit]:
    paid_to = PAID_TO.get(who, ())
    return [one for one in library.benefits.benefits.values() if one.paid_to in paid_to]


def _who(text: str, facts: Mapping[str, Any]) -> str | None:
    if re.search(cue("overview.hires"), text):
        return FIRM
    for who in (PERSON, FIRM):
        if re.search(cue(f"overview.{who}"), text):
            return who
    role = facts.get(ROLE)
    return role if role == PERSON else FIRM if role == "enterprise" else None


def _buttons(who: str) -> tuple[Button, ...]:
    return tuple(Button(one["title"], one["says"]) for one in phrases("overview.buttons")[who])
