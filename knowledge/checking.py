"""Everything that can be wrong with a policy folder, found at one go."""

from collections.abc import Iterator
from pathlib import Path

from knowledge.errors import CorpusError, Keys
from knowledge.folder import read_policy
from knowledge.policy import Clause, MissingClause
from knowledge.records import line_of
from knowledge.repairs import RepairMismatchError, Span, rebuild
from knowledge.wording import say

FILES = ("source.txt", "policy.yml", "clauses.yml", "benefits.yml", "questions.yml", "gists.yml")
SHOWN = 20


def check_policy(folder: Path) -> Iterator[CorpusError]:
    """Yield what is wrong with one policy folder, nothing when all is well.

    Beyond what loading checks: every clause must be the source's own words.
    """
    try:
        policy = read_policy(folder)
    except CorpusError as error:
        yield error
        return
    for file in sorted(_strays(folder)):
        yield CorpusError(say("file_unknown", allowed="、".join(FILES)), file=file)
    try:
        source = (folder / "source.txt").read_bytes().decode()
    except FileNotFoundError:
        yield CorpusError(say("no_such_file"), file=folder / "source.txt")
        return
    except UnicodeDecodeError:
        yield CorpusError(say("not_utf8"), file=folder / "source.txt")
        return
    file = folder / "clauses.yml"
    for index, clause in enumerate(policy.clauses):
        yield from _check_clause(clause, source, file, ("clauses", index))
    for index, missing in enumerate(policy.missing):
        yield from _check_missing(missing, source, file, ("missing", index))


def _strays(folder: Path) -> Iterator[Path]:
    # Hidden files are an editor's or a file system's own.
    for path in folder.iterdir():
        if path.name not in FILES and not path.name.startswith("."):
            yield path


def _check_clause(clause: Clause, source: str, file: Path, keys: Keys) -> Iterator[CorpusError]:
    for key, message in _clause_faults(clause, source):
        yield _fault(message, file, (*keys, key))


def _clause_faults(clause: Clause, source: str) -> Iterator[tuple[str, str]]:
    outside = _outside(clause.spans, source)
    if outside or not clause.spans:
        yield "spans", outside or say("key_missing")
        return
    try:
        rebuilt = rebuild(source, clause.spans, clause.repairs)
    except RepairMismatchError as error:
        yield "repairs", _misfit(error)
        return
    if rebuilt != clause.text:
        yield "text", _difference(rebuilt, clause.text)
    for key in ("lead_bodies", "responsible_bodies"):
        for body in getattr(clause, key):
            if body not in clause.text:
                yield key, say("body_not_in_text", body=body)
    title = (clause.label or "") + (clause.heading or "")
    if title and clause.heading_path[-1:] != (title,):
        yield "heading_path", say("path_ends_elsewhere", title=title)


def _check_missing(
    missing: MissingClause, source: str, file: Path, keys: Keys
) -> Iterator[CorpusError]:
    outside = _outside(missing.spans, source)
    if outside:
        yield _fault(outside, file, (*keys, "spans"))
        return
    words = "".join(source[start:end] for start, end in missing.spans)
    squeezed = "".join(words.split())
    for body in (*missing.lead_bodies, *missing.responsible_bodies):
        if body not in squeezed:
            yield _fault(say("body_not_in_text", body=body), file, keys)
    if missing.remnant and "".join(missing.remnant.split()) not in squeezed:
        yield _fault(say("remnant_not_in_source"), file, (*keys, "remnant"))


def _outside(spans: tuple[Span, ...], source: str) -> str | None:
    for start, end in spans:
        if start >= end:
            return say("span_backwards", span=[start, end])
        if start < 0 or end > len(source):
            return say("span_outside", span=[start, end], length=len(source))
    return None


def _misfit(error: RepairMismatchError) -> str:
    if not error.found:
        return say("repair_outside", at=error.repair.at)
    values = {"found": error.found, "expected": error.repair.before}
    return say("repair_not_there", at=error.repair.at, **values)


def _difference(rebuilt: str, text: str) -> str:
    pairs = zip(rebuilt, text, strict=False)
    offset = next(
        (at for at, (left, right) in enumerate(pairs) if left != right),
        min(len(rebuilt), len(text)),
    )
    shown = slice(offset, offset + SHOWN)
    return say("text_not_the_source", offset=offset, rebuilt=rebuilt[shown], text=text[shown])


def _fault(message: str, file: Path, keys: Keys) -> CorpusError:
    return CorpusError(message, file=file, keys=keys, line=line_of(file, keys))
