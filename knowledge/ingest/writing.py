"""A draft written as a policy folder: all of it, or nothing."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar

import yaml

from knowledge.folder import read_policy
from knowledge.ingest.draft import Draft
from knowledge.policy import Clause, MissingClause
from knowledge.repairs import Repair
from knowledge.wording import say


def _represent_text(dumper: yaml.CSafeDumper, text: str) -> yaml.Node:
    style = '"' if "\n" in text or text.isspace() else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _represent_repair(dumper: yaml.CSafeDumper, repair: Repair) -> yaml.Node:
    content = {"at": repair.at, "from": repair.before, "to": repair.after}
    return dumper.represent_mapping("tag:yaml.org,2002:map", content, flow_style=True)


class Dumper(yaml.CSafeDumper):
    """Writes a repair on one line, and white space so that it can be seen."""

    yaml_representers: ClassVar[dict[type, Any]] = {
        **yaml.CSafeDumper.yaml_representers,
        str: _represent_text,
        Repair: _represent_repair,
    }


def clauses_yaml(draft: Draft) -> str:
    """Return the contents of clauses.yml."""
    content = {
        "clauses": [_clause(clause) for clause in draft.clauses],
        "missing": [_missing(missing) for missing in draft.missing],
    }
    return f"# {say('made_by_ingest')}\n{to_yaml(content)}"


def to_yaml(content: dict[str, Any]) -> str:
    """Write a mapping with Chinese left readable and short lists on one line."""
    return yaml.dump(
        content,
        Dumper=Dumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=None,
        width=100_000,
    )


def _clause(clause: Clause) -> dict[str, Any]:
    return {
        "id": clause.id,
        "label": clause.label,
        "heading": clause.heading,
        "heading_path": list(clause.heading_path),
        "text": clause.text,
        **_said(clause),
        **({"is_cut": True} if clause.is_cut else {}),
        **_traced(clause),
    }


def _missing(missing: MissingClause) -> dict[str, Any]:
    return {
        "id": missing.id,
        "label": missing.label,
        "heading_path": list(missing.heading_path),
        "remnant": missing.remnant,
        **_said(missing),
        **_traced(missing),
    }


def _said(item: Clause | MissingClause) -> dict[str, Any]:
    said = {
        "lead_bodies": list(item.lead_bodies),
        "responsible_bodies": list(item.responsible_bodies),
        "doubts": list(item.doubts),
    }
    return {key: value for key, value in said.items() if value}


def _traced(item: Clause | MissingClause) -> dict[str, Any]:
    traced = {
        "spans": [list(span) for span in item.spans],
        "repairs": list(item.repairs),
    }
    return {key: value for key, value in traced.items() if value}


def write_folder(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Replace files of a policy folder, all of them or none.

    The new folder is made beside the old one, checked, and put in its place.

    Raises:
        CorpusError: when the folder as it would be cannot be read; nothing is changed.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as scratch:
        made = Path(scratch) / folder.name
        if folder.exists():
            shutil.copytree(folder, made)
        else:
            made.mkdir()
        for name, content in contents.items():
            (made / name).write_bytes(content)
        read_policy(made)
        _put_in_place(made, folder, Path(scratch) / "replaced")


def _put_in_place(made: Path, folder: Path, replaced: Path) -> None:
    if not folder.exists():
        made.rename(folder)
        return
    folder.rename(replaced)
    try:
        made.rename(folder)
    except OSError:
        replaced.rename(folder)
        raise
