"""A change that was not read: asked for again, and never decided as if it had been."""

from dataclasses import replace

from actions.answering.combining import is_had_again
from actions.answering.said_facts import say_fact
from actions.cues import cue
from actions.facts.marks import Kind
from actions.hearing.bare_answers import BY_UNIT
from actions.hearing.heard import is_heard
from actions.hearing.message_kind import CORRECT, FOLLOW_UP, INFORM, WHAT_IF, asks
from actions.hearing.pieces import kinds_in, names_number
from actions.library import Library
from actions.phrases import phrase
from actions.reply import Button, Reply
from actions.topic.at_hand import facts_at_hand
from actions.topic.figures import repeats_figure
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


def question_held(library: Library, turn: Turn) -> Turn | None:
    """Return a supposition as the question that it holds, None where it changes a number.

    A number counted like nothing that the case turns on changes none of it: 要是分两次裁呢.
    Nor does a sum of the clause itself: 留下来是不是就变1500了.
    """
    words = cue("supposing").sub("", turn.text)
    is_number = _may_change_number(library, turn) and not cue("once").search(words)
    is_change = turn.intent == CORRECT or (is_number and not is_had_again(words))
    if not words or (is_change and not cue("choice").search(words)):
        return None
    return replace(turn, text=words, intent=ASKING)


def says_figure_at_hand(library: Library, turn: Turn) -> bool:
    """Whether a message repeats a sum or a share that the clause at hand states."""
    keys = turn.thread.clauses[:1]
    texts = (library.corpus.clause(one.policy, one.clause).text for one in keys)
    return any(repeats_figure(turn.text, text) for text in texts)


def _may_change_number(library: Library, turn: Turn) -> bool:
    """Whether a message gives a number that may be of a fact the case at hand turns on."""
    kinds = kinds_in(turn.text, turn) - {Kind.DATE}
    # 要是他们三个月就走了呢 tells how long they stayed, and no term of the rule.
    breaks = ("some_hired.left", "stopped_for_a_while")
    is_broken_off = any(cue(name).search(turn.text) for name in breaks)
    if not kinds or is_broken_off or says_figure_at_hand(library, turn):
        return False
    facts = map(library.catalogue.get, facts_at_hand(library, turn.thread.benefits))
    counted = (BY_UNIT.get(one.unit or "", frozenset()) for one in facts if one)
    return bool(kinds & frozenset().union({Kind.NUMBER}, *counted))


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
