"""What is being talked about, kept between turns in the slot `thread`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, Self

DISTRESS = "distress"
GROUPS = ("groups", "supposed_groups")
EARLIER_AT_MOST = 8


@dataclass(frozen=True, kw_only=True)
class ClauseKey:
    """A clause by policy and id, and the sentence of it that was quoted."""

    policy: str
    clause: str
    quote: str = ""


@dataclass(frozen=True, kw_only=True)
class HireGroup:
    """Some of the people hired, and what is known of them alone; `count` None for the rest.

    `words` are those that told them apart, to say them back.
    """

    count: int | None
    facts: Mapping[str, Any]
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class Thread:
    """The question, the clauses that answer it and the benefits they hold.

    `recent` are the facts said last, the latest first; `said` names the lines that are said once
    a conversation; `misses` counts messages in a row that were not understood;
    `is_decided` tells whether the last answer was a decision or the words of a clause.
    `document` is the policy last asked about by name or by a number in it; `unfound` the
    question last asked that no document answers, while none is at hand; `kinds` are
    the kinds of people told of in an overview; `paused` is the question that was stopped;
    `supposed` are the facts the last answer supposed, which no other answer knows;
    `earlier` are the clauses answered from so far, the latest first; `first` is the very first.
    `groups` are the people hired where they are not alike, `supposed_groups` the same
    where they were only supposed. `whose` is the acquaintance whose case it is; `own` is what
    was known of one's own case before a follow-up put another in its place: 那大企业呢, and
    `own_clauses` and `own_benefits` the matter it was on.
    """

    question: str = ""
    aspect: str = ""
    recent: tuple[str, ...] = ()
    clauses: tuple[ClauseKey, ...] = ()
    benefits: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    misses: int = 0
    digressions: int = 0
    is_decided: bool = False
    document: str = ""
    unfound: str = ""
    kinds: tuple[str, ...] = ()
    paused: str = ""
    supposed: Mapping[str, Any] = field(default_factory=dict)
    groups: tuple[HireGroup, ...] = ()
    supposed_groups: tuple[HireGroup, ...] = ()
    earlier: tuple[ClauseKey, ...] = ()
    first: tuple[ClauseKey, ...] = ()
    whose: str = ""
    own: Mapping[str, Any] = field(default_factory=dict)
    own_clauses: tuple[ClauseKey, ...] = ()
    own_benefits: tuple[str, ...] = ()
    others: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @classmethod
    def from_slot(cls, slot: Mapping[str, Any] | None) -> Self:
        """Read the slot; an empty one is a fresh thread."""
        if not slot:
            return cls()
        # An older version's slot may lack a field of ours, or have one that is gone.
        known = {one.name: slot[one.name] for one in fields(cls) if one.name in slot}
        for name in ("benefits", "said", "recent", "kinds", "own_benefits"):
            known[name] = tuple(known.get(name, ()))
        for name in ("clauses", "earlier", "first", "own_clauses"):
            keys = known.get(name, ())
            known[name] = tuple(ClauseKey(policy=k[0], clause=k[1], quote=k[2]) for k in keys)
        for name in GROUPS:
            told = known.get(name, ())
            known[name] = tuple(
                HireGroup(count=one[0], facts=one[1], words="".join(one[2:])) for one in told
            )
        return cls(**known)

    def remembering(self) -> Self:
        """Return the thread with the clauses at hand among those answered from."""
        latest: dict[tuple[str, str], ClauseKey] = {}
        for key in (*self.clauses, *self.earlier):
            latest.setdefault((key.policy, key.clause), key)
        earlier = tuple(latest.values())
        return replace(self, earlier=earlier[:EARLIER_AT_MOST], first=self.first or earlier[-1:])

    def to_slot(self) -> dict[str, Any]:
        """Return what the slot holds, as JSON."""
        return {
            "question": self.question,
            "aspect": self.aspect,
            "recent": list(self.recent),
            "clauses": _listed(self.clauses),
            "benefits": list(self.benefits),
            "said": list(self.said),
            "misses": self.misses,
            "digressions": self.digressions,
            "is_decided": self.is_decided,
            "document": self.document,
            "unfound": self.unfound,
            "kinds": list(self.kinds),
            "paused": self.paused,
            "supposed": dict(self.supposed),
            "groups": [[one.count, dict(one.facts), one.words] for one in self.groups],
            "supposed_groups": [
                [one.count, dict(one.facts), one.words] for one in self.supposed_groups
            ],
            "earlier": _listed(self.earlier),
            "first": _listed(self.first),
            "whose": self.whose,
            "own": dict(self.own),
            "own_clauses": _listed(self.own_clauses),
            "own_benefits": list(self.own_benefits),
            "others": {whose: dict(facts) for whose, facts in self.others.items()},
        }


def _listed(keys: Sequence[ClauseKey]) -> list[list[str]]:
    return [[key.policy, key.clause, key.quote] for key in keys]
