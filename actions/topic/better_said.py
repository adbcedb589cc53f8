"""What says more of a question than the clause at hand: a sentence, a clause, an earlier matter."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.cues import cue
from actions.library import Library
from actions.thread import Thread
from actions.topic.aspect import EVENT
from actions.topic.counterpart import topics_asked
from actions.topic.documents_named import document_named
from actions.topic.fitting_quote import Kind
from actions.topic.matter_at_hand import at_hand
from actions.topic.other_matters import HALF, words_at_hand
from actions.topic.own_words import is_bare, share_said
from actions.topic.placing import CITY
from actions.topic.point_alone import POINTS, asks_point_alone
from actions.topic.pointing import points_by_its_name, says_of_it
from actions.topic.searching import search
from actions.topic.splitting import asked_words
from actions.topic.staying import is_more_said, is_said_next_to
from actions.topic.subject_matter import Subject, benefits_meant
from actions.topic.unsaid import is_said_by, kind_unsaid
from actions.turn import Turn
from knowledge.citation import cite
from knowledge.topics import TopicClause

A_FEW = 12


def better_said(library: Library, known: Subject, turn: Turn) -> Subject:
    """Return the clause that says what the one at hand does not, or says it far better."""
    is_of_it = cue("this_clause").search(turn.text) is not None or asks_point_alone(turn)
    is_of_it = is_of_it or (turn.intent in POINTS and points_by_its_name(library, turn))
    if is_bare(turn.text) or is_of_it or says_of_it(library, turn):
        return known
    is_of_its_end = cue("aspects.ask_deadline").search(turn.text) is not None
    kind = None if is_of_its_end else kind_unsaid(library, known.citations[0], turn.text)
    if kind:
        return _saying(library, known, kind, turn)
    asked = asked_words(turn.text) if turn.said else turn.text
    if not asked or (turn.said and share_said(known.citations[0].text, asked) >= HALF):
        return known
    found = search(library, turn.text, turn)
    is_better = is_said_next_to(library, known, found) or _says_more(found, known, turn.text)
    return found if is_better else known


def said_elsewhere(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return the sentence of another document on a matter that alone says the figure asked for.

    Who asks what one document writes is told of that: 2020年那份写了几次没有.
    """
    if EVENT in turn.said or document_named(library, turn.text) is not None:
        return subject
    first = next(iter(subject.citations), None)
    kind = kind_unsaid(library, first, turn.text) if first and subject.is_found else None
    there = _said_of_its_topic(library, subject, kind, turn) if kind and kind.is_of_many else None
    return there or subject


def _saying(library: Library, known: Subject, kind: Kind, turn: Turn) -> Subject:
    """Return what says the kind that the clause at hand does not, or else that clause."""
    if earlier := _earlier_that_says(library, kind, turn):
        return earlier
    found = search(library, turn.text, replace(turn, thread=Thread()))
    # 缓缴到好久为止 has no more words of another clause than of the one at hand.
    if is_said_by(found, kind) and is_more_said(found, known, turn.text):
        return found
    there = _said_of_its_topic(library, known, kind, turn) if kind.is_of_topic else None
    # Where nothing says it, that is what is talked of from here on: 我的店在北碚.
    return there or replace(known, question=turn.text)


def _said_of_its_topic(library: Library, known: Subject, kind: Kind, turn: Turn) -> Subject | None:
    """Return the sentence on the matter at hand that says the kind: the nearest, then the latest.

    利息哪个出 of the most that is lent is said where 贴息 is, by whatever document. A figure that
    other matters have as well is said by the one sentence on the matter that has it: 网上办要几天.
    """
    topics = topics_asked(library, known.key, turn)
    found = {one for topic in topics for one in topic.clauses}
    policies = {one.policy: library.corpus.policy(one.policy) for one in found}
    saying = {
        (one.policy, one.clause, sentence)
        for one in found
        if policies[one.policy].earliest_day <= turn.as_of
        for sentence in _sentences_of(library, one, kind)
        if re.search(kind.said, sentence)
    }
    places = {policies[policy].jurisdiction for policy, _, _ in saying}
    is_of_here = places <= {CITY, library.corpus.policy(known.key.policy).jurisdiction}
    if not saying or not (kind.is_of_topic or (len(saying) == 1 and is_of_here)):
        return None
    policy, clause, quote = max(
        saying,
        key=lambda one: (
            one[0] == known.key.policy,
            share_said(one[2], turn.thread.question),
            policies[one[0]].earliest_day,
        ),
    )
    clause_there = library.corpus.clause(policy, clause)
    cited = cite(policies[policy], clause_there, quote=quote, as_of=turn.as_of)
    benefits = benefits_meant(library, cited, ())
    return replace(known, question=turn.text, citations=(cited,), benefits=benefits)


def _sentences_of(library: Library, one: TopicClause, kind: Kind) -> Sequence[str]:
    """Return the sentences of a clause that can say a kind of figure of the topic."""
    if kind.is_of_topic:
        return library.corpus.clause(one.policy, one.clause).sentences
    return (one.quote,) if one.quote and kind.is_of_many else ()


def _says_more(found: Subject, known: Subject, text: str) -> bool:
    """Whether another sentence of the clause says more of a question: 见习的时候有没得保险."""
    if not found.is_found or not found.benefits:
        return False
    theirs, ours = (one.citations[0] for one in (found, known))
    is_of_it = (theirs.policy, theirs.clause) == (ours.policy, ours.clause)
    return is_of_it and share_said(theirs.quote, text) > share_said(ours.quote, text)


def _earlier_that_says(library: Library, kind: Kind, turn: Turn) -> Subject | None:
    """Return the one matter answered earlier that says the kind asked for in a few words."""
    if kind.is_money or len(turn.text) > A_FEW:
        return None
    texts = {key: library.corpus.clause(key.policy, key.clause).text for key in turn.thread.earlier}
    ours = share_said(words_at_hand(library, turn), turn.text)
    saying = [
        key
        for key, text in texts.items()
        if re.search(kind.said, text) and share_said(text, turn.text) >= ours
    ]
    if len({(key.policy, key.clause) for key in saying}) != 1:
        return None
    thread = replace(turn.thread, clauses=(saying[0],), benefits=())
    return at_hand(library, replace(turn, thread=thread))
