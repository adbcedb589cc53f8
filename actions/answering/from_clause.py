"""A reply from the words of a clause, with what they leave to other clauses."""

from dataclasses import replace

from actions.answering.amount_elsewhere import amount_elsewhere
from actions.answering.carried_on import written_later
from actions.answering.clause_answer import clause_lines, has_figure, seen_from
from actions.answering.conditions_said import length_line
from actions.answering.payee import OF_A_FIRM, OF_A_PERSON
from actions.answering.payee_asked import not_to_persons
from actions.answering.point_unsaid import asks_beyond
from actions.answering.side_questions import of_what_counts
from actions.answering.unwritten_terms import unwritten_terms
from actions.cues import cue
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import quote_line
from actions.reply import Button, Reply
from actions.topic.aspect import AMOUNT, GENERAL, aspect_of
from actions.topic.fitting_quote import pairs_shared
from actions.topic.placing import DISTRICT
from actions.topic.subject_matter import Subject
from actions.topic.unsaid import kind_unsaid
from actions.turn import Turn
from knowledge.citation import Citation
from knowledge.outcome import Outcome


def from_clause(library: Library, subject: Subject, turn: Turn) -> Reply:
    """Answer from the words of the clause a subject was found in."""
    subject = of_what_counts(library, subject, turn) or replace(
        subject, is_beside=subject.is_beside or _is_again(library, subject, turn)
    )
    citation, aspect = subject.citations[0], aspect_of(turn)
    lines = clause_lines(
        library, citation, aspect=aspect, text=turn.text, as_of=turn.as_of,
        subject=subject,
    )  # fmt: skip
    lines = seen_from(library, citation, lines, turn.facts.get(DISTRICT))
    lines = _with_payee(library, lines, citation, turn)
    meant = [library.benefits.get(name) for name in subject.benefits]
    lines = [*length_line(meant, turn.text), *lines]
    others = _asked_together(subject, turn)
    lines += [
        line
        for other in others
        for line in clause_lines(library, other, aspect=aspect, text=turn.text, as_of=turn.as_of)
    ]
    elsewhere = None
    kind = kind_unsaid(library, citation, turn.text)
    if kind or (aspect == AMOUNT and not has_figure(citation)):
        elsewhere = amount_elsewhere(library, citation, turn, kind)
    if elsewhere:
        lines = [lines[0] + elsewhere.words, *lines[1:]]
    terms = unwritten_terms(library, citation, turn, aspect)
    if terms:
        lines = [terms.lead, *lines, *terms.rest]
    beside = [one.citations for one in (elsewhere, terms) if one]
    if not beside and not others and not subject.benefits and aspect in GENERAL:
        later = _also_later(library, citation, turn)
        lines += [quote_line(one, lead="also") for one in later]
        beside = [tuple(later)]
    return Reply(
        text="\n".join(lines),
        outcome=Outcome.NOT_FOUND if subject.is_beside else Outcome.ANSWERED,
        citations=(citation, *others, *(one for several in beside for one in several)),
        buttons=_more(subject),
    )


def _also_later(library: Library, citation: Citation, turn: Turn) -> list[Citation]:
    """Return what a later document writes of the same: 低保渐退 in 2020, and how since."""
    if has_figure(citation):
        return []
    words = cue("plain_verbs").sub(" ", turn.text)
    later = written_later(library, citation, turn)
    return [one for one in later if pairs_shared(one.quote, words)][:1]


def _with_payee(library: Library, lines: list[str], citation: Citation, turn: Turn) -> list[str]:
    """Say to whom money goes that a person asks about and will not get."""
    is_persons = bool(OF_A_PERSON & turn.facts.keys()) and not OF_A_FIRM & turn.facts.keys()
    paid = not_to_persons(library, citation) if is_persons else []
    return [lines[0], *paid, *lines[1:]] if paid and paid[0] not in lines else lines


def _is_again(library: Library, subject: Subject, turn: Turn) -> bool:
    """Whether the clause just quoted is asked for more than it says."""
    is_same = subject.key == turn.thread.clauses[0] if turn.thread.clauses else False
    return is_same and asks_beyond(library, subject, turn)


def _asked_together(subject: Subject, turn: Turn) -> tuple[Citation, ...]:
    """Return the other clauses at hand where a message asks about all: 这两个哪个处室负责."""
    at_hand = {(key.policy, key.clause) for key in turn.thread.clauses}
    others = tuple(one for one in subject.citations[1:] if (one.policy, one.clause) in at_hand)
    return others if cue("each").search(turn.text) else ()


def _more(subject: Subject) -> tuple[Button, ...]:
    names = ["assess"] if subject.benefits else []
    titles = (phrase(f"buttons.{name}") for name in (*names, "source", "who", "human"))
    return tuple(Button(title, title) for title in titles)
