"""What benefits are about, for people to choose by, so that they are asked about nothing else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from actions.calculator import Benefit, Benefits, Decision

EVERYTHING = "everything"


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What somebody wants to see: one benefit, one subject, everything, or not chosen yet.

    `chosen` is as the page sends it; `subjects` are those that have something for the asker.
    """

    chosen: str
    benefit: str | None
    subjects: tuple[str, ...]

    @property
    def is_chosen(self) -> bool:
        """Whether there is nothing left to choose."""
        return bool(self.chosen)

    def within(self, decisions: Sequence[Decision]) -> list[Decision]:
        """Return the decisions that are wanted."""
        if self.chosen not in self.subjects:
            return list(decisions)
        return [one for one in decisions if one.benefit.subject == self.chosen]


def read_scope(benefits: Benefits, chosen: str, *, role: str | None) -> Scope:
    """Return what is wanted; what has nothing for this asker counts as not chosen."""
    subjects = list_subjects(benefits.benefits.values(), role=role)
    is_benefit = chosen in benefits.benefits
    is_known = is_benefit or chosen in (*subjects, EVERYTHING)
    return Scope(
        chosen=chosen if is_known else "",
        benefit=chosen if is_benefit else None,
        subjects=subjects,
    )


def by_subject(benefits: Iterable[Benefit]) -> dict[str, list[Benefit]]:
    """Return the benefits under their subjects, in the order of the documents."""
    listed: dict[str, list[Benefit]] = {}
    for benefit in benefits:
        listed.setdefault(benefit.subject, []).append(benefit)
    return listed


def list_subjects(benefits: Iterable[Benefit], *, role: str | None) -> tuple[str, ...]:
    """Return the subjects that have something for an asker, those with most first."""
    meant = by_subject(
        benefit
        for benefit in benefits
        if role is None or benefit.askers is None or role in benefit.askers
    )
    return tuple(sorted(meant, key=lambda subject: -len(meant[subject])))
