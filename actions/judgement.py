"""Benefits decided for the day the words name: for today, or by the rules of then."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from actions.calculator import (
    Benefit,
    Decision,
    FactError,
    Situation,
    Verdict,
    decide_all,
    read_situation,
)
from actions.calculator.conditions import conditions_in
from actions.cues import cue
from actions.entailment import DONE_FOR, entailed
from actions.hosting import INTERNS, MONTHS, PERSON, finished_at_least
from actions.library import Library
from knowledge.naming import read_named
from knowledge.validity import Status

EVENT = "event_date"
SIZE, ORGANISATION, ROLE, FIRM = "enterprise_size", "org_type", "asker_role", "企业"
OF_A_FORM = (ORGANISATION, ROLE)
# The forms that only those have who ask as such.
FORMS = {
    "individual_business": ("以单位形式参保的个体工商户", "未以单位形式参保的个体工商户"),
    "social_org": ("社会团体", "基金会", "社会服务机构", "律师事务所", "会计师事务所"),
}
# Who does not say of which form it is, is taken for a firm, and told so.
TAKEN_FOR_FIRMS = frozenset({None, "enterprise", "person"})
HEADCOUNT, COUNTED = "insured_headcount", ("ui_insured_start", "ui_insured_end")
STAFF, LEFT, REDUCTION = "staff_total", "ui_insured_left", "ui_reduction_rate"
REDUCED = "ui_headcount_reduced"
YEARS_LEFT = ("graduation_year", "hire_graduation_year")
OF_GRADUATES = frozenset({*YEARS_LEFT, "hire_category", "is_college_graduate"})
# Who was hired counts for one, whoever the money goes to.
OF_ONESELF, HIRES = frozenset({"graduation_year", "graduate_employed_status"}), "qualified_hires"
MONTHS_REGISTERED = ("registered_unemployed_months", "hire_registered_unemployed_months")
AS_HIRED = {
    "age": "hire_age",
    "hukou_chongqing": "hire_hukou_chongqing",
    "registered_unemployed_months": "hire_registered_unemployed_months",
}
# Who tells these of oneself is the one intern there is.
OF_AN_INTERN = frozenset({"age", "birth_date", "is_jobless", "graduation_year"})
DAYS_NAMED = (EVENT, "hire_date")


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """One benefit, decided by the rules of the day it is asked for.

    `has_ended` says that the decision is by the rules of then: the benefit's last
    day lies before the day asked about.
    """

    decision: Decision
    has_ended: bool

    @property
    def is_outside(self) -> bool:
        """Whether only the day stands against it, not the conditions."""
        no = self.decision.eligible is Verdict.NO
        return no and self.decision.conditions is not Verdict.NO

    @property
    def rank(self) -> tuple[int, int]:
        """What to say first: what is due, then what is open, then what nearly failed."""
        order = (Verdict.YES, Verdict.UNKNOWN, Verdict.NO)
        failed = sum(reason.met is False for reason in self.decision.reasons)
        return order.index(self.decision.eligible), failed


def judge(
    library: Library, only: Sequence[str], facts: Mapping[str, Any], *, as_of: date
) -> tuple[Judgement, ...]:
    """Decide benefits; what has ended is decided by the rules of its last day.

    Raises:
        FactError: naming the fact that contradicts another.
    """
    return _judged(library, tuple(only), _told(facts), as_of)


# Several rules of one turn ask for the same judgement.
@lru_cache(maxsize=64)
def _judged(
    library: Library, only: tuple[str, ...], told: str, as_of: date
) -> tuple[Judgement, ...]:
    facts = json.loads(told)
    decisions = decide_all(library.benefits, _situation(library, told, as_of), only=only)
    found = [_by_the_rules_of_then(library, one, facts, as_of=as_of) for one in decisions]
    return tuple(sorted(found, key=lambda judgement: judgement.rank))


# One turn asks of the same facts for several benefits.
@lru_cache(maxsize=64)
def _situation(library: Library, told: str, as_of: date) -> Situation:
    return read_situation(library.benefits.catalogue, json.loads(told), as_of=as_of)


def merge_facts(
    library: Library, known: Mapping[str, Any], said: Mapping[str, Any], *, as_of: date
) -> dict[str, Any]:
    """Add what was just said; what it contradicts is forgotten, the latest word counts."""
    never = {months for done, months in DONE_FOR.items() if said.get(done) is False}
    since = {done for done, months in DONE_FOR.items() if said.get(months) not in (None, 0)}
    kept = {name: value for name, value in known.items() if name not in (never | since) - {*said}}
    facts = {**_of_one_form(kept, said), **said}
    for _ in range(len(facts)):
        try:
            _situation(library, _told(facts), as_of)
        except FactError as error:
            facts = _without(library, facts, error.fact, keep=said)
        else:
            return facts
    return dict(said)


def _of_one_form(known: Mapping[str, Any], said: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what is known without what only another form of organisation has.

    A size is a firm's; who is said to be of no firm has none, and is none.
    """
    is_firm = known.get(ORGANISATION, FIRM) == FIRM
    is_none = said.get(ROLE) in FORMS and said.get(SIZE) is None and is_firm
    forms = FORMS.get(said.get(ROLE, ""))
    is_other = forms is not None and not is_firm and known[ORGANISATION] not in forms
    if is_other and ORGANISATION not in said:
        return {name: value for name, value in known.items() if name != ORGANISATION}
    if is_none or (SIZE in said and not is_firm):
        others = {name: one for name, one in known.items() if name not in (*OF_A_FORM, SIZE)}
        # 不是律所，是小型企业 says of which form it is, too.
        return others if is_none else {**others, ORGANISATION: FIRM}
    return known


