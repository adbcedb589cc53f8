"""Which clauses and benefits a message is about."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.cues import cue
from actions.library import Library
from actions.thread import Thread
from actions.topic.as_a_firm import as_a_firm
from actions.topic.aspect import without_aspects
from actions.topic.at_hand import ALWAYS, widened
from actions.topic.counterpart import EVENT, counterpart
from actions.topic.districts import of_another_district
from actions.topic.evidence import weigh
from actions.topic.figures import figures_asked, paying
from actions.topic.fitted import fitted, is_of_mention
from actions.topic.fitting_quote import Kind
from actions.topic.naming import those_named, words_apart
from actions.topic.near_subjects import named_in_it
from actions.topic.own_words import is_bare, pairs_of_its_own, says_nothing, share_said
from actions.topic.placing import DISTRICT
from actions.topic.pointing import (
    asks_kind_alone,
    asks_who_gets_it,
    at_hand,
    going_on,
    pointed_at,
    points_back,
)
from actions.topic.right_year import in_right_year
from actions.topic.same_case import same_case, told_on
from actions.topic.splitting import (
    matters_in,
    questions_by_comma,
    questions_in,
    said_by_parts,
)
from actions.topic.staying import is_said_elsewhere, is_said_next_to, is_sure
from actions.topic.subject_matter import (
    ANSWERED,
    NOTED,
    TELLING,
    WHO_ASKS,
    Subject,
    benefits_meant,
    benefits_of,
    cite_benefit,
    facts_of,
    is_quoted,
    recall,
)
from actions.topic.unsaid import is_said_by, kind_unsaid
from actions.topic.years_of_people import without_years_of_people
from actions.turn import Turn
from knowledge.citation import cite
from knowledge.naming import names_elsewhere, read_named
from knowledge.outcome import Outcome

HALF = 0.5
SEVERAL_AT_MOST, SHORT_PART, A_PART, A_FEW = 3, 6, 12, 12
NEXT_TO_BEST = 0.9


def find_subjects(library: Library, turn: Turn) -> tuple[Subject, ...]:
    """Return what a message asks about: several subjects when it asks several things."""
    if several := _several_asked(library, turn):
        return several
    if turn.thread.benefits and turn.thread.question == turn.text:
        return (recall(library, turn.thread, turn),)  # The message itself has just begun it.
    known = of_another_district(library, turn) or same_case(library, turn)
    known = known or as_a_firm(library, turn)
    return (known,) if known else find_asked(library, turn)


def _several_asked(library: Library, turn: Turn) -> tuple[Subject, ...]:
    """Return what each of several questions is about, where they are about several clauses."""
    if re.search(cue("together"), turn.text):
        return ()
    parts = questions_in(turn.text)
    by_comma = [] if len(parts) > 1 else questions_by_comma(turn.text)
    found = _with_what_is_left_out(_of_parts(library, parts or by_comma, turn))
    if by_comma and not (found and _are_surely_apart(library, found, turn)):
        return ()
    answered = {(one.key, one.is_beside): one for one in reversed(found) if one.is_found}
    return tuple(reversed(answered.values()))[:SEVERAL_AT_MOST] if len(answered) > 1 else ()


def _are_surely_apart(library: Library, found: Sequence[Subject], turn: Turn) -> bool:
    """Whether other clauses than that of the first question surely answer the others."""
    first, *others = found
    if not first.is_found or not others:
        return False
    apart = (one.is_found and not one.is_beside and is_sure(one) for one in others)
    if not all(apart) or any(one.key.clause == first.key.clause for one in others):
        return False
    whole = search(library, turn.text, turn)
    return whole.is_found and whole.key.clause in {one.key.clause for one in found}


def find_asked(library: Library, turn: Turn) -> tuple[Subject, ...]:
    """Return what a message asks about that tells no more of the case at hand."""
    is_of_it = points_back(library, turn) or asks_who_gets_it(library, turn)
    if is_bare(turn.text) or is_of_it or asks_kind_alone(turn):
        known = at_hand(library, turn) if turn.thread.clauses else None
        known = better_said(library, known, turn) if known else None
        nothing = Subject(question=turn.text, outcome=NOTED)
        return (known or from_facts(library, turn) or nothing,)
    if known := _of_district_asked(library, turn) or _of_an_earlier(library, turn):
        return (known,)
    if known := told_on(library, turn) or pointed_at(library, turn):
        return (better_said(library, known, turn),)
    parts = questions_in(turn.text) or matters_in(library, turn.text)
    found = _with_what_is_left_out(_of_parts(library, parts, turn))
    answered = {subject.citations[0].url: subject for subject in found if subject.is_found}
    unanswered = [subject for subject in found if not subject.is_found]
    if answered and len(answered) + len(unanswered) > 1:
        return (*answered.values(), *unanswered)[:SEVERAL_AT_MOST]
    alone = search(library, turn.text, turn)
    if alone.is_found or alone.missing:
        return (alone,)
    nearest = _beside(library, alone, turn)
    return (going_on(library, turn) or _from_a_part(library, turn) or nearest,)


def _earlier_that_says(library: Library, kind: Kind, turn: Turn) -> Subject | None:
    """Return the one matter answered earlier that says the kind asked for in a few words."""
    if kind.is_money or len(turn.text) > A_FEW:
        return None
    texts = {key: library.corpus.clause(key.policy, key.clause).text for key in turn.thread.earlier}
    saying = [key for key, text in texts.items() if re.search(kind.said, text)]
    if len({(key.policy, key.clause) for key in saying}) != 1:
        return None
    thread = replace(turn.thread, clauses=(saying[0],), benefits=())
    return at_hand(library, replace(turn, thread=thread))


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


def _with_what_is_left_out(found: Sequence[Subject]) -> list[Subject]:
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


def _of_district_asked(library: Library, turn: Turn) -> Subject | None:
    """Return what the district named writes of a question that a case at hand would swallow."""
    is_asked = bool(turn.thread.benefits) and re.search(cue("asking"), turn.text) is not None
    return of_the_district(library, turn) if is_asked else None


def of_the_district(library: Library, turn: Turn) -> Subject | None:
    """Return what the district named writes of what is asked: 要是在北碚办，最多能贷好多."""
    tells_more = re.search(cue("asking"), turn.text) or len(pairs_of_its_own(turn.text)) > 1
    if DISTRICT not in turn.news or not tells_more:
        return None
    found = search(library, turn.text, turn)
    if not found.is_found:
        return None
    place = library.corpus.policy(found.citations[0].policy).jurisdiction
    return _of_who_is_known(library, found, turn) if place == turn.said[DISTRICT] else None


def _of_who_is_known(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return the benefit of the clause that is for whom the case is known to be: （个人）."""
    known = {value for value in turn.facts.values() if isinstance(value, str)}
    held = benefits_of(library, subject.citations[0])
    meant = [one for one in held if known & {*words_apart(one.name)}]
    if not meant:
        return subject
    names = tuple(one.id for one in meant)
    return replace(subject, citations=(cite_benefit(meant[0], turn),), benefits=names)


