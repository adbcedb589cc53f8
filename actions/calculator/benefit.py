"""A benefit as data: its clause, who is paid, when, on what conditions, how much."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from actions.calculator.catalogue import FactCatalogue
from actions.calculator.conditions import Condition, Node, Place, places_in
from actions.calculator.errors import UnknownBenefitError
from actions.calculator.shapes import PerUnit, Shape
from actions.calculator.standing_notes import standing_notes
from actions.calculator.unknown_names import unknown_benefit
from actions.calculator.window_notes import unstated_days
from actions.calculator.windows import BenefitWindow
from knowledge.corpus import Clause, MissingClause, Policy


@dataclass(frozen=True)
class Combination:
    """What the text says of having this benefit together with another."""

    says: str
    words: str
    quote: str


@dataclass(frozen=True, kw_only=True)
class Benefit:
    """Anything in a clause that can be decided or computed.

    `subject` says in a word what it is about, for people to choose by; `askers` are
    the roles it is meant for, None for all; `silent` what the text
    does not say; `limit_check` whether its own limit is kept, a second question;
    `caveat` what has to be said with every yes, such as that only some districts grant it; `opens`
    the benefits that it lets others have too. What `is_aside` only ends a sentence on
    something else, and is meant where its own words are said.
    """

    id: str
    policy: Policy
    clause: Clause
    name: str
    kind: str
    subject: str
    modality: str
    paid_to: str
    payee: str
    askers: frozenset[str] | None
    quotes: tuple[str, ...]
    window: BenefitWindow
    conditions: Node
    entitlement: Shape
    limit_check: Condition | None = None
    caveat: str | None = None
    frequency: str | None = None
    combination: tuple[Combination, ...] = ()
    silent: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()
    is_aside: bool = False

    @property
    def is_money(self) -> bool:
        """Whether it is money paid, not a loan, a rate or something done."""
        return self.kind == "money"

    @property
    def is_service(self) -> bool:
        """Whether it is something done for people."""
        return self.kind == "service"

    @property
    def is_to_person(self) -> bool:
        """Whether it goes to a person themselves."""
        return self.paid_to == "person"

    @property
    def own_quote(self) -> str:
        """The sentence that says what is given, not one leading up to it."""
        return self.quotes[0]

    @property
    def counted_by(self) -> str | None:
        """The fact that so much is given for each of: people hired, communities."""
        return self.entitlement.of if isinstance(self.entitlement, PerUnit) else None

    def is_step_of(self, other: "Benefit") -> bool:
        """Whether both are one, or steps of one subsidy: a sentence that gives more for more."""
        is_counted_alike = self.counted_by is not None and self.counted_by == other.counted_by
        return self is other or (is_counted_alike and self.own_quote == other.own_quote)

    @cached_property
    def standing_notes(self) -> tuple[str, ...]:
        """What holds whoever asks: silences of the text, the payee, combinations."""
        return standing_notes(self)

    @cached_property
    def unstated_days(self) -> tuple[str, ...]:
        """What the text leaves open about the days of the window."""
        return unstated_days(self.window)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Where each condition stands in the tree, in order."""
        return tuple(places_in(self.conditions))


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A measure the text names without an amount; `lacks` says what is not written.

    `otherwise` are the benefits for who does not meet conditions that the text leaves unwritten.
    """

    id: str
    policy: Policy
    clause: Clause | MissingClause
    name: str
    meant_for: str
    lacks: str
    quotes: tuple[str, ...]
    related: tuple[str, ...] = ()
    otherwise: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Target:
    """A figure government sets itself: a duty of government, nobody's right."""

    id: str
    policy: Policy
    clause: Clause
    name: str
    year: str | None
    quotes: tuple[str, ...]


@dataclass(frozen=True)
class Benefits:
    """Everything the policies decide, by id, with the facts it is decided from."""

    catalogue: FactCatalogue
    benefits: Mapping[str, Benefit]
    mentions: Mapping[str, Mention]
    targets: Mapping[str, Target]

    def get(self, benefit_id: str) -> Benefit:
        """Return one benefit.

        Raises:
            UnknownBenefitError: when there is none of that id.
        """
        if benefit_id not in self.benefits:
            names = {known: benefit.name for known, benefit in self.benefits.items()}
            raise UnknownBenefitError(benefit_id, unknown_benefit(benefit_id, names))
        return self.benefits[benefit_id]
