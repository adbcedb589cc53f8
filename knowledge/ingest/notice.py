"""A covering notice printed as one stretch: headings run into their text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.errors import IngestError
from knowledge.ingest.numbering import Label, Level, read_label
from knowledge.ingest.thread import Thread
from knowledge.wording import say

ADDRESSEES = re.compile(r"号(?P<first>[^，：(（]{2,12})[^：。]*：")
SIGNED = re.compile(r"[^。]*\d{4}年\d{1,2}月\d{1,2}日[(（]此件公开发布[)）]")
REQUEST = re.compile(r"(?<=。)请[^。]*。$")
BOUNDARY = re.compile(r"(?<=。)")


@dataclass(frozen=True)
class NoticePart:
    """One part of the notice: None for a label means the closing request."""

    name: str
    label: Label | None
    heading: str | None
    path: tuple[str, ...]
    start: int
    end: int


def find_annex(thread: Thread) -> int:
    """Return the position after the annex's title, where its first part begins.

    Raises:
        IngestError: when the notice is not signed or the annex's title is not named.
    """
    signed = SIGNED.search(thread.text)
    if signed:
        for named in re.finditer(r"《([^《》]+)》", thread.text[: signed.start()]):
            if thread.text.startswith(named[1], signed.end()):
                return signed.end() + len(named[1])
    raise IngestError(say("no_annex", line=1))


def read_notice(thread: Thread) -> tuple[NoticePart, ...]:
    """Return the numbered parts of the notice and the request that closes it.

    A heading run into its text ends where the addressees are named again: they are
    the subject of what they are told to do.
    """
    text = thread.text
    signed, addressees = SIGNED.search(text), ADDRESSEES.search(text)
    end = signed.start() if signed else len(text)
    request = REQUEST.search(text[:end])
    stop = request.start() if request else end
    labels = tuple(_labels(text, stop))
    subject = addressees["first"] if addressees else "。"
    parts: list[NoticePart] = []
    above: NoticePart | None = None
    for (label, at), part_end in zip(labels, [at for _, at in labels[1:]] + [stop], strict=True):
        part = _read_part(text[at:part_end], label, at, above, subject)
        above = part if label.level == Level.PART else above
        parts.append(part)
    if request:
        parts.append(NoticePart("report", None, None, (), stop, end))
    return tuple(parts)


def _read_part(
    words: str, label: Label, at: int, above: NoticePart | None, subject: str
) -> NoticePart:
    is_part = label.level == Level.PART
    words_after = words.removeprefix(label.printed)
    heading = _heading(words_after, _named_again(subject, words_after) if is_part else "。")
    path: tuple[str, ...] = (label.printed + (heading or ""),)
    name = str(label.number)
    if above and not is_part:
        path, name = above.path + path, f"{above.name}.{name}"
    return NoticePart(name, label, heading, path, at, at + len(words))


def _named_again(addressee: str, words: str) -> str:
    """The longest beginning of the addressee's name that the words hold."""
    names = (addressee[:length] for length in range(len(addressee), 1, -1))
    return next((name for name in names if name in words), "。")


def _labels(text: str, stop: int) -> Iterator[tuple[Label, int]]:
    counted = {Level.PART: 0, Level.SECTION: 0}
    for boundary in BOUNDARY.finditer(text, 0, stop):
        label = read_label(text, boundary.end())
        if label and label.number == counted.get(label.level, -1) + 1:
            counted[label.level] = label.number
            if label.level == Level.PART:
                counted[Level.SECTION] = 0
            yield label, boundary.end()


def _heading(words: str, stop: str) -> str | None:
    at = words.find(stop)
    return words[:at] if at > 0 else None