def with_what_goes_without_saying(
    library: Library, facts: Mapping[str, Any], question: str
) -> Mapping[str, Any]:
    """Add what nobody says twice: an employer is a firm, the year named is the year meant."""
    if is_taken_for_firm(facts, question):
        facts = {**facts, ORGANISATION: FIRM}
    counted = {**derived_headcount(facts), **reduction_of_who_left(facts)}
    facts = entailed({**counted, **finished_at_least(facts), **facts})
    is_hired_oneself = cue("hires_oneself").search(question) is not None
    if is_hired_oneself:
        # 有个公司要招我: what is told of oneself is told of who is hired.
        own = {hire: facts[name] for name, hire in AS_HIRED.items() if name in facts}
        facts = {**own, **facts}
    if (is_hired_oneself or _is_told_of_oneself(facts)) and HIRES not in facts:
        facts = {**facts, HIRES: 1}
    facts = _without_months_of_nobody(facts)
    years = read_named(question, library.corpus).years
    if has_named_day(facts) or len(years) != 1:
        return facts
    year = next(iter(years))
    return {**facts, EVENT: {"from": f"{year}-01-01", "to": f"{year}-12-31"}}


def _is_told_of_oneself(facts: Mapping[str, Any]) -> bool:
    """Whether what is told of who was hired is told of oneself: 招我的时候登记失业8个月了."""
    own, hires = (facts.get(name) for name in MONTHS_REGISTERED)
    is_same = own is not None and own == hires
    return is_same or bool(OF_ONESELF & facts.keys())


def is_taken_for_firm(facts: Mapping[str, Any], question: str) -> bool:
    """Whether nothing is said of the form of an employer, and nothing speaks against a firm."""
    if ORGANISATION in facts:
        return False
    is_other = cue("other_forms").search(question) is not None
    return SIZE in facts or (facts.get(ROLE) in TAKEN_FOR_FIRMS and not is_other)


