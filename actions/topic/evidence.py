"""Which of the clauses found a message means, by what it says beside the question.

A long case shares few words with its clause: the facts, figures, names and years it
says tell more. Several documents speak of one matter: where none is named, the
latest one of the whole city is meant.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from actions.calculator import Benefit
from actions.cues import cue
from actions.library import Library
from actions.topic.asked_of import A_NAME, A_TELLING_NAME, Asked
from actions.topic.aspect import AMOUNT, aspect_of
from actions.topic.at_hand import ALWAYS
from actions.topic.ceilings import asks_ceiling, sets_ceiling
from actions.topic.condition_told import is_met_by
from actions.topic.figures import figures_asked, longest_run_shared, paying, repeats_figure
from actions.topic.fitting_quote import says_kind_asked
from actions.topic.hires import HIRES, pays_for_hires
from actions.topic.naming import length_named, mention_named, name_alone, names_benefit
from actions.topic.openings import opening
from actions.topic.own_words import share_said
from actions.topic.placing import CITY, is_of_unnamed_place, misplaced, place_of
from actions.topic.staying import share_at_hand
from actions.topic.subject_matter import ANSWERED, TELLING, Subject, benefits_of, facts_of
from actions.topic.years_of_people import without_years_of_people
from actions.turn import Turn
from knowledge.citation import Citation
from knowledge.naming import Named, read_named

MOST_FACTS = 5
LEAST_SCORE = 1e-6
NEARLY_AS_GOOD, AS_GOOD, NEARLY_ANSWERED = 0.6, 0.78, 0.25
CERTAIN, NEXT_TO_CERTAIN = 0.95, 0.7
HALF_ANSWERED = 0.5

A_SUM, A_FACT, A_FIGURE, ITS_YEAR = 0.4, 0.12, 0.3, 0.5
LATEST, LATEST_WORDS = 0.25, 0.05
WHOLE_CITY, AN_AMOUNT, MONEY_WORDS = 0.08, 0.3, 0.2
FOR_HIRES = 0.4
A_SIGN_SHARED, A_TOPIC, A_CEILING, A_KIND, A_HELD = 0.04, 0.2, 0.7, 0.15, 0.3
IS_MET, AS_ASKED, NOT_YET, A_WORD_SAID = 0.3, 0.5, 0.5, 0.4


def weigh(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Put the clause that is meant first.

    What the retriever did not count as an answer becomes one when facts or a figure
    of it are said, or when it is nearly one and a benefit of it is named.
    """
    if not subject.citations:
        return subject
    asked = without_years_of_people(subject.question, as_of=turn.as_of)
    named = read_named(asked, library.corpus)
    scales = _Scales(library, subject.question, turn, named, subject.citations[0])
    first = scales.heaviest(subject.citations)
    is_answer = not named.elsewhere and scales.is_telling(first)
    others = tuple(one for one in subject.citations if one is not first)
    return replace(
        subject,
        outcome=ANSWERED if is_answer else subject.outcome,
        citations=(first, *others),
    )


