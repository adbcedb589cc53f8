"""The shape of statutes: 第…编, 第…章, 第…节 over 第…条."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.errors import IngestError
from knowledge.ingest.cleaning import clean, trim
from knowledge.ingest.closing import find_end
from knowledge.ingest.draft import Doubt, Draft
from knowledge.ingest.numbering import NUMERAL, SPACE, read_numeral, write_numeral
from knowledge.ingest.source import LONGEST_HEADING, SENTENCE_ENDS, Source
from knowledge.policy import Clause, MissingClause
from knowledge.wording import say

ABOVE = ("编", "章", "节")
MARK = re.compile(
    rf"^[ \t\u3000#]*(?P<label>第[ \u3000]?(?P<number>{NUMERAL}|\d+)[ \u3000]?"
    rf"(?P<kind>[编章节条])(?:之(?P<branch>{NUMERAL}))?)(?P<rest>.*)$",
    re.MULTILINE,
)
LARGEST_GAP = 9


@dataclass(frozen=True)
class Article:
    """One article: its number, where it stands, the headings above it."""

    label: str
    number: int
    branch: int
    start: int
    end: int
    above: tuple[str, ...]
    skipped: tuple[int, ...]

    @property
    def id(self) -> str:
        """12 for 第十二条, 12-1 for 第十二条之一."""
        return f"{self.number}-{self.branch}" if self.branch else str(self.number)


def count_articles(source: Source) -> int:
    """Count the lines that begin an article."""
    return sum(found["kind"] == "条" for found in _find_marks(source.text))


def take_apart(source: Source) -> Draft:
    """Take a statute apart, one clause an article.

    Raises:
        IngestError: when the numbers of the articles contradict themselves.
    """
    articles = tuple(_find_articles(source))
    end = articles[-1].end
    return Draft(
        shape="articles",
        clauses=tuple(_make_clause(source, article) for article in articles),
        missing=tuple(_lost(source, number) for article in articles for number in article.skipped),
        doubts=tuple(
            Doubt(source.line_number(article.start), say("numbers_skipped", label=article.label))
            for article in articles
            if article.skipped
        ),
        body_start=articles[0].start,
        body_end=end,
    )


def _find_articles(source: Source) -> Iterator[Article]:
    marks = list(_find_marks(source.text))
    last_of_all = max(found.end("label") for found in marks if found["kind"] == "条")
    ends = [found.start() for found in marks[1:]] + [find_end(source, last_of_all)]
    above: dict[str, str] = {}
    last = (0, 0)
    for found, stop in zip(marks, ends, strict=True):
        kind = found["kind"]
        if kind in ABOVE:
            above = {name: above[name] for name in ABOVE[: ABOVE.index(kind)] if name in above}
            above[kind] = " ".join((_label(found), *found["rest"].split()))
            continue
        number = read_numeral(found["number"])
        branch = read_numeral(found["branch"]) if found["branch"] else 0
        skipped = _skipped(source, found, last, (number, branch))
        last = (number, branch)
        start, end = trim(source.text, found.start("label"), stop)
        path = (*above.values(), _label(found))
        yield Article(_label(found), number, branch, start, end, path, skipped)


def _label(found: re.Match[str]) -> str:
    """The number as printed, without the spaces that spread it."""
    return SPACE.sub("", found["label"])


def _find_marks(text: str) -> Iterator[re.Match[str]]:
    """Lines that begin a part: 第三条规定 in the middle of a sentence does not."""
    heading_end = 0
    for found in MARK.finditer(text):
        if found["kind"] in ABOVE:
            if len(found["rest"]) <= LONGEST_HEADING and not set("，。；") & set(found["rest"]):
                heading_end = found.end()
                yield found
            continue
        is_parted = not found["rest"] or found["rest"][0].isspace()
        before = _sign_before(text, found.start())
        if is_parted or before < heading_end or text[before] in SENTENCE_ENDS:
            yield found


def _sign_before(text: str, at: int) -> int:
    """The offset of the last sign before an offset, white space left out; -1 if none."""
    before = at - 1
    while before >= 0 and text[before].isspace():
        before -= 1
    return before


def _skipped(
    source: Source, found: re.Match[str], last: tuple[int, int], now: tuple[int, int]
) -> tuple[int, ...]:
    """The numbers between two articles; a number that goes back is refused."""
    number, branch = now
    expected = last[0] + 1
    if now in ((expected, 0), (last[0], last[1] + 1)):
        return ()
    if branch or not expected < number <= expected + LARGEST_GAP:
        line = source.line_number(found.start("label"))
        message = say("thread_lost", line=line, label=found["label"], expected=expected)
        raise IngestError(message)
    return tuple(range(expected, number))


def _make_clause(source: Source, article: Article) -> Clause:
    span = (article.start, article.end)
    text, repairs = clean(source.text, (span,))
    return Clause(
        policy=source.policy,
        id=article.id,
        label=article.label,
        heading=None,
        heading_path=article.above,
        text=text,
        spans=(span,),
        repairs=repairs,
    )


def _lost(source: Source, number: int) -> MissingClause:
    label = f"第{write_numeral(number)}条"
    return MissingClause(policy=source.policy, id=str(number), label=label)
