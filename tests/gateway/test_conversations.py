"""Conversations on disk: begun before the answer, finished after it, repeated from the store."""

from datetime import date
from functools import partial

from gateway.conversations import State, Turn, begin_turn, conversation_id, finish_turn
from gateway.database import Database
from gateway.receipts import Versions
from gateway.replies import Answer, Reply
from knowledge.outcome import Outcome

DAY = date(2026, 11, 20)
VERSIONS = Versions(corpus="c", model="m")
ANSWER = Answer(
    replies=(
        Reply(
            text="5个工作日",
            outcome=Outcome.ANSWERED,
            citations=({"policy": "p", "clause": "1"},),
            buttons=({"title": "看原文", "payload": "看原文"},),
        ),
        Reply(text="还有什么", outcome=Outcome.CLARIFICATION),
    ),
    facts={"age": 23},
)


def test_sessions_are_stored_as_keyed_hashes_apart_for_each_door() -> None:
    one = conversation_id("key", door="web", session="s")
    assert one == conversation_id("key", door="web", session="s")
    others = {
        conversation_id("other", door="web", session="s"),
        conversation_id("key", door="api", session="s"),
        conversation_id("key", door="web", session="t"),
    }
    assert len(others | {one}) == 4
    assert len(one) == 32


def test_a_message_sent_again_finds_the_answer_it_had(database: Database) -> None:
    turn = begin(database, "a", "1")
    number = finish(database, turn, ANSWER)
    again = begin(database, "a", "1")
    assert (again.is_new, again.answer, again.receipt) == (False, ANSWER, number)


def test_a_message_that_was_never_answered_is_found_unanswered(database: Database) -> None:
    first = begin(database, "a", "1")
    again = begin(database, "a", "1")
    assert (again.id, again.is_new, again.answer) == (first.id, False, None)


def test_the_same_id_in_another_conversation_is_another_message(database: Database) -> None:
    finish(database, begin(database, "a", "1"), ANSWER)
    assert begin(database, "b", "1").is_new


def test_each_conversation_has_a_name_of_its_own_with_rasa(database: Database) -> None:
    turns = [begin(database, "a", "1"), begin(database, "a", "2"), begin(database, "b", "1")]
    first, second, other = (turn.conversation.dialogue for turn in turns)
    assert first == second != other


def test_a_hand_off_is_remembered_until_something_else_is_answered(database: Database) -> None:
    handed = Answer(replies=(Reply(text="转", outcome=Outcome.HANDED_OFF),), facts={})
    finish(database, begin(database, "a", "1"), handed)
    turn = begin(database, "a", "2")
    assert turn.conversation.state is State.HANDED_OFF
    finish(database, turn, ANSWER)
    assert begin(database, "a", "3").conversation.state is State.OPEN


def begin(database: Database, conversation: str, message_id: str) -> Turn:
    work = partial(
        begin_turn, conversation=conversation, text="问", message_id=message_id, as_of=DAY
    )
    return database.run_now(work)


def finish(database: Database, turn: Turn, answer: Answer) -> str:
    return database.run_now(partial(finish_turn, turn=turn, answer=answer, versions=VERSIONS))
