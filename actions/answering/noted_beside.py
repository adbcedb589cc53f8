"""What is said to who tells something that the matter at hand does not turn on."""

from dataclasses import replace

from actions.answering.digressing import resumed
from actions.answering.in_need import is_despair
from actions.answering.said_facts import say_facts
from actions.hearing.told_beside import is_told_beside, said_beside
from actions.library import Library
from actions.phrases import phrase
from actions.reply import Answer, Reply
from actions.topic.naming import mentions_of, name_alone
from actions.topic.subject_matter import is_quoted, recall
from actions.turn import Turn
from knowledge.outcome import Outcome


def noted_beside(library: Library, turn: Turn) -> Answer | None:
    """Note what is told beside the matter at hand, in a line or two; say none of it again."""
    if is_despair(turn.text) or not is_told_beside(library, turn):
        return None
    this = _called(library, turn)
    facts = say_facts(library, {name: turn.said[name] for name in said_beside(turn)})
    is_decided = turn.thread.is_decided and turn.asked is None
    way = "unread" if not facts else "decided" if is_decided else "told"
    text = phrase(f"beside.{way}", facts=facts, this=this)
    reply = resumed(library, Reply(text=text, outcome=Outcome.CLARIFICATION), turn)
    thread = replace(turn.thread, misses=0)
    return Answer(replies=(reply,), facts=turn.facts, thread=thread, asked=turn.asked)


def _called(library: Library, turn: Turn) -> str:
    """Return words for the matter at hand, by the name of what it gives where it has one."""
    cited = recall(library, turn.thread, turn).citations[0]
    benefits = [library.benefits.get(one) for one in turn.thread.benefits]
    mentions = [one for one in mentions_of(library, cited) if is_quoted(one, cited.quote)]
    names = [name_alone(benefits[0])] if benefits else [one.name for one in mentions]
    return phrase("beside.named", name=names[0]) if len(names) == 1 else phrase("beside.this")
