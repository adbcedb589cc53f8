"""The shape of a scrambled task list: two copies told apart, notice and tasks recovered."""

from collections.abc import Sequence
from itertools import groupby

from knowledge.ingest.cleaning import clean
from knowledge.ingest.draft import Doubt, Draft
from knowledge.ingest.notice import NoticePart, find_annex, read_notice
from knowledge.ingest.sections import place_tasks
from knowledge.ingest.sentences import Sentence, read_sentences
from knowledge.ingest.source import Source
from knowledge.ingest.streams import SHOWN, divide
from knowledge.ingest.task_clauses import TaskMaker
from knowledge.ingest.tasks import read_tasks
from knowledge.ingest.thread import Thread
from knowledge.policy import Clause
from knowledge.wording import say


def take_apart(source: Source) -> Draft:
    """Recover notice and tasks from a file that holds two copies printed into each other.

    Raises:
        IngestError: when the copies cannot be told apart in one way only.
    """
    sentences = read_sentences(source)
    copies, doubtful = divide(sentences)
    whole = _whole_copy(source, sentences, copies)
    annex = find_annex(whole)
    found = read_tasks((whole.after(annex), *_cut_runs(source, sentences, copies, whole, annex)))
    last = max(found.tasks)
    maker = TaskMaker(source, found.headings, place_tasks(found.headings, found.together, last))
    tasks = [found.task(number) for number in range(1, last + 1)]
    notice = (_notice_clause(source, whole, part) for part in read_notice(whole))
    return Draft(
        shape="interleaved",
        clauses=(*notice, *(maker.clause(task) for task in tasks if task.words)),
        missing=tuple(maker.missing(task) for task in tasks if not task.words),
        doubts=(
            *(Doubt(source.line_number(at), say("stray_words")) for at, _ in found.strays),
            *(_doubt(sentences[at]) for at in sorted(doubtful)),
        ),
        body_start=0,
        body_end=len(source.text),
    )


def _doubt(sentence: Sentence) -> Doubt:
    return Doubt(sentence.line, say("copy_doubtful", words=sentence.words[:SHOWN]))


def _whole_copy(source: Source, sentences: Sequence[Sentence], copies: str) -> Thread:
    spans = [line.span for line, copy in zip(sentences, copies, strict=True) if copy == "B"]
    return Thread.of(source.text, spans)


def _cut_runs(
    source: Source, sentences: Sequence[Sentence], copies: str, whole: Thread, annex: int
) -> tuple[Thread, ...]:
    """The runs of the copy with gaps, without what belongs to the notice."""
    notice = set(whole.offsets[:annex])
    printed = [line for line, copy in zip(sentences, copies, strict=True) if copy == "B"]
    in_notice = {
        line.words for line in printed if line.span[0] in notice or line.span[1] - 1 in notice
    }
    runs = []
    pairs = zip(sentences, copies, strict=True)
    for copy, members in groupby(pairs, key=lambda pair: pair[1]):
        spans = [line.span for line, _ in members if line.words not in in_notice]
        if copy == "A" and spans:
            runs.append(Thread.of(source.text, spans))
    return tuple(runs)


def _notice_clause(source: Source, thread: Thread, part: NoticePart) -> Clause:
    spans = thread.spans(part.start, part.end)
    text, repairs = clean(source.text, spans)
    return Clause(
        policy=source.policy,
        id=f"notice-{part.name}",
        label=part.label.printed if part.label else None,
        heading=part.heading,
        heading_path=part.path,
        text=text,
        spans=spans,
        repairs=repairs,
    )
