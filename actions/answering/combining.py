"""Whether several benefits may be had together: what the text says, or that it does not."""

import re
from collections.abc import Sequence
from datetime import date

from actions.answering.benefit_lines import benefit_line, cited
from actions.answering.payee_asked import asks_payee, by_payee, payee_told
from actions.calculator import Benefit, Verdict
from actions.calculator.explaining import plain
from actions.calculator.shapes import PerUnit, RateOf, Unstated
from actions.cues import cue
from actions.judgement import judge, with_what_goes_without_saying
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import quote_line
from actions.reply import Reply
from actions.topic.documents_named import document_at_hand
from actions.topic.naming import name_alone
from actions.topic.other_matters import names_other_matter
from actions.topic.searching import search
from actions.topic.subject_matter import TELLING, benefits_meant, cite_key, facts_of
from actions.turn import Turn
from knowledge.ingest.numbering import read_numeral
from knowledge.naming import clauses_numbered
from knowledge.outcome import Outcome
from knowledge.policy import Policy

WHAT_IF = "what_if"
SHORTEST_NAME, PIECE, GAP = 4, 3, ".{0,2}"
AT_MOST = 4
SUBSIDIES = (PerUnit, RateOf, Unstated)


def combining_reply(library: Library, turn: Turn) -> Reply | None:
    """Return the answer to 能不能一起领, None when that is not asked or nothing is named."""
    if not cue("together").search(turn.text):
        return None
    if turn.intent == WHAT_IF and turn.said:
        return None  # 要是那阵同时又在领失业金呢 supposes something of the case.
    benefits = _benefits_meant(library, turn)
    if is_had_again(turn.text) and len(benefits) == 1 and not benefits[0].combination:
        return None  # 再考一个证，能再领一次不 is of one and the same.
    return _said_of(library, benefits, turn) if benefits else _of_words_at_hand(library, turn)


def is_had_again(text: str) -> bool:
    """Whether words speak of having one and the same once more: 今年还能领第二回不."""
    return cue("again").search(text) is not None


def _of_words_at_hand(library: Library, turn: Turn) -> Reply | None:
    """Say of what the clause at hand only names that it does not say: 在校那个和离校那个都领."""
    if not turn.thread.clauses or names_other_matter(library, turn):
        return None
    cited = cite_key(library, turn.thread.clauses[0], turn)
    lines = [phrase("together.nothing"), quote_line(cited)]
    return Reply(text="\n".join(lines), outcome=Outcome.NOT_FOUND, citations=(cited,))


def combined_again(library: Library, turn: Turn) -> Reply | None:
    """Return the same answer once more for the clauses last set side by side."""
    benefits = _of_clauses(library, turn)
    return _said_of(library, benefits, turn) if benefits else None


def _said_of(library: Library, benefits: Sequence[Benefit], turn: Turn) -> Reply:
    lines = [_stated(one, turn.text) for one in _stated_of(benefits)] or [
        phrase("together.unstated")
    ]
    lines += [benefit_line(library, one, turn) for one in benefits]
    return Reply(
        text="\n".join([*_payee_lines(library, benefits, turn), *lines]),
        outcome=Outcome.ANSWERED,
        citations=tuple(cited(one, turn, quote) for one in benefits for quote in _quotes(one)),
    )


def _payee_lines(library: Library, benefits: Sequence[Benefit], turn: Turn) -> list[str]:
    """Say who gets the money, where that is asked as well: 打给他还是学校？同时领失业金呢."""
    if len(benefits) > 1 or not asks_payee(turn.text):
        return []
    citation = by_payee(library, cited(benefits[0], turn, benefits[0].own_quote))
    return [*payee_told(library, citation), quote_line(citation)]


def _stated(benefit: Benefit, text: str) -> str:
    # What the message names comes first; the other combinations stand beside it.
    said = [one.says for one in benefit.combination]
    said.sort(key=lambda says: -len(set(says) & set(text)))
    return phrase("together.stated", name=benefit.name, says="；".join(said))


def _quotes(benefit: Benefit) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*(one.quote for one in benefit.combination), benefit.own_quote)))


def _benefits_meant(library: Library, turn: Turn) -> list[Benefit]:
    every = library.benefits.benefits.values()
    named = _latest([one for one in every if is_named(one, turn.text)])
    named = _of_numbers(library, turn) or [*named, *_searched(library, named, turn)]
    at_hand = _of_clauses(library, turn) or [
        library.benefits.get(id_) for id_ in turn.thread.benefits
    ]
    at_hand = [] if len(_matters(named)) > 1 else at_hand
    of_one_sum = _of_the_same_sum(library, at_hand) if len(named) < 2 else []
    told = [] if named or at_hand else _told(library, turn)
    return list({one.id: one for one in (*at_hand, *named, *of_one_sum, *told)}.values())[:AT_MOST]


