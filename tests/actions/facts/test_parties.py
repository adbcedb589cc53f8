"""Whom the words speak of."""

from datetime import date

import pytest

from actions.facts.marking import mark
from actions.facts.mood import statements
from actions.facts.normaliser import normalise
from actions.facts.parties import Party, Said, assign


def said(text: str, default: Party | None = None) -> Said:
    marked = mark(normalise(text), as_of=date(2026, 11, 20))
    return assign(statements(marked.text), default=default)


@pytest.mark.parametrize(
    ("text", "word", "party"),
    [
        ("我今年毕业", "毕业", Party.PERSON),
        ("我女儿去年毕业", "毕业", Party.PERSON),
        ("我们店招了个23岁的", "的", Party.HIRE),
        ("招了3个人，社保交了8个月", "社保", Party.HIRE),
        ("社保交了8个月，招的是应届生", "社保", Party.HIRE),
        ("我被一家公司录用了，签了三年合同", "合同", Party.PERSON),
        ("我今年五十，招了个应届生", "应届", Party.HIRE),
        ("我今年五十，招了个应届生", "我", Party.PERSON),
        ("我老婆失业了，她是2022年毕业的", "毕业", Party.PERSON),
        ("公司招了个人，他是2022年毕业的", "毕业", Party.HIRE),
    ],
)
def test_a_word_belongs_to_the_one_spoken_of(text: str, word: str, party: Party) -> None:
    message = said(text)
    assert message.at(message.text.index(word)).party is party


def test_what_was_asked_settles_it_where_nobody_is_named() -> None:
    message = said("23岁，重庆户口", default=Party.HIRE)
    assert message.at(0).party is Party.HIRE
