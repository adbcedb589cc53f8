"""One letter mistyped for another of the same sound is put right; real words stay."""

import pytest

from actions.facts.homophones import mend


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("农名工", "农民工"),
        ("笔业生", "毕业生"),
        ("创业旦保贷款", "创业担保贷款"),
        ("技能等记证书", "技能等级证书"),
        ("失业等级", "失业登记"),
        ("残急人", "残疾人"),
        ("灵活旧业", "灵活就业"),
        ("反单保", "反担保"),
    ],
)
def test_a_slip_that_sounds_like_a_known_word_is_that_word(typed: str, meant: str) -> None:
    assert mend(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "正式业务办理完了",
        "事业单位",
        "视野开阔",
        "劳动仲裁院",
        "实业公司",
        "一切如常",
        "我老公四十六岁",
        "延迟退休",
        "卫生院工作",
        "一样领就业补贴",
        "失业单位缴纳部分",
        "技能等级",
        "见习什么时候截止",
    ],
)
def test_a_letter_that_belongs_to_another_word_stays(text: str) -> None:
    assert mend(text) == text
