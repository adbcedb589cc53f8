"""What is answered in a sentence, whatever it was taken for: a promise, a record, the telephone."""

import re
from dataclasses import replace

from actions.answering.asking import question_buttons, question_words
from actions.answering.digressing import digress
from actions.answering.for_whom import things_told
from actions.cues import cue, cues
from actions.judgement import judge
from actions.library import Library
from actions.phrases import phrase, phrases
from actions.rendering import quote_line
from actions.reply import Answer, Button, Reply
from actions.topic.naming import is_any_named
from actions.topic.openings import told_of
from actions.topic.searching import search
from actions.topic.subject_matter import recall
from actions.turn import Turn
from knowledge.citation import Citation
from knowledge.outcome import Outcome

PROMISE, PHONE, CAN, COMPLAINT = "promise", "phone", "can", "complaint"
PLAINLY = 0.75
QUOTING = (PROMISE, "misprint", "penalty")


def aside(library: Library, turn: Turn) -> Answer | None:
    """Return the answer to what is no question about a rule, None for everything else."""
    if cue("going_on").search(turn.text) and (answer := _taken_up(library, turn)):
        return answer
    patterns = cues("asides")
    name = next((one for one, pattern in patterns.items() if re.search(pattern, turn.text)), None)
    if name is None or (name == "number" and turn.asked is not None):
        return None
    if name == COMPLAINT and _names_a_matter(library, turn):
        return None
    if name == PROMISE and _is_ensured(library, turn):
        return None
    return digress(library, _reply(library, turn, name), turn)


def _names_a_matter(library: Library, turn: Turn) -> bool:
    """Whether a complaint names what it is about, or a clause plainly answers it."""
    found = search(library, turn.text, turn)
    is_plain = found.is_found and found.citations[0].score >= PLAINLY
    return is_plain or is_any_named(library, turn.text)


def _is_ensured(library: Library, turn: Turn) -> bool:
    """Whether a clause itself ensures what is asked: 零就业家庭是不是保证有人上班."""
    found = search(library, turn.text, turn)
    is_plain = found.is_found and found.citations[0].score >= PLAINLY
    return is_plain and cue("ensured").search(found.citations[0].quote) is not None


def _reply(library: Library, turn: Turn, name: str) -> Reply:
    human = Button(phrase("buttons.human"), phrase("buttons.human"))
    if name == PHONE:
        return Reply(text=_phone(library), outcome=Outcome.ANSWERED, buttons=(human,))
    text = phrase(f"asides.{name}")
    if name in QUOTING:
        citations = _spoken_of(library, turn)
        text = "\n".join([text, *map(quote_line, citations)])
        outcome = Outcome.ANSWERED if name == PROMISE else Outcome.NOT_FOUND
        return Reply(text=text, outcome=outcome, citations=citations, buttons=(human,))
    if name != CAN:
        return Reply(text=text, outcome=Outcome.CLARIFICATION, buttons=(human,))
    topics = tuple(Button(title, title) for title in phrases("fallback.topics"))
    return Reply(text=text, outcome=Outcome.ANSWERED, buttons=(*topics, human))


def _phone(library: Library) -> str:
    if not library.phone:
        return phrase("hand_off.no_phone") + phrase("hand_off.ask")
    hours = phrase("hand_off.hours", hours=library.hours) if library.hours else ""
    return phrase("hand_off.phone", phone=library.phone) + hours


def _spoken_of(library: Library, turn: Turn) -> tuple[Citation, ...]:
    """Return the sentence last spoken of, or the first of the list shown."""
    if turn.thread.clauses:
        return recall(library, turn.thread, turn).citations[:1]
    return things_told(library, told_of(turn), turn)[:1]


def _taken_up(library: Library, turn: Turn) -> Answer | None:
    """Take up again the question that was stopped."""
    asked = turn.thread.paused or turn.asked
    if not asked:
        text, outcome = phrase("asides.nothing_stopped"), Outcome.CLARIFICATION
        return digress(library, Reply(text=text, outcome=outcome), turn)
    judgements = judge(library, turn.thread.benefits, turn.facts, as_of=turn.as_of)
    reply = Reply(
        text=phrase("ask.resume", question=question_words(library, asked)),
        outcome=Outcome.CLARIFICATION,
        buttons=question_buttons(library, asked, judgements),
    )
    thread = replace(turn.thread, paused="")
    return Answer(replies=(reply,), facts=turn.facts, thread=thread, asked=asked)
