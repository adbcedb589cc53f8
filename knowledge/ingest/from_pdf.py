"""PDF documents with a text layer."""

import pypdfium2

from knowledge.errors import IngestError
from knowledge.wording import say

PAGE_BREAK = "\n\n\n"


def read_pdf(content: bytes) -> str:
    """Return the text, page after page.

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
    return PAGE_BREAK.join(page.replace("\r\n", "\n").strip("\n") for page in pages) + "\n"
