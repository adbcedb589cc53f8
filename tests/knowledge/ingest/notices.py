"""Notices made up for these tests, and the noise that scanners and pages add."""

from hypothesis import strategies as st

from knowledge.ingest.numbering import write_numeral

HEAD = (
    "江北市人民政府办公室\n关于做好就业工作的通知\n\n江府办发〔2024〕12号\n\n"
    "各区县人民政府：\n\n为贯彻落实《省政府关于稳就业的通知》（省府发〔2023〕9号）精神，现通知如下。\n\n"
)
TAIL = "\n\n江北市人民政府办公室\n\n2024年3月5日\n\n（此件公开发布）\n"

WORDS = st.text(
    alphabet="就业补贴企业职工培训登记失业毕业见习创办贷款稳岗", min_size=6, max_size=24
)
SENTENCES = st.lists(WORDS.map(lambda words: words + "。"), min_size=1, max_size=4).map("".join)
HEADINGS = st.text(alphabet="强化落实优化服务支持引导", min_size=4, max_size=10)
CLAUSES = st.tuples(HEADINGS, SENTENCES)
PARTS = st.lists(
    st.tuples(HEADINGS, st.lists(CLAUSES, min_size=1, max_size=4)), min_size=1, max_size=4
)

Parts = list[tuple[str, list[tuple[str, str]]]]


def print_notice(parts: Parts) -> tuple[str, list[str]]:
    """Return a notice with running （一） clauses, and the clauses' own texts."""
    lines, clauses = [], []
    for index, (title, members) in enumerate(parts, 1):
        lines.append(f"{write_numeral(index)}、{title}")
        for heading, text in members:
            clauses.append(f"（{write_numeral(len(clauses) + 1)}）{heading}。{text}")
            lines.append(clauses[-1])
    return HEAD + "\n\n".join(lines) + TAIL, clauses


def wrap(text: str, width: int) -> str:
    """Break every paragraph at a width, with a blank line after each line."""
    lines = [
        paragraph[at : at + width]
        for paragraph in text.split("\n")
        for at in range(0, max(len(paragraph), 1), width)
    ]
    return "\n\n".join(line for line in lines if line)
