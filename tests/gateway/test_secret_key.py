"""The secret key: made once, for this copy alone."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pydantic import SecretStr

from gateway.secret_key import secret_key
from gateway.settings import Settings


def test_the_key_is_made_once_and_only_the_owner_can_read_it(tmp_path: Path) -> None:
    settings = Settings(var=tmp_path / "var")
    key = secret_key(settings)
    assert len(key) >= 64
    assert secret_key(settings) == key
    assert (tmp_path / "var" / "secret_key").stat().st_mode & 0o077 == 0


def test_all_that_start_at_once_agree_on_one_key(tmp_path: Path) -> None:
    settings = Settings(var=tmp_path)
    with ThreadPoolExecutor(8) as threads:
        keys = set(threads.map(lambda _: secret_key(settings), range(8)))
    assert len(keys) == 1


def test_a_configured_key_is_used_as_it_is(tmp_path: Path) -> None:
    settings = Settings(var=tmp_path, secret_key=SecretStr("given"))
    assert secret_key(settings) == "given"
    assert not list(tmp_path.iterdir())
