"""Signed words: what this server has made, it knows again, for so long."""

from itsdangerous import BadSignature, URLSafeTimedSerializer


class Signer:
    """Signs for one purpose; what was signed for another is not accepted."""

    def __init__(self, key: str, purpose: str) -> None:
        self._serializer = URLSafeTimedSerializer(key, salt=purpose)

    def sign(self, value: str) -> str:
        """Return the value with time and signature."""
        return str(self._serializer.dumps(value))

    def read(self, signed: str, *, hours: int) -> str | None:
        """Return the value, or None when it is not ours or too old."""
        try:
            return str(self._serializer.loads(signed, max_age=hours * 3600))
        except BadSignature:
            return None
