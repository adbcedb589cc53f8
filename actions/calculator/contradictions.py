"""A derived fact that was given all the same must agree with its inputs."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from actions.calculator.errors import FactError
from actions.calculator.explaining import display, display_day
from actions.calculator.hire_category import HIRE_DATE
from actions.calculator.known import Known, Listed, Membership, Options, Span
from actions.calculator.wording import say

if TYPE_CHECKING:
    from actions.calculator.catalogue import FactDefinition
    from actions.calculator.situation import Situation

NONE_OF_THEM = "其他"
TENTH = Decimal("0.1")


def check_contradictions(situation: "Situation") -> None:
    """Refuse a given fact that its own inputs contradict.

    Raises:
        FactError: naming the fact, its inputs, and both values.
    """
    _check_birth(situation)
    for fact in situation.catalogue.derived:
        given, derived = situation.answers.get(fact.name), situation.derived.get(fact.name)
        if isinstance(given, Span | Options | Listed) and derived is not None:
            _check(situation, fact, given, derived)


def _check(situation: "Situation", fact: "FactDefinition", given: Known, derived: Known) -> None:
    assert fact.derived is not None  # noqa: S101 - only derived facts come here
    sources = tuple(name for name in fact.derived.sources if situation.known(name) is not None)
    if not sources or _agree(given, derived, is_dated=HIRE_DATE in sources):
        return
    inputs = "、".join(
        f"{situation.catalogue[name].label}（{name}）{display(situation.known(name))}"
        for name in sources
    )
    raise FactError(
        fact.name,
        say(
            "contradiction",
            name=fact.name,
            label=fact.label,
            given=display(given),
            derived=display(derived),
            inputs=inputs,
        ),
    )


def _check_birth(situation: "Situation") -> None:
    birth = situation.known("birth_date")
    if isinstance(birth, Span) and birth.low > situation.as_of:
        raise FactError("birth_date", say("born_later", day=display_day(situation.as_of)))


def _agree(given: Known, derived: Known, *, is_dated: bool) -> bool:
    if isinstance(given, Listed) and isinstance(derived, Membership):
        return not is_dated or _agree_on_category(given, derived)
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
