"""What one clause answers beyond doubt, where what is at hand had the message for its own."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from actions.answering.responding import respond
from actions.calculator.catalogue import FactType
from actions.cues import cue
from actions.facts import extract_facts
from actions.hearing.message_kind import asks
from actions.library import Library, retrieve
from actions.reply import Answer
from actions.topic.at_hand import ALWAYS
from actions.topic.fitted import fitted
from actions.topic.own_words import pairs_of_its_own, share_said
from actions.topic.point_alone import asks_point_alone
from actions.topic.pointing import says_of_it
from actions.topic.subject_matter import ANSWERED, Subject, benefits_meant
from actions.turn import POLICY, Turn
from knowledge.citation import Citation

# So likely does the first clause answer, and so much likelier than the second; who says little
# of a matter's own must be surer yet. Where what was cited hardly answers, and says so much less
# of the question, less will do.
SURE, AHEAD, FAR_AHEAD, A_LITTLE_AHEAD = 0.95, 0.18, 0.4, 0.1
ENOUGH_SAID, LITTLE_SAID = 4, 2
HARDLY, MORE_SAID, PLAINLY_MORE_SAID = 0.5, 0.1, 0.15
HANDED_OFF, UNWRITTEN = "handed_off", "没有写"
# A message that compares, changes, asks why or to see the clause is of what was answered.
OF_WHAT_WAS_ANSWERED = frozenset({"ask_compare", "ask_why", "correct", "what_if"})
# A kind tells of whom one asks; a number or a day is of somebody's case.
KINDS = frozenset({FactType.BOOL, FactType.ENUM})


@dataclass(frozen=True)
class Lead:
    """The clause that surely answers a message, how far ahead of the next, and if it says enough.

    `ahead` is the difference of the two likelihoods, 0 to 1.
    """

    first: Citation
    ahead: float
    is_enough: bool


def with_what_was_passed_over(library: Library, answer: Answer, before: Turn) -> Answer:
    """Return the answer, or that of the sentence that alone answers where none of it is said.

    Args:
        library: policies and benefits.
        answer: what the matter at hand makes of the message.
        before: the message, before it was heard as more of the matter at hand.
    """
    if is_handed_off(answer) or _is_of_it(library, before):
        return answer
    plain = _plainly_asked(library, answer, before)
    if plain is None:
        return answer
    turn = replace(before, intent=POLICY)
    return respond(library, (subject_of(library, plain, turn),), turn, is_found=True)


def is_handed_off(answer: Answer) -> bool:
    """Whether a person has the conversation, and nothing is added to what was said."""
    return any(reply.outcome == HANDED_OFF for reply in answer.replies)


def lead_of(library: Library, turn: Turn) -> Lead | None:
    """Return the clause that surely answers words of their own, None where none does."""
    found = retrieve(library, turn.text, turn.as_of).citations
    best, next_best = [*(one.score for one in found), 0.0, 0.0][:2]
    own = len({*pairs_of_its_own(turn.text)})
    if best < SURE or own < LITTLE_SAID:
        return None
    return Lead(found[0], best - next_best, own >= ENOUGH_SAID)


def places_cited(answer: Answer) -> set[tuple[str, str]]:
    """Return the policies and clauses that an answer cites."""
    return {(one.policy, one.clause) for reply in answer.replies for one in reply.citations}


def subject_of(library: Library, citation: Citation, turn: Turn) -> Subject:
    """Return what a message is about where one clause answers it beyond doubt."""
    subject = Subject(question=turn.text, outcome=ANSWERED, citations=(citation,))
    subject = replace(subject, benefits=benefits_meant(library, citation, {}))
    return fitted(library, subject, turn)


def _is_of_it(library: Library, turn: Turn) -> bool:
    """Whether a message opens the matter, tells of a case or goes on with what was answered."""
    if not turn.thread.clauses or turn.intent in OF_WHAT_WAS_ANSWERED:
        return True
    told = extract_facts(turn.text, as_of=turn.as_of).keys()
    said = told - {*ALWAYS}
    ways = ("this_clause", "those_clauses", "that_clause", "together")
    is_pointing = any(cue(way).search(turn.text) for way in ways)
    is_pointing = is_pointing or asks_point_alone(turn) or says_of_it(library, turn)
    return is_pointing or _tells_a_case(library, said) or (bool(told) and not asks(turn.text))


def _plainly_asked(library: Library, answer: Answer, turn: Turn) -> Citation | None:
    """Return the clause that answers a question of its own, and no other does: 年底就业率多少."""
    lead = lead_of(library, turn)
    if lead is None:
        return None
    is_plain = lead.ahead >= (AHEAD if lead.is_enough else FAR_AHEAD)
    cited, first = places_cited(answer), lead.first
    more = more_said(answer, first, turn.text) if lead.is_enough and asks(turn.text) else 0.0
    if (first.policy, first.clause) in cited:
        return first if is_plain and more >= PLAINLY_MORE_SAID else None
    found = retrieve(library, turn.text, turn.as_of).citations
    held = [one.score for one in found if (one.policy, one.clause) in cited]
    is_far = lead.ahead >= A_LITTLE_AHEAD and max(held, default=0.0) < HARDLY and more >= MORE_SAID
    return first if is_plain or is_far else None


def more_said(answer: Answer, citation: Citation, text: str) -> float:
    """Return how much more of a message's own words a sentence says than the whole answer."""
    # 没有写报给谁 says nothing of whom to tell.
    lines = (line for reply in answer.replies for line in reply.text.split("\n"))
    said = "".join(one for one in lines if UNWRITTEN not in one)
    return share_said(citation.quote, text) - share_said(said, text)


def _tells_a_case(library: Library, said: Collection[str]) -> bool:
    return any(library.catalogue[name].type not in KINDS for name in said)
