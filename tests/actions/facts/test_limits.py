"""What is read is kept to the limits of the facts."""

import pytest

from actions.facts.limits import within_limits
from actions.facts.values import Json


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("staff_total", 0, None),
        ("staff_total", 1, 1),
        ("total_posts", {"from": 0, "to": 0}, None),
        ("qualified_hires", {"from": 0, "to": 2}, {"from": 1, "to": 2}),
        ("qualified_hires", {"from": 0, "to": 1}, 1),
        ("layoff_ratio", 120, None),
        ("layoff_ratio", {"from": 95, "to": 104.5}, {"from": 95, "to": 100}),
        ("age", 151, None),
        ("age", {"from": 60, "to": None}, {"from": 60, "to": None}),
        ("graduation_year", 1949, None),
        ("intern_months", [3, -1], None),
        ("interns_retained", 0, 0),
        ("birth_date", {"from": "1998-05-01", "to": "1998-05-31"}, ...),
        ("enterprise_size", {"from": "微型", "to": "小型"}, ...),
        ("hire_date", "2023-02-30", None),
        ("age", "unknown", "unknown"),
    ],
)
def test_only_what_the_calculator_accepts_is_kept(name: str, value: Json, kept: Json) -> None:
    wanted = value if kept is ... else kept
    assert within_limits({name: value}) == ({} if wanted is None else {name: wanted})
