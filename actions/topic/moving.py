"""The same matter in another year or place, where a message says that: 2022年呢, 我是北碚的."""

from collections.abc import Sequence
from dataclasses import replace

from actions.cues import cue
from actions.library import Library
from actions.topic.at_hand import ALWAYS, facts_at_hand
from actions.topic.counterpart import EVENT, OTHER_DOCUMENT, counterpart, is_put_later
from actions.topic.document_meant import covers
from actions.topic.other_matters import names_other_topic
from actions.topic.own_words import pairs_of_its_own, share_said
from actions.topic.placing import DISTRICT
from actions.topic.searching import search
from actions.topic.staying import PLAINLY, is_more_said
from actions.topic.subject import of_the_district
from actions.topic.subject_matter import Subject, facts_of
from actions.turn import Turn

FOLLOW_UP, INFORM = "follow_up", "inform"
VARYING = frozenset({FOLLOW_UP, "correct"})
MOVING = frozenset({FOLLOW_UP, "correct", INFORM, "what_if"})


def moved(library: Library, turn: Turn) -> Subject | None:
    """Return the matter of the year or the place said: 2023年招的 moves on from one of 2022."""
    is_elsewhere = turn.intent in MOVING and OTHER_DOCUMENT & turn.said.keys()
    if not is_elsewhere or is_put_later(turn):
        return None
    is_told = turn.intent == INFORM and cue("asking").search(turn.text) is not None
    if is_told and names_other_topic(library, turn):
        return None  # 我弟是北碚的，青年见习几个月 asks of no allowance at hand.
    if own := _of_its_district(library, turn):
        return own
    is_covered = turn.intent != FOLLOW_UP and covers(library, turn)
    if is_covered or _tells_where(library, turn):
        return None
    found = _said_of_that_year(library, turn) or counterpart(library, turn)
    found = found or of_the_district(library, turn)
    asks_of_year = turn.intent == FOLLOW_UP and EVENT in turn.said
    if found and not turn.thread.benefits and _asks_beside(library, turn, found):
        return None  # 北碚青年见习几个月 asks of another matter of the district at hand.
    is_case = turn.thread.benefits and not asks_of_year
    return found if found and (found.benefits or not is_case or _is_asked(found)) else None


def _is_asked(found: Subject) -> bool:
    """Whether a question is surely answered by what gives nothing: 北碚对应届生就业率的要求呢."""
    is_asking = cue("asking").search(found.question) is not None
    return is_asking and found.citations[0].score >= PLAINLY


def _asks_beside(library: Library, turn: Turn, found: Subject) -> bool:
    """Whether something else is asked than what the clause at hand, found again, speaks of."""
    places = {(one.policy, one.clause) for one in turn.thread.clauses}
    is_again = (found.key.policy, found.key.clause) in places
    is_asked = cue("asking").search(turn.text) is not None
    return is_again and is_asked and names_other_topic(library, turn)


def _of_its_district(library: Library, turn: Turn) -> Subject | None:
    """Return the district's own rule where more is told that it turns on: 我是北碚的，想贷15万."""
    told = turn.news - {*ALWAYS}
    if DISTRICT not in turn.news or not told:
        return None
    found = counterpart(library, turn)
    names = _likeliest(library, found.benefits, turn) if found else ()
    turning = (facts_of(library, library.benefits.get(one)) & told for one in names)
    checks = (library.benefits.get(one).limit_check for one in names)
    is_checked = any(one is not None and one.fact in told for one in checks)
    is_its = is_checked or any(turning)
    return replace(found, benefits=names) if found and is_its else None


def _likeliest(library: Library, names: Sequence[str], turn: Turn) -> tuple[str, ...]:
    """Return the benefits that turn on most of what is known: one's own loan, not a firm's."""
    known = {one: facts_of(library, library.benefits.get(one)) & turn.facts.keys() for one in names}
    most = max(map(len, known.values()), default=0)
    return tuple(one for one in names if len(known[one]) == most)


def _said_of_that_year(library: Library, turn: Turn) -> Subject | None:
    """Return what the document of a year writes in the words of a follow-up: 2020年的报送时间呢."""
    timeless = cue("year_named").sub("", turn.text)
    if turn.intent not in VARYING or EVENT not in turn.said or not pairs_of_its_own(timeless):
        return None
    found, other = search(library, turn.text, turn), counterpart(library, turn)
    if other is None or not found.is_found or found.key.policy != other.key.policy:
        return None
    if found.key.clause == other.key.clause:
        # 西部计划呢，也问2022年的 asks of another sentence of the clause that answered last.
        ours, theirs = (share_said(one.key.quote, timeless) for one in (found, other))
        return found if ours > theirs else None
    is_plain = found.citations[0].score >= PLAINLY
    is_other = turn.intent == FOLLOW_UP and is_plain
    return found if is_other and is_more_said(found, other, timeless) else None


def _tells_where(library: Library, turn: Turn) -> bool:
    """Whether where a case is of is told, of one decided by a rule that turns on it: 他是渝北的."""
    turns_on_it = DISTRICT in facts_at_hand(library, turn.thread.benefits)
    is_asked = cue("asking").search(turn.text) or turn.intent == FOLLOW_UP
    return DISTRICT in turn.said and turns_on_it and turn.thread.is_decided and not is_asked
