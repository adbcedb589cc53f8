"""Each group of hires decided by the benefit that fits it best."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from actions.answering.variants import is_told_of
from actions.calculator import Verdict
from actions.judgement import Judgement, judge, merge_facts, with_what_goes_without_saying
from actions.library import Library
from actions.thread import HireGroup
from actions.topic.counterpart import EVENT, year_of
from actions.topic.hires import HIRES, hire_benefits, pays_for_hires
from actions.topic.subject_matter import ANSWERED, Subject, cite_benefit, facts_of
from actions.turn import Turn


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
    def benefit(self) -> str:
        """The id of the benefit decided."""
        return self.judgement.decision.benefit.id


def is_of_groups(library: Library, turn: Turn, benefits: Sequence[str]) -> bool:
    """Whether benefits are paid for people hired of whom groups are known."""
    return bool(turn.thread.groups) and pays_for_hires(library, benefits)


def decide_groups(
    library: Library, turn: Turn, groups: Sequence[HireGroup], at_hand: Sequence[str]
) -> tuple[GroupCase, ...]:
    """Decide each group; of the benefits paid for a hire that at hand comes first.

    Where it is refused for a group and another one is due, that other is taken.

    Args:
        library: policies and benefits.
        turn: the message, with what is known of all.
        groups: the people hired, and what is known of each.
        at_hand: the benefits talked of.
    """
    known = [_facts(library, turn, group) for group in groups]
    every = [_judged(library, turn, facts) for facts in known]
    first = _first(library, turn, every, known, at_hand)
    return tuple(
        GroupCase(group=group, facts=facts, judgement=_best(library, found, first, group))
        for group, facts, found in zip(groups, known, every, strict=True)
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
        alone = case.group.facts if case.eligible is Verdict.NO else ()
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
    question = f"{turn.thread.question}，{turn.text}"
    return with_what_goes_without_saying(library, facts, question)


def _judged(library: Library, turn: Turn, facts: Mapping[str, Any]) -> dict[str, Judgement]:
    found = judge(library, hire_benefits(library), facts, as_of=turn.as_of)
    return {one.decision.benefit.id: one for one in found}


def _first(
    library: Library,
    turn: Turn,
    every: Sequence[Mapping[str, Judgement]],
    known: Sequence[Mapping[str, Any]],
    at_hand: Sequence[str],
) -> str:
    """Return the benefit at hand unless all are refused it, else what most is due or known for."""
    names = [one for one in at_hand if one in every[0]]

    year = year_of(turn.facts.get(EVENT))

    def merit(name: str) -> tuple[bool, bool, bool, int, int]:
        issued = library.benefits.get(name).policy.issue_date
        found = [one[name].decision.eligible for one in every]
        told = facts_of(library, library.benefits.get(name))
        return (
            any(one is not Verdict.NO for one in found),
            name in names,
            issued is not None and issued.year == year,
            sum(len(told & facts.keys()) for facts in known),
            found.count(Verdict.YES),
        )

    return max(every[0], key=merit)


def _best(
    library: Library, found: Mapping[str, Judgement], first: str, group: HireGroup
) -> Judgement:
    """Return the first benefit, or where it is refused the other that is due, or told of."""
    if found[first].decision.eligible is not Verdict.NO:
        return found[first]
    ours = library.benefits.get(first)
    mates = [one for one in found.values() if one.decision.benefit.policy is ours.policy]
    for one in mates:
        is_open = one.decision.eligible is Verdict.UNKNOWN
        is_told = is_open and is_told_of(library, one.decision.benefit, ours, group.facts)
        if one.decision.eligible is Verdict.YES or is_told:
            return one
    return found[first]
