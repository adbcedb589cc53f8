"""Groups of hires keep only what they differ in."""

from actions.hearing.parting import parted
from actions.thread import HireGroup


def test_what_all_groups_share_is_said_of_all() -> None:
    groups = [
        HireGroup(count=3, facts={"contract_term_months": 12, "hire_age": 20}),
        HireGroup(count=1, facts={"contract_term_months": 12, "hire_age": 30}),
    ]
    found = parted(groups, {"district": "北碚区"})
    assert [one.facts for one in found.groups] == [{"hire_age": 20}, {"hire_age": 30}]
    assert found.said == {"district": "北碚区", "contract_term_months": 12, "qualified_hires": 4}


def test_groups_that_are_alike_are_none() -> None:
    groups = [
        HireGroup(count=2, facts={"hire_age": 20}),
        HireGroup(count=1, facts={"hire_age": 20}),
    ]
    found = parted(groups, {})
    assert found.groups == ()
    assert found.said == {"hire_age": 20, "qualified_hires": 3}
