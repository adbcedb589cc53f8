"""The age follows from when somebody was born, where no age was told."""

from datetime import date

from actions.facts.ages import with_age

DAY = date(2026, 11, 20)
NINETIES = {"from": "1990-01-01", "to": "1999-12-31"}


def test_a_decade_of_birth_is_a_range_of_ages() -> None:
    assert with_age({"birth_date": NINETIES}, as_of=DAY)["age"] == {"from": 26, "to": 36}


def test_the_birthday_to_come_counts_as_not_reached() -> None:
    assert with_age({"birth_date": "2001-11-21"}, as_of=DAY)["age"] == 24


def test_an_age_told_stays() -> None:
    assert with_age({"birth_date": NINETIES, "age": 30}, as_of=DAY)["age"] == 30


def test_nothing_follows_from_no_birth() -> None:
    assert with_age({"is_jobless": True}, as_of=DAY) == {"is_jobless": True}
