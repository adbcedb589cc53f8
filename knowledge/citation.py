"""A clause as used in an answer: the words quoted, and until when they hold."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from knowledge.errors import CitationError
from knowledge.policy import Clause, Policy
from knowledge.validity import Validity, Window, validity_on
from knowledge.wording import say

ITEM, PART = re.compile(r"\d+"), re.compile(r"[一二三四五六七八九十]+、")


@dataclass(frozen=True, kw_only=True)
class Citation:
    """A clause, the sentence quoted from it, and its validity on a day."""

    policy: str
    title: str
    document_number: str | None
    clause: str
    label: str | None
    heading_path: tuple[str, ...]
    text: str
    quote: str
    validity: Validity
    url: str
    score: float

    @property
    def place(self) -> str:
        """Where in its document it stands, as people say it: 第32项, 第一条, 四、（一）."""
        return place_of(self.label, clause=self.clause, heading_path=self.heading_path)

    @property
    def name(self) -> str:
        """Document and place, as people would find it."""
        return (self.document_number or say("titled", title=self.title)) + self.place

    def to_json(self) -> dict[str, Any]:
        """Return the contract's shape."""
        return {
            "policy": self.policy,
            "title": self.title,
            "document_number": self.document_number,
            "clause": self.clause,
            "label": self.label,
            "heading_path": list(self.heading_path),
            "text": self.text,
            "quote": self.quote,
            "validity": self.validity.to_json(),
            "url": self.url,
            "score": self.score,
            "name": self.name,
        }


def place_of(label: str | None, *, clause: str, heading_path: tuple[str, ...]) -> str:
    """Return where a clause stands, without the stop that is printed after its number.

    Args:
        label: its number as printed, None where none is.
        clause: its id.
        heading_path: the headings it stands under.
    """
    if label is None:
        return say("place_closing")
    if number := ITEM.match(label):
        return say("place_item", number=number.group())
    # The numbers of its part begin anew: the part is named too.
    is_of_part = "." in clause and len(heading_path) > 1
    part = PART.match(heading_path[0]) if is_of_part else None
    if part is None and (article := PART.fullmatch(label)):
        return say("place_article", number=article.group()[:-1])
    return (part.group() if part else "") + label


def cite(
    policy: Policy, clause: Clause, *, quote: str | None = None, as_of: date, score: float = 1.0
) -> Citation:
    """Cite a clause.

    Args:
        policy: the document.
        clause: one of its clauses.
        quote: verbatim words of the clause; the whole clause when left out.
        as_of: the day its validity is judged on.
        score: how well it answers, 0 to 1.

    Raises:
        CitationError: when the quote is not in the clause.
    """
    if quote is not None and (not quote or quote not in clause.text):
        message = say("quote_not_in_clause", policy=policy.id, clause=clause.id, quote=quote)
        raise CitationError(message)
    window = window_of(policy, clause, quote=quote)
    return Citation(
        policy=policy.id,
        title=policy.title,
        document_number=policy.document_number,
        clause=clause.id,
        label=clause.label,
        heading_path=clause.heading_path,
        text=clause.text,
        quote=quote or clause.text,
        validity=validity_on(window, as_of, issued=policy.issue_date),
        url=f"/policies/{policy.id}#{clause.id}",
        score=score,
    )


def window_of(policy: Policy, clause: Clause, *, quote: str | None = None) -> Window:
    """Return the window the text states for a quote, or for a whole clause.

    A date reaches as far as the words it covers. A quote that touches dated
    words takes their window, the earliest end first. A whole clause takes a
    window only when that window covers every sentence of it; otherwise the
    document's own window holds, which mostly states nothing.
    """
    if quote is None:
        return _common_window(clause) or policy.window
    touched = [dated.window for dated in clause.dated if _touch(clause.text, quote, dated.words)]
    return min(touched, key=_end, default=policy.window)


def _common_window(clause: Clause) -> Window | None:
    windows = {dated.window for dated in clause.dated}
    if len(windows) != 1:
        return None
    covered = "".join(dated.words for dated in clause.dated)
    return windows.pop() if all(line in covered for line in clause.sentences) else None


def _touch(text: str, quote: str, words: str) -> bool:
    quoted, dated = text.index(quote), text.index(words)
    return quoted < dated + len(words) and dated < quoted + len(quote)


def _end(window: Window) -> date:
    return window.last_day or date.max
