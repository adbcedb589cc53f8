"""benefits.yml of every policy, read and checked against the clauses."""

from pathlib import Path

from actions.calculator.benefit import Benefit, Benefits, Mention, Target
from actions.calculator.benefit_file import Place, read_benefit, read_clause, read_quotes
from actions.calculator.catalogue_file import load_catalogue
from actions.calculator.wording import say
from knowledge import POLICIES
from knowledge.corpus import Clause, Corpus, Policy
from knowledge.records import Record, read_record

FILE = "benefits.yml"
MENTION_KEYS = ("id", "name", "clause", "meant_for", "lacks", "related", "otherwise", "quotes")
TARGET_KEYS = ("id", "name", "clause", "year", "quotes")


def load_benefits(corpus: Corpus, folder: Path = POLICIES) -> Benefits:
    """Read the benefits of every policy.

    Args:
        corpus: the clauses the benefits stand on.
        folder: where the policy folders are.

    Raises:
        CorpusError: naming file, line and key, when anything is malformed or a
            number is not in the words it was read from.
    """
    catalogue = load_catalogue()
    benefits: dict[str, Benefit] = {}
    mentions: dict[str, Mention] = {}
    targets: dict[str, Target] = {}
    related: list[tuple[str, Record]] = []
    for policy in corpus.policies.values():
        file = read_benefits_file(folder, policy)
        for record in file.records("benefits"):
            benefit = read_benefit(record, Place(policy, catalogue))
            _add(benefits, benefit, record)
            related.extend((name, record) for name in benefit.opens)
        for record in file.records("mentions"):
            mention = read_mention(record, policy)
            _add(mentions, mention, record)
            related.extend((name, record) for name in (*mention.related, *mention.otherwise))
        for record in file.records("targets"):
            _add(targets, read_target(record, policy), record)
    for name, record in related:
        is_of_ours = name.split("/")[0] in corpus.policies
        if is_of_ours and name not in benefits and name not in mentions:
            record.refuse(say("related_unknown", id=name), "related")
    return Benefits(catalogue, benefits, mentions, targets)


def read_benefits_file(folder: Path, policy: Policy) -> Record:
    """Read the file of one policy, its top keys checked; a policy may have none."""
    path = folder / policy.id / FILE
    file = read_record(path) if path.exists() else Record({}, path)
    file.allow("benefits", "mentions", "targets")
    return file


def read_mention(record: Record, policy: Policy) -> Mention:
    """Read one entry of `mentions`: a measure named without an amount.

    It may stand on what is left of a clause the source has lost.
    """
    record.allow(*MENTION_KEYS)
    lost = [clause for clause in policy.missing if clause.id == record.text("clause")]
    clause = lost[0] if lost else read_clause(record, policy)
    text = clause.text if isinstance(clause, Clause) else clause.remnant or ""
    return Mention(
        id=f"{policy.id}/{record.text('id')}",
        policy=policy,
        clause=clause,
        name=record.text("name"),
        meant_for=record.text("meant_for"),
        lacks=record.text("lacks"),
        quotes=read_quotes(record, text),
        related=record.texts("related"),
        otherwise=record.texts("otherwise"),
    )


def read_target(record: Record, policy: Policy) -> Target:
    """Read one entry of `targets`: a figure government sets itself."""
    record.allow(*TARGET_KEYS)
    clause = read_clause(record, policy)
    return Target(
        id=f"{policy.id}/{record.text('id')}",
        policy=policy,
        clause=clause,
        name=record.text("name"),
        year=record.optional_text("year"),
        quotes=read_quotes(record, clause.text),
    )


def _add[Entry: (Benefit, Mention, Target)](
    entries: dict[str, Entry], entry: Entry, record: Record
) -> None:
    if entry.id in entries:
        record.refuse(say("benefit_twice", id=entry.id), "id")
    entries[entry.id] = entry
