"""What one clause answers beyond doubt, where what is at hand had the message for its own."""

from collections.abc import Collection
from dataclasses import replace

from actions.answering.responding import respond
from actions.calculator.catalogue import FactType
from actions.facts import extract_facts
from actions.hearing.message_kind import asks
from actions.library import Library, retrieve
from actions.reply import Answer
from actions.topic.at_hand import ALWAYS
from actions.topic.fitted import fitted
from actions.topic.own_words import pairs_of_its_own
from actions.topic.subject_matter import ANSWERED, Subject, benefits_meant
from actions.turn import POLICY, Turn
from knowledge.citation import Citation

# So likely does the first clause answer, and so much likelier than the second; who says little
# of a matter's own must be surer yet.
SURE, AHEAD, FAR_AHEAD = 0.95, 0.18, 0.4
ENOUGH_SAID, LITTLE_SAID = 4, 2
HANDED_OFF = "handed_off"
# A message that compares, changes, asks why or to see the clause is of what was answered.
OF_WHAT_WAS_ANSWERED = frozenset({"ask_compare", "show_source", "ask_why", "correct", "what_if"})
# A kind tells of whom one asks; a number or a day is of somebody's case.
KINDS = frozenset({FactType.BOOL, FactType.ENUM})


def with_what_was_passed_over(library: Library, answer: Answer, before: Turn) -> Answer:
    """Return the answer, or that of the clause that alone answers where none of it is cited.

    Args:
        library: policies and benefits.
        answer: what the matter at hand makes of the message.
        before: the message, before it was heard as more of the matter at hand.
    """
    plain = _plainly_asked(library, before)
    cited = {(one.policy, one.clause) for reply in answer.replies for one in reply.citations}
    outcomes = {reply.outcome for reply in answer.replies}
    if plain is None or (plain.policy, plain.clause) in cited or HANDED_OFF in outcomes:
        return answer
    turn = replace(before, intent=POLICY)
    subject = Subject(question=turn.text, outcome=ANSWERED, citations=(plain,))
    subject = replace(subject, benefits=benefits_meant(library, plain, {}))
    return respond(library, (fitted(library, subject, turn),), turn, is_found=True)


def _plainly_asked(library: Library, turn: Turn) -> Citation | None:
    """Return the clause that answers a question of its own, and no other does: 年底就业率多少."""
    if not turn.thread.clauses or turn.intent in OF_WHAT_WAS_ANSWERED:
        return None
    said = extract_facts(turn.text, as_of=turn.as_of).keys() - {*ALWAYS}
    if _tells_a_case(library, said) or (said and not asks(turn.text)):
        return None
    found = retrieve(library, turn.text, turn.as_of).citations
    best, next_best = [*(one.score for one in found), 0.0, 0.0][:2]
    own = len({*pairs_of_its_own(turn.text)})
    ahead = AHEAD if own >= ENOUGH_SAID else FAR_AHEAD
    is_plain = best >= SURE and best - next_best >= ahead and own >= LITTLE_SAID
    return found[0] if is_plain else None


def _tells_a_case(library: Library, said: Collection[str]) -> bool:
    return any(library.catalogue[name].type not in KINDS for name in said)
