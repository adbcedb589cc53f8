"""The answer to a message about policies: from the clause, or from its benefits decided."""

from collections.abc import Sequence
from dataclasses import replace

from actions.answering.asking import question_words
from actions.answering.carried_on import with_what_carries_on
from actions.answering.deciding import Decided, decide_subject
from actions.answering.digressing import after_digression, open_question, resumed
from actions.answering.duties_besides import with_duties_besides
from actions.answering.explained import why_answer
from actions.answering.from_clause import from_clause
from actions.answering.group_cases import is_of_groups, subject_of_groups
from actions.answering.met_elsewhere import with_fitting_document
from actions.answering.more_asked import puts_right, with_more_asked
from actions.answering.opened import opened
from actions.answering.other_hires import with_other_rules
from actions.answering.own_case import FOLLOW_UP, tells_whole_case, wants_decision
from actions.answering.payee_asked import asks_payee
from actions.answering.point_unsaid import asks_beyond
from actions.answering.said_once import with_authority, with_silence_once
from actions.answering.side_questions import asks_what_counts, led_by_the_side
from actions.answering.straight_answer import straight_answer
from actions.answering.told import CHANGES
from actions.answering.unanswered import unanswered_reply
from actions.answering.unwritten_terms import with_others
from actions.answering.variants import fitting_variant
from actions.cues import cue
from actions.hearing.message_kind import asks
from actions.hearing.of_the_matter import hear_of
from actions.library import Library
from actions.reply import Answer, Reply
from actions.thread import Thread
from actions.topic.aspect import AMOUNT, asks_for, aspect_of
from actions.topic.at_hand import ALWAYS
from actions.topic.better_said import said_elsewhere
from actions.topic.earlier import applied_for_earlier
from actions.topic.figures import repeats_figure
from actions.topic.fitting_quote import choice_not_said
from actions.topic.openings import told_of
from actions.topic.reason_asked import asks_why_so
from actions.topic.shared_out import shared_out
from actions.topic.splitting import asked_in, questions_in
from actions.topic.subject_matter import UNCLEAR, WHO_ASKS, Subject, facts_of
from actions.topic.those_answered import those_answered
from actions.topic.unfound import still_unfound, with_unfound
from actions.topic.unsaid import kind_unsaid
from actions.topic.year_known import of_the_year_known
from actions.turn import Turn
from knowledge.outcome import Outcome

WHAT_IF, ASKING = "what_if", "ask_policy"
ASKED_ANEW = frozenset({"ask_amount", "ask_eligible", FOLLOW_UP})


def respond(
    library: Library,
    subjects: Sequence[Subject],
    turn: Turn,
    *,
    is_case: bool = False,
    is_found: bool = False,
) -> Answer:
    """Answer each subject; ask for what is missing of the last that is decided.

    Args:
        library: policies and benefits.
        subjects: what the message is about.
        turn: the message.
        is_case: whether a person's own case is to be decided, not a question answered.
        is_found: whether the subjects are beyond doubt, and no other way to answer is tried.
    """
    if not is_found and (why := why_answer(library, turn)):
        return why
    is_split = bool(shared_out(turn.text)) or len(questions_in(turn.text)) > 1
    is_several = turn.groups or (len(subjects) > 1 and is_split) or those_answered(library, turn)
    is_found = is_found or still_unfound(library, turn) is not None
    straight = None if is_several or is_found else straight_answer(library, turn)
    if straight is not None:
        return straight
    turn = hear_of(library, subjects[0], turn) if len(subjects) == 1 else turn
    subjects = [_fitting(library, subject, turn) for subject in subjects]
    told = [
        _tell_all(library, subject, part, is_case=is_case)
        for subject, part in zip(subjects, _parts(subjects, turn), strict=True)
    ]
    asked = next((one.asked for one in reversed(told) if one.asked), None)
    last_asking = next((one for one in reversed(told) if one.asked), None)
    replies = tuple(
        one.reply if one is last_asking else _without_question(library, one) for one in told
    )
    is_decided = any(one.reply.decisions for one in told)
    is_whole = len(subjects) == 1 and tells_whole_case(library, subjects[0].benefits, turn)
    if (is_case or is_whole) and is_decided and turn.said and turn.intent != WHAT_IF:
        # The case is told anew: what was still open of the old one is not.
        turn = replace(turn, asked=asked)
    subjects = [with_others(library, subject, turn) for subject in subjects]
    keeps = bool(turn.asked) and not asked
    is_listed = any(one.outcome == Outcome.ANSWERED for one in replies)
    kinds = told_of(turn).kinds if is_listed else ()
    thread = _thread_after(turn, subjects, keeps_benefits=keeps, is_decided=is_decided, kinds=kinds)
    if turn.asked and asked is None:
        replies = (*replies[:-1], resumed(library, replies[-1], turn))
        asked, thread = open_question(turn), after_digression(turn, thread)
    else:
        thread = replace(thread, digressions=0)
    replies, thread = with_silence_once(replies, thread, turn)
    replies = tuple(with_duties_besides(library, one, turn) for one in replies)
    replies = tuple(with_what_carries_on(library, one, turn) for one in replies)
    replies, thread = with_authority(replies, thread)
    return Answer(replies=replies, facts=turn.facts, thread=thread, asked=asked)


