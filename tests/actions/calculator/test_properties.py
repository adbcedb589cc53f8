"""What holds of every decision, whatever the facts."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actions.calculator import Benefits, Decision, FactError, Verdict, assess, load_catalogue
from actions.calculator.catalogue import FactDefinition, FactType
from actions.calculator.conditions import Place, Reason
from actions.calculator.situation import read_situation
from actions.calculator.truth import Truth, all_of, any_of, negated, verdict
from evaluation.scenarios import read_scenarios

FIRST, LAST = date(2018, 1, 1), date(2026, 11, 20)
DAYS = st.dates(FIRST, LAST)
NUMBERS = (0, 1, 3, 5, 6, 10, 11, 12, 15, 16, 19, 20, 24, 25, 30, 31, 49, 50, 100, 101, 190)
OF_ONES_OWN = ("ui_reduction_rate", "ui_headcount_reduced", "layoff_ratio", "hire_ratio")
CHECKS = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def _values(fact: FactDefinition) -> st.SearchStrategy[Any]:
    if fact.choices:
        return st.sampled_from([choice.value for choice in fact.choices])
    if fact.type is FactType.DATE:
        return DAYS.map(date.isoformat)
    divides = fact.name == "interns_completed"  # with none completed there is no rate to know
    least, most = 1 if divides else fact.at_least or 0, fact.at_most or 10**6
    numbers = [number for number in NUMBERS if least <= number <= most]
    return st.sampled_from(numbers or [int(least)])


CATALOGUE = load_catalogue()
ASKED = {
    name: _values(fact)
    for name, fact in CATALOGUE.facts.items()
    if fact.derived is None and name != "birth_date"
}


def _possible(facts: dict[str, Any]) -> dict[str, Any]:
    """Keep each part within its whole, and nobody both employed and not."""
    for part, whole in PARTS:
        if part in facts and whole in facts:
            facts[part] = min(facts[part], facts[whole])
    if facts.get("hire_category") is not None:
        facts.pop("graduate_employed_status", None)
    return facts


FACTS = st.fixed_dictionaries({}, optional=ASKED).map(_possible)
DERIVED = [fact.derived for fact in CATALOGUE.derived if fact.derived]
PARTS = {derived.sources for derived in DERIVED if derived.by == "share"}
PROFILES = [dict(one.facts) for one in read_scenarios() if one.expect["eligible"] == "yes"]


@CHECKS
@given(facts=FACTS, as_of=DAYS)
def test_the_reasons_alone_reproduce_the_conditions(
    benefits: Benefits, facts: Mapping[str, Any], as_of: date
) -> None:
    for decision in assess(benefits, facts, as_of=as_of):
        reasons = decision.to_json()["reasons"]
        placed = [(tuple(map(tuple, one["place"])), one["met"]) for one in reasons]
        assert verdict(_refold(placed)) is decision.conditions


@CHECKS
@given(profile=st.sampled_from(PROFILES), more=FACTS, as_of=DAYS)
def test_a_further_fact_never_makes_a_settled_verdict_unknown(
    benefits: Benefits, profile: Mapping[str, Any], more: Mapping[str, Any], as_of: date
) -> None:
    before = assess(benefits, profile, as_of=as_of)
    added = {name: value for name, value in more.items() if name not in _touching(profile)}
    after = assess(benefits, {**added, **profile}, as_of=as_of)
    for one, other in zip(before, after, strict=True):
        if one.conditions is not Verdict.UNKNOWN:
            assert other.conditions is not Verdict.UNKNOWN


@CHECKS
@given(facts=FACTS, as_of=DAYS)
def test_what_is_missing_is_named_exactly_where_a_verdict_or_an_amount_is_open(
    benefits: Benefits, facts: Mapping[str, Any], as_of: date
) -> None:
    for decision in assess(benefits, facts, as_of=as_of):
        if decision.eligible is Verdict.NO:
            assert decision.missing == ()
        assert not set(decision.missing) & {name for name in facts if facts[name] is not None}
        assert all(CATALOGUE[name].is_asked for name in decision.missing)


@CHECKS
@given(facts=FACTS, as_of=DAYS, answers=st.data())
def test_answering_what_is_missing_settles_every_verdict_but_another_authority_s(
    benefits: Benefits, facts: dict[str, Any], as_of: date, answers: st.DataObject
) -> None:
    known = dict(facts)
    for _ in range(len(CATALOGUE.facts)):
        decisions = assess(benefits, known, as_of=as_of)
        missing = {name for decision in decisions for name in decision.missing}
        if not missing:
            break
        for name in sorted(missing):
            known[name] = answers.draw(_answers(name, known, as_of))
    for decision in decisions:
        if decision.eligible is Verdict.UNKNOWN:
            assert any(_is_others(reason) for reason in decision.reasons)


@CHECKS
@given(profile=st.sampled_from(PROFILES), shift=st.integers(1, 3000))
def test_nothing_is_due_on_a_day_outside_the_window(
    benefits: Benefits, profile: Mapping[str, Any], shift: int
) -> None:
    for benefit in benefits.benefits.values():
        first, last = benefit.window.days.first_day, benefit.window.days.last_day
        days = [first - timedelta(shift)] if first else []
        days += [last + timedelta(shift)] if last else []
        for day in () if benefit.window.judged_on else days:
            decision = assess(benefits, profile, as_of=day, only=[benefit.id])[0]
            assert (decision.eligible, decision.entitlement) == (Verdict.NO, None)


@CHECKS
@given(profile=st.sampled_from(PROFILES), people=st.integers(1, 10**6), more=st.integers(0, 10**6))
def test_more_people_never_lower_an_amount(
    benefits: Benefits, profile: Mapping[str, Any], people: int, more: int
) -> None:
    fewer = {**profile, "qualified_hires": people, "interns_insured": people}
    most = {**profile, "qualified_hires": people + more, "interns_insured": people + more}
    as_of = date(2023, 10, 1)
    for one, other in zip(
        assess(benefits, fewer, as_of=as_of), assess(benefits, most, as_of=as_of), strict=True
    ):
        assert _amount(one) <= _amount(other)


@CHECKS
@given(
    facts=st.dictionaries(
        st.sampled_from(sorted(CATALOGUE.facts)),
        st.one_of(
            st.none(),
            st.booleans(),
            st.integers(),
            st.floats(),
            st.text(max_size=5),
            st.lists(st.integers(), max_size=3),
            st.dictionaries(st.sampled_from(["from", "to", "x"]), st.integers(-5, 500)),
        ),
        max_size=4,
    )
)
def test_whatever_is_given_is_decided_or_refused_by_name(
    benefits: Benefits, facts: dict[str, Any]
) -> None:
    try:
        decided = len(assess(benefits, facts, as_of=date(2023, 10, 1)))
    except FactError as error:
        assert error.fact in set(facts) & set(re.findall(r"[a-z_]+", error.message))  # noqa: PT017
    else:
        assert decided == len(benefits.benefits)


def _answers(name: str, known: Mapping[str, Any], as_of: date) -> st.SearchStrategy[Any]:
    """Answers that agree with what is known; others are refused, and the fact asked again."""

    def is_accepted(value: Any) -> bool:
        try:
            read_situation(CATALOGUE, {**known, name: value}, as_of=as_of)
        except FactError:
            return False
        return True

    return _values(CATALOGUE[name]).filter(is_accepted)


def _refold(placed: list[tuple[Place, Truth]]) -> Truth:
    """Put the conditions together again from each reason's place in them."""
    if not placed[0][0]:
        return placed[0][1]
    groups: dict[tuple[str, int], list[tuple[Place, Truth]]] = {}
    for place, met in placed:
        groups.setdefault(place[0], []).append((place[1:], met))
    truths = [_refold(group) for group in groups.values()]
    name = placed[0][0][0][0]
    if name == "not":
        return negated(truths[0])
    return all_of(truths) if name == "all" else any_of(truths)


def _is_others(reason: Reason) -> bool:
    return reason.met is None and CATALOGUE[reason.condition.fact].type is FactType.EXTERNAL


def _amount(decision: Decision) -> float:
    due = decision.entitlement
    return float(due.value) if due and due.kind == "amount" and due.value else 0.0


def _touching(profile: Mapping[str, Any]) -> set[str]:
    """Facts that would change what is derived from the profile, not add to it."""
    derived = {source for one in DERIVED for source in one.sources}
    own = {"asker_role", "district", "event_date", *OF_ONES_OWN}
    return set(profile) | derived | own | {"graduation_year", "left_school_date"}
