"""Lines that are said once: that an end is not written, that the authority decides."""

from collections.abc import Sequence
from dataclasses import replace

from actions.phrases import phrase
from actions.reply import Reply
from actions.thread import Thread
from actions.topic.aspect import DEADLINE, STILL_VALID, asks_for
from actions.turn import Turn
from knowledge.outcome import Outcome

AUTHORITY, SILENT = "authority", "silent"
STATED = frozenset({Outcome.ANSWERED, Outcome.CALCULATED, Outcome.CLARIFICATION})


def with_silence_once(
    replies: Sequence[Reply], thread: Thread, turn: Turn
) -> tuple[tuple[Reply, ...], Thread]:
    """Say only once of each clause that its end is not written, unless that is asked."""
    kept, said = [], set(thread.said)
    silence = phrase("validity.unstated")
    is_asked = asks_for(turn, DEADLINE) or asks_for(turn, STILL_VALID)
    for one in replies:
        keys = {f"{SILENT}:{cited.url}" for cited in one.citations[:1]}
        is_told = bool(keys) and keys <= said and not is_asked
        kept.append(replace(one, text=_drop_line(one.text, silence)) if is_told else one)
        said |= keys if silence in one.text else set()
    return tuple(kept), replace(thread, said=tuple(sorted(said)))


def _drop_line(text: str, words: str) -> str:
    lines = [line for line in text.split("\n") if line != words]
    return "\n".join(lines)


def with_authority(replies: Sequence[Reply], thread: Thread) -> tuple[tuple[Reply, ...], Thread]:
    """Say once a conversation that the authority decides, under the first thing stated."""
    last = replies[-1]
    if AUTHORITY in thread.said or not (last.citations and last.outcome in STATED):
        return tuple(replies), thread
    *lines, end = last.text.split("\n")
    # An open question stays the last line.
    is_asking = last.outcome is Outcome.CLARIFICATION
    ending = (phrase("authority"), end) if is_asking else (end, phrase("authority"))
    told = replace(last, text="\n".join((*lines, *ending)))
    return (*replies[:-1], told), replace(thread, said=(*thread.said, AUTHORITY))
