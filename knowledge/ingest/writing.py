"""A draft written as a policy folder: all of it, or nothing."""

from typing import Any

import yaml

from knowledge.ingest.units import Draft, Gap, Unit
from knowledge.repairs import Repair
from knowledge.wording import say


def clauses_yaml(draft: Draft) -> str:
    """Return the contents of clauses.yml."""
    content = {
        "clauses": [_unit(unit) for unit in draft.units],
        "missing": [_gap(gap) for gap in draft.gaps],
    }
    return f"# {say('made_by_ingest')}\n{to_yaml(content)}"


def to_yaml(content: dict[str, Any]) -> str:
    """Write a mapping with Chinese left readable and short lists on one line."""
    return yaml.dump(
        content,
        Dumper=yaml.CSafeDumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=None,
        width=100_000,
    )


def _unit(unit: Unit) -> dict[str, Any]:
    return {
        "id": unit.id,
        "label": unit.label,
        "heading": unit.heading,
        "heading_path": list(unit.heading_path),
        "text": unit.text,
        **_said(unit),
        **({"is_cut": True} if unit.is_cut else {}),
        **_traced(unit),
    }


def _gap(gap: Gap) -> dict[str, Any]:
    return {
        "id": gap.id,
        "label": gap.label,
        "heading_path": list(gap.heading_path),
        "remnant": gap.remnant,
        **_said(gap),
        **_traced(gap),
    }


def _said(item: Unit | Gap) -> dict[str, Any]:
    said = {
        "lead_bodies": list(item.lead_bodies),
        "responsible_bodies": list(item.responsible_bodies),
        "doubts": list(item.doubts),
    }
    return {key: value for key, value in said.items() if value}


def _traced(item: Unit | Gap) -> dict[str, Any]:
    traced = {
        "spans": [list(span) for span in item.spans],
        "repairs": [_repair(repair) for repair in item.repairs],
    }
    return {key: value for key, value in traced.items() if value}


def _repair(repair: Repair) -> dict[str, Any]:
    return {"at": repair.at, "from": repair.before, "to": repair.after}
