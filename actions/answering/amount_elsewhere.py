"""Where a clause states no amount: what the documents on the same matter state, and where."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actions.amounts import say_day
from actions.cues import cue
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name
from actions.topic.fitting_quote import Kind
from actions.topic.subject_matter import benefits_of, cite_key
from actions.turn import Turn
from knowledge.citation import Citation
from knowledge.topics import Topic, topics_named, topics_of


@dataclass(frozen=True, kw_only=True)
class Elsewhere:
    """What is written of one matter across the documents, and the sentences with figures."""

    words: str
    citations: tuple[Citation, ...]


def amount_elsewhere(
    library: Library, citation: Citation, turn: Turn, kind: Kind | None
) -> Elsewhere | None:
    """Return what the documents fix of the matter, None where none states such a figure.

    Args:
        library: the policies and their topics.
        citation: the clause that does not state it.
        turn: the message.
        kind: of figure asked for; without one, only a topic that is named counts.
    """
    place = {"policy": citation.policy, "clause": citation.clause}
    own = topics_of(library.topics, **place)
    asked = kind.what if kind else ""
    named = topics_named(library.topics, f"{turn.thread.question}{turn.text}{asked}")
    ours = [topic for topic in named if topic in own]
    of_sentence = topics_of(library.topics, **place, quote=citation.quote) if kind else ()
    for topic in ours or of_sentence:
        if found := _with_figures(library, topic, turn, kind.said if kind else cue("figure")):
            return Elsewhere(words=topic.change + _ended(library, found, turn), citations=found)
    return None


def _ended(library: Library, found: Sequence[Citation], turn: Turn) -> str:
    """Say which of the rules with figures are over, and since when."""
    over = {
        clause_name(one): last
        for one in found
        for benefit in benefits_of(library, one)
        if (last := benefit.window.days.last_day) and last < turn.as_of
    }
    return "".join(
        phrase("unstated.elsewhere_over", clause=clause, last_day=say_day(last))
        for clause, last in over.items()
    )


def _with_figures(
    library: Library, topic: Topic, turn: Turn, said: str | re.Pattern[str]
) -> tuple[Citation, ...]:
    return tuple(
        cite_key(library, one, turn)
        for one in topic.clauses
        if one.quote and re.search(said, one.quote)
    )
