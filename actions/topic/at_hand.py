"""The facts the subject at hand turns on."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import lru_cache

from actions.calculator.conditions import conditions_in
from actions.library import Library

ALWAYS = ("event_date", "district", "asker_role")
# What is told first of what is counted piece by piece, or in its place.
COUNTED_WITH = {"intern_months": "interns", "ui_insured_end": "ui_insured_left"}
# What is told with a condition, although the rule turns on nothing of it.
TOLD_WITH = {
    "contract_term_months": ("labor_contract_signed",),
    "hire_si_consecutive_months": ("hire_si_paid",),
    "intern_signed_before_end": ("interns", "intern_months", "intern_remaining_months"),
}


def facts_at_hand(library: Library, benefits: Sequence[str]) -> Mapping[str, int]:
    """Return the facts that benefits turn on and all those follow from, with how far off."""
    return _at_hand(library, tuple(benefits))


@lru_cache(maxsize=256)
def _at_hand(library: Library, benefits: tuple[str, ...]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    waiting = [(name, 0) for one in benefits for name in _stated(library, one)]
    while waiting:
        name, depth = waiting.pop(0)
        if name in found:
            continue
        found[name] = depth
        derived = library.catalogue[name].derived
        sources = (*derived.sources, *derived.or_from) if derived else ()
        beside = [COUNTED_WITH[name]] if name in COUNTED_WITH else []
        waiting += [(source, depth + 1) for source in (*sources, *beside)]
    return found


def _stated(library: Library, name: str) -> Iterator[str]:
    benefit = library.benefits.get(name)
    needed = [condition.fact for condition in conditions_in(benefit.conditions)]
    yield from needed
    yield from (beside for one in needed for beside in TOLD_WITH.get(one, ()))
    if benefit.limit_check is not None:
        yield benefit.limit_check.fact
    yield benefit.window.judged_on or ALWAYS[0]
    if is_dataclass(benefit.entitlement):
        values = [getattr(benefit.entitlement, one.name) for one in fields(benefit.entitlement)]
        yield from (one for one in values if isinstance(one, str) and library.catalogue.get(one))


def widened(library: Library, benefits: Sequence[str], said: Collection[str]) -> tuple[str, ...]:
    """Return benefits with those of the same clause that turn on what is said beside them."""
    new = set(said) - facts_at_hand(library, benefits).keys() - {*ALWAYS}
    mates = clause_mates(library, benefits)
    told = [one for one in mates if new & facts_at_hand(library, (one,)).keys()]
    more = (one for one in mates if _is_step_of_any(library, one, told))
    return _for_one_asker(library, (*benefits, *more), said)


def _is_step_of_any(library: Library, name: str, others: Collection[str]) -> bool:
    benefit = library.benefits.get(name)
    return any(benefit.is_step_of(library.benefits.get(one)) for one in others)


def _for_one_asker(
    library: Library, benefits: tuple[str, ...], said: Collection[str]
) -> tuple[str, ...]:
    """Leave out what no asker can have of whom something is told: staff are a firm's."""
    told = set(said) - {*ALWAYS}
    turning = [one for one in benefits if told & facts_at_hand(library, (one,)).keys()]
    askers = [library.benefits.get(one).askers for one in turning]
    if not turning or None in askers:
        return benefits
    theirs = frozenset().union(*(one for one in askers if one))
    of_all = {one: library.benefits.get(one).askers or theirs for one in benefits}
    return tuple(one for one in benefits if theirs & of_all[one])


def clause_mates(library: Library, benefits: Sequence[str]) -> tuple[str, ...]:
    """Return the other benefits of the clause that benefits stand in."""
    if not benefits:
        return ()
    first = library.benefits.get(benefits[0])
    place = (first.policy.id, first.clause.id)
    found = library.benefits.benefits.values()
    mates = (one.id for one in found if (one.policy.id, one.clause.id) == place)
    return tuple(one for one in mates if one not in benefits)
