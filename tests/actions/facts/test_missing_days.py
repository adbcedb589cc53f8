"""A day that no calendar has is named, and no other is."""

from datetime import date

import pytest

from actions.facts.missing_days import missing_days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("我们2023年2月30日招的人", ("2023年2月30日",)),
        ("去年四月31号签的合同，六月三十一号入职", ("去年四月31号", "六月三十一号")),
        ("2023-06-31考核合格", ("2023-06-31",)),
        ("2月29日进来的", ("2026年2月29日",)),
        ("2023年2月29日拿的证", ("2023年2月29日",)),
        ("2024年2月29日拿的证", ()),
        ("3月31日到4月30日培训", ()),
        ("2023年2月底招的，合同签了29个月", ()),
        ("渝府办发〔2023〕57号还有效吗", ()),
    ],
)
def test_days_that_do_not_exist_are_named(text: str, days: tuple[str, ...]) -> None:
    assert missing_days(text, as_of=date(2026, 11, 20)) == days
