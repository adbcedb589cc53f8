"""What is said where no clause answers: not here, lost from the source, not our field."""

from actions.phrases import phrase
from actions.rendering import clause_name, is_over, validity_line
from actions.reply import Button, Outcome, Reply
from actions.subject_matter import Subject


def unanswered_reply(subject: Subject) -> Reply:
    """Say plainly that the documents do not answer; the nearest clause is only related."""
    if subject.missing:
        return _missing(subject)
    if subject.outcome == Outcome.OUT_OF_SCOPE:
        return Reply(text=phrase("out_of_scope"), outcome=Outcome.OUT_OF_SCOPE, buttons=_human())
    lines = [phrase("not_found.text")]
    if subject.citations:
        related = subject.citations[0]
        lines.append(phrase("not_found.related", clause=clause_name(related)))
        lines += [validity_line(related.validity)] if is_over(related) else []
    return Reply(
        text="\n".join(lines),
        outcome=Outcome.NOT_FOUND,
        citations=subject.citations[:1],
        buttons=_human(),
    )


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
