"""A detail of the matter at hand: which clause writes it, or that the text leaves it unwritten."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answering.amount_elsewhere import amount_elsewhere
from actions.answering.clause_answer import seen_from
from actions.answering.conditions_said import conditions_on
from actions.answering.digressing import digress
from actions.answering.ending import end_line
from actions.calculator import Benefit
from actions.calculator.shapes import Unstated
from actions.cues import cue, cues
from actions.judgement import judge
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name, quote_line
from actions.reply import Answer, Reply
from actions.topic.at_hand import ALWAYS
from actions.topic.fitting_quote import choice_of
from actions.topic.naming import is_any_named, name_alone, those_named
from actions.topic.other_matters import names_other_matter
from actions.topic.placing import DISTRICT
from actions.topic.splitting import asked_in
from actions.topic.subject_matter import benefits_meant, cite_benefit, recall
from actions.topic.unsaid import kind_unsaid
from actions.topic.what_counts import note_of_what_counts
from actions.turn import Turn
from knowledge.outcome import Outcome

# 生活费补贴 of 失业人员培训期间生活费补贴.
TELLING_END = 5
# 社保要交好久; 要交满几个月社保.
CONDITION_WAYS = ("name_first", "length_first")


def silence_answer(library: Library, turn: Turn) -> Answer | None:
    """Say that the text does not write the detail asked for, where it is known not to."""
    benefits = _at_hand(library, turn) if len(asked_in(turn.text)) < 2 else []
    if not benefits or turn.news - {*ALWAYS} or _is_of_another(library, benefits, turn):
        return None
    often = [one for one in benefits if one.frequency]
    if often and cue("how_often").search(turn.text):
        first = often[0]
        words = phrase("unheard.again", name=first.name, frequency=first.frequency)
        said = next((quote for quote in first.quotes if cue("once_said").search(quote)), None)
        return _told(library, first, words, turn, quote=said)
    found = _silence_asked(benefits, turn.text)
    if found is None or note_of_what_counts(benefits, turn):
        return None
    benefit, unwritten = found
    cited = cite_benefit(benefit, turn)
    kind = kind_unsaid(library, cited, turn.text)
    if kind and amount_elsewhere(library, cited, turn, kind):
        # What other documents write of it is told with the clause.
        return None
    told = phrase("unstated.detail", name=benefit.name, what=unwritten)
    return _told(library, benefit, told, turn)


def _told(
    library: Library, benefit: Benefit, words: str, turn: Turn, *, quote: str | None = None
) -> Answer:
    """Return what is said of a benefit, with its clause and its end."""
    cited = cite_benefit(benefit, turn)
    cited = replace(cited, quote=quote) if quote else cited
    (judgement,) = judge(library, (benefit.id,), turn.facts, as_of=turn.as_of)
    lines = [words, quote_line(cited), end_line(judgement)]
    lines = seen_from(library, cited, lines, turn.facts.get(DISTRICT))
    reply = Reply(text="\n".join(lines), outcome=Outcome.ANSWERED, citations=(cited,))
    return digress(library, reply, turn)


def condition_answer(library: Library, turn: Turn) -> Answer | None:
    """Say the condition of the benefit at hand that a message names: 合同呢, 社保要交好久."""
    ways = (cue(f"condition_alone.{way}").search(turn.text) for way in CONDITION_WAYS)
    found = next((one for one in ways if one), None)
    benefits = _at_hand(library, turn)
    if found is None or not benefits or turn.said:
        return None
    told = conditions_on(benefits, found["what"], is_of_length=bool(found["long"]))
    if not told:
        return None
    benefit = next(iter(told.values()))
    says = phrase("needs.conditions", conditions="；".join(told))
    return _told(library, benefit, says, turn)


def place_answer(library: Library, turn: Turn) -> Answer | None:
    """Say in which clause of which document the matter at hand is written: 是第几条."""
    if not turn.thread.clauses or not cue("which_clause").search(turn.text):
        return None
    citation = recall(library, turn.thread, turn).citations[0]
    title = library.corpus.policy(citation.policy).title
    told = phrase("source.place", clause=clause_name(citation), title=title)
    lines = [told, quote_line(citation)]
    reply = Reply(text="\n".join(lines), outcome=Outcome.ANSWERED, citations=(citation,))
    return digress(library, reply, turn)


def _at_hand(library: Library, turn: Turn) -> list[Benefit]:
    """Return the benefits last quoted and still being decided, those asked of by name first."""
    if not turn.thread.clauses:
        return []
    quoted = benefits_meant(library, recall(library, turn.thread, turn).citations[0], ())
    ids = tuple(dict.fromkeys((*quoted, *turn.thread.benefits)))
    named = those_named(library, turn.thread.question, ids)
    return [library.benefits.get(name) for name in dict.fromkeys((*named, *ids))]


def _is_of_another(library: Library, benefits: Sequence[Benefit], turn: Turn) -> bool:
    rest = turn.text
    for one in benefits:
        rest = rest.replace(one.name, "").replace(name_alone(one)[-TELLING_END:], "")
    return names_other_matter(library, turn) or is_any_named(library, rest)


def _silence_asked(benefits: Sequence[Benefit], text: str) -> tuple[Benefit, str] | None:
    """Return what a message asks for that a benefit is known to leave unwritten."""
    choice = choice_of(text)
    rows = cues("silences") if choice is None else []
    abouts = [row["about"] for row in rows if re.search(row["asked"], text)]
    for benefit in benefits:
        for unwritten in _unwritten(benefit):
            is_choice = choice is not None and all(one in unwritten for one in choice)
            if is_choice or any(re.search(about, unwritten) for about in abouts):
                return benefit, unwritten
    return None


def _unwritten(benefit: Benefit) -> tuple[str, ...]:
    shape = benefit.entitlement
    return (*benefit.silent, *([shape.what] if isinstance(shape, Unstated) else []))
