"""A subject's benefits decided and told: the verdict, or the conditions and one question."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.answering.asking import EVENT, choose_question, question_buttons, question_words
from actions.answering.conditions_said import length_line
from actions.answering.ending import end_line
from actions.answering.going_on import (
    changed,
    counted,
    decided,
    enough,
    lost,
    lost_before,
    narrowed,
    opened_anew,
    put_off,
    short,
    unstated,
)
from actions.answering.group_cases import is_of_groups
from actions.answering.groups import basis_lines, tell_groups
from actions.answering.in_their_district import in_their_district
from actions.answering.met_elsewhere import met_elsewhere
from actions.answering.needs_told import lacking_line
from actions.answering.opened import opened_by
from actions.answering.other_hires import ended_lines
from actions.answering.other_years import other_year_lines, still_open_lines
from actions.answering.payee import is_not_theirs, not_theirs
from actions.answering.said_facts import concluded_line, form_line, say_facts
from actions.answering.standards import standard_words
from actions.answering.told import CHANGES, basis_line, general, heard, verdict
from actions.answering.verdict_words import limit_lines, settled_lines
from actions.calculator import Verdict
from actions.calculator.shapes import AsGiven, PerUnit, RateOf
from actions.cues import cue
from actions.hearing.message_kind import FOLLOW_UP, WHAT_IF, asks
from actions.hosting import INTERNS, MONTHS
from actions.judgement import Judgement, judge, with_what_goes_without_saying
from actions.library import Library
from actions.phrases import phrase
from actions.reply import Button, Reply
from actions.topic.aspect import AMOUNT, asks_for
from actions.topic.at_hand import ALWAYS
from actions.topic.fitting_quote import overlap
from actions.topic.subject_matter import Subject, facts_of
from actions.turn import Turn
from knowledge.citation import Citation, cite
from knowledge.outcome import Outcome


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
    if is_of_groups(library, turn, subject.benefits):
        return _groups_told(library, subject, turn)
    told = turn.facts
    turn = replace(turn, facts=with_what_goes_without_saying(library, told, subject.question))
    judgements = judge(library, subject.benefits, turn.facts, as_of=turn.as_of)
    citations = _citations(subject, judgements, turn)
    if is_not_theirs(judgements, told, turn.text) and not _is_settled_by_more(
        judgements, turn, is_new=is_new
    ):
        lines, asked = not_theirs(library, judgements, citations[0], subject, told), None
        lines[1:1] = short(library, judgements, turn)
        is_noted = turn.news and not is_new and turn.intent not in CHANGES
        lines[:0] = [heard(library, turn)] if is_noted else []
    else:
        asked = choose_question(library, judgements, turn.facts)
        asked = INTERNS if asked == MONTHS and MONTHS in told else asked
        if is_new and turn.intent == AMOUNT and _is_same_for_all(library, judgements, turn):
            return _standing(library, judgements, citations)
        if asked is None:
            lines = verdict(library, judgements, citations)
            lines[1:1] = _asked_in_vain(library, judgements, turn)
            lines[1:1] = concluded_line(library, judgements[0], told)
            more, beside = met_elsewhere(library, judgements, turn)
            ending = end_line(judgements[0])
            at = lines.index(ending) if ending in lines else len(lines)
            lines[at:at], citations = more, (*citations, *beside)
            if is_new and judgements[0].is_outside:
                lines += still_open_lines(library, subject, turn)
        else:
            lines = (_first_told if is_new else _noted)(library, subject, judgements, turn)
            lines = _over_first(lines, judgements[0], turn) if asked == EVENT else lines
            lines += lacking_line(judgements, turn.text)
            lines += length_line([one.decision.benefit for one in judgements], turn.text)
            lines.append(question_words(library, asked))
        lines[:0] = lost_before(library, judgements, turn)
        by, opening = opened_by(library, judgements, turn)
        lines[1:1], citations = by, (*citations, *opening)
    own, theirs = in_their_district(library, subject, turn)
    at = len(lines) - bool(asked)
    lines[at:at], citations = own, (*citations, *theirs)
    if turn.intent in CHANGES and turn.said and asked is None:
        lines[0] = phrase(CHANGES[turn.intent], facts=say_facts(library, turn.said)) + lines[0]
    return Decided(reply=_reply(library, lines, judgements, citations, asked), asked=asked)


def _is_settled_by_more(judgements: Sequence[Judgement], turn: Turn, *, is_new: bool) -> bool:
    """Whether more is told of a case of somebody hired, and settles it: 签了两年合同.

    To whom the money goes was said before; now it is asked whether it does.
    """
    is_open = any(one.decision.eligible is Verdict.UNKNOWN for one in judgements)
    return not (is_new or is_open or asks(turn.text)) and bool(turn.said)


def _asked_in_vain(library: Library, judgements: Sequence[Judgement], turn: Turn) -> list[str]:
    """Say how much a rule gives that is asked for and not met: 那大企业呢."""
    refused = all(one.decision.eligible is Verdict.NO for one in judgements)
    is_asked = turn.intent == FOLLOW_UP or asks_for(turn, AMOUNT)
    is_asked = is_asked or cue("share_asked").search(turn.text) is not None
    if not refused or judgements[0].is_outside or not is_asked:
        return []
    return list(filter(None, (standard_words(one, library.catalogue) for one in judgements)))


def _groups_told(library: Library, subject: Subject, turn: Turn) -> Decided:
    told = tell_groups(library, turn, subject.benefits)
    citations = _citations(subject, told.judgements, turn)
    basis = [*form_line(told.judgements[0], turn.facts), *basis_lines(told.judgements, citations)]
    lines = [*told.lines, *([question_words(library, told.asked)] if told.asked else basis)]
    if turn.intent == WHAT_IF:
        lines[0] = phrase("verdict.supposed_so") + lines[0]
    reply = _reply(library, lines, told.judgements, citations, told.asked)
    return Decided(reply=reply, asked=told.asked)


def _first_told(
    library: Library, subject: Subject, judgements: Sequence[Judgement], turn: Turn
) -> list[str]:
    citations = _citations(subject, judgements, turn)
    rules = general(library, judgements, citations) + other_year_lines(library, subject, turn)
    settled = settled_lines(judgements)
    told = [*settled, *short(library, judgements, turn), *enough(library, judgements, turn)]
    told += counted(library, judgements, turn)
    return [*told, *(line for line in rules if line not in settled)]


def _over_first(lines: list[str], judgement: Judgement, turn: Turn) -> list[str]:
    """Say first that a rule is over where only whether one can have it is asked, of no year."""
    end = end_line(judgement)
    is_asked = cue("whether").search(turn.text) is not None and turn.intent != AMOUNT
    return [end, *(line for line in lines if line != end)] if is_asked and end in lines else lines


def _noted(
    library: Library, subject: Subject, judgements: Sequence[Judgement], turn: Turn
) -> list[str]:
    noted = [heard(library, turn), *put_off(library, judgements, turn), *settled_lines(judgements)]
    concluded = decided(library, judgements, turn)
    changes = [*concluded, *changed(library, judgements, turn)]
    changes += [*_limits(judgements), *unstated(library, judgements, turn)]
    changes += ended_lines(judgements)
    changes = changes or narrowed(library, judgements, turn)
    unmet = [*short(library, judgements, turn), *lost(library, judgements, turn)]
    said = [*unmet, *enough(library, judgements, turn)]
    shown = [*concluded, *said] if unmet or concluded else []
    basis = basis_line(_citations(subject, judgements, turn), shown) if shown else []
    if len(noted) == 1 and not (changes or said):
        citations = _citations(subject, judgements, turn)
        if turn.intent == WHAT_IF:
            # What is only supposed comes to something, though more is to be known: 还要看什么.
            return [*noted, *verdict(library, judgements, citations)]
        if asks(turn.text) or turn.intent == FOLLOW_UP:
            # What the rule says is answered, though whether it is met is still to be asked.
            return [*noted, *general(library, judgements, citations)]
    if len(noted) == 1:
        changes = changes or opened_anew(library, judgements, turn)
    return [*noted, *dict.fromkeys(changes), *said, *_end(judgements[0]), *basis]


def _end(judgement: Judgement) -> list[str]:
    """Say until when a rule holds, where the text says so."""
    last_day = judgement.decision.benefit.window.days.last_day
    return [end_line(judgement)] if last_day is not None else []


def _limits(judgements: Sequence[Judgement]) -> list[str]:
    """Say what is known of the limits of rules, although something is still to be asked."""
    return [line for one in judgements for line in limit_lines(one.decision)]


def _is_same_for_all(library: Library, judgements: Sequence[Judgement], turn: Turn) -> bool:
    """Whether a rate or a limit is asked for that no case changes, and no case is told."""
    benefits = [one.decision.benefit for one in judgements]
    is_counted = any(isinstance(one.entitlement, PerUnit | RateOf | AsGiven) for one in benefits)
    is_told = any(facts_of(library, one) - {*ALWAYS} & turn.facts.keys() for one in benefits)
    is_refused = judgements[0].decision.eligible is Verdict.NO
    return not (is_counted or is_told or is_refused)


def _standing(
    library: Library, judgements: Sequence[Judgement], citations: tuple[Citation, ...]
) -> Decided:
    lines = general(library, judgements, citations)
    reply = _reply(library, lines, judgements, citations, None)
    return Decided(reply=replace(reply, outcome=Outcome.ANSWERED))


def _citations(
    subject: Subject, judgements: Sequence[Judgement], turn: Turn
) -> tuple[Citation, ...]:
    # The sentence a decision stands on comes first, the one found nearest if it is one.
    found: dict[str, Citation] = {}
    for one in judgements:
        benefit, nearest = one.decision.benefit, subject.citations[0].quote
        if benefit.is_service:
            # What is done for somebody stands in its own sentence, not in that leading up to it.
            nearest = benefit.own_quote
        for quote in sorted(benefit.quotes, key=lambda quote: not overlap(quote, nearest)):
            cited = cite(benefit.policy, benefit.clause, quote=quote, as_of=turn.as_of)
            found.setdefault(quote, cited)
    return tuple(found.values())


def _reply(
    library: Library,
    lines: Sequence[str],
    judgements: Sequence[Judgement],
    citations: tuple[Citation, ...],
    asked: str | None,
) -> Reply:
    buttons = question_buttons(library, asked, judgements) if asked else _more()
    text = "\n".join(lines)
    return Reply(
        text=text,
        outcome=Outcome.CLARIFICATION if asked else Outcome.CALCULATED,
        citations=tuple(sorted(citations, key=lambda one: one.quote not in text)),
        decisions=tuple(one.decision for one in judgements),
        buttons=buttons,
    )


def _more() -> tuple[Button, ...]:
    titles = (phrase(f"buttons.{name}") for name in ("why", "source", "who", "human"))
    return tuple(Button(title, title) for title in titles)
