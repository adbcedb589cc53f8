"""One line of the list shown last, asked for by its place or in its words: 第二个, 车费补好多."""

from collections.abc import Sequence
from dataclasses import replace

from actions.answering.clause_answer import clause_lines
from actions.answering.digressing import digress
from actions.answering.for_whom import things_told
from actions.answering.hiring import hiring_reply
from actions.cues import cue
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import bodies_line, clause_name, quote_line
from actions.reply import Answer, Button, Reply
from actions.topic.aspect import DEADLINE, HOW, REQUIREMENTS, WHO, aspect_of
from actions.topic.openings import told_of
from actions.topic.own_words import is_bare
from actions.topic.searching import search
from actions.topic.subject_matter import benefits_meant, key_of
from actions.turn import HIRING, SOURCE, Turn
from knowledge.citation import Citation
from knowledge.ingest.numbering import read_numeral
from knowledge.naming import names_elsewhere
from knowledge.outcome import Outcome

ASPECTS = frozenset({DEADLINE, HOW, REQUIREMENTS, WHO})
NEAR = 0.05
BUTTONS = ("source", "who", "human")


def listed_answer(library: Library, turn: Turn) -> Answer | None:
    """Return the answer about one line of the list, None where no list stands or none is meant."""
    is_list_shown = bool(turn.thread.kinds) and not turn.thread.clauses and turn.asked is None
    things = _things(library, turn) if is_list_shown else ()
    if things and _points_at_all(turn):
        return _of_all(library, things, turn)
    place = _place(turn) or _nearest(library, things, turn)
    if not 1 <= place <= len(things):
        return None
    citation = things[place - 1]
    key = key_of(citation)
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


def _things(library: Library, turn: Turn) -> Sequence[Citation]:
    if HIRING in turn.thread.kinds:
        return hiring_reply(library, turn).citations
    return things_told(library, told_of(turn), turn)


def _points_at_all(turn: Turn) -> bool:
    """Whether who is responsible, or the words, are asked of the list as one: 这个帮扶谁负责."""
    rest = cue("source_wanted").sub("", turn.text)
    is_of_all = is_bare(rest) or cue("this_one").search(turn.text) is not None
    return turn.intent in (WHO, SOURCE) and is_of_all and not cue("nth").search(turn.text)


def _of_all(library: Library, things: Sequence[Citation], turn: Turn) -> Answer:
    """Say of each line of the list who is responsible for it, or what its words are."""
    lines = dict.fromkeys(_line(library, one, turn) for one in things)
    reply = Reply(
        text="\n".join([phrase(f"listed.each_{turn.intent}"), *lines, phrase("overview.choose")]),
        outcome=Outcome.ANSWERED,
        citations=tuple(things),
    )
    return digress(library, reply, turn)


def _line(library: Library, citation: Citation, turn: Turn) -> str:
    if turn.intent == SOURCE:
        return quote_line(citation)
    bodies = bodies_line(library.corpus.clause(citation.policy, citation.clause))
    return phrase("listed.bodies", clause=clause_name(citation), bodies=bodies)


def _nearest(library: Library, things: Sequence[Citation], turn: Turn) -> int:
    """Return the place of the line that a question nothing answers comes nearest to, or 0."""
    is_asking = cue("asking").search(turn.text) is not None
    if not things or not is_asking or names_elsewhere(turn.text) or told_of(turn).anew:
        return 0
    found = search(library, turn.text, turn)
    if found.is_found or found.missing:
        return 0
    places = {(one.policy, one.clause): place for place, one in enumerate(things, start=1)}
    near = (one for one in found.citations if one.score >= NEAR)
    return next((places[key] for one in near if (key := (one.policy, one.clause)) in places), 0)


def _place(turn: Turn) -> int:
    """Return the place asked for; who asks on without one asks of the first, 0 where none does."""
    if found := cue("nth").search(turn.text):
        return read_numeral(found.group(1))
    return int(aspect_of(turn) in ASPECTS and is_bare(turn.text))
