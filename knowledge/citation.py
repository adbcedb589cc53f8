"""A clause as used in an answer: the words quoted, and until when they hold."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from knowledge.errors import CitationError
from knowledge.policy import Clause, Policy
from knowledge.validity import Validity, Window, validity_on
from knowledge.wording import say


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
        }


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
