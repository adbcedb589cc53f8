"""A change that was not read: asked for again, and never decided as if it had been."""

from dataclasses import replace

from actions.answering.combining import is_had_again
from actions.answering.said_facts import say_fact
from actions.cues import cue
from actions.hearing.heard import is_heard
from actions.hearing.message_kind import CORRECT, FOLLOW_UP, INFORM, WHAT_IF, asks
from actions.hearing.pieces import names_number
from actions.library import Library
from actions.phrases import phrase
from actions.reply import Button, Reply
from actions.topic.at_hand import facts_at_hand
from actions.turn import Turn
from knowledge.outcome import Outcome

CHANGING = frozenset({WHAT_IF, CORRECT})
ASKING = "ask_policy"
AT_MOST, SHORT = 6, 12


def is_unheard(library: Library, turn: Turn) -> bool:
    """Whether a message would change the case at hand, and nothing of it was read."""
    if not turn.thread.benefits:
        return turn.intent in CHANGING and bool(turn.thread.clauses) and not turn.said
    if is_heard(library, turn):
        return False
    if turn.intent in CHANGING:
        return True
    # 209号文的扩岗补助呢 names a document, and tells no number.
    words = replace(turn, text=cue("document_named").sub("", turn.text))
    is_value = (
        names_number(words) and len(turn.text) <= SHORT and not (turn.said or asks(turn.text))
    )
    return is_value and (turn.intent == FOLLOW_UP or (turn.intent == INFORM and not turn.asked))


def question_held(turn: Turn) -> Turn | None:
    """Return a supposition as the question that it holds, None where it changes a number."""
    words = cue("supposing").sub("", turn.text)
    is_number = names_number(turn) and not cue("once").search(words)
    is_change = turn.intent != WHAT_IF or (is_number and not is_had_again(words))
    if not words or (is_change and not cue("choice").search(words)):
        return None
    return replace(turn, text=words, intent=ASKING)


def ask_what_changes(library: Library, turn: Turn) -> Reply:
    """Ask which of the facts known is meant, each to tap; the verdict is not repeated."""
    names = [one for one in facts_at_hand(library, turn.thread.benefits) if one in turn.facts]
    known = [library.catalogue[name] for name in names if library.catalogue[name].is_asked]
    buttons = tuple(
        Button(say_fact(fact, turn.facts[fact.name]), phrase("unheard.payload", fact=fact.label))
        for fact in known[:AT_MOST]
    )
    words = "unheard.which" if buttons else "unheard.none"
    return Reply(text=phrase(words), outcome=Outcome.CLARIFICATION, buttons=buttons)
