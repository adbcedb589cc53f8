"""Title, number, issuer and date are read where they stand, and null where they do not."""

from datetime import date

import pytest

from knowledge.ingest.front import Front, read_front
from knowledge.ingest.source import Source
from tests.knowledge.ingest.notices import HEAD, TAIL

BODY = "一、甲。做甲。"


def front(head: str, tail: str = "") -> Front:
    text = head + BODY + tail
    return read_front(Source(text), len(head), len(head) + len(BODY))


def test_a_notice_tells_its_title_number_issuer_and_day() -> None:
    assert front(HEAD, TAIL) == Front(
        title="江北市人民政府办公室关于做好就业工作的通知",
        document_number="江府办发〔2024〕12号",
        issuer="江北市人民政府办公室",
        issue_date=date(2024, 3, 5),
        implements=("省府发〔2023〕9号",),
    )


def test_what_the_text_does_not_say_is_none() -> None:
    found = front(" 关于促进就业的通知\n\n各区县：\n\n")
    assert found == Front(title="关于促进就业的通知")


def test_a_title_over_several_lines_is_joined() -> None:
    found = front("某市人民政府\n关于做好当前就业创业\n\n工作的实施意见\n\n各街镇：\n")
    assert found.title == "某市人民政府关于做好当前就业创业工作的实施意见"


def test_a_body_on_a_line_apart_is_the_issuer_and_no_part_of_the_title() -> None:
    found = front(
        "某人社办〔2022〕9号\n某市人力资源和社会保障局办公室\n\n关于稳就业的通知\n\n各处室：\n"
    )
    assert (found.title, found.issuer) == ("关于稳就业的通知", "某市人力资源和社会保障局办公室")


def test_a_statute_is_called_by_its_first_line() -> None:
    assert front("# 江北市就业条例\n\n2024年1月1日通过\n\n").title == "江北市就业条例"


def test_a_head_printed_as_one_stretch_is_read_by_its_repeated_title() -> None:
    title = "某市人民政府关于印发分工的通知"
    head = f"{title}发布日期:2020-03-06{title}某府〔2020〕4号各街镇："
    head += f"为贯彻《意见》(国发〔2019〕28号)精神，{'印发' * 30}。"
    found = front(head, "。某市人民政府2020年3月4日(此件公开发布)")
    assert (found.title, found.document_number) == (title, "某府〔2020〕4号")
    assert (found.issuer, found.issue_date) == ("某市人民政府", date(2020, 3, 4))
    assert found.implements == ("国发〔2019〕28号",)


@pytest.mark.parametrize("day", ["2024年3月5日", "2024年 3月 5日", "2024 年 3 月 5 日"])
def test_the_signing_day_is_read_with_or_without_spaces(day: str) -> None:
    assert front("关于就业的通知\n\n", f"\n\n某局\n\n{day}\n").issue_date == date(2024, 3, 5)
