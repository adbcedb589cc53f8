"""What is added to the clauses a question names: a document, its year, a number in it."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from knowledge.corpus import Corpus
from knowledge.naming import Named, number_of, pointed_at

# In the units of a fused score, where 1 is one standard deviation of word overlap.
PLACE_FAVOUR = 12.0
POLICY_FAVOUR = 3.0
YEAR_FAVOUR = 1.0
# One district's rules are nobody's who did not name it, where the whole city's answer as well.
DISTRICT_FAVOUR = -0.3


class Favour:
    """What to add to each clause's score; keeps where policies begin and what years they have."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._places: dict[str, slice] = {}
        size = 0
        for policy in corpus.policies.values():
            self._places[policy.id] = slice(size, size + len(policy.clauses))
            size += len(policy.clauses)
        self._unnamed = np.zeros(size)
        for policy_id in {id_ for ids in corpus.districts.values() for id_ in ids}:
            self._unnamed[self._places[policy_id]] = DISTRICT_FAVOUR
        self._years: dict[int, NDArray[np.bool_]] = {}

    def of(self, named: Named) -> NDArray[np.float64]:
        """Return what to add for what a question names or leaves unnamed, shape (clauses,)."""
        if not (named.policies or named.years):
            return self._unnamed
        favour = np.zeros(len(self._unnamed)) if named.policies else self._unnamed.copy()
        for policy_id in named.policies:
            favour[self._places[policy_id]] += POLICY_FAVOUR
        favour += YEAR_FAVOUR * self._is_of(named.years)
        favour[self._pointed_at(named)] += PLACE_FAVOUR
        return favour

    def _is_of(self, years: Iterable[int]) -> NDArray[np.bool_]:
        found = np.zeros(len(self._unnamed), np.bool_)
        for year in years:
            # A year no document speaks of is not looked for, and not kept.
            if year in self._corpus.years:
                found |= self._year(year)
        return found

    def _year(self, year: int) -> NDArray[np.bool_]:
        if year not in self._years:
            said = (f"{year}年" in clause.text for clause in self._corpus.clauses())
            found = np.fromiter(said, np.bool_, len(self._unnamed))
            for policy in self._corpus.policies.values():
                if policy.issue_date and policy.issue_date.year == year:
                    found[self._places[policy.id]] = True
            self._years[year] = found
        return self._years[year]

    def _pointed_at(self, named: Named) -> list[int]:
        return [
            self._places[policy_id].start + place
            for policy_id in pointed_at(named, self._corpus)
            for place, clause in enumerate(self._corpus.policies[policy_id].clauses)
            if number_of(clause.id) in named.places
        ]
