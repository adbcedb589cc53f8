"""A subject's benefits decided and told: the verdict, or the conditions and one question."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.answering.asking import choose_question, question_buttons, question_words
from actions.answering.other_years import other_year_lines
from actions.answering.payee import is_not_theirs, not_theirs
from actions.answering.said_facts import say_facts
from actions.answering.tiers import without_lesser_tiers
from actions.answering.verdict_words import (
    changed_lines,
    end_line,
    is_settled,
    not_added_line,
    payee_lines,
    rest_lines,
    settled_lines,
    short_lines,
    standard_words,
    verdict_lines,
)
from actions.calculator import Verdict
from actions.calculator.shapes import AsGiven, PerUnit, RateOf
from actions.hearing.message_kind import WHAT_IF
from actions.judgement import Judgement, judge, with_what_goes_without_saying
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import quote_line, scope_lines
from actions.reply import Button, Reply
from actions.topic.aspect import AMOUNT
from actions.topic.at_hand import clause_mates
from actions.topic.naming import name_alone
from actions.topic.subject_matter import Subject, facts_of
from actions.turn import Turn
from knowledge.citation import Citation, cite
from knowledge.outcome import Outcome

CHANGES = {
    WHAT_IF: "verdict.supposed",
    "correct": "verdict.changed",
    "follow_up": "verdict.changed",
}
MONEY = "money"


@dataclass(frozen=True, kw_only=True)
class Decided:
    """The reply, and the fact it asks for."""

    reply: Reply
    asked: str | None = None


def decide_subject(library: Library, subject: Subject, turn: Turn, *, is_new: bool) -> Decided:
    """Decide the benefits of a subject and tell what they come to.

    Args:
        library: policies and benefits.
        subject: with at least one benefit.
        turn: the message.
        is_new: whether the subject is told for the first time.
    """
    turn = replace(turn, facts=with_what_goes_without_saying(library, turn.facts, subject.question))
    judgements = _judged(library, subject, turn)
    citations = _citations(subject, judgements, turn)
    if is_not_theirs(judgements, turn.facts, turn.text):
        lines, asked = not_theirs(judgements[0], citations[0], subject), None
    else:
        asked = choose_question(library, judgements, turn.facts)
        if is_new and turn.intent == AMOUNT and _is_same_for_all(library, judgements, turn):
            return _standing(library, judgements, citations)
        if asked is None:
            lines = _verdict(library, judgements, citations[0])
        else:
            general = _general(library, judgements, citations[0])
            general += other_year_lines(library, subject, turn)
            heard = [_heard(library, turn), *settled_lines(judgements)]
            told = [*heard, *_changed(library, judgements, turn), *_short(judgements, turn)]
            lines = [*_counted(library, judgements, turn), *general] if is_new else told
            lines.append(question_words(library, asked))
    if turn.intent in CHANGES and turn.said and asked is None:
        lines[0] = phrase(CHANGES[turn.intent], facts=say_facts(library, turn.said)) + lines[0]
    return Decided(reply=_reply(library, lines, judgements, citations, asked), asked=asked)


def _judged(library: Library, subject: Subject, turn: Turn) -> tuple[Judgement, ...]:
    """Decide the benefits of a subject; where all are refused, the others of their name."""
    judgements = judge(library, subject.benefits, turn.facts, as_of=turn.as_of)
    if any(one.decision.conditions is not Verdict.NO for one in judgements):
        return judgements
    mates = clause_mates(library, subject.benefits)
    names = {name_alone(one.decision.benefit) for one in judgements}
    alike = [one for one in mates if name_alone(library.benefits.get(one)) in names]
    found = judge(library, alike, turn.facts, as_of=turn.as_of)
    kept = tuple(one for one in found if one.decision.conditions is not Verdict.NO)
    return kept or judgements


def _is_same_for_all(library: Library, judgements: Sequence[Judgement], turn: Turn) -> bool:
    """Whether a rate or a limit is asked for that no case changes, and no case is told."""
    benefits = [one.decision.benefit for one in judgements]
    is_counted = any(isinstance(one.entitlement, PerUnit | RateOf | AsGiven) for one in benefits)
    is_told = any(facts_of(library, one) & turn.facts.keys() for one in benefits)
    return not is_counted and not is_told


def _standing(
    library: Library, judgements: Sequence[Judgement], citations: tuple[Citation, ...]
) -> Decided:
    lines = _general(library, judgements, citations[0])
    reply = _reply(library, lines, judgements, citations, None)
    return Decided(reply=replace(reply, outcome=Outcome.ANSWERED))


def _heard(library: Library, turn: Turn) -> str:
    if not turn.said:
        return phrase("ask.again")
    noted = phrase("ask.noted", facts=say_facts(library, turn.said))
    is_supposed = turn.intent == WHAT_IF
    return phrase("ask.supposed", facts=say_facts(library, turn.said)) if is_supposed else noted


def _changed(library: Library, judgements: Sequence[Judgement], turn: Turn) -> list[str]:
    """Say what a change comes to although something is still to be asked."""
    if turn.intent not in CHANGES:
        return _counted(library, judgements, turn)
    return [line for one in judgements for line in changed_lines(one, library.catalogue, turn.said)]


def _counted(library: Library, judgements: Sequence[Judgement], turn: Turn) -> list[str]:
    """Say what the numbers told come to if the rest holds."""
    alive = [one for one in judgements if one.decision.eligible is Verdict.UNKNOWN]
    return rest_lines([one for one in alive if _is_counted(library, one, turn)])


def _is_counted(library: Library, judgement: Judgement, turn: Turn) -> bool:
    shape = judgement.decision.benefit.entitlement
    if not isinstance(shape, PerUnit | RateOf):
        return False
    derived = library.catalogue[shape.of].derived
    return bool({shape.of, *(derived.sources if derived else ())} & turn.said.keys())


def _short(judgements: Sequence[Judgement], turn: Turn) -> list[str]:
    return list(dict.fromkeys(line for one in judgements for line in short_lines(one, turn.said)))


def _verdict(library: Library, judgements: Sequence[Judgement], citation: Citation) -> list[str]:
    due = [one for one in judgements if one.decision.eligible is Verdict.YES]
    best = without_lesser_tiers(due) or _worked_out(judgements) or judgements[:1]
    return [
        *(line for one in best for line in verdict_lines(one, library.catalogue)),
        *(payee_lines(best[0].decision) if due else []),
        *not_added_line(best),
        end_line(best[0]),
        quote_line(citation, lead="basis"),
        *scope_lines(best[0].decision.benefit.policy),
        *([phrase("unstated.how")] if due else []),
    ]


def _worked_out(judgements: Sequence[Judgement]) -> list[Judgement]:
    """Return those still open whose amount is known for each case: 60% if small, 30% if large."""
    return [one for one in judgements if one.decision.if_eligible is not None]


def _general(library: Library, judgements: Sequence[Judgement], citation: Citation) -> list[str]:
    settled = settled_lines(judgements)
    alive = [one for one in judgements if one.decision.eligible is not Verdict.NO]
    counted = [one for one in alive if not is_settled(one)]
    found = [standard_words(one, library.catalogue) for one in counted]
    told = [*settled, *filter(None, found)]
    name = judgements[0].decision.benefit.name
    return [
        *(told or [phrase("verdict.general", name=name)]),
        *payee_lines(judgements[0].decision),
        end_line(judgements[0]),
        quote_line(citation, lead="basis"),
        *scope_lines(judgements[0].decision.benefit.policy),
    ]


def _citations(
    subject: Subject, judgements: Sequence[Judgement], turn: Turn
) -> tuple[Citation, ...]:
    # The sentence a decision stands on comes first, the one found nearest if it is one.
    found: dict[str, Citation] = {}
    for one in judgements:
        benefit, nearest = one.decision.benefit, subject.citations[0].quote
        for quote in sorted(benefit.quotes, key=lambda quote: not _overlaps(quote, nearest)):
            cited = cite(benefit.policy, benefit.clause, quote=quote, as_of=turn.as_of)
            found.setdefault(quote, cited)
    return tuple(found.values())


def _overlaps(one: str, other: str) -> bool:
    return one in other or other in one


def _reply(
    library: Library,
    lines: Sequence[str],
    judgements: Sequence[Judgement],
    citations: tuple[Citation, ...],
    asked: str | None,
) -> Reply:
    buttons = question_buttons(library, asked, judgements) if asked else _more()
    return Reply(
        text="\n".join(lines),
        outcome=Outcome.CLARIFICATION if asked else Outcome.CALCULATED,
        citations=citations,
        decisions=tuple(one.decision for one in judgements),
        buttons=buttons,
    )


def _more() -> tuple[Button, ...]:
    titles = (phrase(f"buttons.{name}") for name in ("why", "source", "who", "human"))
    return tuple(Button(title, title) for title in titles)
