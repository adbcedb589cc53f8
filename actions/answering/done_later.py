"""What is done only after the last day of a rule: the text may not say what must lie before it."""

from datetime import date

from actions.answering.digressing import digress
from actions.answering.ending import end_line
from actions.cues import cue
from actions.judgement import judge
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import quote_line
from actions.reply import Answer, Reply
from actions.topic.subject_matter import cite_benefit
from actions.turn import Turn
from knowledge.outcome import Outcome


def done_later_answer(library: Library, turn: Turn) -> Answer | None:
    """Return that the text does not say which of the things done must lie before the last day.

    None where nothing is said to be done after it: 社保要到2024年6月才交够.
    """
    found = cue("done_later").search(turn.text)
    benefits = [library.benefits.get(name) for name in turn.thread.benefits]
    open_ = [one for one in benefits if one.window.note and one.window.days.last_day]
    if found is None or not open_:
        return None
    first, last = open_[0], open_[0].window.days.last_day or date.max
    if int(found["year"]) <= last.year:
        return None
    (judgement,) = judge(library, (first.id,), turn.facts, as_of=turn.as_of)
    note = phrase("verdict.sentence", words=first.window.note)
    cited = cite_benefit(first, turn)
    lines = [note, phrase("ask.check"), end_line(judgement), quote_line(cited, lead="basis")]
    reply = Reply(text="\n".join(lines), outcome=Outcome.ANSWERED, citations=(cited,))
    return digress(library, reply, turn)
