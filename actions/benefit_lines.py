"""A benefit in one line of a list: its name, what the rule gives, where, and until when."""

from dataclasses import replace

from actions.amounts import say_day
from actions.calculator import Benefit
from actions.judgement import judge
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name
from actions.turn import Turn
from actions.verdict_words import standard_words
from knowledge.citation import Citation, cite


def benefit_line(library: Library, benefit: Benefit, turn: Turn) -> str:
    """Write a benefit as one line, with its end plainly said."""
    (judgement,) = judge(library, (benefit.id,), {}, as_of=turn.as_of)
    citation = cited(benefit, turn, benefit.quotes[0])
    listed = replace(judgement, has_ended=False)
    standard = standard_words(listed, library.catalogue) or f"{benefit.name}。"
    last = judgement.decision.benefit.window.days.last_day
    key = "unstated" if last is None else "over" if judgement.has_ended else "running"
    end = phrase(f"listed.{key}", last_day=say_day(last) if last else "")
    return phrase("listed.line", standard=standard, clause=clause_name(citation), end=end)


def cited(benefit: Benefit, turn: Turn, quote: str) -> Citation:
    """Cite a sentence of a benefit's clause."""
    return cite(benefit.policy, benefit.clause, quote=quote, as_of=turn.as_of)
