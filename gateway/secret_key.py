"""The key that signs sessions and hashes senders: made once, kept in `var/`."""

import contextlib
import os
import secrets
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
    draft = path.with_name(f".secret_key.{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(secrets.token_urlsafe(48), encoding="ascii")
    # A link appears whole or not at all: two that start together agree on one key.
    with contextlib.suppress(FileExistsError):
        path.hardlink_to(draft)
    draft.unlink()
