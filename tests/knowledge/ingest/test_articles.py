"""Statutes are taken apart article by article: none lost, none invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import IngestError
from knowledge.ingest.articles import take_apart
from knowledge.ingest.numbering import write_numeral
from knowledge.ingest.source import Source
from tests.knowledge.ingest.notices import SENTENCES

STATUTE = """\
# 江北市就业条例

2024年1月1日 江北市人民代表大会常务委员会通过

## 第一章 总则

第一条 为了促进就业，制定本条例。

第二条 本市行政区域内适用本条例。

依照第一条规定办理。

## 第二章 扶持

### 第一节 补贴

第三条 下列人员可以申请：

（一）失业人员；

（二）毕业生。

第三条之一 补贴按月发放。

### 第二节 服务

第四条 提供免费服务。

## 第三章 附则

第五条 本条例自2024年3月1日起施行。
"""

ARTICLES = st.lists(st.lists(SENTENCES, min_size=1, max_size=3), min_size=1, max_size=30)


@given(
    articles=ARTICLES, in_chapter=st.integers(1, 9), space=st.sampled_from([" ", "\u3000", "  "])
)
def test_every_article_is_found_in_order_with_all_its_paragraphs(
    articles: list[list[str]], in_chapter: int, space: str
) -> None:
    lines = []
    for index, paragraphs in enumerate(articles):
        if index % in_chapter == 0:
            lines.append(f"第{write_numeral(index // in_chapter + 1)}章{space}规定")
        lines.append(f"第{write_numeral(index + 1)}条{space}{paragraphs[0]}")
        lines += paragraphs[1:]
    draft = take_apart(Source("\n\n".join(lines)))
    assert [clause.id for clause in draft.clauses] == [str(n + 1) for n in range(len(articles))]
    found = ["".join(clause.text.split()).partition("条")[2] for clause in draft.clauses]
    assert found == ["".join(paragraphs) for paragraphs in articles]
    assert not draft.missing


def test_chapters_and_sections_are_the_heading_path() -> None:
    units = {clause.id: clause for clause in take_apart(Source(STATUTE)).clauses}
    assert list(units) == ["1", "2", "3", "3-1", "4", "5"]
    assert units["1"].heading_path == ("第一章 总则", "第一条")
    assert units["4"].heading_path == ("第二章 扶持", "第二节 服务", "第四条")
    assert units["5"].heading_path == ("第三章 附则", "第五条")


def test_an_article_holds_its_paragraphs_and_its_list() -> None:
    units = {clause.id: clause for clause in take_apart(Source(STATUTE)).clauses}
    assert units["2"].text == "第二条 本市行政区域内适用本条例。依照第一条规定办理。"
    assert units["3"].text == "第三条 下列人员可以申请：（一）失业人员；（二）毕业生。"


def test_a_reference_broken_over_a_line_is_no_article() -> None:
    text = "第一条 甲按照本条例\n第二条规定办理。\n第二条 乙。\n第三条 丙。"
    draft = take_apart(Source(text))
    assert [clause.id for clause in draft.clauses] == ["1", "2", "3"]
    assert draft.clauses[0].text == "第一条 甲按照本条例第二条规定办理。"


def test_articles_printed_without_a_space_are_found() -> None:
    draft = take_apart(Source("第一章总则\n第一条为了就业。\n第二条适用本市。\n第三条施行。"))
    assert [clause.text for clause in draft.clauses] == [
        "第一条为了就业。",
        "第二条适用本市。",
        "第三条施行。",
    ]


def test_figures_and_spaces_in_the_numbers_are_read() -> None:
    draft = take_apart(Source("第１章 总则\n第1条 为了就业。\n第 2 条 补 ２０ 元。\n第3条 施行。"))
    assert [(clause.label, clause.text) for clause in draft.clauses] == [
        ("第1条", "第1条 为了就业。"),
        ("第2条", "第2条 补２０元。"),
        ("第3条", "第3条 施行。"),
    ]


def test_a_skipped_article_is_known_to_be_missing() -> None:
    draft = take_apart(Source("第一条 甲。\n第二条 乙。\n第四条 丁。"))
    assert [(lost.id, lost.label) for lost in draft.missing] == [("3", "第三条")]
    assert [doubt.line for doubt in draft.doubts] == [3]


@pytest.mark.parametrize(
    ("text", "line"),
    [("第一条 甲。\n第三条 丙。\n第二条 乙。", 3), ("第一条 甲。\n第二条 乙。\n第九十条 丙。", 3)],
)
def test_articles_out_of_order_are_refused_with_the_line(text: str, line: int) -> None:
    with pytest.raises(IngestError, match=f"第 {line} 行读不下去"):
        take_apart(Source(text))
