"""What a message means that goes on with the topic at hand: 那大企业呢, 2022年呢, 三个."""

from dataclasses import replace

from actions.cues import cue
from actions.library import Library
from actions.topic.another_matter import wholly_of_another
from actions.topic.as_a_firm import as_a_firm
from actions.topic.at_hand import ALWAYS, facts_at_hand
from actions.topic.better_said import better_said
from actions.topic.borrowing import is_lent_at_hand
from actions.topic.counterpart import OTHER_DOCUMENT, named_beside
from actions.topic.districts import of_another_district, of_the_city
from actions.topic.earlier import applied_for_earlier
from actions.topic.figures import figures_asked, paying
from actions.topic.gone_on_to import gone_on_to
from actions.topic.matter_at_hand import at_hand
from actions.topic.moving import moved
from actions.topic.naming import is_any_named, names_benefit
from actions.topic.next_to import next_to_it
from actions.topic.openings import counts_interns
from actions.topic.other_matters import names_other_topic, without_values_told
from actions.topic.point_alone import asks_point_alone
from actions.topic.pointing import pointed_at, points_back
from actions.topic.rows import told_of_a_line, told_of_all, told_of_the_row
from actions.topic.same_case import same_case
from actions.topic.searching import from_facts, search
from actions.topic.shared_out import shared_out
from actions.topic.splitting import LOAN, asked_words, is_question, questions_in
from actions.topic.staying import is_more_said
from actions.topic.subject import find_asked, find_subjects
from actions.topic.subject_matter import (
    NOTED,
    TELLING,
    UNCLEAR,
    WHO_ASKS,
    Subject,
    benefits_held,
    facts_of,
    recall,
    resume,
    turns_on,
    what_turns_on,
)
from actions.topic.those_answered import those_answered
from actions.topic.told_on import is_digressed
from actions.turn import Turn
from knowledge.naming import read_named
from knowledge.outcome import Outcome

HIRED_ON, SUPPOSED = "hire_date", "的话"
STAYING = frozenset({"correct", "what_if", "affirm", "deny", "dont_know", "skip"})
FOLLOW_UP, INFORM, WHAT_IF = "follow_up", "inform", "what_if"
ASKING = frozenset({"ask_amount", "ask_eligible"})
SEARCHING = frozenset({FOLLOW_UP, "ask_amount", "ask_eligible"})
VARYING = frozenset({FOLLOW_UP, WHAT_IF})


def find_meant(library: Library, turn: Turn) -> tuple[Subject, ...]:
    """Return the subject a message is about when it may go on with the topic at hand."""
    if not turn.thread.clauses:
        return _begun(library, turn)
    if those := those_answered(library, turn):
        return those
    if len(questions_in(turn.text)) > 1 or shared_out(turn.text):
        return find_subjects(library, turn)
    found = (rule(library, turn) for rule in RULES)
    subject = next((one for one in found if one), None)
    if subject is None:
        asked = find_asked(library, turn)
        return asked if asked[0].is_found else _of_the_case(library, turn) or asked
    is_moved = turn.intent == FOLLOW_UP and {*turn.said} & OTHER_DOCUMENT and not subject.benefits
    return (subject, *(named_beside(library, subject, turn) if is_moved else ()))


def _of_the_case(library: Library, turn: Turn) -> tuple[Subject, ...]:
    """Return the case at hand for what asks of it in no words of its own: 照市里那个，够了撒."""
    at_hand = facts_at_hand(library, turn.thread.benefits).keys()
    is_of_it = bool(turn.thread.benefits) and bool(turn.said.keys() & {*at_hand, *ALWAYS})
    is_asked = turn.intent in ASKING and is_of_it and not names_other_topic(library, turn)
    return (resume(library, turn.thread, turn),) if is_asked else ()


