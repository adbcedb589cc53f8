"""Numbers that Word makes itself and does not store in the text."""

from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from knowledge.ingest.numbering import write_numeral

CHINESE = {
    "chineseCounting",
    "chineseCountingThousand",
    "ideographDigital",
    "japaneseCounting",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
}


@dataclass
class AutomaticNumbers:
    """Counts a document's numbered paragraphs from top to bottom."""

    document: Any
    written: int = 0
    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def label(self, paragraph: Paragraph) -> str:
        """Return the number Word prints before a paragraph, or nothing."""
        place = _place(paragraph)
        level = self._level(*place) if place else None
        if place is None or level is None:
            return ""
        self._count(place, level)
        printed = self._fill(place[0], place[1], _value(level, "w:lvlText") or "")
        self.written += bool(printed)
        return printed

    def _count(self, place: tuple[str, int], level: Any) -> None:
        start = int(_value(level, "w:start") or 1)
        self.counts[place] = self.counts.get(place, start - 1) + 1
        for deeper in [key for key in self.counts if key[0] == place[0] and key[1] > place[1]]:
            del self.counts[deeper]

    def _fill(self, list_id: str, depth: int, pattern: str) -> str:
        for above in range(depth + 1):
            level = self._level(list_id, above)
            number = self.counts.get((list_id, above), 1)
            is_chinese = level is not None and _value(level, "w:numFmt") in CHINESE
            pattern = pattern.replace(
                f"%{above + 1}", write_numeral(number) if is_chinese else str(number)
            )
        return pattern

    def _level(self, list_id: str, depth: int) -> Any | None:
        root = self.document.part.numbering_part.element
        found = root.xpath(f'w:num[@w:numId="{list_id}"]/w:abstractNumId/@w:val')
        if not found:
            return None
        levels = root.xpath(
            f'w:abstractNum[@w:abstractNumId="{found[0]}"]/w:lvl[@w:ilvl="{depth}"]'
        )
        return levels[0] if levels and _value(levels[0], "w:numFmt") != "bullet" else None


def _place(paragraph: Paragraph) -> tuple[str, int] | None:
    """The list a paragraph belongs to and its depth, from itself or its style."""
    # python-docx has no public way to a paragraph's numbering.
    elements: list[Any] = [paragraph._p]
    if paragraph.style:
        elements.append(paragraph.style.element)
    for element in elements:
        ids = element.xpath("w:pPr/w:numPr/w:numId/@w:val")
        if ids:
            depths = element.xpath("w:pPr/w:numPr/w:ilvl/@w:val")
            return (ids[0], int(depths[0]) if depths else 0) if ids[0] != "0" else None
    return None


def _value(level: Any, tag: str) -> str | None:
    element = level.find(qn(tag))
    return element.get(qn("w:val")) if element is not None else None