def _fitting(library: Library, subject: Subject, turn: Turn) -> Subject:
    subject = of_the_year_known(library, subject, turn)
    subject = said_elsewhere(library, subject, turn) if asks(turn.text) else subject
    if is_of_groups(library, turn, subject.benefits):
        return subject_of_groups(library, turn, subject.benefits)
    fitting = fitting_variant(library, opened(library, subject, turn), turn)
    if _is_meant(library, fitting, turn):
        return fitting
    # Of a variant, too, the year may be known.
    fitting = of_the_year_known(library, with_other_rules(library, fitting, turn), turn)
    return with_fitting_document(library, fitting, turn)


def _is_meant(library: Library, subject: Subject, turn: Turn) -> bool:
    """Whether just this rule is asked about, although it is over: by its sum, or once more."""
    if not subject.is_found:
        return False
    is_again = not turn.said.keys() - WHO_ASKS and subject.key in turn.thread.clauses
    # 现在还能不能领 after a digression asks of what one had applied for.
    is_again = is_again or applied_for_earlier(library, turn) is not None
    return is_again or repeats_figure(turn.text, subject.citations[0].text)


def _parts(subjects: Sequence[Subject], turn: Turn) -> list[Turn]:
    """Return what the message asks of each subject: of several, each by its own words."""
    if len(subjects) == 1:
        return [turn]
    return [replace(turn, text=one.question, intent=ASKING) for one in subjects]


def _without_question(library: Library, told: Decided) -> Reply:
    # Only one question at a time: of two, the last stays.
    if told.asked is None:
        return told.reply
    text = told.reply.text.replace(f"\n{question_words(library, told.asked)}", "")
    return replace(told.reply, text=text, buttons=())


def _tell_all(library: Library, subject: Subject, turn: Turn, *, is_case: bool) -> Decided:
    """Tell a subject with what is asked beside it."""
    told = _tell(library, subject, turn, is_case=is_case)
    told = led_by_the_side(library, told, subject, turn)
    return with_more_asked(library, told, subject, turn)


def _tell(library: Library, subject: Subject, turn: Turn, *, is_case: bool) -> Decided:
    if not subject.is_found:
        return Decided(reply=unanswered_reply(library, subject, turn))
    is_case = wants_decision(library, subject, turn, is_case=is_case)
    if subject.benefits and is_case and not _is_of_the_words(library, subject, turn):
        is_change = turn.intent == FOLLOW_UP and bool(turn.said)
        is_anew = turn.intent in ASKED_ANEW and not is_change
        held = set(turn.thread.benefits)
        is_narrowed = turn.intent in CHANGES and set(subject.benefits) < held
        # What asks and tells nothing is told the rules: 那1500是什么情况才有.
        is_asked = asks(turn.text) and not turn.said
        is_new = (
            is_anew or is_narrowed or is_asked or turn.is_begun or not set(subject.benefits) & held
        )
        return decide_subject(library, subject, turn, is_new=is_new)
    return Decided(reply=from_clause(library, subject, turn))


def _is_of_the_words(library: Library, subject: Subject, turn: Turn) -> bool:
    """Whether a question is answered from the words of the clause, whatever the case is."""
    if _tells_all_asked(library, subject, turn) or puts_right(turn):
        return False
    is_beside = asks_payee(turn.text) or asks_why_so(turn.text)
    is_beside = is_beside or asks_what_counts(library, subject, turn)
    if turn.said and not asks(turn.text):
        return is_beside  # 我农村户口，在工地打工 asks for no figure that is unwritten.
    first = subject.citations[0]
    clause = library.corpus.clause(first.policy, first.clause)
    unsaid = (kind_unsaid(library, first, turn.text), choice_not_said(clause.text, turn.text))
    is_beside = is_beside or (asks(turn.text) and asks_beyond(library, subject, turn))
    return is_beside or any(one is not None for one in unsaid)


def _tells_all_asked(library: Library, subject: Subject, turn: Turn) -> bool:
    """Whether a case is told and its amount asked, with what else a decision says: to whom."""
    told = turn.said.keys() - WHO_ASKS - {*ALWAYS}
    turning = [
        one for one in map(library.benefits.get, subject.benefits) if facts_of(library, one) & told
    ]
    asked, is_amount = asked_in(turn.text), asks_for(turn, AMOUNT)
    if is_amount and any(one.is_money for one in turning):
        return True  # Of a case the sum is worked out, whatever sentence was quoted last.
    is_asked = is_amount or any(cue("whether").search(one) for one in asked)
    return bool(turning) and is_asked and len(asked) > 1


def _thread_after(
    turn: Turn,
    subjects: Sequence[Subject],
    *,
    keeps_benefits: bool,
    is_decided: bool,
    kinds: tuple[str, ...],
) -> Thread:
    thread = turn.thread
    found = [subject for subject in subjects if subject.is_found]
    if not found:
        is_unclear = any(subject.outcome == UNCLEAR for subject in subjects)
        lost = [clause.policy for subject in subjects for clause in subject.missing]
        document = lost[0] if lost else thread.document
        misses = thread.misses + 1 if is_unclear else 0
        kinds = kinds or thread.kinds  # Of a list only what was shown can be asked.
        thread = replace(thread, misses=misses, document=document, kinds=kinds)
        return with_unfound(thread, subjects[0])
    last = found[-1]
    return replace(
        thread,
        question=last.question,
        aspect=aspect_of(turn),
        clauses=tuple(subject.key for subject in reversed(found)),
        benefits=thread.benefits if keeps_benefits else last.benefits,
        is_decided=is_decided,
        misses=0,
        supposed={},
        supposed_groups=(),
        document="",
        unfound="",
    )
