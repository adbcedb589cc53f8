"""What a message turns to before it tells anything: a matter of before, or one of its kind."""

from dataclasses import replace

from actions.cues import cue
from actions.facts import extract_facts
from actions.hearing.gone_back import at_clause, gone_back
from actions.hearing.message_kind import FOLLOW_UP, asks, changes
from actions.hearing.others_hired import others_hired, without_hires_before
from actions.hearing.two_at_hand import other_told_of
from actions.library import Library
from actions.topic.another_matter import another_begun
from actions.topic.figures import figures_asked, paying, repeats_figure
from actions.topic.hires import HIRES, pays_for_hires
from actions.topic.naming import is_any_named, names_benefit
from actions.topic.reason_asked import asks_why_of_case
from actions.topic.splitting import questions_in
from actions.topic.subject_matter import (
    Subject,
    cite_benefit,
    key_of,
    recall,
)
from actions.turn import POLICY, Turn

MONEY_ASKED = frozenset({"ui_premium_paid_prev_year", "loan_amount"})


def turned_to(library: Library, turn: Turn) -> Turn:
    """Return the turn at the matter that its words go back or over to."""
    back = next((found for rule in BACK if (found := rule(library, turn))), None)
    if back is not None:
        return back
    if (other := other_told_of(library, turn)) is not None:
        return other
    others = others_hired(library, turn)
    is_besides = others is not None and cue("some_hired.one_besides").search(turn.text)
    is_one = len(questions_in(turn.text)) < 2 and not is_besides
    if is_one and (begun := another_begun(library, turn)):
        return _begun(library, turn, begun)
    if others is not None:
        return others
    if turn.asked and _names_another(library, turn):
        return replace(turn, asked=None)  # 那公益性岗位干满了的呢 answers no question of the other.
    return turn


def _begun(library: Library, turn: Turn, subject: Subject) -> Turn:
    """Return the turn at a matter that the message itself begins."""
    thread = replace(
        turn.thread,
        question=turn.text,
        clauses=(subject.key,),
        benefits=subject.benefits,
        groups=(),
        supposed={},
        is_decided=False,
    )
    is_of_others = HIRES in turn.facts and HIRES in extract_facts(turn.text, as_of=turn.as_of)
    is_of_others = is_of_others and pays_for_hires(library, subject.benefits)
    facts = without_hires_before(turn) if is_of_others else turn.facts
    return replace(turn, asked=None, facts=facts, thread=thread, is_begun=True)


def _at_what_was_worked_out(library: Library, turn: Turn) -> Turn | None:
    """Return the turn as it is where it asks why its case came out so: 不是2000吗，为什么少了."""
    return turn if asks_why_of_case(library, turn) else None


def _set_aside(library: Library, turn: Turn) -> Turn | None:
    """Return the turn with nothing at hand where that is put by: 贷款先不说了，夜市摊位…."""
    del library
    found = cue("set_aside").search(turn.text)
    if found is None or not turn.thread.clauses:
        return None
    thread = replace(turn.thread, question="", clauses=(), benefits=(), is_decided=False)
    return replace(turn, text=turn.text[found.end() :], intent=POLICY, asked=None, thread=thread)


def _at_sum(library: Library, turn: Turn) -> Turn | None:
    """Return the turn at the one clause that pays just the sum named: 三个月那个，一千块的."""
    figures = figures_asked(turn.text)
    at_hand = next(iter(turn.thread.clauses), None)
    is_pointed = cue("that_sum").search(turn.text) is not None or asks(turn.text)
    if not figures or at_hand is None or _tells_sum(turn) or not is_pointed:
        return None
    if repeats_figure(turn.text, library.corpus.clause(at_hand.policy, at_hand.clause).text):
        return None
    keys = {key_of(cite_benefit(one, turn)) for one in paying(library, figures)}
    if len(keys) > 1:
        places = {(one.policy, one.clause) for one in (*turn.thread.clauses, *turn.thread.earlier)}
        keys = {one for one in keys if (one.policy, one.clause) in places}
    return at_clause(library, keys.pop(), turn, turn.text) if len(keys) == 1 else None


def _tells_sum(turn: Turn) -> bool:
    """Whether a sum is told of the case, or taken up: 上年缴了20万, 20000只是单位交的那份."""
    known = MONEY_ASKED & turn.facts.keys()
    is_known = any(str(turn.facts[one]) in turn.text for one in known)
    told = MONEY_ASKED & extract_facts(turn.text, as_of=turn.as_of).keys()
    return is_known or bool(told) or turn.asked in MONEY_ASKED


def _names_another(library: Library, turn: Turn) -> bool:
    """Whether a follow-up names another benefit than the one a question is open about."""
    if changes(turn) != FOLLOW_UP or not is_any_named(library, turn.text):
        return False
    ours = recall(library, turn.thread, turn).citations
    return not any(names_benefit(library, turn.text, one) for one in ours)


BACK = (_at_what_was_worked_out, _set_aside, gone_back, _at_sum)
