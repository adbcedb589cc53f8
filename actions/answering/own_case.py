"""Whether a message wants a case decided, or is only answered from the words of a clause."""

from collections.abc import Sequence
from dataclasses import replace

from actions.calculator import Benefit, Verdict
from actions.cues import cue
from actions.judgement import judge
from actions.library import Library
from actions.topic.aspect import AMOUNT, GENERAL, REQUIREMENTS, aspect_of
from actions.topic.at_hand import ALWAYS
from actions.topic.counterpart import EVENT, OTHER_DOCUMENT
from actions.topic.splitting import asked_in
from actions.topic.subject_matter import TELLING, WHO_ASKS, Subject, facts_of
from actions.turn import Turn

DECIDED = GENERAL | {AMOUNT}
FOLLOW_UP, STILL_VALID = "follow_up", "ask_still_valid"


def wants_decision(library: Library, subject: Subject, turn: Turn, *, is_case: bool) -> bool:
    """Whether the benefits of a subject are to be decided.

    Args:
        library: policies and benefits.
        subject: what the message is about.
        turn: the message.
        is_case: whether a person's own case is to be decided, not a question answered.
    """
    if not turn.said and _are_beside(library, subject):
        return False
    return _is_own(subject, turn, is_case) or _is_decided(library, subject, turn)


def _are_beside(library: Library, subject: Subject) -> bool:
    """Whether the benefits are of another clause, for who does not get what this one gives."""
    first = subject.citations[0]
    held = map(library.benefits.get, subject.benefits)
    return all((one.policy.id, one.clause.id) != (first.policy, first.clause) for one in held)


def _is_own(subject: Subject, turn: Turn, is_case: bool) -> bool:
    # While a case is open, a bare question about something else is only a question.
    is_other = turn.asked is not None and subject.benefits != turn.thread.benefits
    is_aside = is_other and turn.intent != FOLLOW_UP and not turn.said
    return is_case and not is_aside and not _only_asks_on(turn)


def _only_asks_on(turn: Turn) -> bool:
    # "北碚的呢" after the words of a clause asks for other words, and tells no case.
    is_told = turn.thread.is_decided or turn.said.keys() - OTHER_DOCUMENT
    return turn.intent == FOLLOW_UP and not is_told


def _is_decided(library: Library, subject: Subject, turn: Turn) -> bool:
    # A question that tells a case wants it decided, whatever it is called.
    benefits = [library.benefits.get(name) for name in subject.benefits]
    has_money = any(one.is_money for one in benefits)
    is_told = any(len(facts_of(library, one) & turn.said.keys()) >= TELLING for one in benefits)
    # 2022年走了3个，2023年的返还还给不给: a verdict says as well whether it has ended.
    is_of_then = is_told and EVENT in turn.said and aspect_of(turn) == STILL_VALID
    is_told = is_told or _is_settled_by(library, benefits, turn)
    is_told = is_told or _asks_whether(library, benefits, turn)
    if _asks_again(library, subject.benefits, turn):
        return True
    is_begun = is_told and turn.is_begun
    is_among = is_told and _asks_among_others(turn)
    is_meant = is_of_then or is_begun or is_among or aspect_of(turn) in DECIDED
    is_beside = bool(subject.benefits) and not {*subject.benefits} & {*turn.thread.benefits}
    is_free = turn.asked is None or tells_whole_case(library, subject.benefits, turn)
    is_free = is_free or (is_beside and _is_settled_by(library, benefits, turn))
    return is_meant and is_free and (has_money or is_told)


def tells_whole_case(library: Library, benefits: Sequence[str], turn: Turn) -> bool:
    """Whether a message tells so much of a case that it is one of its own, whatever is open."""
    told = turn.said.keys() - WHO_ASKS - {*ALWAYS}
    held = map(library.benefits.get, benefits)
    return any(len(facts_of(library, one) & told) >= TELLING for one in held)


def _asks_among_others(turn: Turn) -> bool:
    """Whether one of several questions is of the case: 能不能申请，多少钱，到哪天."""
    parts = asked_in(turn.text)
    several = (aspect_of(replace(turn, text=one, intent="ask_policy")) for one in parts)
    return len(parts) > 1 and any(one in DECIDED for one in several)


def _is_settled_by(library: Library, benefits: Sequence[Benefit], turn: Turn) -> bool:
    """Whether one fact said is enough for a verdict: 利率5个点合不合规定."""
    turning = [one for one in benefits if facts_of(library, one) & turn.said.keys()]
    found = judge(library, [one.id for one in turning], turn.facts, as_of=turn.as_of)
    checks = (one.decision.benefit.limit_check for one in found)
    is_checked = any(check is not None and check.fact in turn.said for check in checks)
    return is_checked or any(one.decision.conditions is not Verdict.UNKNOWN for one in found)


def _asks_whether(library: Library, benefits: Sequence[Benefit], turn: Turn) -> bool:
    """Whether a number is told and yes or no is asked: 裁了15个人要报告不."""
    counted = {name for name in turn.said if library.catalogue[name].unit}
    turning = any(facts_of(library, one) & counted for one in benefits)
    return turning and cue("whether").search(turn.text) is not None


def _asks_again(library: Library, benefits: Sequence[str], turn: Turn) -> bool:
    """Whether the verdict on what was told before is asked for: 那18个人要不要报."""
    is_same = bool(benefits) and {*benefits} <= {*turn.thread.benefits} and turn.thread.is_decided
    if not is_same or turn.asked or not cue("whether").search(turn.text):
        return False
    if aspect_of(turn) not in DECIDED | {REQUIREMENTS}:
        return False
    found = judge(library, benefits, turn.facts, as_of=turn.as_of)
    return any(one.decision.conditions is not Verdict.UNKNOWN for one in found)
