"""One message from the channel to the tracker, without the work that changes nothing."""

import gc

from rasa.core.actions.action import Action, ActionListen, RemoteAction
from rasa.core.actions.forms import FormAction
from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.events import ActionExecutionRejected, Event
from rasa.shared.core.trackers import DialogueStateTracker

from components.action_call import ActionCall, ActionServer, Form
from components.graph_runner import PlannedRunner


class TurnProcessor(MessageProcessor):
    """Rasa's processor around a loaded model, quick where Rasa repeats itself.

    What it decides, runs and stores is what Rasa's own does: check_turn_processor.py
    plays conversations to both.
    """

    def __init__(self, loaded: MessageProcessor) -> None:
        vars(self).update(vars(loaded))
        # Rasa goes on from nothing when its store is away; a person's facts would be forgotten.
        self.tracker_store = getattr(loaded.tracker_store, "_tracker_store", loaded.tracker_store)
        self.graph_runner = PlannedRunner(loaded.graph_runner)
        self._server = ActionServer(loaded.action_endpoint)

    def predict_next_with_tracker_if_should(
        self, tracker: DialogueStateTracker
    ) -> "tuple[Action, PolicyPrediction]":
        """Predict as Rasa does; run what is predicted our way."""
        action, prediction = super().predict_next_with_tracker_if_should(tracker)
        if isinstance(action, FormAction):
            action = Form(action.name(), self._server, self.action_endpoint)
        elif isinstance(action, RemoteAction):
            action = ActionCall(action.name(), self._server)
        return action, prediction

    async def _run_action(
        self,
        action: Action,
        tracker: DialogueStateTracker,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        prediction: PolicyPrediction,
    ) -> bool:
        if isinstance(action, ActionListen):
            self._log_action_on_tracker(tracker, action, [], prediction)
            return False
        return await super()._run_action(action, tracker, output_channel, nlg, prediction)

    def _log_action_on_tracker(
        self,
        tracker: DialogueStateTracker,
        action: Action,
        events: "list[Event] | None",
        prediction: PolicyPrediction,
    ) -> None:
        # As in Rasa, but for two deep copies made for a debug log.
        events = events or []
        if not any(isinstance(event, ActionExecutionRejected) for event in events):
            tracker.update_with_events(prediction.events, self.domain)
            tracker.update(action.event_for_successful_execution(prediction))
        tracker.update_with_events(events, self.domain)

    @staticmethod
    def _log_slots(tracker: DialogueStateTracker) -> None:
        """Write no facts about a person to a log."""

    def _check_for_unseen_features(self, parse_data: "dict[str, object]") -> None:
        """Expect what the model was trained on."""


def quicken(agent: Agent) -> None:
    """Give an agent our processor, anew after each model it loads."""
    if agent.processor is not None and not isinstance(agent.processor, TurnProcessor):
        agent.processor = TurnProcessor(agent.processor)
        gc.collect()
        gc.freeze()
