"""All policies together: read, check, refuse."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from knowledge import POLICIES
from knowledge.errors import CorpusError, UnknownClauseError
from knowledge.folder import read_policy
from knowledge.policy import Clause, DatedWords, MissingClause, Policy
from knowledge.wording import say

YEAR = re.compile(r"(20\d\d)(?:年|届)")
DOCUMENT_NUMBER = re.compile(r"〔(\d{4})〕(\d+)号")

__all__ = [
    "Clause",
    "Corpus",
    "CorpusError",
    "DatedWords",
    "MissingClause",
    "Policy",
    "load_corpus",
]


@dataclass(frozen=True)
class Corpus:
    """The policies by id, in the order of their folders' names."""

    policies: Mapping[str, Policy]

    def policy(self, policy_id: str) -> Policy:
        """Return one policy.

        Raises:
            UnknownClauseError: when there is no policy of that id.
        """
        if policy_id not in self.policies:
            known = "、".join(self.policies)
            raise UnknownClauseError(say("policy_unknown", policy=policy_id, known=known))
        return self.policies[policy_id]

    def clause(self, policy_id: str, clause_id: str) -> Clause:
        """Return one clause.

        Raises:
            UnknownClauseError: when there is no such policy or clause.
        """
        return self.policy(policy_id).clause(clause_id)

    def clauses(self) -> tuple[Clause, ...]:
        """Return every clause, policy by policy, in the document's order."""
        return tuple(clause for policy in self.policies.values() for clause in policy.clauses)

    @cached_property
    def years(self) -> frozenset[int]:
        """The calendar years these documents were issued in or speak of."""
        issued = {policy.issue_date.year for policy in self.policies.values() if policy.issue_date}
        printed = {int(year) for c in self.clauses() for year in YEAR.findall(c.text)}
        return frozenset(issued | printed)

    @cached_property
    def districts(self) -> Mapping[str, frozenset[str]]:
        """The policies that hold in one district alone, by its name: 北碚."""
        found: dict[str, set[str]] = {}
        for policy in self.policies.values():
            if policy.jurisdiction and policy.jurisdiction.endswith("区"):
                found.setdefault(policy.jurisdiction.removesuffix("区"), set()).add(policy.id)
        return {name: frozenset(ids) for name, ids in found.items()}

    @cached_property
    def document_numbers(self) -> Mapping[str, Mapping[str, str]]:
        """The year printed before each document's number, by number and policy: 57, 2023."""
        found: dict[str, dict[str, str]] = {}
        for policy in self.policies.values():
            if printed := DOCUMENT_NUMBER.search(policy.document_number or ""):
                year, number = printed.groups()
                found.setdefault(number, {})[policy.id] = year
        return found

    @cached_property
    def digest(self) -> str:
        """A fingerprint that changes when any policy or clause changes."""
        lines = (f"{policy.id}:{policy.digest}\n" for policy in self.policies.values())
        return hashlib.sha256("".join(lines).encode()).hexdigest()


def load_corpus(folder: Path = POLICIES) -> Corpus:
    """Read every policy folder.

    Args:
        folder: holds one folder a policy, named by the policy's id.

    Raises:
        CorpusError: naming file, line and key, when anything is malformed.
    """
    if not folder.is_dir():
        raise CorpusError(say("no_such_folder"), file=folder)
    folders = policy_folders(folder)
    if not folders:
        raise CorpusError(say("no_policies"), file=folder)
    return Corpus({one.name: read_policy(one) for one in folders})


def policy_folders(folder: Path) -> list[Path]:
    """Return the folders that must each be a policy's: all but the hidden ones."""
    return sorted(path for path in folder.glob("*/") if not path.name.startswith("."))
