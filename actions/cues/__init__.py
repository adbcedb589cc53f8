"""What the bot recognises in people's words: regular expressions and lists, a file a subject.

The alternatives after `!any` are read as one regular expression.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent


class _Loader(yaml.CSafeLoader):
    """YAML with `!any`, where no name stands twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        names = [key.value for key, _ in node.value]
        if twice := {name for name in names if names.count(name) > 1}:
            raise ValueError(f"{node.start_mark.name}：{'、'.join(sorted(twice))}写了两遍。")
        return super().construct_mapping(node, deep)


def _any(loader: _Loader, node: yaml.SequenceNode) -> str:
    return "|".join(loader.construct_sequence(node))


_Loader.add_constructor("!any", _any)


# Compiled once: Python's own cache holds fewer than there are.
@cache
def cue(name: str) -> re.Pattern[str]:
    """Return the regular expression under a dotted name; KeyError where there is none."""
    found = cues(name)
    if not isinstance(found, str):
        raise KeyError(name)
    return re.compile(found)


def cues(name: str) -> Any:
    """Return what stands under a dotted name; KeyError where nothing does."""
    found: Any = _all()
    for part in name.split("."):
        found = found[part]
    return found


@cache
def _all() -> Mapping[str, Any]:
    read: dict[str, Any] = {}
    for file in sorted(FOLDER.glob("*.yml")):
        more = yaml.load(file.read_text("utf-8"), Loader=_Loader)  # noqa: S506
        if twice := read.keys() & more.keys():
            raise ValueError(f"{file.name}：{'、'.join(sorted(twice))}在别的文件里已经写了。")
        read |= more
    return read
