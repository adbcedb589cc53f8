"""What each sentence of a clause comes to, in plain words: the first line of an answer.

A gist is ours and the sentence is the document's: it may say less than the sentence,
never more. Every figure in it stands in the sentence, and what the sentence only allows,
encourages or tries out, the gist does too.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from knowledge import POLICIES
from knowledge.corpus import Clause, Corpus
from knowledge.records import Record, read_record
from knowledge.wording import say

FILE = "gists.yml"
FIGURE = re.compile(r"[0-9]+(?:\.[0-9]+)?")
# What makes a rule less than a promise, each with the words that may stand for it.
HEDGES: Mapping[str, str] = {
    "原则上": "原则上",
    "有条件的": "有条件",
    "可(?!以|行|能|及|持续|靠|控|获|调)": "可",
    "鼓励": "鼓励",
    "试点": "试点|试行",
}

type Gists = Mapping[tuple[str, str, str], str]


def load_gists(corpus: Corpus, folder: Path = POLICIES) -> Gists:
    """Read `gists.yml` of every policy that has one: by policy, clause and sentence.

    Raises:
        CorpusError: naming file, line and key of an unknown clause or sentence, of a figure
            the sentence does not write, and of a hedge that is left out.
    """
    found: dict[tuple[str, str, str], str] = {}
    for policy in corpus.policies.values():
        file = folder / policy.id / FILE
        if file.exists():
            clauses = {clause.id: clause for clause in policy.clauses}
            for clause, sentence, gist in _of_policy(read_record(file), clauses):
                found[policy.id, clause.id, sentence] = gist
    return found


def gist_of(gists: Gists, *, policy: str, clause: Clause, quote: str) -> str | None:
    """Return the gist of the sentence a quote is, or is part of; None where it has none."""
    sentence = next((one for one in clause.sentences if quote in one or one in quote), None)
    return gists.get((policy, clause.id, sentence)) if sentence else None


def _of_policy(record: Record, clauses: Mapping[str, Clause]) -> Iterator[tuple[Clause, str, str]]:
    for name in record.values:
        if name not in clauses:
            record.refuse(say("no_such_clause", id=name, known="、".join(clauses)), name)
        clause, told = clauses[name], record.record(name)
        told.allow(*(str(number) for number in range(1, len(clause.sentences) + 1)))
        for number in told.values:
            sentence, gist = clause.sentences[int(number) - 1], told.text(number)
            if fault := _fault(gist, sentence):
                told.refuse(fault, number)
            yield clause, sentence, gist


def _fault(gist: str, sentence: str) -> str | None:
    """Return what a gist says that its sentence does not, or leaves out of it."""
    written = set(FIGURE.findall(sentence))
    if strange := [one for one in FIGURE.findall(gist) if one not in written]:
        return say("gist_figure", figure="、".join(strange))
    for hedge, kept in HEDGES.items():
        if (found := re.search(hedge, sentence)) and not re.search(kept, gist):
            return say("gist_hedge", hedge=found.group())
    return None
