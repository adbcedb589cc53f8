"""A window is judged on a day, both its ends included."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.validity import Status, Validity, Window, validity_on

LAST = date(2023, 12, 31)
ISSUED = date(2023, 7, 27)
days = st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1))


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2023, 12, 30), "in_force"),
        (date(2023, 12, 31), "in_force"),
        (date(2024, 1, 1), "expired"),
        (date(2026, 11, 20), "expired"),
    ],
)
def test_the_last_day_is_the_last_day_in_force(day: date, status: str) -> None:
    assert validity_on(Window(last_day=LAST), day, issued=ISSUED).status == status


@pytest.mark.parametrize(
    ("day", "status"), [(date(2020, 1, 1), "in_force"), (date(2019, 12, 31), "not_started")]
)
def test_the_first_day_is_the_first_day_in_force(day: date, status: str) -> None:
    window = Window(date(2020, 1, 1), date(2020, 12, 31))
    assert validity_on(window, day).status == status


def test_before_its_issue_a_document_has_not_started() -> None:
    day_before = ISSUED - timedelta(days=1)
    found = validity_on(Window(last_day=LAST), day_before, issued=ISSUED)
    assert found == Validity(Status.NOT_STARTED, None, LAST)
    assert validity_on(Window(last_day=LAST), ISSUED, issued=ISSUED).status == "in_force"


def test_a_stated_start_before_the_issue_date_counts() -> None:
    window = Window(date(2019, 1, 1), date(2019, 12, 31))
    assert validity_on(window, date(2019, 2, 1), issued=date(2019, 4, 25)).status == "in_force"


@given(day=days, first=st.none() | days, issued=st.none() | days)
def test_without_a_stated_end_nothing_is_ever_in_force(
    day: date, first: date | None, issued: date | None
) -> None:
    status = validity_on(Window(first_day=first), day, issued=issued).status
    start = first or issued
    assert status == ("not_started" if start and day < start else "unstated")


def test_json_writes_days_in_iso_and_unstated_ends_as_null() -> None:
    found = validity_on(Window(last_day=LAST), date(2024, 1, 1)).to_json()
    assert found == {"status": "expired", "first_day": None, "last_day": "2023-12-31"}
