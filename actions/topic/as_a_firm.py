"""The rule that lets others have what firms get: 个体户也算企业吗."""

from actions.cues import cue
from actions.library import Library
from actions.topic.subject_matter import ANSWERED, WHO_ASKS, Subject, cite_benefit
from actions.turn import Turn

FOLLOW_UP, ROLE, INDIVIDUAL = "follow_up", "asker_role", "individual_business"


def as_a_firm(library: Library, turn: Turn) -> Subject | None:
    """Return the rule that opens the benefit at hand to others: 个体户也算企业吗."""
    is_asked = all(cue(name).search(turn.text) for name in ("as_a_firm", "asking"))
    # 个体户呢 asks whether one has it, too.
    is_of_one = turn.intent == FOLLOW_UP and turn.said.get(ROLE) == INDIVIDUAL
    if turn.news - WHO_ASKS or not (is_asked or (is_of_one and turn.thread.benefits)):
        return None
    for one in library.benefits.benefits.values():
        if one.opens and {*turn.thread.benefits} <= {one.id, *one.opens}:
            cited = cite_benefit(one, turn)
            outcome, benefits = ANSWERED, (one.id,)
            return Subject(
                question=turn.text, outcome=outcome, citations=(cited,), benefits=benefits
            )
    return None
