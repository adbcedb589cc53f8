"""Files of any usual kind and encoding give the same clauses."""

import io
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from knowledge.errors import IngestError
from knowledge.ingest.received import Received, receive
from knowledge.ingest.shapes import take_apart
from knowledge.ingest.source import Source
from tests.knowledge.ingest.printing import print_docx, print_pdf

NOTICE = [
    "关于做好就业工作的通知",
    "各区县：现将有关事项通知如下。",
    "一、稳定岗位。落实稳岗返还，支持企业不裁员。",
    "二、扩大就业。每人补贴100元。",
    "三、加强服务。提供就业指导。",
]
CLAUSES = NOTICE[2:]
PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>通知</title></head>
<body><script>var a = "一、不是条款。";</script><nav>首页</nav><div>{text}</div>
</body></html>"""


def received(tmp_path: Path, content: bytes) -> Received:
    file = tmp_path / "notice"
    file.write_bytes(content)
    return receive(file)


def clauses(found: Received) -> list[str]:
    return [clause.text for clause in take_apart(Source(found.text)).clauses]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_is_read_in_every_usual_encoding(tmp_path: Path, encoding: str) -> None:
    found = received(tmp_path, "\n\n".join(NOTICE).encode(encoding))
    assert clauses(found) == CLAUSES
    assert found.kept.decode() == found.text


def test_utf_8_text_is_kept_byte_for_byte(tmp_path: Path) -> None:
    content = "\r\n".join(NOTICE).encode()
    found = received(tmp_path, content)
    assert (found.kept, found.notes) == (content, ())
    assert clauses(found) == CLAUSES


def test_another_encoding_is_said_in_the_report(tmp_path: Path) -> None:
    found = received(tmp_path, "\n".join(NOTICE).encode("gb18030"))
    assert any("gb18030" in note for note in found.notes)


def test_a_word_file_is_read_paragraph_by_paragraph(tmp_path: Path) -> None:
    found = received(tmp_path, print_docx([(words, None) for words in NOTICE]))
    assert (found.kind, clauses(found)) == ("docx", CLAUSES)


def test_numbers_that_word_makes_itself_are_written_out(tmp_path: Path) -> None:
    paragraphs: list[tuple[str, str | None]] = [("通知", None)]
    paragraphs += [(words.partition("、")[2], "List Number") for words in CLAUSES]
    found = received(tmp_path, print_docx(paragraphs))
    assert [text[:4] for text in clauses(found)] == ["1.稳定", "2.扩大", "3.加强"]
    assert any("3 处" in note for note in found.notes)


def test_tracked_deletions_are_left_out_and_insertions_taken(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("一、每人补贴")
    for xml in (
        "<w:del {}><w:r><w:delText>100</w:delText></w:r></w:del>",
        "<w:ins {}><w:r><w:t>200</w:t></w:r></w:ins>",
    ):
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))
    paragraph.add_run("元。")
    content = io.BytesIO()
    document.save(content)
    assert received(tmp_path, content.getvalue()).text == "一、每人补贴200元。\n"


def test_a_table_keeps_its_rows(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("一、标准")
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = "甲类", "100元"
    content = io.BytesIO()
    document.save(content)
    assert received(tmp_path, content.getvalue()).text == "一、标准\n\n甲类\t100元\n"


def test_a_pdf_is_read_from_its_text_layer_over_line_and_page_breaks(tmp_path: Path) -> None:
    broken = [*NOTICE[:2], "一、稳定岗位。落实稳岗返还，支持企", "业不裁员。"]
    found = received(tmp_path, print_pdf([broken, NOTICE[3:]]))
    assert (found.kind, clauses(found)) == ("pdf", CLAUSES)


def test_the_numbers_of_a_pdf_s_pages_are_no_part_of_its_text(tmp_path: Path) -> None:
    pages = [[*NOTICE[:2], "— 1 —"], [*NOTICE[2:], "— 2 —"]]
    found = received(tmp_path, print_pdf(pages))
    assert clauses(found) == CLAUSES
    assert "页码共 2 行没有收进文字" in found.notes[-1]


@pytest.mark.parametrize(("charset", "encoding"), [("utf-8", "utf-8"), ("gb2312", "gb18030")])
def test_a_web_page_gives_the_words_a_reader_sees(
    tmp_path: Path, charset: str, encoding: str
) -> None:
    text = "".join(f"<p>&nbsp;{line[:4]}<b>{line[4:]}</b></p>" for line in NOTICE)
    content = PAGE.format(charset=charset, text=text).encode(encoding)
    found = received(tmp_path, content)
    assert (found.kind, clauses(found)) == ("html", CLAUSES)
    assert "不是条款" not in found.text


def test_line_breaks_of_a_web_page_part_paragraphs(tmp_path: Path) -> None:
    content = PAGE.format(charset="utf-8", text="<br/>".join(NOTICE)).encode()
    assert clauses(received(tmp_path, content)) == CLAUSES


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "没有文字"),
        (b"  \n ", "没有文字"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "另存为 .docx"),
        (b"%PDF-1.4 broken", "打不开"),
        (b"PK\x03\x04broken", "打不开"),
        (bytes(range(256)) * 8, "认不出这是什么文件"),
        (print_pdf([["一、甲。"], [" "]]), "第 2 页没有文字层"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(
    tmp_path: Path, content: bytes, message: str
) -> None:
    with pytest.raises(IngestError, match=message):
        received(tmp_path, content)


def test_a_file_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match=r"没有这个文件：.*absent\.txt"):
        receive(tmp_path / "absent.txt")
