"""The case at hand where a message tells more of it, or asks only another side of it."""

from dataclasses import replace

from actions.cues import cue
from actions.library import Library
from actions.topic.at_hand import ALWAYS, clause_mates, facts_at_hand
from actions.topic.counterpart import EVENT, counterpart, written_later, year_of
from actions.topic.figures import figures_asked, paying, repeats_figure
from actions.topic.naming import is_any_named, names_benefit
from actions.topic.other_matters import names_other_matter
from actions.topic.own_words import pairs_of_its_own, says_nothing, share_said
from actions.topic.placing import CITY, DISTRICT
from actions.topic.searching import search
from actions.topic.splitting import pieces_of
from actions.topic.subject_matter import (
    ANSWERED,
    WHO_ASKS,
    Subject,
    benefits_meant,
    cite_benefit,
    cite_key,
    recall,
    resume,
)
from actions.topic.unsaid import kind_unsaid
from actions.topic.what_counts import counted_on
from actions.turn import Turn
from knowledge.naming import read_named

ASKING, ROLE, A_MONTH = "ask_policy", "asker_role", "月"
A_NAME = 4


def same_case(library: Library, turn: Turn) -> Subject | None:
    """Return the case at hand where only its payee, year, asker or the other of two is meant."""
    return next((found for rule in RULES if (found := rule(library, turn))), None)


def _of_the_document_named(library: Library, turn: Turn) -> Subject | None:
    """Return what another document that a question names writes: 22年那份文件，大型的返几成."""
    if not turn.thread.clauses or not cue("asking").search(turn.text):
        return None
    named = read_named(turn.text, library.corpus).documents
    if not named:
        return None
    asked = (turn.text, f"{turn.text}，{turn.thread.question}")
    every = (search(library, one, turn) for one in asked)
    found = next((one for one in every if one.is_found and one.key.policy in named), None)
    # 那19年20号文呢，好像是36个月降到好多 goes on with the matter at hand where that says as much.
    ours = counterpart(library, turn) if EVENT in turn.said else None
    if ours is None or found is None or ours.key.policy not in named:
        return found
    ours_said, found_said = (
        share_said(one.citations[0].text, turn.text) for one in (ours, found)
    )
    return ours if ours_said >= found_said else found


def _of_another_year(library: Library, turn: Turn) -> Subject | None:
    """Return what the document of the year said writes of the matter at hand: 2020年怎么规定的."""
    timeless = cue("year_named").sub("", turn.text)
    is_asking = cue("asking").search(turn.text) is not None
    is_told = turn.asked == EVENT or _has_its_day(library, turn)
    if EVENT not in turn.said or (is_told and not is_asking):
        return None
    if timeless == turn.text or not says_nothing(timeless):
        return None
    return counterpart(library, turn)


def _of_a_later_document(library: Library, turn: Turn) -> Subject | None:
    """Return what a later document makes of the matter at hand: 市里后来延长到什么时候."""
    if not turn.thread.clauses or not cue("later.said").search(turn.text):
        return None
    rest = turn.text
    for name in ("later.said", "later.goes_on"):
        rest = cue(name).sub("", rest)
    return written_later(library, turn) if says_nothing(rest) else None


def _told_of_another_year(library: Library, turn: Turn) -> Subject | None:
    """Return the rule of the year a case is said to be of: 先说2022年的，我们交了86万."""
    if EVENT not in turn.news or not turn.thread.benefits or covers(library, turn):
        return None
    if names_other_matter(library, turn):
        return None
    found = counterpart(library, turn)
    if found is None and cue("asking").search(turn.text):
        # What was another matter then is looked for; where nothing is of that year, it is asked
        # whether the rule at hand held.
        return _of_that_year(library, turn) or resume(library, turn.thread, turn)
    place = library.corpus.policy(found.key.policy).jurisdiction if found else None
    is_theirs = place == turn.facts.get(DISTRICT)  # Its document counts, though it pays nothing.
    return found if found and (found.benefits or is_theirs) else None


def _of_that_year(library: Library, turn: Turn) -> Subject | None:
    """Return what a document of the year said pays those told of, where it is found."""
    found, year = search(library, turn.text, turn), year_of(turn.said[EVENT])
    is_paid = found.is_found and bool(found.benefits) and year is not None
    return found if is_paid and library.corpus.policy(found.key.policy).is_of_year(year) else None


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


def covers(library: Library, turn: Turn) -> bool:
    """Whether the rule at hand is that of the year or the district said."""
    year = year_of(turn.said.get(EVENT))
    if year is None:
        return DISTRICT not in turn.said or _is_of_the_city(library, turn)
    if _has_its_day(library, turn):
        return True
    windows = [library.benefits.get(name).window for name in turn.thread.benefits]
    issued = library.corpus.policy(turn.thread.clauses[0].policy).issue_date
    ends = [one.days.last_day.year for one in windows if one.days.last_day is not None]
    first = issued.year if issued else min(ends, default=year)
    return first <= year <= max(ends, default=issued.year if issued else year)


def _is_of_the_city(library: Library, turn: Turn) -> bool:
    """Whether the rule at hand holds in every district, and says what was last asked of it."""
    key = turn.thread.clauses[0]
    held, question = cite_key(library, key, turn), turn.thread.question
    is_city = library.corpus.policy(key.policy).jurisdiction == CITY
    return is_city and kind_unsaid(library, held, question) is None


def _has_its_day(library: Library, turn: Turn) -> bool:
    """Whether the day that the rule at hand looks at is known, whatever other day is said."""
    windows = (library.benefits.get(name).window for name in turn.thread.benefits)
    return any(one.judged_on in turn.facts for one in windows if one.judged_on)


def _paid_to_whom(library: Library, turn: Turn) -> Subject | None:
    """Return the case at hand where only who gets its money is asked: 打给我还是打给学校."""
    if not (turn.thread.benefits and cue("payee").search(turn.text)):
        return None
    if turn.news - {*ALWAYS}:
        return None
    known, pairs = resume(library, turn.thread, turn), pairs_of_its_own(turn.text)
    is_ours = any(names_benefit(library, turn.text, one) for one in known.citations)
    if _names_another_sum(library, turn) or (is_any_named(library, turn.text) and not is_ours):
        return None
    names = (*known.benefits, *clause_mates(library, known.benefits))
    every = [library.benefits.get(name) for name in names]
    shares = [sum(pair in one.name for pair in pairs) for one in every]
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
    _of_the_document_named,
    _named_beside,
    _by_the_month,
    _paid_to_whom,
    counted_on,
    _of_another_year,
    _of_a_later_document,
    _told_of_another_year,
    _of_the_other_at_hand,
    _for_another,
)
