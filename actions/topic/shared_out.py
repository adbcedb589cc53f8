"""One question asked of each of several things named before it: 扩岗补助和见习补贴各给多少."""

import re

from actions.cues import cue
from actions.topic.aspect import without_aspects
from actions.topic.own_words import is_bare

LEAST, MOST = 2, 4
# 线下 of 失业登记线上和线下 is short for 失业登记线下; in a list each stands for itself.
SHORT = 3
LISTED, BETWEEN = "、", re.compile("、|以及|还有|[和跟与]")
PAUSES = re.compile("[，,]")
ASKED = re.compile("[，,；;？?]")


def shared_out(text: str) -> list[str]:
    """Return the question asked of each thing named in a row, the words before the row with it.

    登记失业人员里头，想找工作的、想创业的，分别给啥服务 asks two things of 登记失业人员. Who tells
    how many, or of oneself, tells a case, and no row: 我招了3个应届生、2个失业的，分别好多.
    """
    if cue("tells_of_ones_own").search(text):
        return []
    found = cue("shared_out").search(text)
    if found is None:
        return _of_each_kind(text)
    pieces = [one for one in PAUSES.split(text[: found.start()]) if one.strip()]
    at = next((at for at, one in enumerate(pieces) if len(_row(one)) >= LEAST), None)
    if at is None or any(one.endswith("呢") for one in pieces[:at]):
        return []  # 小微企业呢，比例和期限各是多少 goes on with a matter.
    lead = cue("led_row").match(pieces[at])
    before = (lead["whose"] if lead else "") or "".join(pieces[:at][-1:])
    between = (one for one in pieces[at + 1 :] if not cue("asking").search(one))
    asked = f"{''.join(between)}{text[found.end() :]}"
    return [f"{before}{one}{asked}" for one in _row(pieces[at])][:MOST]


def _of_each_kind(text: str) -> list[str]:
    """Return what is asked of each kind of people: 想创业的给什么服务，还没想好的又给什么服务."""
    pieces = [one for one in ASKED.split(text) if one.strip()]
    is_asked = [cue("kind_served").match(one) is not None for one in pieces]
    if sum(is_asked) < LEAST or not all(is_asked[is_asked.index(True) :]):
        return []
    lead = "".join(pieces[: is_asked.index(True)][-1:])
    return [f"{lead}{one}" for one in pieces[is_asked.index(True) :]][:MOST]


def _row(piece: str) -> list[str]:
    """Return the things a piece of a message names in a row, none where one names nothing."""
    row = cue("compared_in_row").sub("", cue("led_row").sub("", piece))
    things = [one.strip() for one in BETWEEN.split(row)]
    is_short = LISTED not in row and any(len(one) < SHORT for one in things)
    if is_short or any(is_bare(without_aspects(one)) for one in things):
        return []
    return things if all(cue("thing_in_row").fullmatch(one) for one in things) else []
