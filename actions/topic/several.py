"""A message that asks several things: what each of them is about."""

from collections.abc import Sequence
from dataclasses import replace

from actions.cues import cue
from actions.facts import extract_facts
from actions.library import Library
from actions.thread import Thread
from actions.topic.aspect import without_aspects
from actions.topic.counterpart import EVENT, counterpart
from actions.topic.matter_at_hand import at_hand
from actions.topic.naming import names_benefit
from actions.topic.other_matters import HALF
from actions.topic.own_words import is_bare, says_nothing, share_said
from actions.topic.pointing import asks_kind_alone, points_back
from actions.topic.searching import search
from actions.topic.shared_out import shared_out
from actions.topic.splitting import (
    keywords_in,
    questions_by_comma,
    questions_in,
    said_by_parts,
)
from actions.topic.staying import is_said_elsewhere, is_sure
from actions.topic.subject_matter import (
    ANSWERED,
    Subject,
)
from actions.topic.told_on import told_on
from actions.turn import Turn
from knowledge.citation import cite
from knowledge.naming import read_named
from knowledge.outcome import Outcome

SEVERAL_AT_MOST, SHORT_PART, A_PART = 3, 6, 12


def several_asked(library: Library, turn: Turn) -> tuple[Subject, ...]:
    """Return what each of several questions is about, where they are about several clauses."""
    if cue("together").search(turn.text):
        return ()
    if each := _of_each(library, turn):
        return each
    parts = questions_in(turn.text)
    by_comma = [] if len(parts) > 1 else questions_by_comma(turn.text) or keywords_in(turn)
    found = with_what_is_left_out(of_parts(library, parts or by_comma, turn))
    if by_comma and not (found and _are_surely_apart(library, found, turn)):
        return ()
    answered = {(one.key, one.is_beside): one for one in reversed(found) if one.is_found}
    return tuple(reversed(answered.values()))[:SEVERAL_AT_MOST] if len(answered) > 1 else ()


def _of_each(library: Library, turn: Turn) -> tuple[Subject, ...]:
    """Return what one question is about that is asked of each of several things in a row."""
    parts = shared_out(turn.text)
    plain = (extract_facts(part, as_of=turn.as_of) for part in parts)
    alone = [
        replace(turn, text=part, said=said, thread=Thread(), asked=None)
        for part, said in zip(parts, plain, strict=True)
    ]
    subjects = (search(library, one.text, one) for one in alone)
    found = {one.benefits or one.key: one for one in subjects if one.is_found}
    return tuple(found.values()) if len(found) > 1 else ()


def _are_surely_apart(library: Library, found: Sequence[Subject], turn: Turn) -> bool:
    """Whether other clauses than that of the first question surely answer the others."""
    first, *others = found
    if not first.is_found or not others:
        return False
    apart = (one.is_found and not one.is_beside and _is_meant(library, one) for one in others)
    if not all(apart) or any(one.key == first.key for one in others):
        return False
    whole = search(library, turn.text, turn)
    return whole.is_found and whole.key.clause in {one.key.clause for one in found}


def _is_meant(library: Library, subject: Subject) -> bool:
    """Whether a question is surely of what answers it, or names it: 失业补助金他沾不沾得到."""
    named = names_benefit(library, subject.question, subject.citations[0])
    return named or is_sure(subject)


def of_parts(library: Library, parts: Sequence[str], turn: Turn) -> list[Subject]:
    """Return what each of several questions is about; one that names nothing leans on the last."""
    found: list[Subject] = []
    parts = _with_mere_aspects(parts)
    for part, said in zip(parts, said_by_parts(parts, turn), strict=True):
        last = found[-1] if found and found[-1].is_found else None
        alone = replace(turn, text=part, said=said, news=turn.news & {*said})
        subject = _of_a_part(library, _leaning_on(last, alone) if last else alone)
        if last and not subject.is_found:
            subject = _of_the_last(library, last, part, turn)
        found.append(subject)
    return found


def _leaning_on(last: Subject, turn: Turn) -> Turn:
    """Return the turn with the matter just asked about at hand: 见习补贴好多，发给哪个."""
    keys = (last.key, *(one for one in turn.thread.clauses if one != last.key))
    thread = replace(
        turn.thread, question=last.question, clauses=keys, benefits=last.benefits, is_decided=False
    )
    return replace(turn, thread=thread)


def with_what_is_left_out(found: Sequence[Subject]) -> list[Subject]:
    """Return subjects where a few words that nothing answers are asked of the one before."""
    told: list[Subject] = []
    for one in found:
        is_lost = one.outcome == Outcome.OUT_OF_SCOPE and len(one.question) <= A_PART
        is_short = is_lost or (not one.is_found and len(one.question) <= SHORT_PART)
        if is_short and told and told[-1].is_found:
            told[-1] = replace(told[-1], question=f"{told[-1].question}，{one.question}")
        else:
            told.append(one)
    return told


def _with_mere_aspects(parts: Sequence[str]) -> list[str]:
    """Put a part that only asks who, how or until when with the matter before it."""
    whole: list[str] = []
    for part in parts:
        if whole and is_bare(without_aspects(part)):
            whole[-1] = f"{whole[-1]}，{part}"
        else:
            whole.append(part)
    return whole


def _of_a_part(library: Library, alone: Turn) -> Subject:
    """Return what one of several questions is about: the matter at hand where it names none."""
    if asks_kind_alone(alone) or points_back(library, alone):
        known = replace(at_hand(library, alone), question=alone.text)
        found = search(library, alone.text, alone)
        return found if is_said_elsewhere(found, known) else known
    if alone.thread.clauses and (told := told_on(library, alone)):
        return replace(told, question=alone.text)
    found = search(library, alone.text, alone)
    if found.is_found or EVENT not in alone.said or not alone.thread.clauses:
        return found
    # 2023年因为洪灾的呢？到哪天截止 goes on with the matter in another year.
    other = counterpart(library, alone)
    return replace(other, question=alone.text) if other else found


def _of_the_last(library: Library, last: Subject, part: str, turn: Turn) -> Subject:
    """Return what the clause just found says of a part that nothing else answers, if it does."""
    if other := _of_its_year(library, last, part, turn):
        return other
    if says_nothing(part):
        return replace(last, question=part)
    first = last.citations[0]
    policy = library.corpus.policy(first.policy)
    clause = policy.clause(first.clause)
    best = max(clause.sentences, key=lambda one: share_said(one, part))
    if share_said(best, part) <= HALF:
        return replace(last, question=part, benefits=(), is_beside=True)
    cited = cite(policy, clause, quote=best, as_of=turn.as_of)
    return Subject(question=part, outcome=ANSWERED, citations=(cited,))


def _of_its_year(library: Library, last: Subject, part: str, turn: Turn) -> Subject | None:
    """Return what another year's document writes of the part before: 22年要多少，23年又是多少."""
    years = read_named(part, library.corpus).years
    if len(years) != 1:
        return None
    year = next(iter(years))
    thread = Thread(question=last.question, clauses=(last.key,), benefits=last.benefits)
    said = {EVENT: {"from": f"{year}-01-01", "to": f"{year}-12-31"}}
    found = counterpart(library, replace(turn, text=part, said=said, thread=thread))
    return replace(found, question=part) if found else None
