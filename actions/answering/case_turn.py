"""A message that tells or changes a case: decided with what is known after it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from actions.answering.asking import question_words
from actions.answering.digressing import digress
from actions.answering.group_cases import subject_of_groups
from actions.answering.groups import ask_who_is_who
from actions.answering.had_again import again_answer
from actions.answering.responding import respond
from actions.answering.straight_answer import straight_answer
from actions.answering.unheard import (
    ask_what_changes,
    is_unheard,
    question_held,
    says_figure_at_hand,
)
from actions.cues import cue
from actions.hearing.asked_now import hires_again
from actions.hearing.heard import is_heard, told_before_supposing
from actions.hearing.message_kind import CORRECT, FOLLOW_UP, INFORM, WHAT_IF, asks
from actions.judgement import merge_facts
from actions.library import Library
from actions.reply import Answer
from actions.thread import Thread
from actions.topic.another_matter import asked_of_another
from actions.topic.borrowing import is_lent_at_hand
from actions.topic.counterpart import EVENT
from actions.topic.earlier import earlier_told_of
from actions.topic.figures import figures_asked
from actions.topic.following import find_meant
from actions.topic.matter_at_hand import at_hand
from actions.topic.naming import is_any_named
from actions.topic.other_matters import (
    names_other_measure,
    names_other_topic,
    without_values_told,
)
from actions.topic.pointing import pointed_at
from actions.topic.searching import search
from actions.topic.splitting import asked_words, is_question, pieces_of
from actions.topic.staying import is_said_next_to
from actions.topic.subject import find_subjects
from actions.topic.subject_matter import recall
from actions.turn import Turn

ASKING, SUPPOSING_ON = "ask_policy", frozenset({WHAT_IF, FOLLOW_UP, CORRECT})
ASIDE = frozenset({
    INFORM, ASKING, "affirm", "deny", "dont_know", "skip", "nlu_fallback",
    "ask_still_valid", "ask_who", "ask_how_to_apply", "ask_deadline", "ask_requirements",
})  # fmt: skip


def assess_turn(library: Library, turn: Turn, *, before: Turn) -> Answer:
    """Decide with what is known after this message; what is only supposed is forgotten.

    Args:
        library: policies and benefits.
        turn: the message, with what it says.
        before: the same without.
    """
    if other := asked_of_another(library, turn):
        asked = replace(turn, asked=None, intent=ASKING)
        return respond(library, (other,), asked, is_case=bool(turn.said))
    if hires_again(turn):
        return respond(library, (recall(library, turn.thread, turn),), turn)
    is_supposed = turn.intent == WHAT_IF and turn.thread.whose == before.thread.whose
    kept = _told_before(library, turn, before) if is_supposed else turn.facts
    turn = _supposing_on(library, turn)
    answer = _assess(library, turn, before.facts)
    if turn.intent == FOLLOW_UP:
        return replace(answer, thread=_with_ones_own(answer.thread, turn, before))
    if turn.intent != WHAT_IF:
        return answer
    is_supposed_on = cue("goes_on").search(turn.text) is not None  # 再招两个 may well be told.
    is_counted_on = cue("relative").search(turn.text) is not None and not is_supposed_on
    if answer.asked and turn.asked is None and turn.thread.is_decided and not is_counted_on:
        # What was decided stands: of a case only supposed nothing more is asked.
        answer = _without_question(library, answer, answer.asked)
    elif answer.asked and turn.asked is None:
        # What has to be asked on is pursued, and so kept.
        return _assess(library, replace(turn, intent=CORRECT), before.facts)
    thread = replace(
        answer.thread,
        supposed=turn.said,
        groups=before.thread.groups,
        supposed_groups=turn.groups,
    )
    return replace(answer, facts=kept, thread=thread, stands_on=answer.facts)


def _without_question(library: Library, answer: Answer, asked: str) -> Answer:
    *others, last = answer.replies
    text = last.text.removesuffix(question_words(library, asked)).rstrip("\n")
    reply = replace(last, text=text, buttons=())
    return replace(answer, replies=(*others, reply), asked=None)


def _with_ones_own(thread: Thread, turn: Turn, before: Turn) -> Thread:
    """Return the thread with what was known of one's own case before another: 那大企业呢."""
    if turn.thread.whose:
        return thread  # What was known of an acquaintance is not one's own.
    known = before.facts
    put_by = {name: known[name] for name in turn.news if name in known}
    return replace(thread, own={**put_by, **thread.own})


def _told_before(library: Library, turn: Turn, before: Turn) -> Mapping[str, Any]:
    """Return what is known with what is told before a supposition: 签的一年。要是招20个呢."""
    said = told_before_supposing(turn, turn.said)
    return merge_facts(library, before.facts, said, as_of=turn.as_of) if said else before.facts


