"""Numerals in every spelling, against an independent writer of Chinese numerals."""

from contextlib import suppress
from decimal import Decimal

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.facts.numerals import read_numeral

SPELLINGS = {
    "12,000": 12000,
    "3万": 30000,
    "12.5万": 125000,
    "二〇二二": 2022,
    "二零二三": 2023,
    "廿三": 23,
    "卅二": 32,
    "五十有二": 52,
    "俩": 2,
    "仨": 3,
    "一点五万": 15000,
    "一百二": 120,
    "一百零二": 102,
    "三万五": 35000,
    "三万零五": 30005,
    "2万3": 23000,
    "十五万": 150000,
    "八千五百": 8500,
    "3w": 30000,
    "二万三千四百五十六": 23456,
}


@pytest.mark.parametrize(("spelling", "number"), SPELLINGS.items())
def test_a_spelling_people_use_is_read(spelling: str, number: int) -> None:
    assert read_numeral(spelling) == number


@given(st.integers(min_value=0, max_value=10**12))
def test_what_is_written_in_chinese_is_read_back(number: int) -> None:
    assert read_numeral(cn2an.an2cn(number, "low")) == number


@given(st.integers(min_value=0, max_value=10**9))
def test_formal_numerals_are_read_back(number: int) -> None:
    written = cn2an.an2cn(number, "up").replace("萬", "万").replace("億", "亿")
    assert read_numeral(written) == number


@given(st.integers(min_value=0, max_value=10**9))
def test_figures_with_and_without_commas_are_the_same(number: int) -> None:
    assert read_numeral(f"{number:,}") == read_numeral(str(number)) == number


@given(st.integers(min_value=0, max_value=9999), st.integers(min_value=1, max_value=9))
def test_a_decimal_keeps_its_places(whole: int, tenth: int) -> None:
    written = f"{cn2an.an2cn(whole)}点{cn2an.an2cn(tenth)}"
    assert read_numeral(written) == Decimal(f"{whole}.{tenth}")


@given(st.text(alphabet="零〇一二两俩三四五六七八九十廿百千万亿点有0123456789.,", max_size=40))
def test_signs_that_make_no_numeral_are_refused_and_nothing_else_goes_wrong(text: str) -> None:
    with suppress(ValueError):
        assert 0 <= read_numeral(text) < 10**15


@pytest.mark.parametrize("text", ["百一千", "点五", "9" * 30])
def test_what_is_no_numeral_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        read_numeral(text)
