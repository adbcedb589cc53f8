"""The queue: one person's messages in order, everybody served or told to wait."""

import asyncio

import pytest

from gateway.errors import OverloadedError, TooManyError
from gateway.queues import Queue


def test_messages_of_one_sender_are_taken_one_by_one_in_order() -> None:
    seen: list[str] = []

    async def turn(queue: Queue, number: int) -> None:
        async with queue.turn("a"):
            seen.append(f"begin {number}")
            await asyncio.sleep(0)
            seen.append(f"end {number}")

    async def play() -> None:
        queue = Queue(of_one=9)
        await asyncio.gather(*(turn(queue, number) for number in range(10)))

    asyncio.run(play())
    assert seen == [f"{step} {number}" for number in range(10) for step in ("begin", "end")]


def test_no_more_than_so_many_senders_are_served_at_once() -> None:
    present, most = 0, 0

    async def turn(queue: Queue, sender: str) -> None:
        nonlocal present, most
        async with queue.turn(sender):
            present += 1
            most = max(most, present)
            await asyncio.sleep(0)
            present -= 1

    async def play() -> None:
        queue = Queue(at_once=3)
        await asyncio.gather(*(turn(queue, str(number)) for number in range(20)))

    asyncio.run(play())
    assert most == 3


def test_a_sender_with_too_many_waiting_is_told_to_wait_and_others_are_not() -> None:
    async def play() -> None:
        queue = Queue(of_one=1)
        async with queue.turn("a"):
            waiting = asyncio.ensure_future(_take(queue, "a"))
            await asyncio.sleep(0)
            with pytest.raises(TooManyError, match="请稍等"):
                await _take(queue, "a")
            await _take(queue, "b")
        await waiting
        await _take(queue, "a")

    asyncio.run(play())


def test_when_everybody_waits_the_next_is_told_so() -> None:
    async def play() -> None:
        queue = Queue(at_once=1, waiting=0)
        async with queue.turn("a"):
            with pytest.raises(OverloadedError, match="请稍等"):
                await _take(queue, "b")
        await _take(queue, "b")

    asyncio.run(play())


def test_a_place_is_given_back_when_a_turn_fails() -> None:
    async def fail(queue: Queue) -> None:
        async with queue.turn("a"):
            raise ValueError("broken")

    async def play() -> None:
        queue = Queue(at_once=1, waiting=0, of_one=0)
        for _ in range(3):
            with pytest.raises(ValueError, match="broken"):
                await fail(queue)
        await _take(queue, "a")

    asyncio.run(play())


async def _take(queue: Queue, sender: str) -> None:
    async with queue.turn(sender):
        await asyncio.sleep(0)
