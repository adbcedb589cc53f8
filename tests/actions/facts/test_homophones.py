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
    ],
)
def test_a_slip_that_sounds_like_a_known_word_is_that_word(typed: str, meant: str) -> None:
    assert mend(typed) == meant


@pytest.mark.parametrize(
    "text", ["正式业务办理完了", "事业单位", "视野开阔", "劳动仲裁院", "实业公司", "一切如常"]
)
def test_a_letter_that_belongs_to_another_word_stays(text: str) -> None:
    assert mend(text) == text
