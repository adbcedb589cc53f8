"""Documents in reading order: nothing lost, nothing twice."""

import pytest

from gateway.document import Prose, Section, compose
from knowledge import POLICIES
from knowledge.corpus import Clause, MissingClause, Policy, load_corpus

CORPUS = load_corpus().policies
LINEAR = [name for name, policy in CORPUS.items() if not policy.missing]


@pytest.mark.parametrize("name", CORPUS)
def test_every_clause_and_every_loss_is_there_once_and_in_order(name: str) -> None:
    policy = CORPUS[name]
    blocks = compose(policy, read_source(policy))
    assert [block for block in blocks if isinstance(block, Clause)] == list(policy.clauses)
    lost = [block for block in blocks if isinstance(block, MissingClause)]
    assert sorted(lost, key=lambda block: int(block.id)) == list(policy.missing)


@pytest.mark.parametrize("name", LINEAR)
def test_no_word_of_the_source_is_left_out(name: str) -> None:
    policy = CORPUS[name]
    shown = ""
    for block in compose(policy, read_source(policy)):
        match block:
            case Prose(lines):
                shown += "".join(lines)
            case Section(title):
                shown += title
            case _:
                shown += block.text if isinstance(block, Clause) else ""
    assert squeeze(shown) == squeeze(read_source(policy))


def test_what_stands_before_mixed_up_copies_ends_where_the_first_clause_is_printed() -> None:
    policy = CORPUS["cq-2020-4"]
    (opening,) = [b for b in compose(policy, read_source(policy)) if isinstance(b, Prose)]
    assert opening.lines[-1].endswith("请一并抓好贯彻落实。")


def test_a_title_above_its_number_is_no_line_cut_by_the_page() -> None:
    policy = CORPUS["cq-2023-57"]
    opening = compose(policy, read_source(policy))[0]
    assert isinstance(opening, Prose)
    assert "渝府办发〔2023〕57号" in opening.lines


def test_lost_tasks_stand_between_their_neighbours() -> None:
    policy = CORPUS["cq-2020-4"]
    numbers = [
        int(block.id)
        for block in compose(policy, read_source(policy))
        if isinstance(block, Clause | MissingClause) and block.id.isdigit()
    ]
    assert numbers == list(range(1, 67))


def test_a_heading_stands_once_above_its_clauses() -> None:
    policy = CORPUS["cq-2022-209"]
    titles = [
        block.title for block in compose(policy, read_source(policy)) if isinstance(block, Section)
    ]
    assert len(titles) == len(set(titles)) == 13
    assert titles[1] == "（一）社保纾困稳岗行动"


def test_lines_cut_by_the_printed_page_are_joined() -> None:
    policy = CORPUS["bb-2019-20"]
    first = compose(policy, read_source(policy))[0]
    assert isinstance(first, Prose)
    assert any("结合我区实际，现就做好当前和今后一个时期" in line for line in first.lines)


def read_source(policy: Policy) -> str:
    return (POLICIES / policy.id / "source.txt").read_text("utf-8")


def squeeze(text: str) -> str:
    return "".join(text.split()).replace("。", "")
