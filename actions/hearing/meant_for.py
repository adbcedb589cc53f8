"""What is read, kept for the fact and the people it is meant for."""

from collections.abc import Mapping
from typing import Any

from actions.calculator.catalogue import FactType
from actions.cues import cue
from actions.hearing.naming_facts import names_shared
from actions.hearing.relative_changes import most
from actions.hearing.whose_case import of_kin
from actions.library import Library
from actions.topic.at_hand import ALWAYS, clause_mates, facts_at_hand
from actions.topic.hires import HIRES, OF_A_HIRE, hire_benefits
from actions.turn import Turn

OWN = ("age", "graduation_year", "graduate_employed_status")
ROLE, EMPLOYERS = "asker_role", frozenset({"enterprise", "individual_business", "social_org"})
COUNTED_IN_PIECES = frozenset({"人", "个", "个月", "天", "次", "周岁"})
POSTS, HIRED_THIS_YEAR = "total_posts", "hires_qualified_this_year"
SUM = 10_000
# What is called otherwise of the people hired.
NAMED_OTHERWISE = {"ui_paid_months": "hire_ui_months"}


def without_strays(
    library: Library, turn: Turn, said: Mapping[str, Any], bound: Mapping[str, Any]
) -> dict[str, Any]:
    """Return what is said without a value that was bound to a fact at hand and is of another."""
    strays = said.keys() - at_hand(library, turn)
    values = list(bound.values())
    return {name: said[name] for name in said if name not in strays or said[name] not in values}


def at_hand(library: Library, turn: Turn) -> set[str]:
    """Return the facts a turn's subject turns on, with those every case has."""
    return {*ALWAYS, *facts_at_hand(library, turn.thread.benefits)}


def with_what_is_named_first(library: Library, turn: Turn, words: str) -> str:
    """Put the number told next to what is named before it: 人身意外保险呢，4个我都买了的."""
    found = cue("named_first").search(words) if turn.thread.benefits else None
    near = facts_at_hand(library, clause_mates(library, turn.thread.benefits)) if found else {}
    named = [library.catalogue[name] for name in near]
    is_named = found and any(names_shared(fact, found["what"]) > 1 for fact in named)
    return f"{found['what']}{words[found.end() :]}" if found and is_named else words


def without_misfit(library: Library, turn: Turn, said: dict[str, Any]) -> dict[str, Any]:
    """Return what is said without a value that cannot be the answer to what was asked.

    "10万" is no number of people, "4个" not the fourth choice, and "那我没有，…" not 其他.
    """
    if cue("money_said").search(turn.text):
        said = {name: one for name, one in said.items() if not _is_sum(library, name, one)}
    fact = library.catalogue.get(turn.asked or "")
    if fact is None or fact.name not in said:
        return said
    is_count = fact.choices and cue("counted").search(turn.text)
    is_last = fact.type is FactType.ENUM and said[fact.name] == fact.choices[-1].value
    is_denied = is_last and cue("denied_at_length").search(turn.text)
    if not (is_count or is_denied):
        return said
    return {name: value for name, value in said.items() if name != fact.name}


def _is_sum(library: Library, name: str, value: Any) -> bool:
    """Whether a value too large to count people or months was read as their number: 42万9."""
    return library.catalogue[name].unit in COUNTED_IN_PIECES and most(value) >= SUM


def of_the_hire(library: Library, turn: Turn, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said with what is of the people hired under their names.

    "重庆户口" of a subject that turns on who was hired is said of the hire. Who was
    hired may ask for the firm, and then speaks of both; an employer never does.
    """
    hiring = hire_benefits(library) if HIRES in turn.facts else ()
    turning = facts_at_hand(library, turn.thread.benefits or hiring)
    if not any(name.startswith(OF_A_HIRE) for name in turning):
        return dict(said)
    names = (name for name in said if name not in turning)
    moved = {name: NAMED_OTHERWISE.get(name, OF_A_HIRE + name) for name in names}
    theirs = {
        new: said[old]
        for old, new in moved.items()
        if library.catalogue.get(new) and new not in said
    }
    if cue("own_age").search(turn.text):
        theirs.pop(OF_A_HIRE + "age", None)
    ways = (cue("of_oneself"), cue("own_age"), of_kin("of_one_known"))
    is_own = any(name in turn.facts for name in OWN)
    is_employer = not {turn.facts.get(ROLE), said.get(ROLE)}.isdisjoint(EMPLOYERS)
    if any(way.search(turn.text) for way in ways) or (is_own and not is_employer):
        return dict(said) if is_employer else {**_of_oneself_too(library, said), **said, **theirs}
    return {**theirs, **{name: said[name] for name in said if moved.get(name) not in theirs}}


def _of_oneself_too(library: Library, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said of the one hired under the names of who is asked for: 公司招他."""
    own = {one.removeprefix(OF_A_HIRE): one for one in said if one.startswith(OF_A_HIRE)}
    return {name: said[one] for name, one in own.items() if library.catalogue.get(name)}


def as_counted(library: Library, turn: Turn, said: dict[str, Any]) -> dict[str, Any]:
    """Return what is said with how many are hired under the name that the subject counts them by.

    Posts are counted as they are told; those hired this year only once some are known, as
    not everybody hired is one who may ask for the loan.
    """
    known = at_hand(library, turn)
    if HIRED_THIS_YEAR in said and HIRED_THIS_YEAR not in known and HIRES in known:
        # 符合条件的只有4人 of a subsidy for who was hired counts those.
        return {HIRES if one == HIRED_THIS_YEAR else one: said[one] for one in said}
    counted = [POSTS, *(turn.facts.keys() & {HIRED_THIS_YEAR})]
    name = next((one for one in counted if one in known and one not in said), None)
    if HIRES not in said or HIRES in known or name is None:
        return said
    return {name if one == HIRES else one: value for one, value in said.items()}
