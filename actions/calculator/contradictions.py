"""A derived fact that was given all the same must agree with its inputs."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from actions.calculator.derivation import SHARE, ways
from actions.calculator.errors import FactError
from actions.calculator.explaining import display, display_day, named
from actions.calculator.hire_category import certain_categories, inputs_of_category
from actions.calculator.known import Known, Listed, Membership, Options, Span
from actions.calculator.wording import say

if TYPE_CHECKING:
    from actions.calculator.catalogue import FactDefinition
    from actions.calculator.situation import Situation

NONE_OF_THEM = "其他"
CATEGORY = "hire_category"
TENTH = Decimal("0.1")


def check_contradictions(situation: "Situation") -> None:
    """Refuse a given fact that its own inputs contradict, and inputs that cannot be.

    Raises:
        FactError: naming the fact, its inputs, and both values.
    """
    _check_birth(situation)
    for fact in situation.catalogue.derived:
        _check_parts(situation, fact)
        _check_limit(situation, fact)
        given = situation.told(fact.name)
        if given is not None:
            for sources, derived in _ways(situation, fact):
                if not _agree(given, derived):
                    raise _contradiction(situation, fact, sources, derived)


def _ways(
    situation: "Situation", fact: "FactDefinition"
) -> Iterator[tuple[tuple[str, ...], Known]]:
    """What inputs give by themselves; where one way settles it, it alone is asked."""
    if fact.name == CATEGORY:
        yield inputs_of_category(situation.told), certain_categories(situation.told)
        return
    for sources, derived in ways(fact, situation.told, as_of=situation.as_of):
        yield sources, derived
        if derived.is_exact:
            return


def _contradiction(
    situation: "Situation", fact: "FactDefinition", sources: Iterable[str], derived: Known
) -> FactError:
    given = display(situation.told(fact.name), fact)
    return FactError(
        fact.name,
        say(
            "contradiction",
            name=fact.name,
            label=fact.label,
            given=given,
            derived=display(derived, fact),
            inputs=_named(situation, sources),
        ),
    )


def _named(situation: "Situation", names: Iterable[str]) -> str:
    told = ((situation.catalogue[name], situation.told(name)) for name in names)
    return "、".join(named(fact, known) for fact, known in told if known is not None)


def _check_birth(situation: "Situation") -> None:
    birth = situation.told("birth_date")
    if isinstance(birth, Span) and birth.low > situation.as_of:
        raise FactError("birth_date", say("born_later", day=display_day(situation.as_of)))


def _check_parts(situation: "Situation", fact: "FactDefinition") -> None:
    """Refuse a part larger than its whole: 3 kept of 2."""
    if fact.derived is None or fact.derived.by != SHARE:
        return
    part, whole = map(situation.told, fact.derived.sources)
    if isinstance(part, Span) and isinstance(whole, Span) and part.low > whole.high:
        names = {"part": _sources(fact)[:1], "whole": _sources(fact)[1:]}
        values = {role: _named(situation, sources) for role, sources in names.items()}
        raise FactError(_sources(fact)[0], say("part_too_large", **values))


def _check_limit(situation: "Situation", fact: "FactDefinition") -> None:
    derived = situation.derived.get(fact.name)
    is_limited = fact.at_most is not None and fact.derived and fact.derived.by != "ratio"
    if is_limited and isinstance(derived, Span) and derived.low > fact.at_most:
        inputs, value = _named(situation, _sources(fact)), display(derived, fact)
        limit = say("limit_high", limit=fact.at_most, unit=fact.unit)
        words = say("derived_too_large", inputs=inputs, label=fact.label, value=value, limit=limit)
        raise FactError(_sources(fact)[0], words)


def _sources(fact: "FactDefinition") -> tuple[str, ...]:
    return fact.derived.sources if fact.derived else ()


def _agree(given: Known, derived: Known) -> bool:
    if isinstance(given, Listed) and isinstance(derived, Membership):
        return _agree_on_category(given, derived)
    if isinstance(given, Span) and isinstance(derived, Span):
        return _agree_on_number(given, derived)
    if isinstance(given, Options) and isinstance(derived, Options):
        return bool(given.values & derived.values)
    return True


def _agree_on_category(given: Listed, derived: Membership) -> bool:
    values = {value for item in given.items if isinstance(item, Options) for value in item.values}
    if any(derived.applies.get(str(value)) is False for value in values):
        return False
    return NONE_OF_THEM not in values or True not in derived.applies.values()


def _agree_on_number(given: Span, derived: Span) -> bool:
    """Whether they overlap, allowing for a given number that was rounded."""
    if isinstance(given.low, date):
        return bool(given.low <= derived.high and derived.low <= given.high)
    step = min(TENTH, *(_last_place(end) for end in (given.low, given.high)))
    low, high = (end.quantize(step, ROUND_HALF_UP) for end in (derived.low, derived.high))
    return bool(given.low <= high and low <= given.high)


def _last_place(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else TENTH
