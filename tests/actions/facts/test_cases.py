"""What people say, and exactly the facts in it: the tables in cases/."""

from pathlib import Path

import pytest
import yaml

from actions.facts import extract_facts
from evaluation.facts import Utterance, load_golden, utterance_of

CASES = [
    utterance_of(entry, source=file.stem, writer=file.stem)
    for file in sorted((Path(__file__).parent / "cases").glob("*.yml"))
    for entry in yaml.safe_load(file.read_text("utf-8"))
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)
def test_exactly_what_is_said_is_read(case: Utterance) -> None:
    assert extract_facts(case.text, as_of=case.as_of, asked=case.asked) == case.facts


def test_there_are_enough_cases_and_many_say_nothing() -> None:
    assert len(CASES) >= 300
    assert sum(not case.facts for case in CASES) >= 80


def test_no_case_is_in_the_sets_kept_out() -> None:
    kept_out = {(one.text, one.asked) for one in load_golden()}
    assert not kept_out & {(case.text, case.asked) for case in CASES}
