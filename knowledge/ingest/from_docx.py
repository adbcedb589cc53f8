"""Word documents: paragraphs and tables in order, automatic numbers written out."""

import io
from collections.abc import Iterator
from typing import Any
from zipfile import BadZipFile

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from knowledge.errors import IngestError
from knowledge.ingest.docx_numbers import AutomaticNumbers
from knowledge.wording import say

BREAKS = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): "\t"}


def read_docx(content: bytes) -> tuple[str, int]:
    """Return the text, a line a paragraph, and how many numbers Word had kept apart.

    Deleted words of tracked changes are left out, inserted ones are taken.

    Raises:
        IngestError: when the file is damaged or another kind of document.
    """
    try:
        document = docx.Document(io.BytesIO(content))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        raise IngestError(say("docx_unreadable")) from error
    numbers = AutomaticNumbers(document)
    lines = list(_lines(document, numbers))
    return "\n\n".join(lines) + "\n", numbers.written


def _lines(document: Any, numbers: AutomaticNumbers) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from (
                "\t".join(cell.text.replace("\n", "") for cell in row.cells) for row in block.rows
            )
        else:
            words = _words(block)
            if words.strip():
                yield numbers.label(block) + words


def _words(paragraph: Paragraph) -> str:
    words = ""
    # python-docx's own text leaves out words inserted under tracked changes.
    for node in paragraph._p.iter():
        if node.tag == qn("w:t"):
            words += node.text or ""
        else:
            words += BREAKS.get(node.tag, "")
    return words
