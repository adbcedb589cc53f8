"""Rasa's rules, compared with a situation when it first comes up, and remembered."""

import json
from typing import Any

from rasa.core.policies.rule_policy import RULES, RULES_FOR_LOOP_UNHAPPY_PATH, RulePolicy
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import TEXT

Found = tuple[str | None, str | None, bool]
MOST_KEPT = 10_000


class KnownRules(RulePolicy):
    """Decides as the loaded `RulePolicy` does, which compares all rules with all history.

    A situation is as many of the last states as the longest rule has, and one more:
    what lies further back changes no decision.
    """

    def __init__(self, loaded: RulePolicy) -> None:
        vars(self).update(vars(loaded))
        lookups = (self.lookup[RULES], self.lookup[RULES_FOR_LOOP_UNHAPPY_PATH])
        rules = [json.loads(rule) for lookup in lookups for rule in lookup]
        self._seen = 1 + max((len(rule) for rule in rules), default=0)
        self._read_text = any(TEXT in state.get("user", {}) for rule in rules for state in rule)
        self._found: dict[Any, Found] = {}

    def _find_action_from_rules(
        self, tracker: DialogueStateTracker, domain: Domain, use_text_for_last_user_input: bool
    ) -> Found:
        if use_text_for_last_user_input and not self._read_text:
            return None, None, False
        told = _told(tracker, domain)
        states = self._prediction_states(told, domain, use_text_for_last_user_input)
        situation = (
            use_text_for_last_user_input,
            tracker.active_loop_name,
            *map(DialogueStateTracker.freeze_current_state, states[-self._seen :]),
        )
        if situation not in self._found:
            if len(self._found) >= MOST_KEPT:
                self._found.clear()
            self._found[situation] = super()._find_action_from_rules(
                told, domain, use_text_for_last_user_input
            )
        return self._found[situation]


def _told(tracker: DialogueStateTracker, domain: Domain) -> DialogueStateTracker:
    # Neither the bot's words nor slots that steer nothing are part of a state.
    if any(slot.influence_conversation for slot in domain.slots):
        return tracker
    told = DialogueStateTracker(tracker.sender_id, ())
    for event in tracker.events:
        if not isinstance(event, (SlotSet, BotUttered)):
            told.update(event)
    return told
