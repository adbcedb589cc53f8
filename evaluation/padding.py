"""Questions of one clause that say the same in nearly the same signs: they count once."""

from collections.abc import Iterable, Iterator, Sequence

from knowledge.questions import Question
from knowledge.text import character_grams

ALIKE = 0.7
# A misspelling is meant to stay close to what it misspells.
MISSPELT = frozenset({"错别字", "手误"})


def padding(questions: Sequence[Question]) -> Iterator[tuple[Question, Question]]:
    """Yield each question that repeats an earlier one of its clause, and that one."""
    kept: dict[tuple[str, str], list[tuple[Question, frozenset[str]]]] = {}
    for question in questions:
        signs = _signs(question.text)
        earlier = kept.setdefault((question.policy, question.clause), [])
        repeated = _first_alike(signs, earlier)
        if repeated is None:
            earlier.append((question, signs))
        elif question.asker not in MISSPELT:
            yield question, repeated


def _first_alike(
    signs: frozenset[str], earlier: Iterable[tuple[Question, frozenset[str]]]
) -> Question | None:
    close = (one for one, other in earlier if len(signs & other) >= ALIKE * len(signs | other))
    return next(close, None)


def _signs(text: str) -> frozenset[str]:
    return frozenset(character_grams(text, longest=2))
