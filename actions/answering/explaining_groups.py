"""Why a benefit is due, or not, for one of several groups of hires."""

from collections.abc import Sequence

from actions.answering.group_cases import GroupCase, decide_groups
from actions.answering.groups import group_line
from actions.answering.reason_lines import reading_lines, reason_lines
from actions.calculator import Verdict
from actions.cues import cue
from actions.hearing.hire_parts import number_of_some
from actions.library import Library
from actions.reply import Reply
from actions.topic.hires import pays_for_hires
from actions.topic.own_words import is_bare
from actions.topic.pointing import points_back
from actions.topic.reason_asked import asks_why_of_case
from actions.topic.subject_matter import recall
from actions.turn import Turn
from knowledge.outcome import Outcome


def explain_groups(library: Library, turn: Turn) -> Reply | None:
    """Return why it is so for the groups that words point at, None where none are at hand."""
    thread = turn.thread
    groups = thread.supposed_groups or thread.groups
    is_of_hires = pays_for_hires(library, thread.benefits)
    if not groups or not (thread.is_decided and is_of_hires):
        return None
    cases = decide_groups(library, turn, groups, thread.benefits)
    meant = _meant(library, turn, cases)
    if not meant:
        return None
    lines = [line for one in meant for line in _lines(library, one)]
    lines += reading_lines(one.judgement.decision for one in meant)
    return Reply(
        text="\n".join(lines),
        outcome=Outcome.CALCULATED,
        citations=recall(library, thread, turn).citations,
        decisions=tuple(one.judgement.decision for one in meant),
    )


def _meant(library: Library, turn: Turn, cases: Sequence[GroupCase]) -> tuple[GroupCase, ...]:
    """Return the groups of the number told, those told of by words, or the ones refused."""
    number = number_of_some(turn.text)
    counted = [one for one in cases if one.group.count == number]
    refused = [one for one in cases if one.eligible is not Verdict.YES]
    if len(counted) == 1:
        return tuple(counted)
    is_pointed = is_bare(turn.text) or points_back(library, turn)
    if number is None and not (is_pointed or asks_why_of_case(library, turn)):
        return ()
    is_of_refused = cue("some_hired.refused").search(turn.text) and refused
    return tuple(refused if is_of_refused else counted or cases)


def _lines(library: Library, case: GroupCase) -> list[str]:
    return [group_line(library, case), *reason_lines(case.judgement.decision, library.catalogue)]
