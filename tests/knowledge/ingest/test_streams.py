"""Two copies printed into each other are told apart again, or refused."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import IngestError
from knowledge.ingest.numbering import write_numeral
from knowledge.ingest.sentences import holds_two_copies, read_sentences
from knowledge.ingest.source import Source
from knowledge.ingest.streams import divide

TASKS = 24
SOLVABLE = 4


def document() -> list[str]:
    """A notice of its own making: sentences as they stand in the document."""
    lines = ["关于分工的通知。"]
    for part in range(1, 4):
        lines += [f"({write_numeral(part)})第{part}件。", f"第{part}件要办好甲事。"]
    for task in range(1, TASKS + 1):
        tag = f"(牵头单位：单位{task - 1})" if task > 1 else ""
        if task % 3 == 1:
            section = write_numeral(task // 3 + 1)
            lines.append(f"{tag}({section})第{section}节的标题。")
            tag = ""
        lines.append(f"{tag}{task}.完成第{task}项任务。")
    return lines


def scramble(lines: list[str], seed: int) -> tuple[list[str], str]:
    """Print a whole copy and one with pieces cut out into each other, run by run."""
    chance = random.Random(seed)  # noqa: S311 - a reproducible scramble, not a secret
    cut, at = [], 0
    while at < len(lines):
        length = chance.randint(2, 5)
        cut.append(lines[at : at + length])
        at += length + chance.randint(1, 3)
    whole = lines[: len(lines) * 2 // 5]
    marks = sorted(chance.sample(range(1, len(whole)), len(cut) - 1))
    runs = [whole[a:b] for a, b in zip([0, *marks], [*marks, len(whole)], strict=True)]
    pairs = list(zip(cut, runs, strict=True))
    names = "".join("A" * len(first) + "B" * len(second) for first, second in pairs)
    return [line for pair in pairs for run in pair for line in run], names


@given(st.integers(0, 10_000))
def test_a_scramble_is_refused_or_undone_but_for_what_is_called_doubtful(seed: int) -> None:
    printed, truth = scramble(document(), seed)
    try:
        copies, doubtful = divide(read_sentences(Source("".join(printed))))
    except IngestError:
        return
    assert all(copies[at] == truth[at] for at in range(len(truth)) if at not in doubtful)


def test_a_scramble_with_one_solution_is_undone_without_doubt() -> None:
    printed, truth = scramble(document(), SOLVABLE)
    assert divide(read_sentences(Source("".join(printed)))) == (truth, frozenset())


def test_sentences_glued_together_are_parted() -> None:
    text = "甲乙丙丁戊己庚辛壬癸子。文件下载甲乙丙丁戊己庚辛壬癸子。"
    words = [sentence.words for sentence in read_sentences(Source(text))]
    assert words == ["甲乙丙丁戊己庚辛壬癸子。", "文件下载", "甲乙丙丁戊己庚辛壬癸子。"]


def test_a_document_printed_once_is_not_taken_for_two_copies() -> None:
    assert not holds_two_copies(Source("".join(document())))
    assert holds_two_copies(Source("".join(scramble(document(), 1)[0])))


def test_what_no_rule_allows_is_refused() -> None:
    text = "1.甲。2.乙。1.甲。2.乙。1.甲。"
    with pytest.raises(IngestError, match="分不开"):
        divide(read_sentences(Source(text)))
