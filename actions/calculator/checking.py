"""The benefits of one policy folder checked: every fault, with file, line and key."""

from collections.abc import Callable, Iterator
from pathlib import Path

from actions.calculator.benefit_file import Place, read_benefit
from actions.calculator.catalogue_file import load_catalogue
from actions.calculator.loading import read_benefits_file, read_mention, read_target
from actions.calculator.wording import say
from knowledge.errors import CorpusError
from knowledge.folder import read_policy
from knowledge.policy import Policy
from knowledge.records import Record

type Reader = Callable[[Record], object]


def check_benefits(folder: Path) -> Iterator[CorpusError]:
    """Return every fault of a folder's benefits.yml, one an entry.

    A folder whose own policy.yml or clauses.yml is malformed is left to the
    check of those.
    """
    try:
        policy = read_policy(folder)
    except CorpusError:
        return
    try:
        file = read_benefits_file(folder.parent, policy)
        entries = [
            (record, reader)
            for key, reader in _readers(policy).items()
            for record in file.records(key)
        ]
    except CorpusError as error:
        yield error
        return
    yield from _check_entries(entries)


def _readers(policy: Policy) -> dict[str, Reader]:
    place = Place(policy, load_catalogue())
    return {
        "benefits": lambda record: read_benefit(record, place),
        "mentions": lambda record: read_mention(record, policy),
        "targets": lambda record: read_target(record, policy),
    }


def _check_entries(entries: list[tuple[Record, Reader]]) -> Iterator[CorpusError]:
    seen = set()
    for record, reader in entries:
        try:
            reader(record)
            name = record.text("id")
            if name in seen:
                record.refuse(say("benefit_twice", id=name), "id")
            seen.add(name)
        except CorpusError as error:
            yield error
