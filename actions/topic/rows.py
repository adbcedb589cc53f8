"""What is told of another benefit of the same row: a firm's loan after a person's."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from actions.calculator import Benefit
from actions.library import Library
from actions.topic.at_hand import ALWAYS, facts_at_hand
from actions.topic.fits_known import fits_known
from actions.topic.naming import name_alone
from actions.topic.openings import opening, told_of
from actions.topic.placing import CITY, DISTRICT
from actions.topic.subject_matter import ANSWERED, WHO_ASKS, Subject, cite_benefit
from actions.turn import Turn


def told_of_the_row(library: Library, turn: Turn, said: Collection[str]) -> Subject | None:
    """Return the latest benefits on the matter at hand that turn on what is said.

    50个人，招了10个 after 想贷创业担保贷款 is of the loan, not of a subsidy for hires.
    """
    held = [library.benefits.get(name) for name in turn.thread.benefits]
    rows, names = {one.subject for one in held}, {name_alone(one) for one in held}
    every = library.benefits.benefits.values()
    # The same benefit in another year's document is no other benefit.
    others = [one for one in every if one.subject in rows and name_alone(one) not in names]
    return _latest_told(library, turn, others, said)


def told_of_all(library: Library, turn: Turn, said: Collection[str]) -> Subject | None:
    """Return the benefit beside the one at hand that alone turns on all a new case is told by.

    另有一名公益性岗位的，政策期满，没有稳定就业 is of that post, though a rule of other people
    asks for work as well. None while more of the case is known than is just told.
    """
    told, at_hand = {*said}, facts_at_hand(library, turn.thread.benefits).keys()
    is_new = turn.thread.whose and turn.facts.keys() <= {*turn.said, *ALWAYS}
    if not is_new or told <= at_hand or not told & at_hand:
        return None
    found = told_of_the_row(library, turn, told - at_hand)
    turned = (facts_at_hand(library, (one,)).keys() for one in found.benefits) if found else ()
    return found if any(told <= facts for facts in turned) else None


def told_of_a_line(library: Library, turn: Turn) -> Subject | None:
    """Return the benefit of the list shown that what is told is of: 办了一年半了."""
    if not turn.thread.kinds or turn.thread.clauses:
        return None
    return _latest_told(library, turn, list(_listed(library, turn)), turn.said.keys())


def _listed(library: Library, turn: Turn) -> Iterator[Benefit]:
    for name in told_of(turn).things:
        if found := library.benefits.benefits.get(opening("things")[name]["of"]):
            yield found


def _latest_told(
    library: Library, turn: Turn, benefits: Sequence[Benefit], said: Collection[str]
) -> Subject | None:
    telling = {*said} - WHO_ASKS
    told = [
        one
        for one in benefits
        if _holds_here(turn, one) and telling & facts_at_hand(library, (one.id,)).keys()
    ]
    if not told:
        return None
    first = max(told, key=lambda one: (_is_of_clause(turn, one), one.policy.issue_date or date.min))
    ids = tuple(one.id for one in told if one.clause == first.clause)
    citations = (cite_benefit(first, turn),)
    known = turn.thread.question or turn.text
    return Subject(question=known, outcome=ANSWERED, citations=citations, benefits=ids)


def _is_of_clause(turn: Turn, benefit: Benefit) -> bool:
    keys = {(key.policy, key.clause) for key in turn.thread.clauses}
    return (benefit.policy.id, benefit.clause.id) in keys


def _holds_here(turn: Turn, benefit: Benefit) -> bool:
    is_here = benefit.policy.jurisdiction in (CITY, turn.facts.get(DISTRICT))
    return is_here and fits_known(benefit, turn)
