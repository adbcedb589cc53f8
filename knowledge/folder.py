"""One policy folder read into a Policy: policy.yml, clauses.yml."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from knowledge.dating import dated_words, read_dated, read_window
from knowledge.policy import Clause, MissingClause, Policy
from knowledge.records import Record, read_record
from knowledge.repairs import Repair
from knowledge.wording import say

POLICY_KEYS = (
    "id",
    "title",
    "document_number",
    "issuer",
    "jurisdiction",
    "issue_date",
    "addressees",
    "implements",
    "window",
    "notes",
    "windows",
)
MISSING_KEYS = (
    "id",
    "label",
    "heading_path",
    "lead_bodies",
    "responsible_bodies",
    "remnant",
    "doubts",
    "spans",
    "repairs",
)
CLAUSE_KEYS = (*MISSING_KEYS, "heading", "text", "is_cut")


def read_policy(folder: Path) -> Policy:
    """Read one policy folder.

    Raises:
        CorpusError: naming file, line and key, when anything is malformed.
    """
    head = read_record(folder / "policy.yml")
    head.allow(*POLICY_KEYS)
    if head.text("id") != folder.name:
        head.refuse(say("id_is_not_the_folder", folder=folder.name, id=head.text("id")), "id")
    file = read_record(folder / "clauses.yml")
    file.allow("clauses", "missing")
    return Policy(
        id=folder.name,
        title=head.text("title"),
        document_number=head.optional_text("document_number"),
        issuer=head.optional_text("issuer"),
        jurisdiction=head.optional_text("jurisdiction"),
        issue_date=head.day("issue_date"),
        addressees=head.optional_text("addressees"),
        implements=head.texts("implements"),
        window=read_window(head.record("window")),
        notes=head.texts("notes"),
        clauses=_read_clauses(folder.name, file, read_dated(head)),
        missing=tuple(_read_missing(folder.name, item) for item in file.records("missing")),
        digest=_digest(folder),
    )


def _digest(folder: Path) -> str:
    contents = [(folder / name).read_bytes() for name in ("policy.yml", "clauses.yml")]
    return hashlib.sha256(b"\0".join(contents)).hexdigest()


def _read_clauses(
    policy: str, file: Record, dated: Mapping[str, tuple[Record, ...]]
) -> tuple[Clause, ...]:
    clauses: dict[str, Clause] = {}
    for record in file.records("clauses"):
        clause = _read_clause(policy, record)
        if clause.id in clauses:
            record.refuse(say("clause_twice", id=clause.id), "id")
        clauses[clause.id] = clause
    for clause_id, windows in dated.items():
        if clause_id not in clauses:
            windows[0].refuse(
                say("no_such_clause", id=clause_id, known="、".join(clauses)), "clause"
            )
        words = tuple(item for window in windows for item in dated_words(window, clauses))
        clauses[clause_id] = replace(clauses[clause_id], dated=words)
    return tuple(clauses.values())


def _read_clause(policy: str, record: Record) -> Clause:
    record.allow(*CLAUSE_KEYS)
    clause = Clause(
        policy=policy,
        id=record.text("id"),
        label=record.optional_text("label"),
        heading=record.optional_text("heading"),
        heading_path=record.texts("heading_path"),
        text=record.text("text"),
        lead_bodies=record.texts("lead_bodies"),
        responsible_bodies=record.texts("responsible_bodies"),
        is_cut=record.flag("is_cut"),
        doubts=record.texts("doubts"),
        spans=record.pairs("spans"),
        repairs=_read_repairs(record),
    )
    opening = (clause.label or "") + (clause.heading or "")
    if not clause.text.startswith(opening):
        record.refuse(say("text_lacks_label", opening=opening), "text")
    return clause


def _read_missing(policy: str, record: Record) -> MissingClause:
    record.allow(*MISSING_KEYS)
    return MissingClause(
        policy=policy,
        id=record.text("id"),
        label=record.text("label"),
        heading_path=record.texts("heading_path"),
        lead_bodies=record.texts("lead_bodies"),
        responsible_bodies=record.texts("responsible_bodies"),
        remnant=record.optional_text("remnant"),
        doubts=record.texts("doubts"),
        spans=record.pairs("spans"),
        repairs=_read_repairs(record),
    )


def _read_repairs(record: Record) -> tuple[Repair, ...]:
    repairs = []
    for item in record.records("repairs"):
        item.allow("at", "from", "to")
        before, after = item.optional_text("from") or "", item.optional_text("to") or ""
        repairs.append(Repair(item.number("at"), before, after))
    return tuple(repairs)
