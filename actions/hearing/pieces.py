"""The pieces of a short message, one value each, with the kinds of number they hold."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from actions.cues import cue
from actions.facts.amounts import Amount
from actions.facts.answers import is_bare
from actions.facts.marking import marked
from actions.facts.marks import Kind, kind_of
from actions.topic.splitting import pieces_of
from actions.turn import Turn

LONGEST, SHORT = 24, 4


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One piece of a message, without the words that only lean on the one before.

    `is_value` says that it is a number and little else.
    """

    words: str
    kinds: frozenset[Kind]
    is_value: bool

    @property
    def is_loose(self) -> bool:
        """Whether it gives a number without a unit, which may be of anything."""
        return self.kinds == {Kind.NUMBER}

    @property
    def is_sum(self) -> bool:
        """Whether its number is too large to be of anything but money."""
        return re.search(r"[万千]|(?!20[12]\d(?!\d))\d{4}", self.words) is not None


def counting(parts: Sequence[str], turn: Turn) -> Sequence[str]:
    """Return the pieces without those left out of a count told beside: 一个没批下来，只有俩."""
    told = [one for one in pieces_of(turn.text) if not cue("out_of_count").search(one)]
    if any(cue("number").search(one) for one in told):
        parts = [one for one in parts if not cue("out_of_count").search(one)]
    if not cue("only_so_many").search(turn.text):
        return parts
    return [one for one in parts if not cue("left_out").search(one)]


def led_by_what(parts: Sequence[str]) -> list[str]:
    """Return pieces, with what was told wrong before the number it is: 年龄报小了，实际26."""
    told: list[str] = []
    for part in parts:
        wrong = cue("put_wrong").search(told[-1]) if told else None
        is_what = wrong is not None and not cue("number").search(told[-1])
        lead = told.pop()[: wrong.start()] if wrong and is_what else ""
        told.append(f"{lead}{part}")
    return told


def of_oneself(words: str) -> str:
    """Return words without the number of somebody else: 13个月是我老婆的，我还是8个月."""
    parts = pieces_of(words)
    kept = [one for one in parts if not cue("of_somebody_else").search(one)]
    is_told = any(cue("number").search(one) for one in kept)
    return "，".join(kept) if is_told and len(kept) < len(parts) else words


def counted_anew(words: str, turn: Turn) -> str:
    """Return words without the numbers that another of them stands for.

    数漏了4个，是15个 counts 15; 单位交2万，个人交1万，加起来3万 is 3万.
    """
    parts = pieces_of(words)
    kept = [one for one in parts if not cue("miscounted").search(one)]
    kept = kept if any(_numbers(one, turn) for one in kept) else parts
    kept = _without_differences(kept, turn)
    whole = [one for one in kept if cue("in_all").search(one)]
    kinds = kinds_in(whole[0], turn) if len(whole) == 1 else frozenset()
    alike = [one for one in kept if one not in whole and kinds_in(one, turn) == kinds]
    others = [number for one in alike for number in _numbers(one, turn)]
    # 补缴了2个月，一共13个月 counts those on to the 11 known.
    is_on = any(cue("counted_on").search(one) for one in alike)
    known = [one for one in turn.facts.values() if isinstance(one, int)] if is_on else []
    sums = {sum(others) + one for one in known} | ({sum(others)} if len(others) > 1 else set())
    is_sum = bool(others) and _is_one_of(sums, _numbers(whole[0], turn))
    if is_sum or any(cue("of_one_side").search(one) for one in alike):
        kept = [one for one in kept if one not in alike]
    return words if kept == parts else "，".join(kept)


def _without_differences(parts: Sequence[str], turn: Turn) -> list[str]:
    """Return pieces without a difference that another already counts in: 学了22天，多学了两天."""
    known = [one for one in turn.facts.values() if type(one) is int]
    counted = [one for one in parts if cue("relative").search(one)]
    others = {number for one in parts if one not in counted for number in _numbers(one, turn)}
    told = [
        one
        for one in counted
        if any(
            {before + by, before - by} & others for by in _numbers(one, turn) for before in known
        )
    ]
    return [one for one in parts if one not in told]


def _is_one_of(sums: Collection[float], numbers: Sequence[float]) -> bool:
    return len(numbers) == 1 and numbers[0] in sums


def _numbers(words: str, turn: Turn) -> list[float]:
    found = marked(words, as_of=turn.as_of)
    values = (found.marks.values.get(sign) for sign in found.text)
    return [float(one.low) for one in values if isinstance(one, Amount) and one.is_exact]


def names_number(turn: Turn) -> bool:
    """Whether a message gives a number."""
    return bool(kinds_in(turn.text, turn))


def parts_of(words: str) -> list[str]:
    """Return the pieces of a message, one value each at most."""
    parts = [part for part in cue("after_value").split(words) if part.strip()]
    return [part for part in parts if len(part) <= LONGEST]


def tells(part: str) -> bool:
    """Whether a piece may give a value: 没得错 only assents, and 关一个店 counts no people."""
    return not (cue("assents").search(part) or cue("counts_things").search(part))


def piece_of(words: str, turn: Turn) -> Piece:
    """Return a piece of a message without the words that only lead to its number: 才3个."""
    plain = cue("only").sub("", words)
    found = marked(plain, as_of=turn.as_of)
    signs = [sign for sign in found.text if sign in found.marks.values]
    is_value = is_bare(found) or (len(signs) == 1 and len(found.text) <= SHORT)
    kinds = frozenset(map(kind_of, signs))
    if kinds == {Kind.NUMBER} and cue("money_said").search(plain):
        kinds = frozenset({Kind.MONEY})
    piece = Piece(words=plain, kinds=kinds, is_value=is_value)
    is_dated = kinds == {Kind.NUMBER, Kind.DATE} and cue("ten_thousands").search(plain)
    # 上年度缴的是12万 tells the sum of a year.
    return replace(piece, kinds=frozenset({Kind.MONEY, Kind.DATE})) if is_dated else piece


def kinds_in(words: str, turn: Turn) -> frozenset[Kind]:
    """Return the kinds of number that words hold."""
    found = marked(words, as_of=turn.as_of)
    return frozenset(kind_of(sign) for sign in found.text if sign in found.marks.values)
