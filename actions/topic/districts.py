"""What a rule of one district is for those of another place."""

import re
from dataclasses import replace
from functools import cache

from actions.cues import cue, cues
from actions.facts.vocabulary import fill
from actions.library import Library
from actions.topic.counterpart import counterpart
from actions.topic.fitting_quote import kind_not_said
from actions.topic.matter_at_hand import at_hand
from actions.topic.other_matters import names_other_matter
from actions.topic.own_words import is_bare, share_said
from actions.topic.placing import CITY, DISTRICT, ELSEWHERE, denial_of
from actions.topic.subject_matter import Subject, resume
from actions.turn import Turn

HALF = 0.5


def of_another_district(library: Library, turn: Turn) -> Subject | None:
    """Return the one district's rule at hand where only another place is asked about.

    他在江津，能不能也这样贷: the rule is that district's alone.
    """
    keys = turn.thread.clauses
    place = library.corpus.policy(keys[0].policy).jurisdiction if keys else None
    if place in (None, CITY) or not _names_another(turn.text, str(place)):
        return None
    alone = re.sub(denial_of(str(place)), "", re.sub(_places(), "", turn.text))
    rest = replace(turn, text=alone)
    if is_bare(alone) and _of_whole_city(library, turn):
        return None
    if names_other_matter(library, rest):
        return None
    known = resume(library, turn.thread, turn) if turn.thread.benefits else at_hand(library, rest)
    if is_bare(alone) and not turn.thread.benefits:
        return known  # 我不在北碚，我江津的: the rule is not theirs, and is said to be that.
    is_said = share_said(known.citations[0].text, alone) >= HALF
    return known if is_said or cue("just_so").search(alone) else None


def of_the_city(library: Library, turn: Turn) -> Subject | None:
    """Return the whole city's rule on the matter of a district's at hand: 全市的文件呢."""
    if not turn.thread.clauses or not cue("of_the_city").search(turn.text):
        return None
    if cue("this_one").search(turn.text):
        return None  # 这一条市里头哪个单位牵头 asks of the one at hand.
    held = library.corpus.policy(turn.thread.clauses[0].policy)
    if held.jurisdiction in (None, CITY):
        return None
    found = counterpart(library, replace(turn, said={DISTRICT: ELSEWHERE}))
    return found or counterpart(library, replace(turn, said={DISTRICT: ELSEWHERE}, facts={}))


def _of_whole_city(library: Library, turn: Turn) -> bool:
    """Whether the whole city's document gives something on the same matter: 渝北的呢."""
    found = counterpart(library, replace(turn, said={DISTRICT: ELSEWHERE}))
    if found is None or not found.benefits:
        return False
    # A document may be listed with a matter only because it does not state the figure asked for.
    quotes = (found.citations[0].quote,)
    return kind_not_said(quotes, quotes[0], question=turn.thread.question) is None


def _names_another(text: str, place: str) -> bool:
    """Whether words name another place than a district, or say it is not that one."""
    is_denied = re.search(denial_of(place), text) is not None
    return is_denied or re.search(_places(), text) is not None


@cache
def _places() -> re.Pattern[str]:
    return re.compile(fill(cues("other_place")))