def search(library: Library, question: str, turn: Turn) -> Subject:
    """Ask the retriever; where a year in the question stands in the way, ask without it."""
    subject = _search(library, question, turn)
    timeless = re.sub(cue("year_named"), "", question)
    if subject.is_found or subject.missing or timeless == question:
        return subject
    if read_named(question, library.corpus).silent_year:
        return subject
    found = _search(library, timeless, turn)
    return replace(found, question=question) if found.is_found and found.benefits else subject


def better_said(library: Library, known: Subject, turn: Turn) -> Subject:
    """Return the clause that says what the one at hand does not, or says it far better."""
    if is_bare(turn.text):
        return known
    if kind := kind_unsaid(library, known.citations[0], turn.text):
        if earlier := _earlier_that_says(library, kind, turn):
            return earlier
        found = search(library, turn.text, replace(turn, thread=Thread()))
        # Where nothing says it, that is what is talked of from here on: 我的店在北碚.
        return found if is_said_by(found, kind) else replace(known, question=turn.text)
    if turn.said:
        return known
    found = search(library, turn.text, turn)
    return found if is_said_next_to(library, known, found) else known


def _of_parts(library: Library, parts: Sequence[str], turn: Turn) -> list[Subject]:
    """Return what each of several questions is about; one that names nothing leans on the last."""
    found: list[Subject] = []
    parts = _with_mere_aspects(parts)
    for part, said in zip(parts, said_by_parts(parts, turn), strict=True):
        subject = _of_a_part(library, replace(turn, text=part, said=said, news=turn.news & {*said}))
        if found and found[-1].is_found and not subject.is_found:
            subject = _of_the_last(library, found[-1], part, turn)
        found.append(subject)
    return found


