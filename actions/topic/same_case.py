"""The case at hand where a message tells more of it, or asks only another side of it."""

from dataclasses import replace

from actions.cues import cue
from actions.library import Library
from actions.topic.at_hand import ALWAYS, clause_mates, facts_at_hand
from actions.topic.document_meant import (
    of_a_later_document,
    of_another_year,
    of_the_document_named,
    told_of_another_year,
)
from actions.topic.figures import figures_asked, paying, repeats_figure
from actions.topic.naming import is_any_named, length_repeated, names_benefit
from actions.topic.own_words import pairs_of_its_own
from actions.topic.splitting import pieces_of
from actions.topic.subject_matter import (
    ANSWERED,
    WHO_ASKS,
    Subject,
    benefits_meant,
    cite_benefit,
    recall,
    resume,
)
from actions.topic.what_counts import counted_on
from actions.turn import Turn

ASKING, ROLE, A_MONTH = "ask_policy", "asker_role", "月"
A_NAME = 4


def same_case(library: Library, turn: Turn) -> Subject | None:
    """Return the case at hand where only its payee, year, asker or the other of two is meant."""
    return next((found for rule in RULES if (found := rule(library, turn))), None)


def _of_the_other_at_hand(library: Library, turn: Turn) -> Subject | None:
    """Return the other of two matters asked about at once, where what is told is of it."""
    told = turn.news - {*ALWAYS}
    at_hand = facts_at_hand(library, turn.thread.benefits).keys()
    if not told or not turn.thread.benefits or told & at_hand:
        return None
    for one in recall(library, turn.thread, turn).citations[1:]:
        benefits = benefits_meant(library, one, turn.facts)
        if told <= facts_at_hand(library, benefits).keys():
            return Subject(
                question=turn.thread.question, outcome=ANSWERED, citations=(one,), benefits=benefits
            )
    return None


def _for_another(library: Library, turn: Turn) -> Subject | None:
    """Return what a clause gives another kind of asker than it was asked for: 公司呢."""
    is_only_whom = ROLE in turn.news and turn.news <= WHO_ASKS
    role = turn.said[ROLE] if is_only_whom else None
    held = [library.benefits.get(name) for name in turn.thread.benefits]
    if role is None or not held or any(role in (one.askers or {role}) for one in held):
        return None
    mates = [library.benefits.get(one) for one in clause_mates(library, turn.thread.benefits)]
    theirs = [one for one in mates if role in (one.askers or ())]
    if not theirs:
        return None
    first = theirs[0]
    cited = cite_benefit(first, turn)
    benefits = tuple(one.id for one in theirs)
    known = turn.thread.question
    return Subject(question=known, outcome=ANSWERED, citations=(cited,), benefits=benefits)


def _paid_to_whom(library: Library, turn: Turn) -> Subject | None:
    """Return the case at hand where only who gets its money is asked: 打给我还是打给学校."""
    if not (turn.thread.benefits and cue("payee").search(turn.text)):
        return None
    if turn.news - {*ALWAYS}:
        return None
    known, pairs = resume(library, turn.thread, turn), pairs_of_its_own(turn.text)
    names = (*known.benefits, *clause_mates(library, known.benefits))
    every = [library.benefits.get(name) for name in names]
    lengths = [length_repeated(one, turn.text) for one in every]
    is_ours = any(names_benefit(library, turn.text, one) for one in known.citations)
    is_ours = is_ours or any(lengths)
    if _names_another_sum(library, turn) or (is_any_named(library, turn.text) and not is_ours):
        return None
    # 见习补贴是不是打他卡上 after the insurance names the other by more than a word of it.
    words = [sum(pair in one.name for pair in pairs) for one in every]
    shares = lengths if any(lengths) else words
    named = [one for one, share in zip(every, shares, strict=True) if share == max(shares) > 0]
    if not named or len(named) == len(every):
        return known
    cited = cite_benefit(named[0], turn)
    return replace(known, citations=(cited,), benefits=(named[0].id,))


def _named_beside(library: Library, turn: Turn) -> Subject | None:
    """Return the other benefit of the clause at hand that a piece names: …，临时生活补助."""
    held = [library.benefits.get(name) for name in turn.thread.benefits]
    pieces = [one for one in pieces_of(turn.text) if len(one) >= A_NAME]
    for name in clause_mates(library, turn.thread.benefits):
        other = library.benefits.get(name)
        named = [one for one in pieces if one in other.name]
        if named and not any(piece in one.name for one in held for piece in named):
            return Subject(
                question=turn.text,
                outcome=ANSWERED,
                citations=(cite_benefit(other, turn),),
                benefits=(other.id,),
            )
    return None


def _names_another_sum(library: Library, turn: Turn) -> bool:
    """Whether a sum is named that the clause at hand does not pay: 一个月1300是发给我吗."""
    key = turn.thread.clauses[0]
    text = library.corpus.clause(key.policy, key.clause).text
    is_paid = any(paying(library, figures_asked(turn.text)))
    return is_paid and not repeats_figure(turn.text, text)


def _by_the_month(library: Library, turn: Turn) -> Subject | None:
    """Return what a clause pays by the month, where that is asked while what it pays once is."""
    names = (*turn.thread.benefits, *clause_mates(library, turn.thread.benefits))
    paid = [library.benefits.get(name) for name in names]
    monthly = [one for one in paid if A_MONTH in getattr(one.entitlement, "per", "")]
    is_asked = cue("by_the_month").search(turn.text) and cue("asking").search(turn.text)
    if not is_asked or not monthly or {one.id for one in monthly} & {*turn.thread.benefits}:
        return None
    cited = cite_benefit(monthly[0], turn)
    benefits = tuple(one.id for one in monthly)
    return Subject(question=turn.text, outcome=ANSWERED, citations=(cited,), benefits=benefits)


RULES = (
    of_a_later_document,
    of_the_document_named,
    _named_beside,
    _by_the_month,
    _paid_to_whom,
    counted_on,
    of_another_year,
    told_of_another_year,
    _of_the_other_at_hand,
    _for_another,
)
