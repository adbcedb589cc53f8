"""A message heard: its facts put with those known, its groups of hires, and its kind."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from actions.cues import cue
from actions.facts import extract_facts
from actions.facts.limits import within_limits
from actions.facts.values import items_of
from actions.hearing.asked_now import asking_whether_still, of_now
from actions.hearing.asking_of_another import asks_of_another
from actions.hearing.case_day import HIRED, hired_when_leaving, in_the_year_known, with_both_names
from actions.hearing.group_changes import groups_changed
from actions.hearing.heard import hear, is_heard, stated_words, told_before_supposing
from actions.hearing.hire_age import at_the_hiring
from actions.hearing.hire_groups import groups_after, groups_told
from actions.hearing.hire_parts import number_along, number_counted_out, number_of_all
from actions.hearing.insured import with_both_ends
from actions.hearing.interns import with_all_of_them, with_months_of_each
from actions.hearing.loan_named import with_the_loan_named
from actions.hearing.message_kind import (
    ASKING_ON,
    CORRECT,
    FOLLOW_UP,
    INFORM,
    WHAT_IF,
    asks,
    changes,
    kind_when_heard,
)
from actions.hearing.near_days import near_the_known
from actions.hearing.parting import Parted
from actions.hearing.put_later import put_later
from actions.hearing.relative_changes import is_number
from actions.hearing.turned_to import turned_to
from actions.hearing.who_counts import without_who_does_not_count
from actions.hearing.whose_case import of_another_case, of_ones_own
from actions.hearing.year_said import (
    EVENT,
    asks_of_a_year,
    has_day_of_its_own,
    read_year,
    year_alone,
)
from actions.judgement import merge_facts
from actions.library import Library
from actions.thread import HireGroup
from actions.topic.at_hand import ALWAYS, widened
from actions.topic.districts import of_another_district
from actions.topic.hires import CATEGORY, HIRES, YEAR_LEFT, pays_for_hires
from actions.topic.openings import tells_of_hires
from actions.topic.placing import DISTRICT, ELSEWHERE
from actions.topic.told_on import is_digressed
from actions.turn import ASKING_WHO, TO_A_PERSON, Turn

APART = frozenset({"ask_compare", "show_source", "ask_why"})
ASKING = "ask_eligible"
RECENT = 8


def listen(library: Library, turn: Turn) -> Turn:
    """Return the turn with the facts its message says, those known with them, and its kind."""
    if HIRES in turn.facts:
        turn = replace(turn, text=cue("the_hired").sub("她", turn.text))
    own = of_ones_own(turn)
    turn = of_another_case(turned_to(library, own), words=turn.text)
    turn = without_who_does_not_count(library, turn)
    told = _groups_heard(library, turn) if turn.intent not in APART else None
    if told is not None:
        return _with_groups(library, turn, told)
    said = _year_of_digression(library, turn)
    said = said or put_later(turn, plainly=True)
    said = said or {**hear(library, turn), **_all_hired(library, turn)}
    said = {**said, **_kept_after_all(library, own)}
    if not said and turn.thread.benefits and changes(turn) in (WHAT_IF, FOLLOW_UP):
        said = _day_supposed(turn)
    if turn.intent not in APART and not has_day_of_its_own(turn, said):
        said = {**said, **read_year(library, turn, said)}
    now = {} if turn.intent in APART else of_now(library, turn, said)
    turn, was = asking_whether_still(library, turn, said), turn
    said = said if turn is was else {}  # Whom a rule is for is told of the rule.
    said = hired_when_leaving(in_the_year_known(near_the_known(turn, said), turn), turn)
    said = with_both_names(said, turn.facts)
    said = with_both_ends(said, turn.facts)
    said = _with_kinds_known(library, turn, said)
    if of_another_district(library, turn) is not None:
        said = {**said, DISTRICT: ELSEWHERE}
    said = with_all_of_them(turn, with_months_of_each(turn, said))
    said = within_limits(at_the_hiring(turn, with_the_loan_named(turn, said)))
    if _only_asks(library, turn, said):
        asked_for = {EVENT: said[EVENT]} if EVENT in said else {}
        before = told_before_supposing(turn, said)
        kept = merge_facts(library, turn.facts, before, as_of=turn.as_of)
        return replace(turn, said=asked_for, facts=kept, intent=ASKING_ON)
    facts = {**merge_facts(library, turn.facts, said, as_of=turn.as_of), **now}
    turn = replace(turn, asked=None) if turn.asked in now else turn
    thread = replace(
        turn.thread,
        recent=_recent(turn, said),
        benefits=_benefits_told_of(library, turn, said),
        groups=groups_after(turn, said),
    )
    news = frozenset(name for name in said if turn.facts.get(name) != said[name])
    heard = replace(turn, said=said, news=news, facts=facts, thread=thread)
    return replace(heard, intent=_kind(library, heard, was=turn))


def _kept_after_all(library: Library, turn: Turn) -> dict[str, Any]:
    """Return what is after all as it was, told before another question: 还是13万。稳岗贷呢."""
    found = cue("kept_after_all").match(turn.text) if turn.thread.benefits else None
    if found is None:
        return {}
    said = hear(library, replace(turn, text=found["told"], intent=CORRECT, asked=None))
    return {name: value for name, value in said.items() if name in turn.facts}


def _kind(library: Library, turn: Turn, *, was: Turn) -> str:
    """Return what a message wants, now that it is heard."""
    is_of_rule = cue("rule_recalled").search(turn.text) is not None
    is_asked = asks(turn.text) or (is_of_rule and turn.text.endswith(("？", "?")))
    is_question = turn.intent == CORRECT and is_asked and not is_heard(library, turn)
    if is_question and (is_of_rule or not cue("corrected").search(turn.text)):
        return ASKING_ON
    if was.thread.benefits and is_heard(library, turn):
        kind = kind_when_heard(library, turn)
        is_told = kind == INFORM or (kind == TO_A_PERSON and not asks(turn.text))
        return CORRECT if is_told and _puts_right(turn, was) else kind
    is_of_whom = tells_of_hires(turn) and not cue("aspects.ask_who").search(turn.text)
    if turn.intent == ASKING_WHO and is_of_whom:
        # 我们招的是2026届，能用哪个 asks which is for whom was hired, not whose it is.
        return ASKING
    if turn.intent == WHAT_IF and not was.thread.clauses and (turn.said or asks(turn.text)):
        # What is supposed at the opening is the case asked about: 如果招5个，能补多少.
        return ASKING
    return turn.intent


def _puts_right(turn: Turn, was: Turn) -> bool:
    """Whether another value is told of what one was known of, in whatever words.

    Another number does so, and the yes in the place of a no.
    """
    both = {name: was.facts.get(name) for name in turn.said}
    return any(
        (is_number(known) and is_number(turn.said[name]) and turn.said[name] != known)
        or (isinstance(known, bool) and turn.said[name] is (not known))
        for name, known in both.items()
    )


def _only_asks(library: Library, turn: Turn, said: Mapping[str, Any]) -> bool:
    """Whether a message tells nothing of the case, and asks of another matter or year."""
    is_asked = asks_of_a_year(turn) or bool(_year_of_digression(library, turn))
    return (is_asked and {*said} == {EVENT}) or asks_of_another(library, turn, said)


def _year_of_digression(library: Library, turn: Turn) -> dict[str, Any]:
    """Return the year asked of what was just answered beside an open case: 2022年呢."""
    return year_alone(turn) if turn.thread.benefits and is_digressed(library, turn) else {}


def _groups_heard(library: Library, turn: Turn) -> Parted | None:
    """Return the groups of hires after a message that changes some of them, or tells them apart."""
    if (told := groups_told(library, turn, hear)) is not None and told.is_counted:
        return told
    changed = groups_changed(library, turn, hear)
    return changed if changed is not None else told


def _with_kinds_known(library: Library, turn: Turn, said: dict[str, Any]) -> dict[str, Any]:
    """Return what is said with the kinds known before, where one more is told: 还是零就业家庭."""
    if not cue("one_kind_more").search(turn.text) or cue("corrected").search(turn.text):
        return said
    both = {
        name: [*dict.fromkeys([*items_of(turn.facts[name]), *items_of(value)])]
        for name, value in said.items()
        if name in turn.facts
        and library.catalogue[name].multiple
        and library.catalogue[name].choices
    }
    return {**said, **both}


def _all_hired(library: Library, turn: Turn) -> dict[str, int]:
    """Return how many were hired: 5个人都签了合同, or 两个应届生，一个本科一个大专."""
    count = number_counted_out(turn.text)
    is_of_hires = pays_for_hires(library, turn.thread.benefits) and not turn.thread.groups
    if count is None and is_of_hires and HIRES not in turn.facts:
        count = number_along(turn.text) or number_of_all(turn.text)
    return {HIRES: count} if count else {}


def _benefits_told_of(library: Library, turn: Turn, said: Mapping[str, Any]) -> tuple[str, ...]:
    is_telling = not turn.intent.startswith("ask_") and not asks(turn.text)
    return widened(library, turn.thread.benefits, said) if is_telling else turn.thread.benefits


def _with_groups(library: Library, turn: Turn, told: Parted) -> Turn:
    """Return a turn that tells groups apart; what they differ in is known of none but them."""
    if not told.is_clear:
        return replace(turn, crosses=True, intent=INFORM)
    groups, said = told.groups, {**read_year(library, turn, told.said), **told.said}
    apart = {name for one in groups for name in one.facts}
    if told.is_counted:
        # What each of them differs in is known of those who count.
        of_each = [one.facts for one in _of_the_rest(turn, groups)]
        apart = {name for name in apart if any(name not in facts for facts in of_each)}
        said = {name: value for name, value in said.items() if name not in apart}
    known = {name: value for name, value in turn.facts.items() if name not in apart}
    kept = _of_the_rest(turn, groups)
    facts = merge_facts(library, known, said, as_of=turn.as_of)
    thread = replace(turn.thread, recent=_recent(turn, said), groups=kept)
    news = frozenset(name for name in said if turn.facts.get(name) != said[name])
    change = changes(turn)
    return replace(
        turn, said=said, news=news, facts=facts, thread=thread, groups=kept,
        intent=WHAT_IF if change == WHAT_IF else INFORM,
    )  # fmt: skip


def _of_the_rest(turn: Turn, groups: tuple[HireGroup, ...]) -> tuple[HireGroup, ...]:
    """Return groups with what was known of all, for those of whom nothing else was said."""
    apart = {name for one in groups for name in one.facts}
    known = {name: turn.facts[name] for name in apart if name in turn.facts}
    return tuple(replace(one, facts=_with_known(known, one)) for one in groups)


def _with_known(known: Mapping[str, Any], group: HireGroup) -> dict[str, Any]:
    """Return what is known of a group; of who left in another year, or is 往届, no kind is."""
    is_other = YEAR_LEFT in group.facts or cue("some_hired.kind").search(group.words)
    if is_other and CATEGORY not in group.facts:
        known = {name: value for name, value in known.items() if name != CATEGORY}
    return {**known, **group.facts}


def _day_supposed(turn: Turn) -> dict[str, Any]:
    """Return the day where only that is supposed: 如果我现在再考一个, 要是拖到明年三月才申请呢."""
    if later := put_later(turn, plainly=False):
        return later
    if cue("seen_today").search(turn.text):
        return {EVENT: turn.as_of.isoformat()}
    if asks(turn.text):
        return {}
    read = extract_facts(stated_words(turn.text), as_of=turn.as_of, asked=EVENT)
    return {EVENT: read[EVENT]} if EVENT in read and not {*read} - {*ALWAYS, HIRED} else {}


def _recent(turn: Turn, said: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*reversed(tuple(said)), *turn.thread.recent)))[:RECENT]
