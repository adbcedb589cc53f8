"""The sentence that says the kind of thing asked: days for 几天, money for 多少钱."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from actions.cues import cue, cues
from actions.topic.figures import repeats_figure
from knowledge.text import character_grams


def fitting_quote(
    sentences: Sequence[str], quote: str, *, question: str, is_named: bool = False
) -> str:
    """Return the quote, or the nearest sentence that says what the question asks for.

    Args:
        sentences: those of the clause, in order.
        quote: the one found nearest in words and meaning.
        question: as asked.
        is_named: whether the question names what the quote gives; then any help is not meant.
    """
    figures = [one for one in sentences if repeats_figure(question, one)]
    if figures and quote not in figures:
        quote = closest(figures, question)
    asked = _kinds_asked(question, "".join(sentences))
    if not asked or any(re.search(kind["said"], quote) for kind in asked):
        return quote
    if is_named and "of_any" in asked[0]:
        return quote
    fitting = [one for one in sentences if re.search(asked[0]["said"], one)]
    nearest = closest(fitting, question) if fitting else quote
    is_fitting = "of_any" in asked[0] or _is_of_it(nearest, quote, question)
    return nearest if is_fitting else quote


def _is_of_it(sentence: str, quote: str, question: str) -> bool:
    # A figure said of something else is no answer: 2000元 to 公益性岗位多少钱.
    return pairs_shared(sentence, question) > 0 or not pairs_shared(quote, question)


@dataclass(frozen=True)
class Kind:
    """A kind of figure: what it is called, how a sentence says one, whether it is money.

    `is_of_topic` where what says one says it of no other matter: 展期, 贴息; `is_of_many` where
    many matters have one, and what is written of the same matter says it: days; `is_its_own`
    where each matter has another, as a rate.
    """

    what: str
    said: str
    is_money: bool = False
    is_of_topic: bool = False
    is_of_many: bool = False
    is_its_own: bool = False


def kind_not_said(sentences: Sequence[str], quote: str, *, question: str) -> Kind | None:
    """Return what a question asks for that a clause does not say of its matter: 具体金额, 次数.

    Args:
        sentences: those of the clause, in order.
        quote: the one that answers best.
        question: as asked.
    """
    return next(iter(kinds_not_said(sentences, quote, question=question)), None)


def kinds_not_said(sentences: Sequence[str], quote: str, *, question: str) -> list[Kind]:
    """Return all that a question asks for and a clause does not say: 发多少，发好久."""
    text = "".join(one for one in sentences if _is_of_it(one, quote, question))
    asked = _kinds_asked(question, quote)
    unsaid = (kind for kind in asked if "what" in kind and not re.search(kind["said"], text))
    return [
        Kind(
            what=one["what"],
            said=one["said"],
            is_money=one.get("money", False),
            is_of_topic=one.get("of_topic", False),
            is_of_many=one.get("of_many", False),
            is_its_own=one.get("its_own", False),
        )
        for one in unsaid
    ]


def sums_asked(question: str) -> list[Kind]:
    """Return the kinds of sum a question asks for: 具体金额."""
    sums = (kind for kind in kinds_of(question) if kind.get("money"))
    return [Kind(what=one["what"], said=one["said"], is_money=True) for one in sums]


def asks_for_money(question: str) -> bool:
    """Whether a question asks for a sum."""
    return any(kind.get("money") for kind in kinds_of(question))


def asks_of_one(question: str) -> bool:
    """Whether a question asks for what is of one measure alone: a sum, or how long it is paid."""
    return any(kind.get("money") or kind.get("of_one") for kind in kinds_of(question))


def asks_of_whom(question: str) -> bool:
    """Whether a question asks what somebody has to be: of which register, how old, how learned."""
    return any(kind.get("whom") for kind in kinds_of(question))


def says_kind_asked(text: str, question: str) -> bool:
    """Whether a question asks for a kind of figure, and a text says one of that kind."""
    return any(re.search(kind["said"], text) for kind in _kinds_asked(question, text))


def _kinds_asked(question: str, text: str) -> list[dict[str, Any]]:
    """Return the kinds of figure a question asks for, of those that what is written may have."""
    return [kind for kind in kinds_of(question) if re.search(kind.get("where", ""), text)]


# A question is held against many sentences.
@lru_cache(maxsize=64)
def kinds_of(question: str) -> tuple[dict[str, Any], ...]:
    """Return the kinds of figure a question asks for."""
    asked = without_end_asked(question)
    return tuple(kind for kind in cues("kinds") if re.search(kind["asked"], asked))


def without_end_asked(question: str) -> str:
    """Return a question without the words that ask until when a rule holds: 好久截止."""
    return cue("end_asked").sub("，", question)


def choice_of(question: str) -> tuple[str, str] | None:
    """Return the two things a question chooses between: 1300还是1500."""
    found = cue("choice").search(question)
    is_open = found is not None and cue("anything_else").search(found["second"])
    return (found["first"], found["second"]) if found and not is_open else None


def choice_not_said(text: str, question: str) -> tuple[str, str] | None:
    """Return the two things a question chooses between where a text says neither."""
    choice = choice_of(question)
    if choice is None:
        return None
    first, second = choice
    telling = [_without_shared_end(first, second), _without_shared_end(second, first)]
    pairs = [one[at : at + 2] for one in telling for at in range(len(one) - 1)]
    return None if any(one in text for one in (first, second, *pairs)) else (first, second)


def _without_shared_end(one: str, other: str) -> str:
    # Of 年利率 and 月利率 only the beginnings tell the choice.
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return one


def closest(sentences: Sequence[str], question: str) -> str:
    """Return the sentence that shares the most runs of characters with a question."""
    return max(sentences, key=lambda sentence: grams_shared(sentence, question))


def overlap(one: str, other: str) -> bool:
    """Whether one of two quotes is, or stands in, the other."""
    return one in other or other in one


def pairs_shared(sentence: str, question: str) -> int:
    """Return how many pairs of signs of a question stand in a sentence: one sign tells nothing."""
    pairs = {question[at : at + 2] for at in range(len(question) - 1)}
    return sum(pair in sentence for pair in pairs)


def grams_shared(sentence: str, question: str) -> int:
    """Return how many runs of characters two texts have in common."""
    return len(set(character_grams(sentence)) & set(character_grams(question)))
