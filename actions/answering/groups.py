"""What groups of hires come to, told group by group."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from actions.amounts import say_amount
from actions.answering.asking import choose_question
from actions.answering.ending import end_line
from actions.answering.group_cases import GroupCase, decide_groups, together
from actions.answering.said_facts import say_facts
from actions.answering.standards import then_words
from actions.answering.verdict_words import amount_words, outside_line, payee_lines
from actions.calculator import Verdict
from actions.judgement import Judgement
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import quote_line, scope_lines
from actions.reply import Reply
from actions.topic.counterpart import EVENT
from actions.topic.hires import CATEGORY
from actions.turn import Turn
from knowledge.citation import Citation
from knowledge.outcome import Outcome

HIRE_DATE = "hire_date"


@dataclass(frozen=True, kw_only=True)
class GroupsTold:
    """The lines, the decisions they tell, and the fact to ask for."""

    lines: list[str]
    judgements: tuple[Judgement, ...]
    asked: str | None


def tell_groups(library: Library, turn: Turn, benefits: Sequence[str]) -> GroupsTold:
    """Say for each group of hires what is due, or why nothing is."""
    cases = decide_groups(library, turn, turn.thread.groups, benefits)
    told = sorted(together(library, turn, cases), key=lambda one: one[0].rank)
    return GroupsTold(
        lines=[_line(library, *one) for one in told],
        judgements=tuple(judgement for judgement, _ in told),
        asked=_asked(library, cases),
    )


def basis_lines(judgements: Sequence[Judgement], citations: Sequence[Citation]) -> list[str]:
    """Say by which clauses groups were decided, until when, and whom the money goes to."""
    due = [one for one in judgements if one.decision.eligible is Verdict.YES]
    ids = {one.decision.benefit.id: one for one in reversed(judgements)}
    first = [judgements[0], *(one for one in ids.values() if one is not judgements[0])]
    quoted = {one.quote: one for one in citations}
    basis = [quoted[quote] for one in first for quote in one.decision.benefit.quotes[:1]]
    return [
        *_total_line(due),
        *(payee_lines(due[0].decision) if due else []),
        end_line(judgements[0]),
        *(quote_line(one, lead="basis") for one in dict.fromkeys(basis)),
        *scope_lines(judgements[0].decision.benefit.policy),
    ]


def _total_line(due: Sequence[Judgement]) -> list[str]:
    """Say what is due for all of them together: each is paid for once."""
    found = [one.decision.entitlement for one in due]
    sums = [(one.value, one.unit) for one in found if one and one.value is not None]
    if len(sums) < 2 or len(sums) < len(due):
        return []
    amount = say_amount(str(sum(Decimal(value) for value, _ in sums)), sums[0][1])
    return [phrase("groups.total", amount=amount)]


def group_line(library: Library, case: GroupCase) -> str:
    """Say of one group what it is due, or what stands against it."""
    return _line(library, case.judgement, (case,))


def ask_who_is_who(library: Library, turn: Turn) -> Reply:
    """Ask for the hires group by group, where they were parted in one way and now in another."""
    groups = [
        phrase(
            "groups.who",
            who=phrase("groups.some" if one.count else "groups.rest", count=one.count),
            facts=say_facts(library, one.facts),
        )
        for one in turn.thread.groups
    ]
    text = phrase("groups.who_is_who", groups="、".join(groups))
    return Reply(text=text, outcome=Outcome.CLARIFICATION)


def _asked(library: Library, cases: Sequence[GroupCase]) -> str | None:
    open_ = [one for one in cases if one.eligible is Verdict.UNKNOWN]
    found = (choose_question(library, (one.judgement,), one.facts) for one in open_)
    return next((one for one in found if one), None)


def _line(library: Library, judgement: Judgement, same: Sequence[GroupCase]) -> str:
    decision = judgement.decision
    if kind := same[0].kind:
        return phrase(f"groups.{kind}", who=_who(library, same[0]))
    if judgement.is_outside:
        return outside_line(decision)
    if decision.eligible is Verdict.NO:
        needed = "；".join(map(_short, decision.needed))
        who = _who(library, same[0])
        return phrase("groups.failed", who=who, name=decision.benefit.name, needed=needed)
    due = decision.entitlement or decision.if_eligible
    is_due = decision.eligible is Verdict.YES
    key = ("due" if is_due else "if_rest_holds") if due else "met" if is_due else "open"
    return phrase(
        f"groups.{key}",
        then=then_words(judgement),
        who="、".join(_who(library, one, is_one_of=len(same) > 1 and is_due) for one in same),
        name=decision.benefit.name,
        amount=amount_words(due) if due else "",
    )


def _who(library: Library, case: GroupCase, *, is_one_of: bool = False) -> str:
    """Say how many they are and what is known of them alone; of several, each with its part."""
    count, due = case.group.count, case.judgement.decision.entitlement
    hidden = {CATEGORY} if case.kind else {EVENT} if HIRE_DATE in case.group.facts else set()
    facts = {name: value for name, value in case.group.facts.items() if name not in hidden}
    told = [say_facts(library, facts)] if facts else [case.group.words] if case.group.words else []
    told += [say_amount(due.value, due.unit)] if is_one_of and due and due.value else []
    who = phrase("groups.some" if count else "groups.rest", count=count)
    return phrase("groups.who", who=who, facts="，".join(told)) if told else who


def _short(needed: str) -> str:
    return needed.removeprefix(phrase("groups.needed_lead"))
