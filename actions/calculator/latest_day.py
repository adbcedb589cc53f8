"""The last day on which a time limit counted back from another day is kept."""

from datetime import date, timedelta

from actions.calculator.comparisons import Operator
from actions.calculator.conditions import Condition
from actions.calculator.explaining import display_day
from actions.calculator.known import Span, exactly
from actions.calculator.situation import Situation
from actions.calculator.wording import say

DAYS_BETWEEN = "days_between"


def latest_day_note(check: Condition, situation: Situation) -> str | None:
    """Say which day is the last, and how it is counted; None where no day to count from is known.

    Args:
        check: at least so many days between two days.
        situation: the later of the two is known, the earlier is not.
    """
    derived = situation.catalogue[check.fact].derived
    if derived is None or derived.by != DAYS_BETWEEN:
        return None
    if check.comparison.operator is not Operator.AT_LEAST:
        return None
    first, last = derived.sources
    known, days = situation.known(last), check.comparison.points[0]
    is_day = isinstance(known, Span) and known.is_exact and isinstance(known.low, date)
    if not is_day or situation.known(first) is not None or isinstance(days, date):
        return None
    day = known.low - timedelta(days=int(days))  # type: ignore[union-attr]
    supposed = situation.supposing(first, exactly(day))
    return say(
        "limit_latest",
        says=check.says,
        label=situation.catalogue[first].label,
        day=display_day(day),
        shown=supposed.derivation_shown(check.fact),
    )
