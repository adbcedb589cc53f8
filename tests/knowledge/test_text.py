"""Texts are compared in one script, width and case, without punctuation."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from knowledge.text import normalise

SIGNS = st.text(st.one_of(st.characters(), st.sampled_from("（一）％℃㎡①½，。失業ＡＢ_")))


@given(SIGNS)
def test_leaving_out_punctuation_first_changes_nothing(text: str) -> None:
    folded = unicodedata.normalize("NFKC", text)
    assert normalise(text) == normalise(folded)
    assert all(sign.isalnum() or sign == "%" for sign in normalise(text))


def test_script_width_and_case_are_folded() -> None:
    assert normalise("重慶ＡＰＰ，（一）５０％！") == "重庆app一50%"
