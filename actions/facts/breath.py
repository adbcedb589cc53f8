"""Where somebody who speaks in one breath likely pauses, learnt from what people write in commas.

The letters on both sides of a place tell: 期满了|还没. What they weigh is fitted by
`evaluation/pauses.py`.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

from actions.facts.mood import pattern

WEIGHTS = Path(__file__).parent / "breath.json"
# Shorter words hold one thought, and a shorter thought is none.
LONGEST_THOUGHT, SHORTEST_THOUGHT = 14, 2
LIKELY = 0.0
CLAUSE = re.compile(r"[^，、。？]+")
NUMERAL = re.compile("[零〇一二三四五六七八九十百千万两廿俩仨]")
# 三万八|千六百, 有的|十九岁, 六个人|都签了, 离校一年|没工作的大学生, 户口|北碚的, 1个|登记失业的,
# 缴|失业保险费 and 企业|和小微企业 hold together.
TOGETHER = re.compile(
    r"(?<=[零〇一二三四五六七八九十百千万两廿\d.,])[零〇一二三四五六七八九十百千万\d.,]"
    r"|(?<=有的).|(?<=毕业)(?:没(?!有)|证)|(?<![了过岁])(?:都|有[一两二三四五六七八九十\d])"
    r"|(?:还|一直|仍)?[没未][^，了过]{1,6}的(?:人员?|大学生|毕业生|青年|员工)?$"
    r"|(?<=户[口籍]).|(?<=[一两\d]个)(?=[^，]{2,12}的)|[和跟与的]|(?<=一年)(?:公司|单位|个人)"
    r"|(?<=农民工)返乡|(?<=[年月])招|(?<=[缴交领办签买贷])."
)
ASKING = ("吗", "么", "不", "吗？", "么？", "不？")
AROUND = 4
BOTH_SIDES = ((1, 1), (2, 1), (1, 2), (2, 2))


def with_breaths(text: str) -> str:
    """Return a normalised text with a comma at each likely pause of its long clauses.

    A question of no person's own tells of nobody: 登记失业的青年|招进来补多少.
    """
    is_asked = pattern("tails").search(text) or text.endswith(ASKING)
    if is_asked and not pattern("own").search(text):
        return text
    return CLAUSE.sub(lambda clause: _breathed(clause.group()), text)


def signs_around(letters: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each place between two letters with what stands around it, numerals all alike."""
    plain = NUMERAL.sub("N", re.sub(r"\d", "0", letters))
    for place in range(1, len(plain)):
        before = ("^" * AROUND + plain[:place])[-AROUND:]
        after = (plain[place:] + "$" * AROUND)[:AROUND]
        signs = [f"{before[-size:]}|" for size in range(1, AROUND + 1)]
        signs += [f"|{after[:size]}" for size in range(1, AROUND + 1)]
        signs += [f"{before[-left:]}|{after[:right]}" for left, right in BOTH_SIDES]
        yield place, signs


def _breathed(clause: str) -> str:
    if len(clause) <= LONGEST_THOUGHT:
        return clause
    cuts = [0, *_pauses(clause), len(clause)]
    return "，".join(clause[start:end] for start, end in pairwise(cuts))


def _pauses(clause: str) -> Iterator[int]:
    weights = _weights()
    for place, signs in signs_around(clause):
        is_inside = SHORTEST_THOUGHT <= place <= len(clause) - SHORTEST_THOUGHT
        likely = weights[""] + sum(weights.get(sign, 0.0) for sign in signs)
        if is_inside and likely >= LIKELY and not TOGETHER.match(clause, place):
            yield place


@cache
def _weights() -> dict[str, float]:
    """Return what each sign weighs, and under no sign what every place does."""
    weights: dict[str, float] = json.loads(WEIGHTS.read_text("utf-8"))
    return weights
