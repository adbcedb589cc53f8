"""Two copies of one document printed into each other, told apart again.

Copy B is the document from its first character without a gap; copy A is the document
from start to end with pieces cut out. The file alternates between them, a run of
sentences at a time. Every rule below follows from that:

- a sentence stands at most once in a copy, and both copies keep the document's order;
- within a run neighbours in the file are neighbours in the document;
- in B every number is one more than the last; in A numbers only rise;
- a duty line follows a task, and in unbroken text every task has one;
- what A prints before B has reached it, B prints later, in the same order.

Where several divisions obey them all, the one with the fewest runs is taken; it must
be the only one, and where the others differ from it is reported as doubtful.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from knowledge.errors import IngestError
from knowledge.ingest.sentences import Sentence
from knowledge.wording import say

SHOWN = 20


@dataclass(frozen=True)
class Copy:
    """What has been given to one copy so far.

    `owes` says whether the last task still waits for its duty line; None where the
    words before were cut out.
    """

    is_whole: bool
    order: tuple[str, ...] = ()
    task: int = 0
    section: int = 0
    owes: bool | None = False

    def follows(self, sentence: Sentence) -> bool:
        """Tell whether the sentence can come next in this copy."""
        return (
            self._task_follows(sentence.task)
            and self._section_follows(sentence.section)
            and self._duty_follows(sentence)
        )

    def add(self, sentence: Sentence) -> "Copy":
        """Return the copy with one sentence more."""
        begins_tasks = sentence.task is not None and self.task == 0 and not self.is_whole
        return replace(
            self,
            order=(*self.order, sentence.words),
            task=sentence.task or self.task,
            section=sentence.section or (0 if begins_tasks else self.section),
            owes=True if sentence.task else False if sentence.has_duty else self.owes,
        )

    def _task_follows(self, task: int | None) -> bool:
        if task is None:
            return True
        return task == self.task + 1 if self.is_whole else task > self.task

    def _section_follows(self, section: int | None) -> bool:
        """The sections of the notice are counted before those of the tasks."""
        if section is None or (self.task == 0 and (section == 1 or not self.is_whole)):
            return True
        return section == self.section + 1 if self.is_whole else section > self.section

    def _duty_follows(self, sentence: Sentence) -> bool:
        if sentence.has_duty:
            return self.owes is not False
        return self.owes is not True or (sentence.task is None and sentence.section is None)


@dataclass(frozen=True)
class Division:
    """The sentences so far given to copy A or B, if no rule is broken.

    `ahead` holds what A has printed and B has not reached: the words, and whether
    they follow in the document directly on what stands before them.
    """

    names: str = ""
    a: Copy = Copy(is_whole=False)
    b: Copy = Copy(is_whole=True)
    ahead: tuple[tuple[str, bool], ...] = ()
    furthest: int = -1

    @property
    def runs(self) -> int:
        """How often the file changes from one copy to the other, and one."""
        return sum(1 for _ in groupby(self.names))

    def extended(self, sentence: Sentence) -> Iterator["Division"]:
        """Yield the divisions with one sentence more that break no rule."""
        for division in (self._give_to_a(sentence), self._give_to_b(sentence)):
            if division is not None:
                yield division

    def _give_to_a(self, sentence: Sentence) -> "Division | None":
        words = sentence.words
        goes_on = self.names.endswith("A")
        a = self.a if goes_on else replace(self.a, owes=None)
        if words in a.order or not a.follows(sentence):
            return None
        before = a.order[-1] if goes_on else None
        grown = replace(self, names=self.names + "A", a=a.add(sentence))
        if words in self.b.order:
            place = self.b.order.index(words)
            is_next = before not in self.b.order or place == self.b.order.index(before) + 1
            is_further = place > self.furthest and not self.ahead
            return replace(grown, furthest=place) if is_next and is_further else None
        if before in self.b.order and before != self.b.order[-1]:
            return None
        return replace(grown, ahead=(*self.ahead, (words, before is not None)))

    def _give_to_b(self, sentence: Sentence) -> "Division | None":
        words = sentence.words
        if words in self.b.order or not self.b.follows(sentence):
            return None
        grown = replace(self, names=self.names + "B", b=self.b.add(sentence))
        if self.ahead and self.ahead[0][0] == words:
            return replace(grown, ahead=self.ahead[1:], furthest=len(self.b.order))
        is_in_the_way = words in self.a.order or (self.ahead and self.ahead[0][1])
        return None if is_in_the_way else grown


def divide(sentences: Sequence[Sentence]) -> tuple[str, frozenset[int]]:
    """Return A or B for every sentence, and which of them could also be the other.

    Raises:
        IngestError: when no division obeys the rules, or several do equally well.
    """
    divisions = [Division()]
    for sentence in sentences:
        divisions = [grown for division in divisions for grown in division.extended(sentence)]
        if not divisions:
            values = {"line": sentence.line, "words": sentence.words[:SHOWN]}
            raise IngestError(say("copies_not_told_apart", **values))
    fewest = min(division.runs for division in divisions)
    best = [division.names for division in divisions if division.runs == fewest]
    open_ = frozenset(
        at for at, _ in enumerate(sentences) if len({found.names[at] for found in divisions}) > 1
    )
    if len(best) > 1:
        line = sentences[min(open_)].line
        raise IngestError(say("copies_ambiguous", line=line, count=len(best)))
    return best[0], open_
