"""The conditions of a benefit in one line: 劳动合同期限不少于12个月；……，或者……."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from actions.calculator import Benefit
from actions.calculator.conditions import All, AnyOf, Node, Not, conditions_in
from actions.cues import cue, cues
from actions.library import Library
from actions.phrases import phrase
from actions.topic.subject_matter import benefits_meant
from knowledge.citation import Citation, cite

FORM = frozenset({"org_type", "enterprise_size", "employer_type", "asker_role"})


def asks_conditions(text: str) -> bool:
    """Whether a message asks on what conditions, not with which papers: 要啥子条件."""
    return cue("conditions_asked").search(text) is not None


def conditions_line(library: Library, citation: Citation) -> list[str]:
    """Say the conditions of the benefits that stand on the sentence quoted, the shared first."""
    benefits = _benefits(library, citation)
    needed = [_parts(one.conditions) for one in benefits]
    if not needed:
        return []
    shared = [one for one in needed[0] if all(one in other for other in needed)]
    own = [[one for one in parts if one not in shared] for parts in needed]
    told = shared
    if all(own) and not _only_by_form(benefits, shared):
        told = [*shared, phrase("needs.or").join(phrase("needs.and").join(one) for one in own)]
    return [phrase("needs.conditions", conditions="；".join(told))] if told else []


def conditions_on(
    benefits: Sequence[Benefit], what: str, *, is_of_length: bool
) -> dict[str, Benefit]:
    """Return the conditions that name something, or its length, each with its benefit."""
    named = cues("condition_names").get(what, what)
    return {
        condition.says: benefit
        for benefit in benefits
        for condition in conditions_in(benefit.conditions)
        if named in condition.says
        and (not is_of_length or cue("condition_lasts").search(condition.says))
    }


def length_line(benefits: Sequence[Benefit], text: str) -> list[str]:
    """Say how long something has to be, where a message asks so beside what it tells."""
    found = cue("condition_length").search(text)
    told = conditions_on(benefits, found["what"], is_of_length=True) if found else {}
    return [phrase("needs.conditions", conditions="；".join(told))] if told else []


def by_conditions(library: Library, citation: Citation, *, as_of: date) -> Citation:
    """Return a citation by the sentence that writes most of the conditions."""
    quotes = [
        condition.quote
        for benefit in _benefits(library, citation)
        for condition in conditions_in(benefit.conditions)
    ]
    policy = library.corpus.policy(citation.policy)
    clause = policy.clause(citation.clause)
    sentences = [citation.quote, *clause.sentences]
    best = max(sentences, key=lambda one: sum(quote in one for quote in quotes))
    found = cite(policy, clause, quote=best, as_of=as_of)
    return replace(found, score=citation.score)


def _benefits(library: Library, citation: Citation) -> list[Benefit]:
    return [library.benefits.get(name) for name in benefits_meant(library, citation, ())]


def _only_by_form(benefits: Sequence[Benefit], shared: Sequence[str]) -> bool:
    """Whether the rules differ only in who may ask: of every form and size there is one."""
    own = [one for benefit in benefits for one in conditions_in(benefit.conditions)]
    apart = {one.fact for one in own if one.says not in "".join(shared)}
    return apart <= FORM


def _parts(node: Node) -> list[str]:
    """Return the words of the parts that must all hold."""
    if isinstance(node, All):
        return [words for part in node.parts for words in _parts(part)]
    return [words] if (words := _say(node)) else []


def _say(node: Node) -> str:
    if isinstance(node, Not):
        return ""
    if isinstance(node, All | AnyOf):
        told = [words for part in node.parts if (words := _say(part))]
        return phrase("needs.and" if isinstance(node, All) else "needs.or").join(told)
    return node.says
