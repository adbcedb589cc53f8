"""Answers about a clause or task by its number, the lost ones and those that never were."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from actions.amounts import say_day
from actions.answering.benefit_lines import benefit_line
from actions.cues import cue, cues
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import bodies_asked, bodies_line, clause_name, document_name, validity_line
from actions.reply import Button, Reply
from actions.topic.aspect import AMOUNT, WHO, asks_for
from actions.topic.documents_named import (
    document_at_hand,
    document_called,
    document_named,
    list_of_tasks,
    says_nothing_else,
)
from actions.topic.splitting import pieces_of
from actions.topic.subject_matter import benefits_of
from actions.turn import Turn
from knowledge.citation import Citation, cite
from knowledge.naming import clauses_numbered, read_named, read_places, without_places
from knowledge.outcome import Outcome
from knowledge.policy import Clause, MissingClause, Policy
from knowledge.text import character_grams

SEVERAL_AT_MOST, PAIR = 3, 2


def numbered_reply(library: Library, turn: Turn) -> tuple[Reply, Policy] | None:
    """Return the answer about a numbered clause, None when none is asked for."""
    if document_named(library, turn.text) is not None or turn.thread.document:
        turn = replace(turn, text=cue("bare_place").sub(r"第\1", turn.text))
    is_numbered = cue("numbered").search(turn.text) is not None
    places = read_places(turn.text) if is_numbered else frozenset()
    policy = _document_meant(library, turn) if places else None
    if policy is None:
        return None
    found = _of_the_form(clauses_numbered(policy, places), turn.text)[:SEVERAL_AT_MOST]
    if not _is_all_that_is_asked(policy, turn.text) and not _is_told_of(found, turn.text):
        return None
    kept = [clause for clause in found if isinstance(clause, Clause)]
    lines = [line for clause in found for line in _lines(library, policy, clause, turn)]
    if not found:
        lines = [_no_such(policy, max(places))]
    reply = Reply(
        text="\n".join(lines),
        outcome=Outcome.ANSWERED if kept else Outcome.NOT_FOUND,
        citations=tuple(cite(policy, clause, as_of=turn.as_of) for clause in kept),
        buttons=_more(is_found=bool(kept)),
    )
    return reply, policy


def _of_the_form(
    found: Sequence[Clause | MissingClause], text: str
) -> Sequence[Clause | MissingClause]:
    """Keep those whose number is printed as it is asked for: （十七） is not 第17项."""
    form = next((one for one in cues("forms") if re.search(one["asked"], text)), None)
    fitting = [one for one in found if form and re.match(form["printed"], one.label or "")]
    return fitting or found


def which_document(library: Library, turn: Turn) -> Reply | None:
    """Ask whose clause is meant where a number is asked for and no document is at hand."""
    text = cue("bare_place").sub(r"第\1", turn.text)
    places = read_places(text)
    is_alone = says_nothing_else(None, without_places(text), cue("clause_words"))
    if len(places) != 1 or not is_alone or _document_meant(library, replace(turn, text=text)):
        return None
    policies = library.corpus.policies.values()
    holding = [one for one in policies if clauses_numbered(one, places)]
    names = [one.document_number or one.title for one in holding]
    asks = tuple(Button(name, f"{name}{turn.text}") for name in names)
    words = phrase("document.which", number=max(places), unit=phrase("document.unit"))
    return Reply(text=words, outcome=Outcome.CLARIFICATION, buttons=asks) if asks else None


def _document_meant(library: Library, turn: Turn) -> Policy | None:
    named = document_named(library, turn.text) or document_called(library, turn.text)
    if named is not None:
        return named
    policies = library.corpus.policies.values()
    years = read_named(turn.text, library.corpus).years
    dated = [one for one in policies if one.issue_date and one.issue_date.year in years]
    if len(dated) == 1:
        return dated[0]
    # Only a list of tasks numbers its tasks; any other number is of the document at hand.
    tasks, at_hand = list_of_tasks(library), document_at_hand(library, turn)
    is_task = cue("task").search(turn.text) or at_hand is None
    return tasks if is_task and tasks and _is_of_item(turn.text) else at_hand


def _is_of_item(text: str) -> bool:
    return cue("task_number").search(text) is not None


def _is_all_that_is_asked(policy: Policy, text: str) -> bool:
    return says_nothing_else(policy, without_places(text), cue("clause_words"))


def _is_told_of(found: Sequence[Clause | MissingClause], text: str) -> bool:
    """Whether what is said beside the number are words of the clause: 第23项，失业半年以上那个.

    What is asked after it may be said in any words: 第1条费率延到哪天，现在还有效没得.
    """
    clauses = [one.text for one in found if isinstance(one, Clause)]
    beside = [without_places(text), *(without_places(p) for p in pieces_of(text) if read_places(p))]
    pairs = [{gram for gram in character_grams(one) if len(gram) == PAIR} for one in beside]
    return any(
        2 * sum(gram in clause for gram in grams) >= len(grams)
        for clause in clauses
        for grams in pairs
    )


def _lines(
    library: Library, policy: Policy, clause: Clause | MissingClause, turn: Turn
) -> list[str]:
    if isinstance(clause, MissingClause):
        return _missing(clause)
    citation = cite(policy, clause, as_of=turn.as_of)
    lead = [bodies_asked(clause, turn.text)] if asks_for(turn, WHO) else []
    if asks_for(turn, AMOUNT):
        lead += [benefit_line(library, one, turn) for one in benefits_of(library, citation)]
    name = clause_name(citation)
    whole = phrase("source.text", clause=name, text=clause.text)
    return [*lead, whole, *_ends(clause, citation, turn.as_of)]


def _ends(clause: Clause, citation: Citation, as_of: date) -> list[str]:
    """Say until when a clause holds, and which of its words alone hold until a day."""
    ends = sorted({one.window.last_day for one in clause.dated if one.window.last_day})
    if citation.validity.last_day or not ends:
        return [validity_line(citation.validity)]
    keys = {day: "words_ended" if day < as_of else "words_running" for day in ends}
    told = [phrase(f"document.{keys[day]}", last_day=say_day(day)) for day in ends]
    return [*told, phrase("document.other_words")]


def _missing(clause: MissingClause) -> list[str]:
    lines = [phrase("document.missing", label=clause.id)]
    if clause.lead_bodies or clause.responsible_bodies:
        lines.append(phrase("document.missing_bodies", bodies=bodies_line(clause)))
    else:
        lines.append(phrase("document.missing_bare"))
    if clause.remnant:
        lines.append(phrase("document.remnant", words=clause.remnant))
    return lines


def _no_such(policy: Policy, number: int) -> str:
    kept, lost = [one.id for one in policy.clauses], [one.id for one in policy.missing]
    numbers = [id_.removeprefix("s") for id_ in (*kept, *lost)]
    last = max(int(number) for number in numbers if number.isdigit())
    is_of_tasks = cue("task").search(policy.title) is not None
    unit = phrase("document.unit_of_tasks" if is_of_tasks else "document.unit")
    name = document_name(policy)
    return phrase("document.no_such", document=name, number=number, last=last, unit=unit)


def _more(*, is_found: bool) -> tuple[Button, ...]:
    names = ("who", "human") if is_found else ("human",)
    return tuple(Button(phrase(f"buttons.{name}"), phrase(f"buttons.{name}")) for name in names)
