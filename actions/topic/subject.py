"""Which clauses and benefits a message is about."""

import re
from dataclasses import replace

from actions.cues import cue
from actions.entailment import entailed
from actions.library import Library
from actions.topic.as_a_firm import as_a_firm
from actions.topic.better_said import A_FEW, better_said
from actions.topic.districts import of_another_district, of_the_city
from actions.topic.earlier import applied_for_earlier, earlier_told_of
from actions.topic.matter_at_hand import at_hand
from actions.topic.naming import words_apart
from actions.topic.near_subjects import named_in_it
from actions.topic.other_matters import names_other_topic
from actions.topic.own_words import is_bare, pairs_of_its_own
from actions.topic.placing import DISTRICT
from actions.topic.point_alone import asks_point_alone
from actions.topic.pointing import (
    asks_about_its_money,
    asks_its_condition,
    asks_kind_alone,
    asks_who_gets_it,
    going_on,
    pointed_at,
    points_back,
)
from actions.topic.same_case import same_case
from actions.topic.searching import from_facts, search
from actions.topic.several import SEVERAL_AT_MOST, of_parts, several_asked, with_what_is_left_out
from actions.topic.splitting import (
    is_question,
    matters_in,
    pieces_of,
    questions_in,
)
from actions.topic.staying import of_the_document_at_hand
from actions.topic.subject_matter import (
    ANSWERED,
    NOTED,
    UNCLEAR,
    Subject,
    benefits_meant,
    benefits_of,
    cite_benefit,
    facts_of,
    recall,
)
from actions.topic.term_asked import term_asked
from actions.topic.those_answered import those_answered
from actions.topic.told_on import told_on
from actions.topic.unfound import still_unfound
from actions.turn import Turn
from knowledge.naming import names_elsewhere
from knowledge.outcome import Outcome

OF_IT = (points_back, asks_who_gets_it, asks_its_condition, asks_about_its_money)


def find_subjects(library: Library, turn: Turn) -> tuple[Subject, ...]:
    """Return what a message asks about: several subjects when it asks several things."""
    if several := those_answered(library, turn) or several_asked(library, turn):
        return several
    if turn.is_begun:
        return (recall(library, turn.thread, turn),)
    if nothing := still_unfound(library, turn):
        return (nothing,)
    known = applied_for_earlier(library, turn) or of_the_city(library, turn)
    known = known or of_another_district(library, turn)
    known = known or same_case(library, turn)
    known = known or as_a_firm(library, turn) or _of_the_term(library, turn)
    return (known,) if known else find_asked(library, turn)


def _of_the_term(library: Library, turn: Turn) -> Subject | None:
    """Return the sentence with the term asked about, whatever is at hand: 好久才算长期失业."""
    found = search(library, turn.text, turn) if term_asked(turn.text) else None
    return found if found and found.is_found else None


def find_asked(library: Library, turn: Turn) -> tuple[Subject, ...]:
    """Return what a message asks about that tells no more of the case at hand."""
    is_of_it = any(rule(library, turn) for rule in OF_IT) or _asks_of_it_alone(library, turn)
    if is_bare(turn.text) or is_of_it or asks_kind_alone(turn) or asks_point_alone(turn):
        known = at_hand(library, turn) if turn.thread.clauses else None
        known = better_said(library, known, turn) if known else None
        nothing = Subject(question=turn.text, outcome=NOTED if turn.facts else UNCLEAR)
        return (known or from_facts(library, turn) or nothing,)
    of_one = (_of_district_asked, _of_an_earlier, _told_of_alone)
    if known := next((one for rule in of_one if (one := rule(library, turn))), None):
        return (known,)
    if known := told_on(library, turn) or pointed_at(library, turn):
        return (better_said(library, known, turn),)
    is_one = cue("together").search(turn.text) is not None
    parts = [] if is_one else questions_in(turn.text) or matters_in(library, turn.text)
    found = with_what_is_left_out(of_parts(library, parts, turn))
    answered = {subject.key: subject for subject in found if subject.is_found}
    unanswered = [subject for subject in found if not subject.is_found]
    if answered and len(answered) + len(unanswered) > 1:
        return (*answered.values(), *unanswered)[:SEVERAL_AT_MOST]
    alone = search(library, turn.text, turn)
    alone = of_the_document_at_hand(library, alone, turn)
    if alone.is_found or alone.missing:
        return (alone,)
    nearest = _beside(library, alone, turn)
    last = (going_on, _from_a_part, _told_of_an_earlier)
    return (next((known for rule in last if (known := rule(library, turn))), nearest),)


def _asks_of_it_alone(library: Library, turn: Turn) -> bool:
    """Whether all that is asked is bare, beside what names no matter: 第几条，我要记到工单上."""
    pieces = pieces_of(turn.text)
    asked = [one for one in pieces if is_question(one)]
    if not turn.thread.clauses or not asked or turn.said or len(asked) == len(pieces):
        return False
    is_bare_all = all(is_bare(one) or cue("which_clause").search(one) for one in asked)
    return is_bare_all and not names_other_topic(library, turn)


