"""Waiting until the product answers."""

import asyncio

import httpx


async def wait_until_ready(url: str, *, seconds: float) -> bool:
    """Return True as soon as `/readyz` says 200, False when time is up."""
    deadline = asyncio.get_running_loop().time() + seconds
    async with httpx.AsyncClient(base_url=url, timeout=5, trust_env=False) as client:
        while asyncio.get_running_loop().time() < deadline:
            if await _is_ready(client):
                return True
            await asyncio.sleep(0.2)
    return False


async def _is_ready(client: httpx.AsyncClient) -> bool:
    try:
        return (await client.get("/readyz")).status_code == httpx.codes.OK
    except httpx.HTTPError:
        return False
