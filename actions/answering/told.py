"""What is told of benefits decided: the verdict, the rules in general, what was heard."""

from collections.abc import Sequence

from actions.answering.clause_answer import how_line
from actions.answering.ending import end_line
from actions.answering.other_hires import ended_lines
from actions.answering.said_facts import say_facts
from actions.answering.standards import standard_words
from actions.answering.tiers import missed_tier_lines, without_lesser_tiers
from actions.answering.verdict_words import (
    is_settled,
    limit_lines,
    not_added_line,
    outside_line,
    payee_lines,
    settled_lines,
    verdict_lines,
)
from actions.calculator import Verdict
from actions.cues import cue
from actions.hearing.message_kind import WHAT_IF
from actions.judgement import Judgement
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import quote_line, scope_lines
from actions.topic.fitting_quote import pairs_shared
from actions.turn import Turn
from knowledge.citation import Citation

CHANGES = {
    WHAT_IF: "verdict.supposed",
    "correct": "verdict.changed",
    "follow_up": "verdict.changed",
}


def verdict(
    library: Library, judgements: Sequence[Judgement], citations: Sequence[Citation]
) -> list[str]:
    """Say what is due, or why nothing is, and by which clause."""
    due = [one for one in judgements if one.decision.eligible is Verdict.YES]
    best = without_lesser_tiers(due) or _worked_out(judgements) or judgements[:1]
    told = [line for one in best for line in verdict_lines(one, library.catalogue)]
    is_service = best[0].decision.benefit.is_service
    return [
        *told,
        *([] if due or not is_service else _standards(library, best)),
        *missed_tier_lines(judgements, best),
        *ended_lines(judgements),
        *(payee_lines(best[0].decision) if due else []),
        *not_added_line(best),
        end_line(best[0]),
        *basis_line(citations, told, "" if due or is_service else "".join(best[0].decision.needed)),
        *scope_lines(best[0].decision.benefit.policy),
        *([how_line(best[0].decision.benefit.clause)] if due else []),
    ]


def _standards(library: Library, best: Sequence[Judgement]) -> list[str]:
    """Say what is done for whom a service is for: who lacks only the registering knows what for."""
    return [words for one in best if (words := standard_words(one, library.catalogue))]


def _worked_out(judgements: Sequence[Judgement]) -> list[Judgement]:
    """Return those still open whose amount is known for each case: 60% if small, 30% if large."""
    return [one for one in judgements if one.decision.if_eligible is not None]


def general(
    library: Library, judgements: Sequence[Judgement], citations: Sequence[Citation]
) -> list[str]:
    """Say what the rules fix for everybody, before the case is decided."""
    settled = settled_lines(judgements)
    alive = [one for one in judgements if one.decision.eligible is not Verdict.NO]
    counted = [one for one in alive if not is_settled(one)]
    found = [standard_words(one, library.catalogue) for one in counted]
    told = [*settled, *filter(None, found)]
    first = judgements[0]
    is_over = first.is_outside and not told
    known = phrase("verdict.general", name=first.decision.benefit.name)
    return [
        *(told or [outside_line(first.decision) if is_over else known]),
        *(line for one in counted for line in limit_lines(one.decision)),
        *ended_lines(judgements),
        *payee_lines(judgements[0].decision),
        end_line(judgements[0]),
        *basis_line(citations, told),
        *scope_lines(judgements[0].decision.benefit.policy),
    ]


def basis_line(citations: Sequence[Citation], told: Sequence[str], needed: str = "") -> list[str]:
    """Quote the sentence that states the figures told, of several the one on what is needed."""
    figures = _figures("".join(told))

    def fitness(one: Citation) -> tuple[int, int]:
        return len(figures & _figures(one.quote)), pairs_shared(one.quote, needed)

    return [quote_line(max(citations, key=fitness), lead="basis")]


def _figures(text: str) -> set[str]:
    return set(cue("figure").findall(text))


def heard(library: Library, turn: Turn) -> str:
    """Say back what was noted, or that nothing was understood."""
    if not turn.said:
        return phrase("ask.again")
    noted = phrase("ask.noted", facts=say_facts(library, turn.said))
    is_supposed = turn.intent == WHAT_IF
    return phrase("ask.supposed", facts=say_facts(library, turn.said)) if is_supposed else noted
