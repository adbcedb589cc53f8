"""How much may be lent at most: whether a benefit says so, and to each kind of borrower."""

from collections.abc import Sequence

from actions.calculator import Benefit
from actions.calculator.entitlements import Kind
from actions.calculator.shapes import Fixed
from actions.cues import cue
from actions.library import Library
from actions.topic.at_hand import ALWAYS
from actions.topic.naming import says_apart
from actions.turn import Turn

YUAN, FIRM = "元", "企业"
FORMS = frozenset({"org_type", "employer_type"})


def asks_ceiling(question: str) -> bool:
    """Whether a question asks how much may be lent at most."""
    return cue("ceiling").search(question) is not None


def sets_ceiling(benefit: Benefit) -> bool:
    """Whether a benefit says how much may be lent at most."""
    shape = benefit.entitlement
    found = shape.entitlement if isinstance(shape, Fixed) else None
    if found is None or found.kind is not Kind.LIMIT or found.unit != YUAN:
        return False
    return cue("at_most").search(found.formula) is not None


def with_every_ceiling(
    library: Library, names: Sequence[str], question: str, turn: Turn
) -> tuple[str, ...]:
    """Return benefits with what their clause lends to others, where nobody is said to borrow."""
    places = {library.benefits.get(one).clause for one in names}
    every = library.benefits.benefits.values()
    ceilings = [one for one in every if one.clause in places and sets_ceiling(one)]
    if not {one.id for one in ceilings} & {*names}:
        return tuple(names)
    said = f"{question}{''.join(one for one in turn.said.values() if isinstance(one, str))}"
    if named := [one for one in ceilings if says_apart(one.name, said)]:
        return tuple(one.id for one in named)
    if FIRM in question or turn.said.keys() - {*ALWAYS} - FORMS:
        return tuple(names)
    role = turn.facts.get("asker_role")
    theirs = [one for one in ceilings if role is None or role in (one.askers or {role})]
    return tuple(one.id for one in theirs) or tuple(names)
