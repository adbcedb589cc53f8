"""What is added to the clauses a question names is what each clause would be given alone."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.corpus import Clause, Corpus
from knowledge.favouring import (
    DISTRICT_FAVOUR,
    PLACE_FAVOUR,
    POLICY_FAVOUR,
    YEAR_FAVOUR,
    Favour,
)
from knowledge.naming import Named, is_pointed_at

DOCUMENTS = ("bb-2019-20", "cq-2020-4", "cq-2022-209", "cq-2023-57")
NAMED = st.builds(
    Named,
    policies=st.frozensets(st.sampled_from(DOCUMENTS), max_size=2),
    years=st.frozensets(st.integers(2017, 2026), max_size=2),
    places=st.frozensets(st.integers(1, 70), max_size=2),
    elsewhere=st.booleans(),
    silent_year=st.booleans(),
)


@pytest.fixture(scope="module")
def favour(corpus: Corpus) -> Favour:
    return Favour(corpus)


@given(NAMED)
def test_each_clause_is_given_what_it_would_be_given_alone(
    corpus: Corpus, favour: Favour, named: Named
) -> None:
    expected = [_alone(clause, named, corpus) for clause in corpus.clauses()]
    assert np.allclose(favour.of(named), expected)


def _alone(clause: Clause, named: Named, corpus: Corpus) -> float:
    policy = corpus.policies[clause.policy]
    issued = policy.issue_date.year if policy.issue_date else None
    is_of_year = any(year == issued or f"{year}年" in clause.text for year in named.years)
    is_of_district = (policy.jurisdiction or "").endswith("区")
    return (
        POLICY_FAVOUR * (clause.policy in named.policies)
        + YEAR_FAVOUR * is_of_year
        + PLACE_FAVOUR * is_pointed_at(clause, named, corpus)
        + DISTRICT_FAVOUR * (is_of_district and not named.policies)
    )
