"""Kinds of people as they tell of themselves, and what the documents hold for each of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from actions.cues import cue
from actions.facts.values import items_of
from actions.hosting import is_host
from actions.topic.hires import HIRES, OF_A_HIRE
from actions.turn import Turn
from knowledge.wording import Wording

_WORDS = Wording(Path(__file__).with_name("openings.yml"))
opening = _WORDS.get

A_FIRM_AT_MOST = 8
NONE, NEEDY = "都不是", "needy"


@dataclass(frozen=True, kw_only=True)
class Told:
    """The kinds of people a conversation tells of, the most particular first.

    `anew` are those the message itself names, `taken_back` those it says not to be;
    `rest` is the message without them; `age` is how old the person is.
    """

    kinds: tuple[str, ...]
    anew: frozenset[str]
    rest: str
    taken_back: frozenset[str] = frozenset()
    age: int | None = None

    @property
    def is_introduction(self) -> bool:
        """Whether a message says who somebody is, and asks for no matter by name."""
        is_asking = cue("asking").search(self.rest) is not None
        # A firm that tells more than what it is tells of some matter.
        is_firm = self.anew <= set(opening("firms"))
        is_all = not is_firm or len(re.sub(r"\W", "", self.rest)) <= A_FIRM_AT_MOST
        return bool(self.anew) and is_all and not is_asking and not self.names_matter

    @property
    def names_matter(self) -> bool:
        """Whether a matter is named beside the kind of people."""
        return re.search(opening("matter"), self.rest) is not None

    @property
    def labels(self) -> tuple[str, ...]:
        """How the kinds are called; who is of one by age alone, by the age."""
        labels = (opening("kinds")[kind].get("label", "") for kind in self.kinds)
        return tuple(dict.fromkeys(label.format(age=self.age) for label in labels if label))

    @property
    def things(self) -> tuple[str, ...]:
        """What there is: for several kinds in one, then the best of each kind, then the second."""
        kinds = [opening("kinds")[kind] for kind in self.kinds]
        fitting = [thing for kind in kinds if "all" in kind for thing in kind["things"]]
        lists = [kind["things"] for kind in kinds]
        longest = max(map(len, lists), default=0)
        ranked = (one[rank] for rank in range(longest) for one in lists if rank < len(one))
        return tuple(dict.fromkeys((*fitting, *ranked)))


def told_of(turn: Turn) -> Told:
    """Read from words and facts what kinds of people a conversation tells of."""
    taken_back = {kind for kind in _patterns() if _is_denied(kind, turn.text)}
    denied = taken_back | {kind for kind in opening("kinds") if _is_ruled_out(kind, turn.facts)}
    # 大龄是多大 asks what a kind is, and says nobody to be of it.
    is_asked = re.search(opening("defines"), turn.text) is not None
    anew = {kind for kind in _patterns() if not is_asked and _is_named(kind, turn.text)}
    anew |= _by_facts(turn.said)
    known = anew | _by_facts(turn.facts) | set(turn.thread.kinds)
    anew, known = anew - denied, known - denied
    firms = set(opening("firms"))
    if anew & firms or _by_facts(turn.said) & firms:
        anew, known = anew - {NEEDY}, known - {NEEDY}  # 小公司恼火得很 tells of no empty table.
    if tells_of_hires(turn) or re.search(opening("hires"), turn.text):
        # Those told of are to be hired; who asks is somebody who hires.
        anew, known = anew & firms, known & firms
    elif anew - firms:
        anew, known = anew - firms, known - firms
    rest = re.sub(opening("some"), "", turn.text)
    for pattern in _patterns().values():
        rest = pattern.sub("", rest)
    return Told(
        kinds=_in_order(known),
        anew=frozenset(anew),
        rest=rest,
        taken_back=frozenset(taken_back),
        age=_age(turn.facts),
    )


def tells_of_hires(turn: Turn) -> bool:
    """Whether a message tells how many were hired, or who they are."""
    return any(name == HIRES or name.startswith(OF_A_HIRE) for name in turn.said)


def counts_interns(turn: Turn) -> bool:
    """Whether a message of a host counts interns, or what was done for them."""
    return is_host(turn.said)


def _in_order(known: set[str]) -> tuple[str, ...]:
    """Order kinds as the file does, with those that several of them make together."""
    names: Mapping[str, Mapping[str, Any]] = opening("kinds")
    found = {name for name in known if not {"all", "any"} & names.get(name, {}).keys()}
    for name, kind in reversed(list(names.items())):
        if "any" in kind and found & set(kind["any"]):
            found.add(name)
        if "all" in kind and set(kind["all"]) <= found:
            found.add(name)
    told = [names[name] for name in found if name in names]
    found -= {other for kind in told for other in kind.get("instead_of", ())}
    return tuple(name for name in names if name in found and "things" in names[name])


def _by_facts(facts: Mapping[str, Any]) -> set[str]:
    return {
        name
        for name, kind in opening("kinds").items()
        if _is_of_age(kind, facts)
        or any(
            value in values
            for fact, values in kind.get("facts", {}).items()
            for value in items_of(facts.get(fact))
        )
    }


def _is_of_age(kind: Mapping[str, Any], facts: Mapping[str, Any]) -> bool:
    first, last = kind.get("ages", (0, 0))
    age = _age(facts)
    return age is not None and first <= age <= last


def _age(facts: Mapping[str, Any]) -> int | None:
    age = facts.get("age")
    age = age.get("from") if isinstance(age, dict) else age
    return age if isinstance(age, int) else None


def _is_ruled_out(kind: str, facts: Mapping[str, Any]) -> bool:
    """Whether what makes a kind is known to be otherwise: 高中毕业 is no graduate."""
    fact, values = next(iter(opening("kinds")[kind].get("facts", {}).items()), ("", []))
    known = facts.get(fact)
    is_otherwise = (isinstance(known, bool) or known == NONE) and known not in values
    return is_otherwise and kind not in _by_facts(facts)


def _is_named(kind: str, text: str) -> bool:
    return any(not _denies(text, one) for one in _patterns()[kind].finditer(text))


def _is_denied(kind: str, text: str) -> bool:
    found = list(_patterns()[kind].finditer(text))
    return bool(found) and not _is_named(kind, text)


def _denies(text: str, found: re.Match[str]) -> bool:
    return re.search(opening("denied"), text[: found.start()]) is not None


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    return dict(_compiled())


def _compiled() -> Iterator[tuple[str, re.Pattern[str]]]:
    for name, kind in opening("kinds").items():
        if "words" in kind:
            yield name, re.compile(kind["words"])
