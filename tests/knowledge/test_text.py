"""Texts are compared in one script, width and case, without punctuation."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from knowledge.text import normalise

TYPED = st.text(
    st.sampled_from("失业金怎么领Aa09ＡＢｃ０（一）()％%℃㎡①½，。、；：“”〔〕—…·!? \n_🙏")
)


@given(TYPED)
def test_leaving_out_punctuation_first_changes_nothing(text: str) -> None:
    folded = unicodedata.normalize("NFKC", text).lower()
    kept = "".join(sign for sign in folded if sign.isalnum() or sign == "%")
    assert normalise(text) == kept


def test_script_width_and_case_are_folded() -> None:
    assert normalise("重慶ＡＰＰ，（一）５０％！") == "重庆app一50%"
