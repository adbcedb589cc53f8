"""Who a loan is for: a person or a small firm."""

from collections.abc import Sequence

from actions.calculator import Benefit
from actions.calculator.conditions import conditions_in
from actions.library import Library
from actions.turn import Turn

LOAN_TYPE = "loan_type"
ASKER = {"个人": "person", "小微企业": "enterprise"}
CALLED = {"个人": ("个人",), "小微企业": ("公司", "企业")}


def asker_named(turn: Turn) -> str | None:
    """Return who is known to borrow, unless the message names another: 公司最高贷多少."""
    kind = str(turn.facts.get(LOAN_TYPE))
    others = [words for other, words in CALLED.items() if other != kind]
    is_other = any(word in turn.text for words in others for word in words)
    return None if is_other else ASKER.get(kind)


def for_who_borrows(library: Library, benefits: Sequence[str], asker: str) -> list[Benefit]:
    """Return the benefits meant that are for who borrows, or else the clause's own for them."""
    meant = [library.benefits.get(name) for name in benefits]
    if theirs := [one for one in meant if not one.askers or asker in one.askers]:
        return theirs
    if any(one.fact == LOAN_TYPE for held in meant for one in conditions_in(held.conditions)):
        return meant  # Whose loan it is decides the very rule: 换成公司去贷呢 is refused by it.
    rows = {(one.subject, one.policy.id, one.clause.id) for one in meant}
    every = library.benefits.benefits.values()
    alike = [one for one in every if (one.subject, one.policy.id, one.clause.id) in rows]
    return [one for one in alike if one.askers and asker in one.askers]


def is_lent_at_hand(library: Library, turn: Turn) -> bool:
    """Whether the clause at hand has a loan for the borrower just told of: 那我以个人名义去贷."""
    asker = ASKER.get(str(turn.said.get(LOAN_TYPE)))
    found = for_who_borrows(library, turn.thread.benefits, asker) if asker else []
    return any(one.askers for one in found)
