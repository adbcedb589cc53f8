"""One line of the list shown last, asked for by its place: 第二个是怎么回事."""

import re
from dataclasses import replace

from actions.answering.clause_answer import clause_lines
from actions.answering.for_whom import things_told
from actions.cues import cue
from actions.library import Library
from actions.phrases import phrase
from actions.reply import Answer, Button, Reply
from actions.thread import ClauseKey
from actions.topic.aspect import DEADLINE, HOW, REQUIREMENTS, WHO, aspect_of
from actions.topic.openings import told_of
from actions.topic.own_words import is_bare
from actions.topic.subject_matter import benefits_meant
from actions.turn import Turn
from knowledge.ingest.numbering import read_numeral
from knowledge.outcome import Outcome

ASPECTS = frozenset({DEADLINE, HOW, REQUIREMENTS, WHO})
BUTTONS = ("source", "who", "human")


def listed_answer(library: Library, turn: Turn) -> Answer | None:
    """Return the answer about one line of the list, None where no list stands or none is meant."""
    is_list_shown = bool(turn.thread.kinds) and not turn.thread.clauses and turn.asked is None
    place = _place(turn) if is_list_shown else 0
    things = things_told(library, told_of(turn), turn) if place else ()
    if not 1 <= place <= len(things):
        return None
    citation = things[place - 1]
    key = ClauseKey(policy=citation.policy, clause=citation.clause, quote=citation.quote)
    benefits = benefits_meant(library, citation, ())
    aspect = aspect_of(turn)
    lines = clause_lines(library, citation, aspect=aspect, text=turn.text, as_of=turn.as_of)
    reply = Reply(
        text="\n".join(lines),
        outcome=Outcome.ANSWERED,
        citations=(citation,),
        buttons=tuple(
            Button(phrase(f"buttons.{one}"), phrase(f"buttons.{one}")) for one in BUTTONS
        ),
    )
    thread = replace(turn.thread, clauses=(key,), benefits=benefits, question=citation.quote)
    return Answer(replies=(reply,), facts=turn.facts, thread=thread)


def _place(turn: Turn) -> int:
    """Return the place asked for; who asks on without one asks of the first, 0 where none does."""
    if found := re.search(cue("nth"), turn.text):
        return read_numeral(found.group(1))
    return int(aspect_of(turn) in ASPECTS and is_bare(turn.text))
