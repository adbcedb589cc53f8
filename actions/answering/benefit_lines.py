"""A benefit in one line of a list: its name, what the rule gives, where, and until when."""

from dataclasses import replace
from datetime import date

from actions.amounts import say_day
from actions.answering.standards import standard_words
from actions.calculator import Benefit, Mention
from actions.judgement import judge
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name
from actions.turn import Turn
from knowledge.citation import Citation, cite


def benefit_line(library: Library, benefit: Benefit, turn: Turn) -> str:
    """Write a benefit as one line, with its end plainly said."""
    (judgement,) = judge(library, (benefit.id,), {}, as_of=turn.as_of)
    citation = cited(benefit, turn, benefit.own_quote)
    listed = replace(judgement, has_ended=False)
    standard = standard_words(listed, library.catalogue) or f"{benefit.name}。"
    end = _end(benefit.window.days.last_day, turn)
    return phrase("listed.line", standard=standard, clause=clause_name(citation), end=end)


def thing_line(library: Library, thing: Benefit | Mention, turn: Turn, *, says: str) -> str:
    """Write what there is as one line in plain words; without words the rule itself is said."""
    if isinstance(thing, Benefit) and not says:
        return benefit_line(library, thing, turn)
    citation = cited(thing, turn, thing.quotes[0])
    window = thing.window.days.last_day if isinstance(thing, Benefit) else None
    name, last = clause_name(citation), window or citation.validity.last_day
    if last is None:
        return phrase("listed.line_bare", standard=f"{says}。", clause=name)
    return phrase("listed.line", standard=f"{says}。", clause=name, end=_end(last, turn))


def _end(last: date | None, turn: Turn) -> str:
    key = "unstated" if last is None else "over" if last < turn.as_of else "running"
    return phrase(f"listed.{key}", last_day=say_day(last) if last else "")


def cited(thing: Benefit | Mention, turn: Turn, quote: str) -> Citation:
    """Cite a sentence of a thing's clause."""
    return cite(thing.policy, thing.policy.clause(thing.clause.id), quote=quote, as_of=turn.as_of)
