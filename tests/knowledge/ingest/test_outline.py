"""Notices numbered 一、（一）1． are taken apart without loss, whatever their layout."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import IngestError
from knowledge.ingest.draft import Draft
from knowledge.ingest.outline import take_apart
from knowledge.ingest.source import Source
from knowledge.repairs import rebuild
from tests.knowledge.ingest.notices import HEAD, PARTS, TAIL, Parts, print_notice, wrap


def take(body: str) -> Draft:
    return take_apart(Source(HEAD + body + TAIL))


def ids(draft: Draft) -> list[str]:
    return [clause.id for clause in draft.clauses]


@given(PARTS)
def test_every_clause_of_a_notice_is_found_and_none_invented(parts: Parts) -> None:
    text, clauses = print_notice(parts)
    draft = take_apart(Source(text))
    assert [clause.text for clause in draft.clauses] == clauses
    assert ids(draft) == [str(number + 1) for number in range(len(clauses))]
    assert not draft.missing


@given(parts=PARTS, width=st.integers(28, 45))
def test_lines_broken_by_hand_are_joined_again(parts: Parts, width: int) -> None:
    text, clauses = print_notice([(title, members * 3) for title, members in parts])
    source = Source(wrap(text, width))
    draft = take_apart(source)
    assert [clause.text for clause in draft.clauses] == clauses
    for clause in draft.clauses:
        assert rebuild(source.text, clause.spans, clause.repairs) == clause.text


@given(parts=PARTS, cuts=st.lists(st.integers(0, 10_000), max_size=5))
def test_page_breaks_inside_sentences_are_joined_again(parts: Parts, cuts: list[int]) -> None:
    text, clauses = print_notice(parts)
    words = [found.start() for found in re.finditer(r"(?<=[就业补贴])(?=[企职培登])", text)]
    for at in sorted({words[cut % len(words)] for cut in cuts if words}, reverse=True):
        text = text[:at] + "\n\n— 3 —\n\n" + text[at:]
    assert [clause.text for clause in take_apart(Source(text)).clauses] == clauses


def test_a_page_number_between_two_parts_or_after_the_last_belongs_to_none() -> None:
    lines = ["一、甲事。办好甲事。", "— 1 —", "二、乙事。办好乙事。", "— 2 —", ""]
    for parting in ("\n", "\n\n"):
        draft = take(parting.join(lines))
        assert [clause.text for clause in draft.clauses] == [lines[0], lines[2]]


def test_mixed_numbering_gives_short_ids_that_say_where() -> None:
    draft = take(
        "一、总体要求\n\n坚持就业优先。\n\n二、主要行动\n\n（一）稳岗行动。\n\n1．缓缴。可以缓缴。\n\n"
        "2．返还。可以返还。\n\n（二）扩岗行动。\n\n3．补助。发给补助。\n\n三、专项计划\n\n"
        "（三）见习计划。组织见习。\n\n（四）培训计划。组织培训。\n\n四、组织实施\n\n（一）领导。加强领导。\n\n"
        "（二）督导。加强督导。"
    )
    assert ids(draft) == ["general", "1", "2", "3", "s3", "s4", "4.1", "4.2"]
    assert draft.clauses[1].heading_path == ("二、主要行动", "（一）稳岗行动", "1．缓缴")
    assert draft.clauses[0].text == "一、总体要求 坚持就业优先。"


def test_spaces_inside_labels_are_noise() -> None:
    draft = take(
        "一、甲\n\n（ 一）子事。做子。\n\n（二 ） 丑事。做丑。\n\n二 、乙\n\n(三)寅事。做寅。"
    )
    assert [clause.text for clause in draft.clauses] == [
        "（一）子事。做子。",
        "（二）丑事。做丑。",
        "(三)寅事。做寅。",
    ]
    assert draft.clauses[2].heading_path == ("二、乙", "(三)寅事")


def test_an_unnumbered_last_paragraph_is_a_clause_of_its_own() -> None:
    draft = take("一、登记。及时登记。\n\n二、服务。提供服务。\n\n各区县要高度重视。")
    assert [(clause.id, clause.label) for clause in draft.clauses][-1] == ("closing", None)
    assert draft.clauses[-1].text == "各区县要高度重视。"


def test_signature_date_and_copies_belong_to_no_clause() -> None:
    draft = take_apart(
        Source(
            "一、甲。做甲。\n\n二、乙。做乙。\n\n某局\n\n2024年 3月 5日\n\n抄送：某委，\n\n某办。\n"
        )
    )
    assert draft.clauses[-1].text == "二、乙。做乙。"


def test_a_first_sentence_that_is_the_rule_is_no_heading() -> None:
    draft = take(
        "一、对甲给予补贴。标准另定。\n\n二、对乙给予奖励，由各区县发放。\n\n三、对丙予以表扬。"
    )
    assert [clause.heading for clause in draft.clauses] == [None, None, None]


def test_the_bodies_stand_on_the_clause_that_names_them() -> None:
    draft = take("一、甲。做甲。（责任单位：市教委、团市委）\n\n二、乙。做乙。（责任单位：市残联）")
    assert [clause.responsible_bodies for clause in draft.clauses] == [
        ("市教委", "团市委"),
        ("市残联",),
    ]


def test_a_table_of_contents_is_not_the_text() -> None:
    draft = take("一、甲\n二、乙\n\n一、甲\n\n做甲。\n\n二、乙\n\n做乙。")
    assert [clause.text for clause in draft.clauses] == ["一、甲 做甲。", "二、乙 做乙。"]


def test_an_annex_is_numbered_apart() -> None:
    body = "一、甲。做甲。\n\n二、乙。做乙。"
    annex = "附件\n\n实施办法\n\n一、丙。做丙。\n\n二、丁。做丁。\n"
    draft = take_apart(Source(HEAD + body + TAIL + annex))
    assert ids(draft) == ["1", "2", "annex1-1", "annex1-2"]
    assert draft.clauses[1].text == "二、乙。做乙。"


def test_a_list_of_annexes_is_no_list_of_clauses() -> None:
    draft = take("一、甲。做甲。\n\n二、乙。做乙。\n\n附件：1．申请表\n\n2．汇总表")
    assert [clause.text for clause in draft.clauses] == ["一、甲。做甲。", "二、乙。做乙。"]


def test_a_number_that_is_skipped_is_known_to_be_missing() -> None:
    draft = take("（一）甲。做甲。\n\n（二）乙。做乙。\n\n（五）戊。做戊。")
    assert [(lost.id, lost.label) for lost in draft.missing] == [("3", "（三）"), ("4", "（四）")]
    assert [doubt.line for doubt in draft.doubts] == [14]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("一、甲。做甲。\n\n三、丙。做丙。\n\n二、乙。做乙。", 14),
        ("一、甲。做甲。\n\n四十、丙。", 12),
    ],
)
def test_numbers_that_contradict_each_other_are_refused_with_the_line(body: str, line: int) -> None:
    with pytest.raises(IngestError, match=f"第 {line} 行读不下去"):
        take(body)


def test_a_text_without_numbers_is_refused() -> None:
    with pytest.raises(IngestError, match="没有找到编号"):
        take("今天天气很好。")
