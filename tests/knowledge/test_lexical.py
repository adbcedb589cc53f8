"""Our way of building the scores gives what bm25s itself gives."""

from collections import Counter

import bm25s
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from knowledge.lexical import K1, B, LexicalIndex
from knowledge.lexical_scores import Counts, scores

DOCUMENTS = st.lists(
    st.lists(st.integers(0, 6), min_size=1, max_size=12), min_size=1, max_size=8
).filter(lambda documents: {0, 1} <= {token for document in documents for token in document})


@given(DOCUMENTS)
def test_scores_are_those_of_bm25s(documents: list[list[int]]) -> None:
    kinds = sorted({token for document in documents for token in document})
    numbered = [[kinds.index(token) for token in document] for document in documents]
    theirs = bm25s.BM25(k1=K1, b=B)
    theirs.index((numbered, {str(kind): n for n, kind in enumerate(kinds)}), show_progress=False)
    ours = bm25s.BM25(k1=K1, b=B)
    ours.nonoccurrence_array = None
    ours.scores = scores(Counts(map(Counter, numbered)), vocabulary=len(kinds), k1=K1, b=B)
    for number in range(len(kinds)):
        found, expected = (index.get_scores_from_ids([number]) for index in (ours, theirs))
        assert np.allclose(found, expected, atol=1e-5)


def test_a_document_with_the_words_asked_for_scores_above_one_without() -> None:
    index = LexicalIndex.build(["失业登记网上办", "担保贷款"])
    scored, known = index.scores("在网上登记失业")
    assert scored[0] > scored[1] == 0
    assert 0 < known < 1
