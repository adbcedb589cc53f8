"""A supposition that only leads to a question of another matter: 要是我上班了，低保还有吗."""

from collections.abc import Mapping
from typing import Any

from actions.calculator.catalogue import FactType
from actions.cues import cue
from actions.hearing.meant_for import at_hand
from actions.hearing.message_kind import asks
from actions.library import Library
from actions.topic.at_hand import ALWAYS
from actions.topic.own_words import pairs_of_its_own
from actions.topic.placing import DISTRICT
from actions.topic.searching import search
from actions.topic.staying import is_said_elsewhere
from actions.topic.subject_matter import recall
from actions.turn import Turn

OF_ONE_KIND = frozenset({FactType.BOOL, FactType.ENUM})


def asks_of_another(library: Library, turn: Turn, said: Mapping[str, Any]) -> bool:
    """Whether a supposition asks of another matter than the one at hand.

    A number or a day of the matter at hand changes its case, and so does another place,
    whatever is asked after it.
    """
    if DISTRICT in said or not (turn.thread.benefits and cue("supposed").search(turn.text)):
        return False
    told = said.keys() & at_hand(library, turn) - {*ALWAYS}
    if any(library.catalogue[name].type not in OF_ONE_KIND for name in told):
        return False
    question = cue("supposed_clause").sub("", turn.text)
    if not asks(question) or (said and not pairs_of_its_own(question)):
        return False
    known = recall(library, turn.thread, turn)
    return is_said_elsewhere(search(library, turn.text, turn), known)