def _of_clauses(library: Library, turn: Turn) -> list[Benefit]:
    """Return what the clauses hold that were set side by side, for 这两个能一起领吗."""
    if len(turn.thread.clauses) < 2:
        return []
    cited_last = [cite_key(library, key, turn) for key in turn.thread.clauses]
    ids = [id_ for one in cited_last for id_ in benefits_meant(library, one, ())]
    return [library.benefits.get(id_) for id_ in dict.fromkeys(ids)]


def _matters(benefits: Sequence[Benefit]) -> set[str]:
    return {name_alone(one) for one in benefits}


def _of_numbers(library: Library, turn: Turn) -> list[Benefit]:
    """Return what the clauses give that are only called by their numbers: 又领七条又领十二条."""
    numbers = {read_numeral(number) for number in cue("of_number").findall(turn.text)}
    at_hand = document_at_hand(library, turn)
    latest = sorted(library.corpus.policies.values(), key=_issued, reverse=True)
    for policy in [at_hand] if at_hand else latest:
        clauses = {clause.id for clause in clauses_numbered(policy, numbers)}
        found = [one for one in _subsidies(library, policy) if one.clause.id in clauses]
        if numbers and {one.clause.id for one in found} == clauses:
            return found
    return []


def _searched(library: Library, named: Sequence[Benefit], turn: Turn) -> list[Benefit]:
    """Return the subsidies that the parts of a question mean without their names."""
    if _stated_of(named):
        return []
    parts = [part for part in cue("side_by_side").split(turn.text) if len(part) >= SHORTEST_NAME]
    if len(parts) < 2:
        return []
    unnamed = [part for part in parts if not any(is_named(one, part) for one in named)]
    found = (search(library, part, turn) for part in unnamed)
    ids = [name for one in found if one.is_found for name in one.benefits]
    meant = [library.benefits.get(name) for name in ids]
    return [one for one in meant if isinstance(one.entitlement, SUBSIDIES)]


def _subsidies(library: Library, policy: Policy) -> list[Benefit]:
    every = library.benefits.benefits.values()
    own = [one for one in every if one.policy.id == policy.id]
    return [one for one in own if isinstance(one.entitlement, PerUnit | RateOf)]


def _stated_of(benefits: Sequence[Benefit]) -> list[Benefit]:
    return [benefit for benefit in benefits if benefit.combination]


def _issued(policy: Policy) -> date:
    return policy.issue_date or date.min


def _told(library: Library, turn: Turn) -> list[Benefit]:
    """Return the subsidies that the case told turns on and does not rule out."""
    subsidies = [
        one.id
        for one in library.benefits.benefits.values()
        if isinstance(one.entitlement, PerUnit | RateOf)
        and len(facts_of(library, one) & turn.said.keys()) > TELLING
    ]
    facts = with_what_goes_without_saying(library, turn.facts, turn.text)
    judgements = judge(library, subsidies, facts, as_of=turn.as_of)
    return [one.decision.benefit for one in judgements if one.decision.conditions is not Verdict.NO]


def is_named(benefit: Benefit, text: str) -> bool:
    """Whether a message names a subsidy, by the telling end of its name or by its sum."""
    if not isinstance(benefit.entitlement, SUBSIDIES):
        return False
    core = name_alone(benefit)
    starts = range(max(len(core) - SHORTEST_NAME, 0) + 1)
    tail = core[-SHORTEST_NAME:] in text or any(
        core[start : start + SHORTEST_NAME + 1] in text for start in starts
    )
    return tail or _sum(benefit) in re.findall("[0-9]+", text) or _is_half_named(benefit, text)


def _is_half_named(benefit: Benefit, text: str) -> bool:
    """Whether a piece of the name and something it may or may not be combined with are named."""
    core = name_alone(benefit)
    said = "".join(one.says for one in benefit.combination)
    return _shares(core, text) and _shares(said, text)


def _shares(words: str, text: str) -> bool:
    """Whether a piece of a text is in words, in order: 失业金 is in 失业保险金."""
    pieces = (text[start : start + PIECE] for start in range(len(text) - PIECE + 1))
    return any(re.search(GAP.join(map(re.escape, piece)), words) for piece in pieces)


def _latest(benefits: list[Benefit]) -> list[Benefit]:
    """Keep, of benefits of one name, those of the latest document."""
    latest: dict[str, date] = {}
    for one in benefits:
        issued = one.policy.issue_date or date.min
        latest[name_alone(one)] = max(issued, latest.get(name_alone(one), date.min))
    return [
        one for one in benefits if (one.policy.issue_date or date.min) == latest[name_alone(one)]
    ]


def _of_the_same_sum(library: Library, at_hand: list[Benefit]) -> list[Benefit]:
    sums = {_sum(one) for one in at_hand if _sum(one)}
    return [one for one in library.benefits.benefits.values() if _sum(one) in sums]


def _sum(benefit: Benefit) -> str | None:
    shape = benefit.entitlement
    return plain(shape.value) if isinstance(shape, PerUnit) else None
