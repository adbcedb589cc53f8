"""What a question names outright: a document, its year or district, a number in it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.corpus import Clause, Corpus, MissingClause, Policy
from knowledge.ingest.numbering import NUMERAL, read_numeral
from knowledge.records import read_record
from knowledge.text import normalise

PLACES = Path(__file__).parent / "places.yml"

# After its year a number is a document's; alone it may be a task's or a building's.
DOCUMENT = re.compile(r"(20\d\d)(\d{1,3})号|(?<!\d)(\d{1,3})号(?!人|线|楼|任务)")
PRINTED_DOCUMENT = re.compile(r"〔(\d{4})〕(\d+)号")
YEAR = re.compile(r"20[1-9]\d(?!\d|元|块|万|人|个)|(?<!\d)\d\d(?=年(?!以|内|的?合同|级))")
PLACE = re.compile(
    rf"(?:第|任务|措施)(\d{{1,2}}|{NUMERAL})(?:条|项|款|点|号)?"
    r"|(\d{1,2})(?:号任务|项任务|项(?=谁|由|是|的|写|内容|牵头))"
)
TRAVEL = "打工|务工|做工|干活|上班|找活|找工作|坐|车|的路"
IN_BRACKETS = re.compile(rf"[（(]\s?(\d{{1,2}}|{NUMERAL})\s?[）)]")

# In the units of a fused score, where 1 is one standard deviation of word overlap.
PLACE_FAVOUR = 12.0
POLICY_FAVOUR = 3.0
YEAR_FAVOUR = 1.0
# One district's rules are nobody's who did not name it, where the whole city's answer as well.
DISTRICT_FAVOUR = -0.3


@dataclass(frozen=True)
class Named:
    """What a question writes out: policies, years, numbered places in a document.

    `elsewhere` is set when it names a province or city outside Chongqing, `silent_year`
    when it names years and no document speaks of any of them.
    """

    policies: frozenset[str]
    years: frozenset[int]
    places: frozenset[int]
    elsewhere: bool
    silent_year: bool


def read_named(question: str, corpus: Corpus) -> Named:
    """Read what a question names; a district names its own policies, a city names none."""
    plain = normalise(question)
    policies = {policy.id for policy in corpus.policies.values() if _is_named(policy, plain)}
    years = {int(year if len(year) == 4 else f"20{year}") for year in YEAR.findall(plain)}
    return Named(
        policies=frozenset(policies),
        years=frozenset(years),
        places=read_places(question),
        elsewhere=names_elsewhere(question),
        silent_year=bool(years) and not years & corpus.years,
    )


def names_elsewhere(question: str) -> bool:
    """Whether a question names a province or city outside Chongqing, not only a way there."""
    plain = _bound_for().sub("", normalise(question))
    return any(place in plain for place in _elsewhere())


def read_places(question: str) -> frozenset[int]:
    """Read the numbers of clauses or tasks: 第24项, 任务21, （十五）."""
    plain = DOCUMENT.sub("", normalise(question))
    numbers = [first or second for first, second in PLACE.findall(plain)]
    return frozenset(map(read_numeral, [*numbers, *IN_BRACKETS.findall(question)]))


def without_places(question: str) -> str:
    """Return a question without the numbers of clauses in it, after `normalise`."""
    return PLACE.sub("", normalise(IN_BRACKETS.sub("", question)))


def favour(named: Named, corpus: Corpus) -> NDArray[np.float64] | None:
    """Return what to add to each clause's score, shape (clauses,); None when nothing is named."""
    if not (named.policies or named.years):
        return None
    return np.array(
        [
            POLICY_FAVOUR * (clause.policy in named.policies)
            + YEAR_FAVOUR * _is_of(named.years, corpus.policies[clause.policy], clause.text)
            + PLACE_FAVOUR * is_pointed_at(clause, named, corpus)
            for clause in corpus.clauses()
        ]
    )


def favour_unnamed(corpus: Corpus) -> NDArray[np.float64]:
    """Return what to add to each clause's score where no document is named, shape (clauses,)."""
    return np.array(
        [
            DISTRICT_FAVOUR * _is_of_district(corpus.policies[clause.policy])
            for clause in corpus.clauses()
        ]
    )


def missing_clauses(named: Named, corpus: Corpus) -> tuple[MissingClause, ...]:
    """Return the clauses a question points at by number that the source has lost."""
    return tuple(
        clause
        for id_ in sorted(_pointed_at(named, corpus))
        for clause in corpus.policies[id_].missing
        if _number(clause.id) in named.places
    )


def clauses_numbered(policy: Policy, places: Iterable[int]) -> tuple[Clause | MissingClause, ...]:
    """Return the clauses of a policy with these numbers, the lost ones too."""
    wanted = set(places)
    found: list[Clause | MissingClause] = [*policy.clauses, *policy.missing]
    return tuple(clause for clause in found if _number(clause.id) in wanted)


def is_pointed_at(clause: Clause, named: Named, corpus: Corpus) -> bool:
    """Tell whether the question names this very clause by document and number."""
    return clause.policy in _pointed_at(named, corpus) and _number(clause.id) in named.places


def _pointed_at(named: Named, corpus: Corpus) -> frozenset[str]:
    if not named.places:
        return frozenset()
    if named.policies:
        return named.policies
    dated = (p for p in corpus.policies.values() if p.issue_date)
    return frozenset(p.id for p in dated if p.issue_date and p.issue_date.year in named.years)


def _is_named(policy: Policy, plain: str) -> bool:
    if _is_of_district(policy) and (policy.jurisdiction or "").removesuffix("区") in plain:
        return True
    printed = PRINTED_DOCUMENT.search(policy.document_number or "")
    if printed is None:
        return False
    year, number = printed.groups()
    found = DOCUMENT.findall(plain)
    return any((n or alone) == number and y in ("", year) for y, n, alone in found)


def _is_of_district(policy: Policy) -> bool:
    return (policy.jurisdiction or "").endswith("区")


def _is_of(years: Iterable[int], policy: Policy, text: str) -> bool:
    issued = policy.issue_date.year if policy.issue_date else None
    return any(year == issued or f"{year}年" in text for year in years)


def _number(clause_id: str) -> int | None:
    digits = clause_id.removeprefix("s")
    return int(digits) if digits.isdigit() else None


@lru_cache(maxsize=1)
def _elsewhere() -> tuple[str, ...]:
    return tuple(read_record(PLACES).text("elsewhere").split())


@lru_cache(maxsize=1)
def _bound_for() -> re.Pattern[str]:
    """Return what says that somebody of here travels there: 去浙江打工, 到广东坐火车."""
    places = "|".join(map(re.escape, _elsewhere()))
    return re.compile(f"(?:去|到|往|赴)(?:{places})[省市]?[^,。]{{0,3}}(?:{TRAVEL})")
