"""A message cut into what it says of all the people hired and of some of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from actions.cues import cue
from knowledge.ingest.numbering import read_numeral

PIECES, SENTENCES = "[，,。；;！!？?\n]", "[。；;\n]"
JOINED = r"^(?:和|跟|与|、)+|(?:和|跟|与|、)+$"
LONGEST_LABEL = 14
OF_THEM = "的"
NUMERALS = {"两": "二", "俩": "二", "仨": "三"}


@dataclass(frozen=True, kw_only=True)
class Part:
    """What is said of some: how many, None for all the others, and in what words.

    `piece` is how it was said, with the number; `lead` the words before the number, where
    they tell of hiring; `is_subset` says that they are some of those told of before.
    """

    count: int | None
    words: str
    piece: str
    lead: str = ""
    is_subset: bool = False


@dataclass(frozen=True, kw_only=True)
class Parts:
    """What is said of all, of each part, and after the last; `total` where all are counted."""

    shared: tuple[str, ...]
    parts: tuple[Part, ...]
    trailing: tuple[str, ...]
    total: int | None = None


# Several rules of one turn cut the same message.
@lru_cache(maxsize=256)
def parts_of_hires(text: str, *, known: int | None) -> Parts | None:
    """Cut a message at the people it counts, None where it counts none apart.

    Args:
        text: the message.
        known: how many were hired, if that is known.
    """
    shared: list[str] = []
    told: list[Part | str] = []
    loose: list[str] = []
    # 听说一人2000 tells what each is worth, and counts nobody.
    for piece, is_of_part in _pieces_of_sentences(cue("price_of_each").sub("", text)):
        part = _part(piece)
        if part is not None:
            told += [*loose, part]
            loose = []
        elif is_of_part:
            told.append(piece)
        elif not any(isinstance(one, Part) for one in told) or _is_of_all(piece):
            shared.append(piece)
        else:
            loose.append(piece)
    if len(told) > 1 and loose and _goes_on(loose[0]):
        told.append(loose.pop(0))
    parts = _joined(told)
    if not parts:
        return None
    whole, total = _whole(parts, known)
    kept = parts[1:] if whole else parts
    shared += [whole.piece] if whole else []
    shared += [one.lead for one in kept if one.lead]
    return Parts(shared=tuple(shared), parts=tuple(kept), trailing=tuple(loose), total=total)


def is_of_more(parts: Parts) -> bool:
    """Whether the only part told counts people hired on to those known: 再招两个外省的."""
    return len(parts.parts) == 1 and cue("some_hired.more").search(parts.parts[0].piece) is not None


def with_one_counted(text: str, *, known: int | None) -> str:
    """Return a message with one of several people counted: 有个是去年毕业的 is 有1个."""
    found = cue("some_hired.one_of").search(text)
    counted = cue("some_hired.counted").search(text[: found.start()]) if found else None
    is_of_them = counted is not None or (known or 1) > 1
    return cue("some_hired.one_of").sub(r"\g<0>1", text) if is_of_them else text


def with_trailing(parts: Parts) -> Parts:
    """Return the parts with what is said after the last of them added to its words."""
    *first, last = parts.parts
    words = "，".join([last.words, *parts.trailing])
    return replace(parts, parts=(*first, replace(last, words=words)), trailing=())


def label(part: Part) -> str:
    """Return the words that tell some apart, short enough to be said back: 社会上的."""
    first = re.split(PIECES, part.words)[0]
    plain = cue("some_hired.leaning").sub("", first.strip())
    return plain if len(plain) <= LONGEST_LABEL else ""


def number_of_some(text: str) -> int | None:
    """Return how many people words point at: 那2个, 剩下那个."""
    found = cue("some_hired.counted").search(text)
    if found is not None:
        return _number(found)
    return 1 if cue("some_hired.that_one").search(text) else None


def number_of_all(text: str) -> int | None:
    """Return how many people words tell of as all there are: 5个人都签了合同."""
    found = cue("some_hired.all_of").search(text)
    return _numeral(found["count"]) if found else None


def number_along(text: str) -> int | None:
    """Return how many there are with the one told of: 跟他一起招去的还有4个."""
    found = cue("some_hired.along").search(text)
    return _numeral(found["count"]) + 1 if found else None


def number_counted_out(text: str) -> int | None:
    """Return how many were hired in all where each is then counted: 招了两个，一个本科一个大专."""
    found = parts_of_hires(text, known=None)
    counted = sum(part.count or 0 for part in found.parts) if found else None
    return counted if found and counted and counted == found.total else None


def _pieces_of_sentences(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a message, and whether each is only of those its sentence counts.

    12名毕业生，均未就业；5名失业人员，都四十来岁 tells each of its own.
    """
    sentences = [_pieces(one) for one in re.split(SENTENCES, text)]
    counts = [[_part(piece) is not None for piece in pieces] for pieces in sentences]
    is_each = sum(any(one) for one in counts) > 1
    for pieces, counted in zip(sentences, counts, strict=True):
        first = counted.index(True) if is_each and sum(counted) == 1 else len(pieces)
        yield from ((piece, at > first) for at, piece in enumerate(pieces))


