"""Two copies of one document printed into each other, told apart again.

Copy B is the document from its first character without a gap; copy A is the document
from start to end with pieces cut out. The file alternates between them, a run of
sentences at a time. Every rule below follows from that:

- a sentence stands at most once in a copy, and both copies keep the document's order;
- within a run neighbours in the file are neighbours in the document;
- in B every number is one more than the last; in A numbers only rise;
- what A prints before B has reached it, B prints later, in the same order.

Where several divisions obey them all, the one with the fewest runs is taken; it must
be the only one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from knowledge.errors import IngestError
from knowledge.ingest.sentences import Sentence
from knowledge.wording import say


@dataclass(frozen=True)
class Copy:
    """What has been given to one copy so far."""

    order: tuple[str, ...] = ()
    task: int = 0
    section: int = 0

    def follows(self, sentence: Sentence, *, without_gap: bool) -> bool:
        """Tell whether the sentence's numbers can come next in this copy."""
        return self._task_follows(sentence.task, without_gap=without_gap) and (
            self._section_follows(sentence.section, without_gap=without_gap)
        )

    def add(self, sentence: Sentence) -> "Copy":
        """Return the copy with one sentence more."""
        return Copy(
            (*self.order, sentence.words),
            sentence.task or self.task,
            sentence.section or self.section,
        )

    def _task_follows(self, task: int | None, *, without_gap: bool) -> bool:
        if task is None:
            return True
        return task == self.task + 1 if without_gap else task > self.task

    def _section_follows(self, section: int | None, *, without_gap: bool) -> bool:
        """The sections of the notice are counted before those of the tasks."""
        if section is None or (self.task == 0 and (section == 1 or not without_gap)):
            return True
        return section == self.section + 1 if without_gap else section > self.section


@dataclass(frozen=True)
class Division:
    """The sentences so far given to copy A or B, if no rule is broken.

    `ahead` holds what A has printed and B has not reached: the words, and whether
    they follow in the document directly on what stands before them.
    """

    names: str = ""
    a: Copy = Copy()
    b: Copy = Copy()
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
        if words in self.a.order or not self.a.follows(sentence, without_gap=False):
            return None
        before = self.a.order[-1] if self.names.endswith("A") else None
        grown = replace(self, names=self.names + "A", a=self.a.add(sentence))
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
        if words in self.b.order or not self.b.follows(sentence, without_gap=True):
            return None
        grown = replace(self, names=self.names + "B", b=self.b.add(sentence))
        if self.ahead and self.ahead[0][0] == words:
            return replace(grown, ahead=self.ahead[1:], furthest=len(self.b.order))
        is_in_the_way = words in self.a.order or (self.ahead and self.ahead[0][1])
        return None if is_in_the_way else grown


def divide(sentences: tuple[Sentence, ...]) -> str:
    """Return A or B for every sentence.

    Raises:
        IngestError: when no division obeys the rules, or several equally well.
    """
    divisions = [Division()]
    for number, sentence in enumerate(sentences, 1):
        divisions = [grown for division in divisions for grown in division.extended(sentence)]
        if not divisions:
            raise IngestError(say("copies_not_told_apart", number=number, words=sentence.words))
    fewest = min(division.runs for division in divisions)
    best = [division.names for division in divisions if division.runs == fewest]
    if len(best) > 1:
        raise IngestError(say("copies_ambiguous", count=len(best)))
    return best[0]
