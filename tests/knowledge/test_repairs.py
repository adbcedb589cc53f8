"""Repaired words can always be proved against the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.ingest.cleaning import clean, trim
from knowledge.repairs import Repair, RepairMismatchError, rebuild

NOISY = st.text(alphabet="就业补贴12年，。（）Ab \n\t\u3000", max_size=60)


@given(NOISY)
def test_cleaned_words_are_rebuilt_from_the_source_and_its_repairs(source: str) -> None:
    spans = (trim(source, 0, len(source)),)
    text, repairs = clean(source, spans)
    assert rebuild(source, spans, repairs) == text


@given(NOISY)
def test_cleaning_takes_away_white_space_and_nothing_else(source: str) -> None:
    text, _ = clean(source, (trim(source, 0, len(source)),))
    assert "".join(text.split()) == "".join(source.split())
    assert "\n" not in text


@given(st.lists(NOISY, min_size=2, max_size=4))
def test_spans_are_joined_in_their_own_order(pieces: list[str]) -> None:
    source = "".join(pieces)
    ends = [sum(map(len, pieces[: index + 1])) for index in range(len(pieces))]
    spans = [(end - len(piece), end) for end, piece in zip(ends, pieces, strict=True)]
    assert rebuild(source, spans[::-1], ()) == "".join(pieces[::-1])


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("融资便利\n\n\n\n度。开展", "融资便利度。开展"),
        ("每人 100 元", "每人100元"),
        ("截至 2023 年 12 月 31 日。", "截至2023年12月31日。"),
        ("业的\n ，可申请", "业的，可申请"),
        ("使用 WeChat\nPay 支付", "使用 WeChat Pay 支付"),
        ("资金和项目倾\n\n— 12 —\n\n斜", "资金和项目倾斜"),
        ("人力资源社会保障部 民政部", "人力资源社会保障部 民政部"),
        ("“免跑\u200b即领”", "“免跑即领”"),
    ],
)
def test_usual_noise_is_repaired(source: str, text: str) -> None:
    assert clean(source, ((0, len(source)),))[0] == text


def test_a_break_between_heading_and_text_leaves_one_space() -> None:
    text, repairs = clean("一、总体要求\n\n坚持就业优先。", ((0, 15),), gaps=(6,))
    assert text == "一、总体要求 坚持就业优先。"
    assert repairs == (Repair(6, "\n\n", " "),)


@pytest.mark.parametrize(
    "repair", [Repair(0, "业", ""), Repair(9, "\n", ""), Repair(3, "\n贴", "贴")]
)
def test_a_repair_that_does_not_fit_the_source_is_refused(repair: Repair) -> None:
    with pytest.raises(RepairMismatchError):
        rebuild("就业补\n贴", ((0, 4),), (repair,))


def test_overlapping_repairs_are_refused() -> None:
    with pytest.raises(RepairMismatchError):
        rebuild("就\n\n业", ((0, 4),), (Repair(1, "\n\n", ""), Repair(2, "\n", "")))