def _without_months_of_nobody(facts: Mapping[str, Any]) -> Mapping[str, Any]:
    """Leave out the months each intern stays where nobody told how many there are."""
    months = facts.get(MONTHS)
    is_ones_own = OF_AN_INTERN & facts.keys() and facts.get(ROLE) in (None, PERSON)
    if INTERNS in facts or is_ones_own or not isinstance(months, list) or len(months) > 1:
        return facts
    return {name: value for name, value in facts.items() if name != MONTHS}


def derived_headcount(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return the range a headcount lies in, by those of the beginning and the end of a year."""
    ends = [facts.get(name) for name in COUNTED]
    told = sorted(one for one in ends if isinstance(one, int))
    span = {"from": told[0], "to": told[-1]} if len(told) == len(COUNTED) else None
    if facts.get(HEADCOUNT) not in (None, span):
        return {}
    if span is None:
        return _who_is_staff(facts)
    return {HEADCOUNT: span}


def _who_is_staff(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return the staff there are as those insured, at least those left and at most those before."""
    staff, left = facts.get(STAFF), facts.get(LEFT)
    if not isinstance(staff, int):
        return {}
    return {HEADCOUNT: {"from": staff, "to": staff + left} if isinstance(left, int) else staff}


def reduction_of_who_left(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return between what a reduction lies where only how many there are and how many left is told.

    The count may be from before or after they left.
    """
    count, left = facts.get(HEADCOUNT, facts.get(STAFF)), facts.get(LEFT)
    if not isinstance(count, int) or not isinstance(left, int) or count <= 0:
        return {}
    if any(name in facts for name in COUNTED) or facts.get(REDUCED) is False:
        return {}
    ends = (round(100 * left / whole, 2) for whole in (count + left, count))
    return {REDUCTION: dict(zip(("from", "to"), ends, strict=True))}


def has_named_day(facts: Mapping[str, Any]) -> bool:
    """Whether the person said when it happened, or that they do not know."""
    return any(facts.get(name) is not None for name in DAYS_NAMED)


def _by_the_rules_of_then(
    library: Library, decision: Decision, facts: Mapping[str, Any], *, as_of: date
) -> Judgement:
    window, last = decision.benefit.window, decision.benefit.window.days.last_day
    # A window on a loan's due date is open for the case, and over for who asks today.
    has_ended = decision.validity.status is Status.EXPIRED or (last is not None and last < as_of)
    is_later = last is not None and _left_school_after(decision.benefit, facts, last.year)
    if not has_ended or last is None or is_later or window.judged_on is not None:
        return Judgement(decision=decision, has_ended=has_ended)
    only = (decision.benefit.id,)
    try:
        then = _situation(library, _told(facts), last)
    except FactError as error:
        # An age of today does not go with the birth year, seen from then: one of them stands.
        facts = merge_facts(library, facts, {error.fact: facts[error.fact]}, as_of=last)
        then = _situation(library, _told(facts), last)
    (decision,) = decide_all(library.benefits, then, only=only)
    return Judgement(decision=decision, has_ended=True)


def _told(facts: Mapping[str, Any]) -> str:
    return json.dumps(facts, sort_keys=True)


def _left_school_after(benefit: Benefit, facts: Mapping[str, Any], year: int) -> bool:
    """Whether somebody a rule is for left school when it was over: nothing of it was ever due."""
    if OF_GRADUATES.isdisjoint(one.fact for one in conditions_in(benefit.conditions)):
        return False
    years = (facts.get(name) for name in YEARS_LEFT)
    return any(isinstance(one, int) and one > year for one in years)


def _without(
    library: Library, facts: Mapping[str, Any], name: str, *, keep: Mapping[str, Any]
) -> dict[str, Any]:
    definition = library.catalogue.get(name)
    derived = definition.derived if definition else None
    related = {name, *(derived.sources if derived else ()), *(derived.or_from if derived else ())}
    old = {fact for fact in related if fact in facts and fact not in keep}
    return {fact: value for fact, value in facts.items() if fact not in (old or {name})}