def _with_mere_aspects(parts: Sequence[str]) -> list[str]:
    """Put a part that only asks who, how or until when with the matter before it."""
    whole: list[str] = []
    for part in parts:
        if whole and is_bare(without_aspects(part)):
            whole[-1] = f"{whole[-1]}，{part}"
        else:
            whole.append(part)
    return whole


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


def _of_a_part(library: Library, alone: Turn) -> Subject:
    """Return what one of several questions is about: the matter at hand where it names none."""
    if points_back(library, alone):
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


def _beside(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return the nearest clause of what nothing answers, where the words name what it holds."""
    named = named_in_it(library, subject)
    is_other = turn.intent == Outcome.OUT_OF_SCOPE or names_elsewhere(subject.question)
    if named is None or is_other:
        return subject
    benefits = benefits_meant(library, named, turn.said)
    found = replace(subject, outcome=ANSWERED, citations=(named,), benefits=benefits)
    return replace(found, is_beside=True)


def _search(library: Library, question: str, turn: Turn) -> Subject:
    # What the message says beside the question is weighed.
    asked = without_years_of_people(question, as_of=turn.as_of)
    result = library.retriever.search(asked, as_of=turn.as_of)
    subject = Subject(
        question=question,
        outcome=result.outcome,
        citations=result.citations,
        missing=result.missing,
    )
    subject = weigh(library, _with_the_sum(library, subject, turn), turn)
    if not subject.is_found:
        return subject
    subject = in_right_year(library, subject, turn)
    subject = fitted(library, subject, turn)
    first = subject.citations[0]
    if is_of_mention(library, question, first, turn):
        return subject
    return _with_benefits(library, subject, question, turn)


def _with_the_sum(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return a subject with the clauses that pay just the sum a question names: 有个2000块."""
    known = {(one.policy, one.clause) for one in subject.citations}
    best = max((one.score for one in subject.citations), default=0.0)
    paid = [cite_benefit(one, turn) for one in paying(library, figures_asked(subject.question))]
    more = [one for one in paid if (one.policy, one.clause) not in known]
    added = tuple(replace(one, score=best * NEXT_TO_BEST) for one in more)
    return replace(subject, citations=(*subject.citations, *added))


def _with_benefits(library: Library, subject: Subject, question: str, turn: Turn) -> Subject:
    """Return a subject with the benefits meant, by their sentence where another's was found."""
    first = subject.citations[0]
    names = those_named(library, question, benefits_meant(library, first, turn.said))
    if re.search(cue("each"), question):
        names = widened(library, names, turn.said)
    meant = [library.benefits.get(name) for name in names]
    quoted = [one.id for one in benefits_of(library, first) if is_quoted(one, first.quote)]
    if meant and quoted and not {*quoted} & {*names}:
        cited = replace(cite_benefit(meant[0], turn), score=first.score)
        subject = replace(subject, citations=(cited, *subject.citations[1:]))
    return replace(subject, benefits=names)


def from_facts(library: Library, turn: Turn) -> Subject | None:
    """Return what the facts known turn on, where a question names nothing itself."""
    known = turn.facts.keys() - WHO_ASKS - {*ALWAYS}
    shares = {
        benefit: len(facts_of(library, benefit) & known)
        for benefit in library.benefits.benefits.values()
    }
    best = max(shares, key=lambda benefit: shares[benefit])
    if shares[best] < TELLING:
        return None
    cited = cite_benefit(best, turn)
    benefits = benefits_meant(library, cited, turn.facts)
    return Subject(question=turn.text, outcome=ANSWERED, citations=(cited,), benefits=benefits)


def _from_a_part(library: Library, turn: Turn) -> Subject | None:
    """Return what the part of a message that asks is answered by: 好吧那我用中文问，招人补多少."""
    parts = [part for part in re.split("[，,：:]", turn.text) if re.search(cue("asking"), part)]
    longer = [part for part in parts if not is_bare(part) and part != turn.text]
    found = (search(library, part, turn) for part in longer)
    return next((subject for subject in found if subject.is_found), None)
