"""The answer to a message about policies: from the clause, or from its benefits decided."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions.asking import resumed
from actions.clause_answer import clause_lines
from actions.deciding import MONEY, Decided, decide_subject
from actions.library import Library
from actions.phrases import phrase
from actions.reply import Answer, Button, Outcome, Reply
from actions.subject_matter import Subject
from actions.thread import Thread
from actions.turn import Turn
from actions.unanswered import unanswered_reply

WANTS_DECISION = frozenset(
    {"ask_amount", "ask_eligible", "inform", "correct", "what_if", "follow_up", "affirm"}
)
GENERAL = frozenset({"ask_policy", "out_of_scope", "nlu_fallback"})
AUTHORITY = "authority"


def respond(
    library: Library, subjects: Sequence[Subject], turn: Turn, facts: Mapping[str, Any]
) -> Answer:
    """Answer each subject; ask for what is missing of the last that is decided."""
    told = [_tell(library, subject, turn, facts) for subject in subjects]
    asked = next((one.asked for one in reversed(told) if one.asked), None)
    replies = tuple(one.reply for one in told)
    thread = _thread_after(
        turn.thread, subjects, turn, keeps_benefits=bool(turn.asked) and not asked
    )
    if turn.asked and asked is None:
        replies, asked = (*replies[:-1], resumed(library, replies[-1], turn)), turn.asked
    replies, thread = _with_authority(replies, thread)
    return Answer(replies=replies, facts=facts, thread=thread, asked=asked)


def _tell(library: Library, subject: Subject, turn: Turn, facts: Mapping[str, Any]) -> Decided:
    if not subject.is_found:
        return Decided(reply=unanswered_reply(subject))
    if _is_decided(library, subject, turn):
        is_new = subject.key.clause not in {key.clause for key in turn.thread.clauses}
        return decide_subject(library, subject, turn, facts, is_new=is_new)
    citation = subject.citations[0]
    lines = clause_lines(library, citation, aspect=turn.intent, text=turn.text)
    reply = Reply(
        text="\n".join(lines),
        outcome=Outcome.ANSWERED,
        citations=(citation,),
        buttons=_more(subject),
    )
    return Decided(reply=reply)


def _is_decided(library: Library, subject: Subject, turn: Turn) -> bool:
    if not subject.benefits:
        return False
    if turn.intent in WANTS_DECISION:
        return True
    has_money = any(library.benefits.get(name).kind == MONEY for name in subject.benefits)
    return turn.intent in GENERAL and has_money and turn.asked is None


def _thread_after(
    thread: Thread, subjects: Sequence[Subject], turn: Turn, *, keeps_benefits: bool
) -> Thread:
    found = [subject for subject in subjects if subject.is_found]
    if not found:
        return replace(thread, misses=0)
    last = found[-1]
    return replace(
        thread,
        question=last.question,
        aspect=turn.intent,
        clauses=(last.key,),
        benefits=thread.benefits if keeps_benefits else last.benefits,
        misses=0,
    )


def _with_authority(replies: Sequence[Reply], thread: Thread) -> tuple[tuple[Reply, ...], Thread]:
    last = replies[-1]
    if AUTHORITY in thread.said or not last.citations:
        return tuple(replies), thread
    told = replace(last, text=f"{last.text}\n{phrase('authority')}")
    return (*replies[:-1], told), replace(thread, said=(*thread.said, AUTHORITY))


def _more(subject: Subject) -> tuple[Button, ...]:
    names = ["assess"] if subject.benefits else []
    titles = (phrase(f"buttons.{name}") for name in (*names, "source", "who", "human"))
    return tuple(Button(title, title) for title in titles)
