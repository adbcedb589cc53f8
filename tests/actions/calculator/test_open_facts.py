"""Which missing facts could still change the truth of conditions."""

from actions.calculator.comparisons import Comparison, Operator
from actions.calculator.conditions import All, AnyOf, Condition, Node, Not, Reason
from actions.calculator.open_facts import open_facts
from actions.calculator.truth import Truth


def leaf(name: str) -> Condition:
    comparison = Comparison(Operator.IS, options=(True,))
    return Condition(fact=name, comparison=comparison, words="", quote="", says="")


def found(node: Node, **met: Truth | str) -> tuple[str, ...]:
    """Open facts of a tree whose leaves are true, false, "ask" or "stuck"."""
    reasons = []
    for name, value in met.items():
        truth = value if isinstance(value, bool) else None
        missing = (name,) if value == "ask" else ()
        reasons.append(Reason(leaf(name), None, truth, missing))
    return open_facts(node, tuple(reasons))


A, B, C = leaf("a"), leaf("b"), leaf("c")


def test_every_open_part_of_all_matters() -> None:
    assert found(All((A, B, C)), a="ask", b=True, c="ask") == ("a", "c")


def test_an_alternative_that_is_met_leaves_the_others_without_effect() -> None:
    assert found(AnyOf((A, B)), a=True, b="ask") == ()


def test_one_that_nobody_may_be_asked_about_can_still_be_refused_by_another() -> None:
    assert found(All((A, B)), a="stuck", b="ask") == ("b",)


def test_a_part_of_an_alternative_that_can_never_be_met_has_no_effect() -> None:
    assert found(AnyOf((A, All((B, C)))), a="stuck", b="stuck", c="ask") == ()
    assert found(AnyOf((A, All((B, C)))), a="ask", b="stuck", c="ask") == ("a", "c")


def test_not_turns_what_would_help_around() -> None:
    assert found(All((Not(AnyOf((A, B))), C)), a="stuck", b="ask", c=True) == ("b",)
    assert found(AnyOf((Not(All((A, B))), C)), a="stuck", b="ask", c="stuck") == ("b",)
