"""Another duty that a case has by another document: to tell the staff, and to report the plan."""

from dataclasses import replace

from actions.answering.duty_words import duty_lines, is_duty
from actions.calculator import Verdict
from actions.judgement import judge
from actions.library import Library
from actions.phrases import phrase, phrases
from actions.rendering import quote_line
from actions.reply import Reply
from actions.topic.subject_matter import cite_benefit, facts_of
from actions.turn import Turn


def with_duties_besides(library: Library, reply: Reply, turn: Turn) -> Reply:
    """Add what else must be done where what was just told decides that, with its clause."""
    told = {one.benefit.id for one in reply.decisions}
    if not any(is_duty(one) for one in reply.decisions):
        return reply
    others = tuple(name for name in phrases("duties") if name not in told)
    turning = [
        one.decision
        for one in judge(library, others, turn.facts, as_of=turn.as_of)
        if facts_of(library, one.decision.benefit) & turn.said.keys()
    ]
    due = [one for one in turning if one.eligible is Verdict.YES]
    if not due:
        return reply
    cited = [cite_benefit(one.benefit, turn) for one in due]
    lines = [
        line
        for one, clause in zip(due, cited, strict=True)
        for line in (
            *(phrase("duty.besides", duty=words) for words in duty_lines(one)),
            quote_line(clause, lead="basis"),
        )
    ]
    return replace(
        reply,
        text="\n".join([reply.text, *lines]),
        citations=(*reply.citations, *cited),
        decisions=(*reply.decisions, *due),
    )
