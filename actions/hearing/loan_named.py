"""Which loan a sum is of: the one the talk has named."""

from collections.abc import Mapping
from typing import Any

from actions.cues import cue
from actions.turn import Turn

PRODUCT, STARTUP_LOAN = "loan_product", "创业担保贷款"
OF_A_LOAN = frozenset({"loan_amount", "loan_type"})


def with_the_loan_named(turn: Turn, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said with the loan that was asked about, where its sum or kind is told.

    我想贷十五万 after 个人创业担保贷款最高能贷多少 is of that loan.
    """
    told = dict(said)
    if PRODUCT in {**turn.facts, **said} or not OF_A_LOAN & said.keys():
        return told
    talk = f"{turn.thread.question}{turn.text}"
    is_named = cue("startup_loan").search(talk) is not None
    if is_named and not cue("other_loan").search(talk):
        told[PRODUCT] = STARTUP_LOAN
    return told
