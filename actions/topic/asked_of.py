"""What a question asks apart from the case it tells: what it names there, and what answers that."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from actions.facts import extract_facts
from actions.library import Library, retrieve
from actions.topic.naming import (
    is_any_named,
    length_named,
    mention_named,
    names_benefit,
    part_named,
)
from actions.topic.splitting import asked_words
from actions.topic.subject_matter import WHO_ASKS
from knowledge.citation import Citation
from knowledge.topics import topics_named, topics_of

A_TELLING_NAME, LIKELY = 6, 0.7
A_NAME, A_MENTION = 0.3, 0.1


@dataclass(frozen=True)
class Asked:
    """One question, and how far clauses are what it asks of."""

    library: Library
    question: str
    as_of: date

    def share_named(self, citation: Citation) -> float:
        """Whether a benefit is named where it is asked about, half where it is only told of."""
        length = length_named(self.library, self.question, citation)
        if not names_benefit(self.library, self.question, citation):
            return 0.0
        if 0 < length < len(self._mention_in_full):
            return 0.0  # 低保就业补贴 is no 就业补贴.
        asked = self.words
        return 1.0 if not asked or names_benefit(self.library, asked, citation) else 0.5

    def share_of_topic(self, citation: Citation) -> float:
        """Whether a topic of a clause is named where it is asked about, half where only told of."""
        ours = self.matters(citation)
        if not ours & self._matters_told:
            return 0.0
        return 1.0 if not self.words or ours & self._matters_asked else 0.5

    @cached_property
    def _matters_told(self) -> set[str]:
        return self._matters_named(self.question)

    @cached_property
    def _matters_asked(self) -> set[str]:
        return self._matters_named(self.words)

    @cached_property
    def _mention_in_full(self) -> str:
        """The longest name of a measure without an amount that a question has."""
        named = (part_named(one, self.question) for one in self.library.benefits.mentions.values())
        longest = max((one for one in named if one), key=len, default="")
        return longest if len(longest) >= A_TELLING_NAME else ""

    def weight_of_mention(self, citation: Citation) -> float:
        """The weight of a measure without an amount that is named, more for a telling name."""
        mention = mention_named(self.library, self.question, citation)
        if mention is None:
            return 0.0
        part = part_named(mention, self.question) or ""
        return A_NAME if len(part) >= A_TELLING_NAME else A_MENTION

    @cached_property
    def words(self) -> str:
        """The words of a question that ask, nothing where it tells no case before them."""
        return asked_words(self.question)

    @cached_property
    def scores(self) -> dict[str, float]:
        """How well clauses answer the words that ask, without the case told before them.

        Words that name no matter ask of what stands before them: 想打零工，有没有人帮忙.
        """
        if not self.words or not (
            self._matters_asked or is_any_named(self.library, self.words) or self._is_case
        ):
            return {}
        found = retrieve(self.library, self.words, self.as_of)
        span = 1 - LIKELY
        return {one.url: max(0.0, one.score - LIKELY) / span for one in found.citations}

    @property
    def _is_case(self) -> bool:
        """Whether facts of a case are told beside the words that ask."""
        return bool(extract_facts(self.question, as_of=self.as_of).keys() - WHO_ASKS)

    def _matters_named(self, text: str) -> set[str]:
        named = topics_named(self.library.topics, text)
        return {topic.id for topic in named if not topic.is_apart}

    def matters(self, citation: Citation, quote: str | None = None) -> set[str]:
        """The topics that a clause is of, or only the words quoted of it."""
        topics = self.library.topics
        found = topics_of(topics, policy=citation.policy, clause=citation.clause, quote=quote)
        return {topic.id for topic in found}
