"""Personal numbers are masked in every spelling; figures of policies never are."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.cn import ric

from gateway.privacy import MASK, mask

BIRTHDAYS = st.dates(min_value=date(1930, 1, 1), max_value=date(2029, 12, 31))
FULL_WIDTH = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")
WORDS = st.sampled_from(["我的号是", "，能领多少", "请问", "（本人）", "：", "。"])


@st.composite
def identity_numbers(draw: st.DrawFn) -> str:
    county = draw(st.sampled_from(["500101", "110105", "510203", "440305"]))
    number = f"{county}{draw(BIRTHDAYS):%Y%m%d}{draw(st.integers(0, 999)):03d}"
    return number + ric.calc_check_digit(number + "0")


@st.composite
def card_numbers(draw: st.DrawFn) -> str:
    start = draw(st.sampled_from(["622202", "621700", "436742", "955880"]))
    rest = draw(st.text("0123456789", min_size=9, max_size=12))
    return start + rest + luhn.calc_check_digit(start + rest)


@st.composite
def mobile_numbers(draw: st.DrawFn) -> str:
    return f"1{draw(st.integers(3, 9))}" + draw(st.text("0123456789", min_size=9, max_size=9))


@given(identity_numbers(), WORDS, WORDS)
def test_an_identity_number_is_masked_wherever_it_stands(
    number: str, left: str, right: str
) -> None:
    for spelling in (number, number.lower(), number.translate(FULL_WIDTH)):
        masked = mask(f"{left}{spelling}{right}")
        assert masked.text == f"{left}{MASK}{right}"
        assert masked.kinds == ("identity_number",)


@given(identity_numbers(), st.sampled_from([" ", "-"]), st.integers(2, 6))
def test_an_identity_number_in_pieces_is_masked(number: str, gap: str, size: int) -> None:
    pieces = gap.join(number[start : start + size] for start in range(0, len(number), size))
    masked = mask(f"身份证{pieces}")
    assert not any(len(run) > 4 for run in masked.text.split(MASK) if run.isdigit())
    assert MASK in masked.text


def test_a_mistyped_identity_number_is_masked_all_the_same() -> None:
    assert mask("500101199001011230").kinds == ("identity_number",)


def test_an_identity_number_of_fifteen_digits_is_masked() -> None:
    assert mask("老身份证500101900101123").text == f"老身份证{MASK}"


def test_an_identity_number_read_out_in_pieces_is_masked_even_with_a_digit_mistyped() -> None:
    assert mask("身份证500101 1990 0101 1234").text == f"身份证{MASK}"


@pytest.mark.parametrize(
    "text",
    ["银行卡6222021234567890123", "我的卡号是 6217 0000 1234 5678 901", "账号：622848001234567890"],
)
def test_a_number_called_a_card_is_masked_even_with_a_digit_mistyped(text: str) -> None:
    masked = mask(text)
    assert MASK in masked.text
    assert sum(sign.isdigit() for sign in masked.text) == 0
    assert masked.kinds == ("bank_card",)


@given(card_numbers(), WORDS)
def test_a_bank_card_is_masked(number: str, left: str) -> None:
    assert mask(f"{left}{number}").text == f"{left}{MASK}"


@given(mobile_numbers(), WORDS, WORDS)
def test_a_mobile_number_is_masked_in_every_spelling(number: str, left: str, right: str) -> None:
    spellings = (
        number,
        f"{number[:3]}-{number[3:7]}-{number[7:]}",
        f"{number[:3]} {number[3:7]} {number[7:]}",
        f"{number[:3]}.{number[3:7]}.{number[7:]}",
        f"{number[:3]} {number[3:]}",
        " ".join(number),
        f"+86{number}",
        number.translate(FULL_WIDTH),
        number.translate(str.maketrans("0123456789", "零一二三四五六七八九")),
        number.translate(str.maketrans("0123456789", "〇幺二三四五六七八九")),
    )
    for spelling in spellings:
        assert mask(f"{left}{spelling}{right}").text == f"{left}{MASK}{right}"


@pytest.mark.parametrize(
    "text",
    [
        "023-67863210",
        "(023)67863210",
        "（023）67863210",
        "02367863210",
        "0817-2233445",
        "023 6786 3210",
    ],
)
def test_a_landline_is_masked(text: str) -> None:
    assert mask(f"座机{text}").text == f"座机{MASK}"


def test_a_local_number_is_masked_where_the_words_call_it_a_telephone() -> None:
    assert mask("我电话是67863210").text == f"我电话是{MASK}"


@pytest.mark.parametrize(
    "text",
    [
        "渝府办发〔2023〕57号和其他〔2020〕4号",
        "2023-12-31到2024-01-01，20230901，2023年9月1日",
        "20230101-20231231",
        "缴了100000元，工资13800000000元，注册资本1500000万元",
        "1,234,567.89元，5.5%，16—24岁，3—12个月",
        "招了120人，二〇二三年九月一号，一百二十来号人",
        "打12333或者12345",
        "国发〔2019〕28号第35条，十二个月，18个月",
        "67863210元",
        "销售额13800000000.50元",
    ],
)
def test_what_policies_are_made_of_is_left_alone(text: str) -> None:
    assert mask(text).text == text
    assert mask(text).kinds == ()


@given(st.integers(1900, 2100), st.integers(1, 9999), st.sampled_from(["号", "人", "元", "万元"]))
def test_document_numbers_amounts_and_headcounts_are_never_eaten(
    year: int, number: int, unit: str
) -> None:
    text = f"渝府办发〔{year}〕{number}号，{year}年，{number}{unit}，{number * 1000000}元"
    assert mask(text).text == text


@given(st.text(max_size=200))
def test_masking_twice_changes_nothing_more(text: str) -> None:
    once = mask(text).text
    assert mask(once).text == once


def test_several_kinds_in_one_message_are_all_named() -> None:
    masked = mask("身份证500101199001011230，电话13812345678，卡6222021234567890128")
    assert masked.text == f"身份证{MASK}，电话{MASK}，卡{MASK}"
    assert masked.kinds == ("identity_number", "bank_card", "phone")
