"""Who leads and who is responsible is read from the bracket, name by name."""

import pytest

from knowledge.ingest.duties import read_bodies


@pytest.mark.parametrize(
    ("line", "lead", "responsible"),
    [
        ("（责任单位：市教委、团市委）", (), ("市教委", "团市委")),
        ("（责任单位：市教委，各区县政府）", (), ("市教委", "各区县政府")),
        ("(牵头单位：市教委)", ("市教委",), ()),
        ("(牵头单位：甲局、乙局;责任单位：丙委)", ("甲局", "乙局"), ("丙委",)),
        ("（牵头单位：甲局；责任单位：丙委）", ("甲局",), ("丙委",)),
        ("（责任单位：各街镇、各园区管委会等）", (), ("各街镇", "各园区管委会")),
        ("（责任单位：仲裁处、仲裁院按职责分工负责）", (), ("仲裁处", "仲裁院")),
        ("（责任单位：法规处等有关处室单位）", (), ("法规处等有关处室单位",)),
        (
            "〔责任单位：市商务委，各区县政府和两江新区、高新区管委会（以下统称区县府）〕",
            (),
            ("市商务委", "各区县政府和两江新区、高新区管委会（以下统称区县府）"),
        ),
        (None, (), ()),
    ],
)
def test_bodies_are_read_one_by_one(
    line: str | None, lead: tuple[str, ...], responsible: tuple[str, ...]
) -> None:
    assert read_bodies(line) == (lead, responsible)
