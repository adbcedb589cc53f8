"""Going back to a clause answered earlier, for its words or for more of its case."""

from datetime import date

import pytest

from actions.hearing.turned_to import turned_to
from actions.library import Library
from actions.thread import ClauseKey, Thread
from actions.topic.earlier import with_earlier_at_hand
from actions.turn import Turn

LAYOFFS = ClauseKey(policy="cq-2022-209", clause="29")
RATE = ClauseKey(policy="cq-2022-209", clause="3")
HIRES = ClauseKey(policy="cq-2022-209", clause="4")
THREAD = Thread(clauses=(RATE,), earlier=(RATE, LAYOFFS, HIRES))


def _turn(text: str) -> Turn:
    as_of = date(2026, 11, 20)
    return Turn(text=text, intent="show_source", as_of=as_of, facts={}, asked=None, thread=THREAD)


@pytest.mark.parametrize(
    ("text", "key"),
    [("前面裁员方案那条给我看看", LAYOFFS), ("刚才扩岗的原文", HIRES), ("刚才的原文", RATE)],
)
def test_the_clause_whose_words_are_said_is_at_hand(
    library: Library, text: str, key: ClauseKey
) -> None:
    assert with_earlier_at_hand(library, _turn(text)).clauses == (key,)


def test_without_a_word_for_before_the_clause_at_hand_stays(library: Library) -> None:
    assert with_earlier_at_hand(library, _turn("裁员那条的原文")) is THREAD


def test_a_thread_remembers_the_clauses_answered_from_the_latest_first() -> None:
    thread = Thread(clauses=(HIRES,), earlier=(RATE, HIRES, LAYOFFS)).remembering()
    assert thread.earlier == (HIRES, RATE, LAYOFFS)


def test_words_go_back_to_a_matter_of_before(library: Library) -> None:
    turned = turned_to(library, _turn("回到扩岗补助，再交一个月呢"))
    assert turned.text == "再交一个月呢"
    assert turned.thread.benefits == ("cq-2022-209/expansion-subsidy",)


def test_words_that_name_nothing_answered_before_go_nowhere(library: Library) -> None:
    turn = _turn("回到反担保，贷12万呢")
    assert turned_to(library, turn) is turn
