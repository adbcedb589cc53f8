"""A policy and its clauses, as they are read from a policy folder."""

import re
from dataclasses import dataclass
from datetime import date

from knowledge.errors import UnknownClauseError
from knowledge.repairs import Repair, Span
from knowledge.validity import Window
from knowledge.wording import say

DUTY_LINE = re.compile(r"[（(〔](?:牵头|责任)单位：[^。]*[）)〕]$")
YEAR = re.compile(r"〔(20\d\d)〕")
SENTENCE = re.compile(r"[^。！？]+[。！？]?[”’」』）)]*")


@dataclass(frozen=True)
class DatedWords:
    """Words of a clause that hold only in a stated window."""

    words: str
    window: Window


@dataclass(frozen=True, kw_only=True)
class Clause:
    """The smallest numbered unit of a policy, in the source's own words."""

    policy: str
    id: str
    label: str | None
    heading: str | None
    heading_path: tuple[str, ...]
    text: str
    lead_bodies: tuple[str, ...] = ()
    responsible_bodies: tuple[str, ...] = ()
    is_cut: bool = False
    doubts: tuple[str, ...] = ()
    dated: tuple[DatedWords, ...] = ()
    spans: tuple[Span, ...] = ()
    repairs: tuple[Repair, ...] = ()

    @property
    def duty_line(self) -> str | None:
        """The closing bracket that names the responsible bodies, as printed."""
        found = DUTY_LINE.search(self.text)
        return found.group() if found else None

    @property
    def body(self) -> str:
        """The text without label, heading and duty line."""
        opening = (self.label or "") + (self.heading or "")
        closing = self.duty_line or ""
        return self.text.removeprefix(opening).removesuffix(closing).lstrip("。 ")

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences of the body, each verbatim in the text."""
        return tuple(found.group().strip() for found in SENTENCE.finditer(self.body))


@dataclass(frozen=True, kw_only=True)
class MissingClause:
    """A clause the document had and this source has lost; what is left of it."""

    policy: str
    id: str
    label: str
    heading_path: tuple[str, ...] = ()
    lead_bodies: tuple[str, ...] = ()
    responsible_bodies: tuple[str, ...] = ()
    remnant: str | None = None
    doubts: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Policy:
    """A government document; what its text does not say is None."""

    id: str
    title: str
    document_number: str | None
    issuer: str | None
    jurisdiction: str | None
    issue_date: date | None
    addressees: str | None = None
    implements: tuple[str, ...]
    window: Window
    notes: tuple[str, ...]
    clauses: tuple[Clause, ...]
    missing: tuple[MissingClause, ...]
    digest: str

    @property
    def earliest_day(self) -> date:
        """The day of issue; of an undated one, the year's first of what it carries out.

        A text that carries out 人社部发〔2022〕69号 was not written before 2022.
        """
        if self.issue_date is not None:
            return self.issue_date
        years = [int(found) for one in self.implements for found in YEAR.findall(one)]
        return date(max(years), 1, 1) if years else date.min

    def is_of_year(self, year: int | None) -> bool:
        """Whether it was issued in a year; an undated text is of none."""
        return self.issue_date is not None and self.issue_date.year == year

    def clause(self, clause_id: str) -> Clause:
        """Return one clause.

        Raises:
            UnknownClauseError: when the policy has no clause of that id.
        """
        for clause in self.clauses:
            if clause.id == clause_id:
                return clause
        raise UnknownClauseError(say("clause_unknown", policy=self.id, clause=clause_id))
