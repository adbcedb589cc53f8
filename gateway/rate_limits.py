"""How often one address may ask; programs on this machine may as often as they like."""

from ipaddress import ip_address

from fastapi import Request
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from gateway.errors import TooManyError
from gateway.wording import say

EACH_ADDRESS = RateLimitItemPerMinute(300)


class RateLimit:
    """A dependency of every route; generous, because a whole office may share an address."""

    def __init__(self, allowed: RateLimitItemPerMinute = EACH_ADDRESS) -> None:
        self._allowed = allowed
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    async def __call__(self, request: Request) -> None:
        """Count a request.

        Raises:
            TooManyError: this address has asked too often in the last minute.
        """
        address = request.client.host if request.client else ""
        if not is_loopback(address) and not self._limiter.hit(self._allowed, address):
            raise TooManyError(say("rate_limited"))


def is_loopback(address: str) -> bool:
    """Return whether an address is this machine's own."""
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False
