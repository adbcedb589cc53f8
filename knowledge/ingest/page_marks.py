"""What a printed page adds to a document: page numbers, running heads and feet."""

import re
from collections import Counter
from collections.abc import Sequence

PAGE_NUMBER = r"[—–－-]+ *\d{1,4} *[—–－-]+"
FIGURES = re.compile(r"\d+")
FEWEST_PAGES = 3
DEEPEST = 2

type Lines = Sequence[str]


def is_page_number(words: str) -> bool:
    """Tell whether a line is a page number wherever it stands: — 3 —."""
    return re.fullmatch(PAGE_NUMBER, words) is not None


def strip_pages(pages: Sequence[str]) -> tuple[tuple[str, ...], int]:
    """Return the pages without their running lines, and how many lines those were.

    Outermost lines are left out when they are a page number, or when, but for their
    figures, the same stands there on most pages of a document of several.
    """
    lines = [[line for line in page.splitlines() if line.strip()] for page in pages]
    heads, feet = _usual(lines), _usual([page[::-1] for page in lines])
    spans = [(_count(page, heads), len(page) - _count(page[::-1], feet)) for page in lines]
    kept = [page[start:end] for page, (start, end) in zip(lines, spans, strict=True)]
    left_out = sum(len(page) for page in lines) - sum(len(page) for page in kept)
    return tuple("\n".join(page) for page in kept), left_out


def _usual(pages: Sequence[Lines]) -> tuple[frozenset[str], ...]:
    """What stands on most pages in their first line, in their second and so on."""
    if len(pages) < FEWEST_PAGES:
        return (frozenset(),) * DEEPEST
    depths = (
        Counter(_without_figures(page[depth]) for page in pages if len(page) > depth)
        for depth in range(DEEPEST)
    )
    return tuple(
        frozenset(words for words, count in counted.items() if count > len(pages) / 2)
        for counted in depths
    )


def _count(page: Lines, usual: tuple[frozenset[str], ...]) -> int:
    count = 0
    for words, running in zip(page, usual, strict=False):
        if not is_page_number(words.strip()) and _without_figures(words) not in running:
            break
        count += 1
    return count


def _without_figures(words: str) -> str:
    return FIGURES.sub("0", words.strip())