def _supposing_on(library: Library, turn: Turn) -> Turn:
    """Return the turn with what was supposed last, of which nothing is known: 那他今年23岁呢.

    What was supposed in place of something known is forgotten, but where more is supposed
    of it: 那再要是职工有120人呢.
    """
    if turn.intent not in SUPPOSING_ON or turn.groups or not turn.said:
        return turn
    known, further = turn.facts, turn.thread.supposed
    is_further = cue("supposed_further").search(turn.text) is not None
    is_counted_on = cue("relative").search(turn.text) is not None
    new = {
        name: value
        for name, value in further.items()
        if (name not in known or is_further or (name == EVENT and is_counted_on))
        and known.keys() <= merge_facts(library, known, {name: value}, as_of=turn.as_of).keys()
        and name in merge_facts(library, {name: value}, turn.said, as_of=turn.as_of)
    }
    if not new:
        return turn
    facts = merge_facts(library, known, new, as_of=turn.as_of)
    return replace(turn, intent=WHAT_IF, facts=facts, said={**new, **turn.said})


def _assess(library: Library, turn: Turn, known: Mapping[str, Any]) -> Answer:
    if turn.crosses:
        return digress(library, ask_who_is_who(library, turn), turn)
    if turn.groups:
        is_at_hand = turn.thread.benefits and not is_any_named(library, turn.text)
        meant = () if is_at_hand else find_subjects(library, turn)[0].benefits
        of_groups = subject_of_groups(library, turn, meant or turn.thread.benefits)
        return respond(library, (of_groups,), replace(turn, asked=None), is_case=True)
    if (corrected := _corrected(library, turn, known)) is not None:
        return corrected
    subjects = find_meant(library, turn)
    is_same = not subjects[0].is_found or subjects[0].benefits == turn.thread.benefits
    if is_unheard(library, turn) and (is_same or not turn.said):
        return straight_answer(library, turn) or _held(library, turn)
    # What asks something and tells nothing of the case answers no open question.
    # 那1500是什么情况才有 asks, and answers no open question with a sum.
    is_of_sum = turn.asked is not None and bool(figures_asked(turn.text))
    is_aside = (turn.intent in ASIDE or is_of_sum) and asks(turn.text)
    if is_aside and not is_heard(library, turn):
        return respond(library, find_subjects(library, turn), turn)
    if turn.asked is not None and turn.asked in turn.said:
        turn = replace(turn, asked=None)
    return respond(library, subjects, turn, is_case=True)


def _corrected(library: Library, turn: Turn, known: Mapping[str, Any]) -> Answer | None:
    """Answer a correction that names or asks of another matter than that at hand.

    `known` is what was known before it.
    """
    if turn.intent != CORRECT:
        return None
    if turn.said and not is_heard(library, turn):
        # 就是七个月 puts right what was told of the matter before.
        before = earlier_told_of(library, turn, turn.said.keys())
        if before is None and turn.news & known.keys():
            # 年初数报错，应该是36 is put right, though the rule at hand turns on nothing of it.
            before = recall(library, turn.thread, turn)
        return respond(library, (before,), turn, is_case=True) if before else None
    asked = asked_words(turn.text) if turn.said else ""
    of_other = replace(turn, text=asked, intent=ASKING)
    if asked and not cue("this_one").search(asked) and names_other_topic(library, of_other):
        # 说错了，还没开始领。失业登记几天办得完 asks beside what it puts right.
        return _with_the_case(
            library, respond(library, find_subjects(library, of_other), of_other), turn
        )
    is_named = is_any_named(library, without_values_told(turn))
    is_named = is_named or names_other_measure(library, turn)
    if not is_named and (turn.thread.benefits or turn.said):
        return None
    named = replace(turn, text=cue("correcting").sub("", turn.text), intent=ASKING)
    subjects = find_subjects(library, named)
    if not subjects[0].is_found:
        return None
    return respond(library, subjects, replace(named, asked=None), is_case=True)


def _with_the_case(library: Library, answer: Answer, turn: Turn) -> Answer:
    """Return an answer to what is asked beside, led by what the case put right comes to."""
    if not (turn.news and turn.thread.is_decided):
        return answer
    told = "，".join(one for one in pieces_of(turn.text) if not is_question(one))
    matter = recall(library, turn.thread, turn)
    case = respond(library, (matter,), replace(turn, text=told, asked=None), is_case=True)
    return answer if case.asked else replace(answer, replies=(*case.replies, *answer.replies))


def _held(library: Library, turn: Turn) -> Answer:
    """Answer the question that a supposition holds; ask what a change is of that was not read."""
    asked = question_held(library, turn)
    if asked is None:
        return digress(library, ask_what_changes(library, turn), turn)
    if again := again_answer(library, turn):
        return again
    if meant := pointed_at(library, asked):
        return respond(library, (meant,), asked)
    known, found = at_hand(library, asked), search(library, asked.text, asked)
    with_matter = search(library, f"{turn.thread.question}，{asked.text}", asked)
    is_same = found.is_found and with_matter.is_found and found.key == with_matter.key
    is_told = is_same or is_said_next_to(library, known, found)
    if not is_told or found.key == known.key:
        is_said = says_figure_at_hand(library, turn)
        is_beside = not (is_said or is_lent_at_hand(library, turn))
        found = replace(known, question=asked.text, is_beside=is_beside)
    return respond(library, (found,), asked)
