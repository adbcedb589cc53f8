"""Another matter than the one at hand, that a message plainly begins."""

from dataclasses import replace

from actions.cues import cue
from actions.facts import extract_facts
from actions.library import Library
from actions.thread import Thread
from actions.topic.at_hand import ALWAYS, facts_at_hand, widened
from actions.topic.other_matters import names_other_topic
from actions.topic.searching import search
from actions.topic.splitting import asked_words
from actions.topic.staying import PLAINLY, is_said_elsewhere
from actions.topic.subject_matter import (
    ANSWERED,
    TELLING,
    WHO_ASKS,
    Subject,
    benefits_meant,
    cite_benefit,
    recall,
    resume,
    topics_cited,
)
from actions.turn import Turn

WHAT_IF, SUM_LENT, LOAN = "what_if", "loan_amount", "贷"


def another_begun(library: Library, turn: Turn) -> Subject | None:
    """Return the matter a message tells a case of, where the one at hand turns on less of it."""
    if not turn.thread.benefits or cue("corrected").search(turn.text):
        return None
    words = cue("supposing").sub("", turn.text)
    said = dict(extract_facts(words, as_of=turn.as_of))
    told = said.keys() - {*ALWAYS} - WHO_ASKS
    ours = told & facts_at_hand(library, turn.thread.benefits).keys()
    if len(told) - len(ours) < TELLING or turn.asked in told:
        return None
    found = search(library, turn.text, replace(turn, said=said))
    theirs = told & facts_at_hand(library, found.benefits).keys()
    if len(theirs) < max(TELLING, len(ours) + 1):
        return None
    is_far = is_said_elsewhere(found, resume(library, turn.thread, turn))
    is_theirs = len(theirs) - len(ours) >= TELLING and found.citations[0].score >= PLAINLY
    return found if is_far or is_theirs else None


def wholly_of_another(library: Library, turn: Turn) -> Subject | None:
    """Return the one clause that turns on all a message tells, where the one at hand does not.

    失业金领满了没找到工作，还差8个月退休: the assistance at hand turns on no age.
    """
    told = turn.said.keys() - {*ALWAYS} - WHO_ASKS
    ours = facts_at_hand(library, widened(library, turn.thread.benefits, told)).keys()
    is_more = bool(told & ours) and bool(told - ours) and turn.asked not in told
    if not turn.thread.benefits or not is_more or names_other_topic(library, turn):
        return None
    held = (library.benefits.get(name).name for name in turn.thread.benefits)
    if told - ours == {SUM_LENT} and any(LOAN in name for name in held):
        return None  # 想贷300万 tells of the loan at hand.
    every = library.benefits.benefits.values()
    whole = [one for one in every if told <= facts_at_hand(library, (one.id,)).keys()]
    if len({(one.policy.id, one.clause.id) for one in whole}) != 1:
        return None
    cited = cite_benefit(whole[0], turn)
    benefits = benefits_meant(library, cited, turn.said)
    return Subject(question=turn.text, outcome=ANSWERED, citations=(cited,), benefits=benefits)


def is_asked_elsewhere(library: Library, turn: Turn) -> bool:
    """Whether another clause plainly answers what is asked beside what is told.

    我们厂停工了，有没有部门帮着把人借过去 tells something, and asks of no internship at hand.
    """
    asked = asked_words(turn.text)
    if not asked or not turn.thread.clauses:
        return False
    found = search(library, asked, replace(turn, text=asked, thread=Thread()))
    known = recall(library, turn.thread, turn)
    if not is_said_elsewhere(found, known):
        return False
    both = (topics_cited(library, one.citations[0]) for one in (found, known))
    return not set.intersection(*both)  # What another document writes of it is no other matter.


def asked_of_another(library: Library, turn: Turn) -> Subject | None:
    """Return another matter that is asked of beside a supposition: 要是去见习呢，那个发给他吗."""
    asked = asked_words(turn.text) if turn.said else turn.text
    if turn.intent != WHAT_IF or not cue("asking").search(asked):
        return None
    if not turn.thread.clauses or not names_other_topic(library, replace(turn, text=asked)):
        return None
    found = search(library, turn.text, turn)
    return found if found.is_found else None
