"""No key of the YAML beside the code is written twice: the later would silently win."""

from pathlib import Path

import pytest
import yaml

from knowledge.strict_yaml import StrictLoader, WrittenWrongError

FILES = sorted((Path(__file__).parents[2] / "actions").rglob("*.yml"))


class _Loader(StrictLoader):
    """The strict loader with the `!any` of the cues."""


_Loader.add_constructor("!any", lambda loader, node: loader.construct_sequence(node))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_key_is_written_once(file: Path) -> None:
    assert yaml.load(file.read_text("utf-8"), Loader=_Loader) is not None  # noqa: S506


def test_a_key_written_twice_is_refused() -> None:
    with pytest.raises(WrittenWrongError):
        yaml.load("a: 1\na: 2", Loader=_Loader)  # noqa: S506
