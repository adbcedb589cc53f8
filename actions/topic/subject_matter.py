"""What a message is about: the clauses that answer it and the benefits they hold."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from actions.calculator import Benefit, Mention
from actions.calculator.conditions import conditions_in
from actions.facts.values import items_of
from actions.library import Library
from actions.thread import ClauseKey, Thread
from actions.turn import Turn
from knowledge.citation import Citation, cite
from knowledge.corpus import MissingClause
from knowledge.topics import TopicClause, topics_of

ANSWERED, UNCLEAR, NOTED = "answered", "unclear", "noted"
TELLING = 2

# Who asks, and what for, says nothing of the case; nor what somebody is whom many things are for.
WHO_ASKS = frozenset(
    {"asker_role", "org_type", "employer_type", "wants_to_start_business", "is_internship_host"}
    | {"registered_unemployed", "is_jobless", "is_college_graduate", "is_migrant_worker"}
    | {"hardship_categories"}
)


@dataclass(frozen=True, kw_only=True)
class Subject:
    """The clauses that answer, best first, and the benefits the best of them holds.

    `outcome` is the retriever's, or `unclear` where there was nothing to search for,
    or `noted` where a case was told and nothing asked. Unless it is `answered`,
    citations are only related. `is_beside` says that the words ask for something the
    clause at hand may not speak of.
    """

    question: str
    outcome: str
    citations: tuple[Citation, ...] = ()
    benefits: tuple[str, ...] = ()
    missing: tuple[MissingClause, ...] = ()
    is_beside: bool = False

    @property
    def is_found(self) -> bool:
        """Whether a clause answers."""
        return self.outcome == ANSWERED and bool(self.citations)

    @property
    def key(self) -> ClauseKey:
        """The clause that answers best, and the sentence that does."""
        return key_of(self.citations[0])


def key_of(citation: Citation) -> ClauseKey:
    """Return the clause cited and the sentence quoted of it, as a thread keeps them."""
    return ClauseKey(policy=citation.policy, clause=citation.clause, quote=citation.quote)


def benefits_of(library: Library, citation: Citation) -> tuple[Benefit, ...]:
    """Return the benefits a cited clause holds."""
    return _benefits_by_clause(library).get((citation.policy, citation.clause), ())


# There is one library of a process.
@lru_cache(maxsize=4)
def _benefits_by_clause(library: Library) -> Mapping[tuple[str, str], tuple[Benefit, ...]]:
    held: dict[tuple[str, str], tuple[Benefit, ...]] = {}
    for one in library.benefits.benefits.values():
        place = (one.policy.id, one.clause.id)
        held[place] = (*held.get(place, ()), one)
    return held


def topics_cited(library: Library, citation: Citation) -> set[str]:
    """Return the topics that a clause is listed with, in whatever sentence."""
    topics = topics_of(library.topics, policy=citation.policy, clause=citation.clause)
    return {topic.id for topic in topics}


def facts_of(library: Library, benefit: Benefit) -> frozenset[str]:
    """Return the facts a benefit turns on, and those they follow from."""
    names = {condition.fact for condition in conditions_in(benefit.conditions)}
    counted = getattr(benefit.entitlement, "of", None)
    names |= {counted} if counted else set()
    names |= {benefit.limit_check.fact} if benefit.limit_check else set()
    derived = (library.catalogue[name].derived for name in names)
    return frozenset(names.union(*(found.sources for found in derived if found)))


def turns_on(library: Library, subject: Subject, said: Collection[str]) -> bool:
    """Whether a benefit of the subject turns on several of the facts said."""
    return subject.is_found and any(
        len(facts_of(library, benefit) & set(said)) > TELLING
        for benefit in benefits_of(library, subject.citations[0])
    )


def benefits_meant(library: Library, citation: Citation, said: Collection[str]) -> tuple[str, ...]:
    """Return the ids of the benefits of a clause that are meant.

    Those the facts said turn on; where the message tells no case, those that stand on
    the quoted sentence. What only stands aside in its sentence is meant by its own words.
    """
    benefits = benefits_held(library, citation, said)
    known = set(said)
    telling = known - WHO_ASKS
    told = [one for one in benefits if len(facts_of(library, one) & known) >= TELLING]
    quoted = [one for one in benefits if is_quoted(one, citation.quote)]
    if quoted and not any(facts_of(library, one) & telling for one in told):
        told = []
    if not any(facts_of(library, one) & telling for one in quoted):
        # What the quoted sentence holds turns on nothing said; another of the clause does.
        quoted = [one for one in benefits if facts_of(library, one) & telling] or quoted
    found = told or quoted
    return tuple(one.id for one in benefits if any(one.is_step_of(other) for other in found))


def benefits_held(
    library: Library, citation: Citation, said: Collection[str]
) -> tuple[Benefit, ...]:
    """Return the benefits of a clause without those that only stand aside in it."""
    return tuple(one for one in benefits_of(library, citation) if not is_aside(one, said))


def what_turns_on(
    library: Library, key: ClauseKey, turn: Turn, told: Collection[str]
) -> Subject | None:
    """Return what a clause gives that turns on what is told, None where nothing does."""
    cited = cite_key(library, key, turn)
    held = benefits_held(library, cited, turn.facts)
    meant = tuple(one.id for one in held if facts_of(library, one) & {*told})
    if not meant:
        return None
    return Subject(question=turn.text, outcome=ANSWERED, citations=(cited,), benefits=meant)


def is_aside(benefit: Benefit, said: Collection[str]) -> bool:
    """Whether a sentence that gives a benefit is mainly of something else, and that was meant."""
    if not benefit.is_aside:
        return False
    known = said if isinstance(said, Mapping) else {}
    return not any(
        one.words in items_of(value)
        for one in conditions_in(benefit.conditions)
        for value in [known.get(one.fact)]
    )


def is_quoted(benefit: Benefit | Mention, quote: str) -> bool:
    """Whether a benefit or measure stands on the sentence quoted, or on part of it."""
    return any(quote in other or other in quote for other in benefit.quotes)


def recall(library: Library, thread: Thread, turn: Turn) -> Subject:
    """Return the topic at hand, by the sentence of its benefits where they have one there."""
    benefits = [library.benefits.get(one) for one in thread.benefits]
    return Subject(
        question=thread.question,
        outcome=ANSWERED,
        citations=tuple(
            _by_own_sentence(cite_key(library, key, turn), benefits, turn) for key in thread.clauses
        ),
        benefits=thread.benefits,
    )


def _by_own_sentence(citation: Citation, benefits: Sequence[Benefit], turn: Turn) -> Citation:
    """Return a citation by the sentence of the first benefit there, where it quotes none's."""
    place = (citation.policy, citation.clause)
    held = [one for one in benefits if (one.policy.id, one.clause.id) == place]
    if not held or any(is_quoted(one, citation.quote) for one in held):
        return citation
    return cite_benefit(held[0], turn)


def resume(library: Library, thread: Thread, turn: Turn) -> Subject:
    """Return what is being decided; a digression in between may have left another clause."""
    subject = recall(library, thread, turn)
    if not thread.benefits:
        return subject
    benefit = library.benefits.get(thread.benefits[0])
    if (benefit.policy.id, benefit.clause.id) == (subject.key.policy, subject.key.clause):
        return subject
    return replace(subject, citations=(cite_benefit(benefit, turn),))


def cite_key(library: Library, key: ClauseKey | TopicClause, turn: Turn) -> Citation:
    """Cite a clause by the sentence that a thread, or a topic, keeps of it."""
    policy = library.corpus.policy(key.policy)
    quote = key.quote or None
    return cite(policy, policy.clause(key.clause), quote=quote, as_of=turn.as_of)


def cite_benefit(benefit: Benefit, turn: Turn) -> Citation:
    """Cite a benefit by the first sentence it stands on."""
    return cite(benefit.policy, benefit.clause, quote=benefit.own_quote, as_of=turn.as_of)
