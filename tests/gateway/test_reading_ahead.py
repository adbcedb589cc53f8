"""Reading ahead hands a message over, and fails without a word."""

import asyncio
from datetime import date

from aiohttp import web
from pydantic import SecretStr

from gateway.reading_ahead import ReadingAhead
from gateway.settings import Settings

DAY = date(2023, 6, 1)


async def _hand_over(url: str, *, until: asyncio.Event | None = None) -> None:
    settings = Settings(actions_url=url, internal_token=SecretStr("made-at-start"))
    ahead = ReadingAhead(settings)
    ahead.begin("我23岁", as_of=DAY)
    await (until.wait() if until else asyncio.sleep(0.2))
    await ahead.close()


def test_a_message_is_handed_over_with_its_day_and_the_token() -> None:
    taken: list[tuple[str | None, object]] = []

    async def hand_over() -> None:
        arrived = asyncio.Event()

        async def take(request: web.Request) -> web.Response:
            taken.append((request.headers.get("Authorization"), await request.json()))
            arrived.set()
            return web.Response(status=204)

        app = web.Application()
        app.router.add_post("/ahead", take)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        port = runner.addresses[0][1]
        async with asyncio.timeout(10):
            await _hand_over(f"http://127.0.0.1:{port}/webhook?token=x", until=arrived)
        await runner.cleanup()

    asyncio.run(hand_over())
    assert taken == [("Bearer made-at-start", {"text": "我23岁", "as_of": "2023-06-01"})]


def test_a_server_that_is_away_is_no_matter() -> None:
    complaints: list[object] = []

    async def hand_over() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _, context: complaints.append(context))
        await _hand_over("http://127.0.0.1:9/webhook")

    asyncio.run(hand_over())
    assert complaints == []
