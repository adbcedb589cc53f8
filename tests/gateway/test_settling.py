"""Reasons a reader needs: alternatives that a met one has settled are left out."""

from typing import Any

from gateway.settling import settling_reasons


def reason(fact: str, met: bool | None, *place: tuple[str, int]) -> dict[str, Any]:
    return {"fact": fact, "met": met, "place": [list(step) for step in place]}


def facts_left(*reasons: dict[str, Any]) -> list[str]:
    return [left["fact"] for left in settling_reasons({"reasons": list(reasons)})]


def test_of_alternatives_only_the_met_one_is_left() -> None:
    left = facts_left(
        reason("size", True, ("all", 0)),
        reason("a", False, ("all", 1), ("any", 0)),
        reason("b", True, ("all", 1), ("any", 1)),
        reason("c", None, ("all", 1), ("any", 2)),
    )
    assert left == ["size", "b"]


def test_while_no_alternative_is_met_all_are_left() -> None:
    left = facts_left(reason("a", False, ("any", 0)), reason("b", None, ("any", 1)))
    assert left == ["a", "b"]


def test_an_alternative_of_two_conditions_is_met_by_both_only() -> None:
    left = facts_left(
        reason("a", True, ("any", 0), ("all", 0)),
        reason("b", None, ("any", 0), ("all", 1)),
        reason("c", False, ("any", 1)),
    )
    assert left == ["a", "b", "c"]


def test_two_groups_of_alternatives_do_not_settle_each_other() -> None:
    left = facts_left(
        reason("a", True, ("all", 0), ("any", 0)),
        reason("b", False, ("all", 0), ("any", 1)),
        reason("c", False, ("all", 1), ("any", 0)),
    )
    assert left == ["a", "c"]
