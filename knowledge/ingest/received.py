"""A file as received: what kind it is, its text, and what reading it took."""

from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import IngestError
from knowledge.ingest.encoding import decode
from knowledge.ingest.from_docx import read_docx
from knowledge.ingest.from_html import read_html
from knowledge.ingest.from_pdf import read_pdf
from knowledge.wording import say

LARGEST = 50_000_000


@dataclass(frozen=True)
class Received:
    """The text of a file, the bytes to keep as source.txt, and notes for the report."""

    text: str
    kept: bytes
    kind: str
    notes: tuple[str, ...] = ()


def receive(file: Path) -> Received:
    """Read a txt, docx, pdf or html file; what it is shows in its first bytes.

    Raises:
        IngestError: when the file is absent, empty, too large, or of a kind not read here.
    """
    if not file.is_file():
        raise IngestError(say("no_such_source", file=file))
    if file.stat().st_size > LARGEST:
        raise IngestError(say("source_too_large", file=file, size=LARGEST // 1_000_000))
    received = _read(file.read_bytes())
    if not received.text.strip():
        raise IngestError(say("source_empty", file=file))
    return received


def _read(content: bytes) -> Received:
    head = content.lstrip()[:512].lower()
    if head.startswith(b"%pdf"):
        text, running = read_pdf(content)
        left_out = (say("running_lines_left_out", count=running),) if running else ()
        return _extracted(text, "pdf", *left_out)
    if content.startswith(b"PK\x03\x04"):
        text, numbers = read_docx(content)
        written = (say("numbers_written_out", count=numbers),) if numbers else ()
        return _extracted(text, "docx", *written)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise IngestError(say("old_word"))
    if head.startswith((b"<!doctype", b"<html", b"<?xml", b"<body", b"<div", b"<meta")):
        text, encoding = read_html(content)
        return _extracted(text, "html", say("read_as", encoding=encoding))
    return _plain(content)


def _plain(content: bytes) -> Received:
    text, encoding = decode(content)
    if encoding == "utf-8":
        return Received(text, content, "txt")
    return _extracted(text, "txt", say("read_as", encoding=encoding))


def _extracted(text: str, kind: str, *notes: str) -> Received:
    return Received(text, text.encode(), kind, (say("kept_as_text", kind=kind), *notes))
