"""Every intent has a rule, in every state of the form."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from actions.assess_benefit import OWN
from actions.turn import FORM
from wence.processes import ROOT

BOT = ROOT / "bot"
FALLBACK = "nlu_fallback"


def _read(folder: Path, key: str) -> list[Any]:
    files = sorted(folder.glob("*.yml"))
    return [item for file in files for item in yaml.safe_load(file.read_text("utf-8")).get(key, [])]


def _intents() -> list[str]:
    return [*_read(BOT / "domain", "intents"), FALLBACK]


def _rules(*, in_form: bool) -> dict[str, str]:
    """Return the first action by intent, of the rules for that state."""
    found = {}
    for rule in _read(BOT / "data" / "rules", "rules"):
        is_for_form = {"active_loop": FORM} in rule.get("condition", [])
        steps = rule["steps"]
        if is_for_form == in_form and "intent" in steps[0]:
            found[steps[0]["intent"]] = steps[1]["action"]
    return found


@pytest.mark.parametrize("intent", _intents())
def test_an_intent_has_a_rule_while_nothing_is_open(intent: str) -> None:
    assert intent in _rules(in_form=False)


@pytest.mark.parametrize("intent", _intents())
def test_an_intent_is_the_forms_own_or_has_a_rule_while_the_form_waits(intent: str) -> None:
    assert (intent in OWN) != (intent in _rules(in_form=True))


def test_every_action_of_the_rules_is_in_the_domain_and_the_other_way_round() -> None:
    named = {step["action"] for rule in _read(BOT / "data" / "rules", "rules")
             for step in rule["steps"] if "action" in step}  # fmt: skip
    own = {name for name in named if name not in (FORM, "action_deactivate_loop")}
    assert own | {f"validate_{FORM}"} == set(_read(BOT / "domain", "actions"))


def test_every_intent_has_at_least_sixty_examples_less_a_few() -> None:
    counts = {}
    for block in _read(BOT / "data" / "nlu", "nlu"):
        lines = len(block["examples"].splitlines())
        counts[block["intent"]] = counts.get(block["intent"], 0) + lines
    assert set(counts) == set(_intents())
    assert min(counts.values()) >= 60
