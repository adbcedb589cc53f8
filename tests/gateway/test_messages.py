"""What people type: refused with a reason, or made fit for every later step."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.errors import InputError
from gateway.messages import LONGEST, read_message


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "没有收到文字"),
        (" \n\t　", "没有收到文字"),
        ("\x00\x01\x1b\u200b\ufeff", "没有收到文字"),
        ("😀👍🎉", "请用文字"),
        ("？！。…", "请用文字"),
        ("13812345678", "只有个人号码"),
        ("字" * 5000, "写了 5000 个字，最多 500 个字"),
    ],
)
def test_what_is_no_question_is_refused_in_plain_words(text: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        read_message(text)
    assert caught.value.field == "text"
    assert caught.value.status == 422


@pytest.mark.parametrize(
    "text", ["/restart", "/ask_policy{}", "  /session_start", "\u200b/restart", "\n/restart"]
)
def test_a_typed_command_of_rasa_is_words(text: str) -> None:
    assert read_message(text).text.startswith("／")


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "'; DROP TABLE message; --", "{{7*7}}", "<b>3</b>人"]
)
def test_markup_and_code_are_kept_as_the_words_they_are(text: str) -> None:
    assert read_message(text).text == text


def test_control_characters_inside_a_question_are_dropped() -> None:
    assert read_message("失业\x00登记\u200b要几\u202e天").text == "失业登记要几天"


def test_lines_are_kept_and_empty_ones_dropped() -> None:
    assert read_message("第一行\r\n\r\n  第二行\u2028第三行").text == "第一行\n第二行\n第三行"


def test_just_as_long_as_allowed_is_accepted() -> None:
    assert len(read_message("字" * LONGEST).text) == LONGEST


def test_a_bare_number_is_an_answer() -> None:
    assert read_message("3").text == "3"


@given(st.text(max_size=600))
def test_whatever_is_accepted_is_clean(text: str) -> None:
    try:
        message = read_message(text)
    except InputError:
        return
    assert message.text == message.text.strip()
    assert not message.text.startswith("/")
    assert any(sign.isalnum() for sign in message.text)
    assert not {unicodedata.category(sign) for sign in message.text if sign != "\n"} & {
        "Cc", "Cf", "Cs",
    }  # fmt: skip
    message.text.encode()
