"""Whether a question names a benefit, or a measure the text only mentions."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from actions.calculator import Benefit, Mention
from actions.cues import cue, cues
from actions.library import Library
from actions.topic.fitting_quote import pairs_shared
from actions.topic.splitting import pieces_of
from actions.topic.subject_matter import benefits_of
from knowledge.citation import Citation

SHORTEST_NAME, SHORTEST_PART = 4, 2


def names_benefit(library: Library, question: str, citation: Citation) -> bool:
    """Whether a question names a benefit of a clause, in full or by a telling part."""
    return benefit_named(library, question, citation) is not None


def benefit_named(library: Library, question: str, citation: Citation) -> Benefit | None:
    """Return the benefit of a clause that shares the longest part of its name."""
    benefits = benefits_of(library, citation)
    best = max(benefits, key=lambda one: _likeness(one.name, question), default=None)
    if best is None or _part_shared(best.name, question) < SHORTEST_NAME:
        return _told_apart(benefits, question)
    return None if _is_only_mentioned(library, question, citation, best) else best


def _is_only_mentioned(
    library: Library, question: str, citation: Citation, benefit: Benefit
) -> bool:
    """Whether a question names a measure alone: 失业保险金 of 失业保险金继续发放."""
    shared = _part_shared(benefit.name, question)
    names = (mention.name for mention in mentions_of(library, citation))
    alone = [name for name in names if name in question and name in benefit.name]
    return shared < len(name_alone(benefit)) and any(len(name) >= shared for name in alone)


def _told_apart(benefits: Sequence[Benefit], question: str) -> Benefit | None:
    """Return the only benefit whose words in brackets a question has: 个人最多贷多少."""
    fitting = [one for one in benefits if says_apart(one.name, question)]
    return fitting[0] if len(fitting) == 1 else None


def says_apart(name: str, question: str) -> bool:
    """Whether a question has the words that tell a benefit apart; 八十个人 says nothing of 个人."""
    alone = cue("heads_counted").sub("", question)
    return any(word in alone for word in words_apart(name))


def words_apart(name: str) -> list[str]:
    """Return the words in brackets that tell a benefit from others of its name: （个人）."""
    return re.findall("[（(]([^0-9，、/）)]+)[）)]", name)


def _likeness(name: str, question: str) -> tuple[int, int]:
    # Of names that share as long a part, the one with more of the other words is meant.
    return _part_shared(name, question), len(set(name) & set(question))


def length_named(library: Library, question: str, citation: Citation) -> int:
    """Return how many characters of a benefit's name a question repeats in a row."""
    benefits = benefits_of(library, citation)
    return max((length_repeated(one, question) for one in benefits), default=0)


def length_repeated(benefit: Benefit, question: str) -> int:
    """Return how many characters of one benefit's name a question repeats in a row."""
    return _part_shared(benefit.name, question)


def name_alone(benefit: Benefit) -> str:
    """Return a benefit's name without what tells it from others of that name."""
    return re.split("[（(]", benefit.name)[0]


# Many rules of one turn ask it of the same message.
@lru_cache(maxsize=256)
def named_in(library: Library, question: str) -> tuple[str, ...]:
    """Return the benefits of all policies that a question names."""
    every = library.benefits.benefits.values()
    return tuple(one.id for one in every if _part_shared(one.name, question) >= SHORTEST_NAME)


def is_any_named(library: Library, question: str) -> bool:
    """Whether a question names any benefit of the policies."""
    return bool(named_in(library, question))


def those_named(library: Library, question: str, benefits: Sequence[str]) -> tuple[str, ...]:
    """Return the benefits whose names a question has words of; all where it has of none.

    What is asked decides before what is told: 个人贷的款，可以展期好久 asks of 展期.
    """
    names = {one: name_alone(library.benefits.get(one)) for one in benefits}
    if whole := {names[one] for one in benefits if names[one] in question}:
        # 小微企业创业担保贷款 is one of those called 创业担保贷款.
        return tuple(one for one in benefits if any(called in names[one] for called in whole))
    asked = "，".join(one for one in pieces_of(question) if cue("asking").search(one))
    for words in (asked, question):
        if named := tuple(one for one in benefits if pairs_shared(names[one], words)):
            return named
    return tuple(benefits)


def mention_named(library: Library, question: str, citation: Citation) -> Mention | None:
    """Return the measure without an amount that a question names in full, or as people call it."""
    mentions = mentions_of(library, citation)
    return next((one for one in mentions if part_named(one, question)), None)


def mention_meant(library: Library, question: str, citation: Citation) -> Mention | None:
    """Return the measure without an amount that a question names, and no benefit as fully."""
    mention = mention_named(library, question, citation)
    if mention is None or not names_benefit(library, question, citation):
        return mention
    part = part_named(mention, question) or ""
    is_fuller = len(part) > length_named(library, question, citation)
    # 稳岗返还比例 names the benefit 稳岗返还 itself.
    return mention if is_fuller and not names_benefit(library, part, citation) else None


def part_named(mention: Mention, question: str) -> str | None:
    """Return the part of a measure's name that a question has: 失业保险金 of 失业保险金、医疗费."""
    question = in_full(question)
    return next((one for one in _names_in(mention.name) if one in question), None)


@lru_cache(maxsize=256)
def _names_in(name: str) -> tuple[str, ...]:
    return tuple(one for one in cue("between_names").split(name) if _is_name(one))


@lru_cache(maxsize=64)
def in_full(question: str) -> str:
    """Return a question with the names people use as clauses have them: 失业金 is 失业保险金."""
    for short, full in cues("in_full").items():
        question = question.replace(short, full)
    return question


def mentions_of(library: Library, citation: Citation) -> Iterator[Mention]:
    """Yield the measures without an amount that a cited clause names."""
    for mention in library.benefits.mentions.values():
        if (mention.policy.id, mention.clause.id) == (citation.policy, citation.clause):
            yield mention


def _is_name(part: str) -> bool:
    # 贴息 is telling, 期限 and 额度 are said of anything.
    is_plain = part in cues("empty") or part in cues("pointing")
    return len(part) >= SHORTEST_NAME or (len(part) >= SHORTEST_PART and not is_plain)


def pieces_shared(name: str, question: str) -> bool:
    """Whether a question has a run of a name, not all of it: 公益性岗位 of 公益性岗位安置."""
    ends = range(SHORTEST_NAME, len(name) + 1)
    return any(name[end - SHORTEST_NAME : end] in question for end in ends)


def _without_whom(name: str) -> str:
    """Return a name without whom it is for: many things are for 登记失业人员."""
    alone = cue("whom_named").sub("", name)
    return alone if len(alone) >= SHORTEST_NAME else name


# A question is held against the same names by many rules of one turn.
@lru_cache(maxsize=8192)
def _part_shared(name: str, question: str) -> int:
    # The end of a name tells more than its beginning: 失业保险稳岗返还 is 稳岗返还.
    quoted, core = _parts_of_name(name)
    if any(one in question for one in quoted):
        return SHORTEST_NAME
    shared = SHORTEST_NAME if core[-SHORTEST_NAME:] in question else 0
    for length in range(SHORTEST_NAME + 1, len(core) + 1):
        starts = range(len(core) - length + 1)
        if not any(core[start : start + length] in question for start in starts):
            return shared
        shared = length
    return shared


@cache
def _parts_of_name(name: str) -> tuple[tuple[str, ...], str]:
    """Return what stands in a name's quotation marks, and its words without whom it is for."""
    return tuple(re.findall("“(.+?)”", name)), _without_whom(re.split("[（(]", name)[0])
