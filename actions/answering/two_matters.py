"""Two matters side by side: 扩岗补助 beside 稳岗返还, each as its own clause writes it."""

from collections.abc import Iterator

from actions.answering.benefit_lines import benefit_line, cited
from actions.cues import cue
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name
from actions.reply import Reply
from actions.topic.matter_at_hand import at_hand
from actions.topic.naming import is_any_named
from actions.topic.searching import search
from actions.topic.subject_matter import Subject
from actions.turn import Turn
from knowledge.citation import Citation
from knowledge.outcome import Outcome
from knowledge.topics import Topic, topics_named, topics_of

TWO = 2


def shared_topic(library: Library, matters: tuple[Subject, ...]) -> Topic | None:
    """Return the topic that speaks of each of several matters."""
    topics = [_topics(library, one) for one in matters]
    return next((one for one in topics[0] if all(one in of for of in topics)), None)


def matters_compared(library: Library, turn: Turn) -> tuple[Subject, ...]:
    """Return the matters a message sets side by side: those it names, or one and that at hand."""
    named: dict[str, Subject] = {}
    for part in cue("compared_with").split(turn.text):
        if is_any_named(library, part) or topics_named(library.topics, part):
            found = search(library, part, turn)
            named |= {found.citations[0].url: found} if found.is_found else {}
    matters = list(named.values())
    if len(matters) == 1 and turn.thread.clauses and cue("compared_to").search(turn.text):
        known = at_hand(library, turn)
        matters = [known, *matters] if known.citations[0].url not in named else matters
    return tuple(matters[:TWO])


def apart_reply(library: Library, turn: Turn, matters: tuple[Subject, ...]) -> Reply:
    """Return what is written of each; nothing is concluded that no clause says."""
    lines: list[str] = [phrase("compare.apart")]
    citations: list[Citation] = []
    for one in matters:
        lines += _lines(library, turn, one)
        citations += _cited(library, turn, one)
    return Reply(text="\n".join(lines), outcome=Outcome.ANSWERED, citations=tuple(citations))


def _topics(library: Library, matter: Subject) -> tuple[Topic, ...]:
    first = matter.citations[0]
    return topics_of(library.topics, policy=first.policy, clause=first.clause, quote=first.quote)


def _lines(library: Library, turn: Turn, matter: Subject) -> Iterator[str]:
    for id_ in matter.benefits:
        yield benefit_line(library, library.benefits.get(id_), turn)
    if not matter.benefits:
        first = matter.citations[0]
        quoted = phrase("compare.quoted", quote=first.quote)
        yield phrase("listed.line_bare", standard=quoted, clause=clause_name(first))


def _cited(library: Library, turn: Turn, matter: Subject) -> Iterator[Citation]:
    benefits = [library.benefits.get(id_) for id_ in matter.benefits]
    yield from (cited(one, turn, one.quotes[0]) for one in benefits)
    if not benefits:
        yield matter.citations[0]
