"""The matters a message may have meant that no clause answered: misspelt, or nearly meant."""

import re
from collections.abc import Iterator, Sequence

from actions.calculator import Benefit, Mention
from actions.library import Library
from actions.topic.subject_matter import Subject
from knowledge.citation import Citation

MOST = 3
NEAR, ALIKE, TELLING, RUN = 0.1, 0.75, 4, 5
APART = re.compile("[（(）)、，/“”及或和]|[0-9]{4}")
IN_BRACKETS = re.compile("[（(][^）)]*[）)]")


def near_subjects(library: Library, subject: Subject) -> tuple[str, ...]:
    """Return names to ask about, best first; none where the documents are truly silent."""
    question = re.sub(r"\W", "", subject.question)
    misspelt = [name for name in _names(library) if _is_misspelt(name, question)]
    misspelt.sort(key=len, reverse=True)
    near = [one for one in subject.citations if one.score >= NEAR]
    named = (_head(_fitting(library, one, question)) for one in near)
    return tuple(dict.fromkeys([*misspelt, *filter(None, named)]))[:MOST]


def named_in_it(library: Library, subject: Subject) -> Citation | None:
    """Return the nearest clause where the question names what it holds."""
    near = [one for one in subject.citations if one.score >= NEAR]
    question = subject.question
    names = ((one, _nearest_part(_fitting(library, one, question), question)) for one in near)
    return next((one for one, name in names if _shares_run(name, question)), None)


def _shares_run(name: str, question: str) -> bool:
    """Whether a question repeats a telling run of a name: 公益性岗位 of 公益性岗位安置."""
    starts = range(max(len(name) - RUN, 0) + 1)
    return len(name) >= TELLING and any(name[one : one + RUN] in question for one in starts)


def _names(library: Library) -> Iterator[str]:
    yield from dict.fromkeys(part for one in _things(library) for part in _parts(one.name))


def _things(library: Library) -> tuple[Benefit | Mention, ...]:
    return (*library.benefits.benefits.values(), *library.benefits.mentions.values())


def _parts(name: str) -> Sequence[str]:
    return [part for part in APART.split(name) if len(part) >= TELLING]


def _is_misspelt(name: str, question: str) -> bool:
    """Whether a name stands in a question but for a sign or two."""
    starts = range(len(question) - len(name) + 1)
    least = ALIKE * len(name)
    return any(
        least <= sum(a == b for a, b in zip(name, question[start:], strict=False)) < len(name)
        for start in starts
    )


def _fitting(library: Library, citation: Citation, question: str) -> str:
    """Return the name of what a clause holds that shares most with a question."""
    things = _things(library)
    own = [
        one
        for one in things
        if (one.policy.id, one.clause.id) == (citation.policy, citation.clause)
    ]
    names = (one.name for one in own)
    return max(names, key=lambda name: _shared(_nearest_part(name, question), question), default="")


def _nearest_part(name: str, question: str) -> str:
    return max(_parts(name), key=lambda part: _shared(part, question), default="")


def _shared(part: str, question: str) -> int:
    return len(set(part) & set(question))


def _head(name: str) -> str:
    """Return a name as people say it: without what is in brackets, the first of several."""
    return next(iter(_parts(IN_BRACKETS.sub("", name))), "")
