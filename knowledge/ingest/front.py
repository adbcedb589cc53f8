"""What a document says of itself: title, number, issuer, date, what it implements."""

import re
from dataclasses import dataclass
from datetime import date

from knowledge.dates import dates_in
from knowledge.ingest.source import Source

NUMBER = re.compile(r"[\u4e00-\u9fff]{1,12}[〔\[［【(（]\d{4}[〕\]］】)）]第?\d+号")
IMPLEMENTED = re.compile(r"[（(]([^（）()]{1,14}〔\d{4}〕\d+号)[）)]")
SIGNING_DAY = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")
SIGNED_TOGETHER = re.compile(
    r"。(?P<issuer>[^。，]{4,30})(?P<day>\d{4}年\d{1,2}月\d{1,2}日)[(（]此件"
)
BODY_NAME = re.compile(r"[\u4e00-\u9fff、 ]{4,40}(?:政府|厅|办公室|局|委员会|委|部|院|会|中心)")
SUBJECT = re.compile(r"关于.*(?:通知|意见|办法|规定|方案|措施|决定|公告|细则|通告|批复|函)$")
SPACE = re.compile(r"\s+")
LONGEST_TITLE = 100


@dataclass(frozen=True)
class Front:
    """What was found; None where the text says nothing."""

    title: str | None = None
    document_number: str | None = None
    issuer: str | None = None
    issue_date: date | None = None
    implements: tuple[str, ...] = ()


def read_front(source: Source, start: int, end: int) -> Front:
    """Read what stands before the first and after the last numbered part.

    Args:
        source: the document.
        start: where its numbered parts begin.
        end: where they end.
    """
    lines = [(at, SPACE.sub("", words)) for at, words in source.lines]
    if len(lines[0][1]) > LONGEST_TITLE:
        return _read_together(lines[0][1], SPACE.sub("", source.text))
    head = [words for at, words in lines if at < start]
    tail = [words for at, words in lines if at >= end]
    issuer, day = _signature(tail) if any(map(SIGNING_DAY.fullmatch, tail)) else _signature(head)
    return Front(
        title=_title(head, source.text),
        document_number=next((line for line in head if NUMBER.fullmatch(line)), None),
        issuer=issuer or next((line for line in head if BODY_NAME.fullmatch(line)), None),
        issue_date=day,
        implements=_implemented(source.text[:start]),
    )


def _implemented(opening: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(IMPLEMENTED.findall(SPACE.sub("", opening))))


def _signature(lines: list[str]) -> tuple[str | None, date | None]:
    """The day on a line of its own, and the body on the line before it."""
    for before, line in zip(["", *lines], lines, strict=False):
        if SIGNING_DAY.fullmatch(line):
            issuer = before if BODY_NAME.fullmatch(before) else None
            return issuer, next(iter(dates_in(line)), None)
    return None, None


def _title(head: list[str], text: str) -> str | None:
    """Lines from 关于 to 通知, with the body's name when it stands right before them."""
    for index, line in enumerate(head):
        if "关于" not in line or line.endswith("："):
            continue
        for stop in range(index + 1, min(index + 4, len(head) + 1)):
            words = "".join(head[index:stop])
            if SUBJECT.search(words) and len(words) <= LONGEST_TITLE:
                before = head[index - 1] if index else ""
                # On the line right above; a blank line makes it a line of its own.
                is_part = BODY_NAME.fullmatch(before) and f"{before}\n{line}" in text
                return before + words if is_part else words
    first = head[0].lstrip("#") if head else ""
    return first if 0 < len(first) <= LONGEST_TITLE else None


def _read_together(opening: str, text: str) -> Front:
    """Read a head printed as one stretch: the title stands twice, then the number."""
    title = _repeated_opening(opening)
    signed = SIGNED_TOGETHER.search(text)
    number = NUMBER.match(opening.rpartition(title)[2] if title else opening)
    return Front(
        title=title,
        document_number=number.group() if number else None,
        issuer=signed["issuer"] if signed else None,
        issue_date=next(iter(dates_in(signed["day"])), None) if signed else None,
        implements=_implemented(opening),
    )


def _repeated_opening(text: str) -> str | None:
    """The longest opening that stands in the text once more."""
    length = 0
    while length < LONGEST_TITLE and text.find(text[: length + 1], 1) > 0:
        length += 1
    return text[:length] if length > len("关于的通知") else None
