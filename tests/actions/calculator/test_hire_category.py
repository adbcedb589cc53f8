"""Which graduates' categories apply, from when they left and were hired."""

from datetime import date
from decimal import Decimal

import pytest

from actions.calculator.hire_category import (
    GRADUATION_YEAR,
    WITHIN_TWO_YEARS,
    certain_categories,
    hire_category,
    two_years_after,
)
from actions.calculator.known import Known, Options, Span, exactly
from actions.calculator.truth import Truth

AS_OF = date(2023, 12, 1)


def category(year: int | None, left: date | None, hired: date | None, status: str | None) -> object:
    facts: dict[str, Known] = {}
    if year is not None:
        facts["hire_graduation_year"] = exactly(Decimal(year))
    if left is not None:
        facts["hire_left_school_date"] = exactly(left)
    if hired is not None:
        facts["hire_date"] = exactly(hired)
    if status is not None:
        facts["graduate_employed_status"] = Options(frozenset((status,)))
    return hire_category(facts.get, as_of=AS_OF)


@pytest.mark.parametrize(
    ("year", "left", "hired", "status", "expected"),
    [
        (2023, None, date(2023, 1, 1), "未就业", (True, None)),
        (2023, None, date(2022, 12, 31), "未就业", (False, False)),
        (None, date(2023, 6, 30), date(2022, 6, 30), "未就业", (False, False)),
        (None, date(2023, 6, 30), date(2023, 6, 30), "未就业", (True, True)),
        (None, date(2023, 6, 30), date(2023, 6, 29), "未就业", (True, False)),
        (2022, None, date(2023, 1, 1), "未就业", (False, True)),
        (2022, None, date(2023, 1, 1), "已就业", (False, False)),
        (2022, None, date(2023, 1, 1), None, (False, None)),
        (2021, None, date(2023, 1, 1), "未就业", (False, True)),
        (2021, None, date(2023, 1, 2), "未就业", (False, None)),
        (2021, None, date(2023, 12, 31), "未就业", (False, None)),
        (2021, None, date(2024, 1, 1), "未就业", (False, False)),
        (None, date(2021, 6, 30), date(2023, 6, 30), "未就业", (False, True)),
        (None, date(2021, 6, 30), date(2023, 7, 1), "未就业", (False, False)),
        (None, date(2023, 6, 30), None, "未就业", (True, True)),
    ],
)
def test_only_the_days_that_would_decide_otherwise_leave_it_open(
    year: int | None,
    left: date | None,
    hired: date | None,
    status: str | None,
    expected: tuple[Truth, Truth],
) -> None:
    found = category(year, left, hired, status)
    applies = getattr(found, "applies", {})
    assert (applies[GRADUATION_YEAR], applies[WITHIN_TWO_YEARS]) == expected


def test_without_a_leaving_date_or_year_nothing_follows() -> None:
    assert category(None, None, date(2023, 1, 1), "未就业") is None


def test_a_day_of_hiring_known_as_a_year_is_a_range() -> None:
    facts: dict[str, Known] = {
        "hire_graduation_year": exactly(Decimal(2022)),
        "event_date": Span(date(2022, 1, 1), date(2023, 12, 31)),
    }
    found = hire_category(facts.get, as_of=AS_OF)
    assert found is not None
    assert found.applies[GRADUATION_YEAR] is None
    assert found.open[GRADUATION_YEAR] == ("hire_date",)


def test_what_is_certain_assumes_no_day_that_was_not_given() -> None:
    employed: dict[str, Known] = {"graduate_employed_status": Options(frozenset(("已就业",)))}
    assert certain_categories(employed.get).applies == {
        GRADUATION_YEAR: None,
        WITHIN_TWO_YEARS: False,
    }
    left: dict[str, Known] = {"hire_left_school_date": exactly(date(2010, 6, 30))}
    assert set(certain_categories(left.get).applies.values()) == {None}


def test_two_years_after_a_leap_day_is_the_last_of_february() -> None:
    assert two_years_after(date(2020, 2, 29)) == date(2022, 2, 28)
    assert two_years_after(date(2021, 6, 30)) == date(2023, 6, 30)
