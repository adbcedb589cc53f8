"""PDF documents with a text layer."""

import pypdfium2

from knowledge.errors import IngestError
from knowledge.ingest.page_marks import strip_pages
from knowledge.wording import say

PAGE_BREAK = "\n\n\n"


def read_pdf(content: bytes) -> tuple[str, int]:
    """Return the text, page after page, and how many running lines were left out of it.

    Raises:
        IngestError: when the file is damaged, locked, or has pages without text.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise IngestError(say("pdf_unreadable")) from error
    pages = [page.get_textpage().get_text_range() for page in document]
    empty = [str(number) for number, page in enumerate(pages, 1) if not page.strip()]
    if empty:
        raise IngestError(say("pdf_without_text", pages="、".join(empty)))
    stripped, left_out = strip_pages(pages)
    return PAGE_BREAK.join(stripped) + "\n", left_out
