"""A loaded model, run in one fixed order where dask plans each message anew."""

from typing import Any

from rasa.core.policies.rule_policy import RulePolicy
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier

from components.known_classifier import KnownClassifier
from components.known_rules import KnownRules


class PlannedRunner(DaskGraphRunner):
    """The runner of a loaded model; the way to each target is worked out once."""

    def __init__(self, loaded: DaskGraphRunner) -> None:
        vars(self).update(vars(loaded))
        self._plans: dict[tuple[str, ...], list[str]] = {}
        for node in self._instantiated_nodes.values():
            node._component = _quick(node._component)

    def run(
        self, inputs: "dict[str, Any] | None" = None, targets: "list[str] | None" = None
    ) -> "dict[str, Any]":
        """Run what the targets need, each node after those it needs itself."""
        wanted = tuple(targets or self._graph_schema.target_names)
        if wanted not in self._plans:
            self._plans[wanted] = self._plan(wanted)
        done = {name: (name, value) for name, value in (inputs or {}).items()}
        for name in self._plans[wanted]:
            needs = self._graph_schema.nodes[name].needs.values()
            done[name] = self._instantiated_nodes[name](*(done[need] for need in needs))
        return dict(done[target] for target in wanted)

    def _plan(self, targets: "tuple[str, ...]") -> "list[str]":
        plan: list[str] = []
        for target in targets:
            node = self._graph_schema.nodes.get(target)
            if node is not None:
                before = self._plan(tuple(node.needs.values()))
                plan += [name for name in (*before, target) if name not in plan]
        return plan


def _quick(component: Any) -> Any:
    if isinstance(component, RulePolicy):
        return KnownRules(component)
    if isinstance(component, LogisticRegressionClassifier):
        return KnownClassifier(component)
    return component
