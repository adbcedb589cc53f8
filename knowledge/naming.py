"""What a question names outright: a document, its year or district, a number in it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from knowledge.corpus import Clause, Corpus, MissingClause, Policy
from knowledge.ingest.numbering import NUMERAL, read_numeral
from knowledge.records import read_record
from knowledge.text import normalise

PLACES = Path(__file__).parent / "places.yml"

# After its year a number is a document's; alone it may be a task's or a building's.
DOCUMENT = re.compile(r"(20\d\d)(\d{1,3})号|(?<![\d月])(\d{1,3})号(?!人|线|楼|任务)")
# 年初21年底28 tells two headcounts, and 31年 is no year of these documents.
YEAR = re.compile(
    r"20[1-9]\d(?!\d|元|块|万|人|个)"
    r"|(?<!\d)(?<!年[初末底头尾])(?:0\d|1\d|2\d)(?=年(?!以|内|的?合同|级))"
)
PLACE = re.compile(
    rf"(?:第|任务|措施)(\d{{1,2}}|{NUMERAL})(?:条|项|款|点|号|(?![\d份次个年月天名位批家步届句段页行]))"
    r"|(\d{1,2})(?:号任务|项任务|项(?=谁|由|是|的|写|内容|牵头))"
)
# People call a document by its year, or by most of its title: 促进失业人员就业创业那个通知.
BY_YEAR = re.compile(
    r"(20\d\d)年?(?:度|的|那|这|里|上|市里头?|市上|我?市的?|区里|出|发|个|份|版)*(?:重点|专项)?"
    "(?:文件|通知|意见|措施|任务分工|行动计划)"
)
A_DOCUMENT = re.compile("文件|通知|意见|措施|方案|任务分工|行动计划")
TITLE_AT_LEAST = 8
TRAVEL = "打工|务工|做工|干活|上班|找活|找工作|坐|车|的路"
RETURN = "回来|返乡|回乡|回老家|回家|回重庆"
IN_A_PACK = "服务包头"  # What is in it, and no 包头.
PRINTED_PLACE = re.compile(rf"第?[（(]\s?(?:\d{{1,2}}|{NUMERAL})\s?[）)](?:条|项|款)?")
IN_BRACKETS = re.compile(rf"[（(]\s?(\d{{1,2}}|{NUMERAL})\s?[）)]")


@dataclass(frozen=True)
class Named:
    """What a question writes out: policies, years, numbered places in a document.

    `documents` are the policies named as such, by number, year or title; `policies` are these
    and those of a district named.
    `elsewhere` is set when it names a province or city outside Chongqing, `silent_year`
    when it names years and no document speaks of any of them.
    """

    policies: frozenset[str]
    documents: frozenset[str]
    years: frozenset[int]
    places: frozenset[int]
    elsewhere: bool
    silent_year: bool


def read_named(question: str, corpus: Corpus) -> Named:
    """Read what a question names; a district names its own policies, a city names none."""
    plain = normalise(question)
    years = {int(year if len(year) == 4 else f"20{year}") for year in YEAR.findall(plain)}
    documents = _documents_named(plain, corpus)
    of_places = {id_ for place, ids in corpus.districts.items() if place in plain for id_ in ids}
    return Named(
        policies=documents | of_places,
        documents=documents,
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
    return PLACE.sub("", normalise(PRINTED_PLACE.sub("", question)))


def missing_clauses(named: Named, corpus: Corpus) -> tuple[MissingClause, ...]:
    """Return the clauses a question points at by number that the source has lost."""
    return tuple(
        clause
        for id_ in sorted(pointed_at(named, corpus))
        for clause in corpus.policies[id_].missing
        if number_of(clause.id) in named.places
    )


def clauses_numbered(policy: Policy, places: Iterable[int]) -> tuple[Clause | MissingClause, ...]:
    """Return the clauses of a policy with these numbers, the lost ones too."""
    wanted = set(places)
    found: list[Clause | MissingClause] = [*policy.clauses, *policy.missing]
    return tuple(clause for clause in found if number_of(clause.id) in wanted)


def is_pointed_at(clause: Clause, named: Named, corpus: Corpus) -> bool:
    """Tell whether the question names this very clause by document and number."""
    return clause.policy in pointed_at(named, corpus) and number_of(clause.id) in named.places


def pointed_at(named: Named, corpus: Corpus) -> frozenset[str]:
    """Return the policies of which a question names clauses by number."""
    if not named.places:
        return frozenset()
    if named.policies:
        return named.policies
    dated = (p for p in corpus.policies.values() if p.issue_date)
    return frozenset(p.id for p in dated if p.issue_date and p.issue_date.year in named.years)


def _documents_named(plain: str, corpus: Corpus) -> frozenset[str]:
    named: set[str] = set()
    for year, number, alone in DOCUMENT.findall(plain):
        found = corpus.document_numbers.get(number or alone, {})
        named.update(id_ for id_, printed in found.items() if year in ("", printed))
    years = {int(year) for year in BY_YEAR.findall(plain)}
    is_called = A_DOCUMENT.search(plain) is not None
    for policy in corpus.policies.values():
        is_of_year = policy.issue_date is not None and policy.issue_date.year in years
        if is_of_year or (is_called and title_in(policy.title, plain, least=TITLE_AT_LEAST)):
            named.add(policy.id)
    return frozenset(named)


def without_title(question: str, corpus: Corpus) -> str:
    """Return a question without what it calls a document by: what it asks is in the rest."""
    if not A_DOCUMENT.search(question):
        return question
    titles = (policy.title for policy in corpus.policies.values())
    parts = (title_in(title, question, least=TITLE_AT_LEAST) for title in titles)
    longest = max(parts, key=len, default="")
    rest = BY_YEAR.sub("", question.replace(longest, "") if longest else question)
    return rest if normalise(rest) else question


# A message is held against the same titles by many rules of one turn.
@lru_cache(maxsize=1024)
def title_in(title: str, text: str, *, least: int) -> str:
    """Return the longest telling part of a title that a text repeats, empty if too short."""
    telling = title.rpartition("关于")[2]
    for length in range(min(len(telling), len(text)), least - 1, -1):
        starts = range(len(telling) - length + 1)
        found = (telling[start : start + length] for start in starts)
        if part := next((part for part in found if part in text), ""):
            return part
    return ""


def number_of(clause_id: str) -> int | None:
    """Return the number a clause bears within its part, 11 of s11; None where it bears none."""
    digits = clause_id.removeprefix("s")
    return int(digits) if digits.isdigit() else None


@lru_cache(maxsize=1)
def _elsewhere() -> tuple[str, ...]:
    return tuple(read_record(PLACES).text("elsewhere").split())


@lru_cache(maxsize=1)
def _bound_for() -> re.Pattern[str]:
    """Return what says that somebody goes there, is back or is of there: 去浙江打工, 四川户口."""
    places = "|".join(map(re.escape, _elsewhere()))
    going = f"(?:去|到|往|赴)(?:{places})[省市]?[^,。]{{0,3}}(?:{TRAVEL})"
    coming_back = f"(?:在|从)(?:{places})[^。]{{0,12}}(?:{RETURN})"
    come_here = f"从(?:{places})[^。]{{0,14}}(?:过来|搬来|来带|来重庆|到重庆)"
    registered = f"户[口籍][^，。]{{0,6}}?(?:是|在|[迁转落][到去在往回]?)(?:{places})"
    of_there = f"(?:{places})[省市]?的?(?:城镇|农村|农业|城市)?(?:户口|户籍|籍|人(?!社|力|才))"
    return re.compile("|".join((going, coming_back, come_here, registered, of_there, IN_A_PACK)))
