"""Checks of the remembered rules; run by the bot's own Python, see test_components.py."""

import json
import unittest

from components.known_rules import KnownRules
from rasa.core.policies.rule_policy import RULES, RULES_FOR_LOOP_UNHAPPY_PATH, RulePolicy
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.resource import Resource
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

DOMAIN = """
version: "3.1"
intents: [greet, ask]
actions: [action_greet, action_first, action_after_greeting]
slots:
  facts: {type: any, influence_conversation: false, mappings: [{type: custom}]}
  upset: {type: bool, mappings: [{type: custom}]}
"""
LISTEN = {"action_name": "action_listen"}
GREETED = {"prev_action": LISTEN, "user": {"intent": "greet"}}
ANSWERED = {"prev_action": {"action_name": "action_greet"}, "user": {"intent": "greet"}}
ASKED = {"prev_action": LISTEN, "user": {"intent": "ask"}}
LOOKUP = {
    RULES: {
        json.dumps([GREETED]): "action_greet",
        json.dumps([GREETED, ANSWERED]): "action_listen",
        json.dumps([ASKED]): "action_first",
        json.dumps([GREETED, ANSWERED, ASKED]): "action_after_greeting",
        json.dumps([{**ASKED, "slots": {"upset": [1.0, 1.0]}}]): "action_greet",
    },
    RULES_FOR_LOOP_UNHAPPY_PATH: {},
}


class KnownRulesChecks(unittest.TestCase):
    """A situation is as far back as the longest rule looks."""

    def setUp(self) -> None:
        self.domain = Domain.from_yaml(DOMAIN)
        context = ExecutionContext(GraphSchema({}))
        config = RulePolicy.get_default_config()
        self.rasa = RulePolicy(config, None, Resource("rules"), context, lookup=LOOKUP)
        self.known = KnownRules(self.rasa)

    def action_after(self, *events: "UserUttered | ActionExecuted | SlotSet") -> str:
        tracker = DialogueStateTracker("a", self.domain.slots)
        tracker.update_with_events([ActionExecuted("action_listen"), *events], self.domain)
        theirs, ours = (
            policy.predict_action_probabilities(tracker, self.domain)
            for policy in (self.rasa, self.known)
        )
        self.assertEqual(theirs.probabilities, ours.probabilities)
        return self.domain.action_names_or_texts[ours.max_confidence_index]

    def test_what_came_before_decides_where_a_rule_looks_that_far(self) -> None:
        greeting = (_said("greet"), ActionExecuted("action_greet"), ActionExecuted("action_listen"))
        for _ in range(2):
            self.assertEqual(self.action_after(_said("ask")), "action_first")
            self.assertEqual(self.action_after(*greeting, _said("ask")), "action_after_greeting")

    def test_a_slot_that_steers_a_rule_is_not_left_out(self) -> None:
        self.assertEqual(self.action_after(SlotSet("upset", True), _said("ask")), "action_greet")
        self.assertEqual(
            self.action_after(SlotSet("facts", {"age": 3}), _said("ask")), "action_first"
        )

    def test_a_situation_without_a_rule_falls_back(self) -> None:
        for _ in range(2):
            self.assertEqual(
                self.action_after(_said("ask"), ActionExecuted("action_first")),
                "action_default_fallback",
            )


def _said(intent: str) -> UserUttered:
    return UserUttered(intent, {"name": intent, "confidence": 0.9})


if __name__ == "__main__":
    unittest.main()
