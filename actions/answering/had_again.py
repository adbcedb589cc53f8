"""How often a benefit may be had, where it is asked or supposed to be had once more."""

from actions.answering.combining import is_had_again
from actions.answering.digressing import digress
from actions.answering.ending import end_line
from actions.judgement import judge
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import quote_line
from actions.reply import Answer, Reply
from actions.topic.other_matters import names_other_matter
from actions.topic.subject_matter import cite_benefit
from actions.turn import Turn
from knowledge.outcome import Outcome


def again_answer(library: Library, turn: Turn) -> Answer | None:
    """Say how often the benefit at hand may be had: 再考一个证，今年还能领第二回不."""
    benefits = [library.benefits.get(name) for name in turn.thread.benefits]
    told = [one for one in benefits if one.frequency]
    if not told or not is_had_again(turn.text) or names_other_matter(library, turn):
        return None
    first = told[0]
    cited = cite_benefit(first, turn)
    (judgement,) = judge(library, (first.id,), turn.facts, as_of=turn.as_of)
    often = phrase("unheard.again", name=first.name, frequency=first.frequency)
    lines = [often, end_line(judgement), quote_line(cited, lead="basis")]
    reply = Reply(text="\n".join(lines), outcome=Outcome.ANSWERED, citations=(cited,))
    return digress(library, reply, turn)
