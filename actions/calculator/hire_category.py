"""Which of the hired graduates' categories apply, from when they left and were hired."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from actions.calculator.known import Known, Membership, Options, Span, exactly
from actions.calculator.truth import Truth, all_of

GRADUATION_YEAR = "毕业年度高校毕业生"
WITHIN_TWO_YEARS = "离校2年内未就业高校毕业生"
UNEMPLOYED = "未就业"
ALWAYS = Span(date.min, date.max)
STATUS, HIRE_DATE = "graduate_employed_status", "hire_date"

type Look = Callable[[str], Known | None]


@dataclass(frozen=True)
class Leaving:
    """When a graduate left school, and the names of the facts that say so."""

    year: Span | None
    day: Span
    year_fact: str
    day_fact: str


def find_leaving(look: Look) -> Leaving | None:
    """Return when the graduate left school: the one hired, or the person asking."""
    hired = _leaving(look, "hire_graduation_year", "hire_left_school_date")
    if hired is not None or not _asks_for_oneself(look):
        return hired
    return _leaving(look, "graduation_year", "left_school_date")


def find_hiring(look: Look, *, as_of: date) -> Span:
    """Return the day of hiring: as given, else of the event, else the day asked about."""
    for name in (HIRE_DATE, "event_date"):
        if isinstance(known := look(name), Span):
            return known
    return exactly(as_of)


def hire_category(look: Look, *, as_of: date) -> Membership | None:
    """Derive the two graduates' categories, None where nothing is known of leaving.

    The calendar year of graduation counts as 毕业年度; whether someone is a
    registered young unemployed person cannot be told from these facts.
    """
    leaving, hired = find_leaving(look), find_hiring(look, as_of=as_of)
    if leaving is None:
        return None
    applies = _applies(leaving, hired, look)
    in_time = is_within_two_years_of_leaving(leaving.day, hired)
    hiring = _open_hiring(look)
    days = () if in_time is not None else (*_not_exact(look, leaving.day_fact), *hiring)
    asked = () if look(STATUS) is not None else (STATUS,)
    year = _not_exact(look, leaving.year_fact if leaving.year else leaving.day_fact)
    return Membership(
        applies, {GRADUATION_YEAR: (*year, *hiring), WITHIN_TWO_YEARS: (*days, *asked)}
    )


def certain_categories(look: Look) -> Membership:
    """Return which categories apply whatever the days that were not given."""
    hired = look(HIRE_DATE)
    leaving = find_leaving(look) or Leaving(None, ALWAYS, "", "")
    return Membership(_applies(leaving, hired if isinstance(hired, Span) else ALWAYS, look), {})


def inputs_of_category(look: Look) -> tuple[str, ...]:
    """Return the names of the facts the categories follow from."""
    leaving = find_leaving(look)
    days = (leaving.year_fact, leaving.day_fact) if leaving else ()
    return (*days, STATUS, HIRE_DATE)


def is_hired_in_the_year_of_graduation(leaving: Leaving, hired: Span) -> Truth:
    """Whether hiring and graduation fall in one calendar year."""
    years = leaving.year or Span(leaving.day.low.year, leaving.day.high.year)
    if hired.high.year < years.low or hired.low.year > years.high:
        return False
    is_one_year = years.low == years.high and hired.low.year == hired.high.year
    return True if is_one_year else None


def is_within_two_years_of_leaving(left: Span, hired: Span) -> Truth:
    """Whether hiring is between leaving school and the day two years later, both included."""
    if left.high <= hired.low and hired.high <= two_years_after(left.low):
        return True
    is_outside = hired.high < left.low or hired.low > two_years_after(left.high)
    return False if is_outside else None


def two_years_after(day: date) -> date:
    """Return the same day two years on; 29 February becomes the 28th."""
    if day.year > date.max.year - 2:
        return date.max
    last = min(day.day, 28) if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=day.year + 2, day=last)


def _leaving(look: Look, year_fact: str, day_fact: str) -> Leaving | None:
    year, day = look(year_fact), look(day_fact)
    years = Span(int(year.low), int(year.high)) if isinstance(year, Span) else None
    if isinstance(day, Span):
        return Leaving(years, day, year_fact, day_fact)
    if years is None:
        return None
    whole = Span(date(years.low, 1, 1), date(years.high, 12, 31))
    return Leaving(years, whole, year_fact, day_fact)


def _applies(leaving: Leaving, hired: Span, look: Look) -> dict[str, Truth]:
    in_time = is_within_two_years_of_leaving(leaving.day, hired)
    return {
        GRADUATION_YEAR: is_hired_in_the_year_of_graduation(leaving, hired),
        WITHIN_TWO_YEARS: all_of((in_time, _is_unemployed(look(STATUS)))),
    }


def _asks_for_oneself(look: Look) -> bool:
    role = look("asker_role")
    return not isinstance(role, Options) or "person" in role.values


def _is_unemployed(status: Known | None) -> Truth:
    return UNEMPLOYED in status.values if isinstance(status, Options) else None


def _open_hiring(look: Look) -> tuple[str, ...]:
    dated = HIRE_DATE if look(HIRE_DATE) is not None else "event_date"
    return _not_exact(look, dated) and (HIRE_DATE,)


def _not_exact(look: Look, name: str) -> tuple[str, ...]:
    known = look(name)
    return () if known is not None and known.is_exact else (name,)
