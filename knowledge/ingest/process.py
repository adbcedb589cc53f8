"""A source file to a policy folder: read, take apart, write, report."""

import re
from pathlib import Path
from typing import Any

from knowledge.errors import IngestError
from knowledge.ingest.draft import Draft
from knowledge.ingest.front import Front, read_front
from knowledge.ingest.received import receive
from knowledge.ingest.report import Report, report_on
from knowledge.ingest.shapes import take_apart
from knowledge.ingest.source import Source
from knowledge.ingest.windows import propose_windows
from knowledge.ingest.writing import clauses_yaml, to_yaml, write_folder
from knowledge.wording import say

POLICY_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
PLACE = re.compile(r"^(?:.{2,3}(?:省|市|自治区))?(.{2,3}(?:区|县))(?=人民政府|.*局)")
CITY = re.compile(r"^(.{2,3}(?:省|市|自治区))")


def ingest(file: Path, *, policy: str, policies: Path) -> Report:
    """Make or renew a policy folder from a source file.

    What people wrote in the folder (policy.yml, benefits.yml, questions.yml) stays;
    source.txt and clauses.yml are replaced together, or nothing is.

    Args:
        file: the document as received.
        policy: the policy's id, also the folder's name.
        policies: where policy folders live.

    Raises:
        IngestError: when the document cannot be read or taken apart; says where.
        CorpusError: when the folder's own files no longer fit the new clauses.
    """
    if not POLICY_ID.fullmatch(policy):
        raise IngestError(say("bad_policy_id", policy=policy))
    received = receive(file)
    source = Source(received.text, policy)
    draft = take_apart(source)
    folder = policies / policy
    contents = {"source.txt": received.kept, "clauses.yml": clauses_yaml(draft).encode()}
    notes = list(received.notes)
    if not (folder / "policy.yml").exists():
        front = read_front(source, draft.body_start, draft.body_end)
        contents["policy.yml"] = _policy_yaml(policy, front, draft).encode()
        notes.append(say("policy_drafted"))
    write_folder(folder, contents)
    return report_on(source, draft, policy=policy, folder=folder, notes=notes)


def _policy_yaml(policy: str, front: Front, draft: Draft) -> str:
    content: dict[str, Any] = {
        "id": policy,
        "title": front.title or policy,
        "document_number": front.document_number,
        "issuer": front.issuer,
        "jurisdiction": _jurisdiction(front.issuer),
        "issue_date": front.issue_date,
        "implements": list(front.implements),
        "window": {"first_day": None, "last_day": None},
        "notes": [],
        "windows": list(propose_windows(draft.clauses)),
    }
    return f"# {say('made_for_checking')}\n{to_yaml(content)}"


def _jurisdiction(issuer: str | None) -> str | None:
    """The district or else the city that the issuer's name names."""
    found = (PLACE.search(issuer) or CITY.search(issuer)) if issuer else None
    return found[1] if found else None
