"""What is brought together at once for all owners is what one would find owner by owner."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from knowledge.closeness import closeness_of_each

COMPANY = 3
TEXTS = st.lists(st.tuples(st.integers(-2, 9), st.floats(-1, 1, width=32)), max_size=40)


@given(TEXTS)
def test_each_owner_has_its_nearest_text_and_the_mean_of_its_few_nearest(
    texts: list[tuple[int, float]],
) -> None:
    nearest_first = sorted(texts, key=lambda text: -text[1])
    floor = nearest_first[-1][1] if texts else 0.0
    owners = np.array([owner for owner, _ in nearest_first], np.int32)
    cosines = np.array([cosine for _, cosine in nearest_first], np.float32)
    found = closeness_of_each(owners, cosines, company=COMPANY)
    nearest, company = found.of(np.arange(10))
    for number in range(10):
        own = [cosine for owner, cosine in nearest_first if owner == number]
        assert nearest[number] == (own[0] if own else floor)
        assert np.isclose(company[number], sum((own + [floor] * COMPANY)[:COMPANY]) / COMPANY)


@given(TEXTS)
def test_questions_that_no_clause_answers_stand_apart(texts: list[tuple[int, float]]) -> None:
    nearest_first = sorted(texts, key=lambda text: -text[1])
    expected: dict[int, float] = {}
    for owner, cosine in nearest_first:
        if owner < 0:
            expected.setdefault(owner, cosine)
    owners = np.array([owner for owner, _ in nearest_first], np.int32)
    cosines = np.array([cosine for _, cosine in nearest_first], np.float32)
    assert closeness_of_each(owners, cosines, company=COMPANY).outside() == expected
