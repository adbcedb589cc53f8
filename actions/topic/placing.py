"""Whether a clause is of the place a person asks for: a district's is nobody else's."""

import re

from actions.cues import cues
from actions.library import Library
from actions.turn import Turn
from knowledge.citation import Citation

CITY, ELSEWHERE, DISTRICT = "重庆市", "重庆其他区县", "district"
NOT_ITS_PLACE, UNNAMED_PLACE = 0.5, 0.2


def place_of(library: Library, citation: Citation) -> str:
    """Return the place a clause holds for."""
    return library.corpus.policy(citation.policy).jurisdiction or CITY


def misplaced(library: Library, turn: Turn, citation: Citation, question: str) -> float:
    """Return how much it weighs against a clause that it is of a district not asked about."""
    if _is_of_another_place(library, turn, citation, question):
        return NOT_ITS_PLACE
    return UNNAMED_PLACE * is_of_unnamed_place(library, turn, citation)


def _is_of_another_place(library: Library, turn: Turn, citation: Citation, question: str) -> bool:
    """Whether a clause is of a district that the person is not of."""
    place, of = turn.said.get(DISTRICT, turn.facts.get(DISTRICT)), place_of(library, citation)
    if of == CITY:
        return False
    is_denied = re.search(denial_of(of), question) is not None
    return is_denied or (isinstance(place, str) and place != of)


def denial_of(place: str) -> str:
    """Return the pattern of words that say one is not of a district: 我不在北碚."""
    pattern: str = cues("not_there")
    return pattern.format(place=place.removesuffix("区"))


def is_of_unnamed_place(library: Library, turn: Turn, citation: Citation) -> bool:
    """Whether a clause is of a district where the person named none."""
    place = place_of(library, citation)
    return (
        place != CITY and DISTRICT not in turn.facts and place.removesuffix("区") not in turn.text
    )
