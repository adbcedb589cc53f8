"""What is said where no clause answers: not here, lost from the source, not our field."""

from actions.phrases import phrase, phrases
from actions.rendering import clause_name, is_over, topic_of, validity_line
from actions.reply import Button, Reply
from actions.subject_matter import NOTED, UNCLEAR, Subject
from actions.thread import DISTRESS
from actions.turn import Turn
from knowledge.citation import Citation
from knowledge.naming import names_elsewhere
from knowledge.outcome import Outcome

NEAREST = 3
NEAR_ENOUGH = 0.2


def unanswered_reply(subject: Subject, turn: Turn) -> Reply:
    """Say plainly that the documents do not answer; the nearest clause is only related."""
    if DISTRESS in turn.thread.said:
        return _kindly()
    if subject.missing:
        return _missing(subject)
    if subject.outcome == NOTED:
        titles = tuple(Button(title, title) for title in phrases("fallback.topics"))
        return Reply(text=phrase("ask.about_what"), outcome=Outcome.CLARIFICATION, buttons=titles)
    if subject.outcome == UNCLEAR:
        return _put_again(subject, turn)
    if subject.outcome == Outcome.OUT_OF_SCOPE or _is_far(subject, turn):
        topics = tuple(Button(title, title) for title in phrases("fallback.topics"))
        text, outcome = phrase("out_of_scope"), Outcome.OUT_OF_SCOPE
        return Reply(text=text, outcome=outcome, buttons=(*topics, *_human()))
    return _not_found(subject, turn)


def _not_found(subject: Subject, turn: Turn) -> Reply:
    """Say that it is not written, and show the nearest rule by its heading, to be read."""
    key = "elsewhere" if names_elsewhere(turn.text) else "text"
    lines, buttons = [phrase(f"not_found.{key}")], _human()
    if subject.citations:
        related = subject.citations[0]
        name, topic = clause_name(related), topic_of(related)
        lines.append(phrase("not_found.related", clause=name, topic=topic))
        lines += [validity_line(related.validity)] if is_over(related) else []
        buttons = (*_source(related), *buttons)
    return Reply(
        text="\n".join(lines),
        outcome=Outcome.NOT_FOUND,
        citations=subject.citations[:1],
        buttons=buttons,
    )


def _source(citation: Citation) -> tuple[Button, ...]:
    number = citation.clause.removeprefix("s")
    if not number.isdigit():
        return ()
    document = citation.document_number or citation.title
    payload = phrase("not_found.source", document=document, number=number)
    return (Button(phrase("buttons.source"), payload),)


def _kindly() -> Reply:
    """Stay with somebody in need: a person to talk to, and what there is to live on."""
    needs = tuple(Button(title, title) for title in phrases("small_talk.needs"))
    text = phrase("small_talk.after_distress")
    return Reply(text=text, outcome=Outcome.CLARIFICATION, buttons=(*_human(), *needs))


def _is_far(subject: Subject, turn: Turn) -> bool:
    best = max((citation.score for citation in subject.citations), default=0.0)
    return turn.intent == Outcome.OUT_OF_SCOPE and best < NEAR_ENOUGH


def _put_again(subject: Subject, turn: Turn) -> Reply:
    """Ask once for other words, with the nearest subjects to tap; then offer the desk."""
    if turn.thread.misses:
        return Reply(
            text=phrase("fallback.second"), outcome=Outcome.CLARIFICATION, buttons=_human()
        )
    near = [citation for citation in subject.citations if citation.score >= NEAR_ENOUGH]
    topics = [topic for citation in near if (topic := topic_of(citation))]
    titles = list(dict.fromkeys([*topics, *phrases("fallback.topics")]))[:NEAREST]
    buttons = tuple(Button(title, title) for title in titles)
    return Reply(text=phrase("fallback.first"), outcome=Outcome.CLARIFICATION, buttons=buttons)


def _missing(subject: Subject) -> Reply:
    lines = []
    for clause in subject.missing:
        lines.append(phrase("not_found.missing", label=clause.id))
        if clause.responsible_bodies:
            bodies = "、".join(clause.responsible_bodies)
            lines.append(phrase("not_found.missing_bodies", bodies=bodies))
    return Reply(text="\n".join(lines), outcome=Outcome.NOT_FOUND, buttons=_human())


def _human() -> tuple[Button, ...]:
    title = phrase("buttons.human")
    return (Button(title, title),)
