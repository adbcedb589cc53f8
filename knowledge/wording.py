"""Words shown to people, read from a YAML file when first needed."""

from functools import cached_property
from pathlib import Path
from typing import Any

import yaml


class Wording:
    """The words of one file, by name or by a dotted way of names."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def say(self, name: str, /, **values: object) -> str:
        """Return the sentence of that name with its blanks filled in.

        Raises:
            KeyError: there is no such sentence, or a value it needs is not given.
        """
        words = self._words.get(name) or self.get(name)
        if not isinstance(words, str):
            raise KeyError(name)
        return words.format(**values) if values else words

    def get(self, name: str) -> Any:
        """Return what stands under a name: words, a list or a mapping.

        Raises:
            KeyError: nothing stands there.
        """
        found: Any = self._words
        for part in name.split("."):
            found = found[part]
        return found

    def all(self) -> dict[str, Any]:
        """Return everything in the file, by name."""
        return self._words

    @cached_property
    def _words(self) -> dict[str, Any]:
        loaded = yaml.load(self._file.read_text("utf-8"), Loader=yaml.CSafeLoader)
        return dict(loaded)


MESSAGES = Wording(Path(__file__).with_name("messages.yml"))
say = MESSAGES.say
