"""A message that asks several things, in its parts."""

import re
from collections.abc import Sequence
from typing import Any

from actions.cues import cue
from actions.facts import extract_facts
from actions.library import Library
from actions.topic.aspect import without_aspects
from actions.topic.own_words import is_bare
from actions.turn import Turn
from knowledge.topics import topics_named

LOAN = "loan_product"  # Read off the mere name of a loan, it tells nothing of a case.


def questions_in(text: str) -> list[str]:
    """Return the parts of a message that ask something, when it asks several things."""
    if both := _pointed_at(text):
        return both
    text = cue("announced").sub("。", cue("word_before").sub("", text))
    parts = [
        piece.strip("，, ")
        for part in cue("another").split(text)
        for piece in _questions_side_by_side(part)
    ]
    asking = [part for part in _with_lead(parts) if is_question(part)]
    told = [part for part in asking if not is_bare(part)] if len(asking) > 1 else []
    return _with_where(told)


def _with_lead(parts: Sequence[str]) -> list[str]:
    """Put the matter named first with each question after it: 北碚的小微企业贷呢，最多多少，…."""
    lead, *questions = parts
    if not (questions and lead.endswith("呢")) or is_question(lead) or is_bare(lead):
        return [*parts]
    return [f"{lead.removesuffix('呢')}，{one}" for one in questions]


def questions_by_comma(text: str) -> list[str]:
    """Return what a message asks piece by piece: a case with its question, and more questions."""
    parts: list[str] = []
    is_asked = False
    for piece in pieces_of(text):
        is_next = is_asked and is_question(piece) and not is_bare(without_aspects(piece))
        if not parts or is_next:
            parts.append(piece)
        else:
            parts[-1] = f"{parts[-1]}，{piece}"
        is_asked = is_asked or is_question(piece)
    return _with_where(parts) if len(parts) > 1 else []


def _with_where(parts: list[str]) -> list[str]:
    """Put the document, year or district that the first question names with each that names none.

    209号文创业培训多少人次，见习岗位多少个 asks twice of the one document.
    """
    found = cue("of_where").match(parts[0]) if parts else None
    if found is None:
        return parts
    rest = (
        one if cue("where_named").search(one) else f"{found['where']}{one}" for one in parts[1:]
    )
    return [parts[0], *rest]


def keywords_in(turn: Turn) -> list[str]:
    """Return matters that a desk types side by side: 意外险补贴标准 稳岗贷利率."""
    pieces = pieces_of(turn.text)
    is_told = turn.said.keys() - {LOAN} or cue("sentence_word").search(turn.text)
    is_asked = any(map(is_question, pieces)) or any(map(is_bare, pieces))
    return [] if is_told or is_asked or len(pieces) < 2 else pieces


def said_by_parts(parts: Sequence[str], turn: Turn) -> list[dict[str, Any]]:
    """Return what each part of a message says; what none says plainly is told by the first."""
    plain = [extract_facts(part, as_of=turn.as_of).keys() for part in parts]
    return [
        {
            name: value
            for name, value in turn.said.items()
            if name in plain[i] or (i == 0 and not any(name in one for one in plain))
        }
        for i in range(len(parts))
    ]


def pieces_of(text: str) -> list[str]:
    """Return the pieces of a message between its commas and stops."""
    return [piece for piece in re.split("[，,。；;！!？?]", text) if piece.strip()]


def asked_words(text: str) -> str:
    """Return the words that ask, where something is told beside them and they name something."""
    pieces = pieces_of(text)
    asked = "，".join(one for one in pieces if is_question(one))
    return "" if is_bare(asked) or len(asked) == len("，".join(pieces)) else asked


def asked_in(text: str) -> list[str]:
    """Return the pieces of a message that ask something, also those that only name it: 责任单位."""
    pieces = [one for piece in pieces_of(text) for one in re.split("[、和]|以及", piece)]
    return [one for one in pieces if is_question(one) or is_bare(without_aspects(one))]


def is_question(part: str) -> bool:
    """Whether part of a message asks something of its own."""
    # 北碚的呢 leads to a question, and is none; 交了几个月我不晓得 tells what is open.
    asked = cue("asking").search(cue("trailing").sub("", part))
    return asked is not None and cue("left_open").search(part) is None


def matters_in(library: Library, text: str) -> list[str]:
    """Split a case and a question after it, or matters named side by side: 稳岗返还和社保缓缴."""
    told = [piece for piece in cue("one_more").split(text) if not is_bare(piece)]
    if len(told) > 1:
        return told
    pieces = [piece for piece in cue("matters_side_by_side").split(text) if piece.strip()]
    if any(_tells_of_somebody(one) or cue("leads_on").search(one) for one in pieces):
        return []
    named = [topics_named(library.topics, piece) for piece in pieces]
    topics = [found[0].id for found in named if found]
    return pieces if len(set(topics)) == len(pieces) > 1 else []


def _pointed_at(text: str) -> list[str]:
    """Return each of two matters pointed at with what is asked of both: …那个，…那个，还能领不."""
    pieces = pieces_of(text)
    pointed = [one for one in pieces if cue("pointed_piece").search(one)]
    asked = [one for one in pieces if is_question(one) and one not in pointed]
    if len(pointed) < 2 or not asked or not all(is_bare(without_aspects(one)) for one in asked):
        return []
    return [f"{one}，{'，'.join(asked)}" for one in pointed]


def _questions_side_by_side(part: str) -> list[str]:
    """Split at a comma where every piece asks something of its own: 多久办结，多少人要报告."""
    if listed := _listed(part):
        return listed
    pieces = re.split("[，,]", part)
    is_each = all(cue("asking").search(one) and not is_bare(one) for one in pieces)
    return pieces if is_each else [part]


def _listed(part: str) -> list[str]:
    """Return each question of a list, led by what it is of: 贷款：最多多少、多久还."""
    found = cue("led_list").match(part)
    asked = found["row"].split("、") if found else []
    is_each = bool(asked) and all(map(is_question, asked))
    return [f"{found['lead']}，{one}" for one in asked] if found and is_each else []


def _tells_of_somebody(piece: str) -> bool:
    """Whether a piece says what somebody is, and asks nothing: 我们店是个体户."""
    return "是" in piece and cue("asking").search(piece) is None