@dataclass(frozen=True)
class _Scales:
    """What one message weighs clauses with."""

    library: Library
    question: str
    turn: Turn
    named: Named
    nearest: Citation

    @cached_property
    def _asked(self) -> Asked:
        return Asked(self.library, self.question, self.turn.as_of)

    @property
    def _is_case_told(self) -> bool:
        return bool(self.turn.said.keys() - {*ALWAYS})

    def heaviest(self, citations: Sequence[Citation]) -> Citation:
        best = max(citations[0].score, LEAST_SCORE)
        is_certain = best >= CERTAIN and not self._is_case_told
        least = best * (NEXT_TO_CERTAIN if is_certain else NEARLY_AS_GOOD)
        near = [one for one in citations if one.score >= least] or citations[:1]
        latest = self._latest([one for one in near if one.score >= AS_GOOD * best])
        ceilings = self._ceilings(near)
        scores = {one.url: one.score / best + self._weight(one, latest, best) for one in near}
        return max(near, key=lambda one: scores[one.url] + A_CEILING * (one in ceilings))

    def is_telling(self, citation: Citation) -> bool:
        if self._facts_shared(citation) >= TELLING:
            return True
        if self.named.silent_year:
            return False
        if self._repeats_figure(citation) or self._is_named_at_length(citation):
            return True
        if citation.score >= HALF_ANSWERED and self._asked.share_of_topic(citation):
            return True
        is_meant = self._is_named(citation) or self._pays_for_hires(citation)
        return citation.score >= NEARLY_ANSWERED and is_meant

    def _weight(self, citation: Citation, latest: Citation | None, best: float) -> float:
        weight = A_FACT * min(MOST_FACTS, self._facts_shared(citation))
        weight += A_FIGURE * self._repeats_figure(citation) + A_SUM * self._pays_the_sum(citation)
        weight += A_NAME * self._asked.share_named(citation)
        weight += self._asked.weight_of_mention(citation)
        weight += A_TOPIC * self._asked.share_of_topic(citation)
        weight += A_SIGN_SHARED * longest_run_shared(self.question, citation.text)
        weight += A_SIGN_SHARED * self._run_told_apart(citation)
        if self.named.years:
            issued = self.library.corpus.policy(citation.policy).issue_date
            is_of_year = issued is not None and issued.year in self.named.years
            # A year tells the documents of one matter apart, and makes no other of it.
            weight += ITS_YEAR * (is_of_year and self._is_one_matter(citation, self.nearest))
        asked = replace(self.turn, text=self._asked.words or self.question)
        if not self._is_case_told:
            weight += A_WORD_SAID * share_said(citation.text, asked.text)
        weight += A_HELD * share_at_hand(self.library, asked, citation, self.nearest)
        weight += AS_ASKED * self._asked.scores.get(citation.url, 0.0)
        weight += IS_MET * is_met_by(self.library, citation, self.turn)
        weight -= misplaced(self.library, self.turn, citation, self.question)
        weight -= NOT_YET * self._is_not_yet(citation)
        weight += FOR_HIRES * self._pays_for_hires(citation)
        is_close = citation.score >= AS_GOOD * best
        return weight + (self._leaning(citation, latest) if is_close else 0.0)

    def _is_not_yet(self, citation: Citation) -> bool:
        """Whether a clause was not there on the day asked about, and no document is named."""
        if self.named.years or self.named.policies:
            return False
        issued = self.library.corpus.policy(citation.policy).issue_date
        return issued is not None and issued > self.turn.as_of

    def _run_told_apart(self, citation: Citation) -> int:
        """Return how much is said of what tells a benefit from others of its name: 半年以上的."""
        held = benefits_of(self.library, citation)
        named = [one for one in held if name_alone(one) in self.question]
        apart = (one.name.removeprefix(name_alone(one)) for one in named)
        runs = (longest_run_shared(self.question, words) for words in apart)
        return max(runs, default=0)

    def _pays_for_hires(self, citation: Citation) -> bool:
        """Whether somebody was hired, and a clause pays for those hired, or opens such pay."""
        held = benefits_of(self.library, citation)
        opened = [name for one in held for name in one.opens]
        if opened and re.search(opening("hires"), self.question):
            return pays_for_hires(self.library, opened)
        is_hirer = "org_type" in self.turn.said
        is_told = is_hirer and cue("hired").search(self.question) is not None
        paid = (one.id for one in held)
        return (HIRES in self.turn.said or is_told) and pays_for_hires(self.library, paid)

    def _leaning(self, citation: Citation, latest: Citation | None) -> float:
        """What tips the scales between clauses that answer nearly as well."""
        has_money = self._gives_money(citation)
        is_asked = aspect_of(self.turn) == AMOUNT
        says_money = has_money or _speaks_of_money(citation.quote)
        is_of_money = _speaks_of_money(self.question)
        leaning = AN_AMOUNT * (is_asked and bool(self._money(citation)))
        leaning += A_KIND * says_kind_asked(citation.text, self.question)
        leaning += MONEY_WORDS * (is_of_money and says_money)
        is_named = bool(self.named.years or self.named.policies)
        is_fitting = has_money if is_asked else says_money or not is_of_money
        if not is_named and is_fitting:
            # An older document that states an amount is worth more than a later one without.
            is_city = place_of(self.library, citation) == CITY
            newer = LATEST if has_money else LATEST_WORDS
            leaning += newer * (citation is latest) + WHOLE_CITY * is_city
        return leaning

    def _gives_money(self, citation: Citation) -> bool:
        # What one district gives is nobody's who did not name the district.
        return not is_of_unnamed_place(self.library, self.turn, citation) and bool(
            self._money(citation)
        )

    def _ceilings(self, near: Sequence[Citation]) -> list[Citation]:
        """Return the clauses with the ceiling asked for; of a loan that is named, its own only."""
        if not asks_ceiling(self.question):
            return []
        named = [one for one in near if names_benefit(self.library, self.question, one)]
        return [one for one in named or near if self._sets_ceiling(one)]

    def _sets_ceiling(self, citation: Citation) -> bool:
        return any(sets_ceiling(one) for one in benefits_of(self.library, citation))

    def _money(self, citation: Citation) -> list[Benefit]:
        return [one for one in benefits_of(self.library, citation) if one.is_money]

    def _facts_shared(self, citation: Citation) -> int:
        said = set(self.turn.said)
        benefits = benefits_of(self.library, citation)
        return max((len(facts_of(self.library, one) & said) for one in benefits), default=0)

    def _repeats_figure(self, citation: Citation) -> bool:
        return repeats_figure(self.question, citation.text)

    def _pays_the_sum(self, citation: Citation) -> bool:
        """Whether a clause pays just the sum that a question names: 有个2000块."""
        return (citation.policy, citation.clause) in self._places_paying

    @cached_property
    def _places_paying(self) -> set[tuple[str, str]]:
        paid = paying(self.library, figures_asked(self.question))
        return {(one.policy.id, one.clause.id) for one in paid}

    def _is_named(self, citation: Citation) -> bool:
        is_mention = mention_named(self.library, self.question, citation) is not None
        return is_mention or names_benefit(self.library, self.question, citation)

    def _is_named_at_length(self, citation: Citation) -> bool:
        shared = length_named(self.library, self.question, citation)
        return shared >= A_TELLING_NAME

    def _latest(self, near: Sequence[Citation]) -> Citation | None:
        same = [one for one in near if self._is_one_matter(one, near[0])]
        issued = [(self.library.corpus.policy(one.policy).issue_date, one) for one in same]
        days = {day for day, _ in issued if day is not None}
        if len(days) < 2:
            return None
        last = [one for day, one in issued if day == max(days)]
        called = [one for one in last if names_benefit(self.library, self.question, one)]
        return (called or last)[0]

    def _is_one_matter(self, one: Citation, other: Citation) -> bool:
        quoted = (self._asked.matters(one, one.quote), self._asked.matters(other, other.quote))
        whole = (self._asked.matters(one), self._asked.matters(other))
        if set.intersection(*(quoted if all(quoted) else whole)):
            return True
        return names_benefit(self.library, self.question, one) and self._is_named(other)


def _speaks_of_money(words: str) -> bool:
    """Whether words speak of a subsidy or of money back."""
    return cue("money_words").search(words) is not None