def _pieces(text: str) -> list[str]:
    """Cut at commas, and before each number of people: 2个应届的和3个往届的."""
    found = []
    for piece in re.split(PIECES, _one_by_one(text)):
        starts = [one.start() for one in cue("some_hired.counted").finditer(piece)]
        cuts = [0, *starts[1:], len(piece)]
        found += [piece[start:end] for start, end in pairwise(cuts)]
    return [plain for one in found if (plain := re.sub(JOINED, "", one.strip()))]


def _one_by_one(text: str) -> str:
    """Write ages told in a row each as of one: 20岁、27岁 is 1个20岁，1个27岁."""

    def each(row: re.Match[str]) -> str:
        return "，".join(f"1个{age}" for age in re.findall("[0-9]+岁", row.group()))

    return cue("some_hired.ages").sub(each, text)


def _part(piece: str) -> Part | None:
    rest = cue("some_hired.rest").match(piece)
    found = cue("some_hired.counted").search(piece)
    is_subset = rest is not None or cue("some_hired.among").search(piece) is not None
    if found is None:
        words = piece[rest.end() :] if rest else ""
        return Part(count=None, words=words, piece=piece, is_subset=True) if rest else None
    before, after = piece[: found.start()], piece[found.end() :]
    is_hired = cue("some_hired.hired").search(before) is not None
    if is_hired and not after:
        # 招了2022届毕业生12名 tells who they are before it counts them.
        hiring = cue("some_hired.hiring").match(before)
        cut = hiring.end() if hiring else len(before)
        before, after = before[:cut], before[cut:]
    lead, words = (before, after) if is_hired else ("", f"{before}{after}")
    return Part(count=_number(found), words=words, piece=piece, lead=lead, is_subset=is_subset)


def _number(found: re.Match[str]) -> int:
    if found["nth"]:
        return 1
    return _numeral(found["count"] or found["pair"])


def _numeral(written: str) -> int:
    return read_numeral("".join(NUMERALS.get(one, one) for one in written))


def _is_of_all(piece: str) -> bool:
    return any(cue(name).search(piece) for name in ("some_hired.of_all", "asking"))


def _goes_on(piece: str) -> bool:
    """Whether a piece goes on telling of the one before: …，另一个22岁，办了失业登记的."""
    is_of_hiring = cue("some_hired.hired").search(piece) or re.search("[0-9]", piece)
    return piece.endswith(OF_THEM) and not is_of_hiring


def _joined(told: Sequence[Part | str]) -> list[Part]:
    """Return the parts, each with the words said after it and before the next."""
    parts: list[Part] = []
    for one in told:
        if isinstance(one, Part):
            parts.append(one)
        else:
            last = parts[-1]
            parts[-1] = Part(
                count=last.count, words=f"{last.words}，{one}", piece=f"{last.piece}，{one}",
                lead=last.lead, is_subset=last.is_subset,
            )  # fmt: skip
    return parts


def _whole(parts: Sequence[Part], known: int | None) -> tuple[Part | None, int | None]:
    """Return the part that counts them all, if one does, and how many there are."""
    first, others = parts[0], parts[1:]
    counted, count = sum(one.count or 0 for one in others), first.count or 0
    is_parted = counted == count or any(one.is_subset for one in others)
    is_hiring_on = any(one.lead for one in others)
    is_said_of_all = cue("some_hired.bare").fullmatch(first.words) or _is_of_all(first.piece)
    is_of_all = first.lead or (counted == count and is_said_of_all)
    if others and is_of_all and is_parted and counted <= count and not is_hiring_on:
        return first, count
    # 不对，是4个，有一个才交4个月 counts all of them anew.
    is_anew = cue("some_hired.all_anew").fullmatch(first.piece) is not None
    # 8人当中2人是往届的 counts all of them before some.
    is_among = count == known and all(one.is_subset for one in others)
    if others and (is_anew or is_among) and counted < count:
        return first, count
    return None, known
