"""Words of these policies with one letter mistyped for another of the same sound: 笔业, 农名工."""

from functools import cache

from actions.facts.vocabulary import load

WITH_NEIGHBOURS = 2


def mend(text: str) -> str:
    """Return a text with the slips that sound like one of the known words put right.

    A slip of a short word is left where its wrong letter belongs to a word with its
    neighbour: 正式业务 holds 式业, and means nothing of 失业.
    """
    slips, sizes = _slips(), _sizes()
    pieces: list[str] = []
    position = 0
    while position < len(text):
        lengths = sizes.get(text[position], ())
        size = next((size for size in lengths if _is_slip(text, position, size)), 0)
        pieces.append(slips[text[position : position + size]] if size else text[position])
        position += size or 1
    return "".join(pieces)


def _is_slip(text: str, start: int, size: int) -> bool:
    slip = text[start : start + size]
    term = _slips().get(slip)
    if term is None or size > WITH_NEIGHBOURS:
        return term is not None
    if slip[0] != term[0]:
        return text[start - 1 : start] not in _neighbours("joined_before").get(slip[0], ())
    return text[start + 2 : start + 3] not in _neighbours("joined_after").get(slip[1], ())


@cache
def _slips() -> dict[str, str]:
    homophones = load("homophones")
    known = {*homophones["terms"], *homophones["words"]}
    slips = {
        term[:place] + letter + term[place + 1 :]: term
        for term in reversed(homophones["terms"])
        for place in range(len(term))
        for letter in homophones["sounds"].get(term[place], "")
    }
    return {slip: term for slip, term in slips.items() if slip not in known}


@cache
def _sizes() -> dict[str, list[int]]:
    """Return how long the slips are that begin with a letter, the longest first."""
    sizes: dict[str, set[int]] = {}
    for slip in _slips():
        sizes.setdefault(slip[0], set()).add(len(slip))
    return {letter: sorted(lengths, reverse=True) for letter, lengths in sizes.items()}


@cache
def _neighbours(name: str) -> dict[str, frozenset[str]]:
    return {letter: frozenset(others) for letter, others in load("homophones")[name].items()}
