"""Another matter that one piece of a message goes on to, with a case told beside it."""

from dataclasses import replace

from actions.cues import cue
from actions.facts import extract_facts
from actions.library import Library
from actions.topic.at_hand import ALWAYS
from actions.topic.other_matters import names_other_matter
from actions.topic.searching import search
from actions.topic.splitting import pieces_of
from actions.topic.subject_matter import Subject
from actions.turn import Turn


def gone_on_to(library: Library, turn: Turn) -> Subject | None:
    """Return the matter a piece names alone: 那失业登记呢，我上个月被辞退的.

    A piece that tells something goes on with the case at hand: 那大企业呢，我们就是.
    """
    pieces = pieces_of(turn.text)
    if len(pieces) == 1 or not turn.said or not turn.thread.clauses:
        return None
    for piece in pieces:
        is_plain = cue("goes_on").search(piece) and not cue("supposed").search(piece)
        if not is_plain or _tells(turn, piece):
            continue
        named = cue("follow_up").sub("", piece)
        alone = replace(turn, text=named, said={})
        found = search(library, named, alone) if names_other_matter(library, alone) else None
        if found is not None and found.is_found:
            return found
    return None


def _tells(turn: Turn, piece: str) -> bool:
    said = extract_facts(piece, as_of=turn.as_of, asked=turn.asked)
    return bool(said.keys() - {*ALWAYS})