def _begun(library: Library, turn: Turn) -> tuple[Subject, ...]:
    if turn.intent in STAYING:
        return (Subject(question=turn.text, outcome=UNCLEAR),)
    subjects = find_subjects(library, turn)
    is_told = bool(turn.said) and not cue("asking").search(turn.text)
    if not is_told or (turn.intent != INFORM and subjects[0].is_found):
        return subjects
    is_case = counts_interns(turn) or turns_on(library, subjects[0], turn.said)
    is_paid = any(paying(library, figures_asked(turn.text)))
    if is_case or is_paid or is_any_named(library, turn.text):
        return subjects
    told = told_of_a_line(library, turn) or from_facts(library, turn, known=turn.said)
    return (told or Subject(question=turn.text, outcome=NOTED),)


def _named_another(library: Library, turn: Turn) -> Subject | None:
    """Return another matter that a message names while it tells of it: 再说稳岗返还，我们…."""
    is_named = is_any_named(library, without_values_told(turn))
    is_answer = turn.asked in turn.said and not names_other_topic(library, turn)
    told = turn.said.keys() & facts_at_hand(library, turn.thread.benefits).keys() - {*ALWAYS}
    is_asking = cue("asking").search(turn.text) is not None
    is_told = bool(told - {LOAN}) and not is_asking
    if is_told or not is_named or is_answer or turn.intent in STAYING:
        return None
    found = search(library, turn.text, turn)
    if not found.is_found or not found.benefits:
        return None
    known = recall(library, turn.thread, turn)
    is_other = found.citations[0].clause != known.key.clause
    is_named = names_benefit(library, turn.text, found.citations[0])
    is_ours = any(names_benefit(library, turn.text, one) for one in known.citations)
    if told and not is_asking:
        # 我贷的是稳岗贷 tells of the case at hand, 公司问稳岗贷利率 asks of that.
        rest = turn.text.replace(str(turn.said[LOAN]), "")
        is_ours = is_ours or not is_more_said(found, known, rest)
    return found if is_other and is_named and not is_ours else None


def _of_the_digression(library: Library, turn: Turn) -> Subject | None:
    """Return what was just answered beside the open case, where that is varied: 那只贷九万八呢."""
    told = turn.said.keys() - {*ALWAYS}
    at_hand = facts_at_hand(library, turn.thread.benefits).keys()
    is_varied = bool(told) and (turn.intent in VARYING or not told & at_hand)
    is_varied = is_varied and not asked_words(turn.text)
    is_open = bool(turn.thread.benefits) and turn.asked not in told
    if not (is_varied and is_open and is_digressed(library, turn)):
        return None
    return what_turns_on(library, turn.thread.clauses[0], turn, told)


def _told_of_another(library: Library, turn: Turn) -> Subject | None:
    """Return another matter where nothing said is of the one at hand: one of its row first."""
    # The day somebody was hired is told with the day of the case: 2023年10月招的呢.
    said = turn.said.keys() - {*ALWAYS, HIRED_ON} - _called_by(library, turn)
    at_hand = facts_at_hand(library, turn.thread.benefits)
    if not said or not turn.thread.benefits or said & at_hand.keys():
        return told_of_all(library, turn, said) if said and turn.thread.benefits else None
    if _asks_of_other(library, turn):
        return None
    if is_lent_at_hand(library, turn):
        return recall(library, turn.thread, turn)
    if found := told_of_the_row(library, turn, said):
        return found
    found = search(library, turn.text, turn)
    if not found.is_found or set(found.benefits) & set(turn.thread.benefits):
        return None
    turning = (facts_of(library, library.benefits.get(name)) & said for name in found.benefits)
    least = 0 if cue("asking").search(turn.text) else TELLING - 1
    return found if any(len(one - WHO_ASKS) > least for one in turning) else None


def _called_by(library: Library, turn: Turn) -> set[str]:
    """Return the facts that only call the benefit at hand by its name: 稳岗贷额度呢."""
    names = [library.benefits.get(one).name for one in turn.thread.benefits]
    words = ((name, value) for name, value in turn.said.items() if isinstance(value, str))
    return {name for name, value in words if any(value in called for called in names)}


