"""Whether a message only tells of somebody, and nothing that the matter at hand turns on."""

from actions.cues import cue
from actions.facts.marks import Kind
from actions.facts.values import items_of
from actions.hearing.bare_answers import BY_UNIT
from actions.hearing.message_kind import KEPT, asks
from actions.hearing.naming_facts import names_shared
from actions.hearing.pieces import kinds_in
from actions.library import Library
from actions.topic.at_hand import ALWAYS, facts_at_hand
from actions.topic.counterpart import OTHER_DOCUMENT
from actions.topic.figures import repeats_figure
from actions.topic.moving import moved
from actions.topic.naming import is_any_named
from actions.topic.other_matters import names_other_topic, without_values_told, words_at_hand
from actions.topic.own_words import pairs_of_its_own
from actions.topic.searching import from_facts, search
from actions.topic.splitting import LOAN
from actions.topic.subject_matter import facts_of, what_turns_on
from actions.turn import Turn

NOT_KNOWN, FEW, OF_ITS_OWN = "unknown", 5, 2
APART = KEPT - {"distress"}  # 老板人都找不到了 is told, whatever it sounds like.
ANSWERS = frozenset({"deny", "dont_know", "skip"})
# What asks, changes the case, goes back, concludes or wants something done does not only tell.
FORMS = ("supposed", "corrected", "goes_on", "earlier", "this_one", "payee", "unnamed")
WISHES = ("wanting", "concluding")


def is_told_beside(library: Library, turn: Turn) -> bool:
    """Whether a message tells what the matter at hand does not turn on: 我交了8年社保.

    What asks, changes or names a matter does not, nor what answers the question that is open.
    """
    if not turn.thread.clauses or turn.intent in APART or turn.groups or turn.crosses:
        return False
    if turn.thread.is_decided and cue("relative").search(turn.text):
        return False
    is_asking = turn.text.rstrip().endswith(("?", "？")) or asks(turn.text)
    if is_asking or any(cue(name).search(turn.text) for name in (*FORMS, *WISHES)):
        return False
    is_answer = turn.asked in turn.said or NOT_KNOWN in turn.said.values()
    if is_answer or _is_heard(library, turn):
        return False
    if _is_named(library, turn) or _is_of_it(library, turn) or _is_a_case(library, turn):
        return False
    is_telling = said_beside(turn) or cue("tells_of_somebody").search(turn.text)
    return bool(is_telling) or _is_of_no_clause(library, turn)


def said_beside(turn: Turn) -> tuple[str, ...]:
    """Return the facts that a message tells, without its day where more is told."""
    more = tuple(name for name in turn.said if name not in {LOAN, *ALWAYS})
    return more or tuple(name for name in turn.said if name != LOAN)


def _is_heard(library: Library, turn: Turn) -> bool:
    """Whether the matter at hand turns on what is told, or is another then or there."""
    if OTHER_DOCUMENT & turn.said.keys() and moved(library, turn):
        return True
    ours = facts_at_hand(library, turn.thread.benefits).keys() | _facts_of_its_row(library, turn)
    return not ours.isdisjoint(said_beside(turn))


def _facts_of_its_row(library: Library, turn: Turn) -> set[str]:
    """Return the facts that any benefit on the matter at hand turns on, of whatever year."""
    rows = {library.benefits.get(name).subject for name in turn.thread.benefits}
    every = library.benefits.benefits.values()
    return {name for one in every if one.subject in rows for name in facts_of(library, one)}


def _is_named(library: Library, turn: Turn) -> bool:
    """Whether a matter is named, beside the kinds of people told of."""
    plain = without_values_told(turn)
    return is_any_named(library, plain) or names_other_topic(library, turn)


def _is_of_it(library: Library, turn: Turn) -> bool:
    """Whether the clause at hand speaks of what is told, or counts what was not read."""
    at_hand = words_at_hand(library, turn)
    values = [one for name in said_beside(turn) for one in items_of(turn.said[name])]
    if any(isinstance(one, str) and one in at_hand for one in values):
        return True
    if repeats_figure(turn.text, at_hand):
        return True
    kinds = set() if turn.said else kinds_in(turn.text, turn)
    if Kind.DATE in kinds and turn.thread.is_decided:
        return True  # 后面那3个要到2024年5月才交够 tells when of what was decided.
    kinds -= {Kind.DATE}
    facts = map(library.catalogue.get, facts_at_hand(library, turn.thread.benefits))
    counted = [one for one in facts if one and kinds & BY_UNIT.get(one.unit or "", frozenset())]
    is_bare_number = not pairs_of_its_own(turn.text)
    return any(is_bare_number or names_shared(one, turn.text) for one in counted)


def _is_a_case(library: Library, turn: Turn) -> bool:
    """Whether what is told makes up a case of the clause at hand, or of another benefit."""
    of_case = {*said_beside(turn)} - {*ALWAYS}
    if not of_case:
        return False
    if what_turns_on(library, turn.thread.clauses[0], turn, of_case):
        return True
    found = from_facts(library, turn)
    benefits = map(library.benefits.get, found.benefits) if found else ()
    return any(facts_of(library, one) & turn.news for one in benefits)


def _is_of_no_clause(library: Library, turn: Turn) -> bool:
    """Whether nothing answers a sentence that says of nobody that it is theirs: 每天扫街4小时."""
    is_sentence = len(turn.text) > FEW and len(pairs_of_its_own(turn.text)) >= OF_ITS_OWN
    if not is_sentence or (turn.asked is not None and turn.intent in ANSWERS):
        return False
    found = search(library, turn.text, turn)
    return not (found.is_found or found.missing)
