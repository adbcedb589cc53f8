"""What can go wrong with policies and their sources.

KnowledgeError
├── CorpusError         a policy folder is malformed: which file, line, key
├── CitationError       a citation would not be the clause's own words
├── UnknownClauseError  no such policy or clause
└── IngestError         a source cannot be taken apart: which line
"""

from pathlib import Path

from knowledge.wording import say

Keys = tuple[str | int, ...]
WITH_LINE = ("place", "place_of_line")
WITHOUT_LINE = ("place_without_line", "place_of_file")


class KnowledgeError(Exception):
    """The package's errors; the message is for people."""


class CorpusError(KnowledgeError):
    """A malformed policy folder.

    Args:
        message: what is wrong and what is allowed.
        file: the file it is in.
        keys: the way to the value, outermost first.
        line: the line in the file, from 1, if there is one.
    """

    def __init__(
        self, message: str, *, file: Path, keys: Keys = (), line: int | None = None
    ) -> None:
        self.file = file
        self.keys = keys
        self.line = line
        self.message = message
        key = dotted(keys)
        with_key, without_key = WITH_LINE if line else WITHOUT_LINE
        place = with_key if key else without_key
        super().__init__(say(place, file=file, line=line, key=key, message=message))


class CitationError(KnowledgeError):
    """A quote that is not in its clause."""


class UnknownClauseError(KnowledgeError):
    """A policy or clause asked for by an id that does not exist."""


class IngestError(KnowledgeError):
    """A source document that cannot be taken apart; says at which line."""


def dotted(keys: Keys) -> str:
    """Write a way to a value as people read it, items counted from 1."""
    written = ""
    for key in keys:
        written += say("item", number=key + 1) if isinstance(key, int) else f".{key}"
    return written.lstrip(".")