def _asked_on(library: Library, turn: Turn) -> Subject | None:
    """Return the matter at hand for a question that names nothing of its own."""
    is_question = not turn.said and turn.intent in SEARCHING
    if not is_question or not (points_back(library, turn) or asks_point_alone(turn)):
        return None
    return better_said(library, at_hand(library, turn), turn)


def _continued(library: Library, turn: Turn) -> Subject | None:
    """Return the matter at hand for an answer, a change or more of the case."""
    is_answer = turn.asked is not None and turn.intent not in ASKING
    asked = cue("trailing").sub("", turn.text)
    if not turn.thread.benefits and turn.intent == WHAT_IF and cue("asking").search(asked):
        return None  # There is no case to suppose anything of: what is asked is looked for.
    if turn.intent == WHAT_IF and _supposes_of_other(library, turn):
        return None
    is_told = turn.intent == INFORM and bool(turn.said) and not _asks_of_who_it_is(turn)
    is_going_on = (is_answer or is_told) and not _asks_of_other(library, turn)
    if turn.intent not in STAYING and not is_going_on:
        return None
    # A case told piece by piece may by now turn on a benefit that was not in sight.
    found = None if turn.thread.benefits else _told_of_clause(library, turn)
    return found or resume(library, turn.thread, turn)


def _asks_of_other(library: Library, turn: Turn) -> bool:
    """Whether what is asked beside what is told names another matter: 我想贷15万，要不要反担保."""
    asked = asked_words(turn.text)
    if not asked and turn.said.keys() <= {*ALWAYS} and cue("asking").search(turn.text):
        asked = turn.text  # 北碚青年见习几个月 tells where, and asks all the same.
    return bool(asked) and names_other_topic(library, replace(turn, text=asked))


def _supposes_of_other(library: Library, turn: Turn) -> bool:
    """Whether another matter is asked of what is supposed: 贷十五万的话要不要反担保."""
    _, is_supposed, asked = turn.text.rpartition(SUPPOSED)
    of_other = replace(turn, text=asked)
    return bool(is_supposed) and is_question(asked) and names_other_topic(library, of_other)


def _asks_of_who_it_is(turn: Turn) -> bool:
    """Whether only who asks is told before a question: 我们吃低保，上班了低保是不是就停了."""
    return turn.said.keys() <= WHO_ASKS and bool(asked_words(turn.text))


def _told_of_clause(library: Library, turn: Turn) -> Subject | None:
    """Return what a clause at hand holds that turns on what is told, else what the facts do."""
    known = recall(library, turn.thread, turn)
    for cited in known.citations:
        held = benefits_held(library, cited, turn.facts)
        told = tuple(one.id for one in held if facts_of(library, one) & turn.said.keys())
        if told:
            return replace(known, citations=(cited,), benefits=told)
    return from_facts(library, turn)


def _followed(library: Library, turn: Turn) -> Subject | None:
    """Return what a follow-up means: another of its kind, or the same with one thing changed."""
    if turn.intent != FOLLOW_UP or turn.asked in turn.said:
        return None
    if read_named(turn.text, library.corpus).silent_year:
        return Subject(question=turn.text, outcome=Outcome.NOT_FOUND)
    named = cue("follow_up").sub("", turn.text)
    alone = search(library, named, turn)
    is_named = alone.is_found and names_benefit(library, named, alone.citations[0])
    if turn.said and not is_named and turn.thread.benefits:
        return resume(library, turn.thread, turn)
    if OTHER_DOCUMENT & turn.said.keys():
        return search(library, f"{named}{turn.thread.question}", turn)
    if beside := next_to_it(library, alone, named, turn):
        return beside
    return alone if alone.is_found else search(library, f"{turn.thread.question}，{named}", turn)


RULES = (
    applied_for_earlier,
    as_a_firm,
    of_the_city,
    of_another_district,
    gone_on_to,
    _named_another,
    _of_the_digression,
    moved,
    same_case,
    _told_of_another,
    wholly_of_another,
    _asked_on,
    pointed_at,
    _followed,
    _continued,
)
