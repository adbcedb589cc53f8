"""Printed numbers are read as they are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.ingest.numbering import Label, Level, read_label, read_numeral, write_numeral


@given(st.integers(1, 999))
def test_a_numeral_written_out_is_read_back(number: int) -> None:
    assert read_numeral(write_numeral(number)) == number


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("一百零二", 102),
        ("一百一十", 110),
        ("12", 12),
        ("１２", 12),
    ],
)
def test_numerals_are_read(printed: str, number: int) -> None:
    assert read_numeral(printed) == number


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("一、激发活力", Label(Level.PART, 1, "一、")),
        ("（十九）防范", Label(Level.SECTION, 19, "（十九）")),
        ("(三)全力", Label(Level.SECTION, 3, "(三)")),
        ("35．继续", Label(Level.ITEM, 35, "35．")),
        ("20.支持", Label(Level.ITEM, 20, "20.")),
        ("7、办理", Label(Level.ITEM, 7, "7、")),
        ("１２．落实", Label(Level.ITEM, 12, "１２．")),
        ("( 一)注重", Label(Level.SECTION, 1, "(一)")),
        ("一）加大", Label(Level.SECTION, 1, "一）")),
        ("二 、扩大", Label(Level.PART, 2, "二、")),
    ],
)
def test_full_and_half_width_labels_are_read(words: str, label: Label) -> None:
    assert read_label(words) == label


@pytest.mark.parametrize("words", ["5.5%左右", "2023年", "一次性补贴", "（含）以下", "1.2万个"])
def test_what_only_looks_like_a_label_is_none(words: str) -> None:
    assert read_label(words) is None


@pytest.mark.parametrize(
    ("words", "other"),
    [("（十九）", "（二十）"), ("19．", "20．"), ("１９．", "２０．"), ("十九、", "二十、")],
)
def test_the_next_number_is_printed_the_same_way(words: str, other: str) -> None:
    label = read_label(words)
    assert label is not None
    assert label.renumbered(20).printed == other
