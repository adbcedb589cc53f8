"""Each group of hires decided by the benefit that fits it best."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from actions.answering.telling_reasons import telling_reasons
from actions.calculator import Verdict
from actions.cues import cue
from actions.judgement import Judgement, judge, merge_facts, with_what_goes_without_saying
from actions.library import Library
from actions.thread import HireGroup
from actions.topic.counterpart import EVENT, year_of
from actions.topic.hires import (
    CATEGORY,
    HIRES,
    NONE_OF_THEM,
    WHO,
    hire_benefits,
    pays_for_hires,
    tells_who,
)
from actions.topic.naming import is_any_named, name_alone
from actions.topic.subject_matter import ANSWERED, Subject, cite_benefit
from actions.topic.years_of_people import without_years_of_people
from actions.turn import Turn

MONTHS = "hire_registered_unemployed_months"
WHO_MET = 2


@dataclass(frozen=True, kw_only=True)
class GroupCase:
    """A group, all that is known of it, and what its benefit comes to."""

    group: HireGroup
    facts: Mapping[str, Any]
    judgement: Judgement

    @property
    def eligible(self) -> Verdict:
        """Whether the benefit is due for this group."""
        return self.judgement.decision.eligible

    @property
    def kind(self) -> str:
        """What is known of who they are: that of no rule's kind, or not yet whose."""
        if self.facts.get(CATEGORY) == NONE_OF_THEM:
            is_outsider = cue("some_hired.outsider").search(self.group.words)
            return "outsider" if is_outsider else "none"
        is_told = bool({*self.group.facts} | ((WHO - {MONTHS}) & self.facts.keys()))
        if is_told or not self.group.words:
            return ""
        months = self.facts.get(MONTHS)
        return "who_open" if months is None else "unregistered" if months == 0 else ""

    @property
    def benefit(self) -> str:
        """The id of the benefit decided."""
        return self.judgement.decision.benefit.id


def is_of_groups(library: Library, turn: Turn, benefits: Sequence[str]) -> bool:
    """Whether benefits are paid for people hired of whom groups are known."""
    return bool(turn.thread.groups) and pays_for_hires(library, benefits)


def decide_groups(
    library: Library, turn: Turn, groups: Sequence[HireGroup], at_hand: Sequence[str]
) -> tuple[GroupCase, ...]:
    """Decide each group by the benefit for who they are; of several the one at hand comes first.

    Args:
        library: policies and benefits.
        turn: the message, with what is known of all.
        groups: the people hired, and what is known of each.
        at_hand: the benefits talked of.
    """
    known = [_facts(library, turn, group) for group in groups]
    return tuple(
        GroupCase(group=group, facts=facts, judgement=_best(library, turn, facts, at_hand))
        for group, facts in zip(groups, known, strict=True)
    )


def subject_of_groups(library: Library, turn: Turn, at_hand: Sequence[str]) -> Subject:
    """Return the benefits that groups of hires are decided by, as what the message is about."""
    cases = decide_groups(library, turn, turn.thread.groups, at_hand)
    chosen = sorted(cases, key=lambda one: one.judgement.rank)
    benefits = tuple(dict.fromkeys(one.benefit for one in chosen))
    first = library.benefits.get(benefits[0])
    cited = cite_benefit(first, turn)
    question = turn.thread.question if at_hand and turn.thread.question else turn.text
    return Subject(question=question, outcome=ANSWERED, citations=(cited,), benefits=benefits)


def together(
    library: Library, turn: Turn, cases: Sequence[GroupCase]
) -> Iterator[tuple[Judgement, tuple[GroupCase, ...]]]:
    """Yield the groups that a benefit stands alike for, decided as one number of people.

    Those it is refused stay apart: each has reasons of its own.
    """
    alike: dict[object, list[GroupCase]] = {}
    for case in cases:
        is_alone = case.eligible is Verdict.NO or case.kind
        alone = (case.group.facts, case.group.words) if is_alone else ()
        alike.setdefault((case.benefit, case.eligible, str(alone)), []).append(case)
    for same in alike.values():
        counts = [one.group.count for one in same]
        total = {} if None in counts else {HIRES: sum(filter(None, counts))}
        facts = {name: value for name, value in same[0].facts.items() if name != HIRES}
        found = judge(library, (same[0].benefit,), {**facts, **total}, as_of=turn.as_of)
        yield found[0], tuple(same)


def _facts(library: Library, turn: Turn, group: HireGroup) -> Mapping[str, Any]:
    shared = {name: value for name, value in turn.facts.items() if name != HIRES}
    count = {HIRES: group.count} if group.count else {}
    facts = merge_facts(library, shared, {**group.facts, **count}, as_of=turn.as_of)
    # 有一个是2021年毕业的, 2020届的 name no year that anybody was hired in.
    asked = cue("school_class").sub("", f"{turn.thread.question}，{turn.text}")
    question = without_years_of_people(asked, as_of=turn.as_of)
    return with_what_goes_without_saying(library, facts, question)


def _best(
    library: Library, turn: Turn, facts: Mapping[str, Any], at_hand: Sequence[str]
) -> Judgement:
    """Return the benefit for who they are: of several that of the document at hand."""
    found = judge(library, _choice(library, turn, at_hand), facts, as_of=turn.as_of)
    year, held = year_of(facts.get(EVENT)), [library.benefits.get(name) for name in at_hand]

    def merit(one: Judgement) -> tuple[bool, bool, int, bool, bool, bool, bool, bool, date]:
        benefit = one.decision.benefit
        issued = benefit.policy.issue_date or date.min
        return (
            tells_who(library, benefit.id, facts),
            not one.is_outside,
            who_met(one),
            any(other.policy is benefit.policy for other in held),
            issued.year == year,
            benefit in held,
            one.decision.eligible is not Verdict.NO,
            one.decision.eligible is Verdict.YES,
            issued,
        )

    return max(found, key=merit)


def _choice(library: Library, turn: Turn, at_hand: Sequence[str]) -> Sequence[str]:
    """Return what a group may be decided by: where a benefit is named, only those of its name."""
    every = hire_benefits(library)
    names = {name_alone(library.benefits.get(one)) for one in at_hand}
    named = [one for one in every if name_alone(library.benefits.get(one)) in names]
    return named if named and is_any_named(library, turn.text) else every


def who_met(judgement: Judgement) -> int:
    """Return whether the conditions on who somebody is are met (2), open (1) or refused (0)."""
    told = [one for one in telling_reasons(judgement.decision) if one.condition.fact in WHO]
    if told and all(one.met for one in told):
        return WHO_MET
    ways = [one.met for one in told if one.condition.fact == CATEGORY] or [one.met for one in told]
    return 0 if ways and all(one is False for one in ways) else 1
