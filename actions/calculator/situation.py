"""All that is known of one person or firm on one day: given, derived, open."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from actions.calculator.catalogue import Derivation, FactCatalogue, FactDefinition
from actions.calculator.contradictions import check_contradictions
from actions.calculator.derivation import ways
from actions.calculator.errors import FactError
from actions.calculator.explaining import explain, to_json
from actions.calculator.known import Answer, Declined, Known, Listed, Membership, Options, Span
from actions.calculator.reading import read_answer
from actions.calculator.unknown_names import unknown_fact


@dataclass(frozen=True)
class Situation:
    """The answers by fact name, and the day asked about."""

    catalogue: FactCatalogue
    answers: Mapping[str, Answer]
    as_of: date

    def known(self, name: str) -> Known | None:
        """Return what is known of a fact, given or derived; None where nothing is."""
        return self._known.get(name)

    def given(self, name: str) -> Any:
        """Return what is known of a fact as the contract's JSON; "unknown" where declined."""
        if name not in self._shown:
            known = self.known(name)
            is_declined = known is None and self._is_declined(name)
            self._shown[name] = Declined.DECLINED.value if is_declined else to_json(known)
        return self._shown[name]

    @cached_property
    def _known(self) -> Mapping[str, Known]:
        known = dict(self.derived)
        for name, answer in self.answers.items():
            if isinstance(answer, Span | Options | Listed | Membership) and not _is_outweighed(
                answer, known.get(name)
            ):
                known[name] = answer
        return known

    @cached_property
    def _shown(self) -> dict[str, Any]:
        return {}

    @cached_property
    def _asked(self) -> dict[tuple[object, ...], tuple[str, ...]]:
        return {}

    @cached_property
    def derived(self) -> Mapping[str, Known]:
        """What follows from the answers, by fact name."""
        found = {}
        for fact in self.catalogue.derived:
            if (known := self._derive(fact)) is not None:
                found[fact.name] = known
        return found

    def supposing(self, name: str, answer: Answer) -> "Situation":
        """Return the same situation with one fact answered."""
        return Situation(self.catalogue, {**self.answers, name: answer}, self.as_of)

    def is_derived(self, name: str) -> bool:
        """Whether a fact is known by derivation only."""
        return name in self.derived and self.known(name) is self.derived[name]

    def derivation_shown(self, name: str) -> str | None:
        """Explain how a derived fact follows; None where it was given."""
        if not self.is_derived(name):
            return None
        return explain(self.catalogue[name], self.known, as_of=self.as_of)

    def askable(self, name: str, *, options: tuple[object, ...] = ()) -> tuple[str, ...]:
        """Return the facts to ask for when this one is open.

        Args:
            name: the fact a condition tests.
            options: the values the condition asks for, where that matters.
        """
        key = (name, *options)
        if key not in self._asked:
            self._asked[key] = self._find_askable(name, options)
        return self._asked[key]

    def _find_askable(self, name: str, options: tuple[object, ...]) -> tuple[str, ...]:
        fact, known = self.catalogue[name], self.known(name)
        if isinstance(known, Membership) and self.is_derived(name):
            names = _open_of(known, options, name)
        elif fact.derived is not None and (
            known is None or self.is_derived(name) or not fact.is_asked
        ):
            names = self._open_sources(fact, fact.derived)
        else:
            names = (name,) if fact.is_asked else ()
        return tuple(dict.fromkeys(found for found in names if not self._is_declined(found)))

    def _open_sources(self, fact: FactDefinition, derivation: Derivation) -> tuple[str, ...]:
        sources = derivation.sources
        if fact.is_asked and fact.name not in self.derived:
            return (fact.name,)
        if derivation.by != "all_true" and any(map(self._is_declined, sources)):
            return ()
        return tuple(source for source in sources if not self._is_settled(source))

    def _derive(self, fact: FactDefinition) -> Known | None:
        found = [known for _, known in ways(fact, self.told, as_of=self.as_of)]
        settled = (known for known in found if known.is_exact)
        return next(settled, found[0] if found else None)

    def told(self, name: str) -> Known | None:
        """Return what was given of a fact, None where nothing was or it was declined."""
        answer = self.answers.get(name)
        return None if answer is Declined.DECLINED else answer

    def _is_declined(self, name: str) -> bool:
        return self.answers.get(name) is Declined.DECLINED

    def _is_settled(self, name: str) -> bool:
        known = self.known(name)
        return known is not None and known.is_exact


def read_situation(catalogue: FactCatalogue, facts: Mapping[str, Any], *, as_of: date) -> Situation:
    """Check the facts given and derive what follows.

    Raises:
        FactError: for an unknown name, a wrong type, a value not allowed, or a
            fact that contradicts what follows from others.
    """
    answers = {}
    for name, value in facts.items():
        fact = catalogue.get(name)
        if fact is None:
            raise FactError(name, unknown_fact(name, catalogue.labels))
        answers[name] = read_answer(fact, value)
    situation = Situation(catalogue, answers, as_of)
    check_contradictions(situation)
    return situation


def with_derived(
    catalogue: FactCatalogue, facts: Mapping[str, Any], *, as_of: date
) -> dict[str, Any]:
    """Return facts with those that follow from them, as JSON: of 3 kept of 5, 60 percent.

    Facts that contradict each other are returned as they are.
    """
    try:
        derived = read_situation(catalogue, facts, as_of=as_of).derived
    except FactError:
        return dict(facts)
    listed = dict(facts)
    for name, known in derived.items():
        if known.is_exact or isinstance(known, Membership):
            value = to_json(known)
            alone = value[0] if isinstance(value, list) and len(value) == 1 else value
            if alone is not None:
                listed.setdefault(name, alone)
    return listed


def _is_outweighed(given: Known, derived: Known | None) -> bool:
    """Whether the inputs say more exactly what was given, rounded or as a range."""
    if derived is None or isinstance(given, Listed):
        return False
    if derived.is_exact:
        return True
    if given.is_exact or not (isinstance(given, Span) and isinstance(derived, Span)):
        return False
    return bool(given.low <= derived.low and derived.high <= given.high)


def _open_of(known: Membership, options: tuple[object, ...], name: str) -> tuple[str, ...]:
    undecided = [str(option) for option in options if known.applies.get(str(option)) is None]
    return tuple(found for option in undecided for found in known.open.get(option, (name,)))
