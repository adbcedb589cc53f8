"""A rule that opens other benefits to somebody: 参照企业 means what enterprises get."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.calculator import Verdict
from actions.cues import cue
from actions.judgement import Judgement, judge, with_what_goes_without_saying
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name
from actions.topic.openings import opening
from actions.topic.own_words import pairs_of_its_own
from actions.topic.subject_matter import Subject, cite_benefit, facts_of
from actions.turn import Turn
from knowledge.citation import Citation


def opened(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return the benefit that a rule opens, once the case of that one is told or asked about."""
    openers = [one for one in map(library.benefits.get, subject.benefits) if one.opens]
    if not openers or cue("as_a_firm").search(turn.text):
        return subject
    own = facts_of(library, openers[0])
    told = {
        name: len((facts_of(library, library.benefits.get(name)) - own) & turn.facts.keys())
        for name in openers[0].opens
    }
    most = max(told.values())
    facts = with_what_goes_without_saying(library, turn.facts, subject.question)
    (opener,) = judge(library, (openers[0].id,), facts, as_of=turn.as_of)
    likely = [name for name in told if told[name] == most]
    if not most:
        is_open = opener.decision.conditions is Verdict.YES
        likely = _asked_of(library, likely, subject.question) if is_open else []
    if not likely or opener.decision.conditions is Verdict.NO:
        return subject
    found = judge(library, likely, facts, as_of=turn.as_of)
    alive = [one for one in found if one.decision.conditions is not Verdict.NO] or found[:1]
    benefits = tuple(one.decision.benefit.id for one in alive)
    cited = cite_benefit(library.benefits.get(benefits[0]), turn)
    return replace(subject, citations=(cited,), benefits=benefits)


def _asked_of(library: Library, names: Sequence[str], question: str) -> list[str]:
    """Return the one benefit that the words of whom to hire tell from the others: 招毕业生."""
    if not re.search(opening("hires"), question):
        return []
    pairs = pairs_of_its_own(question)
    said = {one: sum(p in library.benefits.get(one).own_quote for p in pairs) for one in names}
    most = [one for one in names if said[one] == max(said.values())]
    return most if len(most) == 1 else []


def opened_by(
    library: Library, judgements: Sequence[Judgement], turn: Turn
) -> tuple[list[str], tuple[Citation, ...]]:
    """Say by which rule a benefit is open to who asks, where it is open by another rule only."""
    ids = {one.decision.benefit.id for one in judgements}
    openers = [one for one in library.benefits.benefits.values() if ids & {*one.opens}]
    found = judge(library, [one.id for one in openers], turn.facts, as_of=turn.as_of)
    due = [one.decision.benefit for one in found if one.decision.eligible is Verdict.YES]
    citations = tuple(cite_benefit(one, turn) for one in due)
    lines = [
        phrase("verdict.opened", name=one.name, clause=clause_name(cited))
        for one, cited in zip(due, citations, strict=True)
    ]
    return lines, citations
