"""Words about somebody who is not the one asked for: 隔壁张姐五十二岁，都领到了."""

import re
from itertools import groupby

from actions.facts.mood import pattern

OF_ONESELF = ("self_again", "self_not_yet", "oneself")
WHOLE_CASE = 3
CLAUSE = re.compile(r"[^，。？]+[，。？]?")


def without_outsiders(text: str) -> str:
    """Return a marked message without what is told of others, unless it asks for them.

    What follows in the next clauses is still of them, until somebody speaks of themselves.
    A message that tells of nobody else, and at length, is of the one it asks for.
    """
    clauses = CLAUSE.findall(text)
    if pattern("for_relative").search(text):
        return "".join(one for one in clauses if not pattern("own_age").search(one))
    if pattern("on_behalf").search(text):
        return text
    clauses = _without_spouse(clauses)
    whose = _of_outsiders(clauses)
    groups = groupby(zip(clauses, whose, strict=True), key=lambda told: told[1])
    stretches = [(of_other, [clause for clause, _ in told]) for of_other, told in groups]
    if all(whose) and len(clauses) >= WHOLE_CASE and not _is_gossip(text):
        return text
    kept = [told for of_other, told in stretches if not of_other or _asks_for(told)]
    return "".join(clause for told in kept for clause in told)


def _without_spouse(clauses: list[str]) -> list[str]:
    """Return the clauses without how old the spouse is, after how old one is oneself."""
    return [
        clause
        for index, clause in enumerate(clauses)
        if not pattern("spouse_age").search(clause)
        or not pattern("own_age").search("".join(clauses[:index]))
    ]


def _of_outsiders(clauses: list[str]) -> list[bool]:
    found, is_other = [], False
    for index, clause in enumerate(clauses):
        if pattern("outsider").search(clause) or _is_of_relative(clauses[index:]):
            is_other = True
        elif any(pattern(name).search(clause) for name in OF_ONESELF):
            is_other = False
        found.append(is_other)
    return found


def _is_of_relative(clauses: list[str]) -> bool:
    """Whether what one of the family has got is told before one's own: 我弟弟考过了，我还没去过."""
    return any(
        pattern(theirs).search(clauses[0]) and any(pattern(own).search(one) for one in clauses[1:])
        for theirs, own in (("relative_has", "self_not_yet"), ("relative_is", "oneself"))
    )


def _is_gossip(text: str) -> bool:
    """Tell whether others got something or are quoted: nothing is asked for them."""
    return any(pattern(name).search(text) for name in ("has_got", "hearsay"))


def _asks_for(told: list[str]) -> bool:
    """Tell whether what is told of somebody ends in a question that is theirs."""
    words = "".join(told)
    asks = any(
        clause.endswith("？") or pattern("tails").search(clause) or pattern("yes_no").search(clause)
        for clause in (clause.rstrip("，。") for clause in told)
    )
    return asks and not pattern("has_got").search(words)
