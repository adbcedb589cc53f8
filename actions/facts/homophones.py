"""Words of these policies with letters mistyped for others of the same sound: 笔业, 失业等级."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product

from actions.facts.vocabulary import load

WITH_NEIGHBOURS, TWO_SLIPS_FROM, COMMON = 2, 4, 14
PAIRS = 4096
type Sounds = tuple[str, ...]


def mend(text: str) -> str:
    """Return a text with the slips that sound like one of the known words put right.

    A slip of a short word is left where its wrong letter belongs to a word with its
    neighbour: 正式业务 holds 式业, and means nothing of 失业.
    """
    pieces: list[str] = []
    position = 0
    while position < len(text):
        lengths = _sizes_begun(text[position : position + 2])
        meant = next((term for size in lengths if (term := _meant(text, position, size))), "")
        pieces.append(meant or text[position])
        position += len(meant) or 1
    return "".join(pieces)


def _meant(text: str, start: int, size: int) -> str | None:
    """Return the word meant by the letters at a place, none where they are no slip."""
    typed = text[start : start + size]
    if len(typed) < size or typed in _known():
        return None
    terms = (term for sound in _sounds_of(typed) for term in _by_sound().get(sound, ()))
    return next((term for term in terms if _is_slip(text, start, term)), None)


def _is_slip(text: str, start: int, term: str) -> bool:
    typed = text[start : start + len(term)]
    wrong = [place for place, letter in enumerate(term) if typed[place] != letter]
    if len(wrong) > (2 if len(term) >= TWO_SLIPS_FROM else 1):
        return False
    letter = typed[wrong[0]]
    is_next = wrong == [len(term) - 1] and letter in load("homophones")["begins_next"]
    if is_next or (len(term) < TWO_SLIPS_FROM and letter in load("homophones")["never"]):
        return False
    if len(term) > WITH_NEIGHBOURS:
        return True
    if letter not in _common() or (wrong[0] == 1 and _begins_a_word(text, start + 1)):
        return False
    if wrong[0] == 0:
        return text[start - 1 : start] not in _neighbours("joined_before").get(letter, ())
    return text[start + 2 : start + 3] not in _neighbours("joined_after").get(letter, ())


def _begins_a_word(text: str, start: int) -> bool:
    """Tell whether a letter is right where a word begins: 考合各了 is 考|合格了."""
    return (_meant(text, start, WITH_NEIGHBOURS) or "").startswith(text[start])


def _sounds_of(letters: str) -> Iterator[Sounds]:
    return product(*(_letters().get(letter, (letter,)) for letter in letters))


@cache
def _letters() -> dict[str, Sounds]:
    """Return the sounds each letter may have."""
    found: dict[str, list[str]] = defaultdict(list)
    for sound, letters in load("sounds").items():
        for letter in letters:
            found[letter].append(sound)
    return {letter: tuple(sounds) for letter, sounds in found.items()}


@cache
def _common() -> frozenset[str]:
    """Return the letters commonly typed for their sound; the others are no slip of two letters."""
    return frozenset(letter for letters in load("sounds").values() for letter in letters[:COMMON])


@cache
def _by_sound() -> dict[Sounds, list[str]]:
    """Return the known words by how they sound."""
    found: dict[Sounds, list[str]] = defaultdict(list)
    for term in load("homophones")["terms"]:
        for sounds in _sounds_of(term):
            found[sounds].append(term)
    return found


@cache
def _known() -> frozenset[str]:
    homophones = load("homophones")
    return frozenset((*homophones["terms"], *homophones["words"]))


@lru_cache(maxsize=PAIRS)
def _sizes_begun(pair: str) -> tuple[int, ...]:
    """Return how long the known words are that two letters sound like the beginning of."""
    sounds = _sounds_of(pair) if len(pair) == 2 else ()
    sizes: set[int] = set().union(*(_sizes().get(one, ()) for one in sounds))
    return tuple(sorted(sizes, reverse=True))


@cache
def _sizes() -> dict[Sounds, set[int]]:
    """Return how long the known words are by their first two sounds."""
    found: dict[Sounds, set[int]] = defaultdict(set)
    for sounds in _by_sound():
        found[sounds[:2]].add(len(sounds))
    return dict(found)


@cache
def _neighbours(name: str) -> dict[str, frozenset[str]]:
    return {letter: frozenset(others) for letter, others in load("homophones")[name].items()}
