"""The key that signs sessions and hashes senders: made once, kept in `var/`."""

import contextlib
import secrets
import tempfile
from pathlib import Path

from gateway.settings import Settings


def secret_key(settings: Settings) -> str:
    """Return the configured key, or the one of this copy, made on first use."""
    if settings.secret_key is not None:
        return settings.secret_key.get_secret_value()
    path = settings.var / "secret_key"
    if not path.exists():
        _make(path)
    return path.read_text(encoding="ascii")


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # A link appears whole or not at all: two that start together agree on one key.
    with tempfile.NamedTemporaryFile("w", dir=path.parent, prefix=".secret_key") as draft:
        draft.write(secrets.token_urlsafe(48))
        draft.flush()
        with contextlib.suppress(FileExistsError):
            path.hardlink_to(draft.name)
