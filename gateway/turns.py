"""One message from the door to its stored answer, step by step."""

import time
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

import structlog
from sqlalchemy.exc import SQLAlchemyError

from gateway.bot_client import BotClient, read_answer
from gateway.commands import is_back_to_bot, is_erasure
from gateway.conversations import State, Turn, begin_turn, finish_turn, last_buttons, last_facts
from gateway.database import Database
from gateway.desk import Desk
from gateway.erasing import empty_trackers, erase_conversation
from gateway.errors import BotError
from gateway.meant import words_meant
from gateway.messages import Message
from gateway.metrics import Metrics
from gateway.queues import Queue
from gateway.reading_ahead import ReadingAhead
from gateway.receipts import Versions
from gateway.replies import JSON, Answer, Reply
from gateway.stand_in import StandIn
from gateway.trackers import Trackers
from gateway.wording import say, table
from knowledge.outcome import Outcome

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """A message at the door. The same `message_id` again is the same message."""

    conversation: str
    message_id: str
    message: Message
    as_of: date


@dataclass(frozen=True, kw_only=True)
class Taken:
    """What a turn ended with, as it is stored."""

    answer: Answer
    receipt: str

    def replies_to_json(self) -> list[JSON]:
        """Return the contract's replies."""
        return [reply.to_json(receipt=self.receipt) for reply in self.answer.replies]


@dataclass(frozen=True, kw_only=True)
class Turns:
    """Takes messages in order and answers each exactly once."""

    database: Database
    bot: BotClient
    ahead: ReadingAhead
    trackers: Trackers
    stand_in: StandIn
    desk: Desk
    queue: Queue
    metrics: Metrics
    versions: Versions

    async def take(self, incoming: Incoming) -> Taken:
        """Answer one message, or repeat what it was answered before.

        Raises:
            TooManyError: too many messages of this conversation wait already.
            OverloadedError: too many of everybody's do.
        """
        began = time.perf_counter()
        async with self.queue.turn(incoming.conversation):
            if is_erasure(incoming.message.text):
                taken = await self._erase(incoming.conversation)
            else:
                taken = await self._take(incoming)
        seconds = time.perf_counter() - began
        self.metrics.count(taken.answer, seconds=seconds)
        _log(taken, seconds=seconds)
        return taken

    async def _take(self, incoming: Incoming) -> Taken:
        self.ahead.begin(words_meant(incoming.message.text, ()), as_of=incoming.as_of)
        begin = partial(
            begin_turn,
            conversation=incoming.conversation,
            text=incoming.message.text,
            message_id=incoming.message_id,
            as_of=incoming.as_of,
        )
        turn = await self.database.run(begin)
        if turn.answer is not None and turn.receipt is not None:
            return Taken(answer=turn.answer, receipt=turn.receipt)
        answer = _warn(await self._answer(turn, incoming), incoming.message)
        if answer.facts is None:
            answer = replace(answer, facts=await self.database.run(partial(last_facts, turn=turn)))
        finish = partial(finish_turn, turn=turn, answer=answer, versions=self.versions)
        return Taken(answer=answer, receipt=await self.database.run(finish))

    async def _answer(self, turn: Turn, incoming: Incoming) -> Answer:
        text = incoming.message.text
        if turn.conversation.state is State.HANDED_OFF:
            return self.desk.return_to_bot() if is_back_to_bot(text) else self.desk.wait(text)
        if is_back_to_bot(text):
            return self.desk.stay()
        if not turn.is_new and (answered := await self._recover(turn)):
            return answered
        buttons = await self.database.run(partial(last_buttons, turn=turn))
        meant = words_meant(text, buttons)
        try:
            answer = await self.bot.ask(
                turn.conversation.dialogue, meant, message_id=turn.message_id, as_of=incoming.as_of
            )
        except BotError as error:
            log.warning("bot_away", reason=str(error))
            answer = await self._recover(turn) or Answer(replies=())
        return answer if answer.replies else self.stand_in.answer(text, as_of=incoming.as_of)

    async def _recover(self, turn: Turn) -> Answer | None:
        # Rasa may have answered while this process, or the way between, broke down.
        try:
            found = await self.trackers.replies_to(turn.conversation.dialogue, turn.message_id)
            return read_answer(found) if found else None
        except (SQLAlchemyError, BotError) as error:
            log.warning("nothing_recovered", reason=type(error).__name__)
            return None

    async def _erase(self, conversation: str) -> Taken:
        erase = partial(erase_conversation, conversation=conversation)
        receipt = await self.database.run(erase)
        await empty_trackers(self.database, self.trackers)
        reply = Reply(text=say("erased"), outcome=Outcome.CLARIFICATION)
        return Taken(answer=Answer(replies=(reply,), facts={}), receipt=receipt)


def _warn(answer: Answer, message: Message) -> Answer:
    if not message.masked:
        return answer
    names = table("personal_numbers")
    kinds = "、".join(names[kind] for kind in message.masked)
    *others, last = answer.replies
    return replace(answer, replies=(*others, last.with_line(say("masked", kinds=kinds))))


def _log(taken: Taken, *, seconds: float) -> None:
    clauses = [
        f"{citation['policy']}#{citation['clause']}"
        for reply in taken.answer.replies
        for citation in reply.citations
    ]
    outcomes = [reply.outcome.value for reply in taken.answer.replies]
    log.info("turn", outcomes=outcomes, clauses=clauses, ms=round(seconds * 1000, 1))
