"""Marking a quote: the words marked are the words quoted, and no word is lost."""

from hypothesis import given
from hypothesis import strategies as st

from gateway.highlighting import pieces_of
from knowledge.corpus import Clause, load_corpus

CLAUSES = load_corpus().clauses()


@given(st.sampled_from(CLAUSES), st.integers(0, 400), st.integers(1, 400))
def test_exactly_the_quoted_words_are_marked(clause: Clause, start: int, length: int) -> None:
    quote = clause.text[start : start + length].strip()
    pieces = list(pieces_of(clause, quote=quote))
    assert "".join(piece.text for piece in pieces) == clause.text
    assert "".join(piece.text for piece in pieces if piece.is_quoted) == quote


@given(st.sampled_from(CLAUSES), st.text(min_size=1, max_size=30))
def test_words_that_are_not_there_mark_nothing(clause: Clause, quote: str) -> None:
    pieces = list(pieces_of(clause, quote=f"{quote}不是原文"))
    assert not any(piece.is_quoted for piece in pieces)


def test_spaces_in_the_quote_do_not_matter() -> None:
    clause = next(clause for clause in CLAUSES if (clause.policy, clause.id) == ("cq-2023-57", "7"))
    marked = [
        piece.text for piece in pieces_of(clause, quote="标准为 2000 元/人") if piece.is_quoted
    ]
    assert marked == ["标准为2000元/人"]


def test_label_and_heading_are_told_from_the_rest() -> None:
    clause = next(clause for clause in CLAUSES if (clause.policy, clause.id) == ("cq-2023-57", "7"))
    heading = "".join(piece.text for piece in pieces_of(clause, quote="") if piece.is_heading)
    assert heading == "（七）鼓励企业吸纳就业"