def _told_of_alone(library: Library, turn: Turn) -> Subject | None:
    """Return the one clause that what is told is of, where only its help is asked for.

    登记了，想找个班上，要给我提供什么服务: nothing else turns on what somebody wants to do.
    """
    if not cue("help_asked").search(turn.text):
        return None
    every, said = library.benefits.benefits.values(), entailed(turn.said)
    of_fact = {
        name: [one for one in every if one.is_service and name in facts_of(library, one)]
        for name in said
    }
    places = {name: {(one.policy.id, one.clause.id) for one in of_fact[name]} for name in of_fact}
    alone = [name for name in said if len(places[name]) == 1]
    if not alone:
        return None
    meant = of_fact[alone[-1]]
    facts = {**turn.facts, **said}
    fitting = benefits_meant(library, cite_benefit(meant[0], turn), facts)
    benefits = tuple(one.id for one in meant if one.id in fitting) or (meant[0].id,)
    cited = cite_benefit(library.benefits.get(benefits[0]), turn)
    return Subject(question=turn.text, outcome=ANSWERED, citations=(cited,), benefits=benefits)


def _told_of_an_earlier(library: Library, turn: Turn) -> Subject | None:
    """Return the matter answered earlier that what is told is of: 今年没领过这个生活费."""
    is_asking = cue("asking").search(turn.text) is not None
    return None if is_asking else earlier_told_of(library, turn, turn.said.keys())


def _of_an_earlier(library: Library, turn: Turn) -> Subject | None:
    """Return the one matter answered earlier that says all of a few words: 向谁报告."""
    own = pairs_of_its_own(turn.text)
    if not own or len(turn.text) > A_FEW or not turn.thread.clauses or turn.said:
        return None
    texts = {
        key: library.corpus.clause(key.policy, key.clause).text
        for key in (turn.thread.clauses[0], *turn.thread.earlier)
    }
    said = [key for key, text in texts.items() if all(pair in text for pair in own)]
    if len(said) != 1 or said[0] == turn.thread.clauses[0]:
        return None
    thread = replace(turn.thread, clauses=(said[0],), benefits=())
    return at_hand(library, replace(turn, thread=thread))


def _of_district_asked(library: Library, turn: Turn) -> Subject | None:
    """Return what the district named writes of a question that a case at hand would swallow."""
    is_asked = bool(turn.thread.benefits) and cue("asking").search(turn.text) is not None
    return of_the_district(library, turn) if is_asked else None


def of_the_district(library: Library, turn: Turn) -> Subject | None:
    """Return what the district named writes of what is asked: 要是在北碚办，最多能贷好多."""
    tells_more = cue("asking").search(turn.text) or len(pairs_of_its_own(turn.text)) > 1
    if DISTRICT not in turn.said or not tells_more or _is_in_its_district(library, turn):
        return None
    found = search(library, turn.text, turn)
    if not found.is_found:
        return None
    place = library.corpus.policy(found.citations[0].policy).jurisdiction
    return _of_who_is_known(library, found, turn) if place == turn.said[DISTRICT] else None


def _is_in_its_district(library: Library, turn: Turn) -> bool:
    """Whether the clause at hand is of the district said: 回到北碚，要是2021年才培训呢."""
    keys = turn.thread.clauses[:1]
    return any(
        library.corpus.policy(key.policy).jurisdiction == turn.said[DISTRICT] for key in keys
    )


def _of_who_is_known(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return the benefit of the clause that is for whom the case is known to be: （个人）."""
    known = {value for value in turn.facts.values() if isinstance(value, str)}
    held = benefits_of(library, subject.citations[0])
    meant = [one for one in held if known & {*words_apart(one.name)}]
    is_other = bool(subject.benefits) and not {one.id for one in meant} & {*subject.benefits}
    if not meant or is_other:
        return subject
    names = tuple(one.id for one in meant)
    return replace(subject, citations=(cite_benefit(meant[0], turn),), benefits=names)


def _beside(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return the nearest clause of what nothing answers, where the words name what it holds."""
    named = named_in_it(library, subject)
    is_other = turn.intent == Outcome.OUT_OF_SCOPE or names_elsewhere(subject.question)
    if named is None or is_other:
        return subject
    benefits = benefits_meant(library, named, turn.said)
    found = replace(subject, outcome=ANSWERED, citations=(named,), benefits=benefits)
    return replace(found, is_beside=True)


def _from_a_part(library: Library, turn: Turn) -> Subject | None:
    """Return what the part of a message that asks is answered by: 好吧那我用中文问，招人补多少."""
    parts = [part for part in re.split("[，,：:；;。…]", turn.text) if cue("asking").search(part)]
    longer = [part for part in parts if not is_bare(part) and part != turn.text]
    found = (search(library, part, turn) for part in longer)
    return next((subject for subject in found if subject.is_found), None)
