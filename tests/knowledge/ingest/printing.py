"""Word and PDF files made for these tests."""

import io

import docx

FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
    "/DescendantFonts [4 0 R] >>"
)
GLYPHS = (
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>"
)


def print_pdf(pages: list[list[str]]) -> bytes:
    """Return a PDF with a text layer, one list of lines a page."""
    kids = " ".join(f"{5 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        FONT,
        GLYPHS,
    ]
    for index, lines in enumerate(pages):
        shown = " T* ".join(f"<{line.encode('utf-16-be').hex()}> Tj" for line in lines)
        stream = f"BT /F1 12 Tf 20 TL 50 780 Td {shown} ET"
        objects += [
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {6 + 2 * index} 0 R >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    return _assemble(objects)


def _assemble(objects: list[str]) -> bytes:
    written, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(written))
        written += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    return (
        f"{written}xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(written)}\n%%EOF"
    ).encode("ascii")


def print_docx(paragraphs: list[tuple[str, str | None]]) -> bytes:
    """Return a Word file; a style such as List Number makes Word number a paragraph."""
    document = docx.Document()
    for words, style in paragraphs:
        document.add_paragraph(words, style=style)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()
