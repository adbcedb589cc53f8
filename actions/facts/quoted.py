"""Numbers a question only points at: 10万元以内免反担保，这个10万包不包括利息."""

import re

from actions.facts.amounts import Amount
from actions.facts.marking import Marked
from actions.facts.marks import Kind, Marks
from actions.facts.mood import pattern

CLAUSE = re.compile(r"[^，。？]+[，。？]?")


def without_quoted(marked: Marked) -> Marked:
    """Return a message whose rule's numbers, told once and then asked about, count nothing.

    A number somebody has told of themselves stays theirs: 我贷了10万，这10万要担保吗.
    The year of a document is no day of anything either: 按2023年那个文件.
    """
    clauses = CLAUSE.findall(marked.text)
    quoted: set[str] = set()
    for index, clause in enumerate(clauses):
        found = pattern("pointed").search(clause)
        sign = (found["sign"] or found["first"]) if found else ""
        if not found or not _asks(clause) or not sign:
            continue
        before = "".join(clauses[:index])
        same = {one for one in before if _is_same(marked.marks, one, sign)}
        if same and not pattern("own").search(before):
            quoted |= {sign, *same}
    quoted |= {found["sign"] for found in pattern("of_document").finditer(marked.text)}
    text = marked.text
    for sign in quoted:
        text = text.replace(sign, marked.marks.sign(Kind.OTHER))
    return Marked(text, marked.marks)


def _asks(clause: str) -> bool:
    plain = clause.rstrip("，。")
    names = ("tails", "yes_no", "rule_asked", "measure_asked", "alternatives")
    return plain.endswith("？") or any(pattern(name).search(plain) for name in names)


def _is_same(marks: Marks, one: str, other: str) -> bool:
    first, second = marks.values.get(one), marks.values.get(other)
    if not isinstance(first, Amount) or not isinstance(second, Amount):
        return False
    ends = {first.low, first.high} - {None}
    return bool(ends & {second.low, second.high})
