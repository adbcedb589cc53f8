"""The latest clause of a matter that a question is nothing but the name of: 展期最长好久."""

from dataclasses import replace

from actions.library import Library
from actions.topic.aspect import without_aspects
from actions.topic.own_words import says_nothing
from actions.topic.placing import CITY, DISTRICT
from actions.topic.subject_matter import ANSWERED, Subject, benefits_of, cite_key, is_quoted
from actions.turn import Turn
from knowledge.citation import Citation
from knowledge.naming import read_named
from knowledge.policy import Policy
from knowledge.topics import topics_named


def named_alone(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return a subject with the latest clause there was of the one matter it only names.

    What nothing was found for is found so, and 反担保那条 is of the latest document that has it.
    """
    cited = _latest_named(library, subject.question, turn)
    if cited is None:
        return subject
    if not subject.is_found:
        return replace(subject, outcome=ANSWERED, citations=(cited,))
    first = subject.citations[0]
    if not all(_gives(library, one) for one in (first, cited)):
        return subject  # A later document may write another thing of it: 月调度每月几号报.
    days = [library.corpus.policy(one.policy).earliest_day for one in (first, cited)]
    if days[0] >= days[1] or library.corpus.policy(first.policy).jurisdiction != CITY:
        return subject
    cited = replace(cited, score=first.score)
    others = tuple(one for one in subject.citations if one.url != cited.url)
    return replace(subject, citations=(cited, *others))


def _gives(library: Library, citation: Citation) -> bool:
    """Whether the sentence cited gives something itself."""
    return any(is_quoted(one, citation.quote) for one in benefits_of(library, citation))


def _latest_named(library: Library, question: str, turn: Turn) -> Citation | None:
    named = read_named(question, library.corpus)
    topics = topics_named(library.topics, question)
    if len(topics) != 1 or named.years or named.policies or turn.said:
        return None
    word = max((one for one in topics[0].keywords if one in question), key=len)
    if not says_nothing(without_aspects(question.replace(word, " "))):
        return None
    places = (CITY, turn.facts.get(DISTRICT))
    clauses = ((library.corpus.policy(one.policy), one) for one in topics[0].clauses)
    there = [
        (policy.earliest_day, cite_key(library, one, turn))
        for policy, one in clauses
        if policy.jurisdiction in places and _is_there(policy, turn) and word in (one.quote or "")
    ]
    return max(there, key=lambda told: told[0])[1] if there else None


def _is_there(policy: Policy, turn: Turn) -> bool:
    return policy.issue_date is None or policy.issue_date <= turn.as_of
