"""What is read ahead is found read."""

from datetime import date

from actions.facts import extract_facts, extraction
from actions.reading_ahead import read_ahead
from actions.turn import plain_words

DAY = date(2023, 6, 1)


def test_a_message_read_ahead_is_not_read_again() -> None:
    text = "<b>我2022年畢業</b>，今年廿三，莫得工作"
    read_ahead(text, as_of=DAY)
    misses = extraction._extracted.cache_info().misses
    facts = extract_facts(plain_words(text), as_of=DAY)
    assert facts["graduation_year"] == 2022
    assert extraction._extracted.cache_info().misses == misses
