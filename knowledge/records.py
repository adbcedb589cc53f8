"""Typed reading of YAML records: every complaint names file, line and key."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, NoReturn

import yaml

from knowledge.errors import CorpusError, Keys
from knowledge.strict_yaml import StrictLoader, explain_fault, line_of_fault
from knowledge.wording import say


@dataclass(frozen=True)
class Record:
    """One mapping of a YAML file, read key by key."""

    values: dict[str, Any]
    file: Path
    keys: Keys = ()

    def allow(self, *allowed: str) -> None:
        """Refuse keys other than these."""
        for key in self.values:
            if key not in allowed:
                self.refuse(say("key_unknown", allowed="、".join(allowed)), key)

    def text(self, key: str) -> str:
        """Return words that must be there."""
        value = self._value(key)
        if not isinstance(value, str) or not value.strip():
            self.refuse(say("not_text"), key)
        return value

    def optional_text(self, key: str) -> str | None:
        """Return words, or None where the file says null or nothing."""
        value = self.values.get(key)
        if value is not None and not isinstance(value, str):
            self.refuse(say("not_optional_text"), key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of words, empty where the key is left out."""
        items = self._list(key)
        for index, item in enumerate(items):
            if not isinstance(item, str) or not item.strip():
                self.refuse(say("not_text"), key, index)
        return tuple(items)

    def flag(self, key: str) -> bool:
        """Return true or false, false where the key is left out."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            self.refuse(say("not_a_flag"), key)
        return value

    def number(self, key: str) -> int:
        """Return a whole number that must be there."""
        value = self._value(key)
        if not isinstance(value, int) or isinstance(value, bool):
            self.refuse(say("not_a_number"), key)
        return value

    def day(self, key: str) -> date | None:
        """Return a date, or None where the file says null or nothing."""
        value = self.values.get(key)
        if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
            self.refuse(say("not_a_date"), key)
        return value

    def record(self, key: str) -> "Record":
        """Return a mapping inside this one."""
        return self._inner(self._value(key), key)

    def records(self, key: str) -> Iterator["Record"]:
        """Return the mappings of a list, none where the key is left out."""
        return (self._inner(item, key, index) for index, item in enumerate(self._list(key)))

    def pairs(self, key: str) -> tuple[tuple[int, int], ...]:
        """Return a list of [first, last] whole numbers."""
        items = self._list(key)
        for index, item in enumerate(items):
            if not isinstance(item, list) or [type(part) for part in item] != [int, int]:
                self.refuse(say("not_a_number"), key, index)
        return tuple((first, last) for first, last in items)

    def refuse(self, message: str, *keys: str | int) -> NoReturn:
        """Raise a CorpusError at a key of this record."""
        place = (*self.keys, *keys)
        raise CorpusError(message, file=self.file, keys=place, line=line_of(self.file, place))

    def _value(self, key: str) -> Any:
        if key not in self.values:
            self.refuse(say("key_missing"), key)
        return self.values[key]

    def _list(self, key: str) -> list[Any]:
        value = self.values.get(key)
        if value is not None and not isinstance(value, list):
            self.refuse(say("not_a_list"), key)
        return value or []

    def _inner(self, value: Any, *keys: str | int) -> "Record":
        if not isinstance(value, dict):
            self.refuse(say("not_a_mapping"), *keys)
        return Record(value, self.file, (*self.keys, *keys))


def read_record(file: Path) -> Record:
    """Read a YAML file whose top is a mapping.

    Raises:
        CorpusError: when it is absent, not UTF-8, not YAML or not a mapping.
    """
    try:
        values = yaml.load(file.read_text("utf-8"), Loader=StrictLoader)  # noqa: S506 - a safe one
    except FileNotFoundError as error:
        raise CorpusError(say("no_such_file"), file=file) from error
    except UnicodeDecodeError as error:
        raise CorpusError(say("not_utf8"), file=file) from error
    except (yaml.YAMLError, ValueError) as error:
        raise CorpusError(explain_fault(error), file=file, line=line_of_fault(error)) from error
    if not isinstance(values, dict):
        raise CorpusError(say("not_a_mapping"), file=file)
    return Record(values, file)


def line_of(file: Path, keys: Keys) -> int | None:
    """Return the line, from 1, where a value or its nearest parent stands."""
    node = yaml.compose(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
    line = None
    for key in keys:
        inner = _child(node, key)
        if inner is None:
            break
        line, node = inner
    return line


def _child(node: Any, key: str | int) -> tuple[int, Any] | None:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value == str(key):
                return name.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return node.value[key].start_mark.line + 1, node.value[key]
    return None
